"""Uploads whose body is still on the wire when their view begins.

Django's ASGI handler spools a whole body before a view runs: the bytes of a broken connection would
be lost, and a large file written twice. So Django is handed an empty body at once, and the view
takes the real one, piece by piece, from the request's scope.
"""

from __future__ import annotations

import asyncio
import contextvars
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

from asgiref.sync import async_to_sync
from rest_framework.request import Request

Scope = dict[str, Any]  # ASGI's scopes and messages hold anything
Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

UPLOAD = re.compile(r"/api/uploads/[0-9a-f-]{36}/?$")
WIRE = "loopdrive.wire"  # the key in the scope
PIECE_BYTES = 1024**2
PIECE_S = 1.0  # what a slow connection brings is passed on at least this often
SILENCE_S = 30.0  # then the connection counts as lost, and the upload is free for another


class ConnectionLost(Exception):
    """The body ended before its end."""


class UnreadBody:
    """An ASGI application in front of Django that leaves the bodies of uploads unread."""

    def __init__(self, django: Application) -> None:
        self._django = django

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass every request on, in a context of its own.

        Reading a body wakes the connection from within the request's context, and the server would
        begin the connection's next request in it, where asgiref takes its dead executor for alive.
        """
        clean = contextvars.Context()
        await asyncio.get_running_loop().create_task(
            self._pass_on(scope, receive, send), context=clean
        )

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on uploads' bytes with an empty body, everything else as it is."""
        if scope["type"] != "http" or not UPLOAD.search(scope["path"]):
            await self._django(scope, receive, send)
            return
        method = _meant_method(scope)
        if method != "PATCH":
            await self._django({**scope, "method": method}, receive, send)
            return
        wire = Wire(receive)
        await self._django({**scope, "method": method, WIRE: wire}, wire.nothing, send)


class Wire:
    """A request's body as it arrives, for a view that runs in a thread of its own."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._is_announced = False

    async def nothing(self) -> Message:
        """Be the body Django reads: empty, and then silent until the answer is sent."""
        if self._is_announced:
            await asyncio.Event().wait()  # Django ends this when it has answered
        self._is_announced = True
        return {"type": "http.request", "body": b"", "more_body": False}

    def pieces(self) -> Iterator[bytes]:
        """Yield the body. Raises ConnectionLost, after the last bytes that came."""
        gather = async_to_sync(self._gather)
        has_more = True
        while has_more:
            piece, has_more, is_lost = gather()
            if piece:
                yield piece
            if is_lost:
                raise ConnectionLost

    async def _gather(self) -> tuple[bytes, bool, bool]:
        """Collect messages to one piece: its bytes, are there more, was the connection lost."""
        clock = asyncio.get_running_loop()
        piece = bytearray()
        try:
            async with asyncio.timeout(SILENCE_S) as patience:
                while len(piece) < PIECE_BYTES:
                    message = await self._receive()
                    if message["type"] == "http.disconnect":
                        return bytes(piece), False, True
                    if not piece:
                        patience.reschedule(clock.time() + PIECE_S)
                    piece += message.get("body", b"")
                    if not message.get("more_body", False):
                        return bytes(piece), False, False
        except TimeoutError:
            return bytes(piece), bool(piece), not piece
        return bytes(piece), True, False


def body_pieces(request: Request) -> Iterator[bytes]:
    """Yield the body of `request` as it arrives, or from where another kind of server put it."""
    wire: Wire | None = getattr(request._request, "scope", {}).get(WIRE)
    if wire is not None:
        return wire.pieces()
    return iter(lambda: request._request.read(PIECE_BYTES), b"")


def _meant_method(scope: Scope) -> str:
    """Return the method, or the one a client behind a narrow-minded proxy means (tus 1.0)."""
    method: str = scope["method"]
    if method != "POST":
        return method
    named = dict(scope["headers"]).get(b"x-http-method-override", b"").decode("latin-1").upper()
    return named if named in ("PATCH", "DELETE", "HEAD") else method

"""In front of Django each request begins afresh, whatever its connection did before."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar

from loopdrive.api.unread_body import Message, Receive, Scope, Send, UnreadBody

left_over: ContextVar[str] = ContextVar("left_over")


async def nothing() -> Message:
    return {"type": "http.request"}


async def nowhere(message: Message) -> None:
    """Take an answer that nobody reads."""


def test_a_request_sees_nothing_of_the_context_its_connection_was_woken_in() -> None:
    seen: list[str | None] = []

    async def django(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(left_over.get(None))

    async def serve() -> None:
        left_over.set("of the request before")
        await UnreadBody(django)({"type": "http", "path": "/api/videos/"}, nothing, nowhere)

    asyncio.run(serve())
    assert seen == [None]

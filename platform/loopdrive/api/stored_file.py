"""Answers that are stored files: whole or in part, from a local disk or a bucket."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import quote

from django.conf import settings
from django.http import HttpResponse
from django.http.response import HttpResponseBase, StreamingHttpResponse
from rest_framework import status
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from loopdrive.api.idle_connection import return_connection
from loopdrive.api.ranges import NoSuchPart, Part, asked_part, is_current, is_known
from loopdrive.footage.files import stored_path
from loopdrive.footage.stored_bytes import stored_bytes, stored_size

KEPT_S = 3600  # seconds a browser may keep a file; what lies at an address never changes


def stored_file(request: Request, *, key: str, content_type: str) -> HttpResponseBase:
    """Answer with the stored file `key`, or the part of it that was asked for.

    With a web server in front (LOOPDRIVE_ACCEL_REDIRECT) the bytes are left to it. A bucket's bytes
    pass through here instead of by a redirect: its address need not be known to browsers, and the
    page may draw its own video on a canvas.
    """
    path = stored_path(key)
    headers = {
        "Accept-Ranges": "bytes",
        "Cache-Control": f"private, max-age={KEPT_S}",
        "X-Content-Type-Options": "nosniff",
    }
    if path is not None and settings.ACCEL_REDIRECT:
        headers["X-Accel-Redirect"] = f"{settings.ACCEL_REDIRECT.rstrip('/')}/{quote(key)}"
        return HttpResponse(headers=headers, content_type=content_type)
    try:
        size = stored_size(key)
    except FileNotFoundError as error:
        raise NotFound("This file does not exist (any more).") from error
    etag = f'"{key.split("/", 1)[-1].replace("/", "-")}-{size}"'
    headers["ETag"] = etag
    if is_known(request.headers.get("If-None-Match"), etag):
        return HttpResponse(status=status.HTTP_304_NOT_MODIFIED, headers=headers)
    return _whole_or_part(request, key, size, headers, content_type)


def _whole_or_part(
    request: Request, key: str, size: int, headers: dict[str, str], content_type: str
) -> HttpResponseBase:
    try:
        part = _asked(request, size, headers["ETag"])
    except NoSuchPart:
        headers["Content-Range"] = f"bytes */{size}"
        return HttpResponse(status=status.HTTP_416_REQUESTED_RANGE_NOT_SATISFIABLE, headers=headers)
    sent = part or Part(0, size)
    if part is not None:
        headers["Content-Range"] = part.content_range(size)
    headers["Content-Length"] = str(sent.length)
    if request.method == "HEAD":
        return HttpResponse(headers=headers, content_type=content_type)
    return_connection()
    return StreamingHttpResponse(
        _pieces(key, sent),
        status=status.HTTP_200_OK if part is None else status.HTTP_206_PARTIAL_CONTENT,
        headers=headers,
        content_type=content_type,
    )


def _asked(request: Request, size: int, etag: str) -> Part | None:
    if request.method != "GET" or not is_current(request.headers.get("If-Range"), etag):
        return None
    return asked_part(request.headers.get("Range"), size)


async def _pieces(key: str, part: Part) -> AsyncIterator[bytes]:
    """Read in a thread, piece by piece, so that other requests are served meanwhile."""
    pieces = stored_bytes(key, start=part.start, length=part.length)
    while piece := await asyncio.to_thread(next, pieces, b""):
        yield piece

"""Middleware for what every answer carries: static files, compression, what a page may load."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, ClassVar  # Django's middleware and whitenoise are untyped at these edges

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.deprecation import MiddlewareMixin
from whitenoise.middleware import WhiteNoiseMiddleware

HASHED = re.compile(r"^/assets/.+-[\w-]{8,}\.\w+$")  # as the frontend's build names its files

POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # the components set sizes in style attributes
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
# The API's handbook brings its script inside its page.
HANDBOOK_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")


class StaticFiles(WhiteNoiseMiddleware):  # type: ignore[misc]  # whitenoise has no types
    """Whitenoise for ASGI: it knows only WSGI, where a file is handed on in pieces."""

    sync_capable: ClassVar[bool] = True
    async_capable: ClassVar[bool] = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        super().__init__(get_response)
        self.is_async = iscoroutinefunction(get_response)
        if self.is_async:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        file = self.files.get(request.path_info)
        if file is None:
            answer: HttpResponseBase | Awaitable[HttpResponseBase] = self.get_response(request)
            return answer
        return _later(self.serve(file, request)) if self.is_async else self.serve(file, request)

    @staticmethod
    def serve(static_file: Any, request: HttpRequest) -> HttpResponse:
        """Return the file whole; none is larger than a page's script."""
        found = static_file.get_response(request.method, request.META)
        content = found.file.read() if found.file else b""
        answer = HttpResponse(content, status=int(found.status))
        del answer["Content-Type"]
        for name, value in found.headers:
            answer[name] = value
        return answer

    def immutable_file_test(self, path: str, url: str) -> bool:
        """Tell whether the name changes with the content, so that browsers may keep the file."""
        return HASHED.match(url) is not None


async def _later(response: HttpResponse) -> HttpResponse:
    return response


class GzipJson(GZipMiddleware):
    """Compress JSON, whose length Django blurs against BREACH; never streams, ranges or films."""

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        """Compress the response if it is JSON and whole."""
        is_json = response.get("Content-Type", "").startswith("application/json")
        if response.streaming or not is_json or response.status_code == 206:
            return response
        return super().process_response(request, response)


class ContentPolicy(MiddlewareMixin):
    """Say what a page may load: its own files, and pictures it drew itself."""

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        """Add the policy, unless the view has set its own."""
        policy = HANDBOOK_POLICY if request.path == "/api/docs/" else POLICY
        response.headers.setdefault("Content-Security-Policy", policy)
        return response

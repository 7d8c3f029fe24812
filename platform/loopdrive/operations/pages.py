"""The built frontend: hashed files that browsers may keep, and one page for every address."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Loopdrive</title>
<body><h1>Loopdrive is running, but its pages were not built.</h1>
<p>Stop it and start it with <code>make run</code>, which builds them.</p></body></html>
"""


@never_cache
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Return the page; the address is read by the page itself. It is always asked for anew."""
    index = settings.FRONTEND_DIST / "index.html"
    if not index.exists():
        return HttpResponse(NOT_BUILT, status=503)
    return HttpResponse(index.read_bytes())

"""The addresses of the site: the API, the health check, and the pages for everything else."""

from django.urls import include, path, re_path

from loopdrive.operations import health, pages

handler500 = "loopdrive.api.errors.server_error"

urlpatterns = [
    path("api/", include("loopdrive.api.routes")),
    path("health/", health.health),
    path("health/live/", health.live),
    re_path(r"^(?!api/|static/|assets/).*$", pages.page),
]

"""The addresses of the site: the API, the health check, and the pages for everything else."""

from django.urls import include, path

urlpatterns = [
    path("api/", include("loopdrive.api.routes")),
]

"""`manage.py web`: the web server alone, where workers run elsewhere."""

from __future__ import annotations

import os
import sys

from django.conf import settings
from django.core.management.base import BaseCommand

from loopdrive.operations.parts import web


class Command(BaseCommand):
    """Becomes the web server at LOOPDRIVE_HOST and LOOPDRIVE_PORT."""

    help = "Serve the pages and the API until told to stop."

    def handle(self, *args: object, **options: object) -> None:
        """Replace this process by the server."""
        part = web(settings.HOST, settings.PORT)
        os.execve(  # noqa: S606 - the server itself gets the signals
            sys.executable,
            [sys.executable, "-m", part.module, *part.arguments],
            os.environ | dict(part.environment),
        )

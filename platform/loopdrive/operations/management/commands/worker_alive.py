"""`manage.py worker_alive`: a container's health check."""

from __future__ import annotations

import socket
import sys

from django.core.management.base import BaseCommand

from loopdrive.operations.models import Worker


class Command(BaseCommand):
    """Ends with status 1 when no worker of this machine was heard of recently."""

    help = "Tell whether this machine's worker is alive."

    def handle(self, *args: object, **options: object) -> None:
        """Look for a worker with this machine's name."""
        if not Worker.objects.alive().filter(name__endswith=f"@{socket.gethostname()}").exists():
            self.stderr.write("No worker of this machine was heard of recently.")
            sys.exit(1)

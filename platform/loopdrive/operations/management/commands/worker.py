"""`manage.py worker QUEUE...`: one worker, where several machines share the work."""

from __future__ import annotations

import os
import socket
import sys

from django.core.management.base import BaseCommand, CommandParser

from loopdrive.operations.parts import QUEUES, worker


class Command(BaseCommand):
    """Becomes the Celery worker. It computes on LOOPDRIVE_DEVICE, one job at a time."""

    help = "Work on the jobs of these queues until told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the queues."""
        parser.add_argument("queues", nargs="+", choices=QUEUES, metavar="QUEUE", help=str(QUEUES))

    def handle(self, *args: object, **options: object) -> None:
        """Replace this process by the worker, whose name is its first queue and this machine's."""
        queues = sys.argv[2:]
        part = worker(queues[0], *queues, machine=socket.gethostname())
        os.execve(  # noqa: S606 - the worker itself gets the signals
            sys.executable,
            [sys.executable, "-m", part.module, *part.arguments],
            os.environ | dict(part.environment),
        )

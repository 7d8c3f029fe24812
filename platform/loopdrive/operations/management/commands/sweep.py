"""`manage.py sweep`: the process beside several workers that rescues what they forgot."""

from __future__ import annotations

import signal
import threading

from django.core.management.base import BaseCommand

from loopdrive.operations.sweep import Sweeping


class Command(BaseCommand):
    """One such process is enough; `manage.py up` sweeps by itself."""

    help = "Send forgotten jobs again and clear away what is over, every few seconds."

    def handle(self, *args: object, **options: object) -> None:
        """Sweep until told to stop."""
        stopped = threading.Event()
        for kind in (signal.SIGTERM, signal.SIGINT):
            signal.signal(kind, lambda number, frame: stopped.set())
        with Sweeping():
            stopped.wait()

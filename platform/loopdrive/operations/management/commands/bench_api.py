"""`manage.py bench_api`: how long the API's lists take with ten thousand videos."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from loopdrive.operations.bench_lists import time_lists
from loopdrive.operations.bench_rows import build_big_club
from loopdrive.operations.settle import settle

TARGET_MS = 60


class Command(BaseCommand):
    """Works in a scratch database beside the real one, which is not touched."""

    help = "Time the API's lists in a scratch database with 10,000 videos."

    def handle(self, *args: object, **options: object) -> None:
        """Build, measure, print, and drop the scratch database."""
        real = str(connection.settings_dict["NAME"])
        if connection.vendor == "sqlite":  # a file, as in real life, not memory
            connection.settings_dict["TEST"]["NAME"] = str(settings.VAR / "bench.sqlite3")
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            self.measure()
        finally:
            connection.creation.destroy_test_db(real, verbosity=0)

    def measure(self) -> None:
        """Print one line for each list."""
        self.stdout.write(
            f"{'who':7} {'list':61} {'rows':>5} {'queries':>7} {'p50 ms':>7} p95 ms cpu ms"
        )
        worst = 0.0
        big = build_big_club()
        settle()  # as the web process does when it starts
        for each in time_lists(big):
            numbers = f"{each.rows:5} {each.queries:7} {each.p50_ms:7.1f} {each.p95_ms:6.1f}"
            numbers += f" {each.cpu_ms:6.1f}"
            self.stdout.write(f"{each.who:7} {each.address:61} {numbers}")
            worst = max(worst, each.p95_ms)
        verdict = "kept" if worst <= TARGET_MS else "missed"
        self.stdout.write(f"Target p95 <= {TARGET_MS} ms: {verdict} (worst {worst:.1f} ms)")

"""`manage.py bench_api`: how long the API's lists take with ten thousand videos."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from loopdrive.operations.bench_lists import Timed, time_lists, time_season
from loopdrive.operations.bench_rows import build_big_club
from loopdrive.operations.settle import settle

LISTS_MS, SEASON_MS = 60, 300


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
        """Print one line for each list, then for each part of a player's page."""
        self.stdout.write(
            f"{'who':7} {'list':61} {'rows':>5} {'queries':>7} {'p50 ms':>7} p95 ms cpu ms"
        )
        big = build_big_club()
        settle()  # as the web process does when it starts
        self.tell(time_lists(big), LISTS_MS)
        self.stdout.write("A player's page, after 200 sessions and 40,000 strokes")
        self.tell(time_season(big), SEASON_MS)

    def tell(self, lists: Iterable[Timed], target_ms: int) -> None:
        """Print a line for each, and whether all kept the target."""
        worst = 0.0
        for each in lists:
            numbers = f"{each.rows:5} {each.queries:7} {each.p50_ms:7.1f} {each.p95_ms:6.1f}"
            numbers += f" {each.cpu_ms:6.1f}"
            self.stdout.write(f"{each.who:7} {each.address:61} {numbers}")
            worst = max(worst, each.p95_ms)
        verdict = "kept" if worst <= target_ms else "missed"
        self.stdout.write(f"Target p95 <= {target_ms} ms: {verdict} (worst {worst:.1f} ms)")

"""Timing the API's lists: the same requests a page makes, through every layer but the network."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from loopdrive.operations.bench_rows import BigClub
from loopdrive.strokes.models import Stroke

RUNS = 40
WARM_UPS = 3


@dataclass(frozen=True)
class Timed:
    """One list: who asked for what, how many rows came, how many queries and milliseconds.

    `cpu_ms` is the median of what this process computed: it stays true on a busy machine.
    """

    who: str
    address: str
    rows: int
    queries: int
    p50_ms: float
    p95_ms: float
    cpu_ms: float


def time_lists(big: BigClub) -> Iterator[Timed]:
    """Ask for every list as a coach, and the main ones as a player."""
    of_video = f"/api/videos/{big.long_video.pk}"
    lists = ["/api/player-sessions/", "/api/videos/", "/api/players/"]
    coach_only = [
        "/api/player-sessions/?search=Training 24",
        "/api/videos/?search=rally 3",
        "/api/videos/?state=ready",
        f"/api/videos/?player_session={big.long_video.player_session_id}",
        f"{of_video}/analyses/",
        f"{of_video}/strokes/",
        f"{of_video}/strokes/?label=smash&min_confidence=0.5",
    ]
    coach = Client(SERVER_NAME="localhost", headers={"Authorization": f"Token {big.coach_token}"})
    player = Client(SERVER_NAME="localhost", headers={"Authorization": f"Token {big.player_token}"})
    for address in [*lists, *coach_only]:
        yield timed(coach, "coach", address)
    yield timed(coach, "coach", _far_page(coach, "/api/player-sessions/"))
    for address in lists:
        yield timed(player, "player", address)


def time_season(big: BigClub) -> Iterator[Timed]:
    """Ask for all that a player's page shows of 200 sessions and 40,000 strokes."""
    coach = Client(SERVER_NAME="localhost", headers={"Authorization": f"Token {big.coach_token}"})
    strokes = f"/api/strokes/?player={big.season_player.pk}"
    latest = Stroke.objects.filter(player=big.season_player).latest("video__created_at")
    for address in (
        f"/api/strokes/{latest.pk}/partners/",
        f"/api/players/{big.season_player.pk}/season/",
        strokes,
        f"{strokes}&q=class = smash and confidence > 0.8 order by tempo limit 10",
        f"{strokes}&q=ball = 3 order by consistency desc",
    ):
        yield timed(coach, "coach", address)


def timed(client: Client, who: str, address: str) -> Timed:
    """Ask RUNS times and take the time; the queries are counted apart, since counting costs."""
    for _ in range(WARM_UPS):
        answer = client.get(address).json()
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    queries = len(captured)
    took_ms, computed_ms = [], []
    for _ in range(RUNS):
        started, computed = time.perf_counter(), time.process_time()
        client.get(address)
        took_ms.append(1000 * (time.perf_counter() - started))
        computed_ms.append(1000 * (time.process_time() - computed))
    p95 = statistics.quantiles(took_ms, n=20)[-1]
    shown = address if len(address) < 60 else f"{address[:57]}..."
    return Timed(
        who=who,
        address=shown,
        rows=len(answer.get("results") or answer.get("sessions") or answer["alike"]),
        queries=queries,
        p50_ms=statistics.median(took_ms),
        p95_ms=p95,
        cpu_ms=statistics.median(computed_ms),
    )


def _far_page(client: Client, address: str) -> str:
    """Return the address of the tenth page."""
    for _ in range(9):
        address = client.get(address).json()["next"]
    return address.removeprefix("http://localhost")

"""The rallies a player was in, stroke by stroke, with whoever stood across the table."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal, NamedTuple  # rows of every shape

from loopdrive.accounts.models import Player
from loopdrive.footage.models import Appearance, Video
from loopdrive.insights.models import RallyPlace
from loopdrive.insights.read import read_timelines
from loopdrive.insights.season import Span
from loopdrive.strokes.models import Outcome

Who = Literal["player", "opponent"]
ORDER = ("reading__video__player_session__played_on", "reading__video__created_at", "reading")
COLUMNS = ("reading", "rally", "stroke__player", "stroke__label", "stroke__zone", "stroke__outcome")
RIVAL: dict[Who, Who] = {"player": "opponent", "opponent": "player"}


class Shot(NamedTuple):
    """One stroke of a rally."""

    who: Who
    label: str
    zone: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Rally:
    """One rally of one video, its strokes in order; `opponent` is a player's key, where known."""

    video: uuid.UUID
    shots: tuple[Shot, ...]
    opponent: int | None = None

    @property
    def is_won(self) -> bool | None:
        """Whether the player won the point; None where nobody has said how it ended."""
        last = self.shots[-1]
        if not last.outcome:
            return None
        return (last.outcome == Outcome.WON) == (last.who == "player")

    def turned(self) -> Rally:
        """The same rally as the opponent sees it."""
        turned = (Shot(RIVAL[shot.who], *shot[1:]) for shot in self.shots)
        return Rally(self.video, tuple(turned))


def rallies_of(*, player: Player, span: Span, opponent: Player | None = None) -> list[Rally]:
    """Return a player's rallies, the oldest first; the number of questions is constant.

    A single stroke is a rally too: a serve that does not come back. Several strokes of one player
    alone are none: somebody feeds.
    """
    videos = set(_videos(player, span, opponent).values_list("pk", flat=True))
    read_timelines(videos)
    across = _across(videos, player)
    places = RallyPlace.objects.filter(reading__in=videos)
    rows = places.order_by(*ORDER, "rally", "number").values_list(*COLUMNS)
    grouped = groupby(rows.iterator(chunk_size=5000), key=lambda row: row[:2])
    rallies = [_rally(video, list(of), player.pk, across.get(video)) for (video, _), of in grouped]
    return [rally for rally in rallies if _is_played(rally.shots)]


def _videos(player: Player, span: Span, opponent: Player | None) -> Any:
    found = Video.objects.with_appearance(player=player)
    if opponent is not None:
        found = found.with_appearance(player=opponent)
    if span.first:
        found = found.filter(player_session__played_on__gte=span.first)
    if span.last:
        found = found.filter(player_session__played_on__lte=span.last)
    if span.player_session:
        found = found.filter(player_session=span.player_session)
    return found


def _across(videos: set[uuid.UUID], player: Player) -> dict[uuid.UUID, int]:
    """Return who stands across the table in each video, where somebody is named."""
    seats = Appearance.objects.filter(video__in=videos, player__isnull=False)
    return dict(seats.exclude(player=player).order_by("-end").values_list("video", "player"))


def _rally(
    video: uuid.UUID, rows: Sequence[tuple[Any, ...]], player: int, across: int | None
) -> Rally:
    shots = (
        Shot("player" if key == player else "opponent", label, zone, outcome)
        for _, _, key, label, zone, outcome in rows
    )
    return Rally(video, tuple(shots), across)


def _is_played(shots: Sequence[Shot]) -> bool:
    return len(shots) == 1 or len({shot.who for shot in shots}) > 1

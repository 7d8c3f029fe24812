"""A player's season: every session they were seen in, and what they add up to."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

from loopdrive.accounts.models import Player
from loopdrive.footage.models import Video
from loopdrive.insights.models import PlayerTally
from loopdrive.insights.numbers import Numbers, Series
from loopdrive.insights.read import read_timelines
from loopdrive.insights.summary import Brief, Summary, brief, summarise


@dataclass(frozen=True)
class Span:
    """Which part of a player's time: days, both included, or one session."""

    first: date | None = None
    last: date | None = None
    player_session: uuid.UUID | None = None


@dataclass
class SeenVideo:
    """A video the player is in, with their numbers."""

    id: uuid.UUID
    filename: str
    player_session: uuid.UUID
    title: str
    played_on: date
    uploaded_at: datetime
    numbers: Numbers = field(default_factory=Numbers)


@dataclass(frozen=True)
class Drill:
    """A series of feeds, and where it can be seen."""

    video: uuid.UUID
    filename: str
    player_session: uuid.UUID
    played_on: date
    series: Series


@dataclass(frozen=True)
class SeasonSession:
    """One session in a few numbers."""

    id: uuid.UUID
    title: str
    played_on: date
    videos: int
    brief: Brief


@dataclass(frozen=True)
class Month:
    """One month in a few numbers."""

    begins_on: date
    brief: Brief


@dataclass(frozen=True)
class Season:
    """A player's time."""

    player: Player
    summary: Summary
    sessions: list[SeasonSession]  # the newest first
    months: list[Month]  # the oldest first
    drills: list[Drill]  # the newest first


def season(*, player: Player, span: Span) -> Season:
    """Return what a player did in a span of time. The number of questions is constant."""
    videos = seen_videos(player=player, span=span)
    sessions = [
        SeasonSession(key, of[0].title, of[0].played_on, len(of), brief(_numbers(of)))
        for key, of in _by_session(videos)
    ]
    months = [Month(day, brief(_numbers(of))) for day, of in _by_month(videos)]
    drills = [
        Drill(video.id, video.filename, video.player_session, video.played_on, series)
        for video in videos
        for series in video.numbers.series
    ]
    return Season(player, summarise(_numbers(videos)), sessions, months, drills)


def seen_videos(*, player: Player, span: Span) -> list[SeenVideo]:
    """Return the videos a player is in, the newest session first, with their numbers."""
    found = Video.objects.with_appearance(player=player)
    if span.first:
        found = found.filter(player_session__played_on__gte=span.first)
    if span.last:
        found = found.filter(player_session__played_on__lte=span.last)
    if span.player_session:
        found = found.filter(player_session=span.player_session)
    rows = found.order_by("-player_session__played_on", "player_session", "created_at").values_list(
        "pk",
        "filename",
        "player_session",
        "player_session__title",
        "player_session__played_on",
        "created_at",
    )
    videos = {row[0]: SeenVideo(*row) for row in rows}
    read_timelines(videos.keys())
    tallies = PlayerTally.objects.filter(player=player, reading__in=videos.keys())
    for video, numbers in tallies.values_list("reading", "numbers"):
        videos[video].numbers = Numbers.from_json(numbers)
    return list(videos.values())


def _numbers(videos: Iterable[SeenVideo]) -> list[Numbers]:
    return [video.numbers for video in videos]


def _by_session(videos: list[SeenVideo]) -> Iterable[tuple[uuid.UUID, list[SeenVideo]]]:
    for key, of in groupby(videos, key=lambda video: video.player_session):
        yield key, list(of)


def _by_month(videos: list[SeenVideo]) -> Iterable[tuple[date, list[SeenVideo]]]:
    for day, of in groupby(reversed(videos), key=lambda video: video.played_on.replace(day=1)):
        yield day, list(of)

"""How far a player is with a goal: the same measure before it was set, and since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from loopdrive.accounts.models import Player
from loopdrive.insights.estimate import Estimate
from loopdrive.insights.models import Goal, Measure
from loopdrive.insights.numbers import Numbers
from loopdrive.insights.season import SeenVideo, Span, seen_videos
from loopdrive.insights.summary import OfLabel, Summary, brief, summarise

BEFORE = timedelta(days=60)  # what a player has come from


@dataclass(frozen=True)
class Progress:
    """A goal, what was seen in the sixty days before it, and since it was set."""

    goal: Goal
    before: Estimate | None
    now: Estimate | None
    is_reached: bool  # the value is there
    is_sure: bool  # its whole interval is


def progress_of(*, player: Player) -> list[Progress]:
    """Return how far the player is with every goal, the next due first.

    The season is fetched once, however many goals there are.
    """
    goals = list(player.goals.select_related("created_by"))
    if not goals:
        return []
    first = min(goal.begins_on for goal in goals) - BEFORE
    videos = seen_videos(player=player, span=Span(first=first))
    return [_progress(goal, videos) for goal in goals]


def _progress(goal: Goal, videos: Sequence[SeenVideo]) -> Progress:
    day = timedelta(days=1)
    before = _measured(goal, _between(videos, goal.begins_on - BEFORE, goal.begins_on - day))
    now = _measured(goal, _between(videos, goal.begins_on, goal.due_on))
    return Progress(
        goal=goal,
        before=before,
        now=now,
        is_reached=now is not None and now.value >= goal.target,
        is_sure=now is not None and now.low is not None and now.low >= goal.target,
    )


def _between(videos: Sequence[SeenVideo], first: date, last: date) -> list[Numbers]:
    return [video.numbers for video in videos if first <= video.played_on <= last]


def _measured(goal: Goal, videos: Sequence[Numbers]) -> Estimate | None:
    """Return the goal's measure; a number of strokes is counted and has no interval to speak of."""
    summary = summarise(videos)
    if not summary.strokes:
        return None
    if goal.measure == Measure.RALLY_LENGTH:
        return summary.rally_length
    of_label = next((each for each in summary.labels if each.label == goal.label), None)
    if goal.measure == Measure.STROKES:
        return _counted(summary, of_label)
    if goal.measure == Measure.CONSISTENCY:
        return of_label.consistency if of_label else brief(videos).consistency
    return of_label.share if of_label else None


def _counted(summary: Summary, of_label: OfLabel | None) -> Estimate:
    count = of_label.count if of_label else summary.strokes
    return Estimate(count, count, count, count)

"""Homework: what a coach asks a player to repeat until a day, and what the next uploads answer."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from loopdrive.accounts.models import Player, User
from loopdrive.insights.cards import readable_by
from loopdrive.insights.models import Homework
from loopdrive.insights.season import SeenVideo, Span, seen_videos
from loopdrive.strokes.models import Stroke

MOST_EXAMPLES = 6


class NotGiven(Exception):
    """The homework cannot be given like this; the sentence says why."""


@dataclass(frozen=True)
class AnsweringSession:
    """A session in which some of it was done."""

    id: uuid.UUID
    title: str
    played_on: date
    count: int


@dataclass(frozen=True)
class Answer:
    """Homework and what has come of it."""

    homework: Homework
    count: int
    sessions: list[AnsweringSession]  # the oldest first
    is_done: bool
    is_late: bool  # its last day is over, and it is not done


@transaction.atomic
def give_homework(
    *, player: Player, coach: User, examples: Sequence[uuid.UUID], **columns: object
) -> Homework:
    """Ask a player to repeat a stroke so many times. Raises NotGiven."""
    wanted = list(dict.fromkeys(examples))
    if len(wanted) > MOST_EXAMPLES:
        raise NotGiven(f"At most {MOST_EXAMPLES} strokes are shown as examples.")
    if player.user is not None:
        readable = readable_by(player.user)
    else:
        readable = readable_by(coach).filter(player=player)
    if readable.filter(pk__in=wanted).count() < len(wanted):
        raise NotGiven(f"{player.name} may not see one of these strokes: hold it up to them first.")
    homework = Homework.objects.create(player=player, created_by=coach, **columns)
    homework.examples.set(Stroke.objects.filter(pk__in=wanted))
    return homework


def answers(*, player: Player) -> list[Answer]:
    """Return all of a player's homework with its answers, what is due next first."""
    given = list(player.homework.select_related("created_by").prefetch_related("examples"))
    if not given:
        return []
    videos = seen_videos(player=player, span=Span())
    return [_answer(homework, videos) for homework in given]


def _answer(homework: Homework, videos: Sequence[SeenVideo]) -> Answer:
    sessions: dict[uuid.UUID, AnsweringSession] = {}
    for video in reversed(videos):
        if video.uploaded_at < homework.created_at or video.played_on > homework.due_on:
            continue
        count = video.numbers.strokes[homework.label]
        before = sessions.get(video.player_session)
        if count:
            sessions[video.player_session] = AnsweringSession(
                id=video.player_session,
                title=video.title,
                played_on=video.played_on,
                count=count + (before.count if before else 0),
            )
    count = sum(session.count for session in sessions.values())
    is_done = count >= homework.repeats
    is_late = not is_done and timezone.localdate() > homework.due_on
    return Answer(homework, count, list(sessions.values()), is_done, is_late)

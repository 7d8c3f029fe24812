"""Strokes as cards: each with its place in the rally and all that is shown of it."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q

from loopdrive.accounts.models import User, membership
from loopdrive.footage.models import Video
from loopdrive.insights.models import ModelStroke
from loopdrive.insights.read import read_timelines
from loopdrive.review.models import Comment
from loopdrive.strokes.models import Stroke, StrokeQuerySet


def readable_by(user: User | AnonymousUser) -> StrokeQuerySet:
    """Return the strokes a person may read of: visible ones, and those held up to them."""
    return _readable(Stroke.objects.standing(), user)


def cards_of(user: User | AnonymousUser) -> StrokeQuerySet:
    """Return the same strokes, as far as their timelines have been read.

    Only standing strokes have a place, which is found sooner than whether a stroke stands; so call
    `read_those_of` or `read_around` first.
    """
    return _readable(_read(), user)


def searched_by(user: User | AnonymousUser) -> StrokeQuerySet:
    """Return the cards a question is put to: of the club for coaches, of players what they hit.

    What is held up to a player is somebody else's: they may read of it, but no question finds it.
    """
    member = membership(user)
    if member is None or member.can_coach:
        return cards_of(user)
    return _read().filter(player__user=member.user_id, video__player_session__club=member.club_id)


def _read() -> StrokeQuerySet:
    return Stroke.objects.filter(rally_place__isnull=False)


def _readable(strokes: StrokeQuerySet, user: User | AnonymousUser) -> StrokeQuerySet:
    member = membership(user)
    if member is None or member.can_coach:
        return strokes.visible_to(user)
    held_up = ModelStroke.objects.filter(player__user=member.user_id).values("stroke")
    theirs = Q(player__user=member.user_id) | Q(pk__in=held_up)
    return strokes.filter(theirs, video__player_session__club=member.club_id)


def read_those_of(
    *,
    user: User | AnonymousUser,
    player: int | None = None,
    player_session: uuid.UUID | None = None,
) -> None:
    """Read the timelines a person can see, or fewer, so that the places of strokes are known."""
    videos = Video.objects.visible_to(user)
    if player is not None:
        videos = videos.with_appearance(player=player)
    if player_session is not None:
        videos = videos.filter(player_session=player_session)
    read_timelines(set(videos.values_list("pk", flat=True)))


def read_around(strokes: Collection[uuid.UUID]) -> None:
    """Read the timelines that these strokes are on."""
    videos = Stroke.objects.filter(pk__in=strokes).values_list("video", flat=True)
    read_timelines(set(videos))


def with_all_that_is_shown(strokes: StrokeQuerySet) -> StrokeQuerySet:
    """Fetch what cards show in a constant number of questions."""
    return strokes.select_related(
        "player", "rally_place", "video__player_session", "video__stored_frame_table"
    ).prefetch_related(
        Prefetch("comments", Comment.objects.select_related("author").order_by("created_at"))
    )

"""Asking the queue: a page of strokes to look at, what is left, and what is expected of it."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q
from numpy.typing import NDArray

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video
from loopdrive.review.models import ReviewState
from loopdrive.review.queue.audit import are_audited, audited_strokes
from loopdrive.review.queue.choose import choose
from loopdrive.review.queue.estimate import Audited, Expected, expected_wrong
from loopdrive.review.queue.ranking import deviations, order, rank_table
from loopdrive.review.queue.reasons import reasons
from loopdrive.review.queue.structure import Broken
from loopdrive.review.queue.waiting import Standing, standing, waiting_strokes
from loopdrive.review.queue.weighed import key_of
from loopdrive.strokes.models import Stroke, StrokeState


@dataclass(frozen=True, slots=True)
class Tile:
    """One stroke of a page; its video carries session and frame table."""

    stroke: Stroke
    video: Video
    reasons: list[str]


@dataclass(frozen=True, slots=True)
class Missed:
    """What people added in the approved videos: nothing in the queue can tell of missed strokes."""

    videos: int
    strokes: int
    added: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of the queue with its numbers."""

    left: int
    expected: Expected
    audited: list[Audited]
    missed: Missed
    tiles: list[Tile]


@dataclass(frozen=True, slots=True)
class Kind:
    """What one wants to look at: one player's strokes, or one class, or both."""

    player: int | None = None
    label: str | None = None

    @property
    def is_everything(self) -> bool:
        """Tell whether nothing is asked for in particular."""
        return self.player is None and self.label is None


EVERYTHING = Kind()


def ask(
    *,
    user: User | AnonymousUser,
    size: int,
    without: Collection[uuid.UUID] = (),
    only: Kind = EVERYTHING,
) -> Answer:
    """Return what to look at next, in a fixed count of queries.

    `without` are strokes that are in somebody's hands already. The numbers are those of the whole
    queue, whatever is asked for.
    """
    found = standing(user)
    waiting = found.rows[found.rows["is_waiting"]]
    audited = audited_strokes(Video.objects.visible_to(user), found.model_versions)
    return Answer(
        left=len(waiting),
        expected=expected_wrong(audited, np.nan_to_num(waiting["confidence"])),
        audited=audited,
        missed=_missed(user),
        tiles=_tiles(found, size, without, _keys(user, only)),
    )


def _keys(user: User | AnonymousUser, only: Kind) -> list[uuid.UUID] | None:
    """Return the strokes that are of the kind, None where every one is."""
    if only.is_everything:
        return None
    of_kind = {"player": only.player, "label": only.label}
    strokes = waiting_strokes(user).filter(**{k: v for k, v in of_kind.items() if v is not None})
    return list(strokes.order_by().values_list("pk", flat=True))


def _tiles(
    found: Standing,
    size: int,
    without: Collection[uuid.UUID],
    only: Collection[uuid.UUID] | None,
) -> list[Tile]:
    """Rank what waits and fill a page."""
    is_waiting = found.rows["is_waiting"]
    rows, places = found.rows[is_waiting], found.places[is_waiting]
    odd = deviations(found.rows)[is_waiting]
    table = rank_table(rows, odd)
    ordered = order(table, rows)
    ordered = ordered[~np.isin(rows["key"][ordered], _halves(without))]
    if only is not None:
        ordered = ordered[np.isin(rows["key"][ordered], _halves(only))]
        ordered = ordered[~are_audited(rows["key"][ordered])]  # a chosen kind is no fair check
    page = choose(rows, places, ordered, size)

    keys = [key_of(rows[row]) for row in page]
    strokes = Stroke.objects.select_related("player").in_bulk(keys)
    wanted = {stroke.video_id for stroke in strokes.values()}
    videos = Video.objects.select_related("player_session", "stored_frame_table").in_bulk(wanted)
    return [
        Tile(
            stroke,
            videos[stroke.video_id],
            reasons(stroke, Broken(int(rows["broken"][row])), float(odd[row]), table[row]),
        )
        for row, key in zip(page, keys, strict=True)
        if (stroke := strokes.get(key))  # it may have gone this moment
    ]


def _halves(keys: Collection[uuid.UUID]) -> NDArray[np.uint64]:
    """Return the first halves of keys, as the rows have them."""
    return np.array([key.int >> 64 for key in keys], dtype=np.uint64)


def _missed(user: User | AnonymousUser) -> Missed:
    approved = Video.objects.visible_to(user).filter(review__state=ReviewState.APPROVED)
    counts = (
        Stroke.objects.standing()
        .filter(video__in=approved.values("pk"))
        .aggregate(
            videos=Count("video", distinct=True),
            strokes=Count("pk"),
            added=Count("pk", filter=Q(state=StrokeState.ADDED)),
        )
    )
    return Missed(**counts)

"""What to label next: which player's strokes of which class teach a model most, by its own doubts.

A model that has seen n strokes of a kind names a share e of them wrong, and with m more
e (1 + m / (K + n))^-BETA: a power law, as learning curves are. BETA and K are those of the
correction curve in docs/results (drawn films, 10 to 80 strokes of one match).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F, Sum

from loopdrive.accounts.models import Player, User
from loopdrive.footage.models import Video
from loopdrive.review.queue.waiting import waiting_strokes
from loopdrive.strokes.models import Stroke

BETA, K = 0.2, 10
AT_ONCE = 40  # strokes asked for at most: two sittings' worth
FEWEST = 5  # that wait: with fewer there is nobody to learn it for
SHOWN = 6


@dataclass(frozen=True)
class Gain:
    """One player's strokes of one class: how many are known and wait, and what more would give."""

    player: int
    name: str
    label: str
    known: int
    waiting: int
    wrong: float  # of those that wait, as far as the model doubts itself
    ask_for: int
    spared: float  # wrong ones fewer among the rest, once it has learnt those asked for


def gains(user: User | AnonymousUser) -> list[Gain]:
    """Return where labelling pays most, the most first."""
    known = {
        (row["player"], row["label"]): row["known"]
        for row in Stroke.objects.judged()
        .filter(video__in=Video.objects.visible_to(user).values("pk"), player__isnull=False)
        .order_by()
        .values("player", "label")
        .annotate(known=Count("pk"))
    }
    waiting = list(
        waiting_strokes(user)
        .filter(player__isnull=False, confidence__isnull=False)
        .order_by()
        .values("player", "label")
        .annotate(waiting=Count("pk"), wrong=Sum(1.0 - F("confidence")))
    )
    names = dict(
        Player.objects.filter(pk__in=[row["player"] for row in waiting]).values_list("pk", "name")
    )
    found = [
        _gain(
            player=row["player"],
            name=names.get(row["player"], ""),
            label=row["label"],
            known=known.get((row["player"], row["label"]), 0),
            waiting=row["waiting"],
            wrong=row["wrong"],
        )
        for row in waiting
        if row["waiting"] >= FEWEST
    ]
    return _best(found)


def _gain(*, player: int, name: str, label: str, known: int, waiting: int, wrong: float) -> Gain:
    ask_for = min(AT_ONCE, -(-waiting // 2))
    spared = 1 - (1 + ask_for / (K + known)) ** -BETA
    rest = (waiting - ask_for) / waiting
    return Gain(player, name, label, known, waiting, wrong, ask_for, wrong * rest * spared)


def _best(found: Sequence[Gain]) -> list[Gain]:
    return sorted(found, key=lambda gain: (-gain.spared, gain.name, gain.label))[:SHOWN]

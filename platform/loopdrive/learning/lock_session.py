"""The test part: who would go along with a session into it, and locking them there for good."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from loopdrive.accounts.models import Club, Player, User
from loopdrive.footage.models import PlayerSession, Video
from loopdrive.learning.models import LockedSession, Part, Snapshot
from loopdrive.learning.seating import seating_of
from loopdrive.learning.split import group_of, split
from loopdrive.review.models import Review, ReviewState


@dataclass(frozen=True)
class Company:
    """Who and what goes along with a session: they share a match, a person or a film with it.

    All of it is what is not locked yet. `taught` are the snapshots in whose training part
    some of their videos stand: models of these have seen them. `approved_left` is how many sessions
    with approved videos could still teach.
    """

    sessions: Sequence[PlayerSession]
    players: Sequence[Player]
    videos: int
    taught: Sequence[Snapshot]
    approved_left: int


def company_of(player_session: PlayerSession) -> Company:
    """Return what locking a session would bring into the test part; nothing is changed."""
    club = player_session.club
    ties = seating_of(club).ties
    group = group_of(str(player_session.pk), ties)
    locked = LockedSession.objects.matches_of(club)
    going = group - locked
    films = Video.objects.filter(player_session__in=[uuid.UUID(match) for match in going])
    players = {int(key) for match in going for kind, key in ties[match] if kind == "player"}
    left = split(ties, locked=locked | group, approved=_approved(club))
    return Company(
        sessions=list(club.player_sessions.filter(pk__in=going).order_by("played_on", "title")),
        players=list(Player.objects.filter(pk__in=players)),
        videos=films.count(),
        taught=list(club.snapshots.with_lesson(part=Part.TRAIN, video__in=films.values("pk"))),
        approved_left=len(left.train),
    )


@transaction.atomic
def lock(*, player_session: PlayerSession, user: User) -> Company:
    """Put a session and its company into the test part, in the user's name; what is there stays.

    Nothing is ever unlocked: what has measured a model must not teach the next one.
    """
    player_session.club.lock_learning()  # no snapshot meanwhile
    company = company_of(player_session)
    LockedSession.objects.bulk_create(
        LockedSession(player_session=session, locked_by=user) for session in company.sessions
    )
    return company


def _approved(club: Club) -> set[str]:
    rows = Review.objects.filter(
        video__player_session__club=club, state=ReviewState.APPROVED
    ).values_list("video__player_session", flat=True)
    return {str(pk) for pk in set[uuid.UUID](rows)}

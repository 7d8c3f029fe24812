"""Every film somebody stands in, or may stand in, and the sessions that go with them."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from loopdrive.accounts.models import Player
from loopdrive.footage.models import PlayerSession, Upload, Video
from loopdrive.strokes.models import Stroke

BOTH = 2  # ends of a table


@dataclass(frozen=True)
class Footage:
    """What is filmed of somebody, each video with why it counts.

    `player_sessions` are those of which nothing would be left.
    """

    videos: Mapping[uuid.UUID, str]
    films: frozenset[str]  # SHA-256 of each
    uploads: QuerySet[Upload]
    player_sessions: QuerySet[PlayerSession]

    def rows(self) -> QuerySet[Video]:
        """Return the videos."""
        return Video.objects.filter(pk__in=self.videos.keys())


STANDS = "stands"  # somebody said so
SAME_FILM = "same_film"  # the very bytes of one in which they stand
MAY_STAND = "may_stand"  # they take part in the session, and not both ends have another's name


def footage_of(player: Player) -> Footage:
    """Find it; whoever cannot be told from somebody else counts as them."""
    of_club = Video.objects.filter(player_session__club=player.club_id)
    reasons: dict[uuid.UUID, str] = {}
    for why, videos in (
        (STANDS, of_club.with_appearance(player=player)),
        (STANDS, of_club.filter(pk__in=Stroke.objects.filter(player=player).values("video"))),
        (MAY_STAND, _unnamed(player)),
    ):
        for pk in videos.values_list("pk", flat=True):
            reasons.setdefault(pk, why)
    films = frozenset(
        of_club.filter(pk__in=reasons).exclude(sha256="").values_list("sha256", flat=True)
    )
    for pk in of_club.filter(sha256__in=films).values_list("pk", flat=True):
        reasons.setdefault(pk, SAME_FILM)
    return Footage(
        videos=reasons,
        films=films,
        uploads=Upload.objects.running().filter(player_session__in=_sessions_of(player)),
        player_sessions=PlayerSession.objects.filter(pk__in=set(_emptied(player, reasons))),
    )


def _unnamed(player: Player) -> QuerySet[Video]:
    """Return the videos of sessions they take part in, but for those with two others at the table.

    Their own seat counts as well: such a video is found already.
    """
    named = Count("appearances", filter=Q(appearances__player__isnull=False))
    joined = Video.objects.filter(player_session__participants__player=player)
    return joined.annotate(named=named).filter(named__lt=BOTH)


def _sessions_of(player: Player) -> QuerySet[PlayerSession]:
    return PlayerSession.objects.filter(club=player.club_id).with_player(player=player)


def _emptied(player: Player, videos: Mapping[uuid.UUID, str]) -> Iterator[uuid.UUID]:
    """Yield the sessions that lose their last video, and those that are of nobody else."""
    lose = PlayerSession.objects.filter(videos__in=videos.keys())
    kept = Video.objects.exclude(pk__in=videos.keys()).values("player_session")
    yield from lose.exclude(pk__in=kept).values_list("pk", flat=True)
    alone = _sessions_of(player).filter(videos=None).annotate(people=Count("participants"))
    yield from alone.filter(people=1).values_list("pk", flat=True)

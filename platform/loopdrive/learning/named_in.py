"""Words that people wrote elsewhere and that hold somebody's name: found, and left to people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet

from loopdrive.accounts.models import Player
from loopdrive.footage.models import PlayerSession, Video
from loopdrive.learning.footage_of import Footage
from loopdrive.learning.models import Promotion, Snapshot
from loopdrive.review.models import Comment
from loopdrive.strokes.models import Edit


class Naming(NamedTuple):
    """One text with a name in it: what it is of, the key of that, and the words."""

    what: str
    key: str
    text: str


def named_in(player: Player, footage: Footage) -> list[Naming]:
    """Return the texts that would still name a player when their footage is gone."""
    return [
        Naming(what, str(pk), text)
        for what, rows, column in _places(player, footage)
        for pk, text in rows.filter(**{f"{column}__icontains": player.name}).values_list(
            "pk", column
        )
    ]


def _places(player: Player, footage: Footage) -> Iterator[tuple[str, QuerySet[Any], str]]:
    """Yield where people write, as far as it is kept."""
    gone, club = footage.videos.keys(), player.club_id
    sessions = PlayerSession.objects.filter(club=club).exclude(pk__in=footage.player_sessions)
    videos = Video.objects.filter(player_session__club=club).exclude(pk__in=gone)
    yield "session title", sessions, "title"
    yield "session notes", sessions, "notes"
    yield "file name", videos, "filename"
    yield "comment", Comment.objects.filter(video__in=videos), "text"
    yield "voice note", videos, "voice_notes__text"
    yield "note of an edit", Edit.objects.filter(video__in=videos), "note"
    yield "snapshot title", Snapshot.objects.filter(club=club), "title"
    yield "reason of a promotion", Promotion.objects.filter(club=club), "reason"

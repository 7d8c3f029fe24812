"""Labelled footage from elsewhere as a club's videos: uploaded like any other, labels to follow.

Every match becomes a session, everybody in it a player. The workers read and analyse the films;
then the labels are taken in (`awaited.py`), and a snapshot can be frozen.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from inference import Recording
from loopdrive.accounts.models import Club, Player, User
from loopdrive.footage.finish_upload import finish_upload
from loopdrive.footage.models import Appearance, Participant, PlayerSession, Video
from loopdrive.footage.open_upload import open_upload
from loopdrive.learning.models import AwaitedLabels

NOTE = "Labels that came with the footage"


@dataclass
class Imported:
    """What was handed in; `partly` are videos of which something is said to be unknown."""

    sessions: int = 0
    videos: int = 0
    strokes: int = 0
    partly: int = 0


def import_footage(*, club: Club, user: User, recordings: Sequence[Recording]) -> Imported:
    """Hand in every video of the recordings. Raises UploadRefused; what was handed in stays."""
    matches: dict[str, dict[Path, list[Recording]]] = defaultdict(lambda: defaultdict(list))
    for recording in recordings:
        matches[recording.group][recording.video].append(recording)
    done = Imported()
    for match, films in sorted(matches.items()):
        session = PlayerSession.objects.create(
            club=club, title=match[:120], created_by=user, notes="Brought in with its labels."
        )
        people: dict[str, Player] = {}
        for film, seen in films.items():
            _hand_in(session, user, film, seen, people)
            done.videos += 1
            done.strokes += sum(len(each.strokes) for each in seen)
            done.partly += not _is_whole(seen)
        done.sessions += 1
    return done


@transaction.atomic
def _hand_in(
    session: PlayerSession,
    user: User,
    film: Path,
    seen: Sequence[Recording],
    people: dict[str, Player],
) -> Video:
    upload = open_upload(
        player_session=session, user=user, filename=film.name, size_bytes=film.stat().st_size
    )
    shutil.copyfile(film, upload.path)
    video = finish_upload(upload=upload)
    for recording in seen:
        player = _player(session, recording, people)
        Appearance.objects.create(video=video, player=player, end=recording.end)
    AwaitedLabels.objects.create(
        video=video,
        author=user,
        note=NOTE,
        is_whole=_is_whole(seen),
        strokes=[
            {
                "end": recording.end,
                "label": stroke.label,
                "start_frame": stroke.start_frame,
                "contact_frame": stroke.contact_frame,
                "end_frame": stroke.end_frame,
            }
            for recording in seen
            for stroke in recording.strokes
            if stroke.is_sure
        ],
    )
    return video


def _is_whole(seen: Sequence[Recording]) -> bool:
    """Tell whether all is known of the film: then somebody can stand for its timeline."""
    return not any(
        recording.unknown or any(not stroke.is_sure for stroke in recording.strokes)
        for recording in seen
    )


def _player(session: PlayerSession, recording: Recording, people: dict[str, Player]) -> Player:
    """Return who plays: by the name that is told, else by the end and the match."""
    name = recording.player or f"{recording.end.capitalize()} of {recording.group}"
    if name not in people:
        found = Player.objects.filter(club=session.club, name=name[:120]).first()
        people[name] = found or Player.objects.create(
            club=session.club, name=name[:120], handedness=recording.hand
        )
        Participant.objects.get_or_create(player_session=session, player=people[name])
    return people[name]

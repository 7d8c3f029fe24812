"""Who was filmed in a club's matches, read once, so that parts and manifest cannot disagree."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass

from loopdrive.accounts.models import Club, Handedness
from loopdrive.footage.models import Appearance, Participant, PlayerSession, Video
from loopdrive.learning.split import Tie


@dataclass(frozen=True, slots=True)
class Seat:
    """Who stands at an end of the table; nobody that is named where `player` is None."""

    player: int | None
    hand: str


NOBODY = Seat(None, Handedness.UNKNOWN)


@dataclass(frozen=True)
class Seating:
    """The seats of each video by end, and the ties of each match, whether approved or not."""

    seats: dict[uuid.UUID, dict[str, Seat]]
    ties: dict[str, set[Tie]]


def seating_of(club: Club) -> Seating:
    """Read the seats and ties of all of a club's matches.

    Who takes part in a session counts as filmed there, even where no end is told.
    """
    sessions = PlayerSession.objects.filter(club=club)
    ties: dict[str, set[Tie]] = {str(pk): set() for pk in sessions.values_list("pk", flat=True)}
    seats: dict[uuid.UUID, dict[str, Seat]] = defaultdict(dict)
    seated = Appearance.objects.filter(video__player_session__club=club).values_list(
        "video", "video__player_session", "end", "player", "player__handedness"
    )
    for video, match, end, player, hand in seated:
        seats[video][end] = Seat(player, hand or Handedness.UNKNOWN)
        if player is not None:
            ties.setdefault(str(match), set()).add(("player", str(player)))
    joined = Participant.objects.filter(player_session__club=club)
    for match, player in joined.values_list("player_session", "player"):
        ties.setdefault(str(match), set()).add(("player", str(player)))
    films = Video.objects.filter(player_session__club=club).exclude(sha256="")
    for match, sha256 in films.values_list("player_session", "sha256"):
        ties.setdefault(str(match), set()).add(("film", sha256))
    return Seating(dict(seats), ties)

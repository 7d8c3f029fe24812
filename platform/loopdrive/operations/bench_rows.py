"""A big club for the list benchmark: ten thousand videos, and one of them with a long timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

import numpy as np
from django.db import transaction
from django.utils import timezone

from inference import FrameTable
from loopdrive.accounts.models import ApiToken, Club, Member, Player, Role, User
from loopdrive.footage.models import (
    Appearance,
    Ingest,
    Participant,
    PlayerSession,
    StoredFrameTable,
    TableEnd,
    Video,
    VideoState,
)
from loopdrive.jobs.models import State
from loopdrive.operations.bench_season import add_season
from loopdrive.strokes.models import Analysis, Stroke, StrokeLabel

VIDEOS = 10_000
VIDEOS_A_SESSION = 4
PLAYERS = 200
STROKES = 5_000  # of the last video
FRAMES_A_STROKE = 20
ENDS = (TableEnd.LEFT, TableEnd.RIGHT)


@dataclass(frozen=True)
class BigClub:
    """What the benchmark asks for: two people's tokens, a long timeline and a long season."""

    coach_token: str
    player_token: str
    long_video: Video
    season_player: Player


@transaction.atomic
def build_big_club() -> BigClub:
    """Make every row."""
    club = Club.objects.create(name="Big Club")
    coach = _login(club, Role.COACH)
    players = Player.objects.bulk_create(
        Player(club=club, name=f"Player {number:03}") for number in range(PLAYERS)
    )
    players[0].user = _login(club, Role.PLAYER)
    players[0].save()
    videos = _videos(_player_sessions(club, coach, players))
    _appearances(videos, players)
    analyses = _analyses(videos)
    _strokes(analyses[-1])
    return BigClub(
        coach_token=ApiToken.issue(user=coach, name="bench")[1],
        player_token=ApiToken.issue(user=players[0].user, name="bench")[1],
        long_video=videos[-1],
        season_player=add_season(club),
    )


def _login(club: Club, role: Role) -> User:
    user = User.objects.create_user(f"{role}@bench.invalid", name=role.label)
    Member.objects.create(user=user, club=club, role=role)
    return user


def _player_sessions(club: Club, coach: User, players: list[Player]) -> list[PlayerSession]:
    now = timezone.now()
    made = PlayerSession.objects.bulk_create(
        PlayerSession(
            club=club,
            title=f"Training {number}",
            played_on=(now - timedelta(days=number)).date(),
            created_by=coach,
            created_at=now - timedelta(hours=number),
        )
        for number in range(VIDEOS // VIDEOS_A_SESSION)
    )
    Participant.objects.bulk_create(
        Participant(
            player_session=each, player=players[(2 * number + seat) % PLAYERS], end=ENDS[seat]
        )
        for number, each in enumerate(made)
        for seat in (0, 1)
    )
    return made


def _videos(player_sessions: list[PlayerSession]) -> list[Video]:
    made = Video.objects.bulk_create(
        Video(
            player_session=each,
            filename=f"rally {number}.mp4",
            size_bytes=300_000_000,
            created_at=each.created_at + timedelta(minutes=number),
            state=VideoState.READY,
            poster_key="poster.jpg",
            frames=STROKES * FRAMES_A_STROKE,
            duration_s=3600.0,
            sha256=f"{each.pk.hex}{number:032}",
        )
        for each in player_sessions
        for number in range(VIDEOS_A_SESSION)
    )
    Ingest.objects.bulk_create(Ingest(video=each, state=State.DONE, progress=1.0) for each in made)
    return made


def _appearances(videos: list[Video], players: list[Player]) -> None:
    Appearance.objects.bulk_create(
        Appearance(
            video=each,
            player=players[(2 * (number // VIDEOS_A_SESSION) + seat) % PLAYERS],
            end=ENDS[seat],
        )
        for number, each in enumerate(videos)
        for seat in (0, 1)
    )


def _analyses(videos: list[Video]) -> list[Analysis]:
    return Analysis.objects.bulk_create(
        Analysis(video=each, state=State.DONE, progress=1.0, is_current=True, stroke_count=40)
        for each in videos
    )


def _strokes(analysis: Analysis) -> None:
    ticks = np.arange(STROKES * FRAMES_A_STROKE, dtype=np.int64)
    table = FrameTable(time_base=Fraction(1, 30), ticks=ticks, last_duration_ticks=1)
    StoredFrameTable.objects.create(video=analysis.video, data=table.to_bytes())
    shares = dict.fromkeys(StrokeLabel.values, 0.25)
    Stroke.objects.bulk_create(
        Stroke(
            video=analysis.video,
            analysis=analysis,
            end=ENDS[number % 2],
            label=StrokeLabel.values[number % 4],
            start_frame=number * FRAMES_A_STROKE,
            contact_frame=number * FRAMES_A_STROKE + 5,
            end_frame=number * FRAMES_A_STROKE + 12,
            confidence=0.8,
            consistency=0.9,
            probabilities=shares,
        )
        for number in range(STROKES)
    )

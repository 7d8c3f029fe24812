"""A player's season for the benchmark: two hundred sessions and forty thousand own strokes."""

from __future__ import annotations

import random
from datetime import timedelta
from fractions import Fraction

import numpy as np
from django.db import transaction
from django.utils import timezone

from inference import FrameTable
from loopdrive.accounts.models import Club, Player
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import (
    Appearance,
    PlayerSession,
    StoredFrameTable,
    TableEnd,
    Video,
    VideoState,
)
from loopdrive.jobs.models import State
from loopdrive.strokes.likeness import Likeness
from loopdrive.strokes.models import Analysis, Stroke, StrokeLabel

SESSIONS = 200
OWN_STROKES = 200  # in each session; a partner hits as many
FPS = 30
ENDS = (TableEnd.LEFT, TableEnd.RIGHT)
LIKENESS_BYTES = 256  # as the shipped model's
BELOW_1 = 0x3B  # bits that no number in half precision from 1 on has
PAUSE = {False: 25, True: 75}  # frames to the next contact, in a rally and between two


@transaction.atomic
def add_season(club: Club) -> Player:
    """Make a player, a partner, and all that they played."""
    chance = random.Random(7)  # noqa: S311  # rows to be counted, no secret
    players = [Player.objects.create(club=club, name=name) for name in ("Season", "Partner")]
    model = ModelVersion.objects.create(club=club, name="bench", version="1", folder="bench")
    for number in range(SESSIONS):
        _add_session(club, players, number, chance, model)
    return players[0]


def _add_session(
    club: Club, players: list[Player], number: int, chance: random.Random, model: ModelVersion
) -> None:
    contacts = _contacts(2 * OWN_STROKES, chance)
    ticks = np.arange(contacts[-1] + FPS, dtype=np.int64)
    table = FrameTable(time_base=Fraction(1, FPS), ticks=ticks, last_duration_ticks=1)
    day = timezone.localdate() - timedelta(days=number)
    player_session = PlayerSession.objects.create(
        club=club, title=f"Season {number}", played_on=day
    )
    video = Video.objects.create(
        player_session=player_session,
        filename=f"season {number}.mp4",
        size_bytes=1,
        state=VideoState.READY,
        frames=table.frames,
        duration_s=table.duration_s,
        frame_rate=FPS,
    )
    StoredFrameTable.objects.create(video=video, data=table.to_bytes())
    for end, player in zip(ENDS, players, strict=True):
        Appearance.objects.create(video=video, end=end, player=player)
    analysis = Analysis.objects.create(
        video=video, state=State.DONE, is_current=True, stroke_count=len(contacts)
    )
    strokes = Stroke.objects.bulk_create(
        _stroke(analysis, contact, players[at % 2], ENDS[at % 2], chance)
        for at, contact in enumerate(contacts)
    )
    Likeness.objects.bulk_create(_likeness(stroke, model, chance) for stroke in strokes)


def _contacts(strokes: int, chance: random.Random) -> list[int]:
    contacts = [FPS]
    while len(contacts) < strokes:
        contacts.append(contacts[-1] + PAUSE[chance.random() < 0.2])
    return contacts


def _stroke(
    analysis: Analysis, contact: int, player: Player, end: TableEnd, chance: random.Random
) -> Stroke:
    label = chance.choice(StrokeLabel.values)
    return Stroke(
        video=analysis.video,
        analysis=analysis,
        player=player,
        end=end,
        label=label,
        start_frame=contact - 8,
        contact_frame=contact,
        end_frame=contact + 6,
        confidence=chance.random(),
        consistency=chance.random(),
        probabilities={each: 0.7 if each == label else 0.1 for each in StrokeLabel.values},
    )


def _likeness(stroke: Stroke, model: ModelVersion, chance: random.Random) -> Likeness:
    return Likeness(
        stroke=stroke,
        model_version=model,
        vector=bytes(byte & BELOW_1 for byte in chance.randbytes(LIKENESS_BYTES)),
        end=stroke.end,
        start_frame=stroke.start_frame,
        end_frame=stroke.end_frame,
    )

"""The rows of a long analysed video, written straight into an installation's own database.

Run inside it, by `manage.py shell`: see tests/coach/long_video.py.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from django.db import transaction

import inference
from inference import GRID_FPS, LABELS, EvidenceFile, FrameTable
from inference.strokes import Evidence
from loopdrive.accounts.models import Player
from loopdrive.footage.files import store_bytes, store_file
from loopdrive.footage.models import (
    Appearance,
    Ingest,
    PlayerSession,
    StoredFrameTable,
    TableEnd,
    Video,
    VideoState,
)
from loopdrive.jobs.models import State
from loopdrive.strokes.evidence import store_evidence
from loopdrive.strokes.models import Analysis, Stroke, StrokeLabel

ENDS = (TableEnd.LEFT, TableEnd.RIGHT)
WHO = (1, 2)  # the same, as evidence writes them
TILES, TILE_WIDTH, TILE_HEIGHT = 120, 160, 90
BEFORE, AFTER = 9, 7  # frames of a stroke around its contact
SMEAR = 3.0  # frames: how broad a contact is seen


def build(film: Path, *, strokes: int) -> Video:
    """Make a session with one long video, its pictures, strokes and evidence."""
    players = list(Player.objects.order_by("id")[:2])
    table = inference.probe(film).table
    contacts = np.round((np.arange(strokes) + 0.5) * table.frames / strokes).astype(int)
    with transaction.atomic():
        session = PlayerSession.objects.create(club=players[0].club, title="An hour of strokes")
        video = _video(session, film, table)
        for player, end in zip(players, ENDS, strict=True):
            Appearance.objects.create(video=video, player=player, end=end)
        analysis = Analysis.objects.create(
            video=video,
            state=State.DONE,
            progress=1.0,
            is_current=True,
            frame_table_sha256=video.frame_table_sha256,
            stroke_count=strokes,
            has_evidence=True,
        )
        made = [
            _stroke(analysis, number, int(contact), players)
            for number, contact in enumerate(contacts)
        ]
        Stroke.objects.bulk_create(made, batch_size=1000)
    store_evidence(analysis, _evidence(table, contacts))
    return video


def _video(session: PlayerSession, film: Path, table: FrameTable) -> Video:
    video = Video(
        player_session=session,
        filename=film.name,
        size_bytes=film.stat().st_size,
        state=VideoState.READY,
        width=TILE_WIDTH,
        height=TILE_HEIGHT,
        frames=table.frames,
        duration_s=table.duration_s,
        frame_rate=table.frames / table.duration_s,
        frame_table_sha256=table.sha256,
        strip_tiles=TILES,
    )
    video.original_key = f"{video.folder}/original"
    video.strip_key = f"{video.folder}/strip.jpg"
    store_bytes(_strip(), video.strip_key)
    store_file(film, video.original_key)
    video.save()
    Ingest.objects.create(video=video, state=State.DONE, progress=1.0)
    StoredFrameTable.objects.create(video=video, data=table.to_bytes())
    return video


def _strip() -> bytes:
    """A film strip whose tiles differ, so that drawing them is real work."""
    shades = np.linspace(40, 200, TILES * TILE_WIDTH, dtype=np.uint8)
    picture = np.repeat(np.tile(shades, (TILE_HEIGHT, 1))[:, :, None], 3, axis=2)
    _, encoded = cv2.imencode(".jpg", picture)
    return encoded.tobytes()


def _stroke(analysis: Analysis, number: int, contact: int, players: list[Player]) -> Stroke:
    label = StrokeLabel.values[number * 7 % 4]
    return Stroke(
        video=analysis.video,
        analysis=analysis,
        player=players[number % 2],
        end=ENDS[number % 2],
        label=label,
        start_frame=contact - BEFORE,
        contact_frame=contact,
        end_frame=contact + AFTER,
        confidence=0.3 + 0.7 * (number * 13 % 100) / 100,
        consistency=(number * 29 % 100) / 100,
        agreement=0.9,
        probabilities={each: 0.7 if each == label else 0.1 for each in StrokeLabel.values},
    )


def _evidence(table: FrameTable, contacts: np.ndarray) -> bytes:
    """What a model would have seen: heat and classes around each contact, faint noise elsewhere."""
    frames = round(table.duration_s * GRID_FPS)
    at = np.arange(frames)
    rng = np.random.default_rng(1)
    heat = np.zeros((frames, 2))
    classes = np.zeros((frames, 2, len(LABELS) + 1))
    for slot in (0, 1):
        own = contacts[slot::2]
        labels = (np.arange(len(contacts)) * 7 % 4)[slot::2]
        near = np.clip(np.searchsorted((own[1:] + own[:-1]) / 2, at), 0, len(own) - 1)
        away = np.abs(at - own[near])
        heat[:, slot] = np.exp(-0.5 * (away / SMEAR) ** 2)
        share = np.clip(1 - away / (BEFORE + AFTER), 0, 1) * rng.uniform(0.6, 1, frames)
        classes[at, slot, 1 + labels[near]] = share
        classes[:, slot, 0] = 1 - share
    file = EvidenceFile()
    file.add(
        Evidence(
            0,
            ends=np.tile(np.array(WHO, np.uint8), (frames, 1)),
            classes=np.round(classes * 255).astype(np.uint8),
            contact=np.round(heat * 255).astype(np.uint8),
        )
    )
    return file.to_bytes()

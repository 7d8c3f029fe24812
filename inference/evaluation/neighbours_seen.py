"""Known strokes as an analysis sees them: of labelled footage, and of rallies that are drawn."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from tqdm import tqdm

from inference.analysis import analyse
from inference.data.recordings import KnownStroke, Recording
from inference.evaluation.neighbours import SeenStroke, Source
from inference.strokes import PlayerHint, Stroke
from inference.synthetic.camera import VIEWS
from inference.synthetic.render import render_rally
from inference.video.frame_table import FrameTable
from inference.video.probe import probe

TOLERANCE_S = 0.134  # of contacts, as in rallies.md
SHORTEST_S = 0.1  # clips are shorter than what people may hand in
FIRST_SEED = 900_001  # of drawn rallies: no training has drawn these
DRAWN_S, DRAWN_SIZE = 12.0, (640, 360)


def seen_in(recordings: Sequence[Recording], model: Path | None) -> Iterator[SeenStroke]:
    """The strokes of footage that the model finds, one video after the other."""
    videos: dict[Path, list[Recording]] = defaultdict(list)
    for recording in recordings:
        videos[recording.video].append(recording)
    for video, players in tqdm(videos.items(), desc="videos", leave=False):
        yield from _seen(video, players, model)


def drawn(rallies: int, model: Path | None) -> Iterator[SeenStroke | int]:
    """The same of rallies that are drawn and thrown away; before each, how many it has."""
    with tempfile.TemporaryDirectory() as folder:
        for number in tqdm(range(rallies), desc="rallies", leave=False):
            film = Path(folder) / "rally.mp4"
            recordings = _draw(film, number)
            yield sum(len(recording.strokes) for recording in recordings)
            yield from _seen(film, recordings, model, source="drawn")


def _draw(film: Path, number: int) -> list[Recording]:
    truth = render_rally(
        film,
        seed=FIRST_SEED + number,
        size=DRAWN_SIZE,
        duration_s=DRAWN_S,
        view=VIEWS[number % len(VIEWS)],
        pleasant=False,
    )
    return [
        Recording(
            video=film,
            group=f"drawn {number}",
            end=end,
            hand=hand,
            strokes=tuple(
                KnownStroke(own.label, own.contact_frame) for own in truth.strokes if own.end == end
            ),
        )
        for end, hand in truth.hands.items()
    ]


def _seen(
    video: Path, players: Sequence[Recording], model: Path | None, source: Source | None = None
) -> Iterator[SeenStroke]:
    table = probe(video, shortest_s=SHORTEST_S).table
    hints = [PlayerHint(player.end, player.hand) for player in players]
    said = analyse(video, hints=hints, model=model, device="cpu", table=table, sha256="-")
    strokes = [item for item in said if isinstance(item, Stroke) and item.likeness]
    for player in players:
        mine = [stroke for stroke in strokes if stroke.end == player.end]
        for known in asked_of(player):
            found = _found(known, mine, table)
            if found is not None:
                yield SeenStroke(
                    source=source or ("clips" if player.is_clip else "untrimmed"),
                    group=player.group,
                    hand=player.hand,
                    label=known.label,
                    said=found.label,
                    likeness=found.likeness,
                )


def asked_of(recording: Recording) -> list[KnownStroke]:
    """The strokes whose truth is sure."""
    return [own for own in recording.strokes if own.is_sure and own.contact_frame is not None]


def _found(known: KnownStroke, strokes: Sequence[Stroke], table: FrameTable) -> Stroke | None:
    """The stroke that was found nearest to this one, if any is near."""
    assert known.contact_frame is not None
    wanted = float(table.times_s[known.contact_frame])
    off = [abs(stroke.contact_s - wanted) for stroke in strokes]
    if not off or min(off) > TOLERANCE_S:
        return None
    return strokes[int(np.argmin(off))]

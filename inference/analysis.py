"""Analysing one video: decode once, follow the players, run the network, tell strokes early."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from pathlib import Path

from inference.background import Ahead
from inference.errors import InferenceError
from inference.fingerprint import sha256_of
from inference.network.onnx_network import Device, load
from inference.players.ends import SLOT_OF
from inference.strokes import (
    Gap,
    ModelIdentity,
    PlayerHint,
    Seen,
    Timeline,
    Timing,
    VideoIdentity,
)
from inference.timeline.observer import Observer
from inference.video.decode import read_pictures
from inference.video.frame_table import FrameTable
from inference.video.hearing import Hearing, deaf, listen
from inference.video.probe import probe

CHUNKS_AHEAD = 8  # decoded chunks that may wait for the network


def analyse(
    path: Path | str,
    *,
    hints: Sequence[PlayerHint] = (),
    model: Path | None = None,
    device: Device = "auto",
    table: FrameTable | None = None,
    sha256: str | None = None,
) -> Generator[Seen]:
    """Yield what is seen as it becomes final, and last the timeline with all strokes.

    Progress; strokes in order of contact; evidence of every grid frame, in order, without gaps,
    none of which is kept. Who does not need an item leaves it.

    `table` and `sha256` spare a second look at a file that is known. Memory stays the same however
    long the video is; closing the generator ends the decoding. Raises `InferenceError`.
    """
    started = time.perf_counter()
    path = Path(path)
    _refuse_crowded(hints)
    table = table or probe(path).table
    network = load(model, device)
    pictures = Ahead(read_pictures(path, table), CHUNKS_AHEAD)
    hearing = Hearing(listen(path, table) if network.hears else deaf())
    observer = Observer(table, network, hints, started)
    try:
        yield from observer.watch(pictures, hearing)
    finally:
        pictures.close()
        hearing.close()
    yield Timeline(
        video=VideoIdentity(
            sha256 or sha256_of(path), table.frames, table.duration_s, table.sha256
        ),
        model=ModelIdentity(network.config.name, network.config.version),
        strokes=tuple(observer.strokes),
        gaps=joined(observer.gaps),
        timing=Timing(
            decode_s=pictures.busy_s,
            network_s=observer.network_s,
            total_s=time.perf_counter() - started,
            first_stroke_s=observer.first_stroke_s,
        ),
    )


def joined(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Neighbouring gaps as one."""
    whole: list[Gap] = []
    for gap in gaps:
        if whole and gap.first_frame <= whole[-1].last_frame + 1:
            whole[-1] = Gap(whole[-1].first_frame, gap.last_frame)
        else:
            whole.append(gap)
    return tuple(whole)


def _refuse_crowded(hints: Sequence[PlayerHint]) -> None:
    ends = [hint.end for hint in hints]
    if len({SLOT_OF[end] for end in ends}) < len(ends):
        raise InferenceError(
            f"Players cannot stand at the {' and the '.join(ends)} end of one video: "
            "choose left and right, or near and far."
        )

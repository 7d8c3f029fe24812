"""What a trained clip model says of the clips of tracks it never saw, beside its checkpoint."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inference.clips.answers import SAID, ClipRecord, write_answers
from inference.clips.cut import clips_of
from inference.clips.trained import model_of
from inference.data.footage_sets import DRAWN_VERSION
from inference.data.tracks import Track
from inference.training import checkpoint
from inference.training.run_config import RunConfig

CUT_SEED = 0  # the same drawn clips for every model, fold and seed


def answer_heldout(config: RunConfig, fold: int, folder: Path, tracks: Sequence[Track]) -> None:
    """Write `said.json`: real clips of the fold, drawn clips of unseen scenes."""
    saved = checkpoint.load(folder)
    model = model_of(saved.kind, saved.sizes, saved.part("average."))
    clips = [clip for clip in clips_of(tracks, CUT_SEED) if clip.label is not None]
    records = [
        ClipRecord(
            model=config.name,
            fold=fold,
            seed=config.seed,
            name=clip.name,
            group=clip.group,
            is_drawn=clip.is_drawn,
            truth=clip.label,
            probabilities=answer.probabilities,
            frames=answer.frames,
            drawing=DRAWN_VERSION if clip.is_drawn else 0,
        )
        for clip, answer in zip(clips, model.answer(clips), strict=True)
        if clip.label is not None
    ]
    write_answers(folder / SAID, records)

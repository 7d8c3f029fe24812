"""Models that are not trained step by step: fitted to all clips at once, kept the same way."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import torch

from inference.clips.cut import clips_of, named
from inference.clips.kinds import fitted_of_kind
from inference.data.tracks import Track
from inference.training import checkpoint
from inference.training.checkpoint import Checkpoint
from inference.training.run_config import RunConfig
from inference.training.task import refuse_too_little

log = logging.getLogger(__name__)


def fit_at_once(config: RunConfig, tracks: Sequence[Track], folder: Path) -> None:
    """Fit to the clips of `tracks` and write a checkpoint; one that is there is left alone."""
    if (folder / checkpoint.FILE).exists():
        log.info("%s is fitted already", folder)
        return
    trimmed = [track for track in tracks if track.is_clip or track.is_drawn]
    refuse_too_little(trimmed)
    model = fitted_of_kind(config.kind, config.sizes)
    model.fit(named(clips_of(trimmed, config.seed)), config.seed)
    tensors = {f"average.{n}": torch.from_numpy(a.copy()) for n, a in model.arrays().items()}
    checkpoint.save(folder, Checkpoint(1, config.kind, config.sizes, tensors))

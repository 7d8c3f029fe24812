"""What a torch network says of whole tracks, frame by frame, without any decoding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from inference.data.augment import plain
from inference.data.tracks import Track
from inference.models.timeline import CONTEXT, TimelineNet
from inference.network.answers import Floats, Posteriors
from inference.network.model_folder import ModelConfig
from inference.timeline.windows import trust
from inference.video.sound import NO_SOUND

WINDOW, HOP = ModelConfig.window, ModelConfig.hop
PARTS = ("class_logits", "contact_logit", "displacement", "edges_logit")  # which are decoded


def said_of(network: TimelineNet, track: Track) -> Posteriors:
    """Run the network over a whole track at once; a batch of one."""
    return _said(network, track, 0, track.frames)


def said_in_windows(network: TimelineNet, track: Track, shift: int = 0) -> Posteriors:
    """Run it over overlapping windows and average them as an analysis does, (1, T, ...).

    With a `shift` all windows begin so many frames earlier; a good network says the same.
    """
    return averaged(_windows(network, track, shift), track.frames)


def averaged(windows: Iterable[tuple[int, int, Posteriors]], frames: int) -> Posteriors:
    """Windows, each with its first frame and its end -> the average of an analysis, (1, T, ...)."""
    totals: dict[str, Floats] = {}
    weights = np.zeros(frames, np.float32)
    for first, end, said in windows:
        weight = trust(end - first)
        weights[first:end] += weight
        for field in PARTS:
            part: Floats = getattr(said, field)  # (1, end - first, ...)
            total = totals.setdefault(field, np.zeros((1, frames, *part.shape[2:]), "f4"))
            total[:, first:end] += _beside(part, weight) * part
    return Posteriors(**{name: total / _beside(total, weights) for name, total in totals.items()})


def _windows(
    network: TimelineNet, track: Track, shift: int
) -> Iterator[tuple[int, int, Posteriors]]:
    for start in range(-shift, track.frames, HOP):
        first, end = max(start, 0), min(start + WINDOW, track.frames)
        yield first, end, _said(network, track, first, end)
        if start + WINDOW > track.frames:  # a full one at the very end is not known to be the last
            break


def _beside(part: Floats, weights: Floats) -> Floats:
    """Weights (T,) in the shape of a part (1, T, ...)."""
    return weights.reshape(1, -1, *(1 for _ in part.shape[2:]))


def given(track: Track, first: int, end: int) -> tuple[NDArray[np.uint8], Floats, Floats]:
    """Crops (1, CONTEXT + T, S, S), the hand (1,) and the sound (1, T) of a window of a track."""
    luma = plain(np.asarray(track.luma[max(first - CONTEXT, 0) : end]))
    missing = CONTEXT + end - first - len(luma)
    luma = np.concatenate([np.repeat(luma[:1], missing, axis=0), luma])
    sound = np.full(track.frames, NO_SOUND) if track.sound is None else np.asarray(track.sound)
    hand = np.array([track.handed], np.float32)
    return np.ascontiguousarray(luma)[None], hand, sound[None, first:end].astype(np.float32)


@torch.no_grad()
def _said(network: TimelineNet, track: Track, first: int, end: int) -> Posteriors:
    answer = network.eval()(*(torch.from_numpy(part) for part in given(track, first, end)))
    return Posteriors(*(part.numpy() for part in answer[: len(PARTS)]))

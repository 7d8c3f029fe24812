"""The truth of one player beside what one network tells of them, ready to be scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.data.tracks import GRID_FPS, GridStroke
from inference.evaluation.heldout import Held, Settings, is_scored, not_scored, strokes_of
from inference.timeline.calibration import calibrated, softmax
from inference.timeline.decoding import GridHit

FAINT = 0.05  # contact threshold of the precision-recall curves: they need doubtful strokes too

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Told:
    """One player of one video, or several of them taken together (`end` is empty then).

    `said` are the strokes at the fitted threshold, `faint` all above FAINT, `shifted` those said
    through shifted windows. `classes` (T, 5) are raw calibrated posteriors, before any smoothing.
    """

    video: str
    view: str
    end: str
    seed: int
    minutes: float
    true: Sequence[GridStroke]
    said: Sequence[GridHit]
    faint: Sequence[GridHit]
    shifted: Sequence[GridHit] | None
    classes: Floats
    is_drawn: bool = False


def told(held: Held, settings: Settings) -> Told:
    """Decode what the network says of a track; what is not scored is left out on both sides."""
    track = held.track
    unknown = sum(min(b, track.frames) - max(a, 0) for a, b in not_scored(track))
    logits = calibrated(held.said.class_logits[0], settings.temperature)
    shifted = None if held.shifted is None else strokes_of(held, settings, is_shifted=True)
    return Told(
        video=track.group,
        view=track.view,
        end=track.name.rpartition("-")[2],
        seed=held.seed,
        minutes=(track.frames - unknown) / GRID_FPS / 60,
        true=[stroke for stroke in track.strokes if is_scored(stroke)],
        said=strokes_of(held, settings),
        faint=strokes_of(held, settings, contact=FAINT),
        shifted=shifted,
        classes=softmax(logits),
        is_drawn=track.is_drawn,
    )


def all_told(held: Iterable[Held], settings: Mapping[tuple[int, int], Settings]) -> list[Told]:
    """Every held-out track, decoded with the settings of its seed and fold."""
    return [told(h, settings[h.seed, h.fold]) for h in held]


def ends_ignored(tracks: Sequence[Told]) -> list[Told]:
    """Both players of each video taken together, as if nobody asked who played."""
    videos: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for track in tracks:
        videos[track.video, track.seed].append(track)
    return [
        Told(
            video=video,
            view=both[0].view,
            end="",
            seed=seed,
            minutes=max(track.minutes for track in both),
            true=sorted((s for t in both for s in t.true), key=lambda s: s.contact),
            said=sorted((s for t in both for s in t.said), key=lambda s: s.contact),
            faint=sorted((s for t in both for s in t.faint), key=lambda s: s.contact),
            shifted=None,
            classes=both[0].classes[:0],
            is_drawn=both[0].is_drawn,
        )
        for (video, seed), both in videos.items()
    ]


def of_class(track: Told, label: str) -> tuple[list[GridStroke], list[GridHit]]:
    """True strokes of one class, and all faint ones that are said to be of it."""
    return (
        [stroke for stroke in track.true if stroke.label == label],
        [hit for hit in track.faint if hit.label == label],
    )

"""What the timeline network says of trimmed clips: the contact it finds itself, and the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress

import numpy as np

from inference.clips.answers import ClipRecord
from inference.clips.timeline_model import clip_answer, likeliest_contact, with_side
from inference.data.footage_sets import DRAWN_VERSION
from inference.data.tracks import GRID_FPS, Track
from inference.evaluation.heldout import Held, Settings
from inference.evaluation.metrics import TOLERANCES_S, Share
from inference.evaluation.numbers import Report
from inference.strokes import Label

MODEL = "timeline"
NONE_KNOWN = "no contact is known"


def clip_record(held: Held, settings: Settings) -> ClipRecord:
    """The class around the contact, and of every frame, calibrated but not smoothed."""
    truth: Label = held.track.strokes[0].label
    temperature = settings.clip_temperature or settings.temperature
    said = clip_answer(held.said.class_logits[0], held.said.contact_logit[0], temperature)
    body = held.body(likeliest_contact(held.said.contact_logit[0]))
    if body is not None:
        said = with_side(said, body, settings.clip_mix)
    return ClipRecord(
        model=MODEL,
        fold=held.fold,
        seed=held.seed,
        name=held.track.name,
        group=held.track.group,
        is_drawn=held.track.is_drawn,
        truth=truth,
        probabilities=said.probabilities,
        frames=said.frames,
        drawing=DRAWN_VERSION if held.track.is_drawn else 0,
    )


def clip_records(
    clips: Sequence[Held], settings: Mapping[tuple[int, int], Settings]
) -> list[ClipRecord]:
    """The rows of the timeline network in the tables of clips."""
    return [clip_record(h, settings[h.seed, h.fold]) for h in clips if h.track.strokes]


def clip_report(clips: Sequence[Held], settings: Mapping[tuple[int, int], Settings]) -> Report:
    """Contacts of the clips against always saying the middle; sides are a matter of Table 1."""
    clips = [h for h in clips if h.track.strokes]
    if not clips:
        return {}
    right = [_is_right(clip_record(h, settings[h.seed, h.fold])) for h in clips]
    return {
        "clips": len({h.track.name for h in clips}),
        "matches": len({h.track.group for h in clips}),
        "seeds": sorted({h.seed for h in clips}),
        "forehand or backhand": round(float(np.mean(right)), 3),
        "contact within": {
            f"{round(t * 1000)} ms": {
                "network": _near(
                    clips, [likeliest_contact(h.said.contact_logit[0]) for h in clips], t
                ),
                "always the middle": _near(clips, [middle_of(h.track) for h in clips], t),
            }
            for t in TOLERANCES_S
        },
    }


def middle_of(clip: Track) -> float:
    """The contact that needs no network: a clip's middle frame."""
    return (clip.frames - 1) / 2


def _is_right(record: ClipRecord) -> bool:
    _, forehand, backhand, _ = record.probabilities
    return record.truth == ("forehand" if forehand >= backhand else "backhand")


def _near(clips: Sequence[Held], said: Sequence[float], tolerance_s: float) -> str:
    """Share of clips, seeds averaged, with Wilson's interval for so many clips."""
    known = [h.track.strokes[0].is_contact_known for h in clips]
    clips, said = list(compress(clips, known)), list(compress(said, known))
    if not clips:
        return NONE_KNOWN
    apart = [
        abs(a - h.track.strokes[0].contact) / GRID_FPS for a, h in zip(said, clips, strict=True)
    ]
    seeds = len({h.seed for h in clips})
    near = sum(gap <= tolerance_s for gap in apart)
    return str(Share(round(near / seeds), len(clips) // seeds))

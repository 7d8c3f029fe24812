"""The strokes of one video in the order of their contacts, each with its place in its rally."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from loopdrive.footage.models import Video
from loopdrive.strokes.models import Stroke
from loopdrive.strokes.rallies import rallies

SEEN = ("confidence", "consistency", "probabilities")  # by the model
COLUMNS = ("pk", "player", "end", "label", "contact_frame", "state", *SEEN)


@dataclass(frozen=True, slots=True)
class Hit:
    """One standing stroke, and where it stands."""

    stroke: uuid.UUID
    player: int | None
    end: str
    label: str
    contact_frame: int
    state: str
    confidence: float | None
    consistency: float | None
    predicted: str | None  # the class a model gave it, whatever it is called now
    contact_s: float
    rally: int  # counted from 1
    number: int  # in the rally, counted from 1
    rally_length: int
    tempo_s: float | None  # since the last stroke from the same end in the same rally


def hits_of(video: Video) -> list[Hit]:
    """Return the standing strokes of a video, in order of contact, with their places."""
    standing = Stroke.objects.standing().filter(video=video).order_by("contact_frame", "id")
    rows = list(standing.values(*COLUMNS))
    if not rows:
        return []
    times_s = video.frame_table.times_s
    contacts_s = [round(float(times_s[row["contact_frame"]]), 4) for row in rows]
    hits = []
    for rally, (first, last) in enumerate(rallies(contacts_s), start=1):
        before_s: dict[str, float] = {}  # of each end, the last contact in this rally
        for at in range(first, last + 1):
            row, contact_s = rows[at], contacts_s[at]
            own_s = before_s.get(row["end"])
            before_s[row["end"]] = contact_s
            hits.append(
                Hit(
                    stroke=row["pk"],
                    player=row["player"],
                    end=row["end"],
                    label=row["label"],
                    contact_frame=row["contact_frame"],
                    state=row["state"],
                    confidence=row["confidence"],
                    consistency=row["consistency"],
                    predicted=_likeliest(row["probabilities"]),
                    contact_s=contact_s,
                    rally=rally,
                    number=at - first + 1,
                    rally_length=last - first + 1,
                    tempo_s=None if own_s is None else round(contact_s - own_s, 4),
                )
            )
    return hits


def _likeliest(probabilities: dict[str, float] | None) -> str | None:
    return max(probabilities, key=probabilities.__getitem__) if probabilities else None

"""What a snapshot holds, counted: by class, by player and by part, and how long is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from loopdrive.learning.manifest import StrokeEntry, VideoEntry
from loopdrive.learning.models import Part

UNNAMED = "unnamed"


@dataclass
class PartTally:
    """One part's share. A group counts where it has strokes: only then can it teach or test."""

    videos: int = 0
    strokes: int = 0
    known_s: float = 0.0
    without_strokes_s: float = 0.0
    matches: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    by_label: Counter[str] = field(default_factory=Counter)

    def add(self, entry: VideoEntry) -> None:
        """Count one more video."""
        strokes = [stroke for each in entry["recordings"] for stroke in each["strokes"]]
        self.videos += 1
        self.strokes += len(strokes)
        self.known_s += entry["duration_s"]
        self.without_strokes_s += entry["duration_s"] - seconds_in_strokes(entry, strokes)
        self.matches.add(entry["player_session"])
        self.people |= {each["player"] for each in entry["recordings"] if each["player"]}
        self.by_label.update(stroke["label"] for stroke in strokes)
        if strokes:
            self.groups.add(entry["group"])

    def counts(self) -> dict[str, object]:
        """Return the numbers that are kept."""
        return {
            "videos": self.videos,
            "strokes": self.strokes,
            "matches": len(self.matches),
            "people": len(self.people),
            "groups": len(self.groups),
            "minutes_known": round(self.known_s / 60, 2),
            "minutes_without_strokes": round(self.without_strokes_s / 60, 2),
            "by_label": dict(self.by_label),
        }


@dataclass
class Tally:
    """The whole snapshot."""

    train: PartTally = field(default_factory=PartTally)
    test: PartTally = field(default_factory=PartTally)
    by_player: Counter[str] = field(default_factory=Counter)

    def add(self, entry: VideoEntry) -> None:
        """Count one more video."""
        (self.test if entry["part"] == Part.TEST else self.train).add(entry)
        for recording in entry["recordings"]:
            self.by_player[recording["player"] or UNNAMED] += len(recording["strokes"])

    def counts(self) -> dict[str, object]:
        """Return the numbers that are kept."""
        parts = (self.train, self.test)
        return {
            "videos": sum(part.videos for part in parts),
            "strokes": sum(part.strokes for part in parts),
            "minutes_known": round(sum(part.known_s for part in parts) / 60, 2),
            "minutes_without_strokes": round(sum(part.without_strokes_s for part in parts) / 60, 2),
            "by_label": dict(self.train.by_label + self.test.by_label),
            "by_player": dict(self.by_player),
            "train": self.train.counts(),
            "test": self.test.counts(),
        }


def seconds_in_strokes(entry: VideoEntry, strokes: list[StrokeEntry]) -> float:
    """Return how long somebody is in a stroke, at whichever end, by the video's mean frame."""
    frames = set[int]()
    for stroke in strokes:
        frames.update(range(stroke["start_frame"], stroke["end_frame"] + 1))
    return len(frames) * entry["duration_s"] / max(1, entry["frames"])

"""Matches for the correction curve: what a coach corrects first, and what is left for the model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inference.data.manifest import read_manifest, write_manifest
from inference.data.recordings import BadManifest, KnownStroke, Recording
from inference.data.shared_footage import clip_recordings, shared_folder
from inference.synthetic.render import render_rally
from inference.whole_files import written_whole

FILM_S, FILM_SIZE = 240.0, (640, 360)  # some 180 strokes
FIRST_FILM = 70_000  # seeds of films that no run learns from
OTHER_FILMS = 1_000  # farther on: films of other halls and people, for the control


@dataclass(frozen=True)
class Match:
    """One match in the order in which it is corrected: a film's strokes by time, or clips."""

    name: str
    recordings: tuple[Recording, ...]

    @property
    def strokes(self) -> int:
        """How many there are to correct."""
        return len(self._film) if self._is_film else len(self.recordings)

    def corrected(self, count: int) -> list[Recording]:
        """The first `count` strokes; of the rest of a film nothing is claimed."""
        if not self._is_film:
            return list(self.recordings[:count])
        return [self._known(recording, 0, count) for recording in self.recordings]

    def left(self, count: int) -> list[Recording]:
        """All but the first `count` strokes."""
        if not self._is_film:
            return list(self.recordings[count:])
        return [self._known(recording, count, self.strokes) for recording in self.recordings]

    @property
    def _is_film(self) -> bool:
        return not self.recordings[0].is_clip

    @property
    def _film(self) -> list[int]:
        """The contact frames of everybody's strokes."""
        return sorted(_contact(s) for recording in self.recordings for s in recording.strokes)

    def _known(self, recording: Recording, first: int, last: int) -> Recording:
        """The strokes from `first` up to `last`, and no word of what lies before and behind."""
        contacts, frames = self._film, recording.frames or 0
        begin = (contacts[first - 1] + contacts[first]) // 2 + 1 if first else 0
        end = (contacts[last - 1] + contacts[last]) // 2 if last < len(contacts) else frames - 1
        outside = ((0, begin - 1), (end + 1, frames - 1))
        return replace(
            recording,
            strokes=tuple(s for s in recording.strokes if begin <= _contact(s) <= end),
            unknown=tuple((a, b) for a, b in outside if a <= b),
        )


def _contact(stroke: KnownStroke) -> int:
    assert stroke.contact_frame is not None  # drawn strokes have one, and so have the clips'
    return stroke.contact_frame


def drawn_match(seed: int, folder: Path) -> Match:
    """A drawn film of two players in a hall of its own, made at first need."""
    name = f"drawn-{seed}"
    manifest = folder / f"{name}.json"
    if not manifest.exists():
        with written_whole(folder / f"{name}.mp4") as film:
            truth = render_rally(film, seed=seed, size=FILM_SIZE, duration_s=FILM_S, pleasant=False)
        recordings = [
            Recording(
                video=folder / f"{name}.mp4",
                group=name,
                end=end,
                hand=hand,
                frames=truth.frames,
                strokes=tuple(
                    KnownStroke(s.label, s.contact_frame, s.start_frame, s.end_frame)
                    for s in truth.strokes
                    if s.end == end
                ),
            )
            for end, hand in truth.hands.items()
        ]
        write_manifest(manifest, recordings)
    return Match(name, tuple(read_manifest(manifest)))


def clips_match(name: str, seed: int) -> Match:
    """The real clips of one match, corrected in an order drawn by chance. Raises BadManifest."""
    clips = [clip for clip in clip_recordings(shared_folder()) if clip.group == name]
    if not clips:
        raise BadManifest(f"There is no match {name} among the shared clips.")
    order = np.random.default_rng(seed).permutation(len(clips))
    return Match(name, tuple(clips[number] for number in order))


def other_clips(name: str, seed: int, count: int) -> list[Recording]:
    """As many real clips of other matches, for the control."""
    clips = [clip for clip in clip_recordings(shared_folder()) if clip.group != name]
    order = np.random.default_rng(seed).permutation(len(clips))
    return [clips[number] for number in order[:count]]


def written(path: Path, recordings: Sequence[Recording]) -> Path:
    """The recordings as a manifest."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_manifest(path, recordings)
    return path

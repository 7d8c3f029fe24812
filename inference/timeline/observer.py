"""Watching a video's pictures go by and telling what happens: evidence, progress, strokes."""

from __future__ import annotations

import heapq
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inference.network.answers import CONTEXT, Floats, Network, Posteriors
from inference.players.crops import stream_crops
from inference.players.ends import SLOTS
from inference.pose.pose_network import shipped
from inference.pose.sides import sides_of
from inference.strokes import GRID_FPS, End, Evidence, Gap, PlayerHint, Progress, Stroke
from inference.timeline.body_side import BodySide
from inference.timeline.decoding import LARGEST_DISPLACEMENT, MARGIN, GridHit, StrokeFinder
from inference.timeline.portraitist import Portraitist
from inference.timeline.second_look import LENGTH, SecondLook, Sighting
from inference.timeline.seen_frames import SeenFrames
from inference.timeline.windows import Answers, Windows
from inference.timeline.witness import Witness
from inference.video.decode import Pictures
from inference.video.frame_table import FrameTable
from inference.video.hearing import Hearing

LOOKED_BACK = LENGTH + CONTEXT  # frames before a stroke that are looked at once more


class Observer:
    """Where crops become strokes: both players' strokes, merged in order of contact."""

    def __init__(
        self, table: FrameTable, network: Network, hints: Sequence[PlayerHint], started: float
    ) -> None:
        config = network.config
        self._table = table
        self._hints = hints
        self._started = started
        self._network = _Timed(network)
        self._windows = Windows(self._network, hints)
        self._frames = SeenFrames()
        self._second_look = SecondLook(self._network, self._frames, hints)
        sides = sides_of(config)
        self._body_side = sides and BodySide(sides, shipped(), self._frames, hints)
        self._witness = Witness(config.temperature)
        self._portraitist = Portraitist()
        self._size = config.size
        self._finders = [StrokeFinder(config.temperature, config.thresholds) for _ in range(SLOTS)]
        self._ends: list[tuple[End | None, End | None]] = []  # of the frames from _first_end on
        self._first_end = 0
        self._waiting: list[tuple[float, int, GridHit]] = []  # a heap: contact, slot, hit
        self._last_frame = [-1] * SLOTS
        self.first_stroke_s: float | None = None
        self.strokes: list[Stroke] = []
        self.gaps: list[Gap] = []

    def watch(
        self, pictures: Iterable[Pictures], hearing: Hearing
    ) -> Iterator[Progress | Evidence | Stroke]:
        """Everything that can be told of the video, in order."""
        yield Progress(0, self._table.frames)
        for crops in stream_crops(self._noted(pictures), self._hints, self._size):
            sound = hearing.take(len(crops))
            self._frames.keep(crops.luma, sound)
            for answers in self._windows.add(crops, sound):
                yield from self._told(answers)
        for answers in self._windows.finish():
            yield from self._told(answers)
        yield from self._witness.finish()
        for slot, finder in enumerate(self._finders):
            self._keep(slot, finder.finish())
        yield from self._ready(float("inf"))
        yield Progress(self._table.frames, self._table.frames)

    @property
    def network_s(self) -> float:
        """How long the networks have been at work."""
        bodies_s = self._body_side.busy_s if self._body_side else 0.0
        return self._network.busy_s + bodies_s

    def _noted(self, pictures: Iterable[Pictures]) -> Iterator[Pictures]:
        for chunk in pictures:
            self.gaps.extend(chunk.gaps)
            yield chunk

    def _told(self, answers: Answers) -> Iterator[Progress | Evidence | Stroke]:
        yield from self._witness.add(answers)
        self._portraitist.keep(answers)
        self._ends += answers.ends
        known = answers.first + len(answers)
        said = answers.posteriors
        for slot, finder in enumerate(self._finders):
            self._keep(
                slot,
                finder.add(
                    said.class_logits[slot],
                    said.contact_logit[slot],
                    said.displacement[slot],
                    said.edges_logit[slot],
                    _said_of_other(answers, slot),
                ),
            )
        # The other player's next contact may be displaced to just before this one.
        yield from self._ready(known - MARGIN - LARGEST_DISPLACEMENT)
        spare = known - 4 * MARGIN - self._first_end
        if spare > 0:
            del self._ends[:spare]
            self._first_end += spare
            self._frames.forget(self._first_end - LOOKED_BACK)
            self._portraitist.forget(self._first_end)
        done = self._table.frame_at(known / GRID_FPS)
        yield Progress(done, self._table.frames)

    def _keep(self, slot: int, hits: Sequence[GridHit]) -> None:
        for hit in hits:
            heapq.heappush(self._waiting, (hit.contact, slot, hit))

    def _ready(self, until: float) -> Iterator[Stroke]:
        strokes: list[Stroke] = []
        seen: list[Sighting] = []
        while self._waiting and self._waiting[0][0] < until:
            _, slot, hit = heapq.heappop(self._waiting)
            end = self._end_of(slot, hit)
            named = hit if end is None else self._named(hit, slot, end)
            stroke = None if end is None else self._stroke(slot, named, end)
            if stroke is not None:
                strokes.append(stroke)
                seen.append(Sighting(slot, stroke.end, hit))
        for stroke, agreement in zip(strokes, self._second_look.agreements(seen), strict=True):
            if self.first_stroke_s is None:
                self.first_stroke_s = time.perf_counter() - self._started
            self.strokes.append(replace(stroke, agreement=agreement))
            yield self.strokes[-1]

    def _end_of(self, slot: int, hit: GridHit) -> End | None:
        """Where whoever is in this slot stood at the contact; None where nobody did."""
        return self._ends[min(round(hit.contact) - self._first_end, len(self._ends) - 1)][slot]

    def _named(self, hit: GridHit, slot: int, end: End) -> GridHit:
        """The hit as the body names it, for models that look at bodies."""
        return self._body_side.told(hit, slot, end) if self._body_side else hit

    def _stroke(self, slot: int, hit: GridHit, end: End) -> Stroke | None:
        """The hit in frames of the table, not yet looked at again; None where none is left."""
        start_frame, contact_frame, end_frame = (
            self._table.nearest(at / GRID_FPS) for at in (hit.start, hit.contact, hit.end)
        )
        start_frame = max(start_frame, self._last_frame[slot] + 1)
        if contact_frame < start_frame:
            return None
        self._last_frame[slot] = end_frame
        return Stroke(
            end=end,
            label=hit.label,
            start_frame=start_frame,
            contact_frame=contact_frame,
            end_frame=end_frame,
            start_s=float(self._table.times_s[start_frame]),
            contact_s=float(self._table.times_s[contact_frame]),
            end_s=float(self._table.times_s[end_frame]),
            confidence=hit.confidence,
            consistency=hit.consistency,
            probabilities=hit.probabilities,
            likeness=self._portraitist.draw(slot, hit),
        )


def _said_of_other(answers: Answers, slot: int) -> Floats:
    """The contact logits (T,) of the other slot, nan where nobody stands in it."""
    other = 1 - slot
    is_there = [ends[other] is not None for ends in answers.ends]
    return np.where(is_there, answers.posteriors.contact_logit[other], np.float32(np.nan))


class _Timed:
    """A network, with a clock beside it."""

    def __init__(self, network: Network) -> None:
        self.config = network.config
        self.windows_at_once = network.windows_at_once
        self.hears = network.hears
        self.busy_s = 0.0
        self._network = network

    def run(self, luma: NDArray[np.uint8], handed: Floats, sound: Floats) -> Posteriors:
        started = time.perf_counter()
        answers = self._network.run(luma, handed, sound)
        self.busy_s += time.perf_counter() - started
        return answers

"""What models say of a test part: asked in turns, in the windows of an analysis, and so decoded.

A stroke is called "<file>-<end>/<number>", in the order of its recording, so that whoever wrote the
manifest finds it again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np

from inference.data.footage_sets import CACHE, tracks_from
from inference.data.groups import joined
from inference.data.manifest import read_manifest
from inference.data.recordings import Recording
from inference.data.track_bodies import TrackBodies
from inference.data.tracks import GRID_FPS, GridStroke, Track
from inference.evaluation.gate_answers import (
    Answers,
    CannotCompare,
    SaidContact,
    StrokeAnswer,
    TrackAnswer,
    TrueContact,
)
from inference.evaluation.heldout import is_scored, not_scored
from inference.evaluation.pace import fastest_s
from inference.evaluation.posteriors import averaged, given
from inference.network.answers import SHORTEST_WINDOW, Floats, Network, Posteriors
from inference.network.onnx_network import Device, load
from inference.pose.mixing import shared_out
from inference.pose.sides import Sides, sides_of
from inference.strokes import LABELS
from inference.timeline.body_side import named_by_body
from inference.timeline.calibration import calibrated
from inference.timeline.consistency import named_share, stroke_classes
from inference.timeline.decoding import GridHit, find_strokes, stroke_probabilities

BESIDE_PLAY_S = 1.5  # of any stroke in the video: farther away nobody plays
LEAST_FREE_S = 1.0
OFF_S = 0.5  # around a stroke whose edges nobody told


@dataclass
class _Asked:
    """One model while it is asked, and what it said."""

    network: Network
    sides: Sides | None
    strokes: list[StrokeAnswer] = field(default_factory=list)
    tracks: list[TrackAnswer] = field(default_factory=list)


@dataclass(frozen=True)
class _Seen:
    """One player of a film, and when nobody in it plays."""

    bodies: TrackBodies
    recording: Recording
    free_s: tuple[tuple[float, float], ...]

    @property
    def track(self) -> Track:
        """What the network is shown."""
        return self.bodies.track


def answers_on(
    manifest: Path, models: Sequence[Path], *, device: Device = "auto", cache: Path = CACHE
) -> list[Answers]:
    """Every model's answers on the whole manifest. Raises InferenceError.

    How fast they are is told by one window, which they look at in turns.
    """
    recordings = joined(read_manifest(manifest))
    by_name = {f"{r.video.stem}-{r.end}": r for r in recordings}
    if len(by_name) < len(recordings):
        raise CannotCompare("Two films of the test part bear one name.")
    tracks = [t for t in tracks_from(recordings, cache) if t.frames >= SHORTEST_WINDOW]
    networks = [load(model, device) for model in models]
    asked = [_Asked(network, sides_of(network.config)) for network in networks]
    films: dict[str, list[Track]] = defaultdict(list)
    for track in tracks:
        films[track.film].append(track)
    for film in films.values():
        seen = [_Seen(TrackBodies(t), by_name[t.name], tuple(_free(t, film))) for t in film]
        for one in asked:
            _ask(one, seen)
    paces = _ms_per_frame([one.network for one in asked], tracks)
    return [
        Answers(
            model=f"{one.network.config.name} {one.network.config.version}",
            strokes=tuple(one.strokes),
            tracks=tuple(one.tracks),
            ms_per_frame=pace,
        )
        for one, pace in zip(asked, paces, strict=True)
    ]


def _ms_per_frame(networks: Sequence[Network], tracks: Sequence[Track]) -> list[float]:
    """How long each takes for a frame of the longest track's first window; 0 without any track."""
    longest = max(tracks, key=lambda track: track.frames, default=None)
    if longest is None:
        return [0.0] * len(networks)
    ends = [min(network.config.window, longest.frames) for network in networks]
    windows = [given(longest, 0, end) for end in ends]
    runs = [partial(one.run, *window) for one, window in zip(networks, windows, strict=True)]
    return [1000 * took_s / end for took_s, end in zip(fastest_s(runs), ends, strict=True)]


def _ask(asked: _Asked, film: Sequence[_Seen]) -> None:
    """Ask one network of the players of one film."""
    said = [averaged(_said(asked.network, seen.track), seen.track.frames) for seen in film]
    for number, seen in enumerate(film):
        others = [*said[:number], *said[number + 1 :]]
        _note(asked, seen, said[number], others[0] if others else None)


def _note(asked: _Asked, seen: _Seen, said: Posteriors, other: Posteriors | None) -> None:
    """Note what is said of one player; `other` is said of the other one."""
    track, recording, bodies, sides = seen.track, seen.recording, seen.bodies, asked.sides
    config = asked.network.config
    logits = calibrated(said.class_logits[0], config.temperature)
    true = [(f"{track.name}/{n}", stroke) for n, stroke in enumerate(track.strokes)]
    scored = [(key, stroke) for key, stroke in true if is_scored(stroke)]
    about = {"match": recording.group, "player": recording.player or track.name}
    asked.strokes += [
        StrokeAnswer(
            id=key,
            label=stroke.label,
            probabilities=_probabilities(logits, stroke, bodies, sides),
            consistency=_consistency(logits, stroke),
            **about,
        )
        for key, stroke in scored
    ]
    found = find_strokes(said, config.temperature, config.thresholds, other)
    hits = found if sides is None else _by_body(found, bodies, sides)
    aside = not_scored(track)
    asked.tracks.append(
        TrackAnswer(
            id=track.name,
            true=tuple(TrueContact(k, s.label, s.contact / GRID_FPS) for k, s in scored),
            said=tuple(
                SaidContact(hit.label, hit.contact / GRID_FPS, hit.confidence)
                for hit in hits
                if not any(first <= hit.contact <= last for first, last in aside)
            ),
            free_s=seen.free_s,
            **about,
        )
    )


def _said(network: Network, track: Track) -> Iterator[tuple[int, int, Posteriors]]:
    """What the network says of one window after the other, with its first frame and its end."""
    config = network.config
    for first in range(0, track.frames, config.hop):
        end = min(first + config.window, track.frames)
        yield first, end, network.run(*given(track, first, end))
        if first + config.window > track.frames:
            break


def _probabilities(
    logits: Floats, stroke: GridStroke, bodies: TrackBodies, sides: Sides | None
) -> tuple[float, ...]:
    at = int(np.clip(round(stroke.contact), 0, len(logits) - 1))
    told = stroke_probabilities(logits, at)
    body = None if sides is None else bodies.speak(sides.rule, at)
    if sides is not None and body is not None:
        told = shared_out(told, body, sides.mix)
    return tuple(float(p) for p in told)


def _by_body(hits: Iterable[GridHit], bodies: TrackBodies, sides: Sides) -> Iterator[GridHit]:
    for hit in hits:
        yield named_by_body(hit, partial(bodies.speak, sides.rule), sides.mix)


def _consistency(logits: Floats, stroke: GridStroke) -> float:
    first = stroke.contact - OFF_S * GRID_FPS if stroke.start is None else stroke.start
    last = stroke.contact + OFF_S * GRID_FPS if stroke.end is None else stroke.end
    frames = logits[max(round(first), 0) : round(last) + 1]
    return named_share(stroke_classes(frames), LABELS.index(stroke.label))


def _free(track: Track, film: Sequence[Track]) -> Iterator[tuple[float, float]]:
    """Yield the stretches, in seconds, in which nobody in the film plays as far as it is known."""
    busy = [
        (stroke.contact / GRID_FPS - BESIDE_PLAY_S, stroke.contact / GRID_FPS + BESIDE_PLAY_S)
        for each in film
        for stroke in each.strokes
    ]
    busy += [(first / GRID_FPS, last / GRID_FPS) for each in film for first, last in each.unknown]
    at, end = 0.0, track.frames / GRID_FPS
    for first, last in [*sorted(busy), (end, end)]:
        if first - at >= LEAST_FREE_S:
            yield at, min(first, end)
        at = max(at, last)

"""Write a drawn rally as an MP4 file and say what is true of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import numpy as np

from inference.errors import InferenceError
from inference.strokes import End
from inference.synthetic.brush import Image
from inference.synthetic.camera import View, placed
from inference.synthetic.film import ends, frames, shoot
from inference.synthetic.manner import BY_THE_BOOK, random_manner
from inference.synthetic.mp4 import write_mp4
from inference.synthetic.palette import PLEASANT_HALL, PLEASANT_LOOKS, random_hall, random_look
from inference.synthetic.passers import passers
from inference.synthetic.rally import play
from inference.synthetic.recorded import Swings, with_swings
from inference.synthetic.sound import soundtrack
from inference.synthetic.tempo import Style
from inference.synthetic.truth import Truth, truth_of

SLOWEST_FPS, FASTEST_FPS = 24, 120
SHORTEST_S, LONGEST_S = 0.5, 3600.0
SMALLEST, LARGEST = 64, 3840  # pixels of a side

Hand = Literal["right", "left"]
Progress = Callable[[int, int], None]


class BadScene(InferenceError):
    """A rally that cannot be drawn as asked."""


def render_rally(
    path: Path | str,
    *,
    seed: int,
    size: tuple[int, int] = (1280, 720),
    fps: int = 30,
    duration_s: float = 30.0,
    view: View = "side",
    style: Style = "match",
    sound: bool = True,
    pleasant: bool = True,
    hands: Mapping[End, Hand] | None = None,
    swings: Swings | None = None,
    progress: Progress | None = None,
) -> Truth:
    """Write H.264 (and AAC) to `path`; the same arguments give the same pictures.

    `size` is (width, height) in even pixels. `pleasant` takes the demo's hall and camera and plays
    by the book; otherwise all that is drawn by chance. `swings` are recorded motions to mix in.
    `progress` is told the frames written and their number. BadScene when that cannot be done.
    """
    _refuse_odd(seed, size, fps, duration_s)
    rng = np.random.default_rng(seed)
    times_s = np.arange(round(duration_s * fps)) / fps
    camera = placed(view, rng, steady=pleasant)
    sides = ends(camera, view)
    strange = sorted(set(hands or {}) - set(sides))
    if strange:
        raise BadScene(f"Seen from {view} there is no {strange[0]} end, but {' and '.join(sides)}.")
    manners = (BY_THE_BOOK, BY_THE_BOOK)
    if not pleasant:
        manners = (random_manner(rng), random_manner(rng))
    if swings:
        manners = (with_swings(manners[0], swings, rng), with_swings(manners[1], swings, rng))
    wanted = ((hands or {}).get(sides[0]), (hands or {}).get(sides[1]))
    scene = play(times_s, rng, style=style, manners=manners, hands=wanted)
    shot = shoot(
        scene,
        camera,
        PLEASANT_HALL if pleasant else random_hall(rng),
        PLEASANT_LOOKS if pleasant else (random_look(rng), random_look(rng)),
        size,
        hidden=(0,) if view == "front" else (),  # the camera stands where this player would
        passers=() if pleasant else passers(times_s, camera, rng),
    )
    track = soundtrack(scene.sounds, duration_s, seed) if sound else None
    pictures = _told(frames(shot), len(times_s), progress)
    write_mp4(Path(path), pictures, size=size, fps=fps, track=track)
    return truth_of(shot, view, fps)


def _refuse_odd(seed: int, size: tuple[int, int], fps: int, duration_s: float) -> None:
    if seed < 0:
        raise BadScene(f"A seed is a number from 0 up, not {seed}.")
    if any(side % 2 or not SMALLEST <= side <= LARGEST for side in size):
        raise BadScene(
            f"A picture has even sides of {SMALLEST} to {LARGEST} pixels, not {size[0]}x{size[1]}."
        )
    if not SLOWEST_FPS <= fps <= FASTEST_FPS:
        raise BadScene(f"A rally has {SLOWEST_FPS} to {FASTEST_FPS} frames per second, not {fps}.")
    if not SHORTEST_S <= duration_s <= LONGEST_S:
        raise BadScene(
            f"A rally lasts {SHORTEST_S:g} to {LONGEST_S:g} seconds, not {duration_s:g}."
        )


def _told(pictures: Iterator[Image], total: int, progress: Progress | None) -> Iterator[Image]:
    for number, picture in enumerate(pictures, start=1):
        yield picture
        if progress:
            progress(number, total)

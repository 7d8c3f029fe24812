"""A film cut in two between two strokes: what a coach corrects, and what is left to the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np

from inference.synthetic.brush import Image
from inference.synthetic.mp4 import write_mp4
from tests.coach.rallies import Film
from tests.coach.truth import TrueStroke, Truth


def halves(film: Film, folder: Path) -> tuple[Film, Film]:
    """Write both halves, silent, with as many strokes each, or one more in the second."""
    strokes = film.truth.strokes
    middle = len(strokes) // 2
    cut = (strokes[middle - 1].contact_frame + strokes[middle].contact_frame) // 2
    return (
        _part(film, folder / f"{film.name}_1.mp4", 0, cut),
        _part(film, folder / f"{film.name}_2.mp4", cut, film.truth.frames),
    )


def _part(film: Film, path: Path, first: int, end: int) -> Film:
    pictures = list(_pictures(film.path, first, end))
    height, width = pictures[0].shape[:2]
    size = (width // 2 * 2, height // 2 * 2)
    write_mp4(
        path,
        (picture[: size[1], : size[0]] for picture in pictures),
        size=size,
        fps=round(film.truth.fps),
        track=None,
    )
    return Film(path, _truth(film.truth, first, end))


def _pictures(path: Path, first: int, end: int) -> Iterator[Image]:
    with av.open(str(path)) as container:
        for number, frame in enumerate(container.decode(video=0)):
            if first <= number < end:
                yield np.asarray(frame.to_ndarray(format="bgr24"), np.uint8)


def _truth(truth: Truth, first: int, end: int) -> Truth:
    """What is true of the frames from `first` up to `end`, counted from 0."""
    inside = [stroke for stroke in truth.strokes if first <= stroke.contact_frame < end]
    return Truth(
        fps=round(truth.fps),
        frames=end - first,
        strokes=tuple(_moved(stroke, first, end) for stroke in inside),
        open_spots=tuple(
            (max(a, first) - first, min(b, end - 1) - first)
            for a, b in truth.open_spots
            if a < end and first <= b
        ),
    )


def _moved(stroke: TrueStroke, first: int, end: int) -> TrueStroke:
    return replace(
        stroke,
        start_frame=max(stroke.start_frame, first) - first,
        contact_frame=stroke.contact_frame - first,
        end_frame=min(stroke.end_frame, end - 1) - first,
    )

"""Write a drawn rally as an MP4 file and say what is true of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
import numpy as np
from numpy.typing import NDArray

from inference.strokes import Box, End, Label
from inference.synthetic.brush import Image
from inference.synthetic.camera import View, placed
from inference.synthetic.film import Shot, boxes, ends, frames, shoot
from inference.synthetic.palette import PLEASANT_HALL, PLEASANT_LOOKS, random_hall, random_look
from inference.synthetic.rally import play
from inference.synthetic.sound import RATE, soundtrack
from inference.synthetic.tempo import Style

AUDIO_FRAME = 1024  # samples in one AAC frame


@dataclass(frozen=True)
class TrueStroke:
    """One stroke that was drawn; frames are 0-based, both ends included."""

    end: End
    label: Label
    hand: Literal["right", "left"]
    start_frame: int
    contact_frame: int
    end_frame: int


@dataclass(frozen=True)
class Truth:
    """All that is true of a drawn video; `boxes` has one rectangle per frame and end."""

    frames: int
    fps: float
    view: View
    hands: dict[End, Literal["right", "left"]]
    strokes: tuple[TrueStroke, ...]
    boxes: dict[End, tuple[Box, ...]]

    def to_json(self) -> str:
        """As text, for a file beside the video."""
        return json.dumps(asdict(self), indent=1)


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
) -> Truth:
    """Write H.264 (and AAC) to `path`; `pleasant` takes the demo's hall and camera.

    `size` is (width, height) in even pixels. The same arguments give the same pictures.
    """
    rng = np.random.default_rng(seed)
    times_s = np.arange(round(duration_s * fps)) / fps
    scene = play(times_s, rng, style=style)
    hall = PLEASANT_HALL if pleasant else random_hall(rng)
    looks = PLEASANT_LOOKS if pleasant else (random_look(rng), random_look(rng))
    shot = shoot(scene, placed(view, rng, steady=pleasant), hall, looks, size)
    track = soundtrack(scene.sounds, duration_s, seed) if sound else None
    write_mp4(Path(path), frames(shot), size=size, fps=fps, track=track)
    return truth_of(shot, view, fps)


def truth_of(shot: Shot, view: View, fps: float) -> Truth:
    """The strokes of a shot in frames, with the players' boxes."""
    moments = len(shot.ball)
    sides = ends(shot, view)

    def frame(time_s: float) -> int:
        return int(np.clip(round(time_s * fps), 0, moments - 1))

    strokes = tuple(
        TrueStroke(
            end=sides[s.player],
            label=s.label,
            hand=shot.scene.builds[s.player].hand,
            start_frame=frame(s.start_s),
            contact_frame=frame(s.contact_s),
            end_frame=frame(s.end_s),
        )
        for s in shot.scene.strokes
    )
    return Truth(
        frames=moments,
        fps=fps,
        view=view,
        hands={sides[n]: shot.scene.builds[n].hand for n in (0, 1)},
        strokes=strokes,
        boxes={sides[n]: tuple(boxes(shot, n)) for n in (0, 1)},
    )


def write_mp4(
    path: Path,
    pictures: Iterator[Image],
    *,
    size: tuple[int, int],
    fps: int,
    track: NDArray[np.float32] | None,
) -> None:
    """Encode BGR pictures, and mono samples at RATE if given, into a file a browser plays."""
    with av.open(str(path), "w", options={"movflags": "faststart"}) as container:
        video = container.add_stream("libx264", rate=fps)
        video.width, video.height = size
        video.pix_fmt = "yuv420p"
        video.options = {"preset": "veryfast", "crf": "21", "g": str(max(fps // 2, 1))}
        audio = container.add_stream("aac", rate=RATE, layout="mono") if track is not None else None
        for number, picture in enumerate(pictures):
            shown = av.VideoFrame.from_ndarray(picture, format="bgr24")
            shown.pts, shown.time_base = number, Fraction(1, fps)
            container.mux(video.encode(shown))
        container.mux(video.encode())
        if audio is None or track is None:
            return
        for start in range(0, len(track), AUDIO_FRAME):
            samples = av.AudioFrame.from_ndarray(
                track[None, start : start + AUDIO_FRAME], format="fltp", layout="mono"
            )
            samples.sample_rate, samples.pts = RATE, start
            samples.time_base = Fraction(1, RATE)
            container.mux(audio.encode(samples))
        container.mux(audio.encode())

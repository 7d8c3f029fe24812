"""All that is true of a drawn video, for a file beside it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

import numpy as np

from inference.data.joints import JOINTS
from inference.strokes import Box, End, Label
from inference.synthetic.camera import View
from inference.synthetic.film import Shot, boxes, ends

Place = tuple[float, float]  # shares of the picture's width and height
PLACES = 4  # decimals: a tenth of a pixel in a picture of 1,000


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
    """What was drawn of the players who are in the picture.

    `boxes` has one rectangle and `joints` one row of places, in the order of `joint_names`, per
    frame and end.
    """

    frames: int
    fps: float
    view: View
    hands: dict[End, Literal["right", "left"]]
    strokes: tuple[TrueStroke, ...]
    boxes: dict[End, tuple[Box, ...]]
    joints: dict[End, tuple[tuple[Place, ...], ...]]
    joint_names: tuple[str, ...] = JOINTS

    def to_json(self) -> str:
        """As text, for a file beside the video."""
        return json.dumps(asdict(self)) + "\n"


def truth_of(shot: Shot, view: View, fps: float) -> Truth:
    """The strokes of a shot in frames, with the players' boxes and joints."""
    moments = len(shot.ball)
    sides = ends(shot.camera, view)
    seen = [player for player in (0, 1) if player not in shot.hidden]

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
        if s.player in seen
    )
    return Truth(
        frames=moments,
        fps=fps,
        view=view,
        hands={sides[n]: shot.scene.builds[n].hand for n in seen},
        strokes=strokes,
        boxes={sides[n]: tuple(boxes(shot, n)) for n in seen},
        joints={sides[n]: _places(shot, n) for n in seen},
    )


def _places(shot: Shot, player: int) -> tuple[tuple[Place, ...], ...]:
    body = shot.players[player].joints
    points = np.stack([body[name] for name in JOINTS], axis=1) + shot.drift[:, None]  # (T, J, 2)
    shares = np.round(points / np.array(shot.size, float), PLACES)
    return tuple(tuple((float(x), float(y)) for x, y in row) for row in shares)

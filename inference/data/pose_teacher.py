"""Somebody else's network that sees joints: ours learns them from it, and runs without it.

BlazePose GHUM (Bazarevsky et al., BlazePose, 2020; Apache-2.0): `pose_landmark_heavy.tflite` of the
npm package `@mediapipe/pose`, run by ai-edge-litert. It sees 33 landmarks of the one person in a
square of the picture, and where that person's square is, so that it can be followed. It costs a
hundred times as much as our own network: it teaches, it does not analyse.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inference.data.tracks import Floats
from inference.errors import InferenceError
from inference.pose.landmarks import MIDDLE, RIM, ROOM, Place, joints_of
from inference.pose.squares import cut_square


class TeacherMissing(InferenceError):
    """The network that teaches joints, or what runs it, is not there."""


@dataclass(frozen=True)
class Sight:
    """What the teacher sees in one square: joints (len(JOINTS), 3) in pixels of the picture.

    The third is how far behind the hips, in the same pixels. `body` is the square to look at next.
    """

    joints: Floats
    body: Place
    sureness: float


class PoseTeacher:
    """Raises TeacherMissing when the file or the package is not there."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        try:
            from ai_edge_litert.interpreter import Interpreter
        except ImportError as error:
            raise TeacherMissing(
                "Joints are taught by a network that needs the package ai-edge-litert."
            ) from error
        if not path.is_file():
            raise TeacherMissing(f"There is no file {path}: docs/data.md says where it comes from.")
        self._network = Interpreter(str(path), num_threads=threads)
        self._network.allocate_tensors()
        self._given = self._network.get_input_details()[0]["index"]
        told = {tuple(out["shape"]): out["index"] for out in self._network.get_output_details()}
        try:
            self._landmarks, self._sureness = told[(1, 195)], told[(1, 1)]
        except KeyError as error:
            raise TeacherMissing(f"{path.name} is no network of BlazePose's landmarks.") from error

    def look(self, picture: NDArray[np.uint8], place: Place) -> Sight:
        """`picture` (H, W, 3) in red, green and blue."""
        square, scale, corner = cut_square(picture, place)
        self._network.set_tensor(self._given, square[None].astype(np.float32) / 255)
        self._network.invoke()
        landmarks = self._network.get_tensor(self._landmarks).reshape(-1, 5)[:, :3] * scale
        landmarks[:, :2] += corner
        middle, rim = landmarks[MIDDLE, :2], landmarks[RIM, :2]
        half = ROOM * float(np.linalg.norm(rim - middle))
        return Sight(
            joints_of(landmarks),
            Place(float(middle[0]), float(middle[1]), half),
            float(self._network.get_tensor(self._sureness)[0, 0]),
        )

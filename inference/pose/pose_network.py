"""BlazePose GHUM "lite", run by ONNX Runtime: where the joints of one body are, in metres.

Bazarevsky et al., BlazePose, 2020; Apache-2.0. `weights/blazepose-lite` says where the file comes
from. It is the only network here that we did not train.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from inference.errors import ModelMissing
from inference.network.model_folder import WEIGHTS
from inference.pose.landmarks import LANDMARKS, MIDDLE, RIM, ROOM, Place
from inference.pose.squares import cut_square

FILE = WEIGHTS / "blazepose-lite" / "pose.onnx"
PER_LANDMARK = 5  # x, y, depth, visibility, presence

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Body:
    """One look: `landmarks` (LANDMARKS, 3) in metres from the hips: right, down, away from us.

    `place` is the square around the body, in pixels of the picture: where to look next; `seen`
    (LANDMARKS, 3) says in such pixels where the landmarks are, and how far behind the picture.
    """

    landmarks: Floats
    place: Place
    sureness: float
    seen: Floats


class PoseNetwork:
    """Sees the one body in a square of a grey picture. Raises ModelMissing."""

    def __init__(self, path: Path = FILE) -> None:
        if not path.exists():
            raise ModelMissing("This installation has no pose network: its weights are missing.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            path.read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    def look(self, picture: NDArray[np.uint8], place: Place) -> Body:
        """`picture` (H, W), grey; outside it everything is black."""
        square, scale, corner = cut_square(picture, place)
        grey = square[None, None].astype(np.float32) / 255  # (1, 1, INPUT, INPUT)
        told, sureness, world = self._session.run(
            ["landmarks", "sureness", "world"], {"picture": grey}
        )
        seen = told.reshape(-1, PER_LANDMARK)[:, :3] * scale
        seen[:, :2] += corner
        across, down, _ = (float(number) for number in seen[MIDDLE])
        half = ROOM * float(np.linalg.norm(seen[RIM, :2] - seen[MIDDLE, :2]))
        return Body(
            world.reshape(-1, 3)[:LANDMARKS],
            Place(across, down, half),
            float(sureness[0, 0]),
            seen[:LANDMARKS].astype(np.float32),
        )


@cache
def shipped() -> PoseNetwork:
    """The pose network that comes with the code, loaded once."""
    return PoseNetwork()

"""Recordings of tennis strokes as joints in space: THETIS, read from ../shared/data/skeletons.

Gourgari et al., THETIS: Three Dimensional Tennis Shots, CVPRW 2013. Tennis, not table tennis: one
player before a depth camera, no ball, each stroke played about three times.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from inference.data.joints import JOINTS, RACKET_HAND
from inference.data.tracks import Floats
from inference.errors import InferenceError
from inference.strokes import Label

FILE = Path("skeletons") / "thetis_tennis.npz"
FPS = 30  # about: the camera kept no time
SMOOTHED = np.hanning(9)[1:-1] / np.hanning(9)[1:-1].sum()  # frames; the camera's joints tremble
FASTEST = 12  # frames by which a hand is judged
TREMBLING = 0.001  # metres per frame, of joints that stand still
UNSETTLED = 20  # frames at either end in which the camera still looks for the body

# The file's order, which is the alphabet's; its `torso` has no counterpart in JOINTS.
STORED = (
    "head",
    "left_elbow",
    "left_ankle",
    "left_hand",
    "left_hip",
    "left_knee",
    "left_shoulder",
    "neck",
    "right_elbow",
    "right_ankle",
    "right_hand",
    "right_hip",
    "right_knee",
    "right_shoulder",
    "torso",
)
# A volley has no swing and table tennis none of it: such recordings have no label.
LABEL_OF: dict[str, Label | None] = {
    "serviceflat": "serve",
    "servicekick": "serve",
    "serviceslice": "serve",
    "forehandflat": "forehand",
    "forehandopen": "forehand",
    "forslice": "forehand",
    "backhand": "backhand",
    "backhand2hands": "backhand",
    "backhandslice": "backhand",
    "smash": "smash",
    "volley": None,
    "volleybackhand": None,
}
PLAIN = {"elbow": "elbow", "hand": "hand"}  # the racket arm's joints carry no side in their name


class BadSkeletons(InferenceError):
    """A file of joints that cannot be used, in one sentence."""


@dataclass(frozen=True)
class SkeletonRecording:
    """`joints` (T, len(JOINTS), 3) in metres at about 30 fps: forward, to the racket side, up.

    The floor is at 0; the origin lies below the middle of the player's path. Recordings of one
    `group` never lie on both sides of a split.
    """

    name: str
    group: str
    player: str
    action: str
    label: Label | None
    hand: Literal["right", "left"]
    joints: Floats


def skeleton_recordings(folder: Path) -> list[SkeletonRecording]:
    """All recordings of the shared data in `folder`; BadSkeletons when they cannot be read."""
    try:
        with np.load(folder / FILE, allow_pickle=False) as stored:
            joints, offsets = stored["joints"], stored["offsets"]
            actions = [str(action) for action in stored["action"]]
            groups = [str(name) for name in stored["player"]]
            # p5 of the amateurs is left-handed, p5 of the experts is not: they are two people.
            players = [
                f"{level}-{name}" for level, name in zip(stored["level"], groups, strict=True)
            ]
    except FileNotFoundError as error:
        raise BadSkeletons(f"There are no skeletons at {folder / FILE}.") from error
    except (ValueError, KeyError, OSError, zipfile.BadZipFile) as error:
        raise BadSkeletons(f"{folder / FILE} is not a file of skeletons.") from error
    unknown = sorted(set(actions) - set(LABEL_OF))
    if unknown:
        raise BadSkeletons(f"{FILE.name} holds {unknown[0]!r}, which is no stroke known here.")
    if len(offsets) != len(actions) + 1 or joints.shape[1:] != (len(STORED), 3):
        raise BadSkeletons(
            f"{FILE.name} has {len(actions)} actions, {len(offsets)} offsets and joints of "
            f"{joints.shape[1:]}, not {(len(STORED), 3)}."
        )
    bodies = [_seen(joints[a:b]) for a, b in pairwise(offsets)]
    hands = _hands(bodies, actions, players)
    return [
        SkeletonRecording(
            name=f"{player}-{action}-{number}",
            group=groups[number],
            player=player,
            action=actions[number],
            label=LABEL_OF[actions[number]],
            hand=hands[player],
            joints=_by_racket_side(bodies[number], hands[player]),
        )
        for number, (player, action) in enumerate(zip(players, actions, strict=True))
    ]


def liveliest_frame(joints: Floats) -> int:
    """The frame at which the racket hand moves fastest against the hips, (T, J, 3) -> index."""
    return int(_speed(joints[:, RACKET_HAND] - joints[:, JOINTS.index("hips")]).argmax())


def _seen(body: NDArray[np.int16]) -> Floats:
    """Frames in which the camera saw somebody, (T, 15, 3) mm -> metres."""
    is_seen = body.any(axis=(1, 2))
    return np.asarray(body[is_seen], np.float32) / 1000.0


def _hands(
    bodies: list[Floats], actions: list[str], players: list[str]
) -> dict[str, Literal["right", "left"]]:
    """Each player's racket hand, voted by all their strokes: nobody wrote it down.

    A forehand sweeps both arms from the racket side across, a backhand back again, and the racket
    hand is the faster one.
    """
    votes: dict[str, float] = dict.fromkeys(players, 0.0)
    for body, action, player in zip(bodies, actions, players, strict=True):
        chest = body[:, STORED.index("torso")]
        line = body[:, STORED.index("right_shoulder")] - body[:, STORED.index("left_shoulder")]
        to_right = float(np.sign(np.median(line[:, 0])))
        speeds, sweep = [], 0.0  # right, left; both together to the right
        for side in ("right", "left"):
            path = body[:, STORED.index(f"{side}_hand")] - chest
            speed = _speed(path)
            fastest = speed.argsort()[-FASTEST:]
            speeds.append(float(speed[fastest].mean()) + TREMBLING)
            sweep += to_right * float(np.gradient(path[:, 0])[fastest].mean())
        across = {"forehand": -1.0, "backhand": 1.0}.get(LABEL_OF[action] or "", 0.0)
        votes[player] += across * sweep / sum(speeds) + float(np.log(speeds[0] / speeds[1]))
    return {player: "right" if vote >= 0 else "left" for player, vote in votes.items()}


def _speed(path: Floats) -> Floats:
    """(T, 3) -> (T,) metres per frame, the camera's trembling taken out."""
    smooth = np.stack([np.convolve(axis, SMOOTHED, mode="same") for axis in path.T], axis=1)
    steps = np.linalg.norm(np.diff(smooth, axis=0, prepend=smooth[:1]), axis=1)
    speed: Floats = steps.astype(np.float32)
    speed[:UNSETTLED] = speed[-UNSETTLED:] = 0.0
    return speed


def _by_racket_side(body: Floats, hand: Literal["right", "left"]) -> Floats:
    """(T, 15, 3) of the camera: sideways, up, away -> (T, len(JOINTS), 3) of the player."""
    free = "left" if hand == "right" else "right"
    named = {name: body[:, number] for number, name in enumerate(STORED)}
    named["hips"] = np.mean([named["left_hip"], named["right_hip"]], axis=0, dtype=np.float32)
    joints = np.stack([named[_stored_name(name, hand, free)] for name in JOINTS], axis=1)
    shoulders = (
        joints[:, JOINTS.index("racket_shoulder")] - joints[:, JOINTS.index("free_shoulder")]
    )
    side = np.sign(np.median(shoulders[:, 0]))
    turned = np.stack([-joints[..., 2], side * joints[..., 0], joints[..., 1]], axis=-1)
    floor = np.percentile(turned[..., 2].min(axis=1), 5)
    middle = np.median(turned[:, JOINTS.index("hips"), :2], axis=0)
    return np.asarray(turned - [*middle, floor], np.float32)


def _stored_name(name: str, racket: str, free: str) -> str:
    if name in PLAIN:
        return f"{racket}_{PLAIN[name]}"
    side, _, part = name.partition("_")
    return f"{ {'racket': racket, 'free': free}[side] }_{part}" if part else name

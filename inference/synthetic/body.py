"""From a pose to joints in space: a simple skeleton whose limbs bend by inverse kinematics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from inference.synthetic.poses import BLADE, CROUCH, FREE, HAND, LEAN, STEP, TWIST, Floats

# Metres of a 1.75 m player; taken from common anthropometric tables, rounded.
HIP_HEIGHT, TRUNK, NECK_TO_HEAD = 0.92, 0.50, 0.20
UPPER_ARM, FOREARM, THIGH, SHIN = 0.30, 0.29, 0.45, 0.45
HALF_SHOULDERS, HALF_HIPS, HALF_STANCE = 0.19, 0.11, 0.26
BLADE_CENTRE, BLADE_TIP = 0.15, 0.24
FACE = 0.1  # before the middle of the head, where it looks
UP = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True)
class Build:
    """What stays the same about one player: size, hand, and which way they face (radians)."""

    height_m: float
    hand: Literal["right", "left"]
    heading: float

    @property
    def scale(self) -> float:
        return self.height_m / 1.75


def joints(
    poses: Floats, feet: Floats, build: Build, turns: Floats | None = None
) -> dict[str, Floats]:
    """Joints of every moment, each (T, 3) in metres; `poses` (T, P), `feet` (T, 2) on the floor.

    `turns` (T,) are radians by which the whole body is turned away from its heading.
    """
    s = build.scale
    heading = build.heading + (np.zeros(len(poses)) if turns is None else turns)
    forward = np.stack([np.cos(heading), np.sin(heading), 0.0 * heading], axis=1)  # (T, 3)
    right = np.cross(forward, UP)
    side = right if build.hand == "right" else -right
    up = np.broadcast_to(UP, forward.shape)
    frame = np.stack([forward, side, up], axis=1)  # (T, 3, 3) rows: forward, racket side, up

    ground = np.concatenate([feet, np.zeros((len(feet), 1))], axis=1)
    hips = ground + _in(frame[:, :2], poses[:, STEP] * s)
    hips = hips + (HIP_HEIGHT * s - poses[:, CROUCH, None] * s) * UP
    lean, twist = poses[:, LEAN, None], poses[:, TWIST, None]
    neck = hips + TRUNK * s * (np.cos(lean) * UP + np.sin(lean) * forward)
    shoulders = np.cos(twist) * side - np.sin(twist) * forward
    pelvis = np.cos(0.5 * twist) * side - np.sin(0.5 * twist) * forward
    racket_shoulder = neck + shoulders * HALF_SHOULDERS * s - 0.05 * s * UP
    free_shoulder = neck - shoulders * HALF_SHOULDERS * s - 0.05 * s * UP

    blade = _in(frame, poses[:, BLADE])
    blade = blade / np.maximum(np.linalg.norm(blade, axis=1, keepdims=True), 1e-6)
    elbow_way = -0.8 * UP + 0.5 * side - 0.25 * forward
    free_way = -0.8 * UP - 0.5 * side - 0.25 * forward
    arm = (UPPER_ARM * s, FOREARM * s)
    elbow, hand = _reach(racket_shoulder, neck + _in(frame, poses[:, HAND] * s), arm, elbow_way)
    free_elbow, free_hand = _reach(
        free_shoulder, neck + _in(frame, poses[:, FREE] * s), arm, free_way
    )

    head = neck + NECK_TO_HEAD * s * (0.93 * UP + 0.36 * forward)
    result = {
        "hips": hips,
        "neck": neck,
        "head": head,
        "face": head + FACE * s * (0.98 * forward - 0.2 * UP),
        "racket_shoulder": racket_shoulder,
        "elbow": elbow,
        "hand": hand,
        "free_shoulder": free_shoulder,
        "free_elbow": free_elbow,
        "free_hand": free_hand,
        "blade": hand + blade * BLADE_CENTRE * s,
        "tip": hand + blade * BLADE_TIP * s,
        "racket_hip": hips + pelvis * HALF_HIPS * s,
        "free_hip": hips - pelvis * HALF_HIPS * s,
    }
    result |= _legs(result, ground, side, forward, s)
    return result


def _in(frame: Floats, numbers: Floats) -> Floats:
    """Vectors (T, 3) from their numbers (T, K) along the rows of `frame` (T, K, 3)."""
    vectors: Floats = np.einsum("tk,tkx->tx", numbers, frame)
    return vectors


def _legs(
    body: dict[str, Floats], ground: Floats, side: Floats, forward: Floats, s: float
) -> dict[str, Floats]:
    speed = np.linalg.norm(np.gradient(ground, axis=0), axis=1) if len(ground) > 1 else np.zeros(1)
    walked = np.cumsum(speed)
    lift = np.clip(speed * 4.0, 0, 0.09)[:, None] * UP
    swing = np.sin(walked * 2 * np.pi / 0.5)[:, None]
    legs: dict[str, Floats] = {}
    for name, sign in (("racket", 1.0), ("free", -1.0)):
        stance = ground + sign * side * HALF_STANCE * s + 0.07 * s * UP - sign * 0.05 * forward
        ankle = stance + lift * np.maximum(sign * swing, 0)
        way = forward + sign * 0.35 * side
        knee, ankle = _reach(body[f"{name}_hip"], ankle, (THIGH * s, SHIN * s), way)
        legs[f"{name}_knee"], legs[f"{name}_ankle"] = knee, ankle
        legs[f"{name}_toe"] = ankle + 0.16 * s * forward + 0.05 * s * sign * side - 0.05 * s * UP
    return legs


def _reach(
    root: Floats, target: Floats, bones: tuple[float, float], way: Floats
) -> tuple[Floats, Floats]:
    """Middle joint and end of a two-bone limb that bends towards `way`; too far is cut short."""
    upper, lower = bones
    line = target - root
    wanted = np.maximum(np.linalg.norm(line, axis=1, keepdims=True), 1e-6)
    length = np.clip(wanted, abs(upper - lower) + 0.02, 0.985 * (upper + lower))
    along = line / wanted
    across = way - (along * way).sum(axis=1, keepdims=True) * along
    across = across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-6)
    a = (upper**2 - lower**2 + length**2) / (2 * length)
    bend = np.sqrt(np.maximum(upper**2 - a**2, 0.0))
    return root + along * a + across * bend, root + along * length

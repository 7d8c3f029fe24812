"""Which end of the table a cluster of motion stands at: as a coach said, else by how it looks."""

from __future__ import annotations

from collections.abc import Sequence

from inference.players.blobs import Blob
from inference.strokes import End, PlayerHint

SLOTS = 2  # 0: the player at the left or near end, 1: at the right or far end
SLOT_OF: dict[End, int] = {"left": 0, "near": 0, "right": 1, "far": 1}
MIRRORED_ENDS: frozenset[End] = frozenset({"right", "far"})
_FACING_PAIRS: tuple[tuple[End, End], ...] = (("left", "right"), ("near", "far"))


def apparent_handedness(handedness: str, end: End) -> float:
    """1 when the racket is on the near side (left, right) or the right (near, far) of the crop.

    Players at the right and far ends are mirrored. Seen from the side that turns a right-hander
    into a left-hander; along the table it does not, since only the far one faces the camera.
    0.5 when the hand is unknown.
    """
    if handedness not in ("right", "left"):
        return 0.5
    return float((handedness == "right") != (end == "right"))


def named(blobs: Sequence[Blob], columns: int, hints: Sequence[PlayerHint]) -> dict[End, Blob]:
    """Give each player their end. With hints, only those ends; without, one or two facing ends."""
    if not blobs:
        return {}
    if not hints:
        return _by_looks(blobs, columns)
    if len(hints) == 1 or len(blobs) == 1:
        end = hints[0].end if len(hints) == 1 else _likeliest(blobs[0], columns, hints)
        return {end: _at_end(end, blobs)}
    first, second = sorted(hints[:2], key=lambda hint: SLOT_OF[hint.end])
    if (first.end, second.end) == ("left", "right"):  # both play, however still one stands
        one, other = sorted(blobs[:2], key=lambda blob: blob.x)
        return {first.end: one, second.end: other}
    chosen = _at_end(first.end, blobs)
    return {first.end: chosen, second.end: next(blob for blob in blobs if blob is not chosen)}


def _by_looks(blobs: Sequence[Blob], columns: int) -> dict[End, Blob]:
    if len(blobs) == 1:
        return {"left" if blobs[0].x < columns / 2 else "right": blobs[0]}
    one, other = blobs[:2]
    across, down = abs(one.x - other.x), abs(one.y - other.y)
    larger = max(one.spread, other.spread) / min(one.spread, other.spread)
    # From behind, one player is above the other in the picture, or clearly larger and lower.
    is_from_behind = down > 0.8 * across or (larger > 1.7 and down > 0.3 * across)
    near, far = _FACING_PAIRS[int(is_from_behind)]
    chosen = _at_end(near, blobs)
    return {near: chosen, far: next(blob for blob in blobs if blob is not chosen)}


def _at_end(end: End, blobs: Sequence[Blob]) -> Blob:
    """The blob that looks most as if it stood there."""
    strongest = max(blob.mass for blob in blobs)
    serious = [blob for blob in blobs if blob.mass >= 0.1 * strongest]
    if end in ("left", "right"):
        return (min if end == "left" else max)(serious, key=lambda blob: blob.x)
    # Who is near is large and low in the picture.
    return (max if end == "near" else min)(serious, key=lambda blob: blob.spread + 0.25 * blob.y)


def _likeliest(blob: Blob, columns: int, hints: Sequence[PlayerHint]) -> End:
    """Of two players only one moves: on the side where they are, else the nearer one."""
    ends = [hint.end for hint in hints]
    by_place: End = "left" if blob.x < columns / 2 else "right"
    if by_place in ends:
        return by_place
    return "near" if "near" in ends else ends[0]

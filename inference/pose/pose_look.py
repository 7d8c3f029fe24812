"""Looking at the body of one player around one contact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from inference.players.ends import MIRRORED_ENDS
from inference.pose.landmarks import SEEN, Place
from inference.pose.pose_network import Body, Floats
from inference.strokes import End

MOMENTS = (-12, -6, -3, 0, 6)  # grid frames from the contact, at which a body is looked at
ROOM = (1.0, 1.25, 1.6)  # times the crop, until the body has been found
_FIRST = (3, 1, 4)  # moments at which it is looked for: the contact, and where the arm is elsewhere


class SeesBodies(Protocol):
    """Whoever sees the one body in a square of a grey picture."""

    def look(self, picture: NDArray[np.uint8], place: Place) -> Body:
        """`picture` (H, W)."""
        ...


def landmarks_around(
    crops: Sequence[NDArray[np.uint8]], end: End, network: SeesBodies
) -> Floats | None:
    """Landmarks (len(MOMENTS), LANDMARKS, 3) in metres, as BlazePose gives them.

    `crops` (S, S) are the player's at MOMENTS, mirrored as analyses mirror them. A body that was
    found is followed from there to both sides. None where nobody is.
    """
    is_mirrored = end in MIRRORED_ENDS
    pictures = [np.ascontiguousarray(crop[:, ::-1]) if is_mirrored else crop for crop in crops]
    for number in _FIRST:
        found = _found(pictures[number], network)
        if found is not None:
            before = _followed(pictures[:number][::-1], found, network)[::-1]
            after = _followed(pictures[number + 1 :], found, network)
            return np.stack([body.landmarks for body in (*before, found, *after)])
    return None


def _found(picture: NDArray[np.uint8], network: SeesBodies) -> Body | None:
    """The body, seen through the square around it."""
    middle = (len(picture) - 1) / 2
    for room in ROOM:
        first = network.look(picture, Place(middle, middle, room * len(picture) / 2))
        if first.sureness >= SEEN:
            closer = network.look(picture, first.place)
            return max(first, closer, key=lambda body: body.sureness)
    return None


def _followed(
    pictures: Sequence[NDArray[np.uint8]], found: Body, network: SeesBodies
) -> list[Body]:
    """The body in pictures that come after the one it was found in, in either direction."""
    place, bodies = found.place, []
    for picture in pictures:
        bodies.append(network.look(picture, place))
        if bodies[-1].sureness >= SEEN:
            place = bodies[-1].place
    return bodies

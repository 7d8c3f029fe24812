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
CONTACT = MOMENTS.index(0)
ROOM = (1.0, 1.25, 1.6)  # times the crop: squares in which the body is looked for at the contact


class SeesBodies(Protocol):
    """Whoever sees the one body in a square of a grey picture."""

    def look(self, picture: NDArray[np.uint8], place: Place) -> Body:
        """`picture` (H, W)."""
        ...


def landmarks_around(
    crops: Sequence[NDArray[np.uint8]], end: End, network: SeesBodies
) -> Floats | None:
    """Landmarks (len(MOMENTS), LANDMARKS, 3) in metres, as BlazePose gives them.

    `crops` (S, S) are the player's at MOMENTS, mirrored as analyses mirror them. Where the body is
    at the contact it is looked at in all of them: a crop goes along with its player. None where
    nobody is.
    """
    is_mirrored = end in MIRRORED_ENDS
    pictures = [np.ascontiguousarray(crop[:, ::-1]) if is_mirrored else crop for crop in crops]
    found = body_in(pictures[CONTACT], network)
    if found is None:
        return None
    bodies = [network.look(picture, found.place) for picture in pictures[:CONTACT]]
    bodies += [found, *(network.look(each, found.place) for each in pictures[CONTACT + 1 :])]
    return np.stack([body.landmarks for body in bodies])


def body_in(picture: NDArray[np.uint8], network: SeesBodies) -> Body | None:
    """The body in the smallest square that it is seen in."""
    middle = (len(picture) - 1) / 2
    for room in ROOM:
        body = network.look(picture, Place(middle, middle, room * len(picture) / 2))
        if body.sureness >= SEEN:
            return body
    return None

"""Clips of strokes as the installation gives them, read without a browser."""

from __future__ import annotations

import io
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import Any  # JSON of every shape

import av
import numpy as np
from numpy.typing import NDArray

from tests.installation import Installation

ROUNDED_S = 0.001  # by the slider's step and the API's four digits


@dataclass(frozen=True)
class Clip:
    """When each frame of a clip is shown, seconds from the contact, (T,)."""

    moments_s: NDArray[np.float64]

    def allowed_at(self, moment_s: float) -> tuple[float, float]:
        """Return between which moments a shown frame is right: half a frame to either side.

        Outside of the clip only its first or last frame is.
        """
        at = int(np.abs(self.moments_s - moment_s).argmin())
        nearest_s = float(self.moments_s[at])
        if not self.covers(moment_s):
            return nearest_s - ROUNDED_S, nearest_s + ROUNDED_S
        half_s = float(np.diff(self.moments_s[max(0, at - 1) : at + 2]).max()) / 2
        return moment_s - half_s - ROUNDED_S, moment_s + half_s + ROUNDED_S

    def covers(self, moment_s: float) -> bool:
        """Tell whether the clip shows that moment."""
        return bool(self.moments_s[0] <= moment_s <= self.moments_s[-1])


def cards(installation: Installation, words: str, *, role: str = "coach") -> list[dict[str, Any]]:
    """Return the strokes that fit a query."""
    query = urllib.parse.urlencode({"q": words, "limit": 50})
    found: list[dict[str, Any]] = installation.get(f"/api/strokes/?{query}", role=role)["results"]
    return found


def clip_of(installation: Installation, card: dict[str, Any]) -> Clip:
    """Fetch a stroke's clip and decode it."""
    request = urllib.request.Request(f"{installation.url}{card['clip']}")
    token = installation.demo["accounts"]["coach"]["token"]
    request.add_header("Authorization", f"Token {token}")
    with urllib.request.urlopen(request, timeout=60) as answer:
        film = av.open(io.BytesIO(answer.read()), "r")
    shown_s = [frame.time or 0.0 for frame in film.decode(video=0)]
    return Clip(np.array(shown_s) - card["clip_contact_s"])


def compare_address(*found: dict[str, Any]) -> str:
    """Return where strokes are compared."""
    return "/compare?" + "&".join(f"stroke={card['stroke']['id']}" for card in found)

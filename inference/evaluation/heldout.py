"""Footage a network never saw, what it says of it, and the strokes decoded from that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inference.data.tracks import GRID_FPS, GridStroke, Track
from inference.network.answers import Posteriors
from inference.pose.mixing import ONLY_NETWORK, Mix
from inference.timeline.body_side import named_by_body
from inference.timeline.decoding import GridHit, find_strokes

ROUND_A_DOUBT = 4.0  # frames around a stroke nobody is sure of: nothing is scored there


def nobody_seen(at: int) -> None:
    """Look at no body, around no frame."""


@dataclass(frozen=True)
class Held:
    """A held-out track with what the network of its fold and seed says of it.

    `shifted` is said through windows that begin half a hop later, where anybody asked. `body` is
    what the rule of its fold says of the body around a grid frame, a forehand's logit or None.
    `other` and `other_shifted` are said of the other player of the same film.
    """

    fold: int
    track: Track
    said: Posteriors
    seed: int = 1
    shifted: Posteriors | None = None
    body: Callable[[int], float | None] = nobody_seen
    other: Posteriors | None = None
    other_shifted: Posteriors | None = None


@dataclass(frozen=True)
class Settings:
    """What turns posteriors into strokes; fitted on other footage than it is used on."""

    temperature: float
    thresholds: dict[str, float]
    clip_temperature: float | None = None  # None: no clips were there to fit it on
    mix: Mix = ONLY_NETWORK
    clip_mix: Mix = ONLY_NETWORK


def strokes_of(
    held: Held, settings: Settings, *, contact: float | None = None, is_shifted: bool = False
) -> list[GridHit]:
    """The product's own decoding, without what falls where nothing is known.

    `contact` replaces the threshold of the settings, however unlikely strokes are then; is_shifted
    reads what is said through windows that begin half a hop later.
    """
    hits = hits_of(held, settings, contact, is_shifted)
    return [named_by_body(hit, held.body, settings.mix) for hit in hits]


def hits_of(
    held: Held, settings: Settings, contact: float | None = None, is_shifted: bool = False
) -> list[GridHit]:
    """Strokes as the network alone names them."""
    said, other = (held.shifted, held.other_shifted) if is_shifted else (held.said, held.other)
    assert said is not None
    thresholds = dict(settings.thresholds)
    if contact is not None:
        thresholds |= {"contact": contact, "likely": 0.0}
    hits = find_strokes(said, settings.temperature, thresholds, other)
    unknown = not_scored(held.track)
    return [hit for hit in hits if not any(a <= hit.contact <= b for a, b in unknown)]


def not_scored(track: Track) -> list[tuple[float, float]]:
    """Grid ranges where a stroke said is neither right nor wrong."""
    doubts = [
        (stroke.contact - ROUND_A_DOUBT, stroke.contact + ROUND_A_DOUBT)
        for stroke in track.strokes
        if not is_scored(stroke)
    ]
    return [*track.unknown, *doubts]


def is_scored(stroke: GridStroke) -> bool:
    """Whether a timeline without this stroke is wrong: its class and its contact are known."""
    return stroke.is_sure and stroke.is_contact_known


def true_s(track: Track) -> list[float]:
    """Times of the contacts that are scored."""
    return [stroke.contact / GRID_FPS for stroke in track.strokes if is_scored(stroke)]

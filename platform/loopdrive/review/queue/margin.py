"""By how much what the model says of a stroke is likelier than what else it might be."""

from __future__ import annotations

from collections.abc import Mapping

NO_STROKE = "no stroke"


def margin(
    label: str, confidence: float | None, probabilities: Mapping[str, float] | None
) -> tuple[float, str]:
    """Return the margin, -1 to 1, and the rival; not a number where the model said nothing.

    The confidence is the calibrated probability of "a stroke, and of this class": the share of the
    class times that of there being a stroke at all. So "no stroke" is a rival like any other class.
    """
    if confidence is None:
        return float("nan"), ""
    shares = probabilities or {}
    own = shares.get(label, 0.0)
    if own <= 0.0:
        return 2 * confidence - 1, NO_STROKE
    is_stroke = min(1.0, confidence / own)
    rival, highest = NO_STROKE, 1 - is_stroke
    for other, share in shares.items():
        if other != label and share * is_stroke > highest:
            rival, highest = other, share * is_stroke
    return confidence - highest, rival

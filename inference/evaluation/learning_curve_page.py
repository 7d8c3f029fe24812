"""`learning_curve.md` out of `learning_curve.json`, and its plot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matplotlib.axes import Axes

from inference.evaluation.drawing import panels, steady, svg_of
from inference.evaluation.model_names import full_name, in_order, short_name
from inference.evaluation.numbers import Report
from inference.evaluation.words import missing_words, ranged, seeds_of, table

SAYS = """# Learning curve

Forehand or backhand on held-out real clips, against the number of real clips learned from. Whole
matches are left out; what a small share holds, a larger one holds too.

What it says: what more clips of the same kind would still buy. What it does not say: what clips of
other halls would buy, which is likely more.
"""

BODIES_OF = {"clips": "trimmed clips", "videos": "untrimmed video"}
BODIES = """## Sides told by bodies

The champion tells sides mostly by its rule of bodies. What that rule alone says at the true
contacts of held-out strokes, learnt from the strokes of fewer matches and videos, and from drawn
strokes always. Where too few of a side are left to learn from, sides are guessed: half of them
count as right.
"""


def learning_curve_page(found: Report) -> str:
    """The whole page."""
    rows = [
        [
            full_name(name),
            f"{point['percent']} %",
            str(point["learned"]),
            ranged(point["accuracy"], point["clips"]),
        ]
        for name in in_order(found["models"])
        for point in found["models"][name]
    ]
    parts = [
        SAYS,
        missing_words(found["missing"]),
        f"{found['folds']} folds, {seeds_of(found['seeds'])}.",
        table(["model", "share of the matches", "clips learned from", "accuracy"], rows),
    ]
    if bodies := found.get("bodies"):
        parts += [BODIES, _bodies_table(bodies)]
    if rows or bodies:
        parts.append("![Accuracy against clips learned from](learning_curve.svg)")
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def _bodies_table(points: Sequence[Report]) -> str:
    rows = [
        [
            f"{point['percent']} %",
            str(point["learned"]),
            *(ranged(point[kind], point[kind]["strokes"]) for kind in BODIES_OF),
        ]
        for point in points
    ]
    return table(["share of the matches", "strokes learned from", *BODIES_OF.values()], rows)


def learning_curve_picture(found: Report) -> dict[str, str]:
    """Accuracy over clips, and of bodies over strokes, with their intervals."""
    models = found["models"]
    curves = {
        short_name(name): [_Point(point["learned"], point["accuracy"]) for point in models[name]]
        for name in in_order(models)
        if models[name]
    }
    of_bodies = {
        what: [_Point(point["learned"], point[kind]) for point in found.get("bodies", [])]
        for kind, what in BODIES_OF.items()
    }
    drawn = [
        (x, lines)
        for x, lines in (
            ("real clips learned from", curves),
            ("real strokes learned from, by bodies", of_bodies),
        )
        if any(lines.values())
    ]
    if not drawn:
        return {}
    with steady():
        figure, axes = panels(1, len(drawn), 5.5 * len(drawn), 3.6)
        for panel, (x, lines) in zip(axes, drawn, strict=True):
            _draw(panel, lines)
            panel.set_xlabel(x)
            panel.set_ylim(0.4, 1.0)
            panel.set_ylabel("forehand or backhand, accuracy")
            panel.legend(frameon=False)
        return {"learning_curve.svg": svg_of(figure)}


class _Point(NamedTuple):
    learned: int
    accuracy: Report


def _draw(panel: Axes, lines: Mapping[str, Sequence[_Point]]) -> None:
    for name, points in lines.items():
        known = [point for point in points if point.accuracy["value"] is not None]
        y = [point.accuracy["value"] for point in known]
        (line,) = panel.plot([point.learned for point in known], y, "o-", label=name)
        for learned, accuracy in known:
            if ends := accuracy["interval"]:
                panel.plot([learned, learned], ends, color=line.get_color(), linewidth=0.9)

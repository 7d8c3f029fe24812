"""`learning_curve.md` out of `learning_curve.json`, and its plot."""

from __future__ import annotations

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
    if rows:
        parts.append("![Accuracy against clips learned from](learning_curve.svg)")
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def learning_curve_picture(found: Report) -> dict[str, str]:
    """Accuracy over clips, with its intervals."""
    curves = {name: points for name, points in found["models"].items() if points}
    if not curves:
        return {}
    with steady():
        figure, (panel,) = panels(1, 1, 5.5, 3.6)
        for name in in_order(curves):
            points = curves[name]
            x = [point["learned"] for point in points]
            y = [point["accuracy"]["value"] for point in points]
            (line,) = panel.plot(x, y, "o-", label=short_name(name))
            for at, point in zip(x, points, strict=True):
                if point["accuracy"]["interval"]:
                    ends = point["accuracy"]["interval"]
                    panel.plot([at, at], ends, color=line.get_color(), linewidth=0.9)
        panel.set_xlabel("real clips learned from")
        panel.set_ylabel("forehand or backhand, accuracy")
        panel.legend(frameon=False)
        return {"learning_curve.svg": svg_of(figure)}

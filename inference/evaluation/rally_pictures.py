"""Untrimmed video as plots: truth above prediction; and what the confidence is worth."""

from __future__ import annotations

from matplotlib.axes import Axes

from inference.evaluation.drawing import COLOURS, DRAWN, REAL, panels, steady, svg_of
from inference.evaluation.numbers import Report
from inference.strokes import LABELS

LANE = 0.36  # height of a row of strokes


def timeline_picture(video: Report) -> str:
    """Two rows for each player: the true strokes, and those said below them, over seconds."""
    players = video["players"]
    with steady():
        figure, axes = panels(1, 1, 10, 0.75 + 0.62 * len(players))
        ticks: list[tuple[float, str]] = []
        for number, player in enumerate(players):
            for row, kind in enumerate(("truth", "said")):
                y = -number - (0.22 if row == 0 else 0.62)
                ticks.append((y, f"{player['end']}, {kind}"))
                for stroke in player[kind]:
                    _stroke(axes[0], stroke, y, pale=row == 1)
            if number:
                axes[0].axhline(-number + 0.08, color="0.8", linewidth=0.8)
        axes[0].set_yticks([y for y, _ in ticks], [name for _, name in ticks])
        axes[0].set_ylim(-len(players) + 0.1, 0.08)
        axes[0].set_xlim(0, video["seconds"])
        axes[0].set_xlabel("seconds")
        for label in LABELS:
            axes[0].fill([], [], color=COLOURS[label], label=label)
        figure.legend(loc="outside upper center", ncols=len(LABELS), frameon=False)
        return svg_of(figure)


def confidence_pictures(real: Report, drawn: Report) -> dict[str, str]:
    """The reliability diagram and the risk-coverage curve of real and drawn strokes."""
    parts = [("real", REAL, real), ("drawn", DRAWN, drawn)]
    known = [(name, colour, part) for name, colour, part in parts if part.get("reliability")]
    if not known:
        return {}
    with steady():
        figure, (diagram, curve) = panels(1, 2, 9, 3.8)
        diagram.plot([0, 1], [0, 1], color="0.7", linewidth=0.8)
        for name, colour, part in known:
            bins = part["reliability"]
            diagram.plot([b["said"] for b in bins], [b["right"] for b in bins], "o-", color=colour)
            points = part["risk-coverage"]
            label = f"{name} (n = {part['strokes said']})"
            curve.plot([x for x, _ in points], [y for _, y in points], color=colour, label=label)
        diagram.set_xlabel("confidence said")
        diagram.set_ylabel("share right")
        curve.set_xlabel("share of strokes kept, the surest first")
        curve.set_ylabel("share of them wrong")
        for panel in (diagram, curve):
            panel.set_xlim(0, 1)
            panel.set_ylim(0, 1)
        curve.legend(frameon=False)
        return {"confidence.svg": svg_of(figure)}


def _stroke(panel: Axes, stroke: Report, y: float, pale: bool) -> None:
    low, high = y - LANE / 2, y + LANE / 2
    start, end, contact = stroke["start_s"], stroke["end_s"], stroke["contact_s"]
    colour = COLOURS[stroke["label"]]
    panel.fill(
        [start, end, end, start], [low, low, high, high], color=colour, alpha=0.45 if pale else 0.75
    )
    panel.plot([contact, contact], [low, high], color="black", linewidth=1.1)

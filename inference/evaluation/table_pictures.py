"""Tables 1 and 2 as bars, and the confusions of drawn clips, like the figures of the paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from inference.evaluation.drawing import COLOURS, DRAWN, REAL, bars, panels, steady, svg_of
from inference.evaluation.model_names import in_order, short_name
from inference.evaluation.numbers import Report
from inference.strokes import LABELS

LEGEND: dict[str, Any] = {"loc": "outside upper center", "ncols": 4, "frameon": False}


def table_pictures(models: Report) -> dict[str, str]:
    """SVG texts by file name; none when no model has answered."""
    if not models:
        return {}
    with steady():
        pictures = {"table1.svg": _table1(models), "table2.svg": _table2(models)}
        if any(models[name]["drawn"]["clips"] for name in models):
            pictures["confusion.svg"] = _confusions(models)
        return pictures


def _table1(models: Report) -> str:
    names = in_order(models)
    figure, axes = panels(1, 2, 10, 3.6)
    for panel, score in zip(axes, ("accuracy", "F1"), strict=True):
        series, intervals = [], []
        for label, part, colour in (("real", "real", REAL), ("drawn", "drawn", DRAWN)):
            found = [models[name][part].get(score) for name in names]
            series.append((label, colour, [f and f["value"] for f in found]))
            intervals.append([f and f["interval"] for f in found])
        bars(panel, [short_name(name) for name in names], series, intervals)
        panel.set_title("accuracy" if score == "accuracy" else "macro F1")
    figure.legend(*axes[0].get_legend_handles_labels(), **LEGEND)
    return svg_of(figure)


def _table2(models: Report) -> str:
    figure, axes = panels(2, 2, 10, 6.4)
    known: Axes | None = None
    kinds = [(part, what) for part in ("real", "drawn") for what in ("accuracy", "consistency")]
    for panel, (part, what) in zip(axes, kinds, strict=True):
        names = _answering(models, part)
        labels = [label for label in LABELS if any(_of(models, n, part, label) for n in names)]
        series = [
            (label, COLOURS[label], [_value(models, name, part, label, what) for name in names])
            for label in labels
        ]
        panel.set_title(f"{part} clips: {what} by class")
        if series:
            bars(panel, [short_name(name) for name in names], series)
            known = panel
    if known is not None:
        figure.legend(*known.get_legend_handles_labels(), **LEGEND)
    return svg_of(figure)


def _confusions(models: Report) -> str:
    names = _answering(models, "drawn")
    columns = min(len(names), 5)
    rows = -(-len(names) // columns)
    figure, axes = panels(rows, columns, 2.2 * columns, 2.5 * rows)
    for panel, name in zip(axes, names, strict=False):
        confusion = models[name]["drawn"]["confusion"]
        _heat(panel, confusion["counts"], confusion["labels"])
        panel.set_title(short_name(name))
    for panel in axes[len(names) :]:
        panel.axis("off")
    axes[0].set_ylabel("truth")
    return svg_of(figure)


def _heat(panel: Axes, counts: Sequence[Sequence[int]], labels: Sequence[str]) -> None:
    shares = [[count / max(sum(row), 1) for count in row] for row in counts]
    # Squares rather than an image: an image would be a picture inside the SVG.
    for row, values in enumerate(shares):
        for column, share in enumerate(values):
            shade = 1 - 0.8 * share
            panel.fill(
                [column - 0.5, column + 0.5, column + 0.5, column - 0.5],
                [row - 0.5, row - 0.5, row + 0.5, row + 0.5],
                color=(shade, shade, 1 - 0.4 * share),
            )
            panel.text(
                column,
                row,
                f"{share:.2f}",
                ha="center",
                va="center",
                color="white" if share > 0.6 else "black",
            )
    initials = [label[:2] for label in labels]
    panel.set_xticks(range(len(labels)), initials)
    panel.set_yticks(range(len(labels)), initials)
    panel.set_ylim(len(labels) - 0.5, -0.5)
    panel.set_aspect("equal")
    panel.set_xlabel("called")


def _answering(models: Report, part: str) -> list[str]:
    return [name for name in in_order(models) if models[name][part]["clips"]]


def _of(models: Report, name: str, part: str, label: str) -> Report | None:
    found = models[name][part].get("classes", {}).get(label)
    return found if isinstance(found, dict) else None


def _value(models: Report, name: str, part: str, label: str, what: str) -> float | None:
    found = _of(models, name, part, label)
    value: float | None = found[what]["value"] if found else None
    return value

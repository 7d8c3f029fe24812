"""How the plots of docs/results are drawn: the same numbers give the same SVG, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import StringIO

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from inference.strokes import LABELS

COLOURS = dict(zip(LABELS, ("#7b5ea7", "#d9730d", "#1f77b4", "#2a9d5c"), strict=True))
REAL, DRAWN = "#1f3a5f", "#9db4c8"
# matplotlib writes the date and its version unless it is told not to.
NOTHING = {"Date": None, "Creator": None, "Format": None, "Type": None}


@contextmanager
def steady() -> Iterator[None]:
    """Settings under which figures are made; the machine's own are put back afterwards."""
    with mpl.rc_context({"svg.hashsalt": "loopdrive", "svg.fonttype": "none", "font.size": 9.0}):
        yield


def panels(rows: int, columns: int, width: float, height: float) -> tuple[Figure, list[Axes]]:
    """An empty figure of so many inches with its axes, row by row; no window, no global state."""
    figure = Figure(figsize=(width, height), layout="constrained")
    axes = figure.subplots(rows, columns, squeeze=False)
    for one in axes.flat:
        one.spines[["top", "right"]].set_visible(False)
    return figure, list(axes.flat)


def svg_of(figure: Figure) -> str:
    """The text of the file."""
    text = StringIO()
    figure.savefig(text, format="svg", metadata=NOTHING)
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines()) + "\n"


def bars(
    axes: Axes,
    names: Sequence[str],
    series: Sequence[tuple[str, str, Sequence[float | None]]],
    intervals: Sequence[Sequence[Sequence[float] | None]] | None = None,
) -> None:
    """Groups of bars, one group for each name; a series is (label, colour, heights).

    A height of None leaves its place empty; `intervals` are drawn as whiskers.
    """
    width = 0.8 / len(series)
    for number, (label, colour, heights) in enumerate(series):
        places = [at - 0.4 + (number + 0.5) * width for at in range(len(names))]
        axes.bar(places, [h or 0.0 for h in heights], width * 0.92, label=label, color=colour)
        for at, ends in zip(places, intervals[number] if intervals else [], strict=False):
            if ends is not None:
                axes.plot([at, at], ends, color="0.5", linewidth=1.4)
    axes.set_xticks(range(len(names)), names, rotation=30, ha="right")
    axes.set_ylim(0, 1.02)
    axes.grid(axis="y", linewidth=0.4, alpha=0.5)
    axes.set_axisbelow(True)

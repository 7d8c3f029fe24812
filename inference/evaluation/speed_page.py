"""`speed.md` out of `speed.json`, and its plot: the paper's Figure 4."""

from __future__ import annotations

from inference.evaluation.drawing import panels, steady, svg_of
from inference.evaluation.numbers import Report
from inference.evaluation.words import number, table

COLOURS = {"360p": "#2a9d5c", "720p": "#d9730d", "1080p": "#1f3a5f"}
SAYS = """# Processing time and feedback delay

How long an analysis takes from the file to the whole timeline, and how long a coach waits for the
first stroke. A rally is drawn for it, at the pace measured in matches, with a sensor's noise, at
usual bit rates; longer videos repeat the same packets.

What it says: the time on the machine named, each run in a process of its own, the median of them.
What it does not say: the time of the upload, or on your machine. Decoding is measured alone as
well: any program that reads the file pays it. The network's own time is part of the analysis and
runs beside the decoding, so the two do not add up.

Whoever hits is looked at, and what that takes counts as the network's: it grows with the strokes.
Network time for each frame is that of both players together.
"""


def speed_page(found: Report) -> str:
    """The whole page: one section for each device."""
    parts = [SAYS]
    for own in found["devices"]:
        parts += [
            f"## {own['device']}",
            f"Model {own['model']}, {own['fps']} frames a second, median of {own['runs']} runs.",
            _table(own),
        ]
    parts.append("![Processing time and feedback delay by length of video](speed.svg)")
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def speed_picture(found: Report) -> dict[str, str]:
    """Analysis and first stroke over the length of the video, for every device and size."""
    with steady():
        devices = found["devices"]
        figure, axes = panels(len(devices), 2, 9, 3.4 * len(devices))
        for number_, own in enumerate(devices):
            whole, first = axes[2 * number_ : 2 * number_ + 2]
            for size, colour in COLOURS.items():
                rows = [row for row in own["rows"] if row["size"] == size]
                x = [row["seconds"] for row in rows]
                whole.plot(x, [r["analysis_s"] for r in rows], "o-", color=colour, label=size)
                whole.plot(x, [r["decoding_s"] for r in rows], ":", color=colour)
                known = [row for row in rows if row["first_stroke_s"] is not None]
                lengths = [row["seconds"] for row in known]
                first.plot(lengths, [r["first_stroke_s"] for r in known], "o-", color=colour)
            whole.set_title(f"whole analysis (dotted: decoding alone)\n{own['device']}")
            first.set_title("first stroke")
            for panel in (whole, first):
                panel.set_xlabel("seconds of video")
                panel.set_ylabel("seconds")
                panel.set_ylim(bottom=0)
            whole.legend(frameon=False)
        return {"speed.svg": svg_of(figure)}


def _table(own: Report) -> str:
    head = ["size", "video, s", "decoding alone, s", "analysis, s", "of it network, s"]
    head += ["ms a frame", "strokes a minute"]
    head += ["x real time", "first stroke after, s", "memory, MiB"]
    rows = [
        [
            row["size"],
            str(row["seconds"]),
            number(row["decoding_s"], 2),
            number(row["analysis_s"], 2),
            number(row["network_s"], 2),
            number(1000 * row["network_s"] / (row["seconds"] * own["fps"]), 2),
            number(60 * row["strokes"] / row["seconds"], 0),
            number(row["seconds"] / row["analysis_s"], 1),
            number(row["first_stroke_s"], 2),
            str(row["peak_mib"]),
        ]
        for row in own["rows"]
    ]
    return table(head, rows)

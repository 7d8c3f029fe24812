"""`corrections.md` out of `corrections.json`, and its plot."""

from __future__ import annotations

import math

from matplotlib.ticker import MaxNLocator

from inference.evaluation.drawing import panels, steady, svg_of
from inference.evaluation.numbers import Report
from inference.evaluation.words import number, ranged, seeds_of, table

SAYS = """# Correction curve

A match the model has never seen. Its first strokes are corrected, the model is retrained from its
frozen base, and asked about the strokes behind, which nobody corrected and which are the same for
every count.

The control takes as many steps from the same base, on as many strokes as the longest, all of them
of other matches. Only what lies beyond it is owed to the corrections. Intervals are 95 %, by
drawing whole rallies (or clips) again; with few matches they tell little of another match.

*The whole way* are the same trainings before their weights are brought halfway back to the base
(`inference/retraining/halfway.py`): better at this very match, worse at what it does not show. The
product goes halfway, because a model that forgets other players does not pass the gate.

*Real clips* are those of the three largest matches, each with a base that has not seen it; every
seed corrects others of them. They are few, and show forehands and backhands only. What they hint
at: where the base names a third of a match wrong, five corrections help; where it names all but one
right, twenty cost a stroke or two. So a retraining is judged before it replaces anything, and is
worth its while where the model is weak.
"""
COLUMNS = 2  # of panels
KINDS = {
    "drawn": "Drawn films",
    "drawn, the whole way": "Drawn films, the whole way",  # without going halfway back to the base
}
HEAD = [
    "strokes corrected",
    "named right",
    "of each seed",
    "beyond the control",
    "contact F1 at 133 ms",
    "class-aware F1",
    "seconds of the processor",
]


def correction_page(found: Report) -> str:
    """The whole page."""
    parts = [SAYS]
    for name, own in found.items():
        parts += [f"## {heading(name)}", about(own), _table(own)]
    parts.append("![Strokes named right against strokes corrected](corrections.svg)")
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def heading(name: str) -> str:
    """What footage it is."""
    return KINDS.get(name, f"Real clips of {name}")


def about(own: Report) -> str:
    """What was asked and how, in a sentence."""
    asked = (
        f", some of them left by several seeds: {own['answers']} answers"
        if own["answers"] > own["strokes"]
        else ""
    )
    return (
        f"From {own['base']}, {seeds_of(own['seeds'])}, {own['steps']} steps each, measured on "
        f"{own['strokes']} strokes in {own['rallies']} rallies{asked}."
    )


def _table(own: Report) -> str:
    rows = [
        _row(str(p["corrected"]), p, ranged(p["beyond_control"]["accuracy"])) for p in own["points"]
    ]
    control = own["control"]
    return table(HEAD, [*rows, _row(f"control ({control['learned']} of others)", control, "")])


def _row(name: str, point: Report, beyond: str) -> list[str]:
    return [
        name,
        ranged(point["accuracy"]),
        ", ".join(number(value) for value in point["accuracy"]["of_seeds"]),
        beyond,
        ranged(point["contact_f1"]),
        ranged(point["class_aware_f1"]),
        ", ".join(f"{seconds:.0f}" for seconds in point["cpu_s"]),
    ]


def correction_picture(found: Report) -> dict[str, str]:
    """Accuracy over corrections with its intervals, the control as a level, a panel a footage."""
    with steady():
        rows = math.ceil(len(found) / COLUMNS)
        figure, axes = panels(rows, COLUMNS, 5.0 * COLUMNS, 3.6 * rows)
        for free in axes[len(found) :]:
            free.set_axis_off()
        for panel, (name, own) in zip(axes, found.items(), strict=False):
            x = [point["corrected"] for point in own["points"]]
            for value, words in (
                ("accuracy", "named right"),
                ("class_aware_f1", "found and named, F1"),
            ):
                y = [point[value]["value"] for point in own["points"]]
                (line,) = panel.plot(x, y, "o-", label=words)
                for at, point in zip(x, own["points"], strict=True):
                    if point[value]["interval"]:
                        panel.plot(
                            [at, at],
                            point[value]["interval"],
                            color=line.get_color(),
                            linewidth=0.9,
                        )
                panel.axhline(
                    own["control"][value]["value"],
                    color=line.get_color(),
                    linestyle=":",
                    label=f"{words}: control",
                )
            panel.set_title(heading(name))
            panel.set_xlabel("strokes corrected")
            panel.xaxis.set_major_locator(MaxNLocator(integer=True))
            panel.set_ylim(0, 1.02)
            panel.legend(frameon=False)
        return {"corrections.svg": svg_of(figure)}

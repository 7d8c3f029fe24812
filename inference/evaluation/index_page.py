"""`README.md` of docs/results: what lies there, and what of it was measured."""

from __future__ import annotations

from collections.abc import Iterable

from inference.evaluation.bars import Reports, bars_table, tried_words

PAGES = {
    "tables.json": (
        "[Trimmed clips](tables.md)",
        "Tables 1 and 2: every model beside every other, real and drawn clips",
    ),
    "rallies.json": (
        "[Untrimmed video](rallies.md)",
        "contacts, classes, edges, confidence; each video's truth above its prediction",
    ),
    "speed.json": (
        "[Processing time and feedback delay](speed.md)",
        "Figure 4: 30 to 180 s of video at three sizes, decoding and network apart",
    ),
    "learning_curve.json": (
        "[Learning curve](learning_curve.md)",
        "accuracy against the number of real clips learned from",
    ),
    "corrections.json": (
        "[Correction curve](corrections.md)",
        "what 10 to 80 corrected strokes of an unseen match are worth, beside a control",
    ),
    "skeletons.json": (
        "[Skeleton files](skeletons.md)",
        "the models that read joints, on recorded tennis strokes",
    ),
    "neighbours.json": (
        "[Strokes most alike](neighbours.md)",
        "what strokes have in common that look alike to the network",
    ),
}
SAYS = """# Results

Everything here is written by `python -m inference evaluate` from the run files in
`inference/configs`; the numbers stand in the JSON file beside each page and come from nowhere else.

- Real and drawn footage are never mixed in one number. Drawn footage tests the software; only real
  footage says anything about the field.
- Real footage is held out by match or by video, never by clip. Thresholds and temperatures
  of a fold are fitted on the other folds.
- Intervals are 95 %, by drawing whole matches or videos again. n stands beside each number.
- Nothing is claimed of a class with fewer than 30 real test strokes.
"""


AIMED = """## What was aimed at

The bars were set before anything was measured, and are not moved. What is missed is missed.
Intervals, on the pages, are wide: a number that meets a bar may lie above it by luck.
"""
TRIED = """What was tried where a bar is missed, and was not enough. What more real footage would
buy, the [learning curves](learning_curve.md) tell.
"""


def index_page(files: Iterable[str], reports: Reports) -> str:
    """The index of the JSON files that are there, and what some of them say of the bars."""
    present = set(files)
    lines = [f"- {link}: {what}." for name, (link, what) in PAGES.items() if name in present]
    parts = [SAYS, *lines, "", AIMED, bars_table(reports), ""]
    if tried := tried_words(reports):
        parts += [TRIED, tried, ""]
    return "\n".join(parts)

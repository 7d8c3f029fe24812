"""`rallies.md` out of `rallies.json`: untrimmed video, in numbers and in pictures."""

from __future__ import annotations

import re
from typing import Any

from inference.evaluation import rally_tables as tables
from inference.evaluation.numbers import Report
from inference.evaluation.rally_tables import WIDE
from inference.evaluation.words import (
    missing_words,
    number,
    seeds_of,
    table,
    with_interval,
    with_n,
)

SAYS = """# Untrimmed video

Whole videos with two players, serves, walks and waiting. The network finds who hit what, and when.

What it says: how the timeline network does on real videos it never saw (cross-validated by video:
the settings of a fold are fitted on the other folds), and on drawn rallies of unseen seeds. What
it does not say: how it does in your hall. The real videos are few and their views differ on
purpose; intervals are drawn by video and are wide. Drawn rallies are a test of the software only.

A contact counts when it lies within the tolerance of a true one, for the right player; class-aware
scores ask for the class too. Players were found by the product's own motion finder, told which ends
are played at and the hands the truth knows. Strokes nobody is sure of, missed swings and unlabelled
stretches count neither way. n counts true strokes once, however many seeds.

Sides are told by network and body together: each fold's rule of bodies learnt from the strokes of
the other folds, and so did what says how much it counts.
"""


def rallies_page(found: Report) -> str:
    """The whole page."""
    parts = [SAYS, missing_words(found["missing"])]
    if "videos" not in found:
        return (
            "\n\n".join(p.strip("\n") for p in (*parts, "No network has answered yet.") if p) + "\n"
        )
    real, drawn = found["videos"]["all views"], found["drawn, unseen seeds"]
    parts += [
        f"{found['folds']} folds, {seeds_of(real['seeds'])}, {real['videos']} real videos.",
        "## All views together",
        tables.agreement(real, drawn),
        "AP ranks every stroke above a faint threshold by its confidence; the class-aware mean\n"
        "leaves out real classes with fewer than 30 strokes, F1 leaves out nothing.",
        "## By class, at 133 ms",
        tables.by_class(real, drawn),
        "Consistency: share of the frames of a true stroke whose raw posterior names its class,\n"
        "found or not, without any smoothing.",
        "## By view",
        tables.by_view(found["videos"]["by view"]),
        "## Who hit it is ignored, and detectors that learn nothing",
        tables.beside_naive(found),
        "The naive detectors take peaks of motion in each crop, and of the sound. How high a peak\n"
        "must be is chosen on the other folds.",
        "## Where nobody plays",
        tables.where_nobody_plays(found["videos"]["without play"]),
        "## What the confidence is worth",
        tables.confidence(real, drawn),
        "![Reliability and risk-coverage](confidence.svg)",
        _clips(found["clips"]),
        _variants(found.get("variants", {})),
        "## Every video",
        "Truth above, prediction below, of one seed; each video was held out of the network that\n"
        "drew its row. A black line is a contact.",
        *(_video(name, found) for name in found["timelines"]),
    ]
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def _clips(clips: Report) -> str:
    if not clips:
        return ""
    rows = [
        [within, own["network"], own["always the middle"]]
        for within, own in clips["contact within"].items()
    ]
    return "\n\n".join(
        [
            "## Contacts of trimmed clips",
            "Real clips, held out by match. Contacts lie near the middle of a clip, so a detector\n"
            "must beat whoever always says the middle. Intervals are Wilson's.",
            table(["within", "timeline network", "always the middle"], rows),
        ]
    )


def _variants(variants: dict[str, Any]) -> str:
    if not variants:
        return ""
    rows = []
    for name, own in variants.items():
        at, n = own["videos"][WIDE], own["videos"]["strokes"]
        rows.append(
            [
                name,
                with_interval(at["F1"], at["F1 interval"], n),
                with_interval(at["class-aware F1"], at["class-aware F1 interval"], n),
                number(own["without play"]["per minute"], 2),
                with_n(own["clips"].get("forehand or backhand"), own["clips"].get("clips", 0)),
            ]
        )
    head = ["run", f"contact F1 {WIDE}", f"class-aware F1 {WIDE}"]
    head += ["false strokes per minute without play", "forehand or backhand, clips"]
    return f"## What each part is worth\n\nReal footage, held out alike.\n\n{table(head, rows)}"


def _video(name: str, found: Report) -> str:
    timeline = found["timelines"][name]
    own = found["videos"]["by video"].get(name)
    said = f"{timeline['view']}, {timeline['seconds']:.0f} s"
    if own is None:
        said += "; not scored"
    elif own["strokes"]:
        at = own[WIDE]
        said += (
            f", n = {own['strokes']}: contact F1 {number(at['F1'])}, "
            f"class-aware {number(at['class-aware F1'])} (all seeds)"
        )
    else:
        said += ", no stroke"
    return f"### {name}\n\n{said}\n\n![Timeline of {name}](rallies/{picture_name(name)})"


def picture_name(video: str) -> str:
    """A file name for a video's picture, whatever the video is called."""
    return re.sub(r"[^\w.-]+", "_", video) + ".svg"

"""`rallies.md` out of `rallies.json`: untrimmed video, in numbers and in pictures."""

from __future__ import annotations

import re
from typing import Any

from inference.evaluation.numbers import Report
from inference.evaluation.words import (
    NONE,
    missing_words,
    number,
    ranged,
    seeds_of,
    table,
    with_interval,
)
from inference.strokes import LABELS

TOLERANCES = ("at 33 ms", "at 67 ms", "at 133 ms")
WIDE = TOLERANCES[-1]
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
        _both(real, drawn),
        "AP ranks every stroke above a faint threshold by its confidence; the class-aware mean\n"
        "leaves out real classes with fewer than 30 strokes, F1 leaves out nothing.",
        "## By class, at 133 ms",
        _classes(real, drawn),
        "Consistency: share of the frames of a true stroke whose raw posterior names its class,\n"
        "found or not, without any smoothing.",
        "## By view",
        _by_view(found["videos"]["by view"]),
        "## Who hit it is ignored, and detectors that learn nothing",
        _ignored(found),
        "The naive detectors take peaks of motion in each crop, and of the sound. How high a peak\n"
        "must be is chosen on the other folds.",
        "## Where nobody plays",
        _idle(found["videos"]["without play"]),
        "## What the confidence is worth",
        _confidence(real, drawn),
        "![Reliability and risk-coverage](confidence.svg)",
        _clips(found["clips"]),
        _variants(found.get("variants", {})),
        "## Every video",
        "Truth above, prediction below, of one seed; each video was held out of the network that\n"
        "drew its row. A black line is a contact.",
        *(_video(name, found) for name in found["timelines"]),
    ]
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def _both(real: Report, drawn: Report) -> str:
    rows = []
    for at in TOLERANCES:
        for what, key in (("contact F1", "F1"), ("class-aware F1", "class-aware F1")):
            row = [f"{what} {at}"]
            for part in (real, drawn):
                own = part[at]
                row.append(with_interval(own[key], own[f"{key} interval"], part["strokes"]))
            rows.append(row)
        for what, key in (("AP of contacts", "AP"), ("class-aware mAP", "class-aware mAP")):
            rows.append(
                [f"{what} {at}", *(ranged(p[at][key], p["strokes"]) for p in (real, drawn))]
            )
    for what, digits in (("edit score", 1), ("temporal mAP .5:.95", 3)):
        found = [ranged(p["timeline"][what], p["strokes"], digits) for p in (real, drawn)]
        rows.append([what, *found])
    for least in ("10", "25", "50"):
        found = [ranged(p["timeline"]["segmental F1"][least], p["strokes"]) for p in (real, drawn)]
        rows.append([f"segmental F1@{least}", *found])
    for what in ("start", "contact", "end"):
        errors = [p["timeline"]["median error in ms"][what] for p in (real, drawn)]
        said = [NONE if e["value"] is None else f"{e['value']:.0f}, n = {e['n']}" for e in errors]
        rows.append([f"median error of the {what}, ms, of strokes found", *said])
    for what in ("strokes said per true stroke", "class changes inside a true stroke"):
        rows.append([what, *(_with_n(p["timeline"][what], p["strokes"]) for p in (real, drawn))])
    shifted = [p["timeline"]["same through shifted windows"] for p in (real, drawn)]
    rows.append(
        ["same through windows shifted by half a hop", *(ranged(s, s["n"]) for s in shifted)]
    )
    seeds = [", ".join(number(v) for v in p[WIDE]["F1 by seed"]) for p in (real, drawn)]
    rows.append(["contact F1 at 133 ms, seed by seed", *seeds])
    return table(["measure", "real", "drawn"], rows)


def _classes(real: Report, drawn: Report) -> str:
    rows = []
    for label in LABELS:
        row: list[str] = [label]
        for part in (real, drawn):
            own = part["classes"][label]
            if isinstance(own, str):
                row += [own] * 3
            else:
                n = own["strokes"]
                row += [
                    with_interval(own["F1"], own["F1 interval"], n),
                    ranged(own["AP"], n),
                    _with_n(own["consistency"], n),
                ]
        rows.append(row)
    head = [f"{part}: {what}" for part in ("real", "drawn") for what in ("F1", "AP", "consistency")]
    return table(["class", *head], rows)


def _by_view(views: Report) -> str:
    head = ["view", "videos", *(f"contact F1 {at}" for at in TOLERANCES)]
    head += ["precision", "recall", f"class-aware F1 {WIDE}", "edit score"]
    return table(head, [_view_row(name, own) for name, own in views.items() if own["strokes"]])


def _view_row(name: str, own: Report) -> list[str]:
    n = own["strokes"]
    return [
        name,
        str(own["videos"]),
        *(with_interval(own[at]["F1"], own[at]["F1 interval"], n) for at in TOLERANCES),
        _with_n(own[WIDE]["precision"], n),
        _with_n(own[WIDE]["recall"], n),
        with_interval(own[WIDE]["class-aware F1"], own[WIDE]["class-aware F1 interval"], n),
        ranged(own["timeline"]["edit score"], n, 1),
    ]


def _ignored(found: Report) -> str:
    n = found["videos"]["all views"]["strokes"]
    ignored = found["videos"]["end ignored"].get("all views", {})
    rows = [
        ["timeline network, end right", *_f1s(found["videos"]["all views"], n)],
        ["timeline network, end ignored", *_f1s(ignored, n)],
    ]
    for name, own in found["naive"].items():
        rows += [[f"{name}, {how}", *_f1s(numbers, n)] for how, numbers in own.items()]
    return table(["detector", *(f"contact F1 {at}" for at in TOLERANCES)], rows)


def _f1s(own: Report, n: int) -> list[str]:
    if not own:
        return [NONE] * len(TOLERANCES)
    return [with_interval(own[at]["F1"], own[at]["F1 interval"], n) for at in TOLERANCES]


def _idle(idle: Report) -> str:
    rows = [
        [
            name,
            f"{own['minutes']:.2f}",
            ", ".join(str(count) for count in own["false by seed"]) or NONE,
            number(own["per minute"], 2),
        ]
        for name, own in idle.items()
    ]
    return table(["footage", "minutes", "false strokes, seed by seed", "per minute"], rows)


def _confidence(real: Report, drawn: Report) -> str:
    rows = []
    for what, key in (("ECE", "calibration error"), ("area under risk-coverage", "AURC")):
        parts = [(p["confidence"].get(key), p["confidence"]["strokes said"]) for p in (real, drawn)]
        rows.append([what, *(_with_n(value, n) for value, n in parts)])
    means = "Right means contact within 133 ms, player and class. n counts strokes said, all seeds."
    return f"{table(['measure', 'real', 'drawn'], rows)}\n\n{means}"


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
                _with_n(own["clips"].get("forehand or backhand"), own["clips"].get("clips", 0)),
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


def _with_n(value: float | None, n: int) -> str:
    return NONE if value is None else f"{number(value)}, n = {n}"

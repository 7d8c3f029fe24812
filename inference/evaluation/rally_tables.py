"""The tables of `rallies.md`: real and drawn in columns of their own, n beside each number."""

from __future__ import annotations

from inference.evaluation.numbers import Report
from inference.evaluation.words import NONE, number, ranged, table, with_interval, with_n
from inference.strokes import LABELS

TOLERANCES = ("at 33 ms", "at 67 ms", "at 133 ms")
WIDE = TOLERANCES[-1]


def agreement(real: Report, drawn: Report) -> str:
    """Every measure over all views."""
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
        rows.append([what, *(with_n(p["timeline"][what], p["strokes"]) for p in (real, drawn))])
    shifted = [p["timeline"]["same through shifted windows"] for p in (real, drawn)]
    rows.append(
        ["same through windows shifted by half a hop", *(ranged(s, s["n"]) for s in shifted)]
    )
    seeds = [", ".join(number(v) for v in p[WIDE]["F1 by seed"]) for p in (real, drawn)]
    rows.append(["contact F1 at 133 ms, seed by seed", *seeds])
    return table(["measure", "real", "drawn"], rows)


def by_class(real: Report, drawn: Report) -> str:
    """F1, AP and consistency of each class."""
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
                    with_n(own["consistency"], n),
                ]
        rows.append(row)
    head = [f"{part}: {what}" for part in ("real", "drawn") for what in ("F1", "AP", "consistency")]
    return table(["class", *head], rows)


def by_view(views: Report) -> str:
    """Contacts of each real view."""
    head = ["view", "videos", *(f"contact F1 {at}" for at in TOLERANCES)]
    head += ["precision", "recall", f"class-aware F1 {WIDE}", "edit score"]
    return table(head, [_view_row(name, own) for name, own in views.items() if own["strokes"]])


def _view_row(name: str, own: Report) -> list[str]:
    n = own["strokes"]
    return [
        name,
        str(own["videos"]),
        *(with_interval(own[at]["F1"], own[at]["F1 interval"], n) for at in TOLERANCES),
        with_n(own[WIDE]["precision"], n),
        with_n(own[WIDE]["recall"], n),
        with_interval(own[WIDE]["class-aware F1"], own[WIDE]["class-aware F1 interval"], n),
        ranged(own["timeline"]["edit score"], n, 1),
    ]


def beside_naive(found: Report) -> str:
    """The network with and without the end, and what needs no training."""
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


def where_nobody_plays(idle: Report) -> str:
    """False strokes by the minute."""
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


def confidence(real: Report, drawn: Report) -> str:
    """Calibration and risk."""
    rows = []
    for what, key in (("ECE", "calibration error"), ("area under risk-coverage", "AURC")):
        parts = [(p["confidence"].get(key), p["confidence"]["strokes said"]) for p in (real, drawn)]
        rows.append([what, *(with_n(value, n) for value, n in parts)])
    means = "Right means contact within 133 ms, player and class. n counts strokes said, all seeds."
    return f"{table(['measure', 'real', 'drawn'], rows)}\n\n{means}"

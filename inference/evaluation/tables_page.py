"""`tables.md` out of `tables.json`: trimmed clips, every model beside every other."""

from __future__ import annotations

from collections.abc import Sequence

from inference.evaluation.model_names import full_name, in_order
from inference.evaluation.numbers import NO_CLAIM, Report
from inference.evaluation.words import missing_words, number, ranged, seeds_of, table, with_n
from inference.strokes import LABELS

SAYS = """# Trimmed clips: tables 1 and 2

One stroke of a named player per clip. **Real** clips are those of the shared footage: forehand or
backhand, cross-validated by match, so that no match is on both sides. Every model is asked only
which of the classes that occur it is: probabilities are shared out between these, for all models
alike. **Drawn** clips are cut from rendered rallies whose seeds no training saw: all four classes.

What it says: how the models compare on the same clips, with the same splits, steps and seeds. What
it does not say: that any of them reaches these numbers in another hall; the real clips come from
one. Drawn clips are a test of the software, no evidence of the field. No claim is made about serve
and smash on real footage: there are fewer than 30 clips of them (there are none). Models of joints
are asked with better joints than a club has: those of real clips, held-out ones too, were told by
another network (BlazePose heavy), those of drawn clips are true. The rows below theirs are the
same networks as `classify` asks them, real clips only: nobody tells joints there, and the network
that comes with the code sees them. All others see pictures.

Each number is the mean over seeds, with the 95 % interval of a bootstrap that draws whole matches
(whole scenes where drawn). n counts clips once, however many seeds. Neighbouring intervals that
overlap mean: not told apart.
"""


def tables_page(found: Report) -> str:
    """The whole page."""
    models = found["models"]
    if not models:
        return f"{SAYS}\n{missing_words(found['missing'])}No model has answered yet.\n"
    names = in_order(models)
    parts = [
        SAYS,
        missing_words(found["missing"]) + _how(found),
        "## Table 1: accuracy, macro precision, recall and F1",
        _table1(models, names),
        "![Accuracy and macro F1 of every model](table1.svg)",
        "ECE: expected calibration error of the confidence, out of fold, in equally full bins; in\n"
        "brackets, what chance alone gives whoever is as sure and exactly as often right.",
        _extra(models, names),
        "## Table 2: accuracy and temporal consistency by class",
        "Consistency is the share of a clip's frames whose raw posterior names the true class: no\n"
        "smoothing. It says how steady a model is, so it is printed beside the accuracy: whoever\n"
        "always answers the same is steady too.",
        "### Real",
        _table2(models, names, "real", _real_labels(models)),
        "### Drawn",
        _table2(models, names, "drawn", LABELS),
        "![Accuracy and consistency by class](table2.svg)",
        "## Confusions",
        "Real clips, all seeds together:",
        _confusions(models, names),
    ]
    if any(models[name]["drawn"]["clips"] for name in names):
        parts += ["Drawn clips, share of each true class (rows) that was called so (columns):"]
        parts += ["![Confusion of the four classes, drawn clips](confusion.svg)"]
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def _how(found: Report) -> str:
    others = [
        f" {full_name(name)}: {seeds_of(seeds)} ({_listed(seeds)})."
        for name, model in found["models"].items()
        if (seeds := model["real"].get("seeds", found["seeds"])) != found["seeds"]
    ]
    how = f"{found['folds']} folds, {seeds_of(found['seeds'])} ({_listed(found['seeds'])})."
    return how + "".join(others) + _earlier_drawings(found["models"])


def _earlier_drawings(models: Report) -> str:
    """Which models answered clips that an earlier renderer drew."""
    answered = {name: model["drawn"] for name, model in models.items() if model["drawn"]["clips"]}
    latest = max((own.get("drawing", 0) for own in answered.values()), default=0)
    earlier = [
        full_name(name) for name in in_order(answered) if answered[name].get("drawing", 0) < latest
    ]
    if not earlier:
        return ""
    return (
        "\n\n**Drawn clips are not the same for all here.** People are drawn otherwise since these "
        f"models were measured: {', '.join(earlier)}. Compare their drawn columns with each other, "
        "not with those of the rest."
    )


def _table1(models: Report, names: list[str]) -> str:
    head = ["model"]
    head += [f"{part}: {what}" for part in ("real", "drawn") for what in _SCORES]
    rows = []
    for name in names:
        row = [full_name(name)]
        for part in ("real", "drawn"):
            own = models[name][part]
            row += [ranged(own.get(score), own["clips"]) for score in _SCORES.values()]
        rows.append(row)
    return table(head, rows)


def _extra(models: Report, names: list[str]) -> str:
    head = ["model", "real: accuracy by seed", "real: among all four", "real: ECE", "drawn: ECE"]
    rows = []
    for name in names:
        real, drawn = models[name]["real"], models[name]["drawn"]
        rows.append(
            [
                full_name(name),
                _listed([number(value) for value in real.get("accuracy by seed", [])]) or "-",
                with_n(real.get("accuracy among all four"), real["clips"]),
                _calibration(real),
                _calibration(drawn),
            ]
        )
    return table(head, rows)


def _calibration(own: Report) -> str:
    found, by_chance = own.get("calibration error"), own.get("calibration error by chance")
    if found is None or by_chance is None:
        return with_n(found, own["clips"])
    return f"{number(found)} ({number(by_chance)}), n = {own['clips']}"


def _table2(models: Report, names: list[str], part: str, labels: Sequence[str]) -> str:
    head = ["model", *(f"{label}: {what}" for label in labels for what in _STEADY)]
    rows = []
    for name in names:
        row = [full_name(name)]
        for label in labels:
            own = models[name][part].get("classes", {}).get(label, NO_CLAIM)
            if isinstance(own, str):
                row += ["-" if not models[name][part]["clips"] else own] * len(_STEADY)
            else:
                row += [ranged(own[what], own["clips"]) for what in _STEADY]
        rows.append(row)
    return table(head, rows)


def _confusions(models: Report, names: list[str]) -> str:
    labels = _real_labels(models)
    ways = [(i, j) for i in range(len(labels)) for j in range(len(labels))]
    head = ["model", *(f"{labels[i]} called {labels[j]}" for i, j in ways)]
    rows = [
        [
            full_name(name),
            *(str(models[name]["real"]["confusion"]["counts"][i][j]) for i, j in ways),
        ]
        for name in names
        if models[name]["real"]["clips"]
    ]
    return table(head, rows)


_SCORES = {"accuracy": "accuracy", "precision": "precision", "recall": "recall", "F1": "F1"}
_STEADY = ("accuracy", "consistency")


def _real_labels(models: Report) -> list[str]:
    """The classes of the real clips, the same for all models."""
    occurring = [
        own["real"]["confusion"]["labels"] for own in models.values() if own["real"]["clips"]
    ]
    labels: list[str] = occurring[0] if occurring else []
    return labels


def _listed(values: Sequence[object]) -> str:
    return ", ".join(str(value) for value in values)

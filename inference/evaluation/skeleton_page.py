"""The study of recorded skeletons as one short page of Markdown."""

from __future__ import annotations

from inference.evaluation.numbers import Report
from inference.evaluation.words import number, table, with_interval
from inference.strokes import LABELS

PAGE = """# Networks that read joints, on recorded tennis strokes

**Tennis, not table tennis** (THETIS, Gourgari et al., CVPRW 2013): recorded joints of one player
before a depth camera, without a ball. {strokes} of {players} players: {counts}. The figures say
that the networks learn strokes from joints; they say nothing about table tennis, nor about joints
that are guessed from a picture.

{table}

Cross-validated by player: {folds} folds over {groups} groups; {seeds}; {steps} steps of training;
the most frequent class alone would reach {majority}. Intervals (95 %) come from drawing whole
groups again. The window is 1.33 s around the frame in which the racket hand is fastest, which is
found without the truth; volleys are left out, as table tennis has no stroke like them. Smashes are
few ({smashes}), and a smash moves like a serve.

Written by `python -m inference skeletons`.
"""


def skeleton_page(found: Report) -> str:
    """The page of what `study` found."""
    strokes, plan = found["strokes"], found["plan"]
    n = sum(strokes.values())
    head = ["network", f"accuracy (n = {n})", "each seed", "macro F1"]
    head += [f"recall, {label} (n = {strokes[label]})" for label in LABELS]
    rows = [
        [
            name,
            with_interval(scores["accuracy"], scores["accuracy_interval_by_group"]),
            ", ".join(number(value) for value in scores["accuracy_by_seed"]),
            with_interval(scores["macro_f1"], scores["macro_f1_interval_by_group"]),
            *(number(scores["recall"][label], 2) for label in LABELS),
        ]
        for name, scores in found["models"].items()
    ]
    return PAGE.format(
        strokes=f"{n} strokes",
        counts=", ".join(f"{count} {label}" for label, count in strokes.items()),
        players=found["players"],
        table=table(head, rows),
        folds=plan["folds"],
        groups=found["groups"],
        seeds=f"seeds {', '.join(map(str, plan['seeds']))}",
        steps=plan["steps"],
        majority=number(found["majority"]),
        smashes=strokes["smash"],
    )

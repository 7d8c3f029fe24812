"""The gate before a promotion: champion and challenger on the same matches, which neither saw.

A challenger passes when it is not worse in any primary measure, better in one of them or in a
failure that was named beforehand, loses no class and is not slower. Numbers are numpy's: no network
and no video is needed to judge what networks said.
"""

from __future__ import annotations

from collections.abc import Sequence

from inference.evaluation.gate_answers import Answers, comparable
from inference.evaluation.gate_counts import named
from inference.evaluation.gate_measures import measures, recent_measure
from inference.evaluation.gate_rules import Failure, findings, recent_finding
from inference.evaluation.gate_verdict import Confusion, Verdict
from inference.evaluation.gate_watch import regressions


def judge(
    champion: Answers,
    challenger: Answers,
    failures: Sequence[Failure] = (),
    recent: tuple[Answers, Answers] | None = None,
) -> Verdict:
    """Whether the challenger may take the champion's place.

    `failures` are those the challenger was trained to mend. `recent` are both models' answers on
    what people have lately corrected and neither has learnt: there too, the challenger must not be
    worse. The same answers give the same verdict. Raises CannotCompare for answers that are unsound
    (nan above all) or to other questions.
    """
    champion, challenger = comparable(champion, challenger)
    players = dict.fromkeys(failure.of for failure in failures if failure.kind == "player")
    found = measures(champion, challenger, list(players))
    by_name = {measure.name: measure for measure in found}
    said = list(findings(champion, by_name, failures))
    if recent is not None:
        lately = recent_measure(*comparable(*recent))
        found.append(lately)
        said.append(recent_finding(lately))
    return Verdict(
        champion=champion.model,
        challenger=challenger.model,
        findings=tuple(said),
        measures=tuple(found),
        champion_confusion=_confusion(champion),
        challenger_confusion=_confusion(challenger),
        regressions=regressions(champion, challenger),
    )


def _confusion(answers: Answers) -> Confusion:
    return tuple(tuple(int(count) for count in row) for row in named(answers).sum(axis=0))

"""What the gate measures agrees with numbers worked out another way."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from inference import Answers, Failure, judge
from inference.clips.answers import ClipRecord
from inference.evaluation.bootstrap import group_weights
from inference.evaluation.confidence import calibration_error
from inference.evaluation.metrics import detection
from inference.evaluation.trimmed import clips_report
from inference.strokes import LABELS
from tests.inference.answering import answers
from tests.inference.test_gate_properties import by_name

CHAMPION = answers(3, wrong=0.3, missed=0.2, matches=7, strokes=25)
CHALLENGER = answers(3, wrong=0.2, missed=0.1, matches=7, strokes=25, luck=5)


def test_shares_are_those_of_the_tables_of_trimmed_clips() -> None:
    found = by_name(judge(CHAMPION, CHALLENGER))
    for own, of in ((CHAMPION, "champion"), (CHALLENGER, "challenger")):
        records = [
            ClipRecord(
                *("m", 0, 1, s.id, s.match, False, s.label),
                probabilities=np.array(s.probabilities, np.float32),
                frames=np.zeros((1, 4), np.float32),
            )
            for s in own.strokes
        ]
        table = clips_report(records, LABELS)
        for mine, theirs in (
            ("accuracy", "accuracy"),
            ("macro precision", "precision"),
            ("macro recall", "recall"),
            ("macro F1", "F1"),
        ):
            value = getattr(found[mine], of)
            assert value == pytest.approx(table[theirs]["value"], abs=6e-4)
        assert getattr(found["recall of forehand"], of) == pytest.approx(
            table["classes"]["forehand"]["accuracy"]["value"], abs=6e-4
        )


def test_contacts_and_calibration_are_those_of_the_other_pages() -> None:
    found = by_name(judge(CHAMPION, CHALLENGER))
    for tolerance_s in (0.033, 0.067, 0.133):
        counts = [
            detection([s.contact_s for s in t.said], [s.contact_s for s in t.true], tolerance_s)
            for t in CHAMPION.tracks
        ]
        total = sum(counts[1:], counts[0])
        name = f"contact F1 at {round(tolerance_s * 1000)} ms"
        assert found[name].champion == pytest.approx(total.f1)
    sure = [s.confidence for s in CHAMPION.strokes]
    right = [s.said == s.label for s in CHAMPION.strokes]
    # Strokes of equal confidence may fall into other bins in another order.
    assert found["calibration error"].champion == pytest.approx(
        calibration_error(sure, right), abs=0.01
    )
    false = sum(hit.contact_s >= t.free_s[0][0] for t in CHAMPION.tracks for hit in t.said)
    assert found["false strokes a minute"].champion == pytest.approx(false / (7 / 2))
    assert found["time a frame"].champion == 1.0


def test_the_interval_is_that_of_drawing_matches_one_by_one() -> None:
    matches = [f"match {n}" for n in range(7)]

    def accuracy(own: Answers, drawn: NDArray[np.int64]) -> float:
        times = dict(zip(matches, drawn, strict=True))
        right = [s.said == s.label for s in own.strokes for _ in range(times[s.match])]
        return float(np.mean(right))

    draws = group_weights(7)
    differences = [accuracy(CHALLENGER, d) - accuracy(CHAMPION, d) for d in draws]
    found = by_name(judge(CHAMPION, CHALLENGER))["accuracy"]
    assert found.interval == pytest.approx(tuple(np.percentile(differences, [2.5, 97.5])))


def test_a_player_of_few_matches_has_no_interval() -> None:
    strokes = tuple(
        replace(s, player="Dora" if s.match in ("match 0", "match 1") else "Anna")
        for s in CHAMPION.strokes
    )
    own = replace(CHAMPION, strokes=strokes)
    named = [Failure("player", "Dora")]
    dora = by_name(judge(own, replace(own, model="challenger"), named))[
        "accuracy of Dora's strokes"
    ]
    assert (dora.matches, dora.n, dora.interval) == (2, 50, None)
    (finding,) = (
        f for f in judge(own, own, named).findings if f.about == "accuracy of Dora's strokes"
    )
    assert finding.is_passed is None
    assert finding.sentence.endswith("told, not judged, as 3 matches are the least.")

"""What a model said of held-out clips comes back as it was written, or is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference.clips.answers import BadAnswers, ClipRecord, read_answers, write_answers


def record(name: str, sure: float = 0.7) -> ClipRecord:
    rest = (1 - sure) / 3
    frames = np.array([[rest, sure, rest, rest], [0.25] * 4, [0, 1, 0, 0]], np.float32)
    probabilities = np.array([rest, sure, rest, rest], np.float32)
    return ClipRecord("cnn", 2, 1, name, "match 3", True, "forehand", probabilities, frames, 3)


def test_answers_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "fold" / "said.json"
    write_answers(path, [record("a"), record("b", 0.91)])
    first, second = read_answers(path)
    assert (first.model, first.fold, first.seed, first.name) == ("cnn", 2, 1, "a")
    assert (first.group, first.is_drawn, first.truth) == ("match 3", True, "forehand")
    assert first.drawing == 3
    np.testing.assert_allclose(second.probabilities, record("b", 0.91).probabilities, atol=1e-5)
    np.testing.assert_allclose(first.frames, record("a").frames, atol=1e-5)
    assert [p.name for p in path.parent.iterdir()] == ["said.json"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("not json", "is not a file of answers"),
        ('{"labels": ["serve"], "clips": []}', "other questions"),
        (
            '{"labels": ["serve", "forehand", "backhand", "smash"], "clips": [{"model": "cnn"}]}',
            "is not a file of answers",
        ),
    ],
)
def test_a_file_that_holds_no_answers_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "said.json").write_text(text)
    with pytest.raises(BadAnswers, match=sentence):
        read_answers(tmp_path / "said.json")


def test_answers_that_are_not_there_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BadAnswers, match="There are no answers"):
        read_answers(tmp_path / "said.json")

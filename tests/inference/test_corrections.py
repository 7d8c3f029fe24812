"""The correction curve: what is corrected and what is measured never share a stroke."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference.__main__ import main
from inference.data.recordings import BadManifest, KnownStroke, Recording
from inference.evaluation.correction_match import Match, clips_match, other_clips
from inference.evaluation.correction_page import correction_page, correction_picture
from inference.evaluation.correction_scores import difference, scores, summary
from inference.evaluation.gate_answers import (
    Answers,
    SaidContact,
    StrokeAnswer,
    TrackAnswer,
    TrueContact,
)
from inference.evaluation.results import kept
from inference.strokes import End

CONTACTS: dict[End, list[int]] = {"left": [30, 90, 200], "right": [60, 170]}


def film() -> Match:
    """Five strokes of two players, none of them known before it is corrected."""
    return Match(
        "film",
        tuple(
            Recording(
                video=Path("film.mp4"),
                group="film",
                end=end,
                hand="right",
                frames=240,
                strokes=tuple(KnownStroke("forehand", at, at - 9, at + 9) for at in contacts),
            )
            for end, contacts in CONTACTS.items()
        ),
    )


def known_contacts(recordings: list[Recording]) -> list[int]:
    """Where strokes are told, by time."""
    return sorted(s.contact_frame or 0 for each in recordings for s in each.strokes)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_film_is_parted_between_what_is_corrected_and_what_is_left(count: int) -> None:
    match, every = film(), sorted(at for contacts in CONTACTS.values() for at in contacts)
    corrected, left = match.corrected(count), match.left(count)
    assert match.strokes == len(every)
    assert known_contacts(corrected) == every[:count]
    assert known_contacts(left) == every[count:]
    for one, other in zip(corrected, left, strict=True):
        claimed = set(range(240)) - _unknown(one)
        assert claimed == _unknown(other)  # every frame is claimed by one of the two


def _unknown(recording: Recording) -> set[int]:
    return {frame for a, b in recording.unknown for frame in range(a, b + 1)}


def test_all_of_a_film_may_be_corrected() -> None:
    assert all(not each.unknown for each in film().corrected(5))


@pytest.mark.footage
def test_clips_of_one_match_are_never_both_corrected_and_left() -> None:
    match = clips_match("match00", seed=3)
    corrected, left = (
        {each.video for each in part} for part in (match.corrected(20), match.left(20))
    )
    assert len(corrected) == 20
    assert left
    assert not corrected & left
    assert {each.group for each in match.recordings} == {"match00"}
    assert "match00" not in {each.group for each in other_clips("match00", 3, 20)}
    with pytest.raises(BadManifest, match="no match nowhere"):
        clips_match("nowhere", seed=1)


def answers(said: list[str], heard: list[float], *, film: str = "film") -> Answers:
    """Two rallies of two strokes each, and what a model says of them."""
    true = [TrueContact(f"{film}-left/{n}", "forehand", at) for n, at in enumerate((1, 2, 9, 10))]
    sure = {"forehand": (0.0, 1.0, 0.0, 0.0), "backhand": (0.0, 0.0, 1.0, 0.0)}
    return Answers(
        model="a model",
        strokes=tuple(
            StrokeAnswer(each.id, film, "Kim", each.label, sure[name])
            for each, name in zip(true, said, strict=True)
        ),
        tracks=(
            TrackAnswer(
                *(f"{film}-left", film, "Kim"),
                true=tuple(true),
                said=tuple(SaidContact("forehand", at, 0.9) for at in heard),
            ),
        ),
        ms_per_frame=1.0,
    )


def test_what_is_right_is_counted_by_rally() -> None:
    found = scores(answers(["forehand", "backhand", "forehand", "forehand"], [1.05, 2.0, 7.0, 9.0]))
    assert found.named.tolist() == [[1, 2], [2, 2]]
    assert found.found.tolist() == [[2, 0, 0], [1, 1, 1]]
    assert summary(found, "accuracy")["value"] == 0.75
    better = scores(answers(["forehand"] * 4, [1, 2, 9, 10]))
    assert difference(better, found, "accuracy")["value"] == 0.25


def test_a_rally_that_two_seeds_were_asked_about_stays_one() -> None:
    said, heard = ["forehand"] * 4, [1.0, 2.0, 9.0, 10.0]
    one, same = scores(answers(said, heard)), scores(answers(["backhand", *said[1:]], heard))
    other = scores(answers(said, heard, film="another"))
    both = one.joined(same).joined(other)
    assert both.rallies == ("film/1.000", "film/9.000", "another/1.000", "another/9.000")
    assert both.named.tolist() == [[3, 4], [4, 4], [2, 2], [2, 2]]
    assert both.strokes == (2, 2, 2, 2)


@pytest.mark.slow(about_s=40)
def test_the_command_trains_measures_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("inference.evaluation.correction_match.FILM_S", 24.0)
    words = ["corrections", "--counts", "4,8", "--seeds", "1", "--most-steps", "1"]
    assert main([*words, "--threads", "1"]) == 0
    found = kept(Path("docs/results"), "corrections")
    assert found is not None
    points = found["drawn"]["points"]
    assert [point["corrected"] for point in points] == [0, 4, 8]
    assert points[0]["cpu_s"] == []
    assert all(point["cpu_s"][0] > 0 for point in points[1:])
    assert found["drawn"]["strokes"] > 0
    page = (Path("docs/results") / "corrections.md").read_text()
    assert page == correction_page(found)
    assert "1 seed, 2 steps each" in page
    assert correction_picture(found)["corrections.svg"].startswith("<?xml")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--counts", "20,10"], "no growing counts"),
        (["--counts", "ten"], "are no seeds"),
        (["--match", "match00"], "name a --base that has not seen this match"),
    ],
)
def test_what_cannot_be_tried_is_said(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["corrections", *words]) == 2
    assert sentence in capsys.readouterr().err

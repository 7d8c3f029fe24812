"""The nine professional matches: 1,344 distinct strokes, read as an import would read them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from inference import End
from loopdrive.review.exchange import match_table
from loopdrive.review.exchange.difference import difference
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.reading import Reading
from tests.review.exchange.timelines import film_of

pytestmark = pytest.mark.footage

FILM = film_of(80_000, fps=25)
TRIAL = "flore_boll"  # rallies in which the annotators tried their tool
STROKES = {
    "2022_macao_china_annotation_all.csv": 101,
    "2023_France_Q_ChE_annotation_all.csv": 169,
    "ALEXIS-LEBRUN_vs_DARKO-JORGIC_annotation.csv": 69,
    "ALEXIS-LEBRUN_vs_FAN-ZHENDONG_annotation.csv": 352,
    "ALEXIS-LEBRUN_vs_FAN-ZHENDONG_annotation_2.csv": 352,
    "ALEXIS-LEBRUN_vs_JANG-WOOJIN_annotation.csv": 57,
    "FAN-ZHENDONG_vs_TRULS-MOREGARD_annotation_metrics.csv": 512,
    "FELIX-LEBRUN_vs_DANG-QIU_annotation.csv": 84,
    "annotation_all_matchs.csv": 284,
}


def matches_in(path: Path) -> dict[str, dict[str, End]]:
    """Each match of a file with its players, the first one at the left end."""
    matches: dict[str, dict[str, End]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            players = matches.setdefault(row.get("match") or "", {})
            players.setdefault(row["nom"], "right" if players else "left")
    return matches


def read(path: Path, film: Film) -> dict[str, list[Mark]]:
    """The marks of each match of a file."""
    read = {}
    for match, ends in matches_in(path).items():
        with path.open("rb") as file:
            read[match] = list(match_table.read(file, film, Reading(ends=ends, match=match)))
    return read


@pytest.mark.parametrize("name", STROKES)
def test_every_row_of_every_file_is_a_stroke(name: str, footage_dir: Path) -> None:
    matches = read(footage_dir / "matches" / name, FILM)
    assert sum(map(len, matches.values())) == STROKES[name]
    for marks in matches.values():
        assert len(difference(FILM, [], marks).added) == len(marks)  # none overlap


def test_the_files_hold_1344_distinct_strokes(footage_dir: Path) -> None:
    distinct: dict[tuple[str, str, int], Mark] = {}
    for name in STROKES:
        for match, marks in read(footage_dir / "matches" / name, FILM).items():
            if TRIAL not in match:
                told = match or name.partition("_annotation")[0]
                distinct |= {(told, mark.player, mark.start_frame): mark for mark in marks}
    labels = [mark.label for mark in distinct.values()]
    assert len(labels) == 1344
    assert {label: labels.count(label) for label in set(labels)} == {
        "serve": 305,
        "forehand": 501,
        "backhand": 538,
    }


@pytest.mark.parametrize("fps", [30, 50, 120])
def test_at_another_rate_the_same_strokes_follow_each_other(fps: int, footage_dir: Path) -> None:
    name = "FAN-ZHENDONG_vs_TRULS-MOREGARD_annotation_metrics.csv"
    film = film_of(3_200 * fps, fps=fps)
    (marks,) = read(footage_dir / "matches" / name, film).values()
    assert len(difference(film, [], marks).added) == 512
    for mark in marks:
        assert mark.contact_frame - mark.start_frame < 5 * fps


def test_a_file_of_several_matches_asks_which_one(footage_dir: Path) -> None:
    path = footage_dir / "matches" / "annotation_all_matchs.csv"
    with path.open("rb") as file, pytest.raises(Malformed, match="say which one this video shows"):
        list(match_table.read(file, FILM, Reading(end="left")))

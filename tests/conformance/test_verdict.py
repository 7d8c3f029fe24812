"""A frame that is not the one that was said, or not the one that was asked for, is found."""

from __future__ import annotations

import pytest

from tests.conformance.films import films
from tests.conformance.report import page, total
from tests.conformance.verdict import Asked, Seen, Verdict

FILM = films(50)[0]
STEP = Asked("step", "ArrowRight at 6", range(7, 8))
CLICK = Asked("click", "click on the timeline at 6", range(20, 23))


@pytest.mark.parametrize(
    ("asked", "seen", "is_wrong"),
    [
        (STEP, Seen(said=7, shown=7), False),
        (CLICK, Seen(said=22, shown=22), False),
        (STEP, Seen(said=7, shown=8), True),
        (STEP, Seen(said=7, shown=None), True),
        (STEP, Seen(said=8, shown=8), True),
        (CLICK, Seen(said=23, shown=23), True),
    ],
)
def test_said_shown_and_asked_must_be_one(asked: Asked, seen: Seen, is_wrong: bool) -> None:
    verdict = Verdict(FILM)
    verdict.note(asked, seen)
    assert (len(verdict.wrong), verdict.is_good) == (int(is_wrong), not is_wrong)


def test_a_screen_that_shows_another_frame_than_the_canvas_is_wrong_once() -> None:
    verdict = Verdict(FILM)
    verdict.note(STEP, Seen(said=7, shown=7), Seen(said=7, shown=6, eye="screen"))
    verdict.note(STEP, Seen(said=7, shown=6), Seen(said=7, shown=6, eye="screen"))
    assert str(verdict) == "rate-23.976.mp4: wrong frames: 2 / 2"
    assert str(verdict.wrong[0]) == (
        "rate-23.976.mp4: ArrowRight at 6 (due: 7): said 7, shown on the screen: frame 6"
    )


def test_a_screen_that_is_drawn_late_is_counted_and_is_not_wrong() -> None:
    verdict = Verdict(FILM)
    verdict.note(STEP, Seen(7, 7), Seen(7, 7, eye="screen", is_late=True))
    assert (verdict.is_good, verdict.screens, verdict.late_screens) == (True, 1, 1)
    assert "Screens drawn late: 1 of 1." in page([verdict], {}, browser="1.2", seed=1)


def test_a_film_that_was_never_looked_at_or_broke_off_is_not_good() -> None:
    assert not Verdict(FILM).is_good
    broken = Verdict(FILM, failure="broke off")
    broken.note(STEP, Seen(said=7, shown=7))
    assert not broken.is_good
    assert total([broken]).endswith("1 of them not judged to the end")


def test_the_page_names_every_wrong_frame_and_every_film_that_was_not_made() -> None:
    verdict = Verdict(FILM)
    verdict.note(CLICK, Seen(said=21, shown=None))
    text = page([verdict], {"hevc.mov": "no encoder"}, browser="1.2", seed=1)
    assert "**wrong frames: 1 / 1 in 1 files**" in text
    assert "- hevc.mov: no encoder" in text
    assert "(due: 20 to 22): said 21, shown on the canvas: nothing readable" in text

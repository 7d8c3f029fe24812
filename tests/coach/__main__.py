"""`python -m tests.coach`: corrects real rallies, measures the long timeline, writes the page."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.coach import corrections_page, memory_page, timeline_page
from tests.coach.desk import Desk, NoBrowser, open_desk
from tests.coach.long_timeline import Moved, measure_hour, open_hour, put_hour
from tests.coach.machine import load, machine_of
from tests.coach.memory import work_for
from tests.coach.page import HEAD, with_section
from tests.coach.rallies import NAMES, Film, Result, both_ways, footage_films, uploaded
from tests.inference.footage import FOOTAGE
from tests.installation import ROOT

RESULT = ROOT / "docs" / "results" / "desk.md"
NOTCHES, OPENINGS = 120, 7
LOOK_EVERY_S = 60


def main(arguments: list[str]) -> int:
    """Measure what is asked for; the status is 0 when every timeline became true."""
    asked = parser().parse_args(arguments)
    is_true = True
    wants_films = asked.only in (None, "corrections")
    films = footage_films(asked.footage, tuple(asked.films or NAMES)) if wants_films else []
    try:
        with (
            tempfile.TemporaryDirectory(prefix="loopdrive-coach-") as scratch,
            open_desk(Path(scratch) / "installation") as desk,
        ):
            if wants_films:
                results = corrected(desk, films)
                is_true = all(each.keys.is_true for each in results)
                write(asked, corrections_page.section(results))
            video = put_hour(desk.installation) if asked.only != "corrections" else ""
            if asked.only in (None, "timeline"):
                write(asked, timeline_page.section(moved(desk, video)))
            if asked.only in (None, "memory"):
                write(asked, held(desk, video, asked.minutes))
    except NoBrowser as error:
        say(str(error))
        return 2
    return 0 if is_true else 1


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.coach", description=__doc__)
    parser.add_argument("--only", choices=("corrections", "timeline", "memory"), help="one part")
    parser.add_argument("--films", nargs="*", choices=NAMES, help="some of them; writes no page")
    parser.add_argument("--footage", type=Path, default=FOOTAGE, help="where the real footage is")
    parser.add_argument("--minutes", type=float, default=10, help="how long memory is watched")
    parser.add_argument("--result", type=Path, default=RESULT, help="the page to write")
    return parser


def corrected(desk: Desk, films: list[Film]) -> list[Result]:
    """Upload and correct each film, with a line as soon as it is done."""
    results = []
    for film in films:
        video = uploaded(desk.page, desk.installation, film)
        results.append(both_ways(desk.page, desk.installation, video, film))
        say(corrections_page.line(film.name, results[-1:]))
    return results


def moved(desk: Desk, video: str) -> Moved:
    """Open the long timeline and move through it."""
    return measure_hour(
        desk.browser, desk.page, desk.installation, video, notches=NOTCHES, openings=OPENINGS
    )


def held(desk: Desk, video: str, minutes: float) -> str:
    """Work on the long timeline, with a line for each look at the memory."""
    before = load()
    open_hour(desk.page, video)
    looks = []
    for look in work_for(desk.page, 60 * minutes, look_every_s=LOOK_EVERY_S):
        looks.append(look)
        say(str(look))
    return memory_page.section(looks, machine_of(desk.browser, before))


def write(asked: argparse.Namespace, section: str) -> None:
    """Print a section, and put it on the page unless only some films were asked for."""
    say(f"\n{section}")
    if asked.films:
        return
    page = asked.result.read_text() if asked.result.exists() else HEAD
    asked.result.write_text(with_section(page, section))


def say(text: str) -> None:
    """Print at once: all of it takes half an hour."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`make conformance`: every film, a thousand frames each, and the page in docs/results."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.conformance.films import Film, films
from tests.conformance.report import page, total
from tests.conformance.shoot import CannotShoot, shoot
from tests.conformance.stage import NoBrowser, open_stage
from tests.conformance.verdict import Verdict
from tests.installation import ROOT

RESULT = ROOT / "docs" / "results" / "conformance.md"


def main(arguments: list[str]) -> int:
    """Judge the films; the status is 0 when no frame was wrong and every film was judged."""
    asked = parser().parse_args(arguments)
    chosen = [film for film in films(asked.length) if asked.only in film.name]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="loopdrive-conformance-") as scratch:
        not_made = shoot_all(chosen, Path(scratch))
        made = [film for film in chosen if film.name not in not_made]
        try:
            verdicts, browser = judge_all(made, Path(scratch), asked.looks, asked.seed)
        except NoBrowser as error:
            say(str(error))
            return 2
    say(f"\n{total(verdicts)} ({time.monotonic() - began:.0f} s)")
    if not asked.only:
        asked.result.write_text(page(verdicts, not_made, browser=browser, seed=asked.seed))
    return 0 if verdicts and all(verdict.is_good for verdict in verdicts) else 1


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument("--looks", type=int, default=1000, help="frames to look at in each film")
    parser.add_argument("--length", type=int, default=720, help="frames that each film has")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="part of a film's name; writes no page")
    parser.add_argument("--result", type=Path, default=RESULT, help="the page to write")
    return parser


def shoot_all(chosen: list[Film], folder: Path) -> dict[str, str]:
    """Make the films; return those this machine cannot make, and why."""
    not_made = {}
    for film in chosen:
        try:
            shoot(film, folder)
        except CannotShoot as error:
            not_made[film.name] = str(error)
            say(f"{film.name}: not made: {error}")
    return not_made


def judge_all(made: list[Film], folder: Path, looks: int, seed: int) -> tuple[list[Verdict], str]:
    """Show the films in a real installation; return the verdicts and the browser's version."""
    verdicts = []
    with open_stage(folder / "installation") as (stage, browser):
        stage.upload([folder / film.name for film in made])
        stage.wait_for(made)
        for film in made:
            verdict = stage.judge(film, looks, seed=seed)
            say(str(verdict))
            for wrong in verdict.wrong:
                say(f"    {wrong}")
            verdicts.append(verdict)
    return verdicts, browser


def say(text: str) -> None:
    """Print at once: the whole draw takes a while."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

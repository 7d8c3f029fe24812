"""One film's draw: so many requests in a random order, each looked at."""

from __future__ import annotations

import random

from playwright.sync_api import Error, Page

from tests.conformance.films import Film
from tests.conformance.hand import Hand
from tests.conformance.look import on_screen, settled, situation
from tests.conformance.verdict import Asked, Verdict

ON_SCREEN = 0.05  # the share of looks that are checked by a screenshot as well


def draw(page: Page, film: Film, looks: int, *, seed: int, duration_s: float) -> Verdict:
    """Ask an open video page, whose timeline is so long, for `looks` frames; judge each answer."""
    verdict = Verdict(film)
    chance = random.Random(f"{seed} {film.name}")
    hand = Hand(page, film, chance, duration_s)
    try:
        seen = settled(page)
        verdict.note(Asked("open", "open the page", range(1)), seen, on_screen(page))
        while verdict.looks < looks:
            asked = hand.ask(seen.said)
            seen = settled(page)
            looked_again = [on_screen(page)] if chance.random() < ON_SCREEN else []
            verdict.note(asked, seen, *looked_again)
    except Error as error:
        verdict.failure = f"broke off after {verdict.looks} frames: {hand.doing}: "
        verdict.failure += f"{first_line(error)}; {situation(page)}"
    return verdict


def first_line(error: Error) -> str:
    """What went wrong, without the call log."""
    return error.message.splitlines()[0]

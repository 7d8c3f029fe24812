"""The page in docs/results, written from the verdicts alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tests.conformance.verdict import Verdict

PAGE = """\
# Conformance: is the frame shown the frame it is said to be?

Written by `make conformance`. Films whose pictures carry their own number as a bar code are
uploaded into a real installation and opened in a real browser. A seeded draw asks for frames as a
person does; each time, in the moment in which the player says that it stands still, the number is
read from the pixels of `<video>`, and in one look of twenty from a screenshot of the page too,
beside the frame number that stands below the picture. A frame is wrong when the number shown is
another than the number said, when none can be read, or when it is not what was asked for.

A screen that is drawn late is no wrong frame as long as it comes: where the first screenshot showed
another frame, more were taken, for five seconds at most. On a busy machine some are.

**{total}**

Chromium {browser}, seed {seed}. Screens drawn late: {late} of {screens}.

| file | what is odd about it | frames | played from | looked at | on the screen | wrong frames |
| --- | --- | --- | --- | --- | --- | --- |
{rows}

How frames were asked for: {ways}.
"""


def page(
    verdicts: Sequence[Verdict], not_made: Mapping[str, str], *, browser: str, seed: int
) -> str:
    """The whole page; the same verdicts give the same bytes."""
    text = PAGE.format(
        total=total(verdicts),
        browser=browser,
        seed=seed,
        late=sum(verdict.late_screens for verdict in verdicts),
        screens=sum(verdict.screens for verdict in verdicts),
        rows=rows(verdicts),
        ways=ways(verdicts),
    )
    if not_made:
        missing = "\n".join(f"- {name}: {why}" for name, why in not_made.items())
        text += f"\nNot made on this machine:\n\n{missing}\n"
    wrong = [f"- {one}" for verdict in verdicts for one in verdict.wrong]
    if wrong:
        text += "\nEvery wrong frame:\n\n" + "\n".join(wrong) + "\n"
    return text


def total(verdicts: Sequence[Verdict]) -> str:
    """One line over all films."""
    wrong = sum(len(verdict.wrong) for verdict in verdicts)
    looks = sum(verdict.looks for verdict in verdicts)
    broken = sum(bool(verdict.failure) for verdict in verdicts)
    line = f"wrong frames: {wrong} / {looks} in {len(verdicts)} files"
    return f"{line}, {broken} of them not judged to the end" if broken else line


def rows(verdicts: Sequence[Verdict]) -> str:
    """A line of the table for each film."""
    return "\n".join(
        f"| {one.film.name} | {one.film.about} | {one.film.frames} | {one.film.played_from} "
        f"| {one.looks} | {one.screens} | {one.failure or len(one.wrong)} |"
        for one in verdicts
    )


def ways(verdicts: Sequence[Verdict]) -> str:
    """How often each kind of request was made, over all films."""
    counted = sum((verdict.ways for verdict in verdicts), Counter[str]())
    return ", ".join(f"{way} {times}" for way, times in counted.most_common())

"""The study of likenesses as one page of Markdown."""

from __future__ import annotations

from inference.evaluation.numbers import Report
from inference.evaluation.words import number, table, with_interval

SOURCES = {
    "clips": "trimmed clips",
    "untrimmed": "untrimmed videos",
    "drawn": "drawn rallies, unseen seeds",
}
FEWEST = 30  # strokes of a class of which something is claimed

PAGE = """# Strokes most alike

What the strokes have in common that look most alike to the network (`inference/likeness.py`:
{numbers} numbers a stroke, from its path for joints and movement). Of each stroke that the analysis
finds, the {nearest} nearest are asked about among strokes of **other** matches or videos; chance is
the share among all of those. Only the last question looks at the own match too. Real strokes are
compared with real ones, drawn ones with drawn ones.

**The network that is shipped has learnt from all of the real footage, so what is said of it here is
better than what another hall would show.** The drawn rallies are new to it.

{tables}
## What follows

In the app the vector ranks strokes that are called the same, of one player first, so the second
question counts. With the shipped network it gains among clips, which one fixed camera filmed from
the side. Among untrimmed videos, each from another place, it gains nothing and gathers strokes of
the same video instead: it also holds where the camera stood. **Strokes that were filmed from the
same place can be compared by it; across views it means little.** The app says so beside them. In
drawn rallies, which it has not learnt from and sees from many places, it gains next to nothing too.

## How it was chosen

While looking at the real strokes above, so they flatter it once more. The state of the network's
main path (192 numbers a frame) told the class of untrimmed strokes worse than chance and gathered
strokes of the same playing hand: it sees views and people. Both paths together lay between. Mean,
contact, both, or parts before and after the contact differed by less than the intervals; so did
taking off the mean of all strokes. Probabilities of the four classes alone are nearest of the same
class most often, but say nothing more than the class.

Written by `python -m inference neighbours`.
"""


def neighbours_page(found: Report) -> str:
    """The page of what `study` found."""
    return PAGE.format(
        numbers=found["numbers"],
        nearest=found["nearest"],
        tables="\n".join(_source(own, found["nearest"]) for own in found["sources"]),
    )


def _source(own: Report, nearest: int) -> str:
    found = f"{own['found']} of {own['known']} strokes were found, of {own['groups']} matches or "
    title = f"## {SOURCES[own['source']].capitalize()}\n\n{found}videos.\n\n"
    head = [f"of the {nearest} nearest", "share", "chance", "gain", "n"]
    rows = [_row(answer["question"], answer) for answer in own["questions"]]
    rows += [
        _row(f"same class: {answer['class']}", answer)
        for answer in own["classes"]
        if answer["n"] >= FEWEST
    ]
    return title + table(head, rows) + "\n"


def _row(name: str, answer: Report) -> list[str]:
    if answer["value"] is None:
        return [name, "-", "-", "-", "0"]
    return [
        name,
        with_interval(answer["value"], answer["interval"]),
        number(answer["chance"]),
        with_interval(answer["gain"], answer["gain_interval"]),
        str(answer["n"]),
    ]

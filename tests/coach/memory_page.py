"""What the desk holds after minutes of work, as a section of docs/results/desk.md."""

from __future__ import annotations

from collections.abc import Sequence

from tests.coach.machine import Machine, words
from tests.coach.memory import Held
from tests.coach.timeline_page import verdict

MOST_GROWTH = 0.10
SETTLED_S = 120.0  # later looks are compared with the first one from here on

MEMORY = """\
## Memory while somebody works

The same page, worked on without a break. {conditions}

| working for | rounds | heap, MB | elements | listeners |
| --- | --- | --- | --- | --- |
{memory}

After a forced collection of garbage. A round is: zoom in, pan, drag, a jump, the next stroke,
accept, undo, the whole video. Bar: flat, that is less than {growth:.0%} more at the end than after
{settled:.0f} s: {memory_verdict}.
"""


def section(looks: Sequence[Held], machine: Machine) -> str:
    """A line for each look, and whether memory stays flat."""
    return MEMORY.format(
        conditions=words(machine),
        memory="\n".join(
            f"| {each.after_s:.0f} s | {each.rounds} | {each.heap_mb:.1f} | {each.nodes} "
            f"| {each.listeners} |"
            for each in looks
        ),
        growth=MOST_GROWTH,
        settled=settled(looks).after_s,
        memory_verdict=memory_verdict(looks),
    )


def memory_verdict(looks: Sequence[Held]) -> str:
    """Whether memory stays flat."""
    growth = looks[-1].heap_mb / settled(looks).heap_mb - 1
    return f"{verdict(growth < MOST_GROWTH)} ({growth:+.1%})"


def settled(looks: Sequence[Held]) -> Held:
    """The look that later ones are compared with: after two minutes, or the first one with work."""
    return next(
        (each for each in looks if each.after_s >= SETTLED_S), looks[min(1, len(looks) - 1)]
    )

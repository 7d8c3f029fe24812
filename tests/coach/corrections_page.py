"""What correcting costs, as a section of docs/results/desk.md and for the screen."""

from __future__ import annotations

from collections.abc import Sequence

from tests.coach.effort import B_S, CLICK_S, DRAG_S, H_S, K_S, M_S, P_S, Effort
from tests.coach.rallies import Result

CORRECTIONS = """\
## From the model's timeline to the truth

A script that knows the truth corrects what the model told, by keys and pointer, on the page of the
video; it does only what a person could do who sees it. Then everything is put back, and it is done
again by drag-drag-pick, on the same page: for each stroke that needs work both edges are dragged to
where they truly are and the class is picked with the mouse; what is right is left alone. **Equal to
the truth** means, as the server tells it afterwards: every true stroke stands once, for the right
player, under the right class, its contact within 133 ms, and nothing else stands. Where strokes
begin and end is only roughly known, so it is not asked for. Strokes nobody is sure of, swings that
miss and stretches without labels count neither way and are left as they are.

An interaction is a key press, a click, or a drag. Seconds are those of the keystroke-level model
(Card, Moran, Newell 1980): a key {k} s, Shift with a key two keys, pointing {p} s, pressing or
releasing a button {b} s, the hand from keys to mouse {h} s, a decision {m} s. So a click takes
{click:.1f} s and a drag {drag:.1f} s. Each stroke that is told or missing takes one decision, both
ways; watching the film is in neither. The script's own seconds stand beside them; it waits until
each edit is saved, and the machine was shared.

The shipped weights have learnt from the real rallies, so they tell them better than a film they
never saw: take the number of corrections as too small, and look at what one costs.

{table}

{words}
"""


def section(results: Sequence[Result]) -> str:
    """The section on correcting."""
    return CORRECTIONS.format(
        k=K_S,
        p=P_S,
        b=B_S,
        h=H_S,
        m=M_S,
        click=CLICK_S,
        drag=DRAG_S,
        table=table(results),
        words=words(results),
    )


def table(results: Sequence[Result]) -> str:
    """A line for each film, and one for all that is real."""
    names = ["film", "strokes", "told", "right", "class", "player", "time", "false", "missed"]
    ways = ["by keys", "drag-drag-pick", "of it drags"]
    seconds = ["s by keys", "s drag-drag-pick", "script's s", "script's s, drags"]
    lines = ["| " + " | ".join([*names, *ways, *seconds, "equal"]) + " |"]
    lines.append("| " + " | ".join(["---"] * (len(names) + len(ways) + len(seconds) + 1)) + " |")
    lines += [line(result.name, [result]) for result in results]
    if len(results) > 1:
        lines.append(line(f"**all {len(results)}**", results))
    return "\n".join(lines)


def line(name: str, results: Sequence[Result]) -> str:
    """The numbers of some films together."""

    def found(what: str) -> int:
        return sum(each.found[what] for each in results)

    keys, mouse = total([r.keys.effort for r in results]), total([r.mouse.effort for r in results])
    cells = [
        name,
        sum(each.true_strokes for each in results),
        *(found(what) for what in ("told", "right", "wrong class", "wrong player", "wrong time")),
        found("false"),
        found("missed"),
        keys.interactions,
        mouse.interactions,
        mouse.drags,
        f"{keys.klm_s:.1f}",
        f"{mouse.klm_s:.1f}",
        f"{sum(each.keys.wall_s for each in results):.1f}",
        f"{sum(each.mouse.wall_s for each in results):.1f}",
        equal(results),
    ]
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def equal(results: Sequence[Result]) -> str:
    """Tell whether the truth was reached, by keys and by drags."""
    by_keys = sum(each.keys.is_true for each in results)
    by_drags = sum(each.mouse.is_true for each in results)
    if by_keys == by_drags == len(results):
        return "yes"
    return f"keys {by_keys} of {len(results)}, drags {by_drags}"


def words(results: Sequence[Result]) -> str:
    """What the numbers come to for one stroke."""
    strokes = sum(each.true_strokes for each in results)
    keys, mouse = total([r.keys.effort for r in results]), total([r.mouse.effort for r in results])
    work = sum(each.found["wrong"] + each.found["missed"] for each in results)
    false = sum(each.found["false"] for each in results)
    bare = 3 * work + 2 * false
    per = max(1, strokes)
    acting = keys.klm_s - keys.decisions * M_S, mouse.klm_s - mouse.decisions * M_S
    return (
        f"Per true stroke (n = {strokes}): **{keys.interactions / per:.2f} interactions by keys "
        f"and {mouse.interactions / per:.2f} by drag-drag-pick; {keys.klm_s / per:.2f} s and "
        f"{mouse.klm_s / per:.2f} s**, of them {acting[0] / per:.2f} s and {acting[1] / per:.2f} s "
        f"with the hands (the rest is deciding, the same both ways). Of the "
        f"{keys.interactions} interactions by keys, {keys.keys} are keys and {keys.clicks} clicks. "
        f"By rule alone (three for each stroke that is wrong or missed, two for each false one, "
        f"nothing that our page asks for besides) drag-drag-pick comes to {bare}, "
        f"{bare / per:.2f} a stroke; by keys most are single presses that also say of what is "
        f"right that it is."
    )


def total(efforts: Sequence[Effort]) -> Effort:
    """All of it together."""
    return sum(efforts, Effort())

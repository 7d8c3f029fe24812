"""Counting what each player did in a video."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import fmean, pstdev

from loopdrive.insights.hits import Hit
from loopdrive.insights.numbers import Numbers, Series, Sum
from loopdrive.strokes.models import StrokeLabel, StrokeState

UNCHECKED = StrokeState.PREDICTED
THIRD = 3  # the server's second ball, which the serve is meant to prepare

FEEDS_APART_S = 4.0  # a longer pause between two hits ends a series of feeds
FEEDS = 5  # fewer are no series
ALONE = 0.9  # of a video's strokes come from one end: somebody feeds and nobody plays


def count(hits: Sequence[Hit]) -> dict[int, Numbers]:
    """Return what each named player did, by the player's key."""
    counted: dict[int, Numbers] = {}
    for hit in hits:
        if hit.player is not None:
            _count_stroke(counted.setdefault(hit.player, Numbers()), hit)
    for _, grouped in groupby(hits, key=lambda hit: hit.rally):
        _count_rally(counted, list(grouped))
    for player, numbers in counted.items():
        own = [hit for hit in hits if hit.player == player]
        if len(own) >= ALONE * len(hits):
            numbers.series.extend(_series(own))
    return counted


def _count_stroke(numbers: Numbers, hit: Hit) -> None:
    numbers.strokes[hit.label] += 1
    if hit.state != UNCHECKED:
        numbers.checked += 1
        numbers.named += hit.predicted is not None
        numbers.named_right += hit.predicted == hit.label
    if hit.consistency is not None:
        numbers.consistency.setdefault(hit.label, Sum()).add(hit.consistency)
    if hit.confidence is not None:
        numbers.confidence.add(hit.confidence)
    if hit.tempo_s is not None:
        numbers.tempo_s.add(hit.tempo_s)


def _count_rally(counted: dict[int, Numbers], rally: list[Hit]) -> None:
    for player in {hit.player for hit in rally if hit.player is not None}:
        numbers = counted[player]
        numbers.rally_lengths[str(len(rally))] += 1
        own = [hit for hit in rally if hit.player == player]
        for before, after in pairwise(own):
            numbers.transitions[f"{before.label}>{after.label}"] += 1
    first = rally[0]
    if first.player is None or first.label != StrokeLabel.SERVE:
        return
    numbers = counted[first.player]
    numbers.served += 1
    if len(rally) >= THIRD and rally[THIRD - 1].player == first.player:
        numbers.third[rally[THIRD - 1].label] += 1


def _series(own: Sequence[Hit]) -> Iterator[Series]:
    """Yield the runs of one kind of stroke that are long enough to be a drill."""
    run: list[Hit] = []
    for hit in own:
        if run and not _goes_on(run[-1], hit):
            yield from _as_series(run)
            run = []
        run.append(hit)
    yield from _as_series(run)


def _goes_on(last: Hit, hit: Hit) -> bool:
    return hit.label == last.label and hit.contact_s - last.contact_s <= FEEDS_APART_S


def _as_series(run: Sequence[Hit]) -> Iterator[Series]:
    if len(run) < FEEDS:
        return
    pauses_s = [after.contact_s - before.contact_s for before, after in pairwise(run)]
    apart_s = fmean(pauses_s)
    yield Series(
        label=run[0].label,
        count=len(run),
        apart_s=round(apart_s, 3),
        regularity=round(max(0.0, 1 - pstdev(pauses_s) / apart_s), 3),
        first_frame=run[0].contact_frame,
    )

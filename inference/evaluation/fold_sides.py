"""What the bodies of held-out players say, by rules that learnt from the other folds alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from inference.data.drawn_bodies import drawn_strokes
from inference.data.track_bodies import TrackBodies, strokes_of
from inference.data.tracks import Track
from inference.evaluation.heldout import nobody_seen
from inference.pose.side_rule import SideRule, learnt


class FoldSides:
    """Looks at each body once, and learns each fold's rule once, however many seeds ask."""

    def __init__(self) -> None:
        self._bodies: dict[str, TrackBodies] = {}
        self._rules: dict[int, SideRule | None] = {}

    def of(
        self, fold: int, learned: Sequence[Track], track: Track
    ) -> Callable[[int], float | None]:
        """What the rule of a fold, taught by its real footage, says of a track's body."""
        if fold not in self._rules:
            real = [self._of(each) for each in learned if not each.is_drawn]
            self._rules[fold] = learnt(strokes_of(real), drawn_strokes())
        rule = self._rules[fold]
        return nobody_seen if rule is None else partial(self._of(track).speak, rule)

    def _of(self, track: Track) -> TrackBodies:
        return self._bodies.setdefault(track.name, TrackBodies(track))

"""The bodies of players in tracks: looked at around a frame when somebody asks, and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inference.data.augment import plain
from inference.data.tracks import Floats, Track
from inference.pose.pose_look import MOMENTS, SeesBodies, landmarks_around
from inference.pose.pose_network import shipped
from inference.pose.side_rule import LookedAt, SideRule
from inference.pose.sides import hand_of


class TrackBodies:
    """One track's player, seen as an analysis sees them, around any of its grid frames."""

    def __init__(self, track: Track, network: SeesBodies | None = None) -> None:
        self.track = track
        self._network = network
        self._seen: dict[int, Floats | None] = {}

    def landmarks(self, at: int) -> Floats | None:
        """Landmarks (len(MOMENTS), LANDMARKS, 3) around a contact; None where no body is seen."""
        if at not in self._seen:
            self._seen[at] = self._look(at)
        return self._seen[at]

    def speak(self, rule: SideRule, at: int) -> float | None:
        """What a rule says of the body around a contact: the logit of a forehand."""
        landmarks = self.landmarks(at)
        return None if landmarks is None else rule.speaks(landmarks, self.hand)

    @property
    def hand(self) -> float:
        """The player's own hand: 1 right, 0 left, 0.5 unknown."""
        return 0.5 if self.track.end is None else hand_of(self.track.handed, self.track.end)

    def looked_at(self) -> Iterator[LookedAt]:
        """Yield the forehands and backhands that are sure and whose contact somebody told."""
        for stroke in self.track.strokes:
            is_known = stroke.is_sure and stroke.is_contact_known
            if not is_known or stroke.label not in ("forehand", "backhand"):
                continue
            landmarks = self.landmarks(round(stroke.contact))
            if landmarks is not None:
                yield LookedAt(landmarks, self.hand, stroke.label == "forehand", self.track.group)

    def _look(self, at: int) -> Floats | None:
        if self.track.end is None:
            return None
        last = self.track.frames - 1
        crops = [plain(self.track.luma[min(max(at + m, 0), last)][None])[0] for m in MOMENTS]
        return landmarks_around(crops, self.track.end, self._network or shipped())


def strokes_of(bodies: Iterable[TrackBodies]) -> list[LookedAt]:
    """All that a rule can learn of these."""
    return [stroke for each in bodies for stroke in each.looked_at()]

"""A body is found at a contact, looked at around it, and heard when a stroke's side is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from numpy.typing import NDArray

from inference import LABELS, PlayerHint
from inference.data.augment import plain
from inference.data.crops import FACING
from inference.data.recordings import Hand
from inference.data.track_bodies import TrackBodies, strokes_of
from inference.data.tracks import CROP, WIDE_CROP, GridStroke, Track
from inference.network.answers import CONTEXT
from inference.players.ends import SLOT_OF, apparent_handedness
from inference.pose.landmarks import BODY, LANDMARKS, Place
from inference.pose.mixing import ONLY_NETWORK, Mix
from inference.pose.pose_look import CONTACT, MOMENTS, ROOM, landmarks_around
from inference.pose.pose_network import Body
from inference.pose.side_rule import SideRule
from inference.pose.sides import Sides
from inference.strokes import ENDS, End
from inference.timeline.body_side import BodySide, named_by_body
from inference.timeline.decoding import GridHit
from inference.timeline.seen_frames import SeenFrames
from inference.video.sound import NO_SOUND

SIZE = 8
FRAMES = 60
MIDDLE = (SIZE - 1) / 2
AT = [Place(10.0 * number, number, 3.0) for number in range(len(MOMENTS))]  # where bodies are

Picture = NDArray[np.uint8]


class Numbered:
    """As sure as it is told to be of pictures filled with a number; notes what it is shown."""

    def __init__(self, sureness: Callable[[int, Place], float]) -> None:
        self.shown: list[tuple[int, Place]] = []
        self._sureness = sureness

    def look(self, picture: Picture, place: Place) -> Body:
        number = int(picture[0, 0])
        self.shown.append((number, place))
        landmarks = np.full((LANDMARKS, 3), (number, place.half, 0), np.float32)
        return Body(landmarks, AT[number % len(AT)], self._sureness(number, place), landmarks)


class Reading:
    """Sees a body everywhere, another one in every picture and place."""

    def __init__(self) -> None:
        self.pictures: list[Picture] = []

    def look(self, picture: Picture, place: Place) -> Body:
        self.pictures.append(picture)
        rng = np.random.default_rng([*picture[::7, ::5].ravel().tolist(), round(8 * place.half)])
        landmarks = rng.normal(0, 0.3, (LANDMARKS, 3)).astype(np.float32)
        x, y, half = rng.uniform(20, 60, 3)
        return Body(landmarks, Place(x, y, half), float(rng.uniform(0.3, 1)), landmarks)


def numbered() -> list[Picture]:
    return [np.full((SIZE, SIZE), number, np.uint8) for number in range(len(MOMENTS))]


@pytest.mark.parametrize("end", ENDS)
def test_players_are_shown_as_they_were_filmed(end: End) -> None:
    filmed = np.random.default_rng(2).integers(0, 255, (len(MOMENTS), SIZE, SIZE), np.uint8)
    crops = [picture[:, ::-1] if end in ("right", "far") else picture for picture in filmed]
    network = Reading()
    landmarks_around(crops, end, network)
    shown = {picture.tobytes() for picture in network.pictures}
    assert shown == {picture.tobytes() for picture in filmed}


def test_the_body_is_looked_for_at_the_contact_and_then_wider() -> None:
    network = Numbered(lambda *_: 0.1)
    assert landmarks_around(numbered(), "left", network) is None
    wider = [Place(MIDDLE, MIDDLE, room * SIZE / 2) for room in ROOM]
    assert network.shown == [(CONTACT, place) for place in wider]
    assert list(ROOM) == sorted(ROOM)
    assert MOMENTS[CONTACT] == 0


@pytest.mark.parametrize("tries", range(1, len(ROOM) + 1))
def test_a_body_that_was_found_is_looked_at_there_at_every_other_moment(tries: int) -> None:
    halves = [room * SIZE / 2 for room in ROOM]
    network = Numbered(lambda _, place: 0.9 if place.half >= halves[tries - 1] else 0.1)
    landmarks = landmarks_around(numbered(), "left", network)
    others = [number for number in range(len(MOMENTS)) if number != CONTACT]
    assert network.shown[:tries] == [(CONTACT, Place(MIDDLE, MIDDLE, h)) for h in halves[:tries]]
    assert network.shown[tries:] == [(number, AT[CONTACT]) for number in others]
    assert landmarks is not None
    assert landmarks.shape == (len(MOMENTS), LANDMARKS, 3)
    assert landmarks[:, 0, 0].tolist() == list(range(len(MOMENTS)))
    assert landmarks[CONTACT, 0, 1] == halves[tries - 1]


def twenty_frames() -> SeenFrames:
    """Each filled with its own number, slot 1 is 100 brighter; it sounds as it looks."""
    seen = SeenFrames()
    for first in (0, 10):
        numbers = np.arange(first, first + 10)
        luma = np.stack([numbers, numbers + 100], axis=1).astype(np.uint8)
        seen.keep(np.tile(luma[..., None, None], (SIZE, SIZE)), numbers.astype(np.float32))
    return seen


def test_before_and_after_a_video_everything_stands_still() -> None:
    seen = twenty_frames()
    shown = [int(seen.crop(at, 0)[0, 0]) for at in (-30, -1, 0, 7, 19, 20, 400)]
    assert shown == [0, 0, 0, 7, 19, 19, 19]
    assert [int(seen.crop(at, 1)[0, 0]) for at in (-1, 7, 20)] == [100, 107, 119]
    assert seen.window(1, 3, 0)[:, 0, 0].tolist() == [max(1 - CONTEXT + n, 0) for n in range(5)]


def test_what_is_forgotten_does_not_move_what_is_kept() -> None:
    seen = twenty_frames()
    for before in (6, 2):
        seen.forget(before)
    assert seen.end == 20
    assert [int(seen.crop(at, 0)[0, 0]) for at in (2, 6, 7, 19, 25)] == [6, 6, 7, 19, 19]
    assert seen.heard(6, 3).tolist() == [6, 7, 8]
    assert seen.heard(17, 5).tolist() == [17, 18, 19, NO_SOUND, NO_SOUND]


def hit(peak: int = 30, shares: tuple[float, ...] = (0.1, 0.5, 0.4, 0.0)) -> GridHit:
    """Found with a detection of 0.8, and six frames, of which only the first two are firm."""
    sure, said = 0.8 * max(shares), dict(zip(LABELS, shares, strict=True))
    frames = np.log([(0.01, 0.98, 0.005, 0.005)] * 2 + [(0.1, 0.6, 0.2, 0.1)] * 4).astype("f4")
    label = LABELS[int(np.argmax(shares))]
    return GridHit(label, peak - 3, peak, peak + 2, sure, 1.0, said, peak, 0.9, frames)


def test_a_sure_serve_is_not_looked_at() -> None:
    asked: list[int] = []
    for shares in ((0.95, 0.03, 0.02, 0.0), (0.0, 0.04, 0.01, 0.95)):
        sure = hit(shares=shares)
        assert named_by_body(sure, lambda at: asked.append(at), Mix(0, 1)) is sure
    assert asked == []
    named_by_body(hit(peak=41), lambda at: asked.append(at), Mix(0, 1))
    assert asked == [41]


def test_everything_that_hangs_on_the_name_follows_it() -> None:
    renamed = named_by_body(hit(), lambda _: -np.log(11.25), Mix(1, 1))  # against 1.25 and 3
    assert (renamed.label, renamed.start, renamed.contact, renamed.end) == ("backhand", 27, 30, 32)
    assert dict(renamed.probabilities) == pytest.approx(
        {"serve": 0.1, "forehand": 0.09, "backhand": 0.81, "smash": 0}, abs=1e-6
    )
    assert renamed.confidence == pytest.approx(0.8 * 0.81)  # as surely a contact as before
    assert renamed.consistency == pytest.approx(4 / 6)  # sqrt(A * R): four of six, in one run
    np.testing.assert_array_equal(renamed.frames, hit().frames)


def test_a_body_that_is_not_seen_or_does_not_count_leaves_the_stroke_as_it_was() -> None:
    assert named_by_body(hit(), lambda _: None, Mix(0, 1)) == hit()
    same = named_by_body(hit(), lambda _: -5.0, ONLY_NETWORK)
    assert same.label == "forehand"
    assert same.probabilities == pytest.approx(hit().probabilities, abs=1e-6)
    assert same.confidence == pytest.approx(hit().confidence, abs=1e-6)


def track(end: End | None, hand: str = "right") -> Track:
    luma = np.random.default_rng(3).integers(0, 255, (FRAMES, WIDE_CROP, WIDE_CROP), np.uint8)
    strokes = (
        GridStroke("serve", 8.0, None, None),
        GridStroke("forehand", 20.4, None, None),
        GridStroke("backhand", 30.0, None, None, is_sure=False),
        GridStroke("backhand", 44.0, None, None),
    )
    handed = apparent_handedness(hand, end) if end else 0.5
    return Track("a-left", "match 1", "side", handed, strokes, luma, end=end)


@pytest.mark.parametrize(("sureness", "looks"), [(0.9, len(MOMENTS)), (0.1, len(ROOM))])
def test_a_body_is_looked_at_once_for_each_contact(sureness: float, looks: int) -> None:
    network = Numbered(lambda *_: sureness)
    bodies = TrackBodies(track("left"), network)
    first = bodies.landmarks(20)
    assert (first is not None) == (sureness > 0.5)
    assert bodies.landmarks(20) is first
    assert len(network.shown) == looks
    bodies.landmarks(21)
    assert len(network.shown) == 2 * looks
    assert len(strokes_of([bodies])) == (0 if first is None else 2)


def test_of_a_player_whose_end_nobody_said_nothing_is_seen() -> None:
    network = Reading()
    bodies = TrackBodies(track(None), network)
    assert (bodies.landmarks(20), bodies.speak(rule(), 20), bodies.hand) == (None, None, 0.5)
    assert network.pictures == []


def test_sure_forehands_and_backhands_teach_with_the_players_own_hand() -> None:
    bodies = TrackBodies(track("right", "left"), Numbered(lambda *_: 0.9))
    taught = strokes_of([bodies])
    assert [stroke[1:] for stroke in taught] == [(0, True, "match 1"), (0, False, "match 1")]
    contacts = zip(taught, (20, 44), strict=True)
    assert all(stroke.landmarks is bodies.landmarks(at) for stroke, at in contacts)


def rule() -> SideRule:
    weights = np.random.default_rng(4).normal(0, 0.3, len(MOMENTS) * len(BODY) * 3)
    ones = np.ones(len(weights) + 1)
    return SideRule(weights, 0.1, np.zeros(len(weights)), ones[1:], ones)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("hand", ["right", "left", "unknown"])
@pytest.mark.parametrize("peak", [0, 5, 30, FRAMES - 1])
def test_an_evaluation_sees_what_an_analysis_sees(end: End, hand: Hand, peak: int) -> None:
    filmed = track(end, hand)
    luma = np.zeros((FRAMES, 2, CROP, CROP), np.uint8)
    luma[:, SLOT_OF[end]] = plain(filmed.luma)
    frames = SeenFrames()
    frames.keep(luma, np.zeros(FRAMES, np.float32))
    sides = Sides(rule(), Mix(0.6, 0.5), ONLY_NETWORK)
    hints = [PlayerHint(FACING[end], "unknown"), PlayerHint(end, hand)]
    analysed = BodySide(sides, Reading(), frames, hints).told(hit(peak), SLOT_OF[end], end)
    speak = partial(TrackBodies(filmed, Reading()).speak, sides.rule)
    assert analysed == named_by_body(hit(peak), speak, sides.mix)
    assert analysed.probabilities != hit(peak).probabilities

"""Reels: exactly the frames that were asked for, copied where a copy serves."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from av.video.frame import VideoFrame

import inference
from inference import Film, InferenceError, Span, UnreadableVideo
from inference.synthetic.barcode import read_barcode, write_barcode_video
from inference.video.reel_plan import plan

VFR_S = [round(n / 30 + 0.012 * (n % 3) + 0.4 * (n // 37), 4) for n in range(120)]


def nobody(done: int, total: int) -> None:
    """Watch nothing."""


def make_film(path: Path, **drawn: Any) -> Film:
    """Draw a film of 120 numbered frames."""
    write_barcode_video(path, **{"frames": 120} | drawn)
    table = inference.probe(path).table
    return Film(path, table, table.origin_s)


def frames_of(path: Path | io.BytesIO) -> list[VideoFrame]:
    """Decode a film."""
    with av.open(path if isinstance(path, io.BytesIO) else str(path), "r") as film:
        return list(film.decode(video=0))


def numbers_on(frames: list[VideoFrame]) -> list[int]:
    """Read the number every frame shows."""
    return [read_barcode(np.asarray(f.to_ndarray(format="bgr24"), np.uint8)) for f in frames]


def packets_of(path: Path) -> list[bytes]:
    """Return what a film's packets hold."""
    with av.open(str(path)) as film:
        return [bytes(packet) for packet in film.demux(video=0) if packet.size]


def asked_for(*spans: Span) -> list[int]:
    """Return the numbers a reel of the spans must show."""
    return [number for span in spans for number in range(span.first, span.last + 1)]


def reel_of(tmp_path: Path, *spans: Span) -> Path:
    """Write a reel."""
    path = tmp_path / "reel.mp4"
    inference.write_reel(spans, path, nobody)
    return path


@pytest.mark.parametrize(
    "drawn",
    [
        {},
        {"b_frames": 3},
        {"b_frames": 2, "gop": 250},
        {"times_s": VFR_S, "b_frames": 2},
        {"rotation": 90},
        {"rotation": 180, "b_frames": 2},
        {"start_offset_s": 0.5},
        {"codec": "libx265", "b_frames": 2},
        {"fps": 59.94, "size": (320, 240)},
    ],
    ids=lambda drawn: " ".join(f"{key}={str(value)[:12]}" for key, value in drawn.items()),
)
@pytest.mark.parametrize(("first", "last"), [(0, 0), (15, 44), (17, 52), (0, 119), (118, 119)])
def test_a_reel_shows_exactly_the_frames_of_its_span(
    tmp_path: Path, drawn: dict[str, Any], first: int, last: int
) -> None:
    film = make_film(tmp_path / "film.mp4", **drawn)
    frames = frames_of(reel_of(tmp_path, Span(film, first, last)))
    assert numbers_on(frames) == list(range(first, last + 1))
    times_s = film.table.times_s[first : last + 1]
    assert [frame.time for frame in frames] == pytest.approx(times_s - times_s[0], abs=1e-3)


def test_spans_of_unlike_films_become_one_film(tmp_path: Path) -> None:
    large = make_film(tmp_path / "large.mp4", b_frames=2)
    small = make_film(tmp_path / "small.mp4", size=(320, 180), fps=50, gop=40)
    turned = make_film(tmp_path / "turned.mp4", size=(360, 640), rotation=90)
    other = make_film(tmp_path / "other.mkv", codec="libx265")
    spans = [
        Span(large, 15, 40),
        Span(small, 3, 21),
        Span(large, 70, 110),
        Span(turned, 5, 9),
        Span(other, 60, 75),
    ]
    frames = frames_of(reel_of(tmp_path, *spans))
    assert {(frame.width, frame.height) for frame in frames} == {(640, 360)}
    times_s = [float(frame.time or 0) for frame in frames]
    assert all(after > before for before, after in pairwise(times_s))
    lengths_s = [26 / 30, 19 / 50, 41 / 30, 5 / 30, 16 / 30]
    assert times_s[26] == pytest.approx(lengths_s[0], abs=1e-3)
    assert times_s[-1] + 1 / 30 == pytest.approx(sum(lengths_s), abs=5e-3)
    is_letterboxed = slice(26 + 19 + 41, 26 + 19 + 41 + 5)
    wide = frames[: is_letterboxed.start] + frames[is_letterboxed.stop :]
    assert numbers_on(wide) == asked_for(*spans[:3], spans[4])
    inside = [
        np.asarray(frame.to_ndarray(format="bgr24"), np.uint8)[:, 219:421]
        for frame in frames[is_letterboxed]
    ]
    assert [read_barcode(picture) for picture in inside] == [5, 6, 7, 8, 9]


def key_frames(film: Film) -> list[int]:
    """Return which frames of a film stand alone."""
    with av.open(str(film.path)) as opened:
        packets = [packet for packet in opened.demux(video=0) if packet.is_keyframe]
    return [film.number(packet.pts or 0, packet.time_base) for packet in packets]


def test_a_cut_at_key_frames_copies_every_byte(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", b_frames=2, gop=15)
    keys, whole = key_frames(film), packets_of(film.path)
    reel = reel_of(tmp_path, Span(film, keys[2], keys[4] - 1), Span(film, keys[6], keys[7] - 1))
    assert packets_of(reel) == whole[keys[2] : keys[4]] + whole[keys[6] : keys[7]]


def test_a_cut_between_key_frames_copies_all_that_stands_alone(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", gop=15)
    begins, ends = key_frames(film)[3], key_frames(film)[6] + 4
    kept = packets_of(reel_of(tmp_path, Span(film, begins - 4, ends)))
    whole = packets_of(film.path)
    assert kept[4:] == whole[begins : ends + 1]
    assert not set(kept[:4]) & set(whole)


def test_films_too_large_to_encode_are_copied_as_a_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = make_film(tmp_path / "film.mp4", gop=15)
    begins, ends = key_frames(film)[3], key_frames(film)[5] - 1
    monkeypatch.setattr("inference.video.reel_plan.LARGEST_SHORT_SIDE", 180)
    whole, more = plan([Span(film, begins, ends)]), plan([Span(film, begins - 1, ends)])
    assert ([part.is_copied for part in whole.parts], whole.canvas.height) == ([True], 360)
    assert ([part.is_copied for part in more.parts], more.canvas.height) == ([False], 180)


def test_a_cut_never_leaves_a_picture_without_what_it_needs(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", b_frames=3, gop=60)
    with av.open(str(film.path)) as opened:
        stored = [film.number(p.pts or 0, p.time_base) for p in opened.demux(video=0) if p.size]
    begins = key_frames(film)[2]
    between = next(last for last in range(begins + 5, 119) if max(stored[: last + 1]) != last)
    parts = plan([Span(film, begins, between)]).parts
    assert [part.is_copied for part in parts] == [True, False]
    frames = frames_of(reel_of(tmp_path, Span(film, begins, between)))
    assert numbers_on(frames) == list(range(begins, between + 1))


def test_open_groups_are_cut_where_nothing_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "open.mp4"
    write_open_groups(path)
    table = inference.probe(path).table
    film = Film(path, table, table.origin_s)
    for first, last in [(28, 50), (30, 61), (59, 62)]:
        frames = frames_of(reel_of(tmp_path, Span(film, first, last)))
        assert numbers_on(frames) == list(range(first, last + 1))


def write_open_groups(path: Path) -> None:
    """Draw a film whose groups need the one before: no picture but the first stands alone."""
    plain = path.with_name("plain.mp4")
    write_barcode_video(plain, frames=90)
    with av.open(str(path), "w") as film:
        track = film.add_stream("libx264", rate=30)
        track.width, track.height, track.pix_fmt = 640, 360, "yuv420p"
        track.options = {"x264-params": "keyint=30:min-keyint=30:bframes=3:open-gop=1:scenecut=0"}
        for frame in frames_of(plain):
            film.mux(track.encode(VideoFrame.from_ndarray(frame.to_ndarray(), format="yuv420p")))
        film.mux(track.encode())


def test_browsers_play_a_reel_as_it_is(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", b_frames=2)
    reel = reel_of(tmp_path, Span(film, 15, 60), Span(film, 3, 50))
    assert inference.probe(reel).playable_reasons() == ()


def test_captions_are_laid_into_every_picture_and_nothing_is_copied(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", gop=15)
    plain = frames_of(reel_of(tmp_path, Span(film, 15, 29)))
    labelled = frames_of(reel_of(tmp_path, Span(film, 15, 29, ("Smash", "consistency 92 %"))))
    assert numbers_on(labelled) == list(range(15, 30))
    for before, after in zip(plain, labelled, strict=True):
        dark, bright = badge(after).min(), badge(after).max()
        assert badge(before).max() - badge(before).min() < 60
        assert (dark < 70, bright > 180) == (True, True)


def badge(frame: VideoFrame) -> Any:
    """Return the brightness of the lower left of a picture."""
    return frame.to_ndarray(format="gray")[-60:-14, 14:150].astype(int)


def test_a_gif_is_small_and_shows_the_right_frames(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", fps=60, size=(960, 540), b_frames=2)
    path = tmp_path / "reel.gif"
    inference.write_gif([Span(film, 10, 69), Span(film, 100, 119)], path, nobody)
    frames = frames_of(path)
    assert max(frames[0].width, frames[0].height) == 480
    numbers = numbers_on(frames)
    assert numbers == [*range(10, 70, 4), *range(100, 120, 4)]
    times_s = [frame.time for frame in frames]
    assert times_s == pytest.approx([at / 15 for at in range(20)], abs=0.011)
    assert path.read_bytes().count(b"\x21\xf9\x04") == len(frames)
    assert local_palettes(frames, path) == 0


def local_palettes(frames: list[VideoFrame], path: Path) -> int:
    """Count the frames that bring a palette of their own."""
    content, found, at = path.read_bytes(), 0, 0
    for _ in frames:
        at = content.index(b"\x21\xf9\x04", at) + 8
        assert content[at : at + 1] == b"\x2c"
        found += content[at + 9] >> 7
    return found


def test_a_gif_that_grows_too_large_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = make_film(tmp_path / "film.mp4")
    monkeypatch.setattr("inference.video.reel_gif.MOST_BYTES", 10_000)
    with pytest.raises(InferenceError, match="Export it as MP4"):
        inference.write_gif([Span(film, 0, 119)], tmp_path / "reel.gif", nobody)


def test_clips_are_films_of_their_own(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", b_frames=2)
    told: list[tuple[int, int]] = []
    spans = [("01-smash.mp4", Span(film, 15, 40)), ("02-serve.mp4", Span(film, 3, 21))]
    inference.write_clips(spans, tmp_path / "reel.zip", lambda *much: told.append(much))
    with zipfile.ZipFile(tmp_path / "reel.zip") as archive:
        shown = {n: numbers_on(frames_of(io.BytesIO(archive.read(n)))) for n in archive.namelist()}
    assert shown == {
        "01-smash.mp4": list(range(15, 41)),
        "02-serve.mp4": list(range(3, 22)),
    }
    assert told == [(at, 45) for at in range(1, 46)]


def test_whoever_watches_may_end_it(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4")

    def stop(done: int, total: int) -> None:
        if done == 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        inference.write_reel([Span(film, 0, 119)], tmp_path / "reel.mp4", stop)


def test_a_film_without_pictures_is_refused_in_words(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", gop=250)
    content = bytearray(film.path.read_bytes())
    begins = content.index(b"mdat") + 4
    content[begins:] = bytes(len(content) - begins)
    film.path.write_bytes(content)
    with pytest.raises(UnreadableVideo):
        reel_of(tmp_path, Span(film, 20, 40))


def test_a_span_lies_inside_its_film(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4")
    with pytest.raises(ValueError, match="the film has 120 frames, not 100 to 120"):
        Span(film, 100, 120)

"""Probing: what a file is, when its frames are shown, and what is refused."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import av
import numpy as np
import pytest

from inference import InferenceError, UnreadableVideo, UnsupportedVideo, probe
from inference.video.container import decoded_frames, open_video
from tests.inference.filming import even_times_ms, film, read_number
from tests.inference.footage import rally

TIMES = even_times_ms(50)
OPEN_GOPS = "keyint=20:scenecut=0:bframes=3:b-adapt=0:open-gop=1"


def decoded_numbers(path: Path) -> list[int]:
    with open_video(path) as (container, stream):
        return [
            read_number(np.asarray(frame.to_ndarray(format="gray"), dtype=np.uint8))
            for frame in decoded_frames(container, stream)
        ]


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("a.mp4", "libx264"),
        ("a.mov", "libx264"),
        ("a.mkv", "libx264"),
        ("a.ts", "libx264"),
        ("a.mp4", "libx265"),
        ("a.webm", "libvpx"),
        ("a.webm", "libvpx-vp9"),
        ("a.avi", "mpeg4"),
    ],
)
def test_the_table_has_one_entry_per_decoded_frame(tmp_path: Path, name: str, codec: str) -> None:
    path = film(tmp_path / name, TIMES, codec=codec)
    table = probe(path).table
    assert table.frames == len(decoded_numbers(path)) == 50
    assert table.times_s == pytest.approx(np.array(TIMES) / 1000, abs=0.001)


def test_uneven_times_are_kept_exactly(tmp_path: Path) -> None:
    times = [0, 33, 66, 133, 150, 400, *range(440, 1400, 17)]
    table = probe(film(tmp_path / "vfr.mp4", times)).table
    assert table.times_s == pytest.approx(np.array(times) / 1000, abs=1e-9)


def test_a_late_start_is_told_and_the_table_still_begins_at_zero(tmp_path: Path) -> None:
    seen = probe(film(tmp_path / "late.mp4", [time + 2000 for time in TIMES]))
    assert seen.start_s == pytest.approx(2.0)
    assert seen.table.times_s[0] == 0
    assert seen.remedy == "remux"


def test_frames_hidden_by_an_edit_list_are_not_counted(tmp_path: Path) -> None:
    path = with_hidden_start(film(tmp_path / "whole.mp4", TIMES), tmp_path / "cut.mp4")
    seen = probe(path)
    assert seen.table.frames == len(decoded_numbers(path)) == 37
    assert seen.has_hidden_frames
    assert seen.remedy == "reencode"


def test_a_phone_held_sideways_is_shown_upright(tmp_path: Path) -> None:
    seen = probe(film(tmp_path / "turned.mp4", TIMES, rotation=90))
    assert (seen.rotation, seen.display_width, seen.display_height) == (90, 96, 176)
    assert seen.playable_reasons() == ()


def test_a_plain_recording_can_be_served_as_it_is(tmp_path: Path) -> None:
    seen = probe(film(tmp_path / "plain.mp4", TIMES, sound=True))
    assert (seen.remedy, seen.playable_reasons()) == ("none", ())
    assert seen.has_audio
    assert seen.has_b_frames


@pytest.mark.parametrize(
    ("name", "options", "remedy", "word"),
    [
        ("a.mp4", {"movflags": ""}, "remux", "index stands at the end"),
        ("a.mkv", {}, "remux", "Matroska"),
        ("a.mov", {}, "remux", "QuickTime"),
        ("a.mp4", {"codec": "libx265"}, "reencode", "HEVC"),
        ("a.mp4", {"pixel_format": "yuv420p10le"}, "reencode", "10 bits"),
        ("a.mp4", {"pixel_format": "yuv422p"}, "reencode", "yuv422p"),
        ("a.mp4", {"options": {"x264-params": "interlaced=1"}}, "reencode", "interlaced"),
        ("a.mp4", {"options": {"x264-params": OPEN_GOPS}}, "reencode", "a seek cannot show them"),
        ("a.avi", {"codec": "mpeg4"}, "reencode", "MPEG4"),
    ],
)
def test_what_a_browser_cannot_play_is_said_with_its_remedy(
    tmp_path: Path, name: str, options: dict[str, str], remedy: str, word: str
) -> None:
    seen = probe(film(tmp_path / name, TIMES, **options))  # type: ignore[arg-type]
    assert seen.remedy == remedy
    assert any(word in reason for reason in seen.playable_reasons())


def test_keyframes_far_apart_step_slowly_but_play(tmp_path: Path) -> None:
    seen = probe(film(tmp_path / "long.mp4", even_times_ms(100), options={"g": "600"}))
    assert seen.longest_gop_s == pytest.approx(4.0, abs=0.05)
    assert seen.steps_slowly
    assert seen.remedy == "none"


def test_a_file_without_bytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    assert refusal(tmp_path / "empty.mp4", UnreadableVideo) == "This file is empty."


def test_text_named_like_a_video_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.mp4").write_text("It was a good match.\n" * 500)
    assert refusal(tmp_path / "text.mp4", UnreadableVideo) == "This file is not a video."


def test_a_playlist_never_makes_the_reader_open_another_file(tmp_path: Path) -> None:
    film(tmp_path / "real.ts", TIMES)
    playlist = tmp_path / "list.mp4"
    playlist.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nreal.ts\n#EXT-X-ENDLIST\n")
    assert refusal(playlist, UnreadableVideo) == "This file is not a video."


def test_sound_without_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sound.mp4"
    with av.open(str(path), "w") as file:
        voice = file.add_stream("aac", rate=48000)
        silence = av.AudioFrame.from_ndarray(np.zeros((1, 48000), np.float32), "fltp", "mono")
        silence.sample_rate = 48000
        file.mux(voice.encode(silence))
        file.mux(voice.encode(None))
    assert refusal(path, UnreadableVideo) == "This file has sound but no picture."


def test_one_frame_is_no_video(tmp_path: Path) -> None:
    assert "single picture" in refusal(film(tmp_path / "one.mp4", [0]), UnsupportedVideo)


def test_half_a_second_is_too_short(tmp_path: Path) -> None:
    path = film(tmp_path / "short.mp4", TIMES[:12])
    assert refusal(path, UnsupportedVideo) == (
        "This video lasts 0.5 s; a video needs at least 1 s."
    )
    assert probe(path, shortest_s=0).table.frames == 12


def test_8k_is_refused(tmp_path: Path) -> None:
    path = film(tmp_path / "8k.mp4", TIMES[:2], size=(7680, 4320), options={"preset": "ultrafast"})
    assert "7680 x 4320" in refusal(path, UnsupportedVideo)


def test_a_missing_index_is_called_an_unfinished_copy(tmp_path: Path) -> None:
    whole = film(tmp_path / "whole.mp4", TIMES, movflags="").read_bytes()
    (tmp_path / "part.mp4").write_bytes(whole[: len(whole) // 3])
    assert "cut off before it was completely copied" in refusal(
        tmp_path / "part.mp4", UnreadableVideo
    )


def test_of_a_file_cut_off_in_the_middle_the_readable_part_is_kept_and_said(
    tmp_path: Path,
) -> None:
    whole = film(tmp_path / "whole.mp4", even_times_ms(100), options={"g": "25"}).read_bytes()
    path = tmp_path / "part.mp4"
    path.write_bytes(whole[: len(whole) * 4 // 5])
    seen = probe(path)
    assert 25 < seen.table.frames == len(decoded_numbers(path)) < 100
    assert seen.is_incomplete
    assert "announces 100 frames" in seen.remarks[0]
    assert seen.remedy == "reencode"


def test_a_track_without_pictures_is_refused(tmp_path: Path) -> None:
    whole = film(tmp_path / "whole.mp4", TIMES).read_bytes()
    index_end = whole.index(b"mdat") - 4
    path = tmp_path / "hollow.mp4"
    path.write_bytes(whole[:index_end] + b"\0\0\0\x08mdat")
    assert "no picture" in refusal(path, UnreadableVideo)


def test_noise_behind_a_video_name_never_crashes(tmp_path: Path) -> None:
    whole = film(tmp_path / "whole.mp4", TIMES).read_bytes()
    for seed in range(20):
        noise = np.random.default_rng(seed)
        spoilt = bytearray(whole)
        for at in noise.integers(0, len(whole), 40):
            spoilt[at] = int(noise.integers(256))
        path = tmp_path / f"{seed}.mp4"
        path.write_bytes(spoilt)
        with suppress(InferenceError):
            assert probe(path).table.frames >= 2


@pytest.mark.footage
@pytest.mark.parametrize(
    ("name", "frames", "start_s", "rotation"),
    [
        ("slow_motion_10s", 116, 6.8, 0),
        ("human_vs_robot_23s", 576, 2.0, 0),
        ("first_person_rotated_11s", 325, 0.0, 90),
        ("side_serve_4s", 183, 0.0, 0),
        ("behind_cuts_12s", 342, 0.034, 0),
    ],
)
def test_real_files_with_lying_containers_are_read_right(
    name: str, frames: int, start_s: float, rotation: int
) -> None:
    seen = probe(rally(name))
    assert seen.table.frames == frames
    assert seen.start_s == pytest.approx(start_s, abs=0.001)
    assert seen.rotation == rotation


def refusal(path: Path, kind: type[InferenceError]) -> str:
    with pytest.raises(kind) as caught:
        probe(path)
    return str(caught.value)


def with_hidden_start(whole: Path, path: Path) -> Path:
    """The same packets half a second earlier: what stands before 0 is hidden by an edit list."""
    with av.open(str(whole)) as source, av.open(str(path), "w") as copy:
        track = source.streams.video[0]
        target = copy.add_stream_from_template(track)
        for packet in source.demux(track):
            if packet.pts is None or packet.dts is None:
                continue
            packet.pts -= round(0.5 / packet.time_base)
            packet.dts -= round(0.5 / packet.time_base)
            packet.stream = target
            copy.mux(packet)
    return path

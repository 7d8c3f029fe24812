"""What is heard lies on the grid of the pictures, whatever the file; no sound is never an error."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from inference import probe, write_playable
from inference.synthetic.render import render_rally
from inference.video.hearing import Hearing, heard, listen
from inference.video.sound import NO_SOUND, Floats
from tests.inference.clicking import clicking, spoil_sound, with_sound
from tests.inference.filming import even_times_ms, film
from tests.inference.footage import rally
from tests.inference.test_sound import loudest

CLICKS_S = (0.5, 1.21, 2.0, 3.333, 4.1)
AT = [round(30 * click_s) for click_s in CLICKS_S]
FRAMES = 150


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five seconds of pictures."""
    return film(tmp_path_factory.mktemp("film") / "silent.mp4", even_times_ms(FRAMES, 30))


def heard_in(path: Path) -> Floats:
    strength = heard(path, probe(path).table, FRAMES)
    assert strength is not None
    return strength


@pytest.mark.parametrize(
    ("container", "codec", "rate", "layout"),
    [
        ("mp4", "aac", 48000, "stereo"),
        ("mp4", "aac", 22050, "mono"),
        ("mp4", "libmp3lame", 44100, "stereo"),
        ("mov", "pcm_s16le", 44100, "stereo"),
        ("mov", "pcm_mulaw", 8000, "mono"),
        ("mkv", "pcm_s24le", 48000, "mono"),
        ("mkv", "pcm_u8", 11025, "stereo"),
        ("mkv", "pcm_f32le", 48000, "stereo"),
        ("mkv", "libopus", 48000, "mono"),
        ("mkv", "flac", 44100, "5.1"),
        ("ts", "aac", 44100, "stereo"),
    ],
)
def test_clicks_are_heard_at_their_frames_in_every_kind_of_file(
    container: str, codec: str, rate: int, layout: str, silent: Path, tmp_path: Path
) -> None:
    path = tmp_path / f"clicks.{container}"
    with_sound(silent, path, clicking(CLICKS_S, 5, rate), rate=rate, codec=codec, layout=layout)
    strength = heard_in(path)
    assert len(strength) == FRAMES
    assert loudest(strength, len(AT)) == pytest.approx(AT, abs=1)
    assert np.sort(strength)[-len(AT) :].min() > 0.7


def test_time_zero_is_the_first_picture(silent: Path, tmp_path: Path) -> None:
    samples = clicking([click_s + 2 for click_s in CLICKS_S], 7)
    path = with_sound(silent, tmp_path / "late.mkv", samples, pictures_late_s=2.0)
    assert probe(path).table.origin_s == pytest.approx(2.0, abs=0.1)
    assert loudest(heard_in(path), len(AT)) == pytest.approx(AT, abs=1)


def test_sound_that_begins_late_and_ends_early_is_no_sound_outside(
    silent: Path, tmp_path: Path
) -> None:
    samples = clicking([click_s - 1.0 for click_s in CLICKS_S[1:4]], 2.5)
    path = with_sound(silent, tmp_path / "part.mkv", samples, codec="pcm_s16le", begins_s=1.0)
    strength = heard_in(path)
    assert (strength[:29] == NO_SOUND).all()
    assert (strength[107:] == NO_SOUND).all()
    assert (strength[31:104] >= 0).all()
    assert loudest(strength, 3) == AT[1:4]


def test_a_hole_in_the_sound_is_no_sound_and_moves_nothing(silent: Path, tmp_path: Path) -> None:
    path = with_sound(
        silent,
        tmp_path / "hole.mkv",
        clicking(CLICKS_S, 5),
        codec="pcm_s16le",
        hole_s=(1.5, 3.0),
    )
    strength = heard_in(path)
    assert (strength[47:89] == NO_SOUND).all()
    assert loudest(strength, 4) == [AT[0], AT[1], AT[3], AT[4]]


def test_a_file_without_sound_and_one_with_a_silent_track_are_the_same(
    silent: Path, tmp_path: Path
) -> None:
    mute = with_sound(silent, tmp_path / "mute.mp4", np.zeros(5 * 48000, np.float32))
    for path in (silent, mute):
        assert heard(path, probe(path).table, FRAMES) is None


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("codec", ["aac", "libopus", "libmp3lame"])
def test_damaged_sound_is_heard_as_far_as_it_goes(
    codec: str, seed: int, silent: Path, tmp_path: Path
) -> None:
    path = with_sound(silent, tmp_path / "spoilt.mp4", clicking(CLICKS_S, 5), codec=codec)
    spoil_sound(path, seed)
    strength = Hearing(listen(path, probe(path).table)).take(FRAMES)
    assert strength.shape == (FRAMES,)
    assert np.isfinite(strength).all()
    assert ((strength == NO_SOUND) | (strength >= 0)).all()


def test_a_cut_off_file_is_heard_up_to_the_cut(silent: Path, tmp_path: Path) -> None:
    path = with_sound(silent, tmp_path / "cut.ts", clicking(CLICKS_S, 5))
    content = path.read_bytes()
    whole = heard_in(path)
    path.write_bytes(content[: len(content) // 2])
    strength = Hearing(listen(path, probe(path).table)).take(FRAMES)
    assert np.isfinite(strength).all()
    assert (strength[-30:] == NO_SOUND).all()
    assert whole[-30:].max() > 0.7


def test_taken_a_few_at_a_time_it_is_the_same(silent: Path, tmp_path: Path) -> None:
    path = with_sound(silent, tmp_path / "clicks.mp4", clicking(CLICKS_S, 5))
    hearing = Hearing(listen(path, probe(path).table))
    told = [hearing.take(frames) for frames in (1, 16, 0, 50, 83)]
    hearing.close()
    np.testing.assert_array_equal(np.concatenate(told), heard_in(path))


def test_the_bats_of_a_drawn_rally_are_heard_at_its_contacts(tmp_path: Path) -> None:
    path = tmp_path / "rally.mp4"
    truth = render_rally(path, seed=5, size=(320, 180), duration_s=8.0)
    strength = heard(path, probe(path).table, truth.frames)
    assert strength is not None
    assert len(truth.strokes) > 3
    for stroke in truth.strokes:
        assert strength[stroke.contact_frame - 1 : stroke.contact_frame + 2].max() > 0.7


def test_a_playable_copy_sounds_like_the_original(silent: Path, tmp_path: Path) -> None:
    path = with_sound(silent, tmp_path / "clicks.mkv", clicking(CLICKS_S, 5))
    write_playable(path, probe(path), tmp_path / "copy.mp4")
    np.testing.assert_allclose(heard_in(tmp_path / "copy.mp4"), heard_in(path), atol=0.3)


@pytest.mark.footage
@pytest.mark.parametrize(
    ("name", "late_s"), [("drill_backhand_side_15s", 0.0), ("drill_forehand_side_15s", 0.12)]
)
def test_of_a_close_phone_nearly_every_contact_is_heard(name: str, late_s: float) -> None:
    path = rally(name)
    table = probe(path).table
    strength = heard(path, table, round(table.duration_s * 30))
    assert strength is not None
    events = json.loads(path.with_suffix(".json").read_text())["events"]
    contacts_s = [table.times_s[event["contact_frame"]] + late_s for event in events]
    near = [strength[max(round(30 * s) - 2, 0) : round(30 * s) + 3].max() for s in contacts_s]
    assert np.mean(np.array(near) > 0.5) > 0.9

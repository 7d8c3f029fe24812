"""A manifest is read as it was written, or refused with one sentence that names the row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inference.__main__ import main
from inference.data.manifest import FIELDS, STROKE_FIELDS, read_manifest, write_manifest
from inference.data.recordings import BadManifest, KnownStroke, Recording
from inference.data.stroke_table import COLUMNS
from inference.strokes import Box
from tests.inference.filming import even_times_ms, film

SERVE = {"label": "serve", "contact_frame": 9}


def written(folder: Path, *changes: dict[str, object]) -> Path:
    """A manifest with one sound row, changed; more changes are more rows."""
    (folder / "a.mp4").touch()
    row = {
        "video": "a.mp4",
        "end": "left",
        "strokes": [{"label": "forehand", "contact_frame": 5}, SERVE],
    }
    path = folder / "manifest.json"
    path.write_text(json.dumps({"recordings": [row | change for change in changes or ({},)]}))
    return path


def recordings_in(folder: Path) -> list[Recording]:
    """All that a manifest can say."""
    for name in ("clip.mp4", "sub/match.mp4"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"")
    clip = Recording(
        folder / "clip.mp4", "derby", "far", "left", (KnownStroke("smash"),), "behind", is_clip=True
    )
    strokes = (
        KnownStroke("serve", 20, 12, 30),
        KnownStroke("backhand", None, 40, 61, is_sure=False),
        KnownStroke("forehand", 80),
    )
    long = Recording(
        folder / "sub" / "match.mp4",
        "final, ünd so",
        "left",
        "unknown",
        strokes,
        unknown=((0, 4), (90, 99)),
        player="Anna",
        frames=120,
        sha256="0123456789abcdef" * 4,
        box=Box(0.1, 1 / 3, 0.45, 1.0),
    )
    idle = Recording(
        folder / "sub" / "match.mp4", "final, ünd so", "right", "right", (), sha256=long.sha256
    )
    return [clip, long, idle]


@pytest.mark.parametrize("name", ["manifest.json", "manifest.csv"])
def test_what_is_written_is_read_again(tmp_path: Path, name: str) -> None:
    recordings = recordings_in(tmp_path)
    write_manifest(tmp_path / name, recordings)
    again = read_manifest(tmp_path / name)
    assert again == recordings
    assert [(r.player, r.frames) for r in again] == [("", None), ("Anna", 120), ("", None)]


def test_a_manifest_finds_its_videos_from_another_folder(tmp_path: Path) -> None:
    recordings = recordings_in(tmp_path)
    (tmp_path / "labels").mkdir()
    write_manifest(tmp_path / "labels" / "m.json", recordings)
    assert [r.video.resolve() for r in read_manifest(tmp_path / "labels" / "m.json")] == [
        r.video.resolve() for r in recordings
    ]


def test_a_manifest_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings = recordings_in(tmp_path)
    write_manifest(tmp_path / "m.json", recordings)
    before = (tmp_path / "m.json").read_text()

    def full(path: Path, text: str, **_: object) -> int:
        with path.open("w") as file:
            file.write(text[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space"):
        write_manifest(tmp_path / "m.json", recordings[:1])
    assert (tmp_path / "m.json").read_text() == before
    assert not list(tmp_path.glob("*.part"))


def test_what_is_not_said_is_unknown(tmp_path: Path) -> None:
    (recording,) = read_manifest(written(tmp_path))
    assert (recording.group, recording.hand, recording.view) == ("a", "unknown", "side")
    assert (recording.player, recording.frames, recording.is_clip) == ("", None, False)
    (recording,) = read_manifest(written(tmp_path, {"player": "Anna"}))
    assert recording.group == "Anna"


TWICE = [SERVE, SERVE, {"label": "smash", "contact_frame": 30}]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"video": "gone.mp4"}, "Row 1: there is no video gone.mp4."),
        ({"end": "north"}, "Row 1: the end is 'north', not one of left, right, near, far."),
        ({"hand": "both"}, "Row 1: the hand is 'both', not one of right, left, unknown."),
        ({"strokes": [{"label": "lob", "contact_frame": 3}]}, "Row 1: the label is 'lob', not one"),
        ({"strokes": [{"label": "serve"}]}, "Row 1: a serve needs a contact frame, or a start and"),
        (
            {"strokes": [{"label": "serve", "contact_frame": -3}]},
            "Row 1: the contact frame is -3, not a whole number from 0.",
        ),
        (
            {"strokes": [{"label": "serve", "contact_frame": 2.5}]},
            "Row 1: the contact frame is 2.5, not a whole number from 0.",
        ),
        (
            {"strokes": [{"label": "serve", "start_frame": 9, "contact_frame": 3}]},
            "Row 1: start, contact and end of a serve are out of order: [9, 3].",
        ),
        (
            {"strokes": [{"label": "serve", "start_frame": 9, "end_frame": 8}]},
            "Row 1: start, contact and end of a serve are out of order: [9, 8].",
        ),
        ({"frames": 9}, "Row 1: it has 9 frames, but a serve is said to reach frame 9."),
        (
            {"box": [0.4, 0.1, 0.2, 0.9]},
            "Row 1: the box is [0.4, 0.1, 0.2, 0.9], not left, top, right and bottom as shares",
        ),
        ({"box": [0, 0, 1]}, "Row 1: the box is [0, 0, 1], not left"),
        ({"box": [0, 0, 1, 2]}, "Row 1: the box is [0, 0, 1, 2], not left"),
        ({"box": "left"}, "Row 1: the box is 'left', not left"),
        ({"frames": "many"}, "Row 1: the number of frames is 'many', not a whole number from 0."),
        ({"strokes": TWICE}, "Row 1: 2 strokes are said to be at frame 9."),
        ({"strokes": "forehand"}, "Row 1: strokes is not a list of strokes."),
        ({"strokes": [SERVE]}, "manifest.json has strokes of 1 class; two are the least."),
        ({"strokes": []}, "manifest.json has strokes of 0 classes; two are the least."),
        ({"is_clip": True}, "Row 1: a clip shows one stroke, this one 2."),
        ({"is_clip": "yes"}, "Row 1: is_clip is 'yes', neither true nor false."),
        ({"unknown": [[9, 3]]}, "Row 1: an unknown range ends before it starts: [9, 3]."),
        ({"unknown": [4]}, "Row 1: unknown has 4, not a first and a last frame."),
        ({"contact": 3}, "Row 1: there is no field 'contact', only video, match, player"),
    ],
)
def test_a_wrong_row_is_refused_in_one_sentence(
    tmp_path: Path, change: dict[str, object], sentence: str
) -> None:
    with pytest.raises(BadManifest) as refusal:
        read_manifest(written(tmp_path, change))
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_the_same_player_of_the_same_video_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadManifest, match=r"^Row 3 repeats row 1: a\.mp4, left\.$"):
        read_manifest(written(tmp_path, {}, {"end": "right"}, {"hand": "left"}))


@pytest.mark.parametrize("text", ["strokes", "[]", '{"recordings": 3}', '{"recordings": [3]}'])
def test_a_file_that_is_no_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "m.json").write_text(text)
    with pytest.raises(BadManifest, match=r"^m\.json is not a manifest"):
        read_manifest(tmp_path / "m.json")


def test_no_file_and_an_empty_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadManifest, match="There is no manifest at"):
        read_manifest(tmp_path / "m.json")
    (tmp_path / "m.json").write_text('{"recordings": []}')
    with pytest.raises(BadManifest, match=r"^m\.json has no recordings\.$"):
        read_manifest(tmp_path / "m.json")


TABLE = "video;end;label;contact_frame\na.mp4;left;serve;9\na.mp4;left;forehand;30\n"


def test_a_table_with_semicolons_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"")
    (tmp_path / "m.csv").write_text("\ufeff" + TABLE, encoding="utf-8")
    (recording,) = read_manifest(tmp_path / "m.csv")
    assert recording.strokes == (KnownStroke("serve", 9), KnownStroke("forehand", 30))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (";30", ";3x", "Line 3: the contact frame is '3x', not a whole number from 0."),
        ("forehand", "lob", "Line 3: the label is 'lob', not one of"),
        ("forehand;30", "forehand;9", "Line 2: 2 strokes are said to be at frame 9."),
        ("label", "class", "m.csv has a column 'class'; there are video, match"),
        ("video", "film", "m.csv is not a manifest: a table with the columns video and end."),
        (";30", ";30;4", "Line 3 has more cells than the table has columns."),
        ("left;serve", "west;serve", "Line 2: the end is 'west', not one of"),
    ],
)
def test_a_wrong_line_of_a_table_is_refused_in_one_sentence(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    (tmp_path / "a.mp4").write_bytes(b"")
    (tmp_path / "m.csv").write_text(TABLE.replace(old, new))
    with pytest.raises(BadManifest) as refusal:
        read_manifest(tmp_path / "m.csv")
    assert sentence in str(refusal.value)


def test_lines_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"")
    table = (
        "video,end,hand,label,contact_frame\na.mp4,left,left,serve,9\na.mp4,left,right,smash,30\n"
    )
    (tmp_path / "m.csv").write_text(table)
    with pytest.raises(
        BadManifest, match=r"^Line 3 says something else of a\.mp4, left than line 2"
    ):
        read_manifest(tmp_path / "m.csv")


DOCS = (Path(__file__).parents[2] / "docs" / "data.md").read_text()


def test_the_example_of_the_documentation_is_a_manifest(tmp_path: Path) -> None:
    (tmp_path / "club").mkdir()
    (tmp_path / "club" / "2026-03-01.mp4").touch()
    (tmp_path / "m.json").write_text(DOCS.split("```json\n")[1].split("```")[0])
    (recording,) = read_manifest(tmp_path / "m.json")
    assert (recording.player, recording.frames, len(recording.strokes)) == ("Anna", 5400, 3)


def test_every_field_and_column_is_documented() -> None:
    told = [
        name for name in (*FIELDS, *STROKE_FIELDS) if f"`{name}`" in DOCS or f'"{name}"' in DOCS
    ]
    assert told == [*FIELDS, *STROKE_FIELDS]
    assert ", ".join(COLUMNS) in DOCS.replace("\n", " ")


RUN = """
name = "x"
seed = 1
[data]
manifest = "manifest.json"
[training]
steps = 1
videos = 1
"""


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"strokes": [{"label": "lob", "contact_frame": 3}]}, "the label is 'lob'"),
        ({"strokes": [SERVE]}, "strokes of 1 class"),
        ({"strokes": [SERVE, {"label": "smash", "contact_frame": 40}]}, "to reach frame 40."),
        ({"frames": 50}, "a.mp4 has 40 frames, but 50 are said of it."),
        ({"video": "text.mp4"}, "text.mp4: This file is not a video."),
        ({"video": "gone.mp4"}, "there is no video gone.mp4."),
    ],
)
def test_training_and_checking_refuse_a_wrong_manifest_and_leave_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: dict[str, object],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    film(tmp_path / "a.mp4", even_times_ms(40, 30))
    (tmp_path / "text.mp4").write_text("not a video")
    (tmp_path / "run.toml").write_text(RUN)
    written(tmp_path, change)
    before = sorted(tmp_path.iterdir())
    for words in ("train run.toml", "manifest --from manifest manifest.json --out m.csv --quiet"):
        assert main(words.split()) == 2
        said = capsys.readouterr()
        assert sentence in said.err
        assert said.err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before

"""Labels in other people's forms, written here in small, become recordings and tracks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inference.__main__ import main
from inference.data.augment import STILL
from inference.data.dataset import Windows
from inference.data.filmed_tracks import filmed_tracks
from inference.data.manifest import read_manifest
from inference.data.readers.class_folders import read_class_folders
from inference.data.readers.matches import MatchStroke, read_matches
from inference.data.readers.openttgames import read_events, read_openttgames
from inference.data.readers.ttstroke21 import class_of_move, read_ttstroke21
from inference.data.reading import FOOTAGE_KINDS
from inference.data.recordings import BadManifest, KnownStroke
from tests.inference.filming import even_times_ms, film


def filmed(path: Path, frames: int = 40, fps: int = 30) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return film(path, even_times_ms(frames, fps))


def test_clips_in_class_folders_are_read_with_their_matches(tmp_path: Path) -> None:
    names = {
        "forehand/derby/1.mp4": "derby",
        "forehand/final_2.mp4": "final",
        "Backhand/final-3.MOV": "final",
        "Backhand/training12.mp4": "training",
        "smash/07.mp4": "unnamed",
    }
    for name in (*names, "smash/notes.txt", "smash/.hidden/8.mp4"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    recordings = read_class_folders(tmp_path, end="far", hand="left", view="behind")
    assert {r.video.relative_to(tmp_path).as_posix(): r.group for r in recordings} == names
    assert {(r.end, r.hand, r.view, r.is_clip) for r in recordings} == {
        ("far", "left", "behind", True)
    }
    assert sorted(r.strokes[0].label for r in recordings) == [
        *("backhand", "backhand", "forehand", "forehand", "smash")
    ]
    assert all(r.strokes[0].contact_frame is None for r in recordings)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "lob/1.mp4",
            "The folder .lob. is not named after one of serve, forehand, backhand",
        ),
        ("1.mp4", "1.mp4 lies beside the class folders, not in one of them."),
        ("forehand/1.txt", "There is no video in"),
    ],
)
def test_other_folders_are_refused(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    with pytest.raises(BadManifest, match=sentence):
        read_class_folders(tmp_path)


def test_a_clip_without_a_contact_teaches_its_class_and_no_contact(tmp_path: Path) -> None:
    filmed(tmp_path / "forehand" / "a_1.mp4")
    (track,) = filmed_tracks(read_class_folders(tmp_path))
    (stroke,) = track.strokes
    assert not stroke.is_contact_known
    assert stroke.contact == pytest.approx(0.57 * 39, abs=0.1)
    windows = Windows([track], STILL, frames=24, seed=1)
    truths = [windows.draw({"clips": 4}, step).truth for step in range(6)]
    assert all(truth["contact_weight"].sum() == 0 for truth in truths)
    assert all(truth["displacement_weight"].sum() == 0 for truth in truths)
    assert {int(c) for truth in truths for c in truth["classes"].flatten()} == {-100, 2}


LABELS = {
    "12": "bounce",
    "30": "left_forehand_serve neutral both_feet_planted",
    "44": "net",
    "58": "right_backhand_loop right_leaning",
    "70": "left_forehand_lob right_leaning both_feet_planted",
    "80": "right_backhand_smash",
    "90": "left_out",
    "99": "empty_event",
}


def test_openttgames_gives_both_players_their_strokes_at_the_impact(tmp_path: Path) -> None:
    (tmp_path / "videos").mkdir()
    (tmp_path / "videos" / "game_1.mp4").touch()
    for name, labels in (
        ("labels/train/game_1.json", LABELS),
        ("labels/train/game_2.json", LABELS),
        ("markup/game_1/events_markup.json", {"12": "bounce", "31": "empty_event"}),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(json.dumps(labels))
    left, right = read_openttgames(tmp_path)
    assert (left.end, right.end, left.group, right.group) == ("left", "right", "game_1", "game_1")
    assert left.strokes == (KnownStroke("serve", 30), KnownStroke("forehand", 70))
    assert right.strokes == (KnownStroke("backhand", 58), KnownStroke("smash", 80))
    events = read_events(tmp_path / "markup" / "game_1" / "events_markup.json")
    assert events == {12: "bounce", 31: "empty_event"}


def test_openttgames_as_loopdrive_writes_it_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "game_1.mp4").touch()
    written = {"3": "left_serve", "40": "right_backhand", "70": "left_smash", "99": "left_out"}
    (tmp_path / "game_1.json").write_text(json.dumps(written))
    left, right = read_openttgames(tmp_path)
    assert left.strokes == (KnownStroke("serve", 3), KnownStroke("smash", 70))
    assert right.strokes == (KnownStroke("backhand", 40),)


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("game_1.json", '{"3": "left_forehand_spoon"}', "a stroke of unknown technique"),
        ("game_1.json", '["bounce"]', "game_1.json does not map frame numbers to events."),
        ("game_1.json", '{"three": "net"}', "game_1.json does not map frame numbers to events."),
        ("game_1.json", "{", "game_1.json does not map frame numbers to events."),
        ("game_2.json", json.dumps(LABELS), "no labels for game_1.mp4: game_1.json is missing."),
        (
            "game_1/events_markup.json",
            '{"3": "bounce"}',
            "events_markup.json of game_1.mp4 knows no stroke",
        ),
    ],
)
def test_other_labels_of_openttgames_are_refused(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    (tmp_path / "game_1.mp4").touch()
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    with pytest.raises(BadManifest, match=sentence):
        read_openttgames(tmp_path)


MOVES = """<?xml version="1.0"?>
<video>
  <action begin="10" end="40" move="Serve Forehand Topspin"/>
  <action begin="50" end="90" move="Offensive Backhand Hit"/>
  <action begin="90" end="100" move="Unknown"/>
  <action begin="101" end="104" move="Negative"/>
  <action begin="105" end="119" move="Defensive Forehand Push"/>
</video>
"""


def test_ttstroke21_gives_strokes_between_their_edges(tmp_path: Path) -> None:
    filmed(tmp_path / "videos" / "81.mp4", frames=120, fps=60)
    (tmp_path / "train").mkdir()
    (tmp_path / "train" / "81.xml").write_text(MOVES)
    (recording,) = read_ttstroke21(tmp_path, end="near", view="front")
    assert recording.strokes == (
        KnownStroke("serve", None, 10, 39),
        KnownStroke("backhand", None, 50, 89),
        KnownStroke("forehand", None, 105, 118),
    )
    assert recording.unknown == ((90, 99),)
    assert not recording.is_clip
    (track,) = filmed_tracks([recording])
    assert [s.start for s in track.strokes] == pytest.approx([5, 25, 52.5], abs=0.1)
    assert [s.contact for s in track.strokes] == pytest.approx(
        [(a + 0.54 * (b - a)) / 2 for a, b in ((10, 39), (50, 89), (105, 118))], abs=0.1
    )
    assert not any(s.is_contact_known for s in track.strokes)


def test_the_last_years_folders_of_ttstroke21_are_read(tmp_path: Path) -> None:
    for name in ("Serve_Backhand_Backspin/1_2.mp4", "Offensive_Forehand_Loop/1_3.mp4"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    labels = [(r.strokes[0].label, r.is_clip) for r in read_ttstroke21(tmp_path)]
    assert labels == [("forehand", True), ("serve", True)]


@pytest.mark.parametrize("manner", ["Serve", "Offensive", "Defensive"])
@pytest.mark.parametrize("side", ["Forehand", "Backhand"])
def test_a_move_is_named_by_its_side_unless_it_is_a_serve(manner: str, side: str) -> None:
    expected = "serve" if manner == "Serve" else side.lower()
    assert class_of_move(f"{manner} {side} Backspin") == expected


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("Offensive Backhand Hit", "Smash", "'smash' is not a move of TTStroke-21."),
        ('begin="50"', 'begin="x"', "81.xml: an action's begin is 'x', not a frame number."),
        ('begin="50"', 'begin="-5"', "81.xml: an action's begin is '-5', not a frame number."),
        ('end="90"', "", "81.xml: an action's end is '', not a frame number."),
        ('begin="50"', 'begin="95"', "81.xml: an action ends before it begins: 95, 90."),
        ("</video>", "", "81.xml is not XML that can be read."),
    ],
)
def test_other_labels_of_ttstroke21_are_refused(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    (tmp_path / "81.mp4").touch()
    (tmp_path / "81.xml").write_text(MOVES.replace(old, new))
    with pytest.raises(BadManifest, match=sentence):
        read_ttstroke21(tmp_path)


def test_a_video_of_ttstroke21_without_labels_is_refused(tmp_path: Path) -> None:
    (tmp_path / "82.mp4").touch()
    (tmp_path / "81.xml").write_text(MOVES)
    with pytest.raises(BadManifest, match=r"no labels for 82\.mp4: 82\.xml is missing"):
        read_ttstroke21(tmp_path)


MATCH = """nom,debut,fin,lateralite,set,type_service,type_coup,zone_jeu,faute,effet_coup
ANNA,10,40,coup_droit,1,lat_droit,,m2,,
BO,41,60,revers,1,,offensif,d3,filet,bloc
"""


def test_a_stroke_that_stands_in_two_files_is_one_stroke(tmp_path: Path) -> None:
    (tmp_path / "ANNA_vs_BO_annotation.csv").write_text(MATCH)
    (tmp_path / "ANNA_vs_BO_annotation_2.csv").write_text(MATCH.replace("41,60", "41,66"))
    assert read_matches(tmp_path) == [
        MatchStroke("ANNA_vs_BO", 1, "ANNA", "serve", "forehand", 10, 40, "", "", "m2", ""),
        MatchStroke(
            *("ANNA_vs_BO", 1, "BO", "backhand", "backhand", 41, 60),
            *("attack", "block", "d3", "net"),
        ),
    ]


@pytest.mark.parametrize(
    ("old", "new"), [("revers", "volley"), ("41", "soon"), ("lateralite", "side")]
)
def test_a_table_that_is_no_match_is_refused(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "m.csv").write_text(MATCH.replace(old, new))
    with pytest.raises(BadManifest, match=r"^m\.csv is not a table of strokes of a match"):
        read_matches(tmp_path)


def test_a_folder_without_matches_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadManifest, match="There are no match tables in"):
        read_matches(tmp_path)


def test_the_command_writes_a_manifest_and_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("forehand/m1_1.mp4", "forehand/m2_1.mp4", "serve/m1_2.mp4"):
        filmed(tmp_path / "clips" / name)
    out = tmp_path / "m.json"
    asked = f"manifest {tmp_path / 'clips'} --from class-folders --out {out} --hand left --quiet"
    assert main(asked.split()) == 0
    assert capsys.readouterr().out.splitlines() == [
        "3 videos, 3 players in them, 3 strokes, 3 of them without a contact frame",
        "class: forehand 2, serve 1",
        "view: side 3",
        "group: m1 2, m2 1",
    ]
    recordings = read_manifest(out)
    assert [(r.hand, r.frames, r.is_clip) for r in recordings] == [("left", 40, True)] * 3
    assert main(f"manifest {out} --from manifest --out {tmp_path / 'm.csv'} --quiet".split()) == 0
    assert read_manifest(tmp_path / "m.csv") == recordings


def test_a_label_beyond_the_video_is_refused_by_the_command_which_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filmed(tmp_path / "game_1.mp4", frames=80)
    (tmp_path / "game_1.json").write_text(json.dumps(LABELS))
    out = tmp_path / "m.json"
    asked = f"manifest {tmp_path} --from openttgames --out {out} --quiet"
    assert main(asked.split()) == 2
    said = capsys.readouterr().err
    assert said == "game_1.mp4: it has 80 frames, but a smash is said to reach frame 80.\n"
    assert not out.exists()


@pytest.mark.parametrize("kind", FOOTAGE_KINDS)
def test_every_kind_refuses_what_is_not_there_in_one_sentence(
    tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = f"manifest {tmp_path / 'gone'} --from {kind} --out {tmp_path / 'm.json'}"
    assert main(asked.split()) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(tmp_path / "gone") in said


def test_clips_of_one_class_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filmed(tmp_path / "clips" / "forehand" / "1.mp4")
    out = tmp_path / "m.json"
    asked = f"manifest {tmp_path / 'clips'} --from class-folders --out {out} --quiet"
    assert main(asked.split()) == 2
    assert "has strokes of 1 class; two are the least." in capsys.readouterr().err
    assert not out.exists()

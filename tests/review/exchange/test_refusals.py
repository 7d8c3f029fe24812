"""What is refused, and in which words."""

from __future__ import annotations

import io
import json
from itertools import pairwise

import pytest

from loopdrive.review.exchange import source
from loopdrive.review.exchange.formats import WRITABLE
from loopdrive.review.exchange.frame_base import FrameBase
from loopdrive.review.exchange.marks import Malformed, Mark
from loopdrive.review.exchange.reading import Reading
from tests.review.exchange.timelines import film_of, read, written

FILM = film_of(300)  # ten seconds
SERVE = Mark("left", "serve", 30, 36, 45, player="Anna")
STROKE = '{"end": "left", "label": "serve", "start_frame": 30, "contact_frame": 36, "end_frame": 45'
HEAD = "end,label,start_frame,contact_frame,end_frame"


def refusal(key: str, data: bytes | str, reading: Reading | None = None) -> str:
    with pytest.raises(Malformed) as refused:
        read(key, data, FILM, reading)
    return str(refused.value)


def ours(strokes: str, **more: object) -> str:
    head = json.dumps({"format": "loopdrive-timeline", "version": 1, **more})[:-1]
    return f'{head}, "strokes": [{strokes}]}}'


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("left,lob,1,2,3", 'the class "lob" is not known; use serve, forehand, backhand or smash'),
        ("left,forhand,1,2,3", 'the class "forhand" is not known; did you mean "forehand"?'),
        ("rigth,serve,1,2,3", 'the end "rigth" is not known; did you mean "right"?'),
        (",serve,1,2,3", "the file does not say at which end this stroke was played; say it yours"),
        ("left,,1,2,3", "the class is missing; use serve, forehand, backhand or smash"),
        ("left,serve,1,9,3", "the contact (frame 9) lies outside its stroke (frames 1 to 3)"),
        ("left,serve,4,,3", "the stroke ends (frame 3) before it begins (4)"),
        ("left,serve,1,2,300", "frame 300 is not in the video, whose frames count from 0 to 299"),
        ("left,serve,-1,2,3", "frame -1 is not in the video, whose frames count from 0 to 299"),
        ("left,serve,1.5,2,3", 'start_frame must be a whole number, not "1.5"'),
        ("left,serve,nan,2,3", 'start_frame must be a whole number, not "nan"'),
        (f"left,serve,{'9' * 5000},2,3", "start_frame must be a whole number, not "),
        ("left,serve,,,3", "a stroke needs its start and end, or its contact"),
        ("left,serve,1,2,3,4", "there are 6 cells for 5 columns"),
        (f"{'x' * 300},serve,1,2,3", "the end "),
    ],
)
def test_a_row_is_refused_in_words_with_its_line(row: str, words: str) -> None:
    assert refusal("csv", f"{HEAD}\nleft,serve,1,2,3\n{row}\n").startswith(f"Line 3: {words}")


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("end,lable,start_frame,end_frame", 'Line 1: the column "label" is missing'),
        ("end,label,contact_fram", 'Line 1: the column "contact_fram" is not known; did you mean'),
        ("end,label,end", 'Line 1: the column "end" stands there twice'),
        ("", 'Line 1: the column "label" is missing'),
    ],
)
def test_a_table_is_refused_by_its_head(head: str, words: str) -> None:
    assert refusal("csv", f"{head}\n1,2,3,4\n").startswith(words)


def test_a_line_number_is_the_one_an_editor_shows() -> None:
    rows = f'{HEAD},player\r\n"left",serve,1,2,3,"a\r\nb"\r\n\r\nleft,lob,1,2,3,\r\n'
    assert refusal("csv", rows).startswith("Line 5: ")


def test_frames_counted_from_1_end_one_later() -> None:
    reading = Reading(base=FrameBase(first=1))
    assert read("csv", f"{HEAD}\nleft,serve,1,2,300\n", FILM, reading)[0].end_frame == 299
    words = refusal("csv", f"{HEAD}\nleft,serve,0,2,3\n", reading)
    assert words == "Line 2: frame 0 is not in the video, whose frames count from 1 to 300."


@pytest.mark.parametrize(
    ("strokes", "words"),
    [
        (f"{STROKE}}}, 7", 'strokes[1]: here should be an object, not "7"'),
        (STROKE.replace('"serve"', "true") + "}", "strokes[0]: the class must be serve, forehand"),
        (f'{STROKE}, "confidence": 1.5}}', "strokes[0]: the confidence must lie between 0 and 1"),
        (f'{STROKE}, "confidence": 1e999}}', "strokes[0]"),
        (f'{STROKE}, "state": "confirmd"}}', 'strokes[0]: the state "confirmd" is not known; did'),
        (f'{STROKE}, "player": ["Anna"]}}', "strokes[0]: a name must be text, not "),
        (f'{STROKE}, "player": "{"A" * 300}"}}', 'strokes[0]: the name "AAAA'),
        (STROKE.replace("30", "1e400") + "}", "strokes[0]"),
        (STROKE.replace("30", "9" * 400) + "}", "strokes[0]"),
        (STROKE.replace("30", "NaN") + "}", "strokes[0]"),
        (STROKE, "strokes[0].end_frame: the file is not JSON that can be read"),
    ],
)
def test_a_stroke_of_json_is_refused_in_words_with_its_path(strokes: str, words: str) -> None:
    assert refusal("loopdrive", ours(strokes)).startswith(words)


@pytest.mark.parametrize(
    ("video", "words"),
    [
        ({"sha256": "cd" * 32}, "video: these are the strokes of another video than session.mp4"),
        ({"frames": 299}, "video: the labelled video has 299 frames, session.mp4 has 300"),
        ({"frame_rate": 25}, "video: the file speaks of 25 frames a second, session.mp4 has 30.00"),
        ({"frame_rate": 29.8}, "video: the file speaks of 29.8 frames a second"),
        ({"duration_s": 9}, "video: the labelled video lasts 9.00 s, session.mp4 lasts 10.00 s"),
        ({"frame_table_sha256": "ef" * 32}, "video: the frames are those of another video"),
        ({"frame_table_sha256": 7}, "video: the frames are those of another video"),
        ([], "video: here should be an object"),
    ],
)
def test_strokes_of_another_video_are_refused(video: object, words: str) -> None:
    assert refusal("loopdrive", ours("", video=video)).startswith(words)


def test_another_name_or_a_rate_within_half_a_per_cent_is_no_other_video() -> None:
    video = {"filename": "copy of session.mp4", "id": "other", "frame_rate": 29.97}
    assert len(read("loopdrive", ours(f"{STROKE}}}", video=video), FILM)) == 1


@pytest.mark.parametrize("key", ["loopdrive", "csv", "elan", "webvtt"])
def test_a_format_that_names_the_frames_is_refused_for_another_video(key: str) -> None:
    other = film_of(300, fps=25)
    with pytest.raises(Malformed, match=r"another video|frames a second"):
        read(key, written(key, FILM, [SERVE]), other)


def test_a_segment_file_is_refused_for_a_video_of_another_length_or_rate() -> None:
    text = written("activitynet", FILM, [SERVE]).decode()
    with pytest.raises(Malformed, match=r"lasts 10\.00 s"):
        read("activitynet", text, film_of(600))
    faster = text.replace('"subset"', '"fps": 60, "subset"')
    assert "60 frames a second" in refusal("activitynet", faster)


def test_a_file_of_several_videos_is_read_for_the_one_it_knows_by_name() -> None:
    entry = '{"annotations": [{"segment": [1.0, 2.0], "label": "far smash"}]}'
    text = f'{{"database": {{"v_1": {{"annotations": [7]}}, "session": {entry}}}}}'
    assert [mark.end for mark in read("activitynet", text, FILM)] == ["far"]
    assert read("activitynet", f'{{"database": {{"v_other": {entry}}}}}', FILM)
    strange = f'{{"database": {{"v_1": {entry}, "v_2": {entry}}}}}'
    assert refusal("activitynet", strange) == (
        'database: none of the 2 videos in this file is "session.mp4".'
    )


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("loopdrive", "{}", "This is no Loopdrive timeline"),
        ("loopdrive", ours("").replace('"strokes"', '"stroks"'), "This is no Loopdrive timeline"),
        ("loopdrive", ours("", version=2), 'version: version "2" is not known, only 1'),
        ("loopdrive", "", "The file is not JSON that can be read"),
        ("soccernet", "{}", 'There are no "annotations"'),
        ("activitynet", "[]", 'There is no "database"'),
        ("openttgames", "[]", "The file should map frames to events"),
        ("openttgames", '{"7": 8}', 'Frame 7: an event should be text, not "8"'),
        ("openttgames", '{"7": "left_forhand_loop"}', 'Frame 7: the class "forhand" is not known'),
        ("openttgames", '{"7": "bounse"}', 'Frame 7: the event "bounse" is not known'),
        ("openttgames", '{"7": "left_forehand_hop"}', "Frame 7: the event "),
        ("openttgames", '{"7": "forehand_loop"}', "Frame 7: the file does not say at which end"),
        ("openttgames", '{"x": "left_serve"}', "Frame x: the frame must be a whole number"),
        ("webvtt", "00:01.000 --> 00:02.000\nleft serve", 'Line 1: a WebVTT file begins with "WEB'),
        ("webvtt", "WEBVTT\n\n1\n00:01,000 --> 00:02,000\nserve", "Line 4: "),
        ("webvtt", "WEBVTT\n\nhello", "Line 4: "),
        ("webvtt", "WEBVTT\n\n00:02.000 --> 00:01.000\nleft serve", "Line 3: the stroke ends (1.0"),
        ("webvtt", "WEBVTT\n\n00:01.000 --> 00:02.000\ntime out!!", 'Line 3: the end "time" is'),
        (
            "webvtt",
            "WEBVTT\n\n00:01.000 --> 00:20.000\nleft serve",
            "Line 3: the time 20.000 s lie",
        ),
        (
            "webvtt",
            "WEBVTT\n\n00:01.000 --> 00:02.000\nleft <00:03.000>serve",
            "Line 3: the contact (3.000 s) lies outside its stroke",
        ),
        ("elan", "<html/>", 'This is no ELAN document, but "html"'),
        ("elan", "<ANNOTATION_DOCUMENT>", "Line 1: the file is not XML that can be read"),
        ("match", "nom,debut\n", 'Line 1: the column "fin" is missing'),
    ],
)
def test_other_files_are_refused_in_words(key: str, text: str, words: str) -> None:
    assert refusal(key, text).startswith(words)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({'TIER_ID="left: Anna"': 'TIER_ID="lefft"'}, 'Tier "lefft": the end "lefft" is not known'),
        ({">serve</ANN": ">serv</ANN"}, 'Annotation "a1": the class "serv" is not known; did you'),
        ({'TIME_VALUE="1200"': 'TIME_VALUE="2500"'}, 'Annotation "a2": this contact lies in no'),
        ({'TIME_VALUE="1200"': ""}, 'Annotation "a2": the annotation has no tier or no time'),
        ({'TIME_VALUE="1000"': 'TIME_VALUE="soon"'}, 'Time slot "ts1": TIME_VALUE must be a whole'),
        ({'="milliseconds"': '="PAL-frames"'}, "The document's times are not in milliseconds"),
    ],
)
def test_an_elan_document_is_refused_in_words(changes: dict[str, str], words: str) -> None:
    text = written("elan", FILM, [SERVE]).decode()
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    assert refusal("elan", text).startswith(words)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))
    + "]><ANNOTATION_DOCUMENT>&i;</ANNOTATION_DOCUMENT>"
)


def test_entities_are_refused_before_they_grow() -> None:
    assert refusal("elan", BOMB).startswith("The file defines entities of its own")


@pytest.mark.parametrize(
    ("key", "data"),
    [
        ("loopdrive", "[" * 1_000_000),
        ("loopdrive", '{"a":' * 1_000_000),
        ("elan", "<ANNOTATION_DOCUMENT>" + "<a>" * 1_000_000),
        ("loopdrive", ours(f'{STROKE}, "x": {"[" * 100_000}')),
    ],
)
def test_what_is_nested_too_deeply_is_refused(key: str, data: str) -> None:
    assert "nested too deeply" in refusal(key, data)


@pytest.mark.parametrize("key", WRITABLE)
@pytest.mark.parametrize("data", [b"\0" * 100, b"\xff\xfe\0\0", b"a\0b", b"\x81\x8d\xff" * 50])
def test_what_is_no_text_is_refused(key: str, data: bytes) -> None:
    assert refusal(key, data)


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 2 * 1024**2)
    head = written("csv", FILM, [])
    assert refusal("csv", head + b"\n" * 3 * 1024**2) == "The file is larger than 2 MB."
    assert refusal("loopdrive", b" " * 3 * 1024**2) == "The file is larger than 2 MB."
    assert refusal("elan", b"<ANNOTATION_DOCUMENT>" + b" " * 3 * 1024**2) == (
        "The file is larger than 2 MB."
    )


def test_more_strokes_than_anybody_plays_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loopdrive.review.exchange.sightings.MAX_MARKS", 2)
    words = refusal("csv", f"{HEAD}\n" + "left,serve,1,2,3\n" * 3)
    assert words == "Line 4: there are more than 2 strokes."


def test_a_file_is_read_from_its_start_and_left_open() -> None:
    file = io.BytesIO(written("csv", FILM, [SERVE]))
    file.seek(0, io.SEEK_END)
    assert list(WRITABLE["csv"].read(file, FILM, Reading())) == [SERVE]
    assert not file.closed


def test_a_frame_base_is_0_or_1_and_of_a_rate_that_exists() -> None:
    with pytest.raises(ValueError, match="0 or 1"):
        FrameBase(first=2)
    with pytest.raises(ValueError, match="between 1 and 1000"):
        FrameBase(fps=float("nan"))

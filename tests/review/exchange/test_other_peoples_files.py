"""Files that other programs write, as far as they can be understood."""

from __future__ import annotations

import pytest

from loopdrive.review.exchange.frame_base import FrameBase
from loopdrive.review.exchange.marks import Malformed, Mark
from loopdrive.review.exchange.reading import Reading
from tests.review.exchange.timelines import film_of, read, written

FILM = film_of(300)
HEAD = "end;label;start_s;contact_s;end_s;confidence\r\n"
ANNA = Mark("left", "serve", 30, 36, 45, player="Zoë")
MATCH = "nom,debut,fin,lateralite,set,type_service,type_coup,match\n"
ENDS = Reading(ends={"LEBRUN": "left", "LIANG": "right"})


def test_excel_writes_semicolons_and_decimal_commas() -> None:
    (mark,) = read("csv", HEAD + "left;serve;1,000;1,2;1,5;0,75\r\n", FILM)
    assert mark == Mark("left", "serve", 30, 36, 45, confidence=0.75)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_comes_in_any_encoding(encoding: str, delimiter: str) -> None:
    text = written("csv", FILM, [ANNA]).decode("utf-8-sig").replace(",", delimiter)
    assert read("csv", text.encode(encoding), FILM) == [ANNA]


def test_a_short_table_says_only_what_is_known() -> None:
    table = "Label,contact_frame,notes\nforehand,60,nice\nbackhand,70,\n"
    first, second = read("csv", table, FILM, Reading(end="near"))
    assert (first.start_frame, first.contact_frame, first.end_frame) == (48, 60, 65)
    assert (second.start_frame, second.contact_frame, second.end_frame) == (66, 70, 77)
    assert second.estimated == ("start_frame", "end_frame")


def test_a_contact_that_is_not_told_stands_where_contacts_usually_are() -> None:
    (mark,) = read("csv", "end,label,start_frame,end_frame\nfar,smash,100,200\n", FILM)
    assert (mark.contact_frame, mark.estimated) == (157, ("contact_frame",))


def test_frames_of_another_rate_are_moments_of_this_video() -> None:
    table = "end,label,start_frame,contact_frame,end_frame\nfar,smash,26,51,75\n"
    (mark,) = read("csv", table, FILM, Reading(base=FrameBase(first=1, fps=25)))
    assert (mark.start_frame, mark.contact_frame, mark.end_frame) == (30, 60, 89)


def test_a_player_whose_end_is_known_needs_none_in_the_file() -> None:
    table = "player,label,start_frame,end_frame\nZoë,smash,1,9\n"
    assert read("csv", table, FILM, Reading(ends={"Zoë": "far"}))[0].end == "far"
    with pytest.raises(Malformed, match='does not say at which end "Zoë" stands'):
        read("csv", table, FILM)


def test_subtitles_of_any_player_are_read() -> None:
    text = (
        "WEBVTT - session\r\nKind: captions\r\n\r\nSTYLE\r\n::cue {}\r\n\r\n"
        "1\r\n00:01.000 --> 00:01.533 align:start\r\n<v.loud Anna &amp; co>Forehand\r\n"
    )
    (mark,) = read("webvtt", text, FILM, Reading(ends={"Anna & co": "left"}))
    assert mark == Mark("left", "forehand", 30, 39, 45, player="Anna & co")


def test_a_coach_adds_tiers_and_strokes_in_elan() -> None:
    text = written("elan", FILM, [ANNA]).decode()
    more = (
        '<TIER LINGUISTIC_TYPE_REF="default-lt" TIER_ID="notes"><ANNOTATION>'
        '<ALIGNABLE_ANNOTATION ANNOTATION_ID="a9" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">'
        "<ANNOTATION_VALUE>too late</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"
    )
    others = more.replace("notes", "Right player").replace("too late", "Backhand")
    text = text.replace("    <LINGUISTIC_TYPE C", f"{more}{others}    <LINGUISTIC_TYPE C", 1)
    first, second = read("elan", text, FILM)
    assert first == ANNA
    assert (second.end, second.label, second.estimated) == ("right", "backhand", ("contact_frame",))


def test_teams_of_soccernet_are_ends_once_somebody_says_so() -> None:
    text = (
        '{"annotations": [{"gameTime": "1 - 00:02", "label": "Forehand", "position": "2000", '
        '"team": "home", "visibility": "visible"}]}'
    )
    (mark,) = read("soccernet", text, FILM, Reading(ends={"home": "far"}))
    assert (mark.end, mark.contact_frame) == ("far", 60)
    with pytest.raises(Malformed, match='"home" stands'):
        read("soccernet", text, FILM)
    with pytest.raises(Malformed, match="only the first half"):
        read("soccernet", text.replace("1 - ", "2 - "), FILM)


def test_osl_puts_events_below_each_video() -> None:
    events = '[{"head": "action", "label": "left serve", "position_ms": 2000}]'
    entry = f'{{"inputs": [{{"type": "video", "fps": 30.0}}], "events": {events}}}'
    assert read("soccernet", f'{{"data": [{entry}]}}', FILM)[0].contact_frame == 60
    with pytest.raises(Malformed, match="several videos"):
        read("soccernet", f'{{"data": [{entry}, {entry}]}}', FILM)
    with pytest.raises(Malformed, match="25 frames a second"):
        read("soccernet", f'{{"data": [{entry.replace("30.0", "25")}]}}', FILM)


def test_extended_labels_of_openttgames_name_end_side_and_technique() -> None:
    text = (
        '{"10": "bounce", "20": "left_forehand_loop neutral both_feet_planted", "30": "net", '
        '"40": "right_backhand_serve", "60": "left_backhand_smash lean", "70": "left_out"}'
    )
    marks = read("openttgames", text, FILM)
    assert [(mark.end, mark.label, mark.contact_frame) for mark in marks] == [
        ("left", "forehand", 20),
        ("left", "smash", 60),
        ("right", "serve", 40),
    ]


def test_a_match_table_is_read_at_25_frames_a_second() -> None:
    rows = "LEBRUN,25,49,coup_droit,1,lat_droit,,a\nLIANG,50,74,revers,1,,offensif,a\n"
    first, second = read("match", MATCH + rows, FILM, ENDS)
    assert first == Mark("left", "serve", 30, 47, 59, player="LEBRUN")
    assert second == Mark("right", "backhand", 60, 77, 89, player="LIANG")


def test_players_change_ends_after_every_game() -> None:
    rows = "".join(f"LEBRUN,{9 * game},{9 * game + 5},revers,{game},,,a\n" for game in (2, 3, 4))
    assert [mark.end for mark in read("match", MATCH + rows, FILM, ENDS)] == [
        "left",
        "right",
        "left",
    ]
    stay = Reading(ends=ENDS.ends, changes_ends=False)
    assert {mark.end for mark in read("match", MATCH + rows, FILM, stay)} == {"left"}


def test_of_several_matches_one_must_be_chosen() -> None:
    rows = "LEBRUN,1,9,revers,1,,,a\nBOLL,1,9,revers,1,,,b\n"
    with pytest.raises(Malformed, match='Line 3: the file tells several matches, "a" and "b"'):
        read("match", MATCH + rows, FILM, ENDS)
    chosen = Reading(ends={"BOLL": "far"}, match="b")
    assert [mark.player for mark in read("match", MATCH + rows, FILM, chosen)] == ["BOLL"]
    with pytest.raises(Malformed, match='does not tell the match "c"'):
        read("match", MATCH + rows, FILM, Reading(match="c"))


def test_a_player_nobody_placed_is_asked_for() -> None:
    rows = "LEBRUN,1,9,revers,1,,,a\nLAING,1,9,rever,1,,,a\n"
    with pytest.raises(Malformed, match='Line 3: the file does not say at which end "LAING"'):
        read("match", MATCH + rows, FILM, ENDS)
    with pytest.raises(Malformed, match='Line 3: the side "rever" is not known; did you mean "rev'):
        read("match", MATCH + rows, FILM, Reading(end="left"))


FULL = "nom,debut,fin,lateralite,set,type_service,zone_jeu,faute,coup\n"


def test_a_match_table_tells_where_balls_land_and_who_wins_the_point() -> None:
    rows = (
        "LEBRUN,1,9,coup_droit,1,lat_droit,d1,,LEBRUN\n"
        "LIANG,10,19,revers,1,,g3,pt_gagne,serveur_point_pour\n"
        "LIANG,60,69,coup_droit,1,lat_droit,m2,,LIANG\n"
        "LEBRUN,70,79,revers,1,,,filet,serveur_point_pour\n"
    )
    marks = read("match", FULL + rows, FILM, ENDS)
    assert [mark.zone for mark in marks] == ["right short", "left long", "middle half-long", ""]
    assert [mark.outcome for mark in marks] == ["", "won", "", "lost"]


def test_where_no_fault_is_told_the_servers_point_decides() -> None:
    rows = (
        "LEBRUN,1,9,coup_droit,1,lat_droit,,,LEBRUN\n"
        "LIANG,10,19,revers,1,,,,serveur_point_pour\n"
        "LIANG,60,69,coup_droit,1,lat_droit,,,serveur_point_contre\n"
        "LIANG,90,99,coup_droit,1,lat_droit,,,serveur_point_pour\n"
    )
    marks = read("match", FULL + rows, FILM, ENDS)
    assert [mark.outcome for mark in marks] == ["", "lost", "lost", "won"]


def test_a_long_row_of_a_serve_begins_before_the_ball_is_thrown() -> None:
    rows = (
        "LEBRUN,0,99,coup_droit,1,lat_droit,,,LEBRUN\n"
        "LIANG,100,199,revers,1,,,out,serveur_point_pour\n"
    )
    film = film_of(300, fps=25)
    serve, last = read("match", FULL + rows, film, ENDS)
    assert (serve.contact_frame, serve.end_frame) == (86, 99)  # half a second before
    assert (last.start_frame, last.contact_frame) == (100, 120)
    assert serve.estimated == last.estimated == ("contact_frame",)


def test_a_zone_that_is_none_is_refused() -> None:
    rows = "LEBRUN,1,9,revers,1,,k7,,\n"
    with pytest.raises(Malformed, match='Line 2: the zone "k7" is not known; use d, m or g'):
        read("match", FULL + rows, FILM, ENDS)

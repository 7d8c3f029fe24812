"""The French tables of professional matches, stroke by stroke, at 25 frames a second.

One row per stroke: `nom` is the player, `debut` and `fin` the first and last frame, `lateralite`
the side of the racket; where `type_service` is filled it is a serve. `set` counts games, and where
a file tells several matches `match` names them. `zone_jeu` is where the ball lands: d, m or g
(right, middle, left of whoever receives it) and 1 to 3 (short to long). `faute` ends a rally:
`pt_gagne` is a winner, anything else a mistake. Where it is empty, `coup` may say that the server
won the point (`serveur_point_pour`) or lost it (`serveur_point_contre`); it goes second because in
published files it contradicts `faute` in a third of all rallies. Read only: nobody writes these.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from inference import End, Label
from loopdrive.review.exchange.figures import whole_number
from loopdrive.review.exchange.frame_base import FrameBase
from loopdrive.review.exchange.holds import Holds
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.sightings import Sighting, contact_between, whole
from loopdrive.review.exchange.table import Row, rows
from loopdrive.review.exchange.words import known_name, meant, quoted

NAME = "Match table (nom, debut, fin, lateralite)"
SUFFIX = ".csv"
MEDIA_TYPE = "text/csv"
HOLDS = Holds(
    ("label", "start_frame", "end_frame", "player", "zone", "outcome"),
    "It can only be read. The contact is estimated, the end comes from whoever imports; state, "
    "confidence and consistency are unknown, a smash is told as a forehand or backhand.",
)
FRAMES = FrameBase(first=0, fps=25.0)
NEEDED = ("nom", "debut", "fin", "lateralite", "type_service")
COLUMNS = (*NEEDED, "set", "match", "zone_jeu", "faute", "coup")
ACROSS_THE_TABLE = {"d": "right", "m": "middle", "g": "left"}
ALONG_THE_TABLE = {"1": "short", "2": "half-long", "3": "long"}
WINNER = "pt_gagne"
FOR_THE_SERVER, AGAINST_THE_SERVER = "serveur_point_pour", "serveur_point_contre"
SERVED_BEFORE_S = 0.5  # the end, at most: a row of a serve begins long before the ball is thrown
ENDED_AFTER_S = 0.8  # the beginning, at most: a rally's last row goes on until the ball is dead
SIDES: dict[str, Label] = {"coup_droit": "forehand", "revers": "backhand"}
ACROSS: dict[End, End] = {"left": "right", "right": "left", "near": "far", "far": "near"}


def read(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
    """The marks of one match; every player's end must be said in `reading.ends`."""
    return whole(film, _sightings(file, film, reading))


def _sightings(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Sighting]:
    base = reading.base or FRAMES
    match, first_game, server = reading.match, 0, ""
    for row in rows(file, COLUMNS, NEEDED):
        match = match or row["match"]
        if row["match"] and row["match"] != match:
            if reading.match:
                continue
            raise Malformed(
                f"the file tells several matches, {quoted(match)} and {quoted(row['match'])} "
                "among them; say which one this video shows",
                row.place,
            )
        game = whole_number(row["set"] or 1, "set", row.place)
        first_game = first_game or game
        is_across = reading.changes_ends and (game - first_game) % 2 == 1
        server = row["nom"] if row["type_service"] else server
        yield _sighting(row, film, reading, base, is_across=is_across, server=server)
    if reading.match and not first_game:
        raise Malformed(f"the file does not tell the match {quoted(reading.match)}")


def _sighting(
    row: Row, film: Film, reading: Reading, base: FrameBase, *, is_across: bool, server: str
) -> Sighting:
    player = known_name(row["nom"], row.place)
    end = reading.end_of("", player, row.place)
    first = whole_number(row["debut"], "debut", row.place)
    last = whole_number(row["fin"], "fin", row.place)
    if last < first:
        raise Malformed(f"the stroke ends (frame {last}) before it begins ({first})", row.place)
    start_frame = base.frame(film, first, row.place)
    end_frame = max(start_frame, base.last_frame(film, last, row.place))
    outcome = _outcome(row, server)
    return Sighting(
        end=ACROSS[end] if is_across else end,
        label="serve" if row["type_service"] else _side(row["lateralite"], row.place),
        place=row.place,
        start_frame=start_frame,
        contact_frame=_contact(film, start_frame, end_frame, row, ends_rally=bool(outcome)),
        end_frame=end_frame,
        player=player,
        zone=_zone(row),
        outcome=outcome,
        estimated=("contact_frame",),
    )


def _contact(film: Film, start: int, end: int, row: Row, *, ends_rally: bool) -> int:
    """Where contacts usually are, but for the time in which nobody plays."""
    contact = contact_between(start, end)
    times_s = film.table.times_s
    if row["type_service"]:
        return max(contact, film.table.nearest(float(times_s[end]) - SERVED_BEFORE_S))
    if ends_rally:
        return min(contact, film.table.nearest(float(times_s[start]) + ENDED_AFTER_S))
    return contact


def _zone(row: Row) -> str:
    said = row["zone_jeu"].lower()
    if not said:
        return ""
    side, depth = ACROSS_THE_TABLE.get(said[:1]), ALONG_THE_TABLE.get(said[1:])
    if side is None or depth is None:
        raise Malformed(
            f"the zone {quoted(said)} is not known; use d, m or g and 1 to 3", row.place
        )
    return f"{side} {depth}"


def _outcome(row: Row, server: str) -> str:
    """How the point ended for whoever hit it; "" where it went on."""
    if row["faute"]:
        return "won" if row["faute"].lower() == WINNER else "lost"
    said = row["coup"].lower()
    if said not in (FOR_THE_SERVER, AGAINST_THE_SERVER) or not server:
        return ""
    return "won" if (said == FOR_THE_SERVER) == (row["nom"] == server) else "lost"


def _side(said: str, place: str) -> Label:
    side = SIDES.get(said.lower())
    if side is None:
        close = meant(said, tuple(SIDES))
        advice = f'; did you mean "{close}"?' if close else "; use coup_droit or revers"
        raise Malformed(f"the side {quoted(said)} is not known{advice}", place)
    return side

"""Bringing a match in as a coach would: session, players, film, and the table over HTTP.

Of these matches there is no film, so one is made: black, tiny, as long as the match. What the model
would see in it is of no interest, so its analysis is stopped; the imported timeline is what stands.
"""

from __future__ import annotations

import json
import uuid
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import av
import numpy as np
from django.core.files.uploadedfile import SimpleUploadedFile

from loopdrive.accounts.models import Player
from loopdrive.footage.models import PlayerSession, TableEnd, Video
from tests.footage.handing_in import hand_in, ingested
from tests.insights.matches.tables import FPS, NAMES, Match
from tests.people import Person

WIDTH, HEIGHT = 64, 48
FIRST_DAY = date(2023, 1, 1)  # the files do not say when; one day a match keeps them in order
ENDS = (TableEnd.LEFT, TableEnd.RIGHT)


def bring_in(coach: Person, match: Match, number: int) -> Video:
    """Bring one match in and return its video; `number` says when it was played."""
    session = _session(coach, match, number)
    with TemporaryDirectory() as folder:
        film = black_film(Path(folder) / f"{number}.mp4", match.frames)
        video = ingested(hand_in(film, session, coach.user))
    assert video.state == "ready", video.error
    (analysis,) = coach.get(f"/api/videos/{video.pk}/analyses/").json()["results"]
    coach.post(f"/api/videos/{video.pk}/analyses/{analysis['id']}/cancel/")
    found = take_in(coach, video, match)
    assert (found["same"], found["changed"], found["missing"]) == (0, 0, 0), found
    applied = take_in(coach, video, match, apply=str(uuid.uuid4()), reject_missing=True)
    assert applied["added"] == found["added"]
    return video


def take_in(coach: Person, video: Video, match: Match, **more: Any) -> Any:
    """Send the table, as the page that imports does; without `apply` nothing is changed."""
    table = SimpleUploadedFile(match.path.name, match.path.read_bytes())
    ends = dict(zip(match.players, (str(end) for end in ENDS), strict=True))
    body = {"file": table, "form": "match", "ends": json.dumps(ends), "players_stay": True}
    named = {"match": match.match} if match.match else {}
    answer = coach.post(f"/api/videos/{video.pk}/import/", body | named | more, format="multipart")
    assert answer.status_code == 200, answer.json()
    return answer.json()


def black_film(path: Path, frames: int) -> Path:
    """Write so many black frames at 25 a second."""
    black = np.zeros((HEIGHT * 3 // 2, WIDTH), np.uint8)  # planes of yuv420p, one below the other
    black[HEIGHT:] = 128  # no colour
    with av.open(str(path), "w", options={"movflags": "faststart"}) as out:
        stream = out.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.codec_context.gop_size = FPS
        stream.options = {"preset": "ultrafast", "tune": "fastdecode", "bf": "0"}
        picture = av.VideoFrame.from_ndarray(black, format="yuv420p")
        for number in range(frames):
            picture.pts = number
            out.mux(stream.encode(picture))
        out.mux(stream.encode())
    return path


def _session(coach: Person, match: Match, number: int) -> PlayerSession:
    players = [_player(coach, NAMES[name]) for name in match.players]
    body = {
        "title": match.title,
        "played_on": str(FIRST_DAY + timedelta(days=number)),
        "participants": [
            {"player": player.pk, "end": end} for player, end in zip(players, ENDS, strict=True)
        ],
    }
    answer = coach.post("/api/player-sessions/", body, format="json")
    assert answer.status_code == 201, answer.json()
    return PlayerSession.objects.get(pk=answer.json()["id"])


def _player(coach: Person, name: str) -> Player:
    club = coach.user.member.club
    found = Player.objects.filter(club=club, name=name).first()
    if found is None:
        answer = coach.post("/api/players/", {"name": name}, format="json")
        found = Player.objects.get(pk=answer.json()["id"])
    return found

"""One video's way through a real installation: when its first and its last stroke can be seen."""

from __future__ import annotations

import base64
import json
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # JSON of every shape

from inference.synthetic.render import render_rally
from tests.installation import Installation

RALLY_SEED = 11
RALLY_S = 30
RUNS = 3
LOOK_EVERY_S = 0.05
TARGETS_S = {"ready": None, "first stroke": 1.0, "last stroke": 4.0}


class AnalysisFailed(Exception):
    """The product could not do what is to be measured; its own sentence says why."""


@dataclass(frozen=True)
class Journey:
    """Seconds after the answer to the last uploaded byte."""

    ready_s: float
    first_stroke_s: float
    last_stroke_s: float
    strokes: int


class Script:
    """What a coach's script does, by token."""

    def __init__(self, installation: Installation) -> None:
        self._url = installation.url
        self._token = installation.demo["accounts"]["coach"]["token"]

    def ask(
        self, method: str, path: str, body: bytes | None = None, **headers: str
    ) -> tuple[Any, dict[str, str]]:
        """Send one request; answer its JSON, if any, and its headers."""
        request = urllib.request.Request(f"{self._url}{path}", data=body, method=method)
        request.add_header("Authorization", f"Token {self._token}")
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read()
            is_json = "json" in answer.headers.get("Content-Type", "")
            return (json.loads(text) if is_json and text else None), dict(answer.headers)

    def upload(self, film: Path) -> str:
        """Upload a film into a session of its own and return the video's address."""
        about = json.dumps({"title": "Bench", "played_on": "2026-01-01"}).encode()
        session, _ = self.ask(
            "POST", "/api/player-sessions/", about, Content_Type="application/json"
        )
        pairs = {"filename": film.name, "player_session": session["id"]}
        metadata = ",".join(
            f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in pairs.items()
        )
        tus = {"Tus_Resumable": "1.0.0"}
        _, opened = self.ask(
            "POST",
            "/api/uploads/",
            b"",
            Upload_Length=str(film.stat().st_size),
            Upload_Metadata=metadata,
            **tus,
        )
        path = opened["Location"].removeprefix(self._url)
        kind = "application/offset+octet-stream"
        _, done = self.ask(
            "PATCH", path, film.read_bytes(), Content_Type=kind, Upload_Offset="0", **tus
        )
        return f"/api/videos/{done['Upload-Video']}/"

    def watch(self, video: str) -> Journey:
        """Look again and again until the timeline is whole."""
        began = time.perf_counter()
        ready_s = first_s = None
        while True:
            row, _ = self.ask("GET", video)
            now_s = time.perf_counter() - began
            if row["state"] == "ready" and ready_s is None:
                ready_s = now_s
            analysis = row["analysis"] or {"state": "queued", "stroke_count": 0, "error": ""}
            if "failed" in (row["state"], analysis["state"]):
                raise AnalysisFailed(row["error"] or analysis["error"])
            if analysis["stroke_count"] and first_s is None:
                first_s = now_s
            if analysis["state"] == "done":
                return Journey(ready_s or now_s, first_s or now_s, now_s, analysis["stroke_count"])
            time.sleep(LOOK_EVERY_S)


def measure(scratch: Path) -> list[Journey]:
    """Start an installation and send the same film through it a few times."""
    film = scratch / "rally.mp4"
    render_rally(film, seed=RALLY_SEED, duration_s=RALLY_S)
    with Installation(scratch / "installation", demo=True) as installation:
        script = Script(installation)
        return [script.watch(script.upload(film)) for _ in range(RUNS)]


def describe(journeys: list[Journey]) -> str:
    """Return a table: each run, the best, the target."""
    seen = {
        "ready": [each.ready_s for each in journeys],
        "first stroke": [each.first_stroke_s for each in journeys],
        "last stroke": [each.last_stroke_s for each in journeys],
    }
    lines = [f"{'':14}{'best':>8}{'target':>8}   runs ({journeys[0].strokes} strokes)"]
    for name, runs_s in seen.items():
        target_s = TARGETS_S[name]
        target = f"{target_s:.1f} s" if target_s else "-"
        runs = " ".join(f"{run_s:.2f}" for run_s in runs_s)
        lines.append(f"{name:14}{min(runs_s):6.2f} s{target:>8}   {runs}")
    return "\n".join(lines)

"""With the project's own nginx in front: films come from nginx, nothing is held up."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.installation import ROOT, Installation, free_port
from tests.operations.behind_nginx import FILM

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Site:
    """An installation as people behind nginx see it."""

    port: int
    token: str
    video: str

    def ask(
        self, method: str, path: str, body: bytes | None = None, **headers: str
    ) -> http.client.HTTPResponse:
        """Send one request as the coach's script."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        link.request(method, path, body, {"Authorization": f"Token {self.token}"} | named)
        return link.getresponse()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        pytest.skip("no nginx here (Debian: apt install nginx-light)")
    folder = tmp_path_factory.mktemp("behind-nginx")
    folder.chmod(0o755)
    settings = {"LOOPDRIVE_ACCEL_REDIRECT": "/protected-media", "LOOPDRIVE_PROXIES": "1"}
    with Installation(folder / "var", demo=False, settings=settings) as installation:
        made = subprocess.run(
            [sys.executable, "-m", "tests.operations.behind_nginx"],
            env=installation.environment | {"PYTHONPATH": f"{ROOT / 'platform'}{os.pathsep}{ROOT}"},
            capture_output=True,
            text=True,
            check=True,
        )
        token, video = made.stdout.split()
        port = free_port()
        server = subprocess.Popen([nginx, "-c", str(configured(folder, installation, port))])
        try:
            yield Site(port, token, video)
        finally:
            server.terminate()
            server.wait()


def configured(folder: Path, installation: Installation, port: int) -> Path:
    """Write the project's configuration with this machine's places in it."""
    text = (ROOT / "docker" / "nginx.conf").read_text()
    for said, meant in {
        "server web:8000": f"server 127.0.0.1:{installation.port}",
        "listen 8080": f"listen 127.0.0.1:{port}",
        "/data/media/": f"{installation.folder}/media/",
        "pid /tmp/nginx.pid;": f"pid {folder}/pid; daemon off; {'user root;' * (os.getuid() == 0)}",
    }.items():
        assert said in text
        text = text.replace(said, meant)
    path = folder / "nginx.conf"
    path.write_text(text)
    return path


@pytest.fixture(scope="module", autouse=True)
def _listening(site: Site) -> None:
    """Wait until nginx takes connections."""
    while True:
        try:
            site.ask("GET", "/health/live/")
        except ConnectionRefusedError:
            continue
        return


def test_nginx_sends_the_film_in_ranges(site: Site) -> None:
    answer = site.ask("GET", f"/api/videos/{site.video}/media/", Range="bytes=1000-1999")
    assert answer.status == 206
    assert answer.headers["Content-Range"] == f"bytes 1000-1999/{len(FILM)}"
    assert answer.read() == FILM[1000:2000]
    assert answer.headers["Content-Type"] == "video/mp4"
    assert "X-Accel-Redirect" not in answer.headers


def test_nobody_reaches_the_film_by_its_place(site: Site) -> None:
    assert site.ask("GET", f"/protected-media/videos/{site.video}/original.mp4").status == 404
    stranger = Site(site.port, "ld_nonsense", site.video)
    assert stranger.ask("GET", f"/api/videos/{site.video}/media/").status == 401


def test_events_arrive_while_the_stream_is_open(site: Site) -> None:
    answer = site.ask("GET", "/api/events/")
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    assert answer.readline()  # the first line comes although the stream never ends
    answer.close()


def test_an_upload_larger_than_any_page_passes(site: Site) -> None:
    assert site.ask("POST", "/api/players/", b"x" * 2_000_000).status == 413  # a page's own limit
    session = site.ask(
        "POST", "/api/player-sessions/", b'{"title": "Large"}', Content_Type="application/json"
    )
    assert session.status == 201
    key = session.read().decode().split('"id":"')[1].split('"')[0]
    tus = {"Tus_Resumable": "1.0.0"}
    size = 8_000_000
    opened = site.ask(
        "POST",
        "/api/uploads/",
        None,
        Upload_Length=str(size),
        Upload_Metadata=f"filename {encoded('a.mp4')},player_session {encoded(key)}",
        **tus,
    )
    assert opened.status == 201, opened.read()
    sent = site.ask(
        "PATCH",
        "/api/uploads/" + opened.headers["Location"].split("/api/uploads/")[1],
        bytes(size // 2),
        Upload_Offset="0",
        Content_Type="application/offset+octet-stream",
        **tus,
    )
    assert sent.status == 204, sent.read()
    assert sent.headers["Upload-Offset"] == str(size // 2)


def encoded(text: str) -> str:
    """Return text as tus metadata wants it."""
    return b64encode(text.encode()).decode()

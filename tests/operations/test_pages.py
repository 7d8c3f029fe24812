"""Every address that is not the API's shows the page; files with a hash in their name are kept."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from loopdrive.operations.headers import GzipJson

YEAR_S = 31_536_000
SCRIPT = "start();" * 100


@pytest.fixture
def dist(tmp_path: Path, settings: Settings) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<title>The page</title>")
    (tmp_path / "assets" / "index-BWd1UeRS.js").write_text(SCRIPT)
    (tmp_path / "assets" / "index-BWd1UeRS.js.gz").write_bytes(gzip.compress(SCRIPT.encode()))
    (tmp_path / "mark.svg").write_text("<svg/>")
    settings.FRONTEND_DIST = settings.WHITENOISE_ROOT = tmp_path
    return tmp_path


@pytest.mark.parametrize("address", ["/", "/sessions", "/videos/5/strokes?label=smash"])
def test_every_address_shows_the_page_and_is_asked_for_anew(dist: Path, address: str) -> None:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert b"The page" in answer.content
    assert "no-cache" in answer["Cache-Control"]


@pytest.mark.django_db
def test_an_unknown_address_of_the_api_is_not_the_page(dist: Path) -> None:
    answer = Client().get("/api/nothing-here/")
    assert answer.status_code == 404
    assert b"The page" not in answer.content


def test_a_missing_script_is_not_the_page(dist: Path) -> None:
    assert Client().get("/assets/index-OLD00000.js").status_code == 404


def test_without_a_build_the_page_says_what_to_do(settings: Settings) -> None:
    settings.FRONTEND_DIST = Path("/nowhere")
    answer = Client().get("/")
    assert answer.status_code == 503
    assert b"make run" in answer.content


def test_hashed_files_are_kept_by_the_browser_for_good(dist: Path) -> None:
    answer = Client().get("/assets/index-BWd1UeRS.js")
    assert answer.content == SCRIPT.encode()
    assert "immutable" in answer["Cache-Control"]
    assert f"max-age={YEAR_S * 10}" in answer["Cache-Control"]


def test_other_files_are_asked_for_again_soon(dist: Path) -> None:
    answer = Client().get("/mark.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert "immutable" not in answer["Cache-Control"]


def test_a_file_that_was_packed_is_sent_packed(dist: Path) -> None:
    answer = Client().get("/assets/index-BWd1UeRS.js", headers={"accept-encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content) == SCRIPT.encode()


def test_a_page_may_load_its_own_scripts_only(dist: Path) -> None:
    policy = Client().get("/")["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "media-src 'self' blob:;" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.django_db
def test_only_the_handbook_of_the_api_may_bring_a_script_in_its_page() -> None:
    policy = Client().get("/api/docs/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline';" in policy


def packed(response: HttpResponse | StreamingHttpResponse) -> bool:
    """Tell whether the response would travel compressed to a browser that understands it."""
    request: HttpRequest = RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    answer = GzipJson(lambda _: response).process_response(request, response)
    return bool(answer.get("Content-Encoding") == "gzip")


def test_json_is_packed_and_films_and_streams_are_not() -> None:
    long = "x" * 1000
    assert packed(JsonResponse({"frames": long}))
    assert not packed(HttpResponse(long, content_type="video/mp4"))
    assert not packed(HttpResponse(long, content_type="application/json", status=206))
    assert not packed(StreamingHttpResponse([long], content_type="text/event-stream"))
    assert not packed(StreamingHttpResponse([long], content_type="application/json"))

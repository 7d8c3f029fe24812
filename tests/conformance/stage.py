"""Where the films are shown: uploaded through the page, prepared by workers, opened by a coach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any  # JSON of every shape

from playwright.sync_api import Page, Route, ViewportSize, sync_playwright

from tests.conformance.draw import draw
from tests.conformance.films import ORIGINAL, QUICK, Film
from tests.conformance.verdict import Verdict
from tests.e2e.chromium import FLAGS, HOW_TO_GET_IT, find_chromium
from tests.e2e.conftest import sign_in
from tests.e2e.test_uploading import until, upload, videos_of
from tests.installation import Installation

WIDE = ViewportSize(width=1500, height=640)  # so wide that nothing lies over the picture
PATIENCE_MS = 60_000  # thousands of looks on a busy machine: one of them will be slow
PLAYED_FILE = "(video) => video.src.split('file=')[1]"


class NoBrowser(Exception):
    """There is no Chromium on this machine."""


class Stage:
    """A coach's page, and the videos made of the films that were uploaded through it."""

    def __init__(self, page: Page, installation: Installation) -> None:
        self._page, self._installation = page, installation
        self._player_session = ""

    def upload(self, files: Sequence[Path]) -> None:
        """Upload the files into a session of their own."""
        self._player_session = upload(self._page, "Numbered frames", list(files))

    def wait_for(self, films: Sequence[Film]) -> None:
        """Wait until the workers have nothing left to do for any of these films."""
        for film in films:
            until(self._installation, partial(self._is_done, film), f"{film.name} done")

    def judge(self, film: Film, looks: int, *, seed: int) -> Verdict:
        """Open the film's video and draw from it."""
        video = self._video(film)
        if video["state"] == "failed":
            return Verdict(film, failure=f"refused: {video['error']}")
        if video["frames"] != film.frames:
            told = f"has {film.frames} frames and is said to have {video['frames']}"
            return Verdict(film, failure=told)
        with self._as_before_its_copy(film, video):
            self._page.goto(f"/videos/{video['id']}")
            played_from = self._page.locator("[data-player] video").evaluate(PLAYED_FILE)
            if played_from != film.played_from:
                told = f"is played from {played_from}, not from {film.played_from}"
                return Verdict(film, failure=told)
            return draw(self._page, film, looks, seed=seed, duration_s=video["duration_s"])

    @contextmanager
    def _as_before_its_copy(self, film: Film, video: dict[str, Any]) -> Iterator[None]:
        """Give the page the original as long as the film asks for it: a visit that came earlier."""
        address = f"**/api/videos/{video['id']}/"
        if film.is_quickened and film.played_from == ORIGINAL:
            self._page.route(address, answer_with_the_original)
        try:
            yield
        finally:
            self._page.unroute(address)

    def _video(self, film: Film) -> dict[str, Any]:
        brief = videos_of(self._installation, self._player_session).get(Path(film.name).stem)
        if brief is None:
            return {"state": "uploading"}
        whole: dict[str, Any] = self._installation.get(f"/api/videos/{brief['id']}/", role="coach")
        return whole

    def _is_done(self, film: Film) -> bool:
        video = self._video(film)
        if video["state"] != "ready":
            return bool(video["state"] == "failed")
        is_analysed = video["analysis"] and video["analysis"]["state"] in ("done", "failed")
        is_quickened = not film.is_quickened or video["media"]["video"].endswith(QUICK)
        return bool(is_analysed and video["media"]["strip"] and is_quickened)


def answer_with_the_original(route: Route) -> None:
    """Answer what the server says of a video, but for the file that is to be played."""
    answer = route.fetch()
    video = answer.json()
    video["media"]["video"] = video["media"]["video"].replace(QUICK, ORIGINAL)
    route.fulfill(response=answer, json=video)


@contextmanager
def open_stage(folder: Path) -> Iterator[tuple[Stage, str]]:
    """Start an installation and a browser; yields the stage and the browser's version."""
    chromium = find_chromium()
    if chromium is None:
        raise NoBrowser(HOW_TO_GET_IT)
    with Installation(folder, demo=True) as installation, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        context = browser.new_context(base_url=installation.url, viewport=WIDE, locale="en-GB")
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        sign_in(page, installation, "coach")
        yield Stage(page, installation), browser.version
        browser.close()

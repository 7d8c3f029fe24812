"""Reads what the page says and what it shows, from the pixels of its video."""

from __future__ import annotations

import base64
import time
from dataclasses import replace

import cv2
import numpy as np
from playwright.sync_api import Page

from inference.synthetic.barcode import read_barcode
from inference.synthetic.brush import Image
from tests.conformance.verdict import Seen

PATIENCE_MS = 60_000
SLOWEST_SCREEN_S = 5.0

# Looks in the very moment in which the player says that it stands still: nothing may come later.
LOOK = """
(patienceMs) => new Promise((resolve, reject) => {
  const player = document.querySelector('[data-player]');
  const video = player.querySelector('video');
  const watch = new MutationObserver(look);
  const late = setTimeout(() => end(reject, new Error('never stands still')), patienceMs);
  function end(how, what) {
    watch.disconnect();
    clearTimeout(late);
    how(what);
  }
  function look() {
    const { state, frame } = player.dataset;
    if (state === 'failed') return end(reject, new Error('this browser cannot play the video'));
    if (state !== 'paused') return;
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d').drawImage(video, 0, 0);
    end(resolve, [Number(frame), canvas.toDataURL('image/png').split(',')[1]]);
  }
  watch.observe(player, { attributes: true });
  look();
})
"""

# For whoever has to find out why a draw broke off.
SITUATION = """
() => {
  const player = document.querySelector('[data-player]');
  if (!player) return 'no player';
  const { currentTime, duration, paused, seeking, ended, readyState } =
    player.querySelector('video');
  const video = { currentTime, duration, paused, seeking, ended, readyState };
  return `player ${JSON.stringify(player.dataset)}, video ${JSON.stringify(video)}`;
}
"""

# What a person reads below the picture, once it is drawn; and where in the picture the video lies.
READ_OUT = """
() => new Promise((resolve) => requestAnimationFrame(() => {
  const said = document.querySelector('[role="toolbar"]').textContent.match(/frame (\\d+)/);
  const { videoWidth, videoHeight } = document.querySelector('[data-player] video');
  resolve([Number(said[1]), videoWidth / videoHeight]);
}))
"""


def settled(page: Page) -> Seen:
    """Wait until the player stands still, and read its canvas at once."""
    frame, png = page.evaluate(LOOK, PATIENCE_MS)
    return Seen(said=frame, shown=number_in(base64.b64decode(png)))


def on_screen(page: Page) -> Seen:
    """Read a screenshot of the page, and the frame number that stands below its picture.

    A busy machine draws later than it says: where the first screenshot shows another frame, more
    are taken until one shows the right one or SLOWEST_SCREEN_S are over.
    """
    began = time.monotonic()
    seen = _screenshot(page)
    while seen.said != seen.shown and time.monotonic() - began < SLOWEST_SCREEN_S:
        seen = replace(_screenshot(page), is_late=True)
    return seen


def _screenshot(page: Page) -> Seen:
    frame, shape = page.evaluate(READ_OUT)
    taken = page.locator("[data-player] video").screenshot()
    return Seen(said=frame, shown=number_in(taken, shape=shape), eye="screen")


def situation(page: Page) -> str:
    """How player and video stand, in the words of their own state."""
    told: str = page.evaluate(SITUATION)
    return told


def number_in(picture: bytes, *, shape: float | None = None) -> int | None:
    """The number in a picture file, within the bars beside a video of that shape (width / height).

    None when there is no valid bar code.
    """
    decoded = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR)
    if decoded is None:
        return None
    image: Image = np.asarray(decoded, np.uint8)
    try:
        return read_barcode(image if shape is None else without_bars(image, shape))
    except ValueError:
        return None


def without_bars(image: Image, shape: float) -> Image:
    """Cut away what `object-fit: contain` leaves black."""
    height, width = image.shape[:2]
    shown_width = min(width, round(height * shape))
    shown_height = min(height, round(width / shape))
    left, top = (width - shown_width) // 2, (height - shown_height) // 2
    return image[top : top + shown_height, left : left + shown_width]

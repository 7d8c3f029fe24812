"""Text as pixels, in whatever letters people are named with.

DejaVu Sans comes with the code: Latin with all its accents, Greek, Cyrillic, Hebrew, Arabic. For
others a font of the machine is asked, where it has one.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

_OURS = Path(__file__).parent / "fonts" / "DejaVuSans.ttf"
_OF_MACHINES = (  # Chinese, Japanese, Korean; Pillow looks where a system keeps its fonts
    "NotoSansCJK-Regular.ttc",
    "DroidSansFallbackFull.ttf",
    "DroidSansFallback.ttf",
    "wqy-microhei.ttc",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "msyh.ttc",
    "YuGothM.ttc",
    "malgun.ttf",
)
_NO_LETTER = "\U0010ffff"  # every font draws its sign for what it does not have
_CAPITAL = 0.729  # of the size of DejaVu Sans

Ink = NDArray[np.uint8]


def drawable(text: str) -> str:
    """The words of a text that some font here has all letters of."""
    return " ".join(word for word, _ in _words(text, 16))


def written(text: str, capital: float) -> Ink:
    """Ink (H, W), 255 where the letters are; `capital` is how high a capital is, in pixels.

    The line's foot is `foot_of(capital)` pixels down. Words that no font has are left out.
    """
    size = max(1, round(capital / _CAPITAL))
    words = _words(text, size)
    gap = round(_font(str(_OURS), size).getlength(" "))
    lengths = [round(font.getlength(word)) for word, font in words]
    width = sum(lengths) + gap * max(len(words) - 1, 0)
    paper = Image.new("L", (max(width, 1), round(1.5 * size)))
    pen, at = ImageDraw.Draw(paper), 0
    for (word, font), length in zip(words, lengths, strict=True):
        pen.text((at, foot_of(capital)), word, fill=255, font=font, anchor="ls")
        at += length + gap
    return np.asarray(paper)


def foot_of(capital: float) -> int:
    """How far down the foot of letters is written, with room above for accents."""
    return round(1.4 * capital)


def _words(text: str, size: int) -> list[tuple[str, FreeTypeFont]]:
    found = ((word, _font_with(word, size)) for word in text.split())
    return [(word, font) for word, font in found if font is not None]


def _font_with(word: str, size: int) -> FreeTypeFont | None:
    for name in _names():
        if all(_has(name, letter) for letter in word):
            return _font(name, size)
    return None


@cache
def _names() -> tuple[str, ...]:
    """The fonts there are, ours first."""
    return (str(_OURS), *(name for name in _OF_MACHINES if _is_there(name)))


def _is_there(name: str) -> bool:
    try:
        _font(name, 16)
    except OSError:
        return False
    return True


@cache
def _has(name: str, letter: str) -> bool:
    """Whether a font has a letter: what it draws is not its sign for what it lacks."""
    font = _font(name, 16)
    drawn, lacking = font.getmask(letter), font.getmask(_NO_LETTER)
    return (drawn.size, bytes(drawn)) != (lacking.size, bytes(lacking))


@cache
def _font(name: str, size: int) -> FreeTypeFont:
    return ImageFont.truetype(name, size)

"""docs/exchange.md keeps its promises: its examples are read, and no format is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loopdrive.review.exchange.formats import READABLE, WRITABLE
from loopdrive.review.exchange.reading import Reading
from tests.review.exchange.timelines import film_of, read

DOCUMENT = (Path(__file__).resolve().parents[3] / "docs" / "exchange.md").read_text()
EXAMPLES = dict(re.findall(r"^```\w+ (\w+)\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL))
WORDS = " ".join(DOCUMENT.split())
ENDS = Reading(ends={"LEBRUN": "left", "LIANG": "right"})


def test_there_is_an_example_of_every_format() -> None:
    assert list(EXAMPLES) == list(READABLE)


@pytest.mark.parametrize("key", READABLE)
def test_an_example_is_read_as_the_same_two_strokes(key: str) -> None:
    first, second = read(key, EXAMPLES[key], film_of(300), ENDS)
    assert (first.end, first.label) == ("left", "serve")
    assert (second.end, second.label) == ("right", "backhand")
    told = {"start_frame": 30, "contact_frame": 36, "end_frame": 45, "player": "Anna"}
    for name in set(told) & set(READABLE[key].HOLDS.fields) - set(first.estimated):
        assert getattr(first, name) == (
            "LEBRUN" if key == "match" and name == "player" else told[name]
        )


@pytest.mark.parametrize("key", READABLE)
def test_each_format_says_what_it_is_called_and_what_it_loses(key: str) -> None:
    form = READABLE[key]
    writes = "yes" if key in WRITABLE else "no"
    assert f"| `{key}` | {form.NAME} | {form.SUFFIX} | yes | {writes} |" in WORDS
    assert f"## {form.NAME} {form.HOLDS.loses} " in WORDS

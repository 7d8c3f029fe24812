"""The broker in a folder: nothing is lost, nothing is taken twice, nothing is read half written."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from queue import Empty
from typing import cast

import pytest
from kombu import Connection
from pytest_django import Settings

import config.folder_broker  # noqa: F401 - makes folder:// known
from config.folder_broker import Channel

MESSAGES = 200
TAKERS = 4


@pytest.fixture
def channel(tmp_path: Path, settings: Settings) -> Iterator[Channel]:
    settings.BROKER_DIR = tmp_path / "broker"
    with Connection("folder://localhost") as connection:
        yield cast(Channel, connection.channel())


def take_all(channel: Channel, queue: str) -> list[object]:
    taken = []
    try:
        while True:
            taken.append(channel._get(queue))
    except Empty:
        return taken


def test_messages_come_out_in_the_order_they_went_in(channel: Channel) -> None:
    for number in range(10):
        channel._put("analyse", number)
    assert take_all(channel, "analyse") == list(range(10))


def test_a_queue_gives_nothing_of_another_queue(channel: Channel) -> None:
    channel._put("analyse", "a video")
    with pytest.raises(Empty):
        channel._get("ingest")
    assert channel._size("analyse") == 1


def test_a_queue_nobody_wrote_to_is_empty(channel: Channel) -> None:
    assert channel._size("analyse") == 0
    with pytest.raises(Empty):
        channel._get("analyse")


def test_several_takers_get_every_message_exactly_once(channel: Channel) -> None:
    for number in range(MESSAGES):
        channel._put("analyse", number)
    taken: list[object] = []
    takers = [
        threading.Thread(target=lambda: taken.extend(take_all(channel, "analyse")))
        for _ in range(TAKERS)
    ]
    for taker in takers:
        taker.start()
    for taker in takers:
        taker.join()
    assert Counter(taken) == Counter(range(MESSAGES))


def test_a_message_that_is_still_being_written_is_not_seen(
    channel: Channel, settings: Settings
) -> None:
    channel._put("analyse", "whole")
    (settings.BROKER_DIR / ".00000000000000000001_0.analyse.msg").write_text('{"ha')
    assert take_all(channel, "analyse") == ["whole"]


def test_purging_a_queue_leaves_the_others(channel: Channel) -> None:
    channel._put("analyse", 1)
    channel._put("ingest", 2)
    assert channel._purge("analyse") == 1
    assert (channel._size("analyse"), channel._size("ingest")) == (0, 1)

"""The one reader of events: nothing lost, nothing twice, nobody waited for."""

from __future__ import annotations

import asyncio

import pytest

from loopdrive.live.models import Event
from loopdrive.live.tail import INBOX_LENGTH, Inbox, Tail

pytestmark = pytest.mark.django_db(transaction=True)


async def publish_in_thread(tail: Tail, *keys: int) -> None:
    """Insert events with these keys, as transactions do that commit in this order."""
    events = [Event(pk=key, club_id=1, kind="video") for key in keys]
    await tail.ask(lambda: Event.objects.bulk_create(events))


async def next_key(inbox: Inbox) -> int | None:
    """Return the key of the next event, None when the inbox was let go."""
    event = await inbox.get()
    return event.pk if event else None


def test_an_event_that_appears_after_a_later_one_is_not_lost() -> None:
    async def story() -> list[int | None]:
        tail = Tail()
        async with tail.listen() as inbox:
            await publish_in_thread(tail, 11)
            first = await next_key(inbox)
            await publish_in_thread(tail, 10)
            late = await next_key(inbox)
            await publish_in_thread(tail, 12)
            return [first, late, await next_key(inbox)]

    assert asyncio.run(story()) == [11, 10, 12]


def test_what_was_there_before_is_not_told_again() -> None:
    Event.objects.create(pk=20, club_id=1, kind="video")

    async def story() -> int | None:
        tail = Tail()
        async with tail.listen() as inbox:
            await publish_in_thread(tail, 21)
            return await next_key(inbox)

    assert asyncio.run(story()) == 21


def test_every_listener_hears_every_event_once() -> None:
    async def story() -> list[list[int | None]]:
        tail = Tail()
        async with tail.listen() as one, tail.listen() as two:
            await publish_in_thread(tail, 1, 2, 3)
            return [[await next_key(inbox) for _ in range(3)] for inbox in (one, two)]

    assert asyncio.run(story()) == [[1, 2, 3], [1, 2, 3]]


def test_a_listener_that_reads_nothing_is_let_go_and_holds_up_nobody() -> None:
    count = INBOX_LENGTH + 1

    async def story() -> tuple[int | None, int]:
        tail = Tail()
        async with tail.listen() as asleep, tail.listen() as awake:
            await publish_in_thread(tail, *range(1, count + 1))
            heard = [await next_key(awake) for _ in range(count)]
            last = [await next_key(asleep) for _ in range(INBOX_LENGTH)][-1]
            return last, len(heard)

    assert asyncio.run(story()) == (None, count)


def test_the_reader_rests_when_nobody_listens_and_starts_again_when_somebody_does() -> None:
    async def story() -> int | None:
        tail = Tail()
        async with tail.listen():
            pass
        async with tail.listen() as inbox:
            await publish_in_thread(tail, 5)
            return await next_key(inbox)

    assert asyncio.run(story()) == 5

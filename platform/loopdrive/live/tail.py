"""One reader of new events for all open pages of a web process."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from contextvars import Context
from datetime import timedelta
from time import monotonic
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone

from loopdrive.live.models import Event

POLL_S = 0.25
SETTLED_AFTER_S = 10.0  # a transaction that published has ended by then
INBOX_LENGTH = 1000  # a page that falls this far behind is let go; it reconnects and replays
READ_AT_ONCE = 500

Inbox = asyncio.Queue[Event | None]  # None: let go
T = TypeVar("T")

logger = logging.getLogger(__name__)


class Tail:
    """Polls the table while anybody listens, and hands every event to each listener once.

    On PostgreSQL an event can appear after one with a higher key, when its transaction took longer;
    so the keys of the last seconds are looked at again, and those not seen yet are handed out.
    """

    def __init__(self) -> None:
        self._inboxes: set[Inbox] = set()
        self._begun: asyncio.Future[None]
        self._reading: asyncio.Task[None]
        self._floor = 0  # every event up to this key is settled
        self._recent: deque[tuple[float, int]] = deque()  # (when seen, key) above the floor
        self._recent_keys: set[int] = set()
        # One thread with one connection for all open pages, so that none of them holds its own.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="live")

    async def ask(self, question: Callable[[], T]) -> T:
        """Run a question to the database on the reader's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, question)

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[Inbox]:
        """Lend an inbox that receives every event published from now on."""
        inbox: Inbox = asyncio.Queue(INBOX_LENGTH)
        self._inboxes.add(inbox)
        try:
            if len(self._inboxes) == 1:
                self._begin()
            await asyncio.shield(self._begun)
            yield inbox
        finally:
            self._inboxes.discard(inbox)
            if not self._inboxes:
                self._reading.cancel()
                self._thread.submit(_disconnect)

    def _begin(self) -> None:
        loop = asyncio.get_running_loop()
        self._begun = loop.run_in_executor(self._thread, self._start_here)
        # A context of its own: the reader outlives the request that happened to start it.
        self._reading = loop.create_task(self._read(), context=Context())

    async def _read(self) -> None:
        while True:
            try:
                for event in await self.ask(self._new_events):
                    self._hand_out(event)
            except (OperationalError, InterfaceError) as error:
                logger.warning("Events could not be read this time: %s", error)
                await self.ask(_disconnect)
            await asyncio.sleep(POLL_S)

    def _hand_out(self, event: Event) -> None:
        for inbox in list(self._inboxes):
            if inbox.full():
                self._inboxes.discard(inbox)
                inbox.get_nowait()
                inbox.put_nowait(None)
            else:
                inbox.put_nowait(event)

    def _start_here(self) -> None:
        """Take what is there as seen, but look again at the keys of the last seconds."""
        settled = timezone.now() - timedelta(seconds=SETTLED_AFTER_S)
        self._floor = Event.objects.filter(created_at__lt=settled).last_key()
        self._recent.clear()
        self._recent_keys.clear()
        self._remember(self._keys_above_floor())

    def _new_events(self) -> list[Event]:
        now = monotonic()
        while self._recent and now - self._recent[0][0] > SETTLED_AFTER_S:
            _, key = self._recent.popleft()
            self._recent_keys.discard(key)
            self._floor = max(self._floor, key)
        fresh = [key for key in self._keys_above_floor() if key not in self._recent_keys]
        self._remember(fresh[:READ_AT_ONCE])
        return list(Event.objects.filter(pk__in=fresh[:READ_AT_ONCE])) if fresh else []

    def _keys_above_floor(self) -> list[int]:
        keys = Event.objects.filter(pk__gt=self._floor).order_by("pk")
        return list(keys.values_list("pk", flat=True))

    def _remember(self, keys: list[int]) -> None:
        self._recent.extend((monotonic(), key) for key in keys)
        self._recent_keys.update(keys)


def _disconnect() -> None:
    """Close the connection of the thread this runs on."""
    connection.close()


tail = Tail()

"""`/api/events/`: server-sent events, the hints by which open pages stay up to date.

An event is `id`, `event` (its kind) and `data` (its payload as JSON). The first is `hello`: from
there on nothing is missed. What was missed before comes next: a page that opens names the newest
event it knows of as `?after=`, one that reconnects in the header `Last-Event-ID`, as browsers do.
(Server-sent events: WHATWG HTML, section 9.2.)
"""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from functools import partial

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from loopdrive.accounts.models import Member, membership
from loopdrive.api.authentication import SessionAuthentication, TokenAuthentication
from loopdrive.footage.models import Video
from loopdrive.live.models import Event
from loopdrive.live.tail import Inbox, tail

CHECK_EVERY_S = 5.0  # between looks at whether the listener still may; each sends a comment
RETRY_MS = 2000
REPLAYED_AT_MOST = 1000  # a page that missed more fetches everything anyway
SIGN_IN = "Sign in to hear what happens in your club."


class Listener:
    """Who listens, and what they may hear of: the club's coaches everything, players their own."""

    def __init__(self, member: Member) -> None:
        self.member = member
        self._may_hear: dict[uuid.UUID, bool] = {}

    def heard(self, events: list[Event]) -> list[Event]:
        """Return those of `events` that this listener may hear of."""
        mine = [event for event in events if event.club_id == self.member.club_id]
        if self.member.can_coach:
            return mine
        unknown = {event.video_id for event in mine if event.video_id} - self._may_hear.keys()
        if unknown:
            visible = Video.objects.visible_to(self.member.user).filter(pk__in=unknown)
            seen = set(visible.values_list("pk", flat=True))
            self._may_hear |= {video: video in seen for video in unknown}
        return [event for event in mine if event.video_id and self._may_hear[event.video_id]]

    def missed(self, last_id: str) -> list[Event]:
        """Return what was published after the event `last_id` and may be heard, oldest first."""
        if not last_id.isdecimal():
            return []
        missed = Event.objects.filter(club_id=self.member.club_id, pk__gt=int(last_id))
        return self.heard(list(missed.order_by("-pk")[:REPLAYED_AT_MOST])[::-1])


async def events(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """Stream what happens in the club of whoever asks, from now or from an event on."""
    if request.method != "GET":
        return _refusal(405, "Events can only be listened to (GET).", "Allow", "GET")
    listener = await tail.ask(partial(listener_of, request))
    if listener is None:
        return _refusal(401, SIGN_IN, "WWW-Authenticate", "Session")
    return StreamingHttpResponse(
        _stream(request, listener),
        content_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def listener_of(request: HttpRequest) -> Listener | None:
    """Return who is asking, read afresh from the database, or None if they may not listen."""
    request.session = SessionStore(request.COOKIES.get(settings.SESSION_COOKIE_NAME))
    request.user = get_user(request)
    ways_in = [TokenAuthentication(), SessionAuthentication()]
    try:
        member = membership(Request(request, authenticators=ways_in).user)
    except AuthenticationFailed:
        return None
    return Listener(member) if member else None


async def _stream(request: HttpRequest, listener: Listener) -> AsyncIterator[str]:
    clock = asyncio.get_running_loop().time
    async with tail.listen() as inbox:
        yield f"retry: {RETRY_MS}\nevent: hello\ndata: {{}}\n\n"
        missed = await tail.ask(partial(listener.missed, _known(request)))
        for event in missed:
            yield framed(event)
        replayed = {event.pk for event in missed}
        check_at = clock() + CHECK_EVERY_S
        while (arrived := await _arrived(inbox, check_at - clock())) is not None:
            fresh = [event for event in arrived if event.pk not in replayed]
            for event in await _heard(listener, fresh):
                yield framed(event)
            if clock() >= check_at:
                still = await tail.ask(partial(listener_of, request))
                if still is None:
                    return
                listener = still
                yield ": still here\n\n"
                check_at = clock() + CHECK_EVERY_S


def _known(request: HttpRequest) -> str:
    """Return the newest event the page knows of; what a browser adds is newer than its URL."""
    return request.headers.get("Last-Event-ID") or request.GET.get("after", "")


async def _arrived(inbox: Inbox, wait_s: float) -> list[Event] | None:
    """Wait for events, at most `wait_s`; None when the inbox was let go."""
    try:
        events: list[Event | None] = [await asyncio.wait_for(inbox.get(), wait_s)]
    except TimeoutError:
        return []
    while not inbox.empty():
        events.append(inbox.get_nowait())
    arrived = [event for event in events if event is not None]
    return arrived if len(arrived) == len(events) else None


async def _heard(listener: Listener, events: list[Event]) -> list[Event]:
    """Return what the listener may hear; only players need a look into the database."""
    if listener.member.can_coach or not events:
        return listener.heard(events)
    return await tail.ask(partial(listener.heard, events))


def framed(event: Event) -> str:
    """Return the event as the standard writes it."""
    data = json.dumps(event.payload, separators=(",", ":"))
    return f"id: {event.pk}\nevent: {event.kind}\ndata: {data}\n\n"


def _refusal(status: int, sentence: str, header: str, value: str) -> HttpResponse:
    answer = {"detail": sentence, "fields": {}}
    return JsonResponse(answer, status=status, headers={header: value})

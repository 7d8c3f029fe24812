"""Whatever goes wrong, the answer has one shape and one sentence."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client, override_settings
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.test import APIClient
from rest_framework.views import APIView

from config.urls import handler500 as handler500
from config.urls import urlpatterns as real_urls
from loopdrive.api.errors import BROKEN, NO_SUCH_ADDRESS, NOT_THERE
from tests.people import Person


class Broken(APIView):
    """A view with a bug."""

    def get(self, request: Request) -> Response:
        """Fail."""
        raise ZeroDivisionError("secret details")


urlpatterns = [path("api/broken/", Broken.as_view()), *real_urls]


@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
@pytest.mark.parametrize("address", ["/api/", "/api/nothing/", "/api/videos", "/api/videos/1/2/3/"])
def test_an_unknown_address_is_answered_in_json(
    nobody: APIClient, address: str, method: str
) -> None:
    answer = getattr(nobody, method)(address)
    assert answer.status_code == 404
    assert answer.json() == {"detail": NO_SUCH_ADDRESS, "fields": {}}


@pytest.mark.parametrize(
    "address",
    [f"/api/videos/{uuid.UUID(int=0)}/", "/api/videos/7/", "/api/players/none/", "/api/tokens/0/"],
)
def test_what_does_not_exist_is_said_in_one_sentence(coach: Person, address: str) -> None:
    method = coach.delete if "tokens" in address else coach.get
    answer = method(address)
    assert answer.status_code == 404
    assert answer.json() == {"detail": NOT_THERE, "fields": {}}


def test_json_that_is_none_is_refused(coach: Person) -> None:
    answer = coach.post("/api/players/", "{", content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("JSON parse error")


def test_a_list_where_an_object_is_expected_is_refused(coach: Person) -> None:
    answer = coach.post("/api/players/", [], format="json")
    assert answer.status_code == 400
    assert answer.json()["detail"]


def test_a_method_that_is_not_allowed_is_refused(coach: Person) -> None:
    answer = coach.put("/api/players/")
    assert answer.status_code == 405
    assert answer.json()["detail"]


def test_the_stream_of_events_can_only_be_read(nobody: APIClient) -> None:
    answer = nobody.post("/api/events/")
    assert answer.status_code == 405
    assert answer.json()["fields"] == {}


def test_a_cursor_that_is_none_is_refused(coach: Person) -> None:
    assert coach.get("/api/players/?cursor=garbage").status_code == 404


@pytest.mark.parametrize("size", ["0", "-1", "many", "100000000"])
def test_a_strange_page_size_falls_back(coach: Person, size: str) -> None:
    assert coach.get(f"/api/players/?page_size={size}").status_code == 200


@override_settings(ROOT_URLCONF="tests.api.test_errors")
def test_a_bug_is_answered_without_its_details(coach: Person) -> None:
    browser = Client(raise_request_exception=False)
    browser.force_login(coach.user)
    answer = browser.get("/api/broken/")
    assert answer.status_code == 500
    assert answer.json() == {"detail": BROKEN, "fields": {}}

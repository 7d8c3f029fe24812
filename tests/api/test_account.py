"""Signing in and out, passwords, and the first visit."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Member, Role, User
from loopdrive.api.account import WRONG_LOGIN
from loopdrive.api.errors import FORGED
from tests.people import PASSWORD, Person

LOGIN = "/api/account/login/"
STATUS = "/api/account/"
NEW = "wooden-paddle-topspin-9"


def sign_in(client: APIClient, email: str, password: str = PASSWORD) -> int:
    """Try to sign in, and return the status."""
    answer = client.post(LOGIN, {"email": email, "password": password}, format="json")
    return answer.status_code


def test_nobody_is_told_that_nobody_is_signed_in(nobody: APIClient, club: Club) -> None:
    assert nobody.get(STATUS).data == {"me": None, "needs_setup": False, "last_event": 0}


def test_signing_in_tells_who_and_what_they_may_do(nobody: APIClient, coach: Person) -> None:
    answer = nobody.post(LOGIN, {"email": coach.user.email, "password": PASSWORD}, format="json")
    me = answer.data["me"]
    assert (me["email"], me["role"], me["can_coach"]) == (coach.user.email, "coach", True)
    assert nobody.get(STATUS).data["me"] == me


def test_an_e_mail_is_the_same_however_it_is_capitalised(nobody: APIClient, coach: Person) -> None:
    assert sign_in(nobody, coach.user.email.upper()) == 200


@pytest.mark.parametrize("email", ["coach@topspin.example", "unknown@topspin.example"])
def test_a_wrong_password_and_an_unknown_address_look_the_same(
    nobody: APIClient, coach: Person, email: str
) -> None:
    answer = nobody.post(LOGIN, {"email": email, "password": "wrong"}, format="json")
    assert answer.status_code == 400
    assert answer.data == {"detail": WRONG_LOGIN, "fields": {}}


def test_an_unknown_address_costs_as_much_hashing_as_a_known_one(
    nobody: APIClient, coach: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the time of the answer would tell which addresses have a login."""
    hashed: list[str] = []
    hasher = settings.PASSWORD_HASHERS[0]
    module, _, name = hasher.rpartition(".")
    kind = getattr(__import__(module, fromlist=[name]), name)
    encode = kind.encode

    def count(self: object, password: str, salt: str) -> str:
        hashed.append(password)
        encoded: str = encode(self, password, salt)
        return encoded

    monkeypatch.setattr(kind, "encode", count)
    sign_in(nobody, "unknown@topspin.example", "guess")
    for_unknown = len(hashed)
    sign_in(nobody, coach.user.email, "guess")
    assert for_unknown == len(hashed) - for_unknown == 1


def test_a_deactivated_login_cannot_sign_in_and_its_session_ends(
    nobody: APIClient, coach: Person
) -> None:
    User.objects.filter(pk=coach.user.pk).update(is_active=False)
    assert sign_in(nobody, coach.user.email) == 400
    assert coach.get("/api/players/").status_code == 401
    token = f"Token {coach.token()}"
    assert nobody.get("/api/players/", HTTP_AUTHORIZATION=token).status_code == 401


def test_a_login_without_a_club_is_told_so(nobody: APIClient, coach: Person) -> None:
    Member.objects.all().delete()
    assert sign_in(nobody, coach.user.email) == 403


def test_after_too_many_tries_even_the_right_password_waits(
    nobody: APIClient, coach: Person, admin: Person
) -> None:
    for _ in range(10):
        assert sign_in(nobody, coach.user.email, "guess") == 400
    answer = nobody.post(LOGIN, {"email": coach.user.email, "password": PASSWORD}, format="json")
    assert answer.status_code == 429
    assert answer.data["detail"].startswith("Too many tries. Please wait ")
    assert sign_in(nobody, admin.user.email) == 200  # the hall's other people are not locked out


def test_a_forged_forwarding_header_does_not_help_to_guess_on(
    nobody: APIClient, coach: Person
) -> None:
    for number in range(10):
        nobody.post(
            LOGIN,
            {"email": coach.user.email, "password": "guess"},
            format="json",
            HTTP_X_FORWARDED_FOR=f"203.0.113.{number}",
        )
    assert sign_in(nobody, coach.user.email) == 429


@pytest.mark.parametrize("body", ["[]", '"text"', "{"])
def test_a_login_that_is_no_login_is_refused(nobody: APIClient, body: str) -> None:
    answer = nobody.post(LOGIN, body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.data["detail"]


@pytest.mark.parametrize(
    "kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]
)
def test_a_form_on_a_foreign_page_cannot_sign_a_visitor_in(
    nobody: APIClient, coach: Person, kind: str
) -> None:
    body = f"email={coach.user.email}&password={PASSWORD}"
    assert nobody.post(LOGIN, body, content_type=kind).status_code == 415
    assert nobody.get(STATUS).data["me"] is None


def test_a_session_without_the_csrf_token_changes_nothing(coach: Person) -> None:
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(coach.user)
    answer = careful.post("/api/players/", {"name": "Forged"}, content_type="application/json")
    assert answer.status_code == 403
    assert answer.json() == {"detail": FORGED, "fields": {}}


def test_the_csrf_token_of_the_status_answer_opens_the_door(coach: Person) -> None:
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(coach.user)
    careful.get(STATUS)
    answer = careful.post(
        "/api/players/",
        {"name": "Real"},
        content_type="application/json",
        headers={"X-CSRFToken": careful.cookies["csrftoken"].value},
    )
    assert answer.status_code == 201


def test_a_token_needs_no_csrf_token(coach: Person) -> None:
    script = Client(enforce_csrf_checks=True)
    answer = script.post(
        "/api/players/",
        {"name": "Scripted"},
        content_type="application/json",
        headers={"Authorization": f"Token {coach.token()}"},
    )
    assert answer.status_code == 201


def test_signing_in_changes_the_session_key(nobody: APIClient, coach: Person) -> None:
    session = nobody.session
    session["planted"] = True
    session.save()
    planted = session.session_key
    sign_in(nobody, coach.user.email)
    assert nobody.session.session_key != planted


def test_signing_out_ends_the_session(coach: Person) -> None:
    assert coach.post("/api/account/logout/").status_code == 204
    assert coach.get("/api/players/").status_code == 401


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(coach: Person) -> None:
    elsewhere = Person(coach.user)
    changed = coach.post("/api/account/password/", {"old": PASSWORD, "new": NEW}, format="json")
    assert changed.status_code == 204
    assert coach.get("/api/players/").status_code == 200
    assert elsewhere.get("/api/players/").status_code == 401
    assert sign_in(APIClient(), coach.user.email, NEW) == 200


def test_a_new_password_needs_the_old_one_and_some_strength(coach: Person) -> None:
    wrong = coach.post("/api/account/password/", {"old": "guess", "new": NEW}, format="json")
    assert wrong.data["fields"] == {"old": ["This is not your present password."]}
    weak = coach.post("/api/account/password/", {"old": PASSWORD, "new": "12345"}, format="json")
    assert weak.status_code == 400
    assert "new" in weak.data["fields"]


FIRST = {"club": "New Club", "name": "Ada", "email": "Ada@example.com", "password": PASSWORD}


@pytest.mark.django_db
def test_the_first_visitor_founds_the_club_and_is_its_admin() -> None:
    visitor = APIClient()
    assert visitor.get(STATUS).data["needs_setup"]
    answer = visitor.post("/api/account/setup/", FIRST, format="json")
    assert answer.status_code == 201
    assert (answer.data["me"]["role"], answer.data["me"]["club"]) == (Role.ADMIN, "New Club")
    assert visitor.get("/api/members/").status_code == 200


def test_a_club_is_founded_once(nobody: APIClient, club: Club) -> None:
    answer = nobody.post("/api/account/setup/", FIRST, format="json")
    assert answer.status_code == 409
    assert not User.objects.exists()


@pytest.mark.django_db
def test_a_weak_first_password_is_refused_in_words() -> None:
    answer = APIClient().post(
        "/api/account/setup/", FIRST | {"password": "12345678"}, format="json"
    )
    assert answer.status_code == 400
    assert answer.data["fields"]["password"]
    assert not Club.objects.exists()

"""Who may upload, and to whose upload bytes may be added."""

from __future__ import annotations

from rest_framework.test import APIClient

from loopdrive.footage.models import PlayerSession
from tests.api.tus_client import Tus
from tests.people import Person


def test_only_the_clubs_coaches_and_admins_upload(
    coach: Person,
    admin: Person,
    player_login: Person,
    stranger: Person,
    nobody: APIClient,
    player_session: PlayerSession,
) -> None:
    def status(person: APIClient) -> int:
        return Tus(person).create(player_session, 4).status_code

    assert [status(person) for person in (coach, admin)] == [201, 201]
    assert status(player_login) == 403
    assert status(stranger) == 404
    assert status(nobody) == 401


def test_an_upload_of_somebody_else_does_not_exist(
    tus: Tus,
    admin: Person,
    player_login: Person,
    stranger: Person,
    nobody: APIClient,
    player_session: PlayerSession,
) -> None:
    upload = tus.opened(player_session, 4)
    for person, expected in ((admin, 404), (stranger, 404), (nobody, 401)):
        other = Tus(person)
        assert other.head(upload).status_code == expected
        assert other.append(upload, 0, b"0123").status_code == expected
        assert other.delete(upload).status_code == expected
    assert Tus(player_login).head(upload).status_code == 404
    assert Tus(player_login).append(upload, 0, b"0123").status_code == 403
    assert upload.path.read_bytes() == b""


def test_a_garbage_token_uploads_nothing(
    nobody: APIClient, tus: Tus, player_session: PlayerSession
) -> None:
    upload = tus.opened(player_session, 4)
    nobody.credentials(HTTP_AUTHORIZATION="Token garbage")
    assert Tus(nobody).append(upload, 0, b"0123").status_code == 401
    assert upload.path.read_bytes() == b""


def test_a_browser_needs_its_csrf_token(coach: Person, player_session: PlayerSession) -> None:
    browser = APIClient(enforce_csrf_checks=True)
    browser.force_login(coach.user)
    upload = Tus(coach).opened(player_session, 4)
    assert Tus(browser).create(player_session, 4).status_code == 403
    assert Tus(browser).append(upload, 0, b"0123").status_code == 403

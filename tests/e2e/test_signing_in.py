"""The first minute: a coach signs in and finds the demo session; others find what is theirs."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import sign_in
from tests.installation import Installation

pytestmark = pytest.mark.browser
SESSION = "A first rally"


@pytest.mark.parametrize("role", ["admin", "coach", "player"])
def test_who_belongs_to_the_demo_club_sees_its_session(
    context: BrowserContext, installation: Installation, role: str
) -> None:
    page = context.new_page()
    sign_in(page, installation, role)
    expect(page.get_by_text(SESSION).first).to_be_visible()


def test_who_did_not_sign_in_sees_the_door_only(
    context: BrowserContext, installation: Installation
) -> None:
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    expect(page.get_by_text(SESSION)).to_have_count(0)


def test_a_wrong_password_is_answered_in_one_sentence(
    context: BrowserContext, installation: Installation
) -> None:
    page = context.new_page()
    page.goto("/")
    page.get_by_label("E-mail").fill(installation.demo["accounts"]["coach"]["email"])
    page.locator("input[type=password]").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("do not belong together")).to_be_visible()

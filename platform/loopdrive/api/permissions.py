"""Who may knock: members of a club; who may change things: its coaches; who runs it: its admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from loopdrive.accounts.models import Member, User, membership

if TYPE_CHECKING:  # DRF's settings load this module while its views are still loading
    from rest_framework.views import APIView


def member_of(request: Request) -> Member:
    """Return the membership of a request that IsMember has let through."""
    member = membership(request.user)
    if member is None:
        raise PermissionError("asked for the member of a request without one")
    return member


def user_of(request: Request) -> User:
    """Return the user of a request that IsMember has let through."""
    return member_of(request).user


class IsMember(BasePermission):
    """Let in people who belong to a club."""

    message = "Your login belongs to no club. Ask your club's admin to add you."

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Tell whether the request may go on."""
        return membership(request.user) is not None


class CoachesWrite(IsMember):
    """Let every member read what they may see, and only coaches and admins change it."""

    message = "Only coaches and admins of your club can do this."

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Tell whether the request may go on."""
        member = membership(request.user)
        return member is not None and (request.method in SAFE_METHODS or member.can_coach)


class IsAdmin(IsMember):
    """Let in the club's admins."""

    message = "Only your club's admins can do this."

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Tell whether the request may go on."""
        member = membership(request.user)
        return member is not None and member.is_admin

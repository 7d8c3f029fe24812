"""Strokes worth comparing one with, over HTTP."""

from __future__ import annotations

import uuid

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.api.cards import CardSerializer
from loopdrive.insights.cards import readable_by
from loopdrive.insights.partners import Partner, Partners, partners


class PartnerSerializer(serializers.Serializer[Partner]):
    """A stroke to compare with."""

    card = CardSerializer(source="stroke")
    reason = serializers.CharField(help_text="Why this one, in words.")


class PartnersSerializer(serializers.Serializer[Partners]):
    """A few of each kind, or none."""

    best = PartnerSerializer(many=True, help_text="The player's best of the same class.")
    model = PartnerSerializer(many=True, help_text="Held up to the player by a coach.")
    last_month = PartnerSerializer(
        many=True, help_text="The most typical of the same class, 20 to 60 days before."
    )
    alike = PartnerSerializer(
        many=True,
        help_text="The player's strokes of the same class that look most alike to the network: "
        "in other videos, if there are any.",
    )
    alike_of_others = PartnerSerializer(
        many=True, help_text="The same, of others as far as the user may read them."
    )
    why_none_alike = serializers.CharField(
        help_text="Where both lists are empty: why, in a sentence."
    )


class PartnersView(APIView):
    """Strokes worth comparing one with."""

    @extend_schema(operation_id="strokes_partners", responses=PartnersSerializer)
    def get(self, request: Request, pk: uuid.UUID) -> Response:
        """Return a few strokes of each kind that the user may read."""
        readable = readable_by(request.user).select_related("video__player_session")
        stroke = get_object_or_404(readable, pk=pk)
        found = partners(stroke=stroke, user=request.user)
        return Response(PartnersSerializer(found).data)

"""What a verdict tells, as the schema describes it, with where its clips are."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from loopdrive.footage.models import TableEnd
from loopdrive.strokes.models import StrokeLabel

RULES = ("enough", "not worse", "better", "class recall", "speed")
UNITS = ("points", "a minute", "ms")


class IntervalField(serializers.ListField):
    """The lower and the upper end."""

    child = serializers.FloatField()


class FindingSerializer(serializers.Serializer[Any]):
    """What one rule found; `is_passed` is null where there is too little to judge."""

    rule = serializers.ChoiceField(choices=RULES)
    about = serializers.CharField(help_text="The measure, or what there is enough of.")
    value = serializers.FloatField(allow_null=True)
    interval = IntervalField(allow_null=True)
    n = serializers.FloatField()
    bar = serializers.FloatField(help_text="What the value was held against.")
    is_passed = serializers.BooleanField(allow_null=True)
    sentence = serializers.CharField()


class MeasureSerializer(serializers.Serializer[Any]):
    """One quantity of both models. Of unit "points" are shares, from 0 to 1."""

    name = serializers.CharField()
    unit = serializers.ChoiceField(choices=UNITS)
    champion = serializers.FloatField(allow_null=True)
    challenger = serializers.FloatField(allow_null=True)
    difference = serializers.FloatField(allow_null=True, help_text="Challenger less champion.")
    interval = IntervalField(allow_null=True, help_text="95 %, by drawing matches again.")
    n = serializers.FloatField()
    of = serializers.CharField(help_text="What n counts.")
    matches = serializers.IntegerField()
    is_less_better = serializers.BooleanField()


class RegressionSerializer(serializers.Serializer[Any]):
    """A stroke that the champion got right and the challenger did not, and a clip of it."""

    id = serializers.CharField()
    match = serializers.CharField()
    player = serializers.CharField(help_text='"player-7", by its key.')
    label = serializers.ChoiceField(choices=StrokeLabel.choices)  # type: ignore[assignment]
    said = serializers.ChoiceField(
        choices=StrokeLabel.choices, allow_null=True, help_text="Null: it was not found."
    )
    confidence = serializers.FloatField()
    video = serializers.UUIDField()
    session_title = serializers.CharField()
    stroke = serializers.UUIDField()
    end = serializers.ChoiceField(choices=TableEnd.choices)
    contact_frame = serializers.IntegerField()
    contact_s = serializers.FloatField()
    first_frame = serializers.IntegerField(help_text="Of the clip.")
    last_frame = serializers.IntegerField()


class CountsField(serializers.ListField):
    """How often a class was called each of `labels`."""

    child = serializers.IntegerField()


class VerdictSerializer(serializers.Serializer[Any]):
    """Whether the challenger may take the champion's place, and why."""

    is_passed = serializers.BooleanField()
    reasons = serializers.ListField(child=serializers.CharField())
    labels = serializers.ListField(child=serializers.ChoiceField(choices=StrokeLabel.choices))
    champion = serializers.CharField()
    challenger = serializers.CharField()
    findings = FindingSerializer(many=True)
    measures = MeasureSerializer(many=True)
    champion_confusion = serializers.ListField(child=CountsField())
    challenger_confusion = serializers.ListField(child=CountsField())
    regressions = RegressionSerializer(many=True)

"""What a snapshot tells in numbers, as the schema describes it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class PartCountsSerializer(serializers.Serializer[Any]):
    """One part of a snapshot: what teaches, or what tests."""

    videos = serializers.IntegerField()
    strokes = serializers.IntegerField()
    matches = serializers.IntegerField(help_text="Player sessions.")
    people = serializers.IntegerField(help_text="Players who are named at an end of the table.")
    groups = serializers.IntegerField(help_text="With strokes, that share nobody and nothing.")
    minutes_known = serializers.FloatField()
    minutes_without_strokes = serializers.FloatField()
    by_label = serializers.DictField(child=serializers.IntegerField())


class AsideSerializer(serializers.Serializer[Any]):
    """A session in neither part: it came later and shares these players (or a film) with the test.

    They are keys of players.
    """

    player_session = serializers.UUIDField()
    title = serializers.CharField()
    players = serializers.ListField(child=serializers.IntegerField())


class CountsSerializer(serializers.Serializer[Any]):
    """What a snapshot holds."""

    videos = serializers.IntegerField()
    strokes = serializers.IntegerField()
    minutes_known = serializers.FloatField()
    minutes_without_strokes = serializers.FloatField()
    by_label = serializers.DictField(child=serializers.IntegerField())
    by_player = serializers.DictField(
        child=serializers.IntegerField(), help_text='Under "player-7" or "unnamed".'
    )
    train = PartCountsSerializer()
    test = PartCountsSerializer()
    aside = AsideSerializer(many=True)


class SecondLookSerializer(serializers.Serializer[Any]):
    """Of the strokes a second person had in hand, the share that became something else."""

    n = serializers.IntegerField()
    changed = serializers.IntegerField()
    share = serializers.FloatField()
    low = serializers.FloatField(help_text="Of Wilson's 95 % interval.")
    high = serializers.FloatField()


class ConfirmedInBulkSerializer(serializers.Serializer[Any]):
    """Of the strokes confirmed with "the rest", how many the model expects to be wrong."""

    n = serializers.IntegerField()
    expected_wrong = serializers.FloatField()
    share = serializers.FloatField()


class NoiseSerializer(serializers.Serializer[Any]):
    """How many labels may be wrong; null where nothing is known."""

    second_look = SecondLookSerializer(allow_null=True)
    confirmed_in_bulk = ConfirmedInBulkSerializer(allow_null=True)

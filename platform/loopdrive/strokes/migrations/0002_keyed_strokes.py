"""Strokes belong to their video and have keys that pages make too; rows keep all they hold."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

KEPT = (
    "analysis_id player_id end label start_frame contact_frame end_frame "
    "confidence consistency probabilities"
).split()


def copy_strokes(apps, schema_editor):
    """Give every stroke its video and a key that pages can make as well."""
    old, new = (apps.get_model("strokes", name) for name in ("Stroke", "KeyedStroke"))
    rows = (
        new(video_id=stroke.analysis.video_id, **{name: getattr(stroke, name) for name in KEPT})
        for stroke in old.objects.select_related("analysis").iterator(chunk_size=2000)
    )
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == 2000:
            new.objects.bulk_create(batch)
            batch = []
    new.objects.bulk_create(batch)


STATES = ["predicted", "confirmed", "corrected", "rejected", "added"]


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0001_initial"),
        ("footage", "0001_initial"),
        ("strokes", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="analysis",
            name="has_evidence",
            field=models.BooleanField(default=False),
        ),
        migrations.RemoveConstraint(model_name="stroke", name="one_stroke_a_contact"),
        migrations.RemoveConstraint(model_name="stroke", name="start_contact_end_in_order"),
        migrations.CreateModel(
            name="KeyedStroke",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("end", models.CharField(choices=[("left", "Left"), ("right", "Right"), ("near", "Near"), ("far", "Far")], max_length=5)),
                ("label", models.CharField(choices=[("serve", "Serve"), ("forehand", "Forehand"), ("backhand", "Backhand"), ("smash", "Smash")], max_length=8)),
                ("start_frame", models.PositiveIntegerField()),
                ("contact_frame", models.PositiveIntegerField()),
                ("end_frame", models.PositiveIntegerField()),
                ("state", models.CharField(choices=[(name, name.title()) for name in STATES], default="predicted", max_length=9)),
                ("version", models.PositiveIntegerField(default=0)),
                ("confidence", models.FloatField(blank=True, null=True)),
                ("consistency", models.FloatField(blank=True, null=True)),
                ("agreement", models.FloatField(blank=True, null=True)),
                ("probabilities", models.JSONField(blank=True, null=True)),
                ("analysis", models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="strokes.analysis")),
                ("player", models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="accounts.player")),
                ("video", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="footage.video")),
            ],
            options={"ordering": ["contact_frame", "id"]},
        ),
        migrations.RunPython(copy_strokes, migrations.RunPython.noop, elidable=True),
        migrations.DeleteModel(name="Stroke"),
        migrations.RenameModel(old_name="KeyedStroke", new_name="Stroke"),
        migrations.AlterField(
            model_name="stroke",
            name="analysis",
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="strokes", to="strokes.analysis"),
        ),
        migrations.AlterField(
            model_name="stroke",
            name="player",
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="strokes", to="accounts.player"),
        ),
        migrations.AlterField(
            model_name="stroke",
            name="video",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="strokes", to="footage.video"),
        ),
    ]

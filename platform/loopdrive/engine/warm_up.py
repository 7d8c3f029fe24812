"""Loading what the first analysis needs when a worker starts, not when somebody waits for it."""

from __future__ import annotations

import logging
from typing import Any  # Celery's signals carry untyped keywords

from celery.signals import worker_ready
from django.conf import settings

import inference
from inference import InferenceError
from loopdrive.engine.champion import champion

QUEUE = "analyse"

logger = logging.getLogger(__name__)


@worker_ready.connect
def on_ready(sender: Any, **about: Any) -> None:
    """Warm up a worker that analyses."""
    if QUEUE in sender.app.amqp.queues.consume_from:
        warm_up()


def warm_up() -> None:
    """Load decoder and network once. What is missing is said now, and again by each analysis."""
    try:
        inference.load(champion().path, settings.DEVICE)
    except InferenceError as error:
        logger.error("This worker cannot analyse videos: %s", error)
        return
    getattr(inference, "analyse")  # noqa: B009 - the look-up imports the decoder

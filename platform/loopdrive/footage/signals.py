"""What footage tells the apps above it."""

from django.dispatch import Signal

video_ready = Signal()  # video=: it can be played; sent inside the transaction that says so

"""What footage tells the apps above it, always inside the transaction that makes it true."""

from django.dispatch import Signal

frames_known = Signal()  # video=: its bytes are stored and its frame table is known
video_refused = Signal()  # video=: it cannot be used after all, and its bytes are going

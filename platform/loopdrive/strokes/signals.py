"""What strokes tell the apps above."""

from django.dispatch import Signal

analysis_ended = Signal()  # analysis=: its worker has let go of it, whatever came of it

"""Making an older model show its state: how it reads joints and movement is inside, but untold.

ONNX files are protocol buffers, and of these two that stand one after the other are one: messages
are merged, lists go on (protobuf.dev, "Last One Wins"). So a list of one more output, put behind a
model, makes that model tell it; what it told before stays as it was, to the bit.
"""

from __future__ import annotations

STATE = "state"  # as models call it that were exported to tell it
INSIDE = "/side/lstm/Reshape_output_0"  # as the exporter called it in those before
LENGTH_DELIMITED = 2  # protobuf's wire type of strings and messages
GRAPH, OUTPUT, NAME, TYPE, TENSOR, ELEMENTS, FLOAT = 7, 12, 1, 2, 1, 1, 1  # onnx.proto's numbers


def with_state_shown(model: bytes) -> bytes:
    """The same model with INSIDE among its outputs; no valid model if there is none in it."""
    floats = _message(TENSOR, bytes([ELEMENTS << 3, FLOAT]))
    output = _message(NAME, INSIDE.encode()) + _message(TYPE, floats)
    return model + _message(GRAPH, _message(OUTPUT, output))


def _message(field: int, content: bytes) -> bytes:
    """One field of a message, shorter than 128 bytes."""
    return bytes([field << 3 | LENGTH_DELIMITED, len(content)]) + content

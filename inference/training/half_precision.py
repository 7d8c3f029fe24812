"""Where computing in half precision is worth it."""

from __future__ import annotations

import torch


def knows_bfloat16(device: str) -> bool:
    """Whether half precision is faster there: a processor that does not know it is slower."""
    if device == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return bool(torch.cpu._is_avx512_bf16_supported())  # torch has no public word for it

"""An LSTM with peepholes, as the paper writes it; torch has none of its own.

For each direction, with x the input, h the output and c the cell (paper, equations 5 to 9):

    i[t] = sigmoid(W_i x[t] + R_i h[t-1] + p_i * c[t-1] + b_i)          (5)
    f[t] = sigmoid(W_f x[t] + R_f h[t-1] + p_f * c[t-1] + b_f)          (6)
    c[t] = f[t] * c[t-1] + i[t] * tanh(W_c x[t] + R_c h[t-1] + b_c)     (7)
    o[t] = sigmoid(W_o x[t] + R_o h[t-1] + p_o * c[t]   + b_o)          (8)
    h[t] = o[t] * tanh(c[t])                                            (9)

Gates are stored in the order i, o, f, c and peepholes in the order i, o, f: that is the layout of
the ONNX operator LSTM, which this becomes on export.
"""

from __future__ import annotations

from typing import Any, Literal

import torch
from torch import Tensor, nn

GATES = 4  # i, o, f, c
PEEPHOLES = 3  # i, o, f


class PeepholeLSTM(nn.Module):
    """A peephole LSTM that reads forwards (one direction), or both ways, outputs side by side."""

    def __init__(self, inputs: int, hidden: int, directions: Literal[1, 2] = 2) -> None:
        super().__init__()
        self.hidden = hidden
        self.directions = directions
        self.weight = nn.Parameter(torch.empty(directions, GATES * hidden, inputs))
        self.recurrence = nn.Parameter(torch.empty(directions, GATES * hidden, hidden))
        self.bias = nn.Parameter(torch.zeros(directions, GATES * hidden))
        self.peephole = nn.Parameter(torch.zeros(directions, PEEPHOLES * hidden))
        self.reset()

    def reset(self) -> None:
        """Orthogonal recurrence, and forget gates that start open."""
        nn.init.xavier_uniform_(self.weight)
        for direction in self.recurrence.data:
            for gate in torch.chunk(direction, GATES):
                nn.init.orthogonal_(gate)
        with torch.no_grad():
            self.bias[:, 2 * self.hidden : 3 * self.hidden] = 1.0

    def forward(self, x: Tensor) -> Tensor:
        """`x` (B, T, inputs) -> (B, T, directions * hidden)."""
        if torch.onnx.is_in_onnx_export():
            # torch has no types for the `apply` of an autograd function.
            y: Tensor = _LstmOperator.apply(  # type: ignore[no-untyped-call]
                x, self.weight, self.recurrence, self.bias, self.peephole
            )  # (T, D, B, H)
            return y.permute(2, 0, 1, 3).flatten(2)  # (B, T, D*H)
        return self._unrolled(x)

    def _unrolled(self, x: Tensor) -> Tensor:
        # The second direction reads backwards.
        ways = torch.stack([x, x.flip(1)][: self.directions])  # (D, B, T, I)
        given = torch.einsum("dbti,dgi->tdbg", ways, self.weight) + self.bias[:, None]
        recurrence = self.recurrence.transpose(1, 2)  # (D, H, 4H)
        p_i, p_o, p_f = torch.chunk(self.peephole[:, None], PEEPHOLES, dim=-1)  # each (D, 1, H)
        h = x.new_zeros(self.directions, len(x), self.hidden)
        c = torch.zeros_like(h)
        outputs = []
        for now in given.unbind(0):
            i, o, f, g = torch.chunk(torch.baddbmm(now, h, recurrence), GATES, dim=-1)
            i = torch.sigmoid(i + p_i * c)  # (5)
            f = torch.sigmoid(f + p_f * c)  # (6)
            c = f * c + i * torch.tanh(g)  # (7)
            o = torch.sigmoid(o + p_o * c)  # (8)
            h = o * torch.tanh(c)  # (9)
            outputs.append(h)
        forward, *backward = torch.stack(outputs, dim=2)  # each (B, T, H)
        return torch.cat([forward, *(y.flip(1) for y in backward)], dim=-1)  # (B, T, D*H)


class _LstmOperator(torch.autograd.Function):
    """Stands for the ONNX operator while the graph is traced; never run for its numbers."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, w: Tensor, r: Tensor, b: Tensor, p: Tensor) -> Tensor:
        """Only the shape counts: (T, D, B, H)."""
        return x.new_zeros(x.shape[1], r.shape[0], x.shape[0], r.shape[-1])

    # The tracer's graph and values have no public types.
    @staticmethod
    def symbolic(g: Any, x: Any, w: Any, r: Any, b: Any, p: Any) -> Any:
        """LSTM with P: input, and a second bias that stays zero because ours is one."""
        directions, _, hidden = r.type().sizes()
        steps_first = g.op("Transpose", x, perm_i=[1, 0, 2])
        zeros = g.op("Constant", value_t=torch.zeros(directions, GATES * hidden))
        biases = g.op("Concat", b, zeros, axis_i=1)
        left_out = g.op("prim::Constant")  # sequence_lens, initial_h, initial_c
        left_out.setType(torch._C.OptionalType.ofTensor())
        return g.op(
            "LSTM",
            steps_first,
            w,
            r,
            biases,
            left_out,
            left_out,
            left_out,
            p,
            hidden_size_i=hidden,
            direction_s="forward" if directions == 1 else "bidirectional",
        )

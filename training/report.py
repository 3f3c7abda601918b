"""`evaluate`: figures of a checkpoint on held-out windows and on names of other corpora; calibration lines and their tables."""

import json
import os
import pickle

import torch

from .calibrate import calibrate
from .data import NER_TEST, ner_sentences
from .evaluate import Count, best_tags, components, spans_of
from .train import keep_lower, load, states
from .unigram import Unigram
from .vocabulary import SPANS


def corpus_spans(labels):
    """(start, end, PER|ORG|...) of IOB labels."""
    out, start = [], None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and (label[0] != "I" or label[2:] != labels[start][2:]):
            out.append((start, i, labels[start][2:]))
            start = None
        if label[0] == "B" or (label[0] == "I" and start is None):
            start = i
    return out


@torch.no_grad()
def names(model, sentences):
    """Persons and organizations by name against a corpus of names; spans over its places are left out on both sides."""
    short = {SPANS.index(("Person", "name")): "PER", SPANS.index(("Organization", "name")): "ORG"}
    count = {"PER": Count(), "ORG": Count(), "both": Count()}
    for k in range(0, len(sentences), 16):
        batch = sentences[k : k + 16]
        for s, found_states in zip(batch, states(model, batch)):
            gold = corpus_spans(s["labels"])
            places = {i for a, b, t in gold if t not in ("PER", "ORG") for i in range(a, b)}
            spans = spans_of(best_tags(model.tags(found_states)))
            found = {(a, b, short[n]) for a, b, n in spans if n in short and not places & set(range(a, b))}
            wanted = {g for g in gold if g[2] in ("PER", "ORG")}
            for kind, c in count.items():
                c.add({x for x in found if kind in (x[2], "both")}, {x for x in wanted if kind in (x[2], "both")})
    return {kind: c.f1() for kind, c in count.items()}


def report(checkpoint, windows_file, shared, manifest=None, predictions=None, gold=None):
    torch.set_num_threads(1)
    model = load(checkpoint)
    with open(windows_file, "rb") as file:
        held = pickle.load(file)["held_out"]
    keep_lower(model.encoder, held)
    print("held out", json.dumps(components(model, held, states)), flush=True)
    if manifest:
        for kind, r in calibrate(model, held, states, manifest, predictions, gold).items():
            print(f"{kind}: {r['count']} judged, calibration error {r['before']} before, {r['after']} after (crossed)")
            for low, high, n, mean, right in r["table"]:
                print(f"  {low:.1f}-{high:.1f}  {n:5d}  said {mean:.3f}  right {right:.3f}")
    tokenizer = Unigram.load(os.path.join(shared, "encoder", "tokenizer.json"))
    for name, source in NER_TEST.items():
        sentences = list(ner_sentences(shared, tokenizer, source))
        keep_lower(model.encoder, sentences)
        print(name, len(sentences), json.dumps(names(model, sentences)), flush=True)

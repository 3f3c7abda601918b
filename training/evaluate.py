"""Figures of the parts of the model on windows with gold labels; end to end figures come from the extractor itself."""

import torch

from .losses import anchors, tensors
from .model import antecedents
from .vocabulary import PRONOUN, RELATIONS, SPANS, TAGS


def forbidden():
    """Transition scores: an inside tag follows only its own kind."""
    out = torch.zeros(len(TAGS), len(TAGS))
    for i, a in enumerate(TAGS):
        for j, b in enumerate(TAGS):
            if b[0] == "I" and a[1:] != b[1:]:
                out[i, j] = -1e4
    return out


BLOCKED = forbidden()
START = torch.tensor([-1e4 if t[0] == "I" else 0.0 for t in TAGS])


def best_tags(logits):
    """Viterbi path over tag logits [W, tags]."""
    score, back = logits[0] + START, []
    for row in logits[1:]:
        best, which = (score[:, None] + BLOCKED).max(0)
        back.append(which)
        score = best + row
    path = [int(score.argmax())]
    for which in reversed(back):
        path.append(int(which[path[-1]]))
    return path[::-1]


def spans_of(tags):
    """(start, end, shape) of every span of a tag sequence."""
    out, start, shape = [], None, None
    for i, t in enumerate([*tags, 0]):
        inside = t > 0 and t % 2 == 0
        if start is not None and not inside:
            out.append((start, i, shape))
            start = None
        if t > 0 and not inside:
            start, shape = i, (t - 1) // 2
    return out


def f1(right, found, wanted):
    p, r = right / max(1, found), right / max(1, wanted)
    return [round(100 * x, 1) for x in (p, r, 2 * p * r / max(1e-9, p + r))]


class Count:
    def __init__(self):
        self.right = self.found = self.wanted = 0

    def add(self, found, wanted):
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def f1(self):
        return f1(self.right, self.found, self.wanted)


@torch.no_grad()
def components(model, windows, states, size=8):
    """Precision, recall, F1 of mentions and triggers; share of right antecedents and arguments given gold mentions and triggers."""
    model.eval()
    mention = {" ".join(s): Count() for s in SPANS} | {"mentions": Count()}
    trigger = {r: Count() for r in RELATIONS}
    hits = {}
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]["ids"]))
    for k in range(0, len(order), size):
        batch = [windows[i] for i in order[k : k + size]]
        for w, s in zip(batch, states(model, batch)):
            fresh = w["fresh"]
            found = {x for x in spans_of(best_tags(model.tags(s))) if x[0] >= fresh}
            wanted = {x for x in spans_of(w["tags"]) if x[0] >= fresh}
            mention["mentions"].add(found, wanted)
            for n, kind in enumerate(SPANS):
                mention[" ".join(kind)].add({x for x in found if x[2] == n}, {x for x in wanted if x[2] == n})
            chance = torch.sigmoid(model.triggers(s))
            for n, relation in enumerate(RELATIONS):
                sure = {i for st in w["statements"] if st["relation"] == n and not st["optional"] for i in st["trigger"]}
                maybe = {i for st in w["statements"] if st["relation"] == n and st["optional"] for i in st["trigger"]} - sure
                on = {int(i) for i in (chance[:, n] > 0.4).nonzero()[:, 0]} - maybe
                trigger[relation].add({i for i in on if i >= fresh}, {i for i in sure if i >= fresh})
            _pair_hits(model, w, s, hits)
    out = {name: c.f1() for name, c in (mention | trigger).items()}
    return out | {name: round(100 * sum(v) / len(v), 1) for name, v in hits.items() if v}


def _pair_hits(model, window, states, hits):
    t = tensors(window)
    if len(t["shape"]) == 0:
        return
    by = anchors(window)
    keys = [k for k in by if k[1] >= window["fresh"]]
    at, relation = torch.tensor([w for _, w in keys], dtype=torch.int64), torch.tensor([r for r, _ in keys], dtype=torch.int64)
    coreference, new, role, none, event, modality, _ = model.pairs(
        states, t["sentence"], t["start"], t["end"], t["shape"], t["match"], at, relation
    )
    scores = antecedents(coreference, t["shape"])
    entity, pronoun = t["entity"], t["shape"] == PRONOUN
    right = (entity[:, None] == entity[None]) & (entity >= 0)[:, None] & (scores > -1e8)
    for i in range(len(entity)):
        if entity[i] < 0 or t["start"][i] < window["fresh"]:
            continue
        if pronoun[i]:
            if right[i].any():
                hits.setdefault("pronoun", []).append(bool(right[i, scores[i].argmax()]))
        else:
            linked = float(scores[i].max()) > float(new[i])
            ok = bool(right[i, scores[i].argmax()]) if linked else not right[i].any()
            hits.setdefault("antecedent", []).append(ok)
    leads = torch.where(pronoun, scores.argmax(1), torch.arange(len(entity)))
    for n, key in enumerate(keys):
        for r, name in enumerate(("source", "target")):
            wanted = {s[name] for s in by[key] if s[name] is not None and not (r and s["event"])}
            options = torch.cat([role[n, :, r], none[n, r : r + 1], *([event[n : n + 1]] if r else [])])
            top = int(options.argmax())
            if r and any(s["event"] for s in by[key]):
                hits.setdefault("event target", []).append(top == len(entity) + 1 or (top < len(entity) and int(entity[leads[top]]) in wanted))
            elif wanted:
                hits.setdefault(name, []).append(top < len(entity) and int(entity[leads[top]]) in wanted)
        hits.setdefault("modality", []).append(int(modality[n].argmax()) == by[key][0]["modality"])

"""What each window teaches. Arguments are learned through coreference: any mention of the right entity is right."""

import torch
import torch.nn.functional as F

from .model import antecedents
from .vocabulary import PRONOUN, RELATIONS

ROLES = ("source", "target", "by")
SURE, MAYBE = 1.0, 0.6  # weight of a trigger that a fair reader could leave out
MOST_TRIGGERS = 60
TAGS = 3.0  # most words are outside of everything, so roles and events are learned last


def tensors(window):
    """The window's mentions as the tensors that `Pairs` takes; made once."""
    if "tensors" not in window:
        m = torch.tensor(window["mentions"], dtype=torch.int64).reshape(-1, 4)
        window["tensors"] = dict(
            sentence=torch.tensor(window["sentence"]), start=m[:, 0], end=m[:, 1], shape=m[:, 2], entity=m[:, 3],
            match=torch.tensor(window["match"], dtype=torch.int64).reshape(len(m), len(m)),
            tags=torch.tensor(window["tags"]), starts=torch.tensor(window["starts"]),
        )  # fmt: skip
    return window["tensors"]


def anchors(window):
    """Statements by (relation, trigger word): several statements of one trigger share its anchor."""
    by = {}
    for s in window["statements"]:
        for word in s["trigger"]:
            by.setdefault((s["relation"], word), []).append(s)
    return by


def tag_loss(model, states, tags):
    return F.cross_entropy(model.tags(model.dropout(states)), tags, ignore_index=-100)


def trigger_loss(model, states, window):
    wanted = torch.zeros(len(states), len(RELATIONS))
    weight = torch.ones_like(wanted)
    for s in window["statements"]:
        for word in s["trigger"]:
            wanted[word, s["relation"]] = 1
            weight[word, s["relation"]] = MAYBE if s["optional"] else SURE
    logits = model.triggers(model.dropout(states))
    return (F.binary_cross_entropy_with_logits(logits, wanted, reduction="none") * weight).sum() / 12


def coreference_loss(coreference, new, entity, shape):
    """Marginal likelihood of the antecedents that are right; pronouns without a known referent teach nothing."""
    scores = antecedents(coreference, shape)
    pronoun, known = shape == PRONOUN, entity >= 0
    right = (entity[:, None] == entity[None]) & known[:, None] & (scores > -1e8)
    new = torch.where(pronoun, torch.full_like(new, -1e9), new)
    everything = torch.cat([scores, new[:, None]], 1)
    first = ~right.any(1)
    wanted = torch.cat([right, first[:, None]], 1)
    rows = known & ~(pronoun & first)
    if not rows.any():
        return None
    gain = torch.logsumexp(everything.masked_fill(~wanted, -1e9), 1) - torch.logsumexp(everything, 1)
    return -gain[rows].mean()


def _right_fillers(statements, role):
    """One target per distinct filler: ("none",), ("event",) or ("entity", number, phrase span)."""
    seen = {}
    for s in statements:
        if role == "target" and s["event"]:
            seen.setdefault(("event",), s)
        elif role == "by" and not s["spoken"]:
            seen.setdefault(("none",), s)
        elif s[role] is not None:
            seen.setdefault(("entity", s[role]), s)
    return seen


def argument_loss(out, t, keys, by):
    """Arguments of every anchor. A pronoun counts as far as coreference leads it to the right entity."""
    coreference, _, role, none, event, _, _ = out
    count, pronoun = len(t["shape"]), t["shape"] == PRONOUN
    reach = torch.softmax(antecedents(coreference, t["shape"]), 1)
    total, terms_seen = 0.0, 0
    for n, key in enumerate(keys):
        for r, name in enumerate(ROLES):
            scores = torch.cat([role[n, :, r], none[n, r : r + 1]] + ([event[n : n + 1]] if r == 1 else []))
            logs = F.log_softmax(scores, 0)
            terms = []
            for filler, s in _right_fillers(by[key], name).items():
                if filler[0] == "none":
                    terms.append(logs[count])
                elif filler[0] == "event":
                    terms.append(logs[count + 1])
                else:
                    term = _entity_term(logs[:count], reach, t, pronoun, filler[1], s[name + "_span"])
                    if term is not None:
                        terms.append(term)
            if terms:
                total = total - sum(terms) / len(terms) * (0.7 if r == 2 else 1.0)
                terms_seen += 1
    return 2.0 * total / terms_seen * min(1.0, 0.25 + len(keys) / 20) if terms_seen else None


def _entity_term(logs, reach, t, pronoun, entity, span):
    own = t["entity"] == entity
    if not own.any():
        return None
    direct = (own & ~pronoun).float()
    p = logs.exp()
    anywhere = ((p * direct).sum() + (p * pronoun * (reach @ direct)).sum() + 1e-6).log()
    if span is None:
        return anywhere
    inside = own & (t["start"] >= span[0]) & (t["end"] < span[1])
    if not inside.any():
        return anywhere
    return 0.5 * anywhere + 0.5 * torch.logsumexp(logs.masked_fill(~inside, -1e9), 0)


def span_loss(span, keys, by):
    losses = []
    for n, key in enumerate(keys):
        s = next((s for s in by[key] if s["event"] and s["target_span"]), None)
        if s:
            a, b = s["target_span"]
            losses.append(F.cross_entropy(span[n, :, 0][None], torch.tensor([a])))
            losses.append(F.cross_entropy(span[n, :, 1][None], torch.tensor([b - 1])))
    return 0.6 * sum(losses) / len(losses) if losses else None


def window_losses(model, states, window, rng):
    """Named losses of one window; `states` are its word states [W, H]."""
    t = tensors(window)
    out = {"tags": TAGS * tag_loss(model, states, t["tags"]), "triggers": trigger_loss(model, states, window)}
    if len(t["shape"]) == 0:
        return out
    by = anchors(window)
    keys = list(by)
    if len(keys) > MOST_TRIGGERS:
        keys = rng.sample(keys, MOST_TRIGGERS)
    at = torch.tensor([word for _, word in keys], dtype=torch.int64)
    relation = torch.tensor([r for r, _ in keys], dtype=torch.int64)
    pairs = model.pairs(states, t["sentence"], t["start"], t["end"], t["shape"], t["match"], at, relation)
    coreference = coreference_loss(pairs[0], pairs[1], t["entity"], t["shape"])
    if coreference is not None:
        out["coreference"] = 0.5 * coreference
    if keys:
        argument = argument_loss(pairs, t, keys, by)
        modality = torch.tensor([by[k][0]["modality"] for k in keys])
        out["modality"] = 0.3 * F.cross_entropy(pairs[5], modality)
        span = span_loss(pairs[6], keys, by)
        out |= {name: value for name, value in (("arguments", argument), ("span", span)) if value is not None}
    return out

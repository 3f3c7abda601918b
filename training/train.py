"""Training on a CPU: frames, written items and named entities together from the start, one checkpoint an epoch."""

import contextlib
import json
import math
import os
import random
import time

import torch
from torch import nn

from .encoder import Encoder, pretrained
from .evaluate import components
from .losses import tag_loss, tensors, window_losses
from .model import Reader


def pad(sequences, value):
    length = max(map(len, sequences))
    ids = torch.full((len(sequences), length), value)
    mask = torch.zeros(len(sequences), length)
    for i, s in enumerate(sequences):
        ids[i, : len(s)] = torch.tensor(s)
        mask[i, : len(s)] = 1
    return ids, mask


@torch.no_grad()
def keep_lower(encoder, windows, pad_id=1, size=16):
    """Computes the frozen layers once for every window; kept as fp16, about 0.8 KB a piece."""
    encoder.eval()
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]["ids"]))
    for k in range(0, len(order), size):
        batch = [windows[i] for i in order[k : k + size]]
        ids, mask = pad([w["ids"] for w in batch], pad_id)
        lower = encoder.lower(ids, mask)
        for w, x in zip(batch, lower):
            w["lower"] = x[: len(w["ids"])].half()


def states(model, batch):
    """Word states of every window of a batch, from the kept lower layers."""
    length = max(len(w["ids"]) for w in batch)
    x = torch.zeros(len(batch), length, batch[0]["lower"].shape[1])
    mask = torch.zeros(len(batch), length)
    for i, w in enumerate(batch):
        x[i, : len(w["ids"])] = w["lower"].float()
        mask[i, : len(w["ids"])] = 1
    hidden = model.encoder.upper(x, mask)
    return [hidden[i][tensors(w)["starts"] if "mentions" in w else torch.tensor(w["starts"])] for i, w in enumerate(batch)]


def is_written(window):
    return window["article"].startswith("written/")


def is_whole(window, settings):
    return settings["whole"] != "" and window["article"].startswith("written/" + settings["whole"])


def batches(windows, settings, rng):
    """Batches of one epoch, shuffled, windows of like length together, at most `pieces` pieces each, padding included.

    Windows of real articles come `real` times, of written items a share of `written` of them, drawn anew; those whose names
    begin with `whole` all come.
    """
    pieces = settings["pieces"]
    order = [i for i, w in enumerate(windows) if not is_written(w)] * settings["real"]
    order += [i for i, w in enumerate(windows) if is_written(w) and (is_whole(w, settings) or rng.random() < settings["written"])]
    rng.shuffle(order)
    out = []
    for k in range(0, len(order), 100):
        batch = []
        for i in sorted(order[k : k + 100], key=lambda i: len(windows[i]["ids"])):
            if batch and (len(batch) + 1) * len(windows[i]["ids"]) > pieces:
                out.append(batch)
                batch = []
            batch.append(i)
        out.append(batch)
    rng.shuffle(out)
    return out


def optimiser(model, rate, head_rate, decay):
    encoder = model.encoder
    inside = {id(p) for p in encoder.parameters()}
    groups = [dict(params=[p for p in model.parameters() if id(p) not in inside], lr=head_rate)]
    top = len(encoder.layers) - 1
    groups += [
        dict(params=list(layer.parameters()), lr=rate * decay ** (top - i))
        for i, layer in enumerate(encoder.layers)
        if i >= encoder.frozen
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01)


class Mean:
    """Running mean of the weights that learn: steadier than the last ones."""

    def __init__(self, model, kept):
        self.kept = kept
        self.values = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}

    @torch.no_grad()
    def take(self, model, step):
        kept = min(self.kept, (1 + step) / (10 + step))  # so that the first steps do not linger
        for name, parameter in model.named_parameters():
            if name in self.values:
                self.values[name].lerp_(parameter, 1 - kept)

    @contextlib.contextmanager
    def in_place_of(self, model):
        own = {n: p.detach().clone() for n, p in model.named_parameters() if n in self.values}
        model.load_state_dict(self.values, strict=False)
        yield
        model.load_state_dict(own, strict=False)


def save(model, path, settings, figures):
    state = {k: v.half() if k.startswith("encoder.") else v for k, v in model.state_dict().items()}
    torch.save(dict(config=model.encoder.config, state=state, settings=settings, figures=figures), path + ".part")
    os.replace(path + ".part", path)


def load(path):
    saved = torch.load(path, map_location="cpu", weights_only=True)
    model = Reader(Encoder(dropout=0.0, **saved["config"]))
    model.load_state_dict({k: v.float() for k, v in saved["state"].items()})
    return model.eval()


def train(parts, encoder_file, out, settings):
    """settings: seed, epochs, minutes, layers, frozen, rate, head_rate, decay, pieces, ner_pieces, start, real, written, threads, half,
    kept. Ends early on `minutes`. `start` is a checkpoint to go on from, empty for the encoder as it came. `half`: products of the
    encoder in bfloat16, about twice as fast where the processor multiplies it. What is saved is the running mean of the weights,
    which keeps `kept` of itself at each step; 0 for the weights as they are."""
    torch.set_num_threads(settings["threads"])
    torch.manual_seed(settings["seed"])
    rng = random.Random(settings["seed"])
    model = Reader(pretrained(encoder_file, settings["layers"], settings["frozen"]))
    if settings["start"]:
        saved = torch.load(settings["start"], map_location="cpu", weights_only=True)
        model.load_state_dict({k: v.float() for k, v in saved["state"].items()})
    for part in parts.values():
        keep_lower(model.encoder, part)
    model.encoder.half = settings["half"]
    mean = Mean(model, settings["kept"])
    groups = optimiser(model, settings["rate"], settings["head_rate"], settings["decay"])
    base = [g["lr"] for g in groups.param_groups]
    steps = len(batches(parts["train"], settings, random.Random(0))) * settings["epochs"]
    begun, step = time.time(), 0
    print(json.dumps(settings), "steps", steps, flush=True)
    for epoch in range(settings["epochs"]):
        model.train()
        sums, seen = {}, 0
        for batch in batches(parts["train"], settings, rng):
            progress = max(step / steps, (time.time() - begun) / 60 / settings["minutes"])
            factor = min(1.0, (step + 1) / (0.06 * steps)) * max(0.02, 1 - progress)
            for group, rate in zip(groups.param_groups, base):
                group["lr"] = rate * factor
            losses = one_step(model, parts, batch, settings, rng)
            loss = sum(losses.values())
            groups.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            groups.step()
            mean.take(model, step)
            step, seen = step + 1, seen + 1
            for name, value in losses.items():
                sums[name] = sums.get(name, 0.0) + float(value.detach())
            if seen % 20 == 0:
                shown = {k: round(v / seen, 3) for k, v in sums.items()}
                print(f"  epoch {epoch + 1} step {step}/{steps} {(time.time() - begun) / 60:.1f} min {shown}", flush=True)
            if progress >= 1:
                break
        with mean.in_place_of(model):
            figures = components(model, parts["held_out"], states)
            print(f"epoch {epoch + 1} {(time.time() - begun) / 60:.1f} min {json.dumps(figures)}", flush=True)
            save(model, out, settings, figures)
        if (time.time() - begun) / 60 >= settings["minutes"]:
            break


def one_step(model, parts, batch, settings, rng):
    windows = [parts["train"][i] for i in batch]
    losses = {}
    for w, s in zip(windows, states(model, windows)):
        for name, value in window_losses(model, s, w, rng).items():
            losses[name] = losses.get(name, 0.0) + value / len(windows)
    names, pieces = [], 0
    while pieces < settings["ner_pieces"]:
        names.append(parts["ner"][rng.randrange(len(parts["ner"]))])
        pieces += len(names[-1]["ids"])
    if names:
        found = torch.cat(states(model, names))
        losses["names"] = tag_loss(model, found, torch.tensor([t for s in names for t in s["tags"]]))
    return {name: value for name, value in losses.items() if math.isfinite(float(value.detach()))}

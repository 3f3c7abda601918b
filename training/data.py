"""Everything the model learns from, as windows over word indices. Data are read where they lie, under one folder."""

import hashlib
import json
import os
import re

from .annotate import Annotation, article_text
from .names import forenames
from .smartdata import frames as smartdata_frames
from .unigram import Unigram
from .vocabulary import PRONOUN, RELATIONS, MODALITIES, SPANS, is_pronoun, tag

LIMIT = 510  # pieces in a window, start and end included


def held_out(article):
    """True for the fixed part of the real articles that is never trained on, as in ingest/eval/read-annotated.ts."""
    return hashlib.sha1(article.encode()).hexdigest()[0] in "012"


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def load_frames(shared, name):
    """Annotations of the shared folder, then our own of the same kind (training/annotations)."""
    own = os.path.join(os.path.dirname(os.path.abspath(__file__)), "annotations", name)
    return read_lines(os.path.join(shared, "training", name)) + read_lines(own)


def _shingles(text, size=8):
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}


def without_gold(items, shared):
    """The items whose text does not stand among the development gold; more than a tenth of shared shingles is a copy."""
    folder, gold = os.path.join(shared, "articles"), set()
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            gold |= _shingles(file.read())
    kept = []
    for item in items:
        own = _shingles(article_text(item, os.path.join(shared, "data")))
        if len(own & gold) <= 0.1 * len(own):
            kept.append(item)
    return kept


def match(words_a, words_b):
    """How two mentions agree in writing: 0 not, 1 last word, 2 whole, 3 initials. Same as ingest/model/pairs.ts."""
    cut = lambda w: w[:-1] if len(w) > 4 and w.endswith("s") else w
    a, b = [cut(w.lower()) for w in words_a], [cut(w.lower()) for w in words_b]
    if a == b:
        return 2
    if a[-1] == b[-1]:
        return 1
    for short, long in ((words_a, words_b), (words_b, words_a)):
        if len(short) == 1 and 2 <= len(short[0]) <= 6 and short[0].isupper() and len(long) > 1:
            if short[0] == "".join(w[0] for w in long if w[0].isupper()):
                return 3
    return 0


def window_of(annotation, first, fresh, end, bos, eos):
    """One window: piece ids, the piece where each word starts, gold mentions and statements relative to its first word."""
    document = annotation.document
    ids, starts = [bos], []
    for i in range(first, end):
        if len(ids) + len(document.pieces[i]) >= LIMIT:
            end = i
            break
        starts.append(len(ids))
        ids += document.pieces[i]
    ids.append(eos)
    inside = lambda found: [(a - first, b - first, s, e) for a, b, s, e in found if first <= a and b <= end]
    mentions = inside(annotation.mentions)
    tagged = [m for m in mentions if m[2] is not None]
    mentions += inside(annotation.decoys)
    taken = {i for a, b, *_ in mentions for i in range(a, b)}
    words = document.words[first:end]
    mentions += [(i, i + 1, None, None) for i in range(len(words)) if i not in taken and is_pronoun(words, i)]
    mentions = sorted((a, b, PRONOUN if s is None else s, e) for a, b, s, e in mentions)
    names = {e: n for n, e in enumerate(sorted({m[3] for m in mentions if m[3]}))}
    shift = lambda span: None if span is None or span[0] < first or span[1] > end else (span[0] - first, span[1] - first)
    statements = []
    for s in annotation.statements:
        if not (first <= s["trigger"][0] and s["trigger"][-1] < end):
            continue
        by = s["by"][0] if s["by"] and s["source"] not in s["by"] else None
        event = annotation.entities[s["target"]]["type"] == "Event"
        statements.append(dict(
            relation=RELATIONS.index(s["relation"]), modality=MODALITIES.index(s["modality"]), optional=s["optional"],
            trigger=[w - first for w in s["trigger"]], event=event,
            source=names.get(s["source"]), target=names.get(s["target"]), by=names.get(by), spoken=by is not None,
            source_span=shift(s["source_span"]), target_span=shift(s["target_span"]), by_span=shift(s["by_span"]),
        ))  # fmt: skip
    pairs = [m for m in mentions if m[2] != SPANS.index(("Event", "name"))]
    spelled = [words[m[0] : m[1]] for m in pairs]
    tags = [-100 if annotation.names_open and word[0].isupper() else 0 for word in words]
    for a, b, shape, _ in tagged:
        tags[a:b] = [tag("B", shape)] + [tag("I", shape)] * (b - a - 1)
    return dict(
        article=document.name, ids=ids, starts=starts, tags=tags, fresh=fresh - first,
        sentence=[document.sentence_of[i] - document.sentence_of[first] for i in range(first, end)],
        mentions=[(a, b - 1, shape, -1 if e is None else names[e]) for a, b, shape, e in pairs],
        match=[[match(x, y) for y in spelled] for x in spelled], statements=statements,
    )  # fmt: skip


def windows(items, shared, tokenizer, first, decoys):
    out = []
    for item in items:
        annotation = Annotation(item, os.path.join(shared, "data"), tokenizer, first, decoys.get(item["article"], ()))
        for a, fresh, end in annotation.document.windows():
            out.append(window_of(annotation, a, fresh, end, tokenizer.bos, tokenizer.eos))
    return out


# ---------------------------------------------------------------- named entities of other corpora
def _columns(path, word, label, separator="\t"):
    """Sentences of a column file as (words, labels)."""
    words, labels = [], []
    with open(path, encoding="utf-8") as file:
        for line in [*file, ""]:
            line = line.rstrip("\n")
            if line.startswith("#"):
                continue
            if not line.strip():
                if words:
                    yield words, labels
                words, labels = [], []
                continue
            cells = line.split("\t") if "\t" in line else line.split()
            words.append(cells[word])
            labels.append(cells[label])


def _tags(words, labels, german):
    """Tags of names of persons and organizations; -100 where the corpus cannot tell what we would say."""
    short = {"PER": SPANS.index(("Person", "name")), "ORG": SPANS.index(("Organization", "name"))}
    out, previous = [], "O"
    for word, label in zip(words, labels):
        kind = label[2:] if label not in ("O", "_") else ""
        if kind in short:
            out.append(tag("B" if label[0] == "B" or previous[2:] != kind else "I", short[kind]))
        else:
            # Places and the rest may be organizations when they act, German nouns may be roles or events.
            open_question = kind or (word[0].isupper() if german else word[0].islower() and len(word) > 4)
            out.append(-100 if open_question else 0)
        previous = label
    return out


NER_TRAIN = [
    ("germeval2014/Data/NER-de-test.tsv", 1, 2, True),
    ("uner-english-ewt/en_ewt-ud-dev.iob2", 1, 2, False),
    ("uner-english-ewt/en_ewt-ud-test.iob2", 1, 2, False),
    ("wikigold/wikigold.conllu", 1, 2, False),
]
NER_TEST = {
    "GermEval 2014 dev (de)": ("germeval2014/Data/NER-de-dev.tsv", 1, 2, True),
    "UNER German PUD": ("uner-german-pud/de_pud-ud-test.iob2", 1, 2, True),
    "UNER English PUD": ("uner-english-pud/en_pud-ud-test.iob2", 1, 2, False),
}


def ner_sentences(shared, tokenizer, source):
    path, word, label, german = source
    for words, labels in _columns(os.path.join(shared, "data", path), word, label):
        labels = ["O" if l.endswith(("deriv", "part")) else l for l in labels]
        ids, starts = [tokenizer.bos], []
        for w in words:
            starts.append(len(ids))
            ids += tokenizer.word(w)
        if len(ids) < LIMIT - 1:
            yield dict(ids=ids + [tokenizer.eos], starts=starts, tags=_tags(words, labels, german), labels=labels)


def write_excerpts(shared, folder):
    """excerpts.jsonl with all excerpts and their texts, and excerpts-held-out.jsonl with those that are never trained on."""
    items = smartdata_frames(shared)
    for name, chosen in (("excerpts", items), ("excerpts-held-out", [x for x in items if held_out(x["article"])])):
        with open(os.path.join(folder, name + ".jsonl"), "w", encoding="utf-8") as file:
            file.writelines(json.dumps(x, ensure_ascii=False) + "\n" for x in chosen)


def prepare(shared, mentions=None):
    """Training windows, held-out windows and sentences with names, and counts for the log.

    `mentions`: a file of ingest/combine/mentions-main.ts, what the rules take for people and bodies in each article.
    """
    decoys = {m["article"]: m["mentions"] for m in read_lines(mentions)} if mentions else {}
    tokenizer = Unigram.load(os.path.join(shared, "encoder", "tokenizer.json"))
    first = forenames(os.path.join(shared, "data"))
    frames = load_frames(shared, "frames.jsonl")
    real = without_gold(frames, shared)
    excerpts = without_gold(smartdata_frames(shared), shared)
    train = [x for x in real + excerpts if not held_out(x["article"])]
    test = [x for x in real if held_out(x["article"])]
    written = load_frames(shared, "written.jsonl")
    parts = dict(
        train=windows(train, shared, tokenizer, first, decoys) + windows(written, shared, tokenizer, first, decoys),
        held_out=windows(test, shared, tokenizer, first, decoys),
        ner=[s for source in NER_TRAIN for s in ner_sentences(shared, tokenizer, source) if 6 < len(s["ids"]) < 120],
    )
    counts = dict(articles=len(train), written=len(written), held_out=len(test), dropped_as_gold=len(frames) - len(real))
    for name, part in parts.items():
        counts[name + " windows"] = len(part)
        counts[name + " pieces"] = sum(len(w["ids"]) for w in part)
    return parts, counts

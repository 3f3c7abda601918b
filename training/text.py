"""Words, sentences and windows. Words follow the same pattern as ingest/model/words.ts."""

import bisect
import re

WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
ABBREVIATIONS = set(
    "dr prof z.b bzw ca nr st u.a d.h sog evtl inkl mio mrd jr sr mr mrs ms gen lt sgt rep sen gov u.s u.k u.n no vs "
    "dipl art abs vgl co hl usw etc".split()
)
SENTENCE_END = re.compile(r"[.!?…]+[\"“”»«‘’')\]]*\s+(?=[\"“”„»«‚‘'(\[]*[A-ZÄÖÜ0-9])")
HEADER = re.compile(r"(?:---\n)?((?:[a-z_]+: .*\n)+)(?:---\n)?")


def article_ranges(text):
    """The parts of a file that are article text: the value of `title:` and what follows the header."""
    head = HEADER.match(text)
    if not head or not re.match(r"(?:---\n)?title: ", text):
        return [(0, len(text))]
    title = re.search(r"title: \"?(.*?)\"?\n", head.group(0))
    return [(title.start(1), title.end(1)), (head.end(), len(text))]


def _ends_sentence(paragraph, start, match):
    before = paragraph[start : match.start()].split()
    last = before[-1].strip("\"“”„»«(").lower() if before else ""
    if paragraph[match.start()] != ".":
        return True
    return not (last in ABBREVIATIONS or re.fullmatch(r"[a-zäöü](\.[a-z])*", last) or (last.isdigit() and len(last) < 3))


def sentences(text):
    """(start, end) of every sentence of the article's own text, white space cut off."""
    out = []
    for a, b in article_ranges(text):
        for line in re.finditer(r"[^\n]+", text[a:b]):
            base, paragraph, start = a + line.start(), line.group(), 0
            for match in SENTENCE_END.finditer(paragraph):
                if _ends_sentence(paragraph, start, match):
                    out.append((base + start, base + match.end()))
                    start = match.end()
            out.append((base + start, base + len(paragraph)))
    stripped = []
    for a, b in out:
        inner = text[a:b].strip()
        if inner:
            a += text[a:b].index(inner)
            stripped.append((a, a + len(inner)))
    return stripped


class Document:
    """A text cut into sentences and words; word indices are what labels refer to."""

    def __init__(self, name, text, tokenizer):
        self.name, self.text = name, text
        self.words, self.spans, self.sentence_of, self.sentence_words = [], [], [], []
        for number, (a, b) in enumerate(sentences(text)):
            first = len(self.words)
            for match in WORD.finditer(text, a, b):
                self.words.append(match.group())
                self.spans.append(match.span())
                self.sentence_of.append(number)
            self.sentence_words.append((first, len(self.words)))
        self.pieces = [tokenizer.word(word) for word in self.words]

    def words_in(self, start, end):
        """Indices of the words that overlap the characters [start, end)."""
        i = max(bisect.bisect_right(self.spans, (start, 1 << 60)) - 1, 0)
        out = []
        while i < len(self.spans) and self.spans[i][0] < end:
            if self.spans[i][1] > start:
                out.append(i)
            i += 1
        return out

    def windows(self, size=380, overlap=110):
        """(first word, first fresh word, end) per window: whole sentences, preceded by what fits into `overlap` pieces."""
        lengths = [sum(len(self.pieces[i]) for i in range(*span)) for span in self.sentence_words]
        out, k = [], 0
        while k < len(lengths):
            total, first = 0, k
            while out and first > 0 and total + lengths[first - 1] <= overlap:
                first -= 1
                total += lengths[first]
            fresh = k
            while k < len(lengths) and (k == fresh or total + lengths[k] <= size):
                total += lengths[k]
                k += 1
            out.append((self.sentence_words[first][0], self.sentence_words[fresh][0], self.sentence_words[k - 1][1]))
        return [w for w in out if w[1] < w[2]]

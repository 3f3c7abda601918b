"""Label sets. Their order is the order of the model's outputs and is written into the manifest beside the weights."""

RELATIONS = ["CONTACTED", "DENIED", "CRITICIZED"]
MODALITIES = ["asserted", "alleged", "negated", "planned"]
TYPES = ["Person", "Organization", "Event"]
KINDS = ["name", "role", "pronoun"]
# What the tagger tells apart; pronouns are found by their form.
SPANS = [("Person", "name"), ("Person", "role"), ("Organization", "name"), ("Organization", "role"), ("Event", "name")]
TAGS = ["O"] + [f"{edge}-{kind}-{type_}" for type_, kind in SPANS for edge in "BI"]
# How a mention looks to the scorers of pairs: one of SPANS, or a pronoun.
PRONOUN = len(SPANS)
SHAPES = len(SPANS) + 1

PRONOUNS = set(
    "er ihm ihn sie ihr ihnen ihre ihren ihrem ihrer ihres sein seine seinem seinen seiner seines ich mich mir mein meine "
    "wir uns unser unsere man beide beiden dieser diese diesem diesen jener letzterer deren dessen "
    "he him his she her hers they them their theirs it its i me my we us our who both".split()
)
RELATIVE = set("der die das dem den denen welcher welche who which".split())
ARTICLES = set("der die das den dem des ein eine einer einem einen the a an".split())


def tag(edge, span):
    return 1 + 2 * span + (edge == "I")


def is_pronoun(words, i):
    """A pronoun, or a relative pronoun after a comma."""
    word = words[i].lower()
    return word in PRONOUNS or (word in RELATIVE and i > 0 and words[i - 1] == ",")

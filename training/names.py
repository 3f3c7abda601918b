"""Where the name starts inside a mention ("Bundeskanzlerin | Angela Merkel"), and whether it is a name at all."""

import json
import os
import re

TITLE = re.compile(
    r".*(minister|ministerin|ministers|präsident|präsidentin|präsidenten|kanzler|kanzlerin|kanzlers|chef|chefin|chefs|"
    r"sprecher|sprecherin|sprechers|richter|richterin|senator|senatorin|meister|meisterin|anwalt|anwältin|anwalts|"
    r"sekretär|sekretärin|könig|königin|papst|bischof|kommissar|kommissarin|leiter|leiterin|vorsitzende[rnms]?|führer|"
    r"führerin|direktor|direktorin|professor|professorin|general|experte|expertin|experten|abgeordnete[rnms]?|politiker|"
    r"politikerin|beauftragte[rnms]?|botschafter|botschafterin|journalist|journalistin|autor|autorin|trainer|trainerin|"
    r"inhaber|inhaberin|geschäftsführer|geschäftsführerin|mann|frau|sohn|tochter|vater|mutter|bruder|schwester|"
    r"verteidiger|verteidigerin|kandidat|kandidatin|kandidaten|nachfolger|nachfolgerin|vorgänger|vorgängerin)$|"
    r"^(frau|herr|herrn|dr|prof|mr|mrs|ms|sir|lord|president|prime|vice|minister|senator|judge|chancellor|king|queen|pope|"
    r"mayor|governor|secretary|general|archbishop|interior|health|foreign|former|ehemalige[rn]?|speaker|attorney|"
    r"representative|rep|sen|gov|dame|prince|princess|prinz|prinzessin|mp|spokesman|spokeswoman|spokesperson|leader|officer|"
    r"expert|scientist|professor|chairman|chairwoman|chief|director|commissioner|ambassador|lawyer|founder|coach|"
    r"candidate|congressman|congresswoman|detective|sheriff|justice|captain|colonel|lieutenant|reporter|author|"
    r"man|woman|son|daughter|father|mother|brother|sister|wife|husband|boy|girl|owner|head)$"
)
PEOPLE = re.compile(
    r"(soldaten|demonstrant(?:en|innen)|anhängern?|angreifern?|kritikern?|gegnern?|rebellen|bürgern?|experten|abgeordneten?|eltern|"
    r"politikern?|journalisten|aktivisten|arbeitern?|mitarbeitern?|beamten?|bewohnern?|anwohnern?|opfern?|verletzten?|studenten|"
    r"schülern?|frauen|männern?|leuten?|menschen|touristen|wissenschaftlern?|forschern?|terroristen|kämpfern?|aufständischen?)$",
    re.IGNORECASE,
)
BODIES = re.compile(
    r"(regierung|partei|konzern|unternehmen|firma|behörde|gericht|ministerium|polizei|verband|verein|gewerkschaft|opposition|"
    r"koalition|fraktion|kommission|zeitung|sender|bank|gruppe|organisation|ministeriums|gerichts|parlaments?|staatsanwaltschaft)$",
    re.IGNORECASE,
)
PARTICLES = set("von de van der al bin di da del zu la el . - jr ibn den du".split())


def forenames(data):
    """Forenames of two open lists, as a set; `data` is the folder of corpora."""
    with open(os.path.join(data, "names-faker/names.json"), encoding="utf-8") as file:
        lists = json.load(file).values()
    found = {n for names in lists if isinstance(names, dict) for k, l in names.items() if k.startswith("first") for n in l}
    with open(os.path.join(data, "names-popular-by-country/common-forenames-by-country.csv"), encoding="utf-8") as file:
        for line in file.readlines()[1:]:
            found.update(line.rstrip("\n").split(",")[-2:])
    return {n for n in found if len(n) > 1 and n[0].isupper() and not TITLE.match(n.lower())}


def name_start(words, first):
    """Index of the word where the name proper starts; 0 when it starts at once or there is none."""
    if len(words) < 2 or words[0] in first:
        return 0
    named = lambda i: all(w[0].isupper() or w.lower() in PARTICLES for w in words[i:])
    for i in range(1, len(words) - 1):
        if words[i] in first and named(i):
            titled = any(TITLE.match(w.lower()) or w[0].islower() or w.endswith("s") for w in words[:i])
            return i if titled else 0
    last = max((i for i, w in enumerate(words[:-1]) if TITLE.match(w.lower())), default=-1)
    if last < 0 or not named(last + 1) or TITLE.match(words[-1].lower()):
        return 0
    return last + 1 if words[last + 1] in first or len(words) - last - 1 <= 3 else 0


def person_kind(words, first):
    """Name or role: a role has no capital letter, or its last word is a title or a noun for people."""
    if not any(w[0].isupper() for w in words):
        return "role"
    if any(w in first for w in words) and words[0][0].isupper():
        return "name"
    last = words[-1].lower()
    if TITLE.match(last) or PEOPLE.search(last) or words[0][0].islower():
        return "role"
    # "Klub-Sekretär der Buitenboys": the title stands before a genitive
    return "role" if any(TITLE.match(w.lower()) or w.lower() in ("of", "des", "der") for w in words) and len(words) > 2 else "name"


def organization_kind(words, primary):
    """Name or role; `primary` says that the article has no better name for it."""
    if not any(w[0].isupper() for w in words) or PEOPLE.search(words[-1]):
        return "role"
    return "role" if len(words) == 1 and not primary and BODIES.search(words[0]) else "name"

export const start = {
  begin: "Questions to begin with",
  overview: "Show the overview",
  again: "Show the tour",
  questions: {
    contested_one: "Where do the sources contradict each other? ({{count}} edge)",
    contested_other: "Where do the sources contradict each other? ({{count}} edges)",
    edge: "What is said about {{from}} and {{to}}?",
    criticizes: "Whom does {{name}} criticize?",
    path: "What joins {{from}} and {{to}}?",
    denied: "What is denied, and by whom?",
    known: "What was known on {{date}}?",
  },
  tour: {
    place: "{{at}} of {{of}}",
    next: "Next",
    back: "Back",
    skip: "Skip",
    done: "Done",
    welcome: {
      title: "Behind every edge stands a sentence",
      text: "People, organizations and events from your articles, joined by who contacted, denied or criticized whom. This tour takes a minute; the arrow keys lead through it, {{leave}} ends it.",
      touch:
        "People, organizations and events from your articles, joined by who contacted, denied or criticized whom. This tour takes a minute.",
    },
    search: {
      title: "Find somebody",
      text: "Type a name; Müller, Mueller and Muller find the same person. The key / leads here from anywhere.",
      touch: "Type a name; Müller, Mueller and Muller find the same person.",
    },
    canvas: {
      title: "Follow the edges",
      text: "Click selects, double click expands, a right click or a long press offers the rest. Dashes and a sign on an edge say that it is alleged, planned, denied or contested. Everything can be taken back with {{undo}}.",
      touch:
        "A tap selects, a double tap expands, a long press offers the rest, two fingers zoom. Dashes and a sign on an edge say that it is alleged, planned, denied or contested. Everything can be taken back by the arrow at the top.",
    },
    details: {
      title: "Read who says it",
      text: "Whatever is selected is explained here: every quote by outlet and date, and beside it who says otherwise. A click on a quote shows its sentence in the article.",
      touch:
        "Whatever you tap is explained in the details: every quote by outlet and date, and beside it who says otherwise. A tap on a quote shows its sentence in the article.",
    },
    filters: {
      title: "The legend is the filter",
      text: "Switch kinds off, ask for more independent sources, or choose outlets, languages and speakers.",
      touch:
        "The first button at the top opens it. Switch kinds off, ask for more independent sources, or choose outlets, languages and speakers.",
    },
    time: {
      title: "Go back in time",
      text: "Drag the ends or press play. “As known on” shows the graph of an earlier day, without what was published later.",
      touch:
        "Drag the ends or press play. “As known on” shows the graph of an earlier day, without what was published later.",
    },
    more: {
      title: "Ask, take away, share",
      text: "The graph in words, a Cypher console, exports with every quote, and a link to exactly this view.",
      touch:
        "The menu at the top holds the graph in words, a Cypher console, exports with every quote, and a link to exactly this view.",
    },
    begin: {
      title: "Where to begin",
      text: "Choose a question or look around. The key ? shows all keys and this tour again.",
      touch: "Choose a question or look around. The menu at the top has all gestures and this tour again.",
    },
  },
};

export const start = {
  begin: "Fragen für den Anfang",
  overview: "Überblick zeigen",
  again: "Rundgang zeigen",
  questions: {
    contested_one: "Wo widersprechen sich die Quellen? ({{count}} Kante)",
    contested_other: "Wo widersprechen sich die Quellen? ({{count}} Kanten)",
    edge: "Was wird über {{from}} und {{to}} gesagt?",
    criticizes: "Wen kritisiert {{name}}?",
    path: "Was verbindet {{from}} und {{to}}?",
    denied: "Was wird dementiert und von wem?",
    known: "Was war am {{date}} bekannt?",
  },
  tour: {
    place: "{{at}} von {{of}}",
    next: "Weiter",
    back: "Zurück",
    skip: "Überspringen",
    done: "Fertig",
    welcome: {
      title: "Hinter jeder Kante steht ein Satz",
      text: "Personen, Organisationen und Ereignisse aus Ihren Artikeln, verbunden dadurch, wer wen kontaktiert, dementiert oder kritisiert hat. Der Rundgang dauert eine Minute; die Pfeiltasten führen hindurch, {{leave}} beendet ihn.",
      touch:
        "Personen, Organisationen und Ereignisse aus Ihren Artikeln, verbunden dadurch, wer wen kontaktiert, dementiert oder kritisiert hat. Der Rundgang dauert eine Minute.",
    },
    search: {
      title: "Jemanden finden",
      text: "Tippen Sie einen Namen; Müller, Mueller und Muller finden dieselbe Person. Die Taste / führt von überall hierher.",
      touch: "Geben Sie einen Namen ein; Müller, Mueller und Muller finden dieselbe Person.",
    },
    canvas: {
      title: "Den Kanten folgen",
      text: "Ein Klick wählt aus, ein Doppelklick klappt auf, ein Rechtsklick oder langes Drücken bietet den Rest. Striche und ein Zeichen auf der Kante sagen, dass sie angeblich, geplant, verneint oder umstritten ist. Alles lässt sich mit {{undo}} zurücknehmen.",
      touch:
        "Tippen wählt aus, doppelt tippen klappt auf, langes Drücken bietet den Rest, zwei Finger zoomen. Striche und ein Zeichen auf der Kante sagen, dass sie angeblich, geplant, verneint oder umstritten ist. Alles lässt sich mit dem Pfeil oben zurücknehmen.",
    },
    details: {
      title: "Lesen, wer es sagt",
      text: "Was ausgewählt ist, wird hier erklärt: jedes Zitat nach Medium und Datum, daneben, wer es anders sagt. Ein Klick auf ein Zitat zeigt den Satz im Artikel.",
      touch:
        "Was Sie antippen, wird in den Details erklärt: jedes Zitat nach Medium und Datum, daneben, wer es anders sagt. Tippen auf ein Zitat zeigt den Satz im Artikel.",
    },
    filters: {
      title: "Die Legende ist der Filter",
      text: "Schalten Sie Arten ab, verlangen Sie mehr unabhängige Quellen oder wählen Sie Medien, Sprachen und Sprecher.",
      touch:
        "Der erste Knopf oben öffnet sie. Schalten Sie Arten ab, verlangen Sie mehr unabhängige Quellen oder wählen Sie Medien, Sprachen und Sprecher.",
    },
    time: {
      title: "In der Zeit zurückgehen",
      text: "Ziehen Sie an den Enden oder spielen Sie ab. „Stand vom“ zeigt den Graphen eines früheren Tages, ohne alles, was später erschien.",
      touch:
        "Ziehen Sie an den Enden oder spielen Sie ab. „Stand vom“ zeigt den Graphen eines früheren Tages, ohne alles, was später erschien.",
    },
    more: {
      title: "Fragen, mitnehmen, teilen",
      text: "Der Graph in Worten, eine Cypher-Konsole, Exporte mit jedem Zitat und ein Link auf genau diese Ansicht.",
      touch:
        "Das Menü oben enthält den Graphen in Worten, eine Cypher-Konsole, Exporte mit jedem Zitat und einen Link auf genau diese Ansicht.",
    },
    begin: {
      title: "Womit anfangen",
      text: "Wählen Sie eine Frage oder sehen Sie sich um. Die Taste ? zeigt alle Tasten und noch einmal diesen Rundgang.",
      touch:
        "Wählen Sie eine Frage oder sehen Sie sich um. Im Menü oben stehen alle Gesten und noch einmal dieser Rundgang.",
    },
  },
};

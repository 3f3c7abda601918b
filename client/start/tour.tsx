import { Button } from "@mantine/core";
import { useFocusTrap, useMergedRef } from "@mantine/hooks";
import type { KeyboardEvent } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeyNames } from "../shell/key-names.ts";
import { useTouch } from "../shell/use-touch.ts";
import { closePanel, openPanel } from "../state/panels.ts";
import { changePanels, documentOf, useViewer } from "../state/viewer-store.ts";
import { isFirstVisit, isSeen, rememberVisit } from "./first-visit.ts";
import { QuestionList } from "./question-list.tsx";
import classes from "./start.module.css";
import type { Box } from "./tour-steps.ts";
import { cardPlace, tourSteps } from "./tour-steps.ts";

/** The tour of the first visit, unless another dialog is open when the graph comes, and whenever somebody asks for it. */
export function Tour() {
  const open = useViewer((state) => state.panels.dialog === "tour");
  const hasGraph = useViewer((state) => documentOf(state).topology.shown.size > 0);
  // Asked once: who came for something and turns to the whole graph later is no newcomer by then.
  const [firstVisit] = useState(isFirstVisit);
  useEffect(() => {
    if (!hasGraph || !firstVisit || isSeen()) return;
    changePanels((panels) => (panels.dialog === undefined ? openPanel("dialog", "tour")(panels) : panels));
  }, [hasGraph, firstVisit]);
  return open ? <TourCard /> : null;
}

function end(): void {
  rememberVisit();
  changePanels(closePanel("dialog"));
}

/** The box of what a step speaks of; undefined where that is not on the screen. */
function useTarget(selector: string | undefined): Box | undefined {
  const [box, setBox] = useState<Box>();
  useLayoutEffect(() => {
    const measure = (): void => {
      const found = selector === undefined ? undefined : document.querySelector(selector)?.getBoundingClientRect();
      if (!found || found.width === 0) return setBox(undefined);
      const { left, top, width, height } = found;
      setBox({ left, top, width, height });
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [selector]);
  return box;
}

function TourCard() {
  const { t } = useTranslation();
  const touch = useTouch();
  const keyNames = useKeyNames();
  const [at, setAt] = useState(0);
  const { id, target } = tourSteps[at] ?? tourSteps[0];
  const box = useTarget(target);
  const card = useRef<HTMLDivElement>(null);
  const cardRef = useMergedRef(card, useFocusTrap(true));
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    if (size) setPlace(cardPlace(box, size, { width: window.innerWidth, height: window.innerHeight }));
  }, [box, id]);
  const keys = { leave: keyNames("Escape"), undo: keyNames("Ctrl+z") };
  const text = touch ? t(`start.tour.${id}.touch`) : t(`start.tour.${id}.text`, keys);
  const last = at === tourSteps.length - 1;
  const go = (by: number): void => setAt(Math.min(Math.max(0, at + by), tourSteps.length - 1));
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") end();
    else if (event.key === "ArrowRight") go(1);
    else if (event.key === "ArrowLeft") go(-1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      {box && <div className={classes.ring} style={box} aria-hidden />}
      <div
        ref={cardRef}
        className={classes.card}
        style={place}
        role="dialog"
        aria-modal="true"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        onKeyDown={press}
      >
        <h2 id="tour-title">{t(`start.tour.${id}.title`)}</h2>
        <p id="tour-text">{text}</p>
        {last && <QuestionList onRun={end} />}
        <div className={classes.foot}>
          <span className={classes.place}>{t("start.tour.place", { at: at + 1, of: tourSteps.length })}</span>
          {at === 0 ? (
            <Button size="xs" variant="subtle" onClick={end}>
              {t("start.tour.skip")}
            </Button>
          ) : (
            <Button size="xs" variant="default" onClick={() => go(-1)}>
              {t("start.tour.back")}
            </Button>
          )}
          <Button size="xs" data-autofocus onClick={() => (last ? end() : go(1))}>
            {t(last ? "start.tour.done" : "start.tour.next")}
          </Button>
        </div>
      </div>
    </>
  );
}

import type { RefObject } from "react";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Lines drawn beyond what is seen, so that scrolling shows no gap. */
const usualSpare = 12;

export type ListWindow = Readonly<{
  /** First line drawn, and the one after the last. */
  start: number;
  end: number;
  /** Brings a line into sight, moving as little as that takes. */
  reveal: (index: number) => void;
}>;

/**
 * Which lines of a long list with lines of one height (in pixels) are worth drawing. The list is what the scroller holds, below a head
 * that stays in sight if there is one.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  lineHeight: number,
  count: number,
  spare = usualSpare,
): ListWindow {
  const [drawn, setDrawn] = useState({ start: 0, end: Math.ceil(600 / lineHeight) + spare });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let last = "";
    const measure = (): void => {
      const { scrollTop: top, clientHeight: height } = element;
      const start = Math.max(0, Math.floor(top / lineHeight) - spare);
      const end = Math.ceil((top + height) / lineHeight) + spare;
      if (last === `${start} ${end}`) return;
      last = `${start} ${end}`;
      // At once: a frame later the reader would look at nothing.
      flushSync(() => setDrawn({ start, end }));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [scroller, lineHeight, spare]);
  const reveal = (index: number): void => {
    const element = scroller.current;
    if (!element) return;
    const head = element.scrollHeight - count * lineHeight;
    const top = index * lineHeight;
    const bottom = head + top + lineHeight - element.clientHeight;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (bottom > element.scrollTop) element.scrollTo({ top: bottom });
  };
  return { start: Math.min(drawn.start, count), end: Math.min(count, drawn.end), reveal };
}

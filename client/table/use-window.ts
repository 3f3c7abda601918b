import type { RefObject } from "react";
import { useEffect, useState } from "react";

/** Lines drawn beyond what is seen, so that scrolling shows no gap. */
const spare = 12;

export type ListWindow = Readonly<{
  /** First line drawn, and the one after the last. */
  start: number;
  end: number;
  /** Brings a line into sight, moving as little as that takes. */
  reveal: (index: number) => void;
}>;

/** Which lines of a long list with lines of one height (in pixels) are worth drawing. */
export function useWindow(scroller: RefObject<HTMLElement | null>, lineHeight: number, count: number): ListWindow {
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [scroller]);
  const reveal = (index: number): void => {
    const element = scroller.current;
    if (!element) return;
    const top = index * lineHeight;
    const bottom = top + lineHeight - element.clientHeight;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (bottom > element.scrollTop) element.scrollTo({ top: bottom });
  };
  return {
    start: Math.max(0, Math.floor(seen.top / lineHeight) - spare),
    end: Math.min(count, Math.ceil((seen.top + seen.height) / lineHeight) + spare),
    reveal,
  };
}

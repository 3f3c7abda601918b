import type { Page } from "playwright-core";

/**
 * What reaches beyond the screen and cannot be scrolled to, one line each; a page that scrolls sideways is one of them. The link
 * that only the focus brings onto the screen is left out.
 */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { innerWidth: width, innerHeight: height } = window;
    const parts =
      "a, button, input, textarea, select, h1, h2, h3, p, label, dt, dd, li, [role]:not([role=presentation])";
    const isScrolled = (part: Element, flow: "overflowX" | "overflowY"): boolean => {
      for (let up = part.parentElement; up && up !== document.body; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up)[flow])) return true;
      return false;
    };
    const isSeen = (part: Element, { width, height }: DOMRect): boolean =>
      width > 1 && height > 1 && part.checkVisibility({ visibilityProperty: true });
    const isWithin = (from: number, to: number, room: number): boolean => from >= -1 && to <= room + 1;
    const isReached = (part: Element, { left, right, top, bottom }: DOMRect): boolean =>
      (isWithin(left, right, width) || isScrolled(part, "overflowX")) &&
      (isWithin(top, bottom, height) || isScrolled(part, "overflowY"));
    const beyond = (part: Element): string[] => {
      const box = part.getBoundingClientRect();
      if (part.matches('a[href="#graph"]') || !isSeen(part, box) || isReached(part, box)) return [];
      const name = part.getAttribute("aria-label") ?? part.textContent ?? "";
      return [
        `${part.tagName} “${name.slice(0, 40)}”: ${[box.left, box.top, box.right, box.bottom].map(Math.round).join(" ")}`,
      ];
    };
    const page = document.documentElement.scrollWidth;
    return [...(page > width ? [`page: ${page}`] : []), ...[...document.querySelectorAll(parts)].flatMap(beyond)];
  });

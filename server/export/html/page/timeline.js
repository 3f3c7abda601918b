import { button, element } from "./dom.js";
import { changed, data, onChange, state, words } from "./state.js";

/** More months than this are told by years. */
const mostMonths = 40;

/** @typedef {{ name: string, from: string, to: string, count: number }} Bin */

const lastDay = (/** @type {number} */ year, /** @type {number} */ month) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Every month or year from the first dated statement to the last. */
function bins() {
  const dates = data.statements.flatMap(({ start }) => start ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const months = (/** @type {string} */ date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const byMonth = months(last) - months(first) < mostMonths;
  const letters = byMonth ? 7 : 4;
  /** @type {Bin[]} */
  const made = [];
  const step = byMonth ? 1 : 12;
  for (let at = byMonth ? months(first) : Number(first.slice(0, 4)) * 12; at <= months(last); at += step)
    made.push(bin(Math.floor(at / 12), byMonth ? (at % 12) + 1 : undefined));
  const counts = new Map(made.map((one) => [one.from.slice(0, letters), one]));
  for (const date of dates) {
    const one = counts.get(date.slice(0, letters));
    if (one) one.count += 1;
  }
  return made;
}

const monthName = new Intl.DateTimeFormat(data.language, { month: "long", year: "numeric", timeZone: "UTC" });

/**
 * @param {number} year
 * @param {number | undefined} month
 * @returns {Bin}
 */
function bin(year, month) {
  const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
  const named = String(year).padStart(4, "0");
  if (!month) return { name: named, from: `${named}-01-01`, to: `${named}-12-31`, count: 0 };
  const name = monthName.format(Date.UTC(year, month - 1));
  return { name, from: `${named}-${two(month)}-01`, to: `${named}-${two(month)}-${lastDay(year, month)}`, count: 0 };
}

/** Takes the period from one bar to another; the same one bar again takes it back. */
function choose(/** @type {Bin} */ one, /** @type {Bin} */ other) {
  const [first, last] = one.from <= other.from ? [one, other] : [other, one];
  const again = state.from === first.from && state.to === last.to && one === other;
  Object.assign(state, again ? { from: "", to: "" } : { from: first.from, to: last.to });
  changed();
}

/** @type {Bin | undefined} */
let anchor;

/** @param {Bin} one */
function barOf(one, /** @type {number} */ most) {
  const label = `${one.name}: ${one.count}`;
  const bar = button("", { class: "bar", title: label, "aria-label": label }, () => undefined);
  const height = one.count > 0 ? Math.max(8, (one.count / most) * 100) : 0;
  const fill = element("span", { class: "fill" });
  fill.style.height = `${height}%`;
  bar.append(fill);
  bar.addEventListener("pointerdown", (event) => {
    // A finger would otherwise hold on to the bar on which it came down.
    if (bar.hasPointerCapture(event.pointerId)) bar.releasePointerCapture(event.pointerId);
    anchor = one;
  });
  bar.addEventListener("pointerenter", () => {
    if (anchor && anchor !== one) choose(anchor, one);
  });
  bar.addEventListener("click", () => choose(one, one));
  onChange(() => {
    const inside = (!state.from || one.to >= state.from) && (!state.to || one.from <= state.to);
    bar.classList.toggle("outside", !inside);
    bar.setAttribute("aria-pressed", String(Boolean(state.from || state.to) && inside));
  });
  return bar;
}

/** How many statements there are when; a bar, or a stroke over several, chooses the period. Nothing where it is all one time. */
export function timeline() {
  const all = bins();
  if (all.length < 2) return [];
  const most = Math.max(...all.map(({ count }) => count));
  addEventListener("pointerup", () => (anchor = undefined));
  addEventListener("pointercancel", () => (anchor = undefined));
  return [
    element(
      "div",
      { class: "timeline", role: "group", "aria-label": words.time },
      element("div", { class: "bars" }, ...all.map((one) => barOf(one, most))),
      element(
        "div",
        { class: "ends" },
        element("span", {}, all[0]?.name ?? ""),
        element("span", {}, all.at(-1)?.name ?? ""),
      ),
    ),
  ];
}

/**
 * An HTML element. Texts become text nodes; nothing of the data is ever parsed as markup.
 * @param {string} name
 * @param {Readonly<Record<string, string>>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} name
 * @param {Readonly<Record<string, string>>} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElement}
 */
export function drawn(name, attributes = {}, ...children) {
  const made = /** @type {SVGElement} */ (document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Text of the data, kept from turning the direction of what stands beside it.
 * @param {string} text
 */
export const said = (text) => element("bdi", {}, text);

/**
 * @param {string} label
 * @param {Readonly<Record<string, string>>} attributes
 * @param {() => void} act
 */
export function button(label, attributes, act) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}

/** What stands on a button, drawn so that it looks the same on every system; in a field of 16 by 16. */
const signs = {
  in: "M8 3v10M3 8h10",
  out: "M3 8h10",
  fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  theme: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 3v10a5 5 0 0 0 0-10",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
};

/**
 * @param {keyof typeof signs} sign
 * @param {string} label
 * @param {() => void} act
 */
export function signButton(sign, label, act) {
  const made = button("", { class: `sign ${sign}`, "aria-label": label, title: label }, act);
  made.append(drawn("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, drawn("path", { d: signs[sign] })));
  return made;
}

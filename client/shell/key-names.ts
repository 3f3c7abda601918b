import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

const signs: Readonly<Record<string, string>> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
/** As macOS writes them in its menus. */
const macSigns: Readonly<Record<string, string>> = {
  ...signs,
  Shift: "⇧",
  Ctrl: "⌘",
  Alt: "⌥",
  Enter: "↩",
  Escape: "esc",
  Delete: "⌦",
  Backspace: "⌫",
};
/** Modifiers of macOS, the last first; what is none comes after them. */
const macOrder = ["Ctrl", "Shift", "Alt"];
const written = ["Ctrl", "Shift", "Enter", "Escape", "Delete", "Backspace"] as const;

/** True where Cmd is the key of commands. */
const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * Keys as they stand on the reader's keyboard: `Ctrl+k` is `Ctrl+K`, in German `Strg+K`, on macOS `⌘K`.
 * @param keys as KeyboardEvent.key, with modifiers before it
 */
export function keyNames(keys: string, t: TFunction, mac: boolean): string {
  const parts = keys.split(/\+(?=.)/);
  if (!mac) return parts.map((part) => nameOf(part, t)).join("+");
  return parts
    .sort((one, other) => macOrder.indexOf(other) - macOrder.indexOf(one))
    .map((part) => macSigns[part] ?? letter(part))
    .join("");
}

function nameOf(part: string, t: TFunction): string {
  const own = written.find((name) => name === part);
  return own ? t(`shell.keys.${own}`) : (signs[part] ?? letter(part));
}

const letter = (part: string): string => (part.length === 1 ? part.toUpperCase() : part);

/** Writes keys in the language of the interface. */
export function useKeyNames(): (keys: string) => string {
  const { t } = useTranslation();
  return (keys) => keyNames(keys, t, isMac());
}

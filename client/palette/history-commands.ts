import type { TFunction } from "i18next";
import { stepText } from "../history/step-text.ts";
import { jump } from "../state/history.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { changeHistory } from "../state/viewer-store.ts";
import type { PaletteCommand } from "./palette-commands.ts";

/** Every step but the one that is seen, the newest first. */
export const historyCommands = (t: TFunction, { history: { steps, at } }: ViewerState): PaletteCommand[] =>
  steps
    .map(({ name }, index) => ({
      id: `step-${index}`,
      label: `${t("shell.actions.history")}: ${stepText(t, name)}`,
      run: () => changeHistory(jump(index)),
    }))
    .filter((_, index) => index !== at)
    .reverse();

import { useComputedColorScheme } from "@mantine/core";
import type { Inks } from "../graph-view/graph-look.ts";

/** The desk colours of shell/global.css as the canvas needs them: values, not variables. */
const inks: Readonly<Record<"light" | "dark", Inks>> = {
  light: { text: "#1d1c1a", soft: "#5b5850", paper: "#ffffff", accent: "#8f1d2f" },
  dark: { text: "#ecebe7", soft: "#b3afa6", paper: "#1a1918", accent: "#e195a1" },
};

export const useInks = (): Inks => inks[useComputedColorScheme("light", { getInitialValueInEffect: false })];

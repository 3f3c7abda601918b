import type { MantineColorsTuple } from "@mantine/core";
import { Button, Menu, createTheme } from "@mantine/core";

/** The one accent: the red of a marked galley proof. It is no colour of the data, so it always means "selected" or "do". */
const galley: MantineColorsTuple = [
  "#fdf1f2",
  "#f6dfe2",
  "#ecbcc3",
  "#e195a1",
  "#d77484",
  "#c9566a",
  "#a82a41",
  "#8f1d2f",
  "#761526",
  "#5e0e1d",
];

/** Warm greys of newsprint by day, of a dim desk by night. */
const dark: MantineColorsTuple = [
  "#e8e6e1",
  "#c3c0b9",
  "#a5a29b",
  "#75726c",
  "#4a4844",
  "#3a3936",
  "#2c2b29",
  "#222120",
  "#1a1918",
  "#121211",
];

const gray: MantineColorsTuple = [
  "#faf9f6",
  "#f3f1ec",
  "#e7e4dd",
  "#d9d5cc",
  "#c5c0b5",
  "#a09b90",
  "#77736a",
  "#5b5850",
  "#3b3934",
  "#23221f",
];

/** A menu that is longer than the room beside its button moves over it; global.css lets it scroll on a low screen. */
const onScreen = { flip: true, shift: { crossAxis: true }, size: true };

export const theme = createTheme({
  primaryColor: "galley",
  // Both carry white text at 4.5:1 or more.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { galley, dark, gray },
  white: "#ffffff",
  black: "#1d1c1a",
  defaultRadius: 3,
  fontFamily: 'Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: '"JetBrains Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontFamily: 'Charter, "Iowan Old Style", "Source Serif 4", Georgia, "Liberation Serif", "DejaVu Serif", serif',
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.35rem" },
      h2: { fontSize: "1.15rem" },
      h3: { fontSize: "1rem" },
      h4: { fontSize: "0.9rem" },
    },
  },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.15rem" },
  spacing: { xs: "0.375rem", sm: "0.625rem", md: "0.875rem", lg: "1.25rem", xl: "1.75rem" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // The first item has the focus at once; the empty element that would have it else has no place in a menu.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, middlewares: onScreen } }),
    // Fixed, it is not cut by a menu that scrolls.
    MenuSub: { defaultProps: { middlewares: onScreen, floatingStrategy: "fixed" } },
    // Bold is for names and headings; a row of bold buttons would outshout them.
    Button: Button.extend({ styles: { label: { fontWeight: 500 } } }),
  },
  other: { serif: 'Charter, "Iowan Old Style", "Source Serif 4", Georgia, "Liberation Serif", serif' },
});

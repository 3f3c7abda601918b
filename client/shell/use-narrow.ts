import { useMediaQuery } from "@mantine/hooks";

/** True on a phone, where panels lie over the canvas; the same width as in app-shell.module.css. */
export const useNarrow = (): boolean =>
  useMediaQuery("(max-width: 760px)", undefined, { getInitialValueInEffect: false });

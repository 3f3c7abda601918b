import type { PopoverProps } from "@mantine/core";

/** Lowest that a list is still of use. */
const lowest = 120;

/** On a low screen there is less room beside the button than a panel would like; what does not fit is scrolled to. */
export const fitHeight = (tallest: number): NonNullable<PopoverProps["middlewares"]> => ({
  flip: true,
  shift: { crossAxis: true },
  size: {
    apply: ({ availableHeight, elements }) => {
      elements.floating.style.maxHeight = `${Math.max(lowest, Math.min(tallest, availableHeight - 8))}px`;
    },
  },
});

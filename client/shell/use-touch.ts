import { useMediaQuery } from "@mantine/hooks";

/** True where a finger is what one points with: it taps and presses long, and there are seldom keys. */
export const useTouch = (): boolean =>
  useMediaQuery("(pointer: coarse)", undefined, { getInitialValueInEffect: false });

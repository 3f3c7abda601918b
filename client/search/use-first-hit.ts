import type { ComboboxStore } from "@mantine/core";
import { useEffect, useEffectEvent, useRef } from "react";

type Asked = Readonly<{
  combobox: ComboboxStore;
  /** What stands in the field, and the part of it that has been asked so far. */
  typed: string;
  asked: string;
  answer: Readonly<{ data?: unknown; isPlaceholderData: boolean }>;
}>;

/**
 * Chooses the first hit as soon as it is one for what stands in the field. Enter before that takes it then: the hits that are
 * seen meanwhile are those of what was typed before.
 */
export function useFirstHit({ combobox, typed, asked, answer }: Asked): {
  /** To be called with every change of the field. */
  onTyped: () => void;
  onEnter: () => void;
} {
  const entered = useRef(false);
  const current = typed === asked && answer.data !== undefined && !answer.isPlaceholderData;
  const choose = useEffectEvent(() => {
    combobox.selectFirstOption();
    if (entered.current) combobox.clickSelectedOption();
    entered.current = false;
  });
  useEffect(() => {
    if (current) choose();
  }, [current, answer.data]);
  return {
    onTyped: () => {
      entered.current = false;
      combobox.resetSelectedOption();
    },
    onEnter: () => {
      entered.current = !current && typed !== "";
    },
  };
}

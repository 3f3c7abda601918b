import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormat } from "../i18n/format.ts";
import classes from "./legend.module.css";

type Props = Readonly<{ mark: ReactNode; name: string; count: number; on: boolean; onToggle: () => void }>;

/** One line of the legend, which is also the switch of what it explains. */
export function LegendEntry({ mark, name, count, on, onToggle }: Props) {
  const format = useFormat();
  return (
    <UnstyledButton
      role="switch"
      aria-checked={on}
      className={on ? classes.entry : `${classes.entry} ${classes.off}`}
      onClick={onToggle}
    >
      {mark}
      <span className={classes.name}>{name}</span>
      <span className={classes.count}>{format.number(count)}</span>
    </UnstyledButton>
  );
}

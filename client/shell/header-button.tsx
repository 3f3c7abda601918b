import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { useKeyNames } from "./key-names.ts";
import classes from "./header.module.css";

type Props = Readonly<{
  label: string;
  onClick: () => void;
  icon: ReactNode;
  /** Key that does the same, as KeyboardEvent.key with modifiers before it; shown in the tooltip. */
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  className?: string | undefined;
  /** Its name stands beside the icon where the screen is wide enough. */
  named?: boolean;
}>;

/** An icon that says its name: to the mouse by a tooltip, to everybody else by its label. */
export function HeaderButton({ label, onClick, icon, keys, pressed, disabled = false, className, named }: Props) {
  const keyNames = useKeyNames();
  const look = [className, named && classes.named].filter(Boolean).join(" ");
  return (
    <Tooltip label={keys ? `${label} (${keyNames(keys)})` : label} openDelay={400} withArrow>
      <ActionIcon
        variant={pressed ? "light" : "subtle"}
        color={pressed ? "galley" : "gray"}
        c={pressed ? "var(--desk-accent)" : "var(--desk-ink)"}
        size="lg"
        aria-label={label}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        className={look}
        disabled={disabled}
        {...(disabled ? { bg: "transparent", opacity: 0.35 } : {})}
        onClick={onClick}
      >
        {icon}
        {named && <span className={classes.name}>{label}</span>}
      </ActionIcon>
    </Tooltip>
  );
}

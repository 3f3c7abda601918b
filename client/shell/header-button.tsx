import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";

type Props = Readonly<{
  label: string;
  onClick: () => void;
  icon: ReactNode;
  /** Key that does the same, shown in the tooltip. */
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  className?: string | undefined;
}>;

/** An icon that says its name: to the mouse by a tooltip, to everybody else by its label. */
export function HeaderButton({ label, onClick, icon, keys, pressed, disabled = false, className }: Props) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label} openDelay={400} withArrow>
      <ActionIcon
        variant={pressed ? "light" : "subtle"}
        color={pressed ? "galley" : "gray"}
        c={pressed ? "var(--desk-accent)" : "var(--desk-ink)"}
        size="lg"
        aria-label={label}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        {...(className === undefined ? {} : { className })}
        disabled={disabled}
        {...(disabled ? { bg: "transparent", opacity: 0.35 } : {})}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

import { groupColour } from "../look/grouped-look.ts";

/** The sign of a group: a disc with a double line, as on the canvas. */
export function GroupMark({ size = 14 }: Readonly<{ size?: number }>) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden style={{ flex: "none" }}>
      <circle cx={7} cy={7} r={6.2} fill="none" stroke="var(--desk-ink)" strokeWidth={1.2} />
      <circle cx={7} cy={7} r={4.2} fill={groupColour} />
    </svg>
  );
}

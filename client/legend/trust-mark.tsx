import type { Trust } from "../look/trust.ts";
import { trustLook } from "../look/trust.ts";

const dashes = { solid: undefined, dashed: "5 3", dotted: "2 3" } as const;

/** A line as the canvas draws it for this degree of trust. */
export function TrustMark({ trust }: Readonly<{ trust: Trust }>) {
  const { dash, icon } = trustLook[trust];
  return (
    <svg width={34} height={14} viewBox="0 0 34 14" aria-hidden style={{ flex: "none" }}>
      <path d="M0 7h34" stroke="var(--desk-ink-soft)" strokeWidth={1.75} strokeDasharray={dashes[dash]} />
      {icon && (
        <>
          <circle cx={17} cy={7} r={6} fill="var(--desk-sheet)" stroke="var(--desk-ink-soft)" strokeWidth={1.25} />
          <text x={17} y={10.2} fontSize={9} fontWeight={700} textAnchor="middle" fill="var(--desk-ink)">
            {icon}
          </text>
        </>
      )}
    </svg>
  );
}

import type { Rule } from "../state/rules.ts";

/** How a rule draws: a node or a stroke in its colour, with its ring. Where the colour stays, only the outline. */
export function RuleMark({ rule: { of, colour, ring, size } }: Readonly<{ rule: Rule }>) {
  const ink = "var(--desk-ink)";
  const fill = colour ?? "none";
  const r = size === "smaller" ? 2.5 : size === "same" ? 3.5 : 4.5;
  if (of === "edge")
    return (
      <svg width={20} height={14} aria-hidden style={{ flex: "none" }}>
        <path
          d="M1 7h18"
          stroke={colour ?? "var(--desk-ink-soft)"}
          strokeWidth={r}
          {...(colour === undefined ? { strokeDasharray: "3 2" } : {})}
        />
      </svg>
    );
  return (
    <svg width={20} height={14} aria-hidden style={{ flex: "none" }}>
      <circle
        cx={10}
        cy={7}
        r={r}
        fill={fill}
        {...(colour === undefined ? { stroke: ink, strokeDasharray: "2 1.5" } : {})}
      />
      {ring && <circle cx={10} cy={7} r={6.2} fill="none" stroke={ink} strokeWidth={1.2} />}
    </svg>
  );
}

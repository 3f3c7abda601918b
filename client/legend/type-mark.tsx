import type { EntityType } from "#schema/ontology.ts";
import { entityColour } from "#schema/ontology.ts";

const shapes: Readonly<Record<EntityType, React.ReactNode>> = {
  Person: <circle cx="6" cy="6" r="5" />,
  Organization: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" />,
  Event: <path d="M6 0.5 11.5 6 6 11.5 0.5 6z" />,
};

type MarkProps = Readonly<{ type: EntityType; size?: number; /** By default that of its kind. */ colour?: string }>;

/** The sign of a kind of node: its shape and its colour, as on the canvas. */
export function TypeMark({ type, size = 12, colour = entityColour[type] }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill={colour} aria-hidden style={{ flex: "none" }}>
      {shapes[type]}
    </svg>
  );
}

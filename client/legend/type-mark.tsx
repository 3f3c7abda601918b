import type { EntityType } from "#schema/ontology.ts";
import { entityColour } from "#schema/ontology.ts";

const shapes: Readonly<Record<EntityType, React.ReactNode>> = {
  Person: <circle cx="6" cy="6" r="5" />,
  Organization: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" />,
  Event: <path d="M6 0.5 11.5 6 6 11.5 0.5 6z" />,
};

/** The sign of a kind of node: its shape and its colour, as on the canvas. */
export function TypeMark({ type, size = 12 }: Readonly<{ type: EntityType; size?: number }>) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill={entityColour[type]} aria-hidden style={{ flex: "none" }}>
      {shapes[type]}
    </svg>
  );
}

import type { PointerHandlers } from "./pointer.ts";

export type GraphViewHandlers = PointerHandlers &
  Readonly<{
    /** Nodes inside an outline drawn with Shift. */
    onLasso(nodes: readonly string[]): void;
    /** The camera has come to rest. */
    onCamera(): void;
    onContextLost(lost: boolean): void;
    /** Nodes that are dragged together with this one. */
    draggedWith(node: string): string[];
  }>;

export type GraphView = Readonly<{ focus(ids: readonly string[]): void }>;

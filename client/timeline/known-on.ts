/** Id of the field for the day that the graph is shown as of. */
export const knownOnId = "known-on";

/** The dialog that asks for this gives the focus back to where it was, so the field gets it after that. */
export const focusKnownOn = (): void => void setTimeout(() => document.getElementById(knownOnId)?.focus(), 300);

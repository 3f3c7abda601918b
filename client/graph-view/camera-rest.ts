import type { Stage } from "./create-stage.ts";

/** Milliseconds after which a camera that has not moved counts as at rest. */
const rest = 150;

/** Says whether the camera rests, and runs `onRest` each time that it has come to rest; ends with the stage. */
export function cameraRest(stage: Stage, onRest: () => void): () => boolean {
  let moving: ReturnType<typeof setTimeout> | undefined;
  stage.getCamera().on("updated", () => {
    clearTimeout(moving);
    moving = setTimeout(() => {
      moving = undefined;
      onRest();
    }, rest);
  });
  stage.on("kill", () => clearTimeout(moving));
  return () => moving === undefined;
}

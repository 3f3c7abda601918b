import type { CameraPlace } from "./camera.ts";
import { cameraPlace, placeOf } from "./camera.ts";
import type { Stage } from "./create-stage.ts";

/** Says where the camera is going, or where it is once it goes nowhere. */
export function cameraHeading(stage: Stage): () => CameraPlace {
  const camera = stage.getCamera();
  let heading: CameraPlace | undefined;
  camera.on("animationStart", ({ to }) => (heading = placeOf(stage, to)));
  return () => (camera.isAnimating() && heading ? heading : cameraPlace(stage));
}

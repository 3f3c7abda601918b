import type { Stage } from "./create-stage.ts";
import type { Overlay } from "./overlay-canvas.ts";

/** The picture of the moment with its background, as PNG at the resolution of the screen. */
export function pictureOf(stage: Stage, overlay: Overlay, paper: string): Promise<Blob> {
  // Sigma's drawing buffer is empty again after the frame, so it is drawn and copied in one go.
  stage.refresh({ schedule: false });
  const drawn = stage.getStageCanvas();
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  const context = canvas.getContext("2d");
  if (!context) return Promise.reject(new Error("This browser gives no 2D canvas."));
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawn, 0, 0);
  overlay.draw();
  context.drawImage(overlay.canvas, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be written."))),
      "image/png",
    );
  });
}

let software: boolean | undefined;

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** True when this machine draws WebGL on its processor; asked once, as a context is costly. */
export function drawsInSoftware(): boolean {
  software ??= ask();
  return software;
}

function ask(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return true;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return softwareNames.test(name);
}

/** Edges up to which curves and dashes are drawn (reference figures: at 3,000 edges software draws 7 frames a second). */
export const richEdges = (): number => (drawsInSoftware() ? 600 : 8000);

/** Pixels that a pointer may move and still mean a click. */
const still = 5;

/**
 * Moves by one pointer and enlarges by wheel or by two, and keeps the end of a movement from being a click.
 * @param {SVGElement} surface
 * @param {{ pan: (by: { x: number, y: number }) => void, zoom: (factor: number, at: { x: number, y: number }) => void }} act
 */
export function moveByHand(surface, { pan, zoom }) {
  /** @type {Map<number, { x: number, y: number }>} */
  const down = new Map();
  let moved = 0;
  const inside = (/** @type {{ clientX: number, clientY: number }} */ { clientX, clientY }) => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  /** Middle and distance of the pointers that are down. */
  const span = () => {
    const [one = { x: 0, y: 0 }, other = one] = [...down.values()];
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, apart: Math.hypot(one.x - other.x, one.y - other.y) };
  };
  surface.addEventListener("pointerdown", (event) => {
    if (down.size === 0) moved = 0;
    down.set(event.pointerId, inside(event));
  });
  surface.addEventListener("pointermove", (event) => {
    if (!down.has(event.pointerId)) return;
    const before = span();
    down.set(event.pointerId, inside(event));
    const now = span();
    const by = { x: now.x - before.x, y: now.y - before.y };
    moved += Math.hypot(by.x, by.y);
    if (moved > still) pan(by);
    if (before.apart > 0 && now.apart > 0) zoom(now.apart / before.apart, now);
  });
  for (const over of ["pointerup", "pointercancel"])
    addEventListener(over, (event) => down.delete(/** @type {PointerEvent} */ (event).pointerId));
  surface.addEventListener(
    "click",
    (event) => {
      if (moved > still) event.stopPropagation();
      moved = 0;
    },
    { capture: true },
  );
  surface.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * 0.0015), inside(event));
    },
    { passive: false },
  );
}

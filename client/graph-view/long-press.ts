/** Milliseconds that a finger rests until it means the menu; a little more than browsers that have a gesture of their own for it. */
const holdMs = 600;
/** Pixels that a resting finger may stray. */
const stray = 10;

/**
 * A finger that rests asks for the menu, as a right click does. Browsers that tell so themselves send `contextmenu`; for the
 * others it is sent here. Returns what stops it.
 */
export function watchLongPress(element: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: Touch | undefined;
  let held = false;
  const forget = (): void => clearTimeout(timer);

  const down = (event: TouchEvent): void => {
    forget();
    held = false;
    from = event.touches.length === 1 ? event.touches[0] : undefined;
    if (!from) return;
    const { target, clientX, clientY } = from;
    timer = setTimeout(() => {
      held = true;
      target.dispatchEvent(new MouseEvent("contextmenu", { clientX, clientY, bubbles: true, cancelable: true }));
    }, holdMs);
  };
  const move = ({ touches: [now] }: TouchEvent): void => {
    if (from && now && Math.hypot(now.clientX - from.clientX, now.clientY - from.clientY) > stray) forget();
  };
  const up = (event: TouchEvent): void => {
    forget();
    // Else the browser makes a click of it, which closes the menu again.
    if (held) event.preventDefault();
  };

  const listeners = [
    ["touchstart", down],
    ["touchmove", move],
    ["touchend", up],
    ["touchcancel", forget],
    ["contextmenu", forget],
  ] as const;
  for (const [kind, listener] of listeners)
    element.addEventListener(kind, listener as EventListener, { capture: true });
  return () => {
    forget();
    for (const [kind, listener] of listeners) element.removeEventListener(kind, listener as EventListener, true);
  };
}

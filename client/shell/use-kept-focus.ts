import { useEffect } from "react";

const openDialog = '[role="dialog"][aria-modal="true"]';

/**
 * Where the focus goes when what held it has left the page, as a quote does for its article: to the part of the screen that it
 * stood in, else to the dialog that is open, else to the graph. A browser would begin again at the top of the page, behind the
 * dialog.
 */
export const useKeptFocus = (): void =>
  useEffect(() => {
    let held: Element | undefined;
    let part: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      held = target;
      part = target.closest<HTMLElement>(`[data-part], ${openDialog}`);
    };
    const keep = (): void => {
      if (!held || held.isConnected || document.activeElement !== document.body) return;
      held = undefined;
      const rest = document.querySelector<HTMLElement>(openDialog) ?? document.getElementById("graph");
      (part?.isConnected ? part : rest)?.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(keep);
    document.addEventListener("focusin", remember);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      changes.disconnect();
    };
  }, []);

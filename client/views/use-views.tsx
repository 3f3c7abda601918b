import { notifications } from "@mantine/notifications";
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import type { ViewHead } from "#schema/saved-view.ts";
import { seenNow } from "../address/seen-now.ts";
import { encodeView } from "../address/view-address.ts";
import { api } from "../api/api.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { openPanel } from "../state/panels.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";

export const useViews = () => useQuery({ queryKey: ["views"], queryFn: ({ signal }) => api.views({ signal }) });

type Shown = Readonly<{ look: string; nodes: string[] }>;

/** What the canvas shows now, in the form in which a view keeps it. */
export function shownNow(): Shown {
  const seen = seenNow(useViewer.getState());
  return { look: encodeView(seen), nodes: [...seen.document.topology.shown.keys()] };
}

/** What can be done with views; each asks the server, renews the list and tells a failure. */
export function useViewCommands() {
  const queries = useQueryClient();
  const renewed = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      reportFailure(error);
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: ["views"] });
    }
  };
  const restore = (id: string): Promise<boolean> => renewed(api.changeView(id, { deleted: false }));
  return {
    async save(view: Readonly<{ name: string; note: string; frozen: boolean }>): Promise<boolean> {
      const kept = await renewed(api.saveView({ ...view, ...shownNow() }));
      if (kept) changePanels(openPanel("view", { name: view.name, note: view.note }));
      return kept;
    },
    change: (id: string, change: Readonly<{ name: string; note: string }>) => renewed(api.changeView(id, change)),
    update: (id: string) => renewed(api.changeView(id, shownNow())),
    copy: ({ id, name }: ViewHead) => renewed(api.copyView(id, i18next.t("views.copyOf", { name }).slice(0, 200))),
    async remove({ id, name }: ViewHead) {
      if (await renewed(api.deleteView(id))) offerUndo(name, () => void restore(id));
    },
  };
}

function offerUndo(name: string, undo: () => void): void {
  const shown = notifications.show({
    color: "gray",
    withBorder: true,
    autoClose: 12_000,
    title: i18next.t("views.deleted", { name }),
    message: (
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          undo();
          notifications.hide(shown);
        }}
      >
        {i18next.t("shell.actions.undo")}
      </Button>
    ),
    closeButtonProps: { "aria-label": i18next.t("shell.actions.close") },
  });
}

import { localSource } from "../local/local-source.ts";
import { useViewer } from "../state/viewer-store.ts";

/** What stands above the graph in a file; empty texts leave it out. */
export type About = Readonly<{ title: string; description: string }>;

/** What the canvas has of it: from the file or the saved view that it shows, else nothing. */
export function aboutShown(): About {
  const document = localSource()?.document;
  if (document) return { title: document.title, description: document.description ?? "" };
  const view = useViewer.getState().panels.view;
  return { title: view?.name ?? "", description: view?.note ?? "" };
}

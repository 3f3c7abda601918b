import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./shell/global.css";
import "./shell/forced-colours.css";
import { createRoot } from "react-dom/client";
import { startTexts } from "./i18n/i18n.ts";
import { App } from "./shell/app.tsx";
import { offerDebugHandle } from "./shell/debug-handle.ts";
import { announceNonce } from "./shell/nonce.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root.");

announceNonce();
offerDebugHandle();
await startTexts();
createRoot(root).render(<App />);

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "client",
  plugins: [react()],
  // The server puts a fresh nonce in place of this text with every page; see client/shell/nonce.ts.
  html: { cspNonce: "__CSP_NONCE__" },
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // light-dark() must reach the browser as it is: lowered, it would miss the scheme that Mantine sets on the root.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    // Inlined files become data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": process.env["BELEG_API"] ?? "http://127.0.0.1:8080" },
  },
});

import { existsSync } from "node:fs";
import { run } from "./install.mjs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium or Chrome on this machine, or undefined. `CHROMIUM` in the environment goes first. */
export async function findChromium() {
  const named = process.env["CHROMIUM"];
  if (named) return existsSync(named) ? named : undefined;
  const found = usual.find((path) => existsSync(path));
  if (found) return found;
  const { chromium } = await import("playwright-core");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** Finds Chromium or installs it: Debian's package for root, else the build that Playwright brings. */
export async function ensureChromium() {
  const there = await findChromium();
  if (there) return there;
  console.error("Installing Chromium for the browser tests (once) …");
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { quiet: true, env });
    await run("apt-get", ["install", "-y", "-qq", "chromium"], { quiet: true, env });
  } else {
    await run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], { quiet: true });
  }
  return findChromium();
}

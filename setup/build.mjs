import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./install.mjs";

/** Fingerprint of everything that the viewer is built from. */
function sources() {
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", "vite.config.ts"]) hash.update(readFileSync(join(root, file)));
  for (const room of ["client", "schema"]) {
    for (const name of readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).sort()) {
      if (/\.(tsx?|css|html|svg|json)$/.test(name) && !/\.test\.tsx?$/.test(name))
        hash.update(name).update(readFileSync(join(root, room, name)));
    }
  }
  return hash.digest("hex");
}

/** Builds the viewer into dist/client unless it is built from exactly these sources. */
export async function ensureBuilt() {
  const stamp = join(root, "dist", "client.stamp");
  const wanted = sources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Building the viewer …");
  const { code, output } = await run(process.execPath, [join("node_modules", "vite", "bin", "vite.js"), "build"], {
    quiet: true,
  });
  if (code !== 0) {
    console.error(`${output.trim()}\nThe viewer could not be built.`);
    process.exit(1);
  }
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stamp, wanted);
}

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { minified } from "./css.mjs";

const require = createRequire(import.meta.url);

/** agora.ts goes to every page; updates.ts when a form asks while one types; the others where a page asks for them. */
export const kEntries = ["agora", "updates", "map", "tags", "passkey", "push", "writing", "pictures"];

/** [{name: "agora.js", text}] for each entry; each is whole in itself. */
export async function scripts(folder) {
  const result = await build({
    entryPoints: kEntries.map((name) => join(folder, `${name}.ts`)),
    outdir: "/",
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["es2020"],
    legalComments: "none",
    charset: "utf8",
    logLevel: "error",
  });
  return result.outputFiles.map((file) => ({ name: file.path.slice(1), text: file.text }));
}

/** Leaflet's own sheet without the pictures of controls that we do not use. */
export async function map_stylesheet() {
  const css = await readFile(require.resolve("leaflet/dist/leaflet.css"), "utf8");
  return minified(css.replace(/[^{}]+\{[^{}]*url\([^{}]*\}/g, ""));
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";

/** The order of css/*.css in agora.css: what is general first, what prints last. */
export const kSheets = [
  "tokens",
  "fonts",
  "base",
  "layout",
  "header",
  "menu",
  "footer",
  "button",
  "field",
  "writing",
  "choice",
  "card",
  "portrait",
  "person",
  "profile",
  "message",
  "tag",
  "facet",
  "flash",
  "table",
  "timeline",
  "graph",
  "stat",
  "art",
  "codes",
  "dialog",
  "difference",
  "pagination",
  "search",
  "map",
  "prose",
  "hero",
  "entries",
  "event",
  "place",
  "poster",
  "calendar",
  "today",
  "steps",
  "survey",
  "styleguide",
  "utilities",
  "motion",
  "print",
];

const kTargets = ["chrome90", "firefox90", "safari14"];

/** Dark tokens are written once, for data-theme; the reader's own scheme gets the same block. */
export function with_system_scheme(css) {
  const found = /:root\[data-theme="dark"\] \{([^}]*)\}/.exec(css);
  if (!found) throw new Error("css/tokens.css has no dark block");
  const block = `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${found[1]}} }`;
  return css.replace(found[0], `${found[0]}\n${block}`);
}

/** Addresses of our own files become their hashed names; any other address is refused. */
export function with_hashed_urls(css, hashed_name) {
  return css.replace(/url\("?([^")]+)"?\)/g, (_, target) => {
    const name = hashed_name(target);
    if (!name) throw new Error(`css asks for ${target}, which is not shipped`);
    return `url("${name}")`;
  });
}

export async function minified(css) {
  return (await transform(css, { loader: "css", minify: true, target: kTargets })).code;
}

/** agora.css as text, its addresses hashed by hashed_name(logical name). */
export async function stylesheet(folder, hashed_name) {
  const parts = await Promise.all(
    kSheets.map((name) => readFile(join(folder, `${name}.css`), "utf8")),
  );
  parts[0] = with_system_scheme(parts[0]);
  return minified(with_hashed_urls(parts.join("\n"), hashed_name));
}

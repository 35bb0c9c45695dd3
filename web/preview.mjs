// node web/preview.mjs OUT [--serve PORT]: renders the views with sample data in three languages, to look at them
// without the program; with --serve it also answers on that port under the program's Content-Security-Policy.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { samples } from "./preview/samples.mjs";
import { assets, kWeb } from "./tools/assets.mjs";
import { formatter } from "./preview/format.mjs";
import { parse_po } from "./tools/po.mjs";
import { drawings } from "./tools/svg.mjs";
import { parse, render } from "./tools/template.mjs";

export const kLanguages = ["nl", "fr", "en"];
const kPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/** Replaces the [[…]] markers of a view for one language. */
function resolve_markers(source, language, { hashed, pictures, texts }) {
  return source.replace(/\[\[(?:(url|asset|icon|illustration):)?([^\]]+)\]\]/g, (_, kind, what) => {
    if (kind === "url") return `/${language}${what === "/" ? "" : what}`;
    if (kind === "asset") return `/assets/${hashed.get(what)}`;
    if (kind === "icon") {
      return `<svg class="icon" aria-hidden="true"><use href="/assets/${hashed.get("icons.svg")}#${what}"/></svg>`;
    }
    if (kind === "illustration") return pictures.get(what);
    return texts.get(what)?.[0] || what;
  });
}

/** Every sample in every language: Map of path → html. */
export async function render_samples(made) {
  const hashed = new Map(made.map(({ name, file }) => [name, file]));
  const drawn = await drawings(join(kWeb, "illustrations"));
  const pictures = new Map(drawn.map(({ name, svg }) => [name, svg]));
  const pages = new Map();
  for (const language of kLanguages) {
    const po = language === "en" ? "" : await readFile(join(kWeb, `locale/${language}.po`), "utf8");
    const texts = parse_po(po);
    const sources = new Map();
    const view = (name) => {
      if (!sources.has(name)) throw new Error(`no view ${name}`);
      return sources.get(name);
    };
    for (const name of await view_names()) {
      const source = await readFile(join(kWeb, "views", `${name}.html`), "utf8");
      sources.set(name, parse(resolve_markers(source, language, { hashed, pictures, texts })));
    }
    for (const { path, layout } of samples(language)) {
      const { lang, csrf, site_name } = layout;
      const tools = {
        view,
        format: formatter(language, texts),
        globals: { lang, csrf, site_name },
      };
      pages.set(`${language}/${path}`, "<!doctype html>" + render(view("layout"), [layout], tools));
    }
  }
  return pages;
}

async function view_names() {
  const { readdir } = await import("node:fs/promises");
  const files = await readdir(join(kWeb, "views"), { recursive: true });
  return files.filter((file) => file.endsWith(".html")).map((file) => file.slice(0, -5));
}

/** Serves pages and assets as the program does; returns the server. */
export function serve(pages, made, port) {
  const files = new Map(made.map(({ file, type, bytes }) => [`/assets/${file}`, { type, bytes }]));
  files.set("/theme.css", { type: "text/css; charset=utf-8", bytes: "" });
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url, "http://localhost").pathname);
    const page = pages.get(path.slice(1)) ?? pages.get(`${path.slice(1)}/home`);
    const { type, bytes } = files.get(path) ?? { type: "text/html; charset=utf-8", bytes: page };
    response.writeHead(bytes === undefined ? 404 : 200, {
      "Content-Type": type,
      "Content-Security-Policy": kPolicy,
    });
    response.end(bytes);
  });
  return server.listen(port, "127.0.0.1");
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith("preview.mjs")) {
  const [out, flag, port] = process.argv.slice(2);
  const made = await assets();
  const pages = await render_samples(made);
  for (const [path, html] of pages) {
    await mkdir(join(out, path, ".."), { recursive: true });
    await writeFile(join(out, `${path}.html`), html);
  }
  if (flag === "--serve") serve(pages, made, Number(port));
}

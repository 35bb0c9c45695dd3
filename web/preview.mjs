// node web/preview.mjs OUT [--serve PORT]: renders the views with sample data in three languages, to look at them
// without the program; with --serve it also answers on that port under the program's Content-Security-Policy.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { samples } from "./preview/samples.mjs";
import { assets, kWeb } from "./tools/assets.mjs";
import { formatter } from "./preview/format.mjs";
import { parse_po } from "./tools/po.mjs";
import { drawings } from "./tools/svg.mjs";
import { assembled, escaped, parse, render } from "./tools/template.mjs";

export const kLanguages = ["nl", "fr", "en"];
const kPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/** Replaces the [[…]] markers of a view for one language. */
function with_markers_replaced(source, language, { hashed, pictures, texts }) {
  return source.replace(/\[\[(?:([a-z]+):)?([^\]]+)\]\]/g, (_, kind, what) => {
    if (kind === "url") return `/${language}${what === "/" ? "" : what}`;
    if (kind === "asset") return `/assets/${hashed.get(what)}`;
    if (kind === "icon") {
      const address = `/assets/${hashed.get("icons.svg")}#${what}`;
      return `<svg class="icon" aria-hidden="true"><use href="${address}"/></svg>`;
    }
    if (kind === "illustration") return pictures.get(what);
    if (kind === "count") return what.replace(/^([A-Z_]+)\|(.*)$/s, "{{$1:x-count=$2}}");
    const text = kind ? `${kind}:${what}` : what;
    return escaped(texts.get(text)?.[0] || text);
  });
}

/** The views by name: "home_visitor", "samples/form". */
async function view_sources() {
  const files = (await readdir(join(kWeb, "views"), { recursive: true })).filter((file) =>
    file.endsWith(".html"),
  );
  const texts = files.map((file) => readFile(join(kWeb, "views", file), "utf8"));
  return new Map((await Promise.all(texts)).map((text, i) => [files[i].slice(0, -5), text]));
}

/** Every sample in every language: Map of path → html. */
export async function render_samples(made) {
  const hashed = new Map(made.map(({ name, file }) => [name, file]));
  const drawn = await drawings(join(kWeb, "illustrations"));
  const pictures = new Map(drawn.map(({ name, svg }) => [name, svg]));
  const sources = await view_sources();
  const pages = new Map();
  for (const language of kLanguages) {
    const po = language === "en" ? "" : await readFile(join(kWeb, `locale/${language}.po`), "utf8");
    const texts = parse_po(po);
    const format = formatter(language, texts);
    const compiled = (name) =>
      parse(
        with_markers_replaced(
          assembled(name, (one) => sources.get(one)),
          language,
          { hashed, pictures, texts },
        ),
      );
    const layout_nodes = compiled("layout");
    const doors = ["narrow", "wide", "side", "foot"].map((place) => [place, compiled(`doors_${place}`)]);
    const links = compiled("links");
    /** What the program draws once for many pages. */
    const framed = (layout) => ({
      ...layout,
      doors: Object.fromEntries(doors.map(([place, nodes]) => [place, render(nodes, [layout], format)])),
      viewer: layout.viewer && { ...layout.viewer, menu: render(links, [{ links: layout.viewer.menu }], format) },
      footer: { ...layout.footer, legal: render(links, [{ links: layout.footer.legal }], format) },
    });
    for (const { path, view, layout: plain, model } of samples(language)) {
      const layout = framed(plain);
      const body = render(compiled(view), [layout, model], format);
      pages.set(`${language}/${path}`, render(layout_nodes, [{ ...layout, body }], format));
    }
  }
  return pages;
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

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { basemap } from "./basemap.mjs";
import { stylesheet } from "./css.mjs";
import { fonts } from "./fonts.mjs";
import { map_stylesheet, scripts } from "./scripts.mjs";
import { drawings, sprite } from "./svg.mjs";

export const kWeb = fileURLToPath(new URL("..", import.meta.url));

const kTypes = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

function asset(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const dot = name.lastIndexOf(".");
  const file = `${name.slice(0, dot).replaceAll("/", "-")}.${hash}${name.slice(dot)}`;
  return { name, file, type: kTypes[name.slice(dot + 1)], bytes };
}

const by_name = (a, b) => (a.name < b.name ? -1 : 1);

/** What pages ask for, except the ground of maps: [{name, file, type, bytes}], sorted by name. */
export async function page_assets() {
  const [faces, icons, pictures, bundles, map_css] = await Promise.all([
    fonts(),
    drawings(join(kWeb, "icons")),
    drawings(join(kWeb, "illustrations")),
    scripts(join(kWeb, "islands")),
    map_stylesheet(),
  ]);
  const made = [
    ...faces.map(({ name, bytes }) => asset(name, bytes)),
    ...bundles.map(({ name, text }) => asset(name, text)),
    ...pictures.map(({ name, svg }) => asset(`illustrations/${name}.svg`, svg)),
    asset("icons.svg", sprite(icons)),
    asset("favicon.svg", await readFile(join(kWeb, "favicon.svg"))),
    asset("map.css", map_css),
  ];
  const hashed = new Map(made.map(({ name, file }) => [name, file]));
  const sheet = await stylesheet(join(kWeb, "css"), (name) => hashed.get(name));
  return [...made, asset("agora.css", sheet)].sort(by_name);
}

/** Every file that the browser may ask for. */
export async function assets() {
  const [made, ground] = await Promise.all([page_assets(), basemap()]);
  return [...made, asset("basemap.json", ground)].sort(by_name);
}

import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";

const small = (svg) => svg.replace(/>\s+</g, "><").trim();

/** The drawings of a folder, sorted by name: [{name, svg}], without white space between shapes. */
export async function drawings(folder) {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".svg")).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file, ".svg"),
      svg: small(await readFile(join(folder, file), "utf8")),
    })),
  );
}

/** One file with a symbol per icon, for <use href="icons.svg#name">. */
export function sprite(icons) {
  const symbols = icons.map(({ name, svg }) =>
    svg
      .replace(/^<svg[^>]*viewBox="([^"]+)"[^>]*>/, `<symbol id="${name}" viewBox="$1">`)
      .replace(/<\/svg>$/, "</symbol>"),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

// node web/check.mjs: what the look promises and a machine can see; prints the faults and ends with 1.
// The rules of templates and translations are in tools/check_templates.py.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { kWeb, page_assets } from "./tools/assets.mjs";
import { budget_faults } from "./tools/budgets.mjs";
import { contrast_faults } from "./tools/contrast.mjs";
import { kSheets } from "./tools/css.mjs";

const read = (...path) => readFile(join(kWeb, ...path), "utf8");
const stems = async (folder, ending) =>
  (await readdir(join(kWeb, folder)))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

/** Every sheet is in the order of css.mjs, and no sheet reaches outside or asks for script. */
async function sheet_faults() {
  const there = await stems("css", ".css");
  const faults = there
    .filter((name) => !kSheets.includes(name))
    .map((name) => `css/${name}.css is not in kSheets`);
  for (const name of there) {
    const css = await read("css", `${name}.css`);
    if (/@import|expression\(|url\(\s*["']?(?:[a-z]+:|\/\/)/i.test(css)) {
      faults.push(`css/${name}.css reaches outside`);
    }
  }
  return faults;
}

/** Drawings are shapes only: no script, no style, no link, and their colours come from classes. */
async function drawing_faults() {
  const faults = [];
  for (const folder of ["icons", "illustrations"]) {
    for (const name of await stems(folder, ".svg")) {
      const svg = await read(folder, `${name}.svg`);
      if (/<(script|style|image|a|foreignObject)\b|\sstyle=|\son\w+=|href=/.test(svg)) {
        faults.push(`${folder}/${name}.svg holds more than shapes`);
      }
      if (/\b(fill|stroke)="#/.test(svg))
        faults.push(`${folder}/${name}.svg has a colour of its own`);
    }
  }
  return faults;
}

/** The live guide shows every icon and drawing. */
async function guide_faults() {
  const guide = await read("views", "styleguide.html");
  const wanted = [
    ...(await stems("icons", ".svg")).map((name) => `[[icon:${name}]]`),
    ...(await stems("illustrations", ".svg")).map((name) => `[[illustration:${name}]]`),
  ];
  return wanted
    .filter((marker) => !guide.includes(marker))
    .map((marker) => `styleguide lacks ${marker}`);
}

export async function faults() {
  return [
    ...(await sheet_faults()),
    ...(await drawing_faults()),
    ...(await guide_faults()),
    ...contrast_faults(await read("css", "tokens.css")),
    ...budget_faults(await page_assets()),
  ];
}

if (process.argv[1]?.endsWith("check.mjs")) {
  const found = await faults();
  for (const fault of found) console.log(fault);
  process.exitCode = found.length > 0 ? 1 : 0;
}

// node web/look.mjs OUT [--record FILE] [PAGE …]: every sample page in Chromium, in three languages, light and
// dark, at four widths. Writes screenshots; prints what axe-core finds, what overflows, and what the policy stops;
// ends with 1 then. --record writes what was looked at and found: the accessibility statement is made from it.
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { kLanguages, render_samples, serve } from "./preview.mjs";
import { assets } from "./tools/assets.mjs";

const kWidths = [320, 360, 768, 1440];
const kSchemes = ["light", "dark"];
const kRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const kBrowser = {
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
};

const words = process.argv.slice(2);
const at = words.indexOf("--record");
const [, record] = at < 0 ? [] : words.splice(at, 2);
const [out, ...wanted] = words;
if (!out || (at >= 0 && !record)) {
  console.error("usage: node web/look.mjs OUT [--record FILE] [PAGE …]");
  process.exit(2);
}

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const made = await assets();
const pages = await render_samples(made);
const names = [...new Set([...pages.keys()].map((path) => path.slice(path.indexOf("/") + 1)))];
const server = serve(pages, made, 0);
await once(server, "listening");
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch(kBrowser);
let faults = 0;
let looks = 0;
let version = "";
const rules = new Map();

function fault(...words) {
  ++faults;
  console.log(...words);
}

async function look_at(page, name, language, width, scheme) {
  await page.goto(`${origin}/${language}/${name}`, { waitUntil: "networkidle" });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (beyond > 0) fault(name, language, width, `is ${beyond} px too wide`);
  const file = `${name.replaceAll("/", "-")}-${language}-${width}-${scheme}.png`;
  await page.screenshot({ path: join(out, file), fullPage: true });
  // Inside the policy's reach axe cannot be put in as a script, but it can be evaluated.
  await page.evaluate(axe);
  const { violations, testEngine } = await page.evaluate((runOnly) => axe.run({ runOnly }), kRules);
  ++looks;
  version = testEngine.version;
  for (const { id, nodes } of violations) {
    rules.set(id, (rules.get(id) ?? 0) + 1);
    fault(name, language, width, scheme, `${id}: ${nodes[0].html.slice(0, 160)}`);
  }
}

await mkdir(out, { recursive: true });
for (const colorScheme of kSchemes) {
  for (const width of kWidths) {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && fault(message.text()));
    page.on("pageerror", (error) => fault(error.message));
    for (const language of kLanguages) {
      for (const name of wanted.length > 0 ? wanted : names) {
        await look_at(page, name, language, width, colorScheme);
      }
    }
    await context.close();
  }
}
await browser.close();
server.close();
if (record) {
  const day = new Date().toISOString().slice(0, 10);
  const found = [...rules].map(([rule, count]) => `rule\t${rule}\t${count}\n`).sort();
  const head = `date\t${day}\nengine\taxe-core ${version}\npages\t${(wanted.length > 0 ? wanted : names).length}\nlooks\t${looks}\n`;
  await writeFile(record, head + found.join(""));
}
console.log(`${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;

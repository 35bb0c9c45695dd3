// node run.mjs ORIGIN PATH …: Lighthouse's four scores (mobile preset) of each page, the middle of five runs, beside
// their limits; what costs points is named. Ends with 1 when a score is below its limit.
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const kRuns = 5;
const kLimits = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const [origin, ...paths] = process.argv.slice(2);
if (!paths.length) {
  console.error("usage: node run.mjs ORIGIN PATH …");
  process.exit(2);
}
const chrome = await launch({ chromePath: "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox"] });
const middle = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
const options = { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(kLimits) };

/** A trace that failed says nothing about the page: it is taken again, three times at most. */
async function look_at(path) {
  for (let tries = 1; ; tries += 1) {
    const { lhr } = await lighthouse(origin + path, options);
    if (!lhr.runtimeError) return lhr;
    if (tries === 3) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  }
}

let short = 0;
for (const path of paths) {
  const scores = Object.fromEntries(Object.keys(kLimits).map((name) => [name, []]));
  const costs = new Set();
  for (let run = 0; run < kRuns; run += 1) {
    const lhr = await look_at(path);
    for (const [name, found] of Object.entries(scores)) {
      const category = lhr.categories[name];
      found.push(Math.round((category.score ?? 0) * 100));
      for (const { id, weight } of category.auditRefs) {
        const { score, title } = lhr.audits[id];
        if (weight > 0 && score !== null && score < 0.9) costs.add(`${name}: ${title}`);
      }
    }
  }
  const line = Object.entries(scores).map(([name, found]) => {
    const score = middle(found);
    if (score < kLimits[name]) short += 1;
    return `${name} ${score} (>= ${kLimits[name]})`;
  });
  console.log(`${path}: ${line.join(", ")}; n=${kRuns}`);
  for (const cost of costs) console.log(`  ${cost}`);
}
await chrome.kill();
process.exit(short ? 1 : 0);

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

const range = (from, to) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

// The unicode-range lines of css/fonts.css name the same characters.
const kLatin =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  range(0x2010, 0x2027) +
  range(0x2190, 0x2193) +
  "ŒœŸ\u202f‰‹›€™−";
const kMore =
  range(0x100, 0x151) +
  range(0x154, 0x177) +
  range(0x179, 0x17f) +
  range(0x1cd, 0x1dc) +
  range(0x218, 0x21b) +
  "ẞ";

const kText = "atkinson-hyperlegible-next";
const kHead = "bricolage-grotesque";
// What the pages use; the rest of the designers' alternates stays behind.
const kFeatures = ["kern", "ccmp", "locl", "mark", "mkmk", "tnum"];
const kTextAxes = { wght: { min: 400, max: 700 } };

const kFonts = [
  ["body.woff2", kText, "latin-wght-normal", kLatin, kTextAxes],
  ["body-more.woff2", kText, "latin-ext-wght-normal", kMore, kTextAxes],
  ["body-italic.woff2", kText, "latin-wght-italic", kLatin, { wght: 400 }],
  ["head.woff2", kHead, "latin-opsz-normal", kLatin, { wght: 700, opsz: 32 }],
  ["head-more.woff2", kHead, "latin-ext-opsz-normal", kMore, { wght: 700, opsz: 32 }],
];

/** Subset and pinned to the weights in use: [{name, type, bytes}]. Costs about half a second. */
export async function fonts() {
  return Promise.all(
    kFonts.map(async ([name, family, cut, text, variationAxes]) => {
      const home = dirname(require.resolve(`@fontsource-variable/${family}/package.json`));
      const whole = await readFile(join(home, "files", `${family}-${cut}.woff2`));
      const bytes = await subsetFont(whole, text, {
        targetFormat: "woff2",
        variationAxes,
        keepFeatures: kFeatures,
        noLayoutClosure: true,
      });
      return { name, type: "font/woff2", bytes };
    }),
  );
}

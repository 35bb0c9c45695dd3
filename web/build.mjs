// node web/build.mjs OUT: makes the styles, scripts, fonts, icons and drawings that pages ask for.
// Writes NAME.HASH.EXT with .br and .gz twins, and manifest.tsv: logical name, file, content type.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { assets } from "./tools/assets.mjs";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const out = process.argv[2];
if (!out) {
  console.error("usage: node web/build.mjs OUT");
  process.exit(2);
}

// A folder with a list is an earlier build and may go; any other with something in it stays.
const there = await readdir(out).catch(() => []);
if (there.length > 0 && !there.includes("manifest.tsv")) {
  console.error(`${out} holds something that was not built here`);
  process.exit(1);
}
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const made = await assets();
await Promise.all(
  made.map(async ({ file, type, bytes }) => {
    await writeFile(join(out, file), bytes);
    if (type === "font/woff2") return;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    await writeFile(join(out, `${file}.br`), await brotli(bytes, { params }));
    await writeFile(join(out, `${file}.gz`), await zip(bytes, { level: 9 }));
  }),
);
const rows = made.map(({ name, file, type }) => `${name}\t${file}\t${type}\n`);
await writeFile(join(out, "manifest.tsv"), rows.join(""));

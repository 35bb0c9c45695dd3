import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { assets, kWeb } from "../tools/assets.mjs";
import { first_visit } from "../tools/budgets.mjs";
import { with_hashed_urls, with_system_scheme } from "../tools/css.mjs";

const made = await assets();
const text_of = (name) => made.find((one) => one.name === name).bytes.toString("utf8");
const build = (out) =>
  execFileSync(process.execPath, [join(kWeb, "build.mjs"), out], { stdio: "pipe" });

test("the sheet asks only for files that are shipped", () => {
  const files = new Set(made.map(({ file }) => file));
  const asked = [...text_of("agora.css").matchAll(/url\("?([^")]+)"?\)/g)].map(([, url]) => url);
  assert.ok(asked.length >= 5);
  assert.deepEqual(
    asked.filter((url) => !files.has(url)),
    [],
  );
});

test("an address outside is refused", () => {
  assert.throws(() =>
    with_hashed_urls('a{background:url("https://example.org/x")}', () => undefined),
  );
});

test("the reader's dark scheme has the tokens of data-theme", () => {
  const css = with_system_scheme(':root {\n --a: 1;\n}\n:root[data-theme="dark"] {\n --a: 2;\n}');
  assert.match(
    css,
    /prefers-color-scheme: dark\) \{ :root:not\(\[data-theme="light"\]\) \{\s+--a: 2;/,
  );
});

test("a first visit leaves 45 of its 100 KB for the page itself", () => {
  assert.ok(first_visit(made) < 55 * 1024, String(first_visit(made)));
});

test("nothing in the scripts makes code from text when the policy forbids it", () => {
  assert.match(text_of("updates.js"), /allowEval:!1/);
  for (const name of ["agora.js", "map.js", "tags.js", "passkey.js", "push.js"]) {
    assert.doesNotMatch(text_of(name), /\beval\(|new Function/);
  }
});

test("another build is equal, and writes each file with its twins and the list of all", () => {
  const out = mkdtempSync(join(tmpdir(), "agora-web-"));
  build(out);
  const rows = readFileSync(join(out, "manifest.tsv"), "utf8").trimEnd().split("\n");
  assert.deepEqual(
    rows,
    made.map(({ name, file, type }) => `${name}\t${file}\t${type}`),
  );
  const [, file, type] = rows.find((row) => row.startsWith("agora.css\t")).split("\t");
  const plain = readFileSync(join(out, file));
  assert.equal(type, "text/css; charset=utf-8");
  assert.deepEqual(brotliDecompressSync(readFileSync(join(out, `${file}.br`))), plain);
  assert.deepEqual(gunzipSync(readFileSync(join(out, `${file}.gz`))), plain);
  assert.ok(!readdirSync(out).some((name) => name.endsWith(".woff2.br")));
  rmSync(out, { recursive: true });
});

test("the build leaves a folder alone that it did not make", () => {
  const out = mkdtempSync(join(tmpdir(), "agora-web-"));
  writeFileSync(join(out, "letter.txt"), "dear");
  assert.throws(() => build(out));
  assert.deepEqual(readdirSync(out), ["letter.txt"]);
  rmSync(out, { recursive: true });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { faults } from "../check.mjs";
import { colour_tokens, contrast, contrast_faults, kPairs } from "../tools/contrast.mjs";

test("the look keeps what it promises", async () => {
  assert.deepEqual(await faults(), []);
});

test("contrast is that of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff").toFixed(2), "21.00");
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

test("a faint pair is found in either scheme", () => {
  const names = new Set(kPairs.flatMap(([front, ground]) => [front, ground]));
  const block = (colour) => [...names].map((name) => `--${name}: ${colour};`).join("\n");
  const css = `:root {\n${block("#808080")}\n}\n:root[data-theme="dark"] {\n--ink: #ffffff;\n}`;
  const found = contrast_faults(css);
  assert.ok(found.includes("light: ink on paper is 1.00, wants 4.5"));
  assert.ok(found.includes("dark: ink on paper is 3.95, wants 4.5"));
  assert.equal(colour_tokens(css).dark.get("paper"), "#808080");
});

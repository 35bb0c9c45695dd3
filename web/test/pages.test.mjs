import assert from "node:assert/strict";
import { before, test } from "node:test";
import { kLanguages, render_samples } from "../preview.mjs";
import { page_assets } from "../tools/assets.mjs";

const all = (html, pattern) => [...html.matchAll(pattern)].map(([, found]) => found);
const kGround = { name: "basemap.json", file: "basemap.0123456789.json" };
let pages = new Map();

before(async () => {
  pages = await render_samples([...(await page_assets()), kGround]);
});

/** Runs check(html) for every page and tells which pages it refuses, and why. */
function refused(check) {
  return [...pages].map(([path, html]) => [path, check(html)]).filter(([, fault]) => fault);
}

test("every page exists in every language and says which", () => {
  const count = (language) =>
    [...pages.keys()].filter((path) => path.startsWith(`${language}/`)).length;
  assert.deepEqual(
    kLanguages.map(count),
    kLanguages.map(() => count("en")),
  );
  assert.deepEqual(
    refused((html) => !/^<!doctype html>\n<html lang="(nl|fr|en)">/.test(html)),
    [],
  );
});

test("no marker is left over", () => {
  const left = /\{\{|\}\}|\[\[|\]\]|undefined|NaN/;
  assert.deepEqual(
    refused((html) => left.exec(html)?.[0]),
    [],
  );
});

test("each page has one first headline, and headlines skip no level", () => {
  const fault = (html) => {
    const content = html.slice(0, html.indexOf("<footer"));
    const levels = all(content, /<h([1-6])[ >]/g).map(Number);
    if (levels.filter((level) => level === 1).length !== 1) return levels.join();
    const jumps = levels.some((level, i) => i > 0 && level > levels[i - 1] + 1);
    return jumps ? levels.join() : "";
  };
  assert.deepEqual(refused(fault), []);
});

test("ids are unique, and what points at one finds it", () => {
  const pointers = /\s(?:for|aria-labelledby|aria-describedby|data-opens|data-shows)="([^"]+)"/g;
  const fault = (html) => {
    const ids = all(html, /\sid="([^"]*)"/g);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    const asked = all(html, pointers).flatMap((one) => one.split(" "));
    const links = all(html, /\shref="#([^"]+)"/g);
    return [...twice, ...[...asked, ...links].filter((id) => !ids.includes(id))].join();
  };
  assert.deepEqual(refused(fault), []);
});

test("no page holds a style attribute, a handler, script of its own or a foreign source", () => {
  const bad =
    /<[^>]*\s(?:style|on[a-z]+)="|<script(?![^>]*\ssrc="\/)|<style|(?:src|action)="https?:/;
  assert.deepEqual(
    refused((html) => bad.exec(html)?.[0]),
    [],
  );
});

test("the skip link comes first and leads to the content", () => {
  const first = /<body>\s*<a class="skip" href="#main">/;
  assert.deepEqual(
    refused((html) => !first.test(html) || !html.includes('<main id="main"')),
    [],
  );
});

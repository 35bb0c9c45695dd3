import assert from "node:assert/strict";
import { test } from "node:test";
import { parse_po } from "../tools/po.mjs";
import { assembled, parse, render } from "../tools/template.mjs";

const shown = (template, model) => render(parse(template), [model], String);

test("a list is shown item by item, or its absence", () => {
  const template =
    "{{#ROWS}}<{{NAME}}>{{/ROWS}}{{#ROWS_EMPTY}}none{{/ROWS_EMPTY}} of {{ROWS_COUNT}}";
  assert.equal(shown(template, { rows: [{ name: "a" }, { name: "b" }] }), "<a><b> of 2");
  assert.equal(shown(template, { rows: [] }), "none of 0");
});

test("an empty text is absent, and hides one of the same name outside", () => {
  const template = "{{#ROWS}}{{#HINT}}{{HINT}}{{/HINT}}{{#NOT_HINT}}-{{/NOT_HINT}}{{/ROWS}}";
  assert.equal(shown(template, { hint: "outer", rows: [{ hint: "" }, {}] }), "-outer");
});

test("an enumerator has a section of its own", () => {
  const template = "{{#KIND_IS_DONE}}done{{/KIND_IS_DONE}}{{#KIND_IS_LATE}}late{{/KIND_IS_LATE}}";
  assert.equal(shown(template, { kind: "late" }), "late");
});

test("text is escaped, and markup passes only where it says so", () => {
  assert.equal(shown("{{A}} {{A:none}}", { a: "<b>&'" }), "&lt;b&gt;&amp;&#39; <b>&'");
});

test("an include stands in place, an upper-case one inside its section", () => {
  const views = { page: "{{! a note }}{{>web/row}} {{>ROW}} {{>BODY}}", row: "[{{NAME}}]" };
  const whole = assembled("page", (name) => views[name]);
  assert.equal(whole, "[{{NAME}}] {{#ROW}}[{{NAME}}]{{/ROW}} {{BODY:none}}");
});

test("a section that is not closed is refused", () => {
  assert.throws(() => parse("{{#A}}"), /A.* is not closed/);
});

test("a catalogue gives its forms and leaves out what is fuzzy", () => {
  const po =
    'msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] "%d dag"\nmsgstr[1] ""\n"%d dagen"\n\n' +
    '#, fuzzy\nmsgid "x"\nmsgstr "y"\n';
  assert.deepEqual([...parse_po(po)], [["%d day", ["%d dag", "%d dagen"]]]);
});

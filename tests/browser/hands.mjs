// Two ways of using the same pages: with a pointer, and by keyboard alone.
import { strict as assert } from 'node:assert';
import { until } from './program.mjs';

// By its name; by its identifier where a page has several of one name.
const field = (name) => (name.startsWith('#') ? `main ${name}` : `main [name="${name}"]`);
const option = (name, value) => `${field(name)}[value="${value}"]`;

class Hand {
  constructor(page) { this.page = page; }

  path() { return new URL(this.page.url()).pathname; }

  // Does what leads to another page, and says what stands there when it is not the expected one.
  async leadsTo(expected, act) {
    await Promise.all([this.page.waitForEvent('load'), act()]);
    const isThere = expected instanceof RegExp ? expected.test(this.path()) : this.path() === expected;
    if (isThere) return this.fitsTheScreen();
    const said = await this.page.locator('.field-error, .form-errors, .flash, h1').allInnerTexts();
    return assert.fail(`at ${this.path()} instead of ${expected}: ${said.join(' | ')}`);
  }

  async fitsTheScreen() {
    const beyond = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(beyond <= 0, `${this.path()} is ${beyond} px too wide`);
  }
}

export class Pointer extends Hand {
  async fill(name, text) { await this.page.fill(field(name), text); }
  async mark(name, value) { await this.page.check(option(name, value)); }
  async pick(name, value) { await this.page.selectOption(field(name), value); }
  async date(name, [year, month, day]) { await this.page.fill(field(name), `${year}-${month}-${day}`); }
  async attach(name, file) { await this.page.setInputFiles(field(name), file); }
  async press(what, expected) { await this.leadsTo(expected, () => this.page.click(what)); }
  async unfold(what) { await this.page.click(what); }

  // Of a list of several: as it stands without script, else through the field to type in.
  async add(name, label) {
    const list = this.page.locator(field(name));
    if (await list.isVisible()) {
      const chosen = await list.locator('option:checked').allInnerTexts();
      await list.selectOption([...chosen, label].map((each) => ({ label: each })));
      return;
    }
    const frame = this.page.locator(`${field(name)} + .combobox`);
    await frame.locator('input').fill(label);
    await frame.locator('[role=option]').getByText(label, { exact: true }).click();
  }
}

// What has the focus, in words for a message, and whether one sees that it has it.
export function look(wanted) {
  const on = document.activeElement;
  const box = on.getBoundingClientRect();
  const frames = [on, on.parentElement, on.parentElement?.parentElement].filter(Boolean)
    .map((each) => getComputedStyle(each));
  // The middle of what the window shows of it: of a long field only the line with the caret is brought into sight.
  const x = box.left + box.width / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const there = document.elementFromPoint(x, y);
  const near = on.closest('label') ?? on;
  return {
    name: `${on.tagName.toLowerCase()} ${on.id || on.getAttribute('name') || on.textContent.trim().slice(0, 40)}`,
    isWanted: on.matches(wanted),
    isPage: on === document.body,
    inMain: Boolean(on.closest('main')),
    // A part that the browser makes itself, such as the button of a calendar, has the browser's own frame.
    isDrawn: !on.matches(':focus') || frames.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
    isInSight: Boolean(there) && (near.contains(there) || there.contains(on)),
  };
}

export class Keyboard extends Hand {
  static MOST_STEPS = 400;

  // Listens from the start: the browser learns of it only a moment later.
  constructor(page) {
    super(page);
    page.on('filechooser', (chooser) => { this.chooser = chooser; });
  }

  key(name) { return this.page.keyboard.press(name); }

  async step(wanted, key = 'Tab') {
    await this.key(key);
    const seen = await this.page.evaluate(look, wanted);
    if (!seen.isPage) {
      assert.ok(seen.isDrawn, `${this.path()}: nothing shows that the focus is on ${seen.name}`);
      assert.ok(seen.isInSight, `${this.path()}: ${seen.name} has the focus out of sight`);
    }
    return seen;
  }

  // The first thing that Tab meets leads past the head of the page, into its content.
  async skipHead() {
    const seen = await this.step('a.skip');
    assert.ok(seen.isWanted, `${this.path()}: Tab first meets ${seen.name}, not the way to the content`);
    await this.key('Enter');
    assert.ok(await this.page.evaluate(() => document.activeElement === document.querySelector('main')),
      `${this.path()}: the way to the content does not lead there`);
  }

  // Tab until it is there; from the top of a page past its head, or from the part that the address names.
  async reach(wanted) {
    const now = await this.page.evaluate(look, wanted);
    if (now.isWanted) return;
    const isAtTop = now.isPage && new URL(this.page.url()).hash === '';
    if (isAtTop && wanted.startsWith('main ')) await this.skipHead();
    const met = [];
    for (let steps = 0; steps < Keyboard.MOST_STEPS; steps += 1) {
      const seen = await this.step(wanted);
      if (seen.isWanted) return;
      met.push(seen.name);
    }
    assert.fail(`${this.path()}: Tab never meets ${wanted}, only ${[...new Set(met)].join(', ')}`);
  }

  async fill(name, text) {
    await this.reach(field(name));
    await this.key('Control+a');
    await this.page.keyboard.insertText(text);
    assert.equal(await this.page.inputValue(field(name)), text);
  }

  // Arrows within a group of circles; Space for a box.
  async mark(name, value) {
    const wanted = option(name, value);
    const isCircle = await this.page.locator(wanted).getAttribute('type') === 'radio';
    await this.reach(isCircle ? field(name) : wanted);
    for (let most = await this.page.locator(field(name)).count(); isCircle && most > 0; most -= 1) {
      if ((await this.page.evaluate(look, wanted)).isWanted) break;
      await this.step(wanted, 'ArrowDown');
    }
    if (!await this.page.isChecked(wanted)) await this.key('Space');
    assert.ok(await this.page.isChecked(wanted), `${this.path()}: ${wanted} cannot be marked by keyboard`);
  }

  // The first letters, as far as every keyboard has them, then arrows.
  async pick(name, value) {
    await this.reach(field(name));
    const labels = await this.page.locator(`${field(name)} option`)
      .evaluateAll((all) => all.map((one) => [one.value, one.label]));
    const at = labels.findIndex((one) => one.includes(value));
    assert.ok(at >= 0, `${name} has no ${value}`);
    await this.page.keyboard.type(/^[A-Za-z]*/.exec(labels[at][1])[0]);
    const place = () => this.page.locator(field(name)).evaluate((list) => list.selectedIndex);
    for (let now = await place(), most = labels.length; now !== at && most > 0; now = await place(), most -= 1) {
      await this.key(now < at ? 'ArrowDown' : 'ArrowUp');
    }
    assert.equal(await place(), at, `${this.path()}: ${value} cannot be chosen by keyboard`);
  }

  // A day whose number is its month's, so that no order of the parts matters.
  async date(name, [year, month, day]) {
    await this.reach(field(name));
    await this.page.keyboard.type(`${day}${month}${year}`);
    assert.equal(await this.page.inputValue(field(name)), `${year}-${month}-${day}`);
  }

  async add(name, label) {
    const frame = `${field(name)} + .combobox`;
    await this.reach(`${frame} input`);
    await this.page.keyboard.insertText(label);
    const labels = await this.page.locator(`${frame} [role=option]`).allInnerTexts();
    for (let at = labels.indexOf(label); at > 0; at -= 1) await this.key('ArrowDown');
    await this.key('Enter');
    const chosen = await this.page.locator(`${field(name)} option:checked`).allTextContents();
    assert.ok(chosen.includes(label), `${label} was not added to ${chosen}, of ${labels}`);
  }

  async attach(name, file) {
    await this.reach(field(name));
    this.chooser = undefined;
    await this.key('Space');
    await until('the choice of a file', () => this.chooser);
    await this.chooser.setFiles(file);
  }

  async press(what, expected) {
    await this.reach(what);
    await this.leadsTo(expected, () => this.key('Enter'));
  }

  async unfold(what) {
    await this.reach(what);
    await this.key('Enter');
  }
}

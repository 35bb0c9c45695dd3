// Pages as people with other habits use them: by keyboard, with a screen reader's tree of names, enlarged twice,
// on 320 pixels, with spaced letters, in forced colours and with less motion. Each page in three languages; the slow
// walks by keyboard take one language each, in turn, unless AGORA_WAYS=0 (script/verify-long) asks for all.
// With the name of a file it looks at all and writes there what was found: the accessibility statement tells it.
import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { look, Pointer } from './hands.mjs';
import { inBrowser, LANGUAGES, PASSWORD } from './program.mjs';

const MEMBER = 'member.en@demo.example';
const NAMED = new Set(['button', 'link', 'textbox', 'searchbox', 'checkbox', 'radio', 'combobox', 'listbox', 'spinbutton',
  'slider', 'img', 'image', 'navigation', 'dialog', 'table', 'Date', 'DisclosureTriangle', 'switch', 'tab', 'menuitem']);
const SPACED = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
  + ' p { margin-bottom: 2em !important }';

const ALL = process.env.AGORA_WAYS === '0' || process.argv.length > 2;

const faults = [];
const tell = (page, way, text) => faults.push({ way, text: `${page.where} (${way}): ${text}` });

// What Tab should meet: of a group of circles one.
function expected() {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const circles = new Set();
  return all.filter((one) => {
    if (one.disabled || one.type === 'hidden' || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.type !== 'radio') return true;
    const group = `${one.form?.action} ${one.name}`;
    if (circles.has(group)) return false;
    circles.add(group);
    return true;
  }).map((one) => {
    one.dataset.expected = 'yes';
    return one.textContent.trim().slice(0, 40) || one.name || one.id;
  });
}

function meet() {
  const on = document.activeElement;
  const last = window.lastMet;
  window.lastMet = on;
  const group = on.type === 'radio' ? document.querySelectorAll(`input[type=radio][name="${on.name}"]`) : [on];
  for (const one of group) one.dataset.met = 'yes';
  return !last || Boolean(last.compareDocumentPosition(on) & Node.DOCUMENT_POSITION_FOLLOWING) || last.contains(on) || last === on;
}

async function walkByKeyboard(page, way) {
  const wanted = await page.evaluate(expected);
  for (let steps = 0; steps < 3 * wanted.length + 20; steps += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(look, 'body');
    if (seen.isPage) break;
    if (!seen.isDrawn) tell(page, way, `nothing shows that the focus is on ${seen.name}`);
    if (!seen.isInSight) tell(page, way, `${seen.name} has the focus out of sight`);
    if (!await page.evaluate(meet)) tell(page, way, `${seen.name} comes after what stands below it`);
  }
  const missed = await page.evaluate(() => [...document.querySelectorAll('[data-expected]:not([data-met])')]
    .map((one) => one.outerHTML.slice(0, 120)));
  for (const one of missed) tell(page, way, `Tab never meets ${one}`);
}

// The tree that a screen reader gets.
async function readTree(page, way) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const said = nodes.filter((node) => !node.ignored && node.role);
  const roles = (role) => said.filter((node) => node.role.value === role);
  for (const node of said) {
    if (NAMED.has(node.role.value) && !node.name?.value?.trim() && node.role.value !== 'table') {
      tell(page, way, `a ${node.role.value} without a name`);
    }
  }
  for (const role of ['banner', 'main', 'contentinfo']) {
    if (roles(role).length !== 1) tell(page, way, `${roles(role).length} times ${role}`);
  }
  const names = roles('navigation').map((node) => node.name?.value);
  if (new Set(names).size !== names.length) tell(page, way, `two navigations of one name: ${names}`);
  const levels = roles('heading').map((node) => node.properties.find(({ name }) => name === 'level').value.value);
  if (levels.filter((level) => level === 1).length !== 1) tell(page, way, `headings of level 1: ${levels}`);
  levels.reduce((before, now) => {
    if (now > before + 1) tell(page, way, `a heading of level ${now} after one of ${before}`);
    return now;
  }, 0);
  const language = await page.getAttribute('html', 'lang');
  if (language !== page.language) tell(page, way, `is said to be in ${language}`);
}

// Nothing beyond the edge of the page, and no words cut off inside a box that does not scroll.
function cut() {
  const found = [];
  const beyond = document.documentElement.scrollWidth - innerWidth;
  if (beyond > 0) found.push(`${beyond} px too wide`);
  for (const one of document.querySelectorAll('body *')) {
    const style = getComputedStyle(one);
    const hides = [style.overflowX, style.overflowY].some((each) => each === 'hidden' || each === 'clip');
    const isHidden = one.closest('.visually-hidden, [hidden], svg') || !one.checkVisibility() || style.clipPath !== 'none';
    if (!hides || isHidden) continue;
    const frame = one.getBoundingClientRect();
    const words = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      if (!words.currentNode.data.trim() || words.currentNode.parentElement.closest('.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const box = range.getBoundingClientRect();
      const beyond = Math.max(frame.left - box.left, box.right - frame.right, box.bottom - frame.bottom);
      if (box.width > 0 && beyond > 1) found.push(`cut off: ${words.currentNode.data.trim().slice(0, 60)}`);
    }
  }
  return found;
}

async function fits(page, way) {
  for (const one of await page.evaluate(cut)) tell(page, way, one);
}

// In forced colours what one presses or fills in keeps a frame.
function frameless() {
  return [...document.querySelectorAll('.button, .input, input:not([type=hidden]), select, textarea')]
    .filter((one) => one.checkVisibility() && !one.matches('[type=checkbox], [type=radio], [type=range]'))
    .filter((one) => [one, one.parentElement].every((each) => parseFloat(getComputedStyle(each).borderTopWidth) === 0))
    .map((one) => one.outerHTML.slice(0, 100));
}

function moving() {
  return document.getAnimations().filter((one) => one.playState === 'running' && one.effect.getTiming().duration > 100)
    .map((one) => one.effect.target?.outerHTML.slice(0, 100) ?? 'something');
}

const WAYS = {
  'by keyboard': { width: 1280, walks: true },
  'names for a screen reader': { width: 1280, look: readTree },
  'enlarged twice': { width: 640, look: fits, walks: true },
  '320 pixels': { width: 320, look: fits, walks: true },
  'spaced letters': { width: 1280, style: SPACED, look: fits },
  'forced colours': {
    width: 1280, media: { forcedColors: 'active' }, walks: true,
    look: async (page, way) => { for (const one of await page.evaluate(frameless)) tell(page, way, `no frame around ${one}`); },
  },
  'less motion': {
    width: 1280, media: { reducedMotion: 'reduce' },
    look: async (page, way) => { for (const one of await page.evaluate(moving)) tell(page, way, `moves: ${one}`); },
  },
};

// In a short run each walk of a page is made in one of the languages.
const turns = new Map();
function isWalked(who, path, way, language) {
  const walk = `${who} ${path} ${way}`;
  if (!turns.has(walk)) turns.set(walk, turns.size % LANGUAGES.length);
  return ALL || LANGUAGES[turns.get(walk)] === language;
}

async function signedIn(browser, origin) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${origin}/en/session/new`);
  const hand = new Pointer(page);
  await hand.fill('mail', MEMBER);
  await hand.fill('password', PASSWORD);
  await Promise.all([page.waitForEvent('load'), page.locator('main form [type=submit], main form button:not([type])').first().click()]);
  await page.close();
  return context;
}

async function pagesOf(origin) {
  const json = async (path) => (await fetch(`${origin}/api${path}`)).json();
  const path = (url) => new URL(url, origin).pathname.replace(/^\/\w\w\//, '/');
  const { people } = await json('/members');
  const { groups } = await json('/groups');
  return {
    visitor: ['', '/members', path(people[0].url), path(groups[0].url), '/accounts/new', '/session/new'],
    member: ['', '/profile', '/profile/professions', '/profile/contact', path(groups[0].url)],
  };
}

// For the accessibility statement: what was looked at, and how often which way was blocked.
function record(browser, pages, looks) {
  const [file] = process.argv.slice(2);
  if (!file) return;
  const day = new Date().toISOString().slice(0, 10);
  const blocked = Object.keys(WAYS).map((way) => [way, faults.filter((one) => one.way === way).length])
    .filter(([, times]) => times > 0).map(([way, times]) => `rule\t${way}\t${times}\n`);
  writeFileSync(file, `date\t${day}\nengine\tChromium ${browser.version().split('.')[0]}\npages\t${pages}\nlooks\t${looks}\n`
    + blocked.join(''));
}

await inBrowser(async (program, browser) => {
  program.command('demo', '--members', '30', '--seed', '1', '--password', PASSWORD);
  const origin = await program.serve();
  const pages = await pagesOf(origin);
  const contexts = { visitor: await browser.newContext({ bypassCSP: true }), member: await signedIn(browser, origin) };
  let looks = 0;
  for (const [who, paths] of Object.entries(pages)) {
    for (const language of LANGUAGES) {
      for (const path of paths) {
        for (const [way, { width, media, style, look: act, walks }] of Object.entries(WAYS)) {
          const isToWalk = walks && isWalked(who, path, way, language);
          if (!act && !isToWalk) continue;
          const page = await contexts[who].newPage();
          Object.assign(page, { where: `${who} /${language}${path}`, language });
          await page.setViewportSize({ width, height: 800 });
          if (media) await page.emulateMedia(media);
          await page.goto(`${origin}/${language}${path}`, { waitUntil: 'load' });
          if (style) await page.addStyleTag({ content: style });
          await act?.(page, way);
          if (isToWalk) await walkByKeyboard(page, way);
          await page.close();
          looks += 1;
        }
      }
    }
  }
  record(browser, new Set([...pages.visitor, ...pages.member]).size, looks);
  assert.deepEqual(faults, [], faults.map(({ text }) => text).join('\n'));
  console.log(`ways: ${looks} looks at pages in ${LANGUAGES.length} languages`);
});

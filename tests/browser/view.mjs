// Looks at pages in Chromium. Standard input: {origin, jobs: [{path, cookies, scheme, width, policy, script, checks,
// bodies, send, whole}]} as JSON; the answer is one line of JSON for each job: {path, faults: [...], bytes, requests}.
// checks: scripts (nothing runs, nothing goes out), axe, narrow (320 px), bare (without script), weight.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './program.mjs';
import { count_weight } from './weight.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = 320;
// What Chromium itself says about a page that is not there, and how it would like a form.
const ADVICE = /^Failed to load resource: the server responded with a status of 4|^\[DOM\]/;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Runs before anything of the page: what a payload calls is told, not shown.
function listen() {
  const tell = (what) => { try { window.reportRun(String(what)); } catch { /* the page is gone */ } };
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    Object.defineProperty(window, name, { value: (word) => tell(`${name}(${word})`) });
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    tell(`policy stopped ${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true);
}

// What would run or go out when somebody clicks, or in a browser with other habits.
function dangers() {
  const own = (text) => new URL(text, location.href).origin === location.origin;
  const found = [];
  for (const one of document.querySelectorAll('*')) {
    const tag = one.localName;
    for (const { name, value } of one.attributes) {
      const address = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data'].includes(name);
      const loads = !(tag === 'a' || (tag === 'link' && /canonical|alternate/.test(one.rel)));
      if (name.startsWith('on') || name === 'srcdoc') found.push(`<${tag} ${name}>`);
      if (!address) continue;
      let scheme = '';
      try { scheme = new URL(value, location.href).protocol; } catch { continue; }
      if (!['http:', 'https:', 'mailto:', 'tel:'].includes(scheme)) found.push(`<${tag} ${name}="${value}">`);
      else if (loads && !own(value)) found.push(`<${tag} ${name}="${value}"> loads from elsewhere`);
    }
    const foreign = ['iframe', 'object', 'embed', 'base', 'applet', 'frame'].includes(tag);
    if (foreign || (tag === 'meta' && one.httpEquiv)) found.push(`<${tag}>`);
    if (tag === 'script' && one.type !== 'application/ld+json' && !one.src.startsWith(`${location.origin}/assets/`)) {
      found.push(`<script src="${one.src}">`);
    }
  }
  return found;
}

// A page without script: it has its heading, its words, and every form can be sent.
function bare() {
  const seen = (one) => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const found = [];
  if (document.querySelectorAll('h1').length !== 1) found.push(`${document.querySelectorAll('h1').length} headings h1`);
  if ((document.querySelector('main')?.innerText ?? '').trim().length < 20) found.push('main says nothing');
  for (const one of document.querySelectorAll('.needs-script')) if (seen(one)) found.push('shows what needs script');
  for (const form of document.querySelectorAll('main form')) {
    const buttons = [...form.querySelectorAll('button, input[type=submit]')].filter((one) => one.type === 'submit');
    if (!buttons.some(seen) && seen(form)) found.push(`the form to ${form.action} has no button to send it`);
  }
  return found;
}

// The head and foot that a page shares with others are most of it: looked at once as they are in this scheme, unless
// the whole page is asked for. What differs is where their links lead.
function shared_parts() {
  return ['body > header', 'body > footer'].flatMap((at) => [...document.querySelectorAll(at)].map((one) =>
    [at, one.outerHTML.replaceAll(/ (href|value|action)="[^"]*"/g, '')]));
}

const known = new Set();
async function known_parts(page, job) {
  if (job.whole) return [];
  const parts = await page.evaluate(shared_parts);
  return parts.filter(([, html]) => {
    const key = `${job.scheme} ${job.send} ${html}`;
    return known.has(key) || !known.add(key);
  }).map(([at]) => at);
}

async function axe_faults(page, job) {
  // It came with the page, unless the page was written here.
  if (!await page.evaluate(() => Boolean(window.axe))) await page.evaluate(axe);
  const violations = await page.evaluate(async ([runOnly, exclude]) => {
    const options = { runOnly, resultTypes: ['violations'], preload: false, selectors: false };
    return (await window.axe.run({ exclude }, options)).violations;
  }, [RULES, await known_parts(page, job)]);
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0].html.slice(0, 140)}`);
}

// Every text of the page becomes an address without a space, as a name, a project or a fault may be one: it breaks,
// or its table scrolls. What is a number or a date stays as it is.
function lengthen() {
  const kept = '.search button, .plot, .day, .num, .nowrap, .number, .steps-sign, .visually-hidden, option, textarea, ' +
    'script, svg, .art, .leaflet-container';
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const one of texts) {
    if (one.data.trim() && !one.parentElement.closest(kept)) one.data = `${'long'.repeat(16)}@example.org`;
  }
}

async function beyond(page, when) {
  const [most, widest] = await page.evaluate((edge) => {
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge);
    return [document.documentElement.scrollWidth - innerWidth,
      wide.slice(-3).map((one) => `${one.localName}.${one.className}: ${one.textContent.trim().slice(0, 60)}`)];
  }, NARROW);
  return most > 0 ? [`${most} px too wide at ${NARROW}${when}: ${widest.join('; ')}`] : [];
}

async function narrow(page) {
  await page.setViewportSize({ width: NARROW, height: 640 });
  const faults = await beyond(page, '');
  if (faults.length > 0) return faults;
  await page.evaluate(lengthen);
  return beyond(page, ' with long words');
}

// Empties what must be filled in and sends the form: the page that says what is wrong.
async function send_empty(page) {
  for (const one of await page.$$('main form[method=post] input[required]:visible, main form textarea[required]:visible')) {
    if (['text', 'email', 'url', 'password', 'tel'].includes((await one.getAttribute('type')) ?? 'text')) await one.fill('');
  }
  const waited = page.waitForLoadState('load');
  await page.click('main form[method=post] button[type=submit], main form[method=post] button:not([type])');
  await waited;
  await page.waitForSelector('.errors');
}

async function look(page, origin, job, told) {
  const faults = [];
  const checks = new Set(job.checks);
  const weight = checks.has('weight') ? await count_weight(page) : undefined;
  if (job.html === undefined) await page.goto(origin + job.path, { waitUntil: 'load' });
  else await page.setContent(job.html, { waitUntil: 'load' });
  if (job.send) await send_empty(page);
  if (checks.has('scripts')) {
    await page.waitForTimeout(60);
    faults.push(...await page.evaluate(dangers));
  }
  if (checks.has('bare')) faults.push(...await page.evaluate(bare));
  if (checks.has('axe')) faults.push(...await axe_faults(page, job));
  if (checks.has('narrow')) faults.push(...await narrow(page));
  faults.push(...told.splice(0));
  if (weight) await page.waitForLoadState('networkidle');
  return { path: job.path, faults, ...weight?.total() };
}

async function context_of(browser, origin, job, told) {
  const context = await browser.newContext({
    viewport: { width: job.width ?? 1280, height: 900 }, colorScheme: job.scheme ?? 'light', reducedMotion: 'reduce',
    javaScriptEnabled: job.script ?? true, bypassCSP: job.policy === false,
  });
  await context.addCookies(Object.entries(job.cookies ?? {}).map(([name, value]) => ({ name, value, url: origin })));
  const page = await context.newPage();
  page.on('dialog', (dialog) => { told.push(`dialog: ${dialog.message()}`); dialog.dismiss().catch(() => {}); });
  page.on('pageerror', (error) => told.push(`error: ${error.message}`));
  page.on('console', (message) => { if (!ADVICE.test(message.text())) told.push(`console: ${message.text()}`); });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('about:')) told.push(`asked ${url.slice(0, 120)}`);
  });
  if (job.script ?? true) {
    await page.exposeFunction('reportRun', (what) => told.push(`ran: ${what}`));
    await page.addInitScript(listen);
    if (job.checks.includes('axe')) await page.addInitScript(axe);
  }
  return { context, page };
}

const { origin, jobs } = JSON.parse(readFileSync(0, 'utf8'));
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
const told = [];
let last = '';
let open;
for (const job of jobs) {
  const key = JSON.stringify([job.cookies, job.scheme, job.width, job.policy, job.script, job.checks.includes('axe')]);
  if (key !== last || job.checks.includes('weight')) {
    await open?.context.close();
    open = await context_of(browser, origin, job, told);
    last = key;
  }
  let result;
  try {
    result = await look(open.page, origin, job, told);
    if (job.checks.includes('narrow')) await open.page.setViewportSize({ width: job.width ?? 1280, height: 900 });
  } catch (error) {
    result = { path: job.path, faults: [`could not be looked at: ${error.message.split('\n')[0]}`, ...told.splice(0)] };
    last = '';
  }
  console.log(JSON.stringify(result));
}
await browser.close();

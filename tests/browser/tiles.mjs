// Maps ask nothing of another server, unless whoever runs the program names one: then pictures of that one only.
import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { inBrowser } from './program.mjs';

const TILES = 'https://tiles.example';
const PAGES = ['/nl/places/map', '/fr/members/map', '/en/offices', '/en/privacy'];
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

// The origins that the pages asked, and what the policy of one of them says when another picture is wanted.
async function asked(browser, origin) {
  const page = await (await browser.newContext()).newPage();
  const origins = new Set();
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) origins.add(new URL(request.url()).origin);
  });
  await page.route(/tiles\.example/, (route) => route.fulfill({ contentType: 'image/gif', body: PICTURE }));
  for (const path of PAGES) await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.goto(origin + PAGES[0], { waitUntil: 'networkidle' });
  const credit = await page.locator('.leaflet-control-attribution').textContent();
  const stopped = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/1.png' }));
  }));
  assert.equal(stopped, 'img-src');
  origins.delete('https://elsewhere.example');
  return { origins: [...origins], credit, told: await (await fetch(`${origin}/en/privacy`)).text() };
}

await inBrowser(async (program, browser) => {
  const origin = await program.serve();
  const own = await asked(browser, origin);
  assert.deepEqual(own.origins, [origin], 'nothing leaves');
  assert.match(own.credit, /Natural Earth/);
  assert.doesNotMatch(own.told, /tiles\.example/);
  await program.stop();

  writeFileSync(program.config, '[server]\nlimit_rates = false\n[map]\n'
    + `tiles = "${TILES}/{z}/{x}/{y}.png"\ncredit = "<b>Our own</b> map"\n`);
  const other = await program.serve();
  const tiled = await asked(browser, other);
  assert.deepEqual(tiled.origins.sort(), [other, TILES].sort(), 'only the server that was named');
  assert.equal(tiled.credit, '<b>Our own</b> map', 'as text');
  assert.match(tiled.told, /tiles\.example/);
  console.log('tiles: nothing leaves; with a server of its own that one is asked');
});

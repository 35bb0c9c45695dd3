// One person's first day without script, in each language: sign up, confirm by mail, sign in, look around.
import { strict as assert } from 'node:assert';
import { PASSWORD, inBrowser } from './program.mjs';

const LANGUAGES = ['nl', 'fr', 'en'];

async function journey(program, browser, origin, language) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const mail = `ana-${language}@example.org`;
  const at = (path) => page.waitForURL((url) => url.pathname === path);
  const send = () => page.click('main form[method=post] button:not([type=button])');

  await page.goto(`${origin}/${language}/accounts/new`);
  assert.equal(await page.getAttribute('html', 'lang'), language);
  await page.fill('[name=name]', 'Ana');
  await page.fill('[name=mail]', mail);
  await page.fill('[name=password]', PASSWORD);
  await send();
  await at(`/${language}/accounts/created`);

  const confirmation = new RegExp(`/${language}/accounts/confirmation/[\\w-]+`);
  await page.goto(origin + await program.mailedPath(mail, confirmation));
  await send();
  await at(`/${language}`);

  await context.clearCookies();
  await page.goto(`${origin}/${language}/profile`);
  await at(`/${language}/session/new`);
  await page.fill('[name=mail]', mail);
  await page.fill('[name=password]', PASSWORD);
  await send();
  await at(`/${language}/profile`);

  const other = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length];
  const answer = await page.goto(`${origin}/${language}/members`);
  assert.equal(answer.status(), 200);
  assert.ok((await page.textContent('h1')).trim().length > 0);
  await page.click(`.languages a[lang=${other}] >> visible=true`);
  await at(`/${other}/members`);
  assert.equal(await page.getAttribute('html', 'lang'), other);
  await context.close();
  console.log(`journey in ${language}: done without script`);
}

// With script on: whatever a page leaves in the browser is declared on the privacy page.
async function nothingHidden(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { stored } = await (await fetch(`${origin}/api/privacy`)).json();
  const declared = new Set(stored.map(({ name }) => name));
  await page.goto(`${origin}/nl/session/new`);
  await page.fill('[name=mail]', 'ana-nl@example.org');
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form[method=post] button:not([type=button])');
  for (const path of ['', '/members', '/members/map', '/profile', '/profile/name', '/offices', '/professions',
    '/privacy', '/reports/new', '/settings', '/styleguide/forms']) {
    await page.goto(`${origin}/nl${path}`, { waitUntil: 'networkidle' });
    const kept = await page.evaluate(async () => [
      ...Object.keys(localStorage), ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name), ...await caches.keys(),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
    const cookies = (await context.cookies()).map(({ name }) => name.replace('__Host-', ''));
    assert.ok(path !== '' || cookies.includes('agora'));
    for (const name of [...kept, ...cookies]) assert.ok(declared.has(name), `${path} leaves ${name}, undeclared`);
  }
  await context.close();
  console.log('storage: only what is declared');
}

await inBrowser(async (program, browser) => {
  const origin = await program.serve();
  for (const language of LANGUAGES) await journey(program, browser, origin, language);
  await nothingHidden(browser, origin);
});

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

await inBrowser(async (program, browser) => {
  const origin = await program.serve();
  for (const language of LANGUAGES) await journey(program, browser, origin, language);
});

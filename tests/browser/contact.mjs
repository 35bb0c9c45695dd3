// Found and written to, without script, in each language: a member lists herself, a visitor finds her in
// every language and writes through the relay, she answers, leaves the directory, and is gone at once.
import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, inBrowser } from './program.mjs';

const LANGUAGES = ['nl', 'fr', 'en'];
const NAMES = { nl: 'Wilhelmina Vloedgraven', fr: 'Capucine Montfleury', en: 'Harriet Quillfeather' };
const send = (page, form) => page.click(`main form[action$="${form}"] button:not([type=button])`);

// Everything that was mailed to this address, as text.
function mailsTo(program, mail) {
  return readdirSync(join(program.data, 'mail'), { recursive: true })
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(program.data, 'mail', name), 'utf8').replaceAll(/=\r?\n/g, ''))
    .filter((text) => new RegExp(`^To: .*${mail}`, 'm').test(text));
}

async function enter(program, page, origin, language, mail, name) {
  const go = () => page.click('main form[method=post] button:not([type=button])');
  await page.goto(`${origin}/${language}/accounts/new`);
  await page.fill('[name=name]', name);
  await page.fill('[name=mail]', mail);
  await page.fill('[name=password]', PASSWORD);
  await go();
  await page.waitForURL((url) => url.pathname === `/${language}/accounts/created`);
  const confirmation = new RegExp(`/${language}/accounts/confirmation/[\\w-]+`);
  await page.goto(origin + await program.mailedPath(mail, confirmation));
  await go();
  await page.waitForURL((url) => url.pathname === `/${language}`);
}

async function list(page, origin, language) {
  await page.goto(`${origin}/${language}/profile/listing`);
  await page.check('[name=list_me][value=everyone]');
  await page.click('main form[method=post] button:not([type=button])');
  await page.waitForURL((url) => url.pathname === `/${language}/profile`);
}

// Searches by name in each language; gives the address of the page found last.
async function find(visitor, origin, name) {
  for (const language of LANGUAGES) {
    await visitor.goto(`${origin}/${language}/members?q=${encodeURIComponent(name)}`);
    await visitor.click(`main a:text-is("${name}")`);
    assert.equal((await visitor.textContent('h1')).trim(), name);
  }
  return new URL(visitor.url()).pathname.replace(/^\/\w\w/, '');
}

async function write(program, visitor, origin, language, profile, mail) {
  await visitor.goto(origin + `/${language}` + profile);
  await visitor.click('a[href$="/messages/new"]');
  await visitor.fill('[name=name]', 'Zoë Passant');
  await visitor.fill('[name=mail]', mail);
  await visitor.fill('[name=message]', `Een vraag, une question (${language})`);
  await send(visitor, '/messages');
  await visitor.waitForURL((url) => url.pathname === `/${language}/conversations/sent`);
  await visitor.goto(origin + await program.mailedPath(mail, new RegExp(`/${language}/conversations/confirmation/[\\w-]+`)));
  await visitor.click('main form[method=post] button:not([type=button])');
  await visitor.waitForURL((url) => url.pathname.startsWith(`/${language}/conversations/letters/`));
  return new URL(visitor.url()).pathname;
}

async function answer(program, page, origin, language, mail, visitorMail) {
  const talk = await program.mailedPath(mail, new RegExp(`/${language}/conversations/\\d+`));
  await page.goto(origin + talk);
  const text = await page.textContent('main');
  assert.ok(text.includes(`une question (${language})`));
  assert.ok(!(await page.content()).includes(visitorMail), 'no address of the visitor');
  await page.fill('[name=message]', `Met plezier, avec plaisir (${language})`);
  await send(page, '/messages');
  await page.waitForURL((url) => url.pathname === talk);
}

async function gone(visitor, origin, name, profile, letter) {
  for (const language of LANGUAGES) {
    assert.equal((await visitor.goto(`${origin}/${language}${profile}`)).status(), 404);
    assert.equal((await visitor.goto(`${origin}/${language}${profile}/messages/new`)).status(), 404);
    await visitor.goto(`${origin}/${language}/members?q=${encodeURIComponent(name)}`);
    assert.equal(await visitor.locator(`main a:text-is("${name}")`).count(), 0);
  }
  assert.equal((await visitor.goto(`${origin}${profile}/card.vcf`)).status(), 404);
  await visitor.goto(origin + letter);
  assert.equal(await visitor.locator('[name=message]').count(), 0, 'the way is closed');
}

async function journey(program, browser, origin, language) {
  const own = await browser.newContext({ javaScriptEnabled: false });
  const other = await browser.newContext({ javaScriptEnabled: false });
  const [page, visitor] = [await own.newPage(), await other.newPage()];
  const name = NAMES[language];
  const mail = `member-${language}@example.org`;
  const visitorMail = `zoe-${language}@visitor.example`;

  await enter(program, page, origin, language, mail, name);
  await list(page, origin, language);
  const profile = await find(visitor, origin, name);
  assert.ok(!(await visitor.content()).includes(mail), 'no address of the member');
  const first = await write(program, visitor, origin, language, profile, visitorMail);
  await answer(program, page, origin, language, mail, visitorMail);

  const letter = await program.mailedPath(visitorMail,
    new RegExp(`/${language}/conversations/letters/(?!${first.split('/').pop()})[\\w-]+`));
  await visitor.goto(origin + letter);
  assert.ok((await visitor.textContent('main')).includes(`avec plaisir (${language})`));
  for (const text of mailsTo(program, visitorMail)) assert.ok(!text.includes(mail), 'no address in a mail');
  for (const text of mailsTo(program, mail)) assert.ok(!text.includes(visitorMail), 'no address in a mail');

  await page.goto(`${origin}/${language}/profile`);
  await send(page, '/profile/unlisting');
  await page.waitForURL((url) => url.pathname === `/${language}/profile`);
  await gone(visitor, origin, name, profile, letter);
  await own.close();
  await other.close();
  console.log(`contact in ${language}: found, written to, answered, gone`);
}

await inBrowser(async (program, browser) => {
  const origin = await program.serve();
  for (const language of LANGUAGES) await journey(program, browser, origin, language);
});

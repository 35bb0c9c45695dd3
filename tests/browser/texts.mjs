// A long text: tools for its layout, a preview before it is sent, and back after the window was closed. Without script the
// preview is there as well; where nobody is signed in, nothing of it is left.
import { strict as assert } from 'node:assert';
import { Pointer } from './hands.mjs';
import { Member } from './member.mjs';
import { PEOPLE } from './people.mjs';
import { inBrowser, until } from './program.mjs';

const FORM = '/forum/topics/new';
const BODY = 'main textarea[name=body]';
const PREVIEW = 'main form#form button[value=preview]';

async function signedIn({ program, origin, browser, language, mail, settings }) {
  const context = await browser.newContext(settings);
  const member = new Member({ program, hand: new Pointer(await context.newPage()), origin, person: PEOPLE[language], mail });
  await member.signIn();
  return member;
}

async function previews(member, text) {
  const { page } = member;
  await page.click(PREVIEW);
  await page.waitForSelector('.preview');
  assert.equal(await page.innerText('.preview .prose strong'), 'vlug');
  assert.equal(await page.inputValue(BODY), text, 'what was typed is lost by looking at it');
  assert.equal(await page.locator('.field-error').count(), 0, 'a preview finds fault with what is not sent');
}

const kept = (page) => page.evaluate(() => localStorage.getItem('agora-texts') ?? '');

async function withTools(member) {
  const { page } = member;
  const go = () => page.goto(member.origin + member.path(FORM));
  await go();
  await page.fill(BODY, 'Wie antwoordt vlug');
  await page.locator(BODY).evaluate((area) => area.setSelectionRange(14, 18));
  await page.press(BODY, 'Control+b');
  assert.equal(await page.inputValue(BODY), 'Wie antwoordt **vlug**');
  await page.press(BODY, 'Control+z');
  assert.equal(await page.inputValue(BODY), 'Wie antwoordt vlug', 'the browser cannot undo a tool');
  await page.locator(BODY).evaluate((area) => area.setSelectionRange(14, 18));
  await page.focus('[data-tool=bold]');
  assert.equal(await page.locator('.writing-tool[tabindex="0"]').count(), 1, 'the tools are one stop');
  await page.keyboard.press('Enter');
  await previews(member, 'Wie antwoordt **vlug**');

  await go();
  assert.equal(await page.inputValue(BODY), 'Wie antwoordt **vlug**', 'what was only looked at is not kept');
}

async function comesBack(member) {
  const { page } = member;
  const open = async () => {
    page.once('dialog', (dialog) => dialog.accept());
    await page.goto(member.origin + member.path(FORM));
  };
  await page.fill(BODY, 'Een lange tekst');
  await until('the text in the store', async () => (await kept(page)).includes('Een lange tekst'));
  await open();
  assert.equal(await page.inputValue(BODY), 'Een lange tekst');
  await page.click('[data-kept]:not([hidden]) button');
  assert.equal(await page.inputValue(BODY), '');
  assert.equal(await kept(page), '');
  await page.fill(BODY, 'Nog een tekst');
  await until('the text in the store', async () => (await kept(page)).includes('Nog een tekst'));

  // The session ended: the text that was sent then is there again for who signs in.
  await page.fill('main [name=title]', 'Een vraag over koffie');
  await page.context().clearCookies();
  await Promise.all([page.waitForURL(/session/), page.click('main form#form .form-end button:not([name])')]);
  assert.ok((await kept(page)).includes('Nog een tekst'), 'a text is lost with the session');
  await member.signIn();
  await open();
  assert.equal(await page.inputValue(BODY), 'Nog een tekst');
  page.once('dialog', (dialog) => dialog.accept());
  await page.goto(member.origin + member.path(''));
  await page.locator('form[action$="/session/closure"]').first().evaluate((form) => form.requestSubmit());
  await page.waitForLoadState('load');
  assert.equal(await kept(page), '', 'a text is left after signing out');
}

await inBrowser(async (program, browser) => {
  const mail = 'member-nl@example.org';
  program.addAccount(mail, PEOPLE.nl.name, 'nl');
  const origin = await program.serve();
  const plain = await signedIn({ program, origin, browser, language: 'nl', mail, settings: { javaScriptEnabled: false } });
  await plain.page.goto(origin + plain.path(FORM));
  assert.ok(!await plain.page.isVisible('.writing-tools'), 'tools that do nothing');
  await plain.page.fill(BODY, 'Wie antwoordt **vlug**');
  await previews(plain, 'Wie antwoordt **vlug**');
  const member = await signedIn({ program, origin, browser, language: 'nl', mail, settings: {} });
  await withTools(member);
  await comesBack(member);
  console.log('texts: tools, preview, back after the window was closed, gone with the session');
});

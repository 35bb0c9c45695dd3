// Two steps of signing in without script, in each language: set up, asked for, a recovery code, switched off.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strict as assert } from 'node:assert';
import { LANGUAGES, PASSWORD, inBrowser } from './program.mjs';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

// What an authenticator app shows (RFC 6238) after somebody typed these letters into it.
function codeOf(letters, at) {
  const bits = [...letters.replaceAll(' ', '')]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP_MS)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const start = digest[19] & 15;
  return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function walk(program, browser, origin, language) {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  const mail = `ana-${language}@example.org`;
  const at = (path) => page.waitForURL((url) => url.pathname === `/${language}${path}`);
  const send = (path) => page.click(`form[action="/${language}${path}"] button:not([type=button])`);
  const signIn = async () => {
    await context.clearCookies();
    await page.goto(`${origin}/${language}/session/new`);
    await page.fill('[name=mail]', mail);
    await page.fill('[name=password]', PASSWORD);
    await send('/session');
  };

  await signIn();
  await at('');
  await page.goto(`${origin}/${language}/settings/two-steps`);
  await page.fill('[name=present]', PASSWORD);
  await send('/settings/two-steps');
  await page.waitForSelector('img.qr');
  const letters = await page.textContent('code.secret');
  await page.fill('[name=code]', '000000');
  await send('/settings/two-steps/confirmation');
  assert.equal(await page.inputValue('[name=code]'), '000000');
  await page.fill('[name=code]', codeOf(letters, Date.now()));
  await send('/settings/two-steps/confirmation');
  const codes = await page.locator('.codes code').allTextContents();
  assert.equal(codes.length, 10);
  const arrives = page.waitForEvent('download');
  await send('/settings/two-steps/codes/file');
  const file = readFileSync(await (await arrives).path(), 'utf8');
  for (const code of codes) assert.ok(file.includes(code));

  await signIn();
  await at('/session/step');
  // The code of the next half minute: the one of this may be used up already.
  await page.fill('[name=code]', codeOf(letters, Date.now() + STEP_MS));
  await send('/session/step');
  await at('');
  await signIn();
  await at('/session/step');
  await page.fill('[name=code]', codes[4].toUpperCase());
  await send('/session/step');
  await at('');
  await page.goto(`${origin}/${language}/settings/two-steps/closure`);
  await page.fill('[name=present]', PASSWORD);
  await page.fill('[name=code]', codes[5]);
  await send('/settings/two-steps/closure');
  await at('/settings/two-steps');
  await signIn();
  await at('');
  await context.close();
  console.log(`two steps in ${language}: done without script`);
}

await inBrowser(async (program, browser) => {
  for (const language of LANGUAGES) program.addAccount(`ana-${language}@example.org`, 'Ana', language);
  const origin = await program.serve();
  for (const language of LANGUAGES) await walk(program, browser, origin, language);
});

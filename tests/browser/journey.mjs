// One person's first day without script, in each language: sign up, confirm by mail, sign in, look around.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strict as assert } from 'node:assert';

const SKIPPED = 77;
const CHROMIUM = '/usr/bin/chromium';
const PASSWORD = 'seven quiet herons at dawn';
const LANGUAGES = ['nl', 'fr', 'en'];

const library = await import('playwright-core').catch(() => undefined);
if (!library || !existsSync(CHROMIUM)) {
  console.log('The browser journey is left out: playwright-core or chromium is missing');
  process.exit(SKIPPED);
}

const folder = mkdtempSync(join(tmpdir(), 'agora-journey-'));
const data = join(folder, 'data');
writeFileSync(join(folder, 'agora.toml'), '[server]\nlimit_rates = false\n');

function serve() {
  const server = spawn(process.env.AGORA_BINARY,
    ['serve', '--data', data, '--port', '0', '--config', join(folder, 'agora.toml')],
    { stdio: ['ignore', 'pipe', 'ignore'] });
  const started = new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const port = /\(port (\d+)\)/.exec(text);
      if (port) resolve(`http://127.0.0.1:${port[1]}`);
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { server, started };
}

// The path of the link that this person got by mail; quoted-printable lines are joined first.
async function mailedPath(mail, language) {
  const wanted = new RegExp(`/${language}/accounts/confirmation/[\\w-]+`);
  for (let tries = 0; tries < 600; tries += 1) {
    for (const name of readdirSync(join(data, 'mail'), { recursive: true })) {
      if (!name.endsWith('.eml')) continue;
      const text = readFileSync(join(data, 'mail', name), 'utf8').replaceAll(/=\r?\n/g, '');
      if (text.includes(mail) && wanted.test(text)) return wanted.exec(text)[0];
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`no mail for ${mail}`);
}

async function journey(browser, origin, language) {
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

  await page.goto(origin + await mailedPath(mail, language));
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

const { server, started } = serve();
let browser;
try {
  const origin = await started;
  browser = await library.chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  for (const language of LANGUAGES) await journey(browser, origin, language);
} finally {
  await browser?.close();
  server.removeAllListeners('exit');
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

// What the tests in a browser stand on: the built program on a folder of its own, and Debian's Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strict as assert } from 'node:assert';

const SKIPPED = 77;
const CHROMIUM = '/usr/bin/chromium';
export const PASSWORD = 'seven quiet herons at dawn';

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => { probe.on('listening', resolve); });
  const { port } = probe.address();
  await new Promise((resolve) => { probe.close(resolve); });
  return port;
}

class Program {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'agora-browser-'));
    this.data = join(this.folder, 'data');
    this.config = join(this.folder, 'agora.toml');
    writeFileSync(this.config, '[server]\nlimit_rates = false\n');
  }

  command(...words) {
    const done = spawnSync(process.env.AGORA_BINARY, [...words, '--data', this.data],
      { encoding: 'utf8', timeout: 120_000 });
    assert.equal(done.status, 0, done.stdout + done.stderr);
  }

  // What the law wants a site to tell: until then visitors cannot come in.
  openDoors() {
    this.command('setting', '--file', fileURLToPath(new URL('../facts.toml', import.meta.url)));
  }

  // Answers at its own origin: passkeys know no address in digits.
  async serve() {
    this.openDoors();
    const port = await freePort();
    this.server = spawn(process.env.AGORA_BINARY,
      ['serve', '--data', this.data, '--port', String(port), '--config', this.config],
      { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve, reject) => {
      this.server.stdout.on('data', (text) => { if (/\(port \d+\)/.test(text)) resolve(); });
      this.server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    return `http://localhost:${port}`;
  }

  // The first path like this in a mail to this person; quoted-printable lines are joined first.
  async mailedPath(mail, wanted) {
    for (let tries = 0; tries < 600; tries += 1) {
      for (const name of readdirSync(join(this.data, 'mail'), { recursive: true })) {
        if (!name.endsWith('.eml')) continue;
        const text = readFileSync(join(this.data, 'mail', name), 'utf8').replaceAll(/=\r?\n/g, '');
        if (text.includes(mail) && wanted.test(text)) return wanted.exec(text)[0];
      }
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    throw new Error(`no mail for ${mail}`);
  }

  end() {
    this.server?.removeAllListeners('exit');
    this.server?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

// Runs `walk(program, browser)`, or says that it is left out and ends with the code for that.
export async function inBrowser(walk) {
  const library = await import('playwright-core').catch(() => undefined);
  if (!library || !existsSync(CHROMIUM)) {
    console.log('Left out: playwright-core or chromium is missing');
    process.exit(SKIPPED);
  }
  const program = new Program();
  let browser;
  try {
    browser = await library.chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    await walk(program, browser);
  } finally {
    await browser?.close();
    program.end();
  }
}

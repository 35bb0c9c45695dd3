// What the tests in a browser stand on: the built program on a folder of its own, and Debian's Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strict as assert } from 'node:assert';

const SKIPPED = 77;
// The shell draws the same pages and has no windows of its own: a third of the work.
const CHROMIUMS = [process.env.AGORA_CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
export const CHROMIUM = CHROMIUMS.find((path) => path && existsSync(path));
const LONGEST_WAIT_MS = 60_000;
const ALTER = `import sqlite3, sys
database = sqlite3.connect(sys.argv[1], timeout=60)
with database:
    print(database.execute(sys.argv[2], sys.argv[3:]).rowcount)`;
export const LANGUAGES = ['nl', 'fr', 'en'];
export const PASSWORD = 'seven quiet herons at dawn';

// What `look` gives once it gives something; fails when that takes too long.
export async function until(what, look, longest = LONGEST_WAIT_MS) {
  for (const end = Date.now() + longest; Date.now() < end;) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`never came: ${what}`);
}

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

  // Lets days pass, in what is kept: no program turns the clock.
  alter(statement, ...values) {
    const done = spawnSync('python3', ['-c', ALTER, join(this.data, 'agora.db'), statement, ...values.map(String)],
      { encoding: 'utf8', timeout: 60_000 });
    assert.equal(done.status, 0, done.stderr);
    assert.notEqual(done.stdout.trim(), '0', `nothing was altered by ${statement}`);
  }

  // What is done once in a while is due now.
  hasten(name) { this.alter('UPDATE jobs_period SET next_at = 0 WHERE name = ?', name); }

  addAccount(mail, name, language, role) {
    this.command('account', 'add', mail, '--name', name, '--language', language, '--password', PASSWORD);
    if (role) this.command('account', 'role', mail, '--role', role);
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

  // Every mail to this address as text; quoted-printable lines are joined first.
  mailsTo(mail) {
    return readdirSync(join(this.data, 'mail'), { recursive: true })
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(this.data, 'mail', name), 'utf8').replaceAll(/=\r?\n/g, ''))
      .filter((text) => new RegExp(`^To: .*${mail}`, 'm').test(text));
  }

  // The first path like this in a mail to this person.
  mailedPath(mail, wanted) {
    return until(`a mail for ${mail}`, () => this.mailsTo(mail).map((text) => wanted.exec(text)?.[0]).find(Boolean));
  }

  async stop() {
    this.server.removeAllListeners('exit');
    const gone = new Promise((resolve) => { this.server.on('exit', resolve); });
    this.server.kill('SIGTERM');
    await gone;
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
  if (!library || !CHROMIUM) {
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

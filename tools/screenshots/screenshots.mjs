// usage: AGORA_BINARY=… node screenshots.mjs FOLDER: a demo cooperative on a temporary folder, seen by a browser.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const program = process.env.AGORA_BINARY;
const out = process.argv[2];
const PASSWORD = 'seven quiet herons at dawn';
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };

// Each page once, the languages and widths in turn.
const PICTURES = [
  { name: 'home-nl-1440', path: '/nl', size: WIDE },
  { name: 'home-fr-360', path: '/fr', size: NARROW },
  { name: 'directory-nl-1440', path: '/nl/members', size: WIDE },
  { name: 'directory-fr-360', path: '/fr/members', size: NARROW },
  { name: 'map-fr-1440', path: '/fr/members/map', size: WIDE },
  { name: 'profile-fr-1440', profile: true, language: 'fr', size: WIDE },
  { name: 'profile-nl-360', profile: true, language: 'nl', size: NARROW },
  { name: 'groups-nl-1440', path: '/nl/groups', size: WIDE, as: 'member.nl' },
  { name: 'group-fr-360', path: '/fr/groups/fotografen-in-vlaanderen', size: NARROW },
  { name: 'month-fr-1440', path: '/fr/events/month', size: WIDE },
  { name: 'events-nl-360', path: '/nl/events', size: NARROW },
  { name: 'recommendations-nl-1440', path: '/nl/recommendations', size: WIDE },
  { name: 'story-fr-360', path: '/fr/recommendations/101-1', size: NARROW },
  { name: 'ballot-nl-1440', path: '/nl/votes', first: /\/votes\/\d+$/, size: WIDE, as: 'member.nl' },
  { name: 'work-fr-1440', path: '/fr/work', size: WIDE, as: 'member.fr' },
  { name: 'work-nl-360', path: '/nl/work', first: /\/work\/\d+$/, size: NARROW, as: 'member.nl' },
  { name: 'exchange-nl-1440', path: '/nl/exchange', size: WIDE, as: 'member.nl' },
  { name: 'credits-fr-1440', path: '/fr/credits/health', size: WIDE, as: 'member.fr' },
  { name: 'loan-fr-360', path: '/fr/loans', first: /\/loans\/\d+$/, size: NARROW, as: 'member.fr' },
  { name: 'calls-nl-1440', path: '/nl/calls', size: WIDE, as: 'member.nl' },
  { name: 'call-fr-360', path: '/fr/calls', first: /\/calls\/\d+$/, size: NARROW, as: 'member.fr' },
  { name: 'search-nl-1440', path: '/nl/search?q=fotograaf', size: WIDE, as: 'member.nl' },
  { name: 'inbox-fr-360', path: '/fr/inbox', size: NARROW, as: 'member.fr' },
  { name: 'sign-up-en-1440', path: '/en/accounts/new', size: WIDE },
  { name: 'sign-up-nl-360', path: '/nl/accounts/new', size: NARROW },
  { name: 'today-nl-1440', path: '/nl', size: WIDE, as: 'member.nl' },
  { name: 'today-fr-360', path: '/fr', size: NARROW, as: 'member.fr' },
  { name: 'administrator-en-1440', path: '/en/members/import', size: WIDE, as: 'administrator.en' },
];

function start(data) {
  const server = spawn(program, ['serve', '--data', data, '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const origin = new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const port = /\(port (\d+)\)/.exec(text);
      if (port) resolve(`http://127.0.0.1:${port[1]}`);
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { server, origin };
}

async function signIn(page, origin, who) {
  await page.goto(`${origin}/${who.split('.')[1]}/session/new`);
  await page.fill('[name=mail]', `${who}@demo.example`);
  await page.fill('[name=password]', PASSWORD);
  await page.press('[name=password]', 'Enter');
  await page.waitForURL((url) => !url.pathname.includes('/session'));
}

// Somebody who says most on the first page of the directory.
async function fullProfile(page, origin, language) {
  await page.goto(`${origin}/${language}/members`);
  const links = await page.$$eval('main a[href*="/members/"]', (all) =>
    [...new Set(all.map((one) => one.getAttribute('href')).filter((one) => /\/members\/\d+$/.test(one)))]);
  let best = { path: links[0], length: 0 };
  for (const path of links) {
    await page.goto(origin + path);
    const { length } = await page.innerText('main');
    if (length > best.length) best = { path, length };
  }
  return best.path;
}

// The first page that a list leads to.
async function firstOf(page, origin, list, like) {
  await page.goto(origin + list);
  const links = await page.$$eval('main a[href]', (all) => all.map((one) => one.getAttribute('href')));
  return links.find((one) => like.test(one));
}

async function pathOf(page, origin, wanted) {
  if (wanted.profile) return fullProfile(page, origin, wanted.language);
  return wanted.first ? firstOf(page, origin, wanted.path, wanted.first) : wanted.path;
}

async function picture(browser, origin, wanted) {
  const context = await browser.newContext({ viewport: wanted.size, reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (wanted.as) await signIn(page, origin, wanted.as);
  const path = await pathOf(page, origin, wanted);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(out, `${wanted.name}.png`) });
  await context.close();
  console.log(`${wanted.name}.png`);
}

const folder = mkdtempSync(join(tmpdir(), 'agora-screenshots-'));
const data = join(folder, 'data');
execFileSync(program, ['demo', '--data', data, '--password', PASSWORD], { stdio: ['ignore', 'ignore', 'inherit'] });
const { server, origin } = start(data);
try {
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  for (const wanted of PICTURES) await picture(browser, await origin, wanted);
  await browser.close();
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

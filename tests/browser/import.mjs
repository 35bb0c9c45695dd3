// An administrator takes in the messy list that an office has, without script: looks, corrects the columns, sees it run,
// takes the lines along that were left out, and takes the same list in again. AGORA_IMPORT says how many lines.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Pointer } from './hands.mjs';
import { Member } from './member.mjs';
import { asUtf8WithMark, asWindows1252, messyList } from './messy.mjs';
import { inBrowser, until } from './program.mjs';

const LINES = Number(process.env.AGORA_IMPORT ?? 2000);
const LONGEST_IMPORT_MS = 1_800_000;
const COLUMNS = { Referentie: 'nothing', Dossier: 'number', Wie: 'name' };
const ONE_IMPORT = /^\/nl\/members\/import\/\d+$/;
const START = 'main button[value=import]';

const counts = (page) => page.locator('.stat-number').allInnerTexts()
  .then((all) => all.map((text) => Number(text.replaceAll(/\D/g, ''))));

class Desk {
  constructor(hand, origin) { Object.assign(this, { hand, origin, page: hand.page }); }

  async choose(file) {
    await this.page.goto(`${this.origin}/nl/members/import`);
    await this.hand.attach('file', file);
    await this.hand.press('main form[enctype] button', ONE_IMPORT);
  }

  // What the names of the columns do not tell, a person does.
  async correctColumns() {
    for (const [column, field] of Object.entries(COLUMNS)) {
      await this.page.getByLabel(column, { exact: true }).selectOption(field);
    }
    await this.hand.press('main button[value=look]', ONE_IMPORT);
    for (const [column, field] of Object.entries(COLUMNS)) {
      assert.equal(await this.page.getByLabel(column, { exact: true }).inputValue(), field);
    }
  }

  // Until it is done; gives the seconds, and how often the page told another number meanwhile.
  // A list in which nothing changed may be through before its page is there.
  async run({ isNew }) {
    const start = Date.now();
    await this.hand.press(START, ONE_IMPORT);
    if (isNew) assert.equal(await this.page.locator('main progress').count(), 1, 'nothing shows that it runs');
    const told = new Set();
    await until('the end of the import', async () => {
      const text = await this.page.locator('main progress ~ *, main p:has(progress)').allInnerTexts();
      if (text.length > 0) told.add(text.join());
      await this.page.reload();
      return await this.page.locator('main progress').count() === 0;
    }, LONGEST_IMPORT_MS);
    return { seconds: (Date.now() - start) / 1000, told: told.size };
  }

  // The file of what was left out: [line, field, reason].
  async takeAlong() {
    const arrives = this.page.waitForEvent('download');
    await this.page.click('main a[href$="/faults.csv"]');
    const text = readFileSync(await (await arrives).path(), 'utf8').replace(/^\ufeff/, '');
    return text.trimEnd().split('\r\n').slice(1).map((line) => line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)
      .map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')));
  }
}

// Nobody gets mail, nobody is found.
async function isQuiet(program, origin) {
  for (const path of ['/api/members', '/api/members?profession=beekeeper', '/api/members?q=Peeters']) {
    assert.equal((await (await fetch(origin + path)).json()).count, 0, path);
  }
  assert.ok(!(await (await fetch(`${origin}/sitemap.xml`)).text()).includes('/members/'));
  assert.deepEqual(program.mailsTo('import.example'), []);
}

// The first visit of somebody who was on the list: each thing that is known is asked for, nothing is ticked.
async function firstVisit(program, browser, origin) {
  const hand = new Pointer(await (await browser.newContext({ javaScriptEnabled: false })).newPage());
  const person = { language: 'fr', name: 'Zoé Peeters-1' };
  const member = new Member({ program, hand, origin, person, mail: 'lid1@import.example' });
  await member.go('/session/link');
  await hand.fill('mail', member.mail);
  await hand.press('main form .button', /./);
  await member.page.goto(origin + await program.mailedPath(member.mail, /\/\w\w\/session\/link\/[\w-]+/));
  await hand.press('main form .button', /^\/\w\w$/);
  await member.go('/profile/consent');
  assert.ok(await member.page.locator('main [name=take]').count() >= 4);
  assert.equal(await member.page.locator('main :checked:not(option)').count(), 0, 'something is ticked beforehand');
  await hand.mark('take', 'professions');
  await hand.mark('list_me', 'everyone');
  await hand.press('main form button[type=submit]', '/fr/profile');
  const { people } = await until('the one who said yes', async () => {
    const found = await (await fetch(`${origin}/api/members`)).json();
    return found.count > 0 && found;
  });
  assert.equal(people.length, 1);
  assert.equal(people[0].place, '', 'what was not ticked is shown');
  assert.notEqual(people[0].profession, '');
}

await inBrowser(async (program, browser) => {
  const list = messyList(LINES);
  program.addAccount('root@example.org', 'Root', 'nl', 'administrator');
  const origin = await program.serve();
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const hand = new Pointer(await context.newPage());
  const root = new Member({ program, hand, origin, person: { language: 'nl' }, mail: 'root@example.org' });
  await root.signIn();
  const desk = new Desk(hand, origin);

  await desk.choose(asWindows1252(list));
  assert.ok((await hand.page.textContent('main')).includes('windows-1252'));
  assert.equal(await hand.page.locator('main .flash-warning').count(), 1, 'no column of names is missed');
  await desk.correctColumns();
  assert.equal(await hand.page.locator('main .flash-warning').count(), 0);
  const preview = await hand.page.locator('[aria-labelledby=faults] li').allInnerTexts();
  assert.ok(preview.length > 0 && preview[0].startsWith(`Regel ${list.faults[0][0]} `), preview[0]);
  await isQuiet(program, origin);

  const first = await desk.run({ isNew: true });
  assert.deepEqual(await counts(hand.page), [list.good, 0, 0, list.faults.length]);
  const left = await desk.takeAlong();
  assert.deepEqual(left.map(([line]) => Number(line)), list.faults.map(([line]) => line));
  for (const [at, [line, , reason]] of left.entries()) {
    assert.ok(reason.includes(list.faults[at][1]), `line ${line}: ${reason}, not ${list.faults[at][1]}`);
  }
  await isQuiet(program, origin);

  await desk.choose(asUtf8WithMark(list));
  await desk.correctColumns();
  const second = await desk.run({ isNew: false });
  assert.deepEqual(await counts(hand.page), [0, 0, list.good, list.faults.length], 'the second time changes something');
  await isQuiet(program, origin);
  await firstVisit(program, browser, origin);
  console.log(`import: ${LINES} lines, ${list.good} people, ${list.faults.length} lines left out`);
  console.log(`import: ${first.seconds} s (${first.told} steps seen), again ${second.seconds} s`);
});

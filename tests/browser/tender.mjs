// A tender in Dutch, taken over from a list, and somebody who writes in French: language help, a team, sent in.
import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evenDay } from './people.mjs';

const TITLE = 'Wegwijzers voor het stadspark';
export const BUYER = 'Stad aan de Stroom';
const ROOM = /\/bids\/\d+$/;
const ASK = /\/language-help\/\d+$/;

// A list as an office keeps it; gives its path.
export function tenders(folder) {
  const [year, month, day] = new Date(Date.now() + 75 * 86_400_000).toISOString().slice(0, 10).split('-');
  const file = join(folder, 'bestekken.csv');
  writeFileSync(file, [
    'Titel;Opdrachtgever;Uiterste datum;CPV;Bedrag;Type;Link;Taal',
    `${TITLE};${BUYER};${day}/${month}/${year} 12:00;34928470-3;"15.000,00 €";overheidsopdracht;https://buyer.example/park;nl`,
    '',
  ].join('\r\n'));
  return file;
}

async function offerHelp(helper) {
  await helper.go('/language-help/offer');
  await helper.hand.mark('kind', 'read');
  await helper.hand.pick('from_language', 'nl');
  await helper.hand.pick('into_language', 'fr');
  await helper.send('/language-help/offer/pairs', helper.path('/language-help/offer'));
}

async function findCall(asker, buyer) {
  await asker.go('/calls');
  await asker.hand.fill('q', 'wegwijzers');
  await asker.hand.press('main form[role=search] button[type=submit]', asker.path('/calls'));
  await asker.hand.press('main .card-title a', /\/calls\/\d+$/);
  assert.equal(await asker.page.getAttribute('h1', 'lang'), 'nl', 'it does not say in which language it is');
  assert.ok((await asker.text()).includes(buyer));
}

async function openRoom(asker) {
  await asker.follow(asker.path('/bids/new'), asker.path('/bids/new'));
  assert.equal(await asker.page.inputValue('main [name=title]'), TITLE, 'what the call says is asked again');
  await asker.hand.pick('language', 'fr');
  await asker.hand.press('main form.form button[type=submit]:not([name])', ROOM);
  return asker.hand.path().slice(asker.path('').length);
}

async function getHelp(asker, helper) {
  await asker.follow(asker.path('/language-help/new'), asker.path('/language-help/new'));
  await asker.hand.fill('title', 'Lire le cahier des charges');
  await asker.hand.mark('kind', 'read');
  await asker.hand.pick('from_language', 'nl');
  await asker.hand.pick('into_language', 'fr');
  await asker.hand.fill('body', 'De inschrijver voegt twee referenties toe.');
  await asker.hand.date('until', evenDay());
  await asker.hand.mark('returns', 'credits');
  await asker.hand.fill('credits', '5');
  await asker.hand.press('main form.form button[type=submit]:not([name])', ASK);
  const ask = asker.hand.path().slice(asker.path('').length);
  await helper.go('/language-help');
  await helper.follow(helper.path(ask), helper.path(ask));
  assert.ok(!(await helper.text()).includes('twee referenties'), 'the text is read before somebody helps');
  await helper.send('/acceptance', helper.path(ask));
  assert.ok((await helper.text()).includes('twee referenties'));
  await helper.hand.fill('result', 'Il faut joindre deux références.');
  await helper.send('/result', helper.path(ask));
  await asker.page.reload();
  assert.ok((await asker.text()).includes('deux références'));
  await asker.hand.fill('thanks', 'Merci !');
  await asker.send('/confirmation', asker.path(ask));
}

async function invite(asker, mate, room) {
  await asker.go(room);
  await asker.openFold('/members');
  await asker.hand.fill('who', mate.person.name);
  await asker.hand.pick('#field-role', 'writer');
  await asker.send('/members', asker.path(room));
  await mate.go(room);
  await mate.send('/acceptance', mate.path(room));
}

async function write(asker, mate, room) {
  await mate.openFold('/parts');
  await mate.hand.fill('part_title', 'Méthode');
  await mate.send('/parts', mate.path(room));
  await mate.hand.press('main .card-title a[href*="/parts/"]', /\/parts\/\d+$/);
  await mate.hand.pick('state', 'ready');
  await mate.hand.fill('body', 'Un plan, des essais, puis la pose.');
  await mate.hand.press('main form.form button[type=submit]:not([name])', /\/bids\/\d+(\/parts\/\d+)?$/);
  await asker.page.reload();
  const counted = await asker.page.locator('main #parts ~ progress').evaluate(({ max, value }) => [value, max]);
  assert.deepEqual(counted, [1, 1], 'the part that is ready does not count');
}

export async function answersATender(asker, helper, mate, buyer) {
  await offerHelp(helper);
  await findCall(asker, buyer);
  const room = await openRoom(asker);
  const before = await helper.credits();
  await getHelp(asker, helper);
  assert.equal(await helper.credits(), before + 5, 'what was promised did not move');
  await helper.go(room);
  assert.equal(await helper.page.locator('main form[action*="/bids/"]').count(), 0, 'who only helps sees the room');
  await invite(asker, mate, room);
  await write(asker, mate, room);
  await asker.hand.press('main a[href$="/outcome"]', /\/outcome$/);
  await asker.hand.mark('outcome', 'sent');
  await asker.send('/outcome', asker.path(`${room}/lesson`));
  await mate.page.goto(mate.origin + mate.path(room));
  assert.equal(await mate.page.locator('main form[action$="/parts"]').count(), 0, 'what is sent is still written');
}

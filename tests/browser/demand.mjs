// Work from whoever has no account to a recommendation: confirmed by mail, looked at, found with reasons, answered by two
// who share it, chosen, and told how it ended.
import { strict as assert } from 'node:assert';
import { evenDay, evenDayBefore } from './people.mjs';
import { until } from './program.mjs';

const WORDS = {
  nl: { profession: 'fotograaf', skill: 'evenementenfotografie', title: 'Fotograaf voor een dorpsfeest',
    body: 'Twee dagen feest op het plein, en veertig beelden voor de krant.', praise: 'Rustig, precies en op tijd klaar.' },
  fr: { profession: 'photographe', skill: 'photographie d\'événements', title: 'Photographe pour une fête de village',
    body: 'Deux jours de fête sur la place, et quarante images pour le journal.', praise: 'Calme, exact, et prêt à temps.' },
  en: { profession: 'photographer', skill: 'event photography', title: 'Photographer for a village feast',
    body: 'Two days of feast on the square, and forty pictures for the paper.', praise: 'Calm, exact, and ready in time.' },
};
const WORK = /\/work\/\d+$/;
const ANSWER = /\/work\/\d+\/answers\/\d+$/;

// What is missing is said at its field, and what was typed stays.
async function post({ hand, origin, language, mail }) {
  const { page } = hand;
  const words = WORDS[language];
  await page.goto(`${origin}/${language}/work`);
  await hand.press(`main a[href="/${language}/work/post"]`, `/${language}/work/post`);
  await hand.fill('title', words.title);
  await hand.fill('body', words.body);
  await hand.date('expires_on', evenDay());
  await hand.fill('client_name', 'Comité Zita');
  const send = () => hand.press('main form.form button[type=submit]:not([name])', /\/work\/post(\/sent)?$/);
  await send();
  assert.ok(await page.isVisible('#field-client_mail-error'), 'a missing address is not said at its field');
  assert.equal(await page.inputValue('main [name=title]'), words.title, 'what was typed is lost');
  await hand.fill('client_mail', mail);
  await hand.pick('profession', words.profession);
  await hand.add('must', words.skill);
  await hand.mark('remote', 'true');
  await send();
  assert.match(hand.path(), /\/work\/post\/sent$/, await page.locator('main').innerText());
}

async function confirm(client) {
  const { hand, origin, language, mail, program } = client;
  client.letter = await program.mailedPath(mail, new RegExp(`/${language}/work/letters/[\\w-]+`));
  await hand.page.goto(origin + client.letter);
  await hand.press('main form[action$="/confirmation"] button', client.letter);
}

async function publish(moderator, { title }) {
  await moderator.go('/work/desk');
  await moderator.hand.press('main .card-title a', WORK);
  assert.ok((await moderator.page.innerText('h1')).includes(title));
  await moderator.hand.mark('decision', 'publish');
  await moderator.send('/decision', moderator.path('/work/desk'));
}

// By what the own profile tells; each reason is said with its points.
async function find(member, { title }) {
  const words = WORDS[member.language];
  await member.part('professions', (hand) => hand.pick('main', words.profession));
  await member.part('skills', (hand) => hand.add('terms', words.skill));
  const card = member.page.locator('main li.card', { has: member.page.getByRole('link', { name: title }) });
  await until('the work that fits', async () => {
    await member.go('/work/matching/mine');
    return await card.count() === 1;
  });
  const reasons = await card.innerText();
  for (const reason of [words.profession, words.skill]) {
    assert.ok(reasons.toLowerCase().includes(reason), `${reason} is no reason: ${reasons}`);
  }
  const address = await card.locator('h3 a').getAttribute('href');
  await member.follow(address, address);
}

async function answerTogether(member, mate) {
  await member.hand.press('main a[href$="/team"]', /\/work\/\d+\/team$/);
  await member.hand.fill('words', WORDS[member.language].body);
  await member.hand.fill('own_share', '60');
  await member.hand.fill('mate_1', mate.person.name);
  await member.hand.fill('share_1', '30');
  await member.send('/team', /\/work\/\d+\/team$/);
  assert.match(await member.page.locator('.field-error, .form-errors').first().innerText(), /90/);
  await member.hand.fill('share_1', '40');
  await member.send('/team', ANSWER);
  await mate.go('/work/mine');
  await mate.hand.press('main .card-title a[href*="/answers/"]', ANSWER);
  assert.match(await mate.text(), /60\s%/);
  await mate.send('/yes', ANSWER);
}

async function choose(client, [member, mate]) {
  const { hand, origin, letter } = client;
  const { page } = hand;
  await page.goto(origin + letter);
  await hand.press(`main a[href^="${letter}/answers/"]`, /\/answers\/\d+$/);
  const people = await page.locator('main aside').innerText();
  for (const one of [member, mate]) assert.ok(people.includes(one.person.name), `${one.person.name} is not in ${people}`);
  await hand.mark('choice', 'yes');
  await hand.press('main form[action$="/choice"] button[type=submit]:not([name])', /\/answers\/\d+$/);
  await member.page.reload();
  assert.ok((await member.text()).includes(client.mail), 'who was chosen does not know where to write');
}

async function tellOutcome({ hand, origin, letter, language }) {
  await hand.page.goto(origin + letter);
  await hand.unfold('main details:has(form[action$="/outcome"]) > summary');
  await hand.mark('outcome', 'here');
  await hand.pick('value_band', 'up_to_2500');
  await hand.press('main form[action$="/outcome"] button[type=submit]', letter);
  const open = await (await fetch(`${origin}/${language}/work`)).text();
  assert.ok(!open.includes(WORDS[language].title), 'what is over is still open');
}

async function recommend(member, mate) {
  const form = member.path(`/members/${mate.number}/collaborations/new`);
  await member.go(`/members/${mate.number}`);
  await member.follow(form, form);
  await member.hand.fill('title', WORDS[member.language].title);
  await member.hand.date('ended_on', evenDayBefore());
  await member.send('/collaborations', member.path('/collaborations'));
  await mate.go('/collaborations');
  await mate.send('/confirmation', mate.path('/collaborations'));
  await member.page.reload();
  await member.hand.press('main a[href$="/recommendation"]', /\/recommendation$/);
  await member.hand.fill('body', WORDS[member.language].praise);
  await member.send('/recommendation', member.path('/collaborations'));
  await mate.page.reload();
  assert.ok((await mate.text()).includes(WORDS[member.language].praise), 'what was said of who was recommended is not there');
}

export async function findsWork(client, moderator, [, member, mate]) {
  const words = WORDS[client.language];
  await post(client);
  await confirm(client);
  await publish(moderator, words);
  await find(member, words);
  await answerTogether(member, mate);
  await choose(client, [member, mate]);
  await tellOutcome(client);
  await recommend(member, mate);
}

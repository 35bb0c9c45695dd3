// Three who do not fit two by two: each offers what the next one wants, in words of another language. When all said yes each
// account stands where it stood.
import { strict as assert } from 'node:assert';
import { until } from './program.mjs';

const THINGS = {
  bicycle: { thing: 'good', category: 'vehicle', nl: 'Fiets voor in de stad', fr: 'Vélo de ville', en: 'Bike for the town' },
  lesson: { thing: 'service', category: 'lesson', nl: 'Les Engels', fr: 'Cours d’anglais', en: 'English lessons' },
  bread: { thing: 'good', category: 'food', nl: 'Brood met zaden', fr: 'Pain aux graines', en: 'Bread with seeds' },
};

async function place(member, side, what, credits) {
  const { hand, language } = member;
  await member.go('/exchange/new');
  await hand.mark('side', side);
  await hand.mark('thing', THINGS[what].thing);
  await hand.pick('category', THINGS[what].category);
  await hand.fill('title', THINGS[what][language]);
  await hand.mark('modes', 'barter');
  if (credits) await hand.fill('credits', credits);
  await hand.fill('town', 'Gent');
  await hand.mark('audience', 'members');
  await member.hand.press('main form.form button[type=submit]:not([name])', /\/exchange\/\d+$/);
}

async function sayYes(member, gives, gets) {
  await member.go('/exchange/mine');
  await member.follow(member.path('/exchange/rings/'), /\/exchange\/rings\/\d+$/);
  const told = await member.page.innerText('main .card-invite');
  for (const what of [gives, gets]) {
    const titles = Object.values(THINGS[what]).slice(2);
    assert.ok(titles.some((title) => told.includes(title)), `${what} is not in ${told}`);
  }
  await member.hand.press('main form:has([name=answer][value=yes]) button', /\/exchange\/rings\/\d+$/);
}

export async function closesARing(program, members) {
  const things = Object.keys(THINGS);
  const before = [];
  for (const [at, member] of members.entries()) {
    before.push(await member.credits());
    await place(member, 'offer', things[at], '10');
    await place(member, 'want', things[(at + 1) % things.length]);
  }
  program.hasten('exchange.rings');
  const [first] = members;
  await until('a ring', async () => {
    await first.go('/exchange/mine');
    return await first.page.locator('main a[href*="/exchange/rings/"]').count() > 0;
  });
  for (const [at, member] of members.entries()) await sayYes(member, things[at], things[(at + 1) % things.length]);
  assert.equal(await first.page.reload().then((answer) => answer.status()), 200);
  assert.ok(await first.page.locator('main a[href*="/exchange/deals/"]').count() > 0, 'nobody knows how it goes on');
  for (const [at, member] of members.entries()) {
    assert.equal(await member.credits(), before[at], `${member.person.name} is not where they stood`);
    assert.equal(await member.page.locator('main tbody tr').count(), 2, 'each gave and got');
  }
}

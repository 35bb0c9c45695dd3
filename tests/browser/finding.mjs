// How a visitor finds a member, and everywhere that she is then, or is no more.
import { strict as assert } from 'node:assert';
import { LANGUAGES, until } from './program.mjs';

const number = (text) => Number(text.replaceAll(/\D/g, ''));

// Every address by which a visitor reaches her, and what tells that she is there.
function placesOf({ number: id, person }) {
  const name = encodeURIComponent(person.name);
  const own = `/members/${id}`;
  const files = ['card.vcf', 'qr.svg', 'portrait.webp', 'small-portrait.webp'].map((file) => [`${own}/${file}`, '']);
  const inLanguages = LANGUAGES.flatMap((language) => [
    [`/${language}${own}`, person.name],
    [`/${language}${own}/messages/new`, person.name],
    [`/${language}/members?q=${name}`, own],
    [`/${language}/members?profession=${person.profession.value}`, own],
    [`/${language}/members?part=results&skill=${person.skill.value}`, own],
    [`/${language}/members/print?q=${name}`, own],
    [`/${language}/members/map?q=${name}`, 'data-lat='],
    [`/members.atom?lang=${language}`, own],
    [`/members.atom?lang=${language}&profession=${person.profession.value}`, own],
  ]);
  return [...inLanguages, ...files, ['/sitemap.xml', own], [`/api${own}`, person.name],
    [`/api/members?q=${name}`, id], [`/api/members?profession=${person.profession.value}`, id],
    [`/api/members/map?profession=${person.profession.value}`, 'latitude'],
    [`/api/members/print?q=${name}`, id]];
}

// Without a cookie, so that what the program keeps for visitors is used too.
async function isAt(origin, [address, sign]) {
  const answer = await fetch(origin + address, { redirect: 'manual' });
  assert.ok([200, 404].includes(answer.status), `${address}: ${answer.status}`);
  return answer.status === 200 && (await answer.text()).includes(sign);
}

// The words of a search follow a change a moment later; what is asked twice comes from what is kept.
export async function isEverywhere(origin, member) {
  for (const place of placesOf(member)) await until(`${member.person.name} at ${place[0]}`, () => isAt(origin, place));
  for (const place of placesOf(member)) assert.ok(await isAt(origin, place), `${place[0]} forgets who is kept`);
}

// At once: nothing is waited for.
export async function isNowhere(origin, member) {
  const places = placesOf(member);
  const still = await Promise.all(places.map((place) => isAt(origin, place)));
  assert.deepEqual(places.filter((_, at) => still[at]).map(([address]) => address), [], `${member.person.name} is still there`);
}

export class Visitor {
  constructor({ hand, origin, language, mail }) {
    Object.assign(this, { hand, origin, language, mail, page: hand.page });
  }

  path(path) { return `/${this.language}${path}`; }
  go(path) { return this.page.goto(this.origin + this.path(path)); }

  // The same page in another language, and back.
  async changeLanguage() {
    const other = LANGUAGES.find((language) => language !== this.language);
    await this.go('/members');
    for (const [from, to] of [[this.language, other], [other, this.language]]) {
      const isNarrow = await this.page.isVisible('header .menu-doors > summary');
      if (isNarrow) await this.hand.unfold('header .menu-doors > summary');
      await this.hand.press(`header ${isNarrow ? '.menu-doors' : 'nav'} .languages a[lang=${to}]`, `/${to}/members`);
      assert.equal(await this.page.getAttribute('html', 'lang'), to, `from ${from}`);
    }
  }

  people() { return this.page.locator('#results h2').innerText().then(number); }

  // On a small screen the filters are a sheet of their own.
  async openFilters() {
    if (await this.page.isVisible('main .facets-open')) await this.hand.unfold('main .facets-open');
  }

  async show() {
    await this.hand.press('main #filters button[type=submit]', this.path('/members'));
  }

  // Types words into the search, until they lead to her.
  async search(words, member) {
    await until(`${member.person.name} by “${words}”`, async () => {
      await this.go('/members');
      await this.openFilters();
      await this.hand.fill('q', words);
      await this.show();
      return await this.page.locator(`#results a[href$="/members/${member.number}"]`).count() > 0;
    });
  }

  // By what she is and by what she can do, in the words of each language, read in this one.
  async searchInEveryLanguage(member) {
    for (const { words } of [member.person.profession, member.person.skill]) {
      for (const language of LANGUAGES) await this.search(words[language], member);
    }
  }

  // One filter after the other: each promises a number, and gives so many people, her among them.
  async narrowDown(member) {
    const { person } = member;
    const filters = { language: person.speaks[0][0], availability: 'looking_for_work', skill: person.skill.value,
      profession: person.profession.value };
    await this.go('/members');
    for (const [name, value] of Object.entries(filters)) {
      await this.openFilters();
      const label = this.page.locator(`#filters label:has(input[name="${name}"][value="${value}"])`);
      const promised = number(await label.locator('.facet-count').textContent());
      await this.unfold(label);
      await this.hand.mark(name, value);
      await this.takeEffect(name, value);
      assert.equal(await this.people(), promised, `${name}=${value} promised ${promised}`);
      assert.ok(await this.page.locator('#results .person a', { hasText: person.name }).count() > 0);
    }
  }

  // With script at once, and the focus stays where it was; without, by the button.
  async takeEffect(name, value) {
    const hasScript = await this.page.evaluate(() => document.documentElement.matches('.has-script'));
    if (!hasScript) return this.show();
    await until(`the answer to ${name}=${value}`, async () => this.page.url().includes(`${name}=${value}`));
    const stays = await this.page.evaluate(() => document.activeElement.id);
    return assert.equal(stays, `${name}-${value}`, 'the focus is lost');
  }

  // What is rarer is folded away.
  async unfold(label) {
    const folded = await label.evaluate((on) => {
      const fold = on.closest('details:not([open])');
      fold?.setAttribute('data-of', 'wanted');
      return Boolean(fold);
    });
    if (folded) await this.hand.unfold('main [data-of=wanted] > summary');
  }

  async open(member) {
    await this.search(member.person.name, member);
    await this.hand.press(`main #results h3 a[href$="/members/${member.number}"]`, this.path(`/members/${member.number}`));
    assert.equal((await this.page.textContent('h1')).trim(), member.person.name);
    assert.ok(!(await this.page.content()).includes(member.mail), 'the address of a member is on her page');
  }
}

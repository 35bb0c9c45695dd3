// A group's way in Dutch, French and English: one member founds it with a charter, another finds it, joins by agreeing
// with the charter, is seen there, and leaves.
// node groups.mjs without-script | keyboard | phone
import { strict as assert } from 'node:assert';
import { Keyboard, Pointer } from './hands.mjs';
import { LANGUAGES, PASSWORD, inBrowser } from './program.mjs';

const MANNERS = {
  'without-script': { hand: Pointer, context: { javaScriptEnabled: false } },
  keyboard: { hand: Keyboard, context: {} },
  phone: { hand: Pointer, context: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
};
const WORDS = {
  nl: { name: 'Lezers van het plein', word: 'lezers', charter: 'We komen op tijd.' },
  fr: { name: 'Lecteurs de la place', word: 'lecteurs', charter: 'Nous venons à l’heure.' },
  en: { name: 'Readers of the square', word: 'readers', charter: 'We come on time.' },
};
const SAVE = 'main form.form button[type=submit]';

const manner = process.argv[2] ?? 'without-script';
const { hand: Hand, context: settings } = MANNERS[manner];

class Person {
  constructor({ program, hand, origin, language, name }) {
    Object.assign(this, { hand, origin, language, name, page: hand.page });
    this.mail = `${name}-${language}@example.org`.toLowerCase();
    program.addAccount(this.mail, name, language);
  }

  path(path) { return `/${this.language}${path}`; }
  go(path) { return this.page.goto(this.origin + this.path(path)); }
  text() { return this.page.locator('main').innerText(); }

  async signIn() {
    await this.go('/profile');
    await this.hand.fill('mail', this.mail);
    await this.hand.fill('password', PASSWORD);
    await this.hand.press('main form[action$="/session"] .button:not([type=button])', this.path('/profile'));
  }

  // What is missing is said at its field, and what was typed stays.
  async found({ name, charter }) {
    await this.go('/groups');
    await this.hand.press(`main header a[href="${this.path('/groups/new')}"]`, this.path('/groups/new'));
    await this.hand.mark('kind', 'free');
    await this.hand.fill('name', name);
    await this.hand.fill('summary', `${name}.`);
    await this.hand.fill('criteria', name);
    await this.hand.fill('charter', charter);
    await this.hand.mark('openness', 'open');
    await this.hand.fill('interest_needed', '0');
    await this.hand.press(SAVE, this.path('/groups'));
    assert.ok(await this.page.isVisible('#field-goal-error'), 'a missing goal is not said at its field');
    assert.equal(await this.page.inputValue('main [name=name]'), name, 'what was typed is lost');
    await this.hand.fill('goal', name);
    await this.hand.press(SAVE, /\/groups\/[\w-]+$/);
    this.group = this.hand.path().slice(this.path('').length);
    assert.ok((await this.text()).includes(charter));
  }

  async find({ name, word }) {
    await this.go('/groups');
    await this.hand.fill('q', word);
    await this.hand.press('main form[role=search] button', this.path('/groups'));
    const card = `main .card a[href="${this.path(this.group)}"]`;
    assert.equal(await this.page.innerText(card), name);
    await this.hand.press(card, this.path(this.group));
  }

  // Nothing is ticked beforehand; without agreeing nobody is in.
  async join({ charter }) {
    const form = this.path(`${this.group}/membership/new`);
    await this.hand.press(`main a[href="${form}"]`, form);
    assert.ok((await this.text()).includes(charter), 'the charter is not there to be read');
    assert.equal(await this.page.locator('main :checked').count(), 0, 'something is ticked beforehand');
    await this.hand.press(SAVE, this.path(`${this.group}/membership`));
    assert.ok(await this.page.isVisible('#field-accept-error'), 'who did not agree is let in');
    await this.hand.mark('accept', 'true');
    await this.hand.mark('shown', 'true');
    await this.hand.press(SAVE, this.path(this.group));
  }

  async leave() {
    await this.go(this.group);
    await this.hand.press('main form[action$="/membership/closure"] button', this.path(this.group));
  }

  async sees(name) {
    await this.go(`${this.group}/people`);
    return (await this.text()).includes(name);
  }
}

await inBrowser(async (program, browser) => {
  program.openDoors();
  const people = LANGUAGES.map((language) => ({ language, words: WORDS[language] }));
  const open = async (origin, language, name) => new Person({ program,
    hand: new Hand(await (await browser.newContext(settings)).newPage()), origin, language, name });
  const origin = await program.serve();
  for (const { language, words } of people) {
    const founder = await open(origin, language, 'Ada');
    const guest = await open(origin, language, 'Bo');
    await founder.signIn();
    await founder.found(words);
    guest.group = founder.group;
    await guest.signIn();
    await guest.find(words);
    assert.ok(!await founder.sees('Bo'));
    await guest.find(words);
    await guest.join(words);
    assert.ok(await founder.sees('Bo'), 'who joined does not stand in the list');
    assert.ok(await guest.sees('Ada'), 'members do not see the animator');
    await guest.leave();
    assert.ok(!await founder.sees('Bo'), 'who left still stands in the list');
    console.log(`${manner}, ${language}: founded, found, joined with the charter, left`);
  }
});

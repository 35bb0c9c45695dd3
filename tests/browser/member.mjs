// A member's own steps: signs up, confirms, answers for the first time, tells of herself, is listed, leaves.
import { strict as assert } from 'node:assert';
import { PASSWORD } from './program.mjs';
import { evenDay, picture } from './people.mjs';

const SAVE = 'main form button[type=submit]:not([formaction])';

export class Member {
  constructor({ program, hand, origin, person, mail }) {
    Object.assign(this, { program, hand, origin, person, mail, page: hand.page, language: person.language });
  }

  path(path) { return `/${this.language}${path}`; }
  go(path) { return this.page.goto(this.origin + this.path(path)); }

  async signUp() {
    const { hand } = this;
    await this.go('/accounts/new');
    assert.equal(await this.page.getAttribute('html', 'lang'), this.language);
    await hand.fill('name', this.person.name);
    await hand.fill('mail', this.mail);
    await hand.fill('password', PASSWORD);
    await hand.press('main form .button:not([type=button])', this.path('/accounts/created'));
    const confirmation = new RegExp(this.path('/accounts/confirmation/[\\w-]+'));
    await this.page.goto(this.origin + await this.program.mailedPath(this.mail, confirmation));
    await hand.press('main form .button', this.path(''));
  }

  async signIn() {
    // What the page before still asks for would bring a cookie of its own, to which no form belongs.
    await this.page.goto('about:blank');
    await this.page.context().clearCookies();
    await this.go('/profile');
    await this.hand.fill('mail', this.mail);
    await this.hand.fill('password', PASSWORD);
    await this.hand.press('main form[action$="/session"] .button:not([type=button])', this.path('/profile'));
  }

  // The first thing that waits for her is the question; nothing is answered beforehand.
  async answerFirstQuestion() {
    await this.go('');
    await this.hand.press('main .today-line a[href$="/profile/consent"]', this.path('/profile/consent'));
    assert.equal(await this.page.locator('main :checked:not(option)').count(), 0, 'something is ticked beforehand');
    await this.hand.mark('list_me', 'only_me');
    await this.hand.press(SAVE, this.path('/profile'));
    await this.go('');
    assert.equal(await this.page.locator('main .today-line a[href$="/profile/consent"]').count(), 0, 'asked twice');
  }

  // Opens one part from the own profile, as its owner does, lets `tell` fill it in and saves it.
  async part(name, tell) {
    if (this.hand.path() !== this.path('/profile')) await this.go('/profile');
    const address = this.path(`/profile/${name}`);
    await this.hand.press(`main .table a[href="${address}"]`, address);
    await tell(this.hand);
    await this.hand.press(SAVE, this.path('/profile'));
  }

  async tellOfHerself() {
    const { person } = this;
    const everyone = (hand, name) => hand.pick(name, 'everyone');
    await this.part('picture', async (hand) => {
      await hand.attach('picture', picture());
      await hand.fill('alternative_text', person.name);
      await hand.mark('people_shown', 'nobody');
      await everyone(hand, 'see_picture');
    });
    await this.part('professions', async (hand) => {
      await hand.pick('main', person.profession.label);
      await everyone(hand, 'see_professions');
    });
    await this.part('place', async (hand) => {
      await hand.fill('place', person.place);
      await everyone(hand, 'see_place');
    });
    await this.part('availability', async (hand) => {
      await hand.mark('availability', 'looking_for_work');
      await hand.date('available_until', evenDay());
      await everyone(hand, 'see_availability');
    });
    for (const [kind, text] of [['who_i_am', person.whoIAm], ['what_i_do', person.whatIDo]]) {
      await this.part(`texts/${kind}`, async (hand) => {
        await hand.fill('body', text);
        await everyone(hand, 'see');
      });
    }
    await this.part('skills', async (hand) => {
      await hand.add('terms', person.skill.label);
      await everyone(hand, 'see');
    });
    await this.part('languages', async (hand) => {
      await everyone(hand, 'see_languages');
      for (const [at, [language, level]] of person.speaks.entries()) {
        await hand.pick(`language_${at + 1}`, language);
        await hand.pick(`level_${at + 1}`, level);
      }
    });
  }

  async letBeFound() {
    await this.go('/profile');
    await this.hand.press(`main a[href="${this.path('/profile/listing')}"]`, this.path('/profile/listing'));
    await this.hand.mark('list_me', 'everyone');
    await this.hand.mark('allow_indexing', 'true');
    await this.hand.press(SAVE, this.path('/profile'));
    this.number = /\/members\/(\d+)/.exec(await this.page.getAttribute('main .acts a.button', 'href'))[1];
  }

  async leave() {
    await this.go('/profile');
    await this.hand.press('main form[action$="/profile/unlisting"] button', this.path('/profile'));
  }
}

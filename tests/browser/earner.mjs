// A member who earns and shares: what the journeys of earning.mjs do on more than one kind of page.
import { Member } from './member.mjs';

export class Earner extends Member {
  text() { return this.page.locator('main').innerText(); }

  // The button of the form that leads there.
  async send(action, expected) {
    await this.hand.press(`main form[action$="${action}"] button[type=submit]:not([name])`, expected);
  }

  async follow(address, expected) {
    await this.hand.press(`main a[href^="${address}"]`, expected);
  }

  // What folds away is opened where it is not.
  async openFold(action) {
    const fold = `main details:has(form[action$="${action}"])`;
    if (await this.page.locator(fold).first().getAttribute('open') === null) await this.hand.unfold(`${fold} > summary`);
  }

  async credits() {
    await this.go('/credits');
    return Number((await this.page.innerText('main .stat-number')).replace('−', '-').replaceAll(/[^\d-]/g, ''));
  }
}

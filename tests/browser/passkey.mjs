// A passkey in a real browser with a virtual authenticator: made, used, copied, removed; and no script.
import { strict as assert } from 'node:assert';
import { PASSWORD, inBrowser } from './program.mjs';

const MAIL = 'ana@example.org';

class Person {
  constructor(origin, context, page) {
    Object.assign(this, { origin, context, page });
  }

  // Says what stands there when it is not the expected page.
  async at(path) {
    try {
      await this.page.waitForURL((url) => url.pathname === path);
    } catch (error) {
      const said = await this.page.locator('main').innerText();
      throw new Error(`not at ${path} but ${this.page.url()}: ${said.slice(0, 400)}`, { cause: error });
    }
  }

  go(path) { return this.page.goto(this.origin + path); }
  send(action) { return this.page.click(`form[action="${action}"] button:not([type=button])`); }

  // A virtual device that verifies its owner; gives the session to speak with it.
  async device() {
    const devices = await this.context.newCDPSession(this.page);
    await devices.send('WebAuthn.enable');
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
        isUserVerified: true, automaticPresenceSimulation: true,
      },
    });
    return (name, more = {}) => devices.send(`WebAuthn.${name}`, { authenticatorId, ...more });
  }

  async signInWithPassword() {
    await this.go('/nl/session/new');
    await this.page.fill('[name=mail]', MAIL);
    await this.page.fill('[name=password]', PASSWORD);
    await this.send('/nl/session');
    await this.at('/nl');
  }

  // By keyboard alone: the focus on the button, then Enter.
  async usePasskey() {
    // What the page before still asks for would bring a cookie of its own, to which no form belongs.
    await this.page.goto('about:blank');
    await this.context.clearCookies();
    await this.go('/nl/session/new');
    await this.page.focus('form[data-passkey=get] button');
    await this.page.keyboard.press('Enter');
  }

  isSignedIn() {
    return this.context.cookies().then((all) => all.some(({ name }) => name === 'agora'));
  }
}

async function makePasskey(person) {
  const { page } = person;
  await person.signInWithPassword();
  await person.go('/nl/settings/passkeys');
  await page.fill('[name=present]', PASSWORD);
  await page.fill('[name=name]', 'Mijn telefoon');
  await person.send('/nl/settings/passkeys/question');
  await page.waitForSelector('form[data-passkey=create]');
  await page.waitForFunction(() => document.activeElement?.closest('form[data-passkey]'));
  await page.keyboard.press('Enter');
  await person.at('/nl/settings/passkeys');
  assert.ok((await page.textContent('main')).includes('Mijn telefoon'));
}

async function refusals(person, device) {
  const { page } = person;
  await device('setUserVerified', { isUserVerified: false });
  await person.usePasskey();
  await page.waitForSelector('[data-says]:not([hidden])');
  assert.equal(await person.isSignedIn(), false, 'a device that did not verify its owner');
  await device('setUserVerified', { isUserVerified: true });

  const { credentials } = await device('getCredentials');
  await device('clearCredentials');
  await device('addCredential', { credential: { ...credentials[0], signCount: 0 } });
  await person.usePasskey();
  assert.match(await page.textContent('#errors'), /gekopieerd/);
  assert.equal(await person.isSignedIn(), false, 'a copy whose counter went back');
  await device('clearCredentials');
  await device('addCredential', { credential: { ...credentials[0], signCount: 1000 } });
  await person.usePasskey();
  await person.at('/nl');
}

async function removePasskey(person) {
  const { page } = person;
  await person.go('/nl/settings/passkeys');
  await page.click('main .card a');
  await page.fill('[name=present]', PASSWORD);
  await page.click('form[action$="/closure"] .button-warn');
  await person.at('/nl/settings/passkeys');
  await person.usePasskey();
  await person.at('/nl/session/passkey');
  assert.equal(await person.isSignedIn(), false, 'a passkey that was removed');
}

async function withoutScript(browser, origin) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/fr/session/new`);
  assert.equal(await page.isVisible('form[data-passkey] button'), false);
  assert.ok(await page.isVisible('noscript p'));
  await context.close();
}

await inBrowser(async (program, browser) => {
  program.addAccount(MAIL, 'Ana', 'nl');
  const origin = await program.serve();
  const context = await browser.newContext();
  const person = new Person(origin, context, await context.newPage());
  const faults = [];
  person.page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  const device = await person.device();
  await makePasskey(person);
  for (let times = 0; times < 2; times += 1) {
    await person.usePasskey();
    await person.at('/nl');
    assert.ok(await person.isSignedIn());
  }
  await person.go('/nl/settings/sessions');
  assert.ok((await person.page.textContent('main')).includes('met een passkey'));
  await refusals(person, device);
  await removePasskey(person);
  await withoutScript(browser, origin);
  assert.deepEqual(faults, []);
  console.log('passkey: made, used twice, refused unverified, copied and removed; told without script');
});

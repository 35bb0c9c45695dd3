// With script on: whatever a page leaves in the browser is declared on the privacy page.
import { strict as assert } from 'node:assert';
import { Pointer } from './hands.mjs';
import { Member } from './member.mjs';
import { PEOPLE } from './people.mjs';
import { inBrowser } from './program.mjs';

const PATHS = ['', '/members', '/members/map', '/profile', '/profile/name', '/offices', '/professions', '/privacy',
  '/reports/new', '/settings', '/styleguide/forms'];

await inBrowser(async (program, browser) => {
  const [person, mail] = [PEOPLE.nl, 'member-nl@example.org'];
  program.addAccount(mail, person.name, person.language);
  const origin = await program.serve();
  const context = await browser.newContext();
  const member = new Member({ program, hand: new Pointer(await context.newPage()), origin, person, mail });
  const { stored } = await (await fetch(`${origin}/api/privacy`)).json();
  const declared = new Set(stored.map(({ name }) => name));
  await member.signIn();
  for (const path of PATHS) {
    await member.page.goto(origin + member.path(path), { waitUntil: 'networkidle' });
    const kept = await member.page.evaluate(async () => [
      ...Object.keys(localStorage), ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name), ...await caches.keys(),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
    const cookies = (await context.cookies()).map(({ name }) => name.replace('__Host-', ''));
    assert.ok(cookies.includes('agora'));
    for (const name of [...kept, ...cookies]) assert.ok(declared.has(name), `${path} leaves ${name}, undeclared`);
  }
  console.log('storage: only what is declared');
});

// Members earn and share together: work that somebody without account posts, a barter ring, a tender in another
// language, a camera that is lent. In each the people speak Dutch, French and English; each way gives them another one.
// node earning.mjs without-script | keyboard | phone
import { sharesACamera } from './camera.mjs';
import { findsWork } from './demand.mjs';
import { Keyboard, Pointer } from './hands.mjs';
import { LANGUAGES, inBrowser } from './program.mjs';
import { closesARing } from './ring.mjs';
import { Earner } from './earner.mjs';
import { BUYER, answersATender, tenders } from './tender.mjs';

const MANNERS = {
  'without-script': { hand: Pointer, context: { javaScriptEnabled: false } },
  keyboard: { hand: Keyboard, context: {} },
  phone: { hand: Pointer, context: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
};
const NAMES = ['Aurelia Zandhoven', 'Basile Corbeau', 'Cordelia Finch'];

const manner = process.argv[2] ?? 'without-script';
const { hand: Hand, context: settings } = MANNERS[manner];
const turn = Object.keys(MANNERS).indexOf(manner);
const languages = LANGUAGES.map((_, at) => LANGUAGES[(at + turn) % LANGUAGES.length]);

await inBrowser(async (program, browser) => {
  const openHand = async () => new Hand(await (await browser.newContext(settings)).newPage());
  const earner = async (name, language, role) => {
    const mail = `${name.split(' ')[0].toLowerCase()}@example.org`;
    program.addAccount(mail, name, language, role);
    return new Earner({ program, hand: await openHand(), person: { name, language }, mail });
  };
  const moderator = await earner('Mo', languages[1], 'moderator');
  const members = [];
  for (const [at, name] of NAMES.entries()) members.push(await earner(name, languages[at]));
  program.command('setting', 'work.teams', 'yes');
  program.command('import', 'calls', tenders(program.folder));
  const origin = await program.serve();
  for (const one of [moderator, ...members]) {
    one.origin = origin;
    await one.signIn();
    await one.letBeFound();
  }
  const client = { hand: await openHand(), origin, language: languages[0], mail: 'zita@client.example', program };
  const inOrder = (...codes) => codes.map((code) => members.find((one) => one.language === code));
  const steps = [
    ['posted without account, done by two, recommended', () => findsWork(client, moderator, members)],
    ['a ring of three, at zero', () => closesARing(program, members)],
    ['a Dutch tender, answered in French', () => answersATender(...inOrder('fr', 'nl', 'en'), BUYER)],
    ['a camera, late, damaged, put right', () => sharesACamera(program, moderator, members)],
  ];
  for (const [what, walk] of steps) {
    const start = Date.now();
    await walk();
    console.log(`${manner}, ${languages.join(' ')}: ${what} (${Math.round((Date.now() - start) / 1000)} s)`);
  }
});

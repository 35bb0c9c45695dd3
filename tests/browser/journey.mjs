// A member's whole way, in Dutch, French and English: signs up, confirms, answers for the first time, tells of herself,
// is listed, found, written to, answers, leaves, and is gone everywhere at once.
// node journey.mjs without-script | keyboard | phone
import { isEverywhere, isNowhere, Visitor } from './finding.mjs';
import { Keyboard, Pointer } from './hands.mjs';
import { Member } from './member.mjs';
import { PEOPLE } from './people.mjs';
import { LANGUAGES, inBrowser } from './program.mjs';
import { answer, isClosed, noAddressIn, readAnswer, writeAsMember, writeAsVisitor } from './writing.mjs';

const MANNERS = {
  'without-script': { hand: Pointer, context: { javaScriptEnabled: false } },
  keyboard: { hand: Keyboard, context: {} },
  phone: { hand: Pointer, context: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
};

const manner = process.argv[2] ?? 'without-script';
const { hand: Hand, context: settings } = MANNERS[manner];

await inBrowser(async (program, browser) => {
  const origin = await program.serve();
  const openHand = async () => new Hand(await (await browser.newContext(settings)).newPage());

  const members = [];
  for (const language of LANGUAGES) {
    const mail = `member-${language}@example.org`;
    const member = new Member({ program, hand: await openHand(), origin, person: PEOPLE[language], mail });
    await member.signUp();
    await member.answerFirstQuestion();
    await member.tellOfHerself();
    await member.letBeFound();
    await member.signIn();
    await isEverywhere(origin, member);
    members.push(member);
    console.log(`${manner}, ${language}: joined, listed and found everywhere`);
  }

  for (const member of members) {
    const { language } = member;
    const visitor = new Visitor({ hand: await openHand(), origin, language, mail: `zoe-${language}@visitor.example` });
    await visitor.changeLanguage();
    await visitor.searchInEveryLanguage(member);
    await visitor.narrowDown(member);
    await visitor.open(member);
    const letter = await writeAsVisitor(program, visitor, member);
    await answer(member, visitor);
    await readAnswer(program, visitor, member, letter);
    noAddressIn(program, visitor.mail, member.mail);

    const other = members[(members.indexOf(member) + 1) % members.length];
    const writer = new Visitor(other);
    await writer.go(`/members/${member.number}`);
    await writeAsMember(writer, member);
    noAddressIn(program, other.mail, member.mail);

    await member.leave();
    await isNowhere(origin, member);
    await isClosed(visitor);
    console.log(`${manner}, ${language}: written to, answered, gone`);
  }
});

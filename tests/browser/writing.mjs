// The way through the relay: a visitor or a member writes, she answers, and nobody sees an address.
import { strict as assert } from 'node:assert';

const send = (form) => `main form[action$="${form}"] button[type=submit]`;
const question = (language) => `Een vraag, une question (${language})`;
const pleasure = (language) => `Met plezier, avec plaisir (${language})`;

async function beginAt(writer, member) {
  await writer.hand.press('main a[href$="/messages/new"]', writer.path(`/members/${member.number}/messages/new`));
}

// Both give what the mail about an answer links to.
export async function writeAsVisitor(program, visitor, member) {
  const { hand, page, mail } = visitor;
  await beginAt(visitor, member);
  await hand.fill('name', 'Zoë Passant');
  await hand.fill('mail', mail);
  await hand.fill('message', question(visitor.language));
  await hand.press(send('/messages'), visitor.path('/conversations/sent'));
  const wanted = new RegExp(visitor.path('/conversations/confirmation/[\\w-]+'));
  await page.goto(visitor.origin + await program.mailedPath(mail, wanted));
  await hand.press('main form .button', /\/conversations\/letters\//);
  return new RegExp(visitor.path(`/conversations/letters/(?!${hand.path().split('/').pop()})[\\w-]+`));
}

export async function writeAsMember(writer, member) {
  await beginAt(writer, member);
  await writer.hand.fill('message', question(writer.language));
  await writer.hand.press(send('/messages'), /\/conversations\/\d+$/);
  return new RegExp(writer.hand.path());
}

// Her mail leads to the conversation; the writer's address is in neither.
export async function answer(member, writer) {
  const talk = await member.program.mailedPath(member.mail, new RegExp(member.path('/conversations/\\d+')));
  await member.page.goto(member.origin + talk);
  assert.ok((await member.page.textContent('main')).includes(question(writer.language)));
  assert.ok(!(await member.page.content()).includes(writer.mail), 'the address of a writer is shown');
  await member.hand.fill('message', pleasure(member.language));
  await member.hand.press(send('/messages'), talk);
}

export async function readAnswer(program, writer, member, link) {
  await writer.page.goto(writer.origin + await program.mailedPath(writer.mail, link));
  assert.ok((await writer.page.textContent('main')).includes(pleasure(member.language)));
}

// Who left cannot be written to any more.
export async function isClosed(writer) {
  await writer.page.reload();
  assert.equal(await writer.page.locator('main [name=message]').count(), 0, 'the way is still open');
}

export function noAddressIn(program, one, other) {
  for (const text of program.mailsTo(one)) assert.ok(!text.includes(other), `a mail to ${one} shows ${other}`);
  for (const text of program.mailsTo(other)) assert.ok(!text.includes(one), `a mail to ${other} shows ${one}`);
}

// A camera: two wait for it, the first gets it, keeps it too long, brings it back damaged. They settle it, and what was
// paid goes back.
import { strict as assert } from 'node:assert';

const WORDS = {
  nl: { title: 'Camera met twee lenzen', body: 'Met tas en lader. Spaar de sluiter.', crack: 'Er zit een barst in de lens.',
    deal: 'De barst was er al: ik geef de punten terug.' },
  fr: { title: 'Appareil photo à deux objectifs', body: 'Avec sac et chargeur. À manier avec soin.',
    crack: 'L’objectif est fendu.', deal: 'La fente y était déjà : je rends les points.' },
  en: { title: 'Camera with two lenses', body: 'With bag and charger. Spare the shutter.', crack: 'The lens is cracked.',
    deal: 'The crack was there before: I give the credits back.' },
};
const LOAN = /\/loans\/mine\/\d+$/;
const TRANSFER = /\/credits\/transfers\/\d+$/;
// By the calendar of Brussels, as loans go.
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });
const dayIn = (days) => calendar.format(Date.now() + days * 86_400_000);

async function lend(member) {
  const words = WORDS[member.language];
  await member.go('/loans/new');
  await member.hand.fill('title', words.title);
  await member.hand.fill('body', words.body);
  await member.hand.pick('category', 'photo_video');
  await member.hand.fill('commune', 'Gent');
  await member.hand.mark('shown_to', 'everyone');
  await member.hand.mark('acceptance', 'automatic');
  await member.hand.fill('longest_days', '5');
  await member.hand.fill('credits_a_day', '3');
  await member.hand.press('main form.form button[type=submit]:not([name])', /\/loans\/\d+$/);
  return member.hand.path().slice(member.path('').length);
}

// Today, by the calendar of the thing; a small screen shows none where the whole month is free.
async function reserve(member, camera) {
  await member.go(camera);
  if (await member.page.isVisible('main .month-today a')) {
    await member.hand.press('main .month-today a', member.path(camera));
  } else {
    for (const field of ['first_day', 'last_day']) await member.hand.date(field, dayIn(0).split('-'));
  }
  await member.send('/reservations', LOAN);
  return member.hand.path().slice(member.path('').length);
}

async function wait(member, camera) {
  await member.go(camera);
  await member.openFold('/waiting');
  await member.hand.fill('days', '1');
  await member.send('/waiting', member.path(camera));
}

async function record(member, loan, [kind, condition, words]) {
  await member.go(loan);
  await member.hand.mark('kind', kind);
  if (condition) await member.hand.pick('condition', condition);
  await member.hand.fill('words', words);
  await member.send('/records', member.path(loan));
}

async function confirm(member, loan) {
  await member.go(loan);
  await member.send('/confirmation', member.path(loan));
}

// Who waited first has it kept, and only they.
async function queue(moderator, first, second, camera) {
  const taken = await reserve(moderator, camera);
  await wait(first, camera);
  await wait(second, camera);
  await moderator.go(taken);
  await moderator.send('/cancellation', LOAN);
  await second.page.reload();
  assert.equal(await second.page.locator('main a[href="#borrow"]').count(), 0, 'it is kept for the second');
  await first.page.reload();
  assert.equal(await first.page.locator('main a[href="#borrow"]').count(), 1, 'it is not kept for the first');
  return reserve(first, camera);
}

async function passDays(program, loan, days) {
  program.alter('UPDATE loans_loan SET first_day = ?, last_day = ? WHERE loan_id = ?', dayIn(-days - 1), dayIn(-days),
    loan.split('/').pop());
}

async function pay(borrower, lender, loan) {
  await borrower.follow(borrower.path('/credits/pay'), borrower.path('/credits/pay'));
  await borrower.hand.fill('words', WORDS[borrower.language].title);
  await borrower.hand.press('main form.form button[type=submit]:not([name])', TRANSFER);
  const transfer = borrower.hand.path().slice(borrower.path('').length);
  await lender.go(transfer);
  await lender.hand.mark('nature', 'between_neighbours');
  await lender.send('/confirmation', lender.path(transfer));
  await borrower.go(loan);
  return transfer;
}

async function putRight(borrower, lender, transfer, deal) {
  await borrower.go(transfer);
  await borrower.openFold('/dispute');
  await borrower.hand.fill('reason', deal);
  await borrower.send('/dispute', borrower.path(transfer));
  await lender.go(transfer);
  await lender.openFold('/correction');
  await lender.hand.fill('why_back', deal);
  await lender.send('/correction', lender.path(transfer));
}

export async function sharesACamera(program, moderator, [lender, first, second]) {
  const words = WORDS[lender.language];
  const before = [await lender.credits(), await first.credits()];
  const camera = await lend(lender);
  const loan = await queue(moderator, first, second, camera);
  await record(lender, loan, ['hand_over', '', words.body]);
  await confirm(first, loan);
  assert.equal(await first.page.locator('main .page-head .tag-late').count(), 0, 'it is late at once');
  await passDays(program, loan, 2);
  program.hasten('loans.reminders');
  await first.page.reload();
  assert.equal(await first.page.locator('main .page-head .tag-late').count(), 1, 'nothing says that it should be back');
  await record(first, loan, ['giving_back', '', WORDS[first.language].body]);
  const transfer = await pay(first, lender, loan);
  assert.equal(await lender.credits(), before[0] + 3);
  await record(lender, loan, ['dispute', 'damaged', words.crack]);
  await record(lender, loan, ['settlement', '', words.deal]);
  await first.page.reload();
  assert.ok((await first.text()).includes(words.crack), 'the other side does not read what is wrong');
  await confirm(first, loan);
  await putRight(first, lender, transfer, words.deal);
  assert.deepEqual([await lender.credits(), await first.credits()], before, 'what was paid is not back');
}

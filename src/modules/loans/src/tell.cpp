#include "tell.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "loan_store.hpp"
#include "sight.hpp"
#include "tell_words.hpp"
#include "thing_store.hpp"
#include "waiting_store.hpp"

namespace agora::loans {
namespace {

struct LoanTelling {
    static constexpr std::string_view kName = "loans.tell_of_loan";
    LoanId loan = {};
    News news = News::asked;
    AccountId by = {};
};
AGORA_FIELDS(LoanTelling, loan, news, by)

struct HoldTelling {
    static constexpr std::string_view kName = "loans.tell_of_hold";
    ThingId thing = {};
    AccountId account = {};
    News news = News::hold_begun;
};
AGORA_FIELDS(HoldTelling, thing, account, news)

struct Letter {
    News news = News::asked;
    bool to_lender = false;
    std::string thing = {};
    Date first = {};
    Date last = {};
    std::string quoted = {};  ///< the other side's words, as they were written
    std::string path = {};
    std::string about = {};
};

void send(web::Services& services, db::WriteTx& tx, AccountId to, const Letter& what) {
    const auto account = accounts::find_account(tx, to);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const About about{.thing = what.thing,
                      .first = locale::date(account->language, what.first),
                      .last = locale::date(account->language, what.last)};
    const Message subject = subject_of(what.news, what.to_lender, about);
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs.push_back(pen.say(sentence_of(what.news, what.to_lender, about)));
    if (!what.quoted.empty()) letter.paragraphs.push_back(what.quoted);
    pen.put_button(letter, tr("Open it"), what.path);
    pen.put_reason(letter,
                   {what.to_lender ? tr("You get this mail because you lend it on {cooperative}.")
                                   : tr("You get this mail because you borrow or wait for it on "
                                        "{cooperative}."),
                    {}});
    inbox::tell(
        tx, services,
        {.kind = inbox::Kind::service, .about = what.about, .path = what.path, .sentence = subject},
        std::move(letter), services.clock.now());
}

std::vector<AccountId> lenders_of(db::ReadTx& tx, const Thing& thing, Date today) {
    if (!thing.circle_id) return {thing.owner_id};
    std::vector<AccountId> lenders;
    for (const circles::Membership& one : circles::list_animators(tx, thing.circle_id)) {
        if (circles::animates(one, today)) lenders.push_back(one.account_id);
    }
    return lenders;
}

std::string quoted_of(const Loan& loan, News news) {
    switch (news) {
        case News::asked:
        case News::reserved:
            return loan.words;
        case News::accepted:
        case News::declined:
        case News::cancelled_by_lender:
            return loan.answer;
        case News::extension_asked:
        case News::extended:
            return loan.extension_words;
        case News::extension_granted:
        case News::extension_declined:
            return loan.extension_answer;
        default:
            return {};
    }
}

void tell_both(web::Services& services, db::WriteTx& tx, const LoanTelling& told) {
    const auto loan = find_loan(tx, told.loan);
    const auto thing = loan ? find_thing(tx, loan->thing_id) : std::nullopt;
    if (!thing) return;
    const Told sides = told_of(told.news);
    const bool is_wish = told.news == News::extension_asked && loan->extension_until;
    Letter letter{.news = told.news,
                  .thing = thing->title,
                  .first = loan->first_day,
                  .last = is_wish ? *loan->extension_until : loan->last_day,
                  .quoted = quoted_of(*loan, told.news),
                  .path = path_of(loan->loan_id),
                  .about = "loan " + to_string(loan->loan_id) + " " +
                           std::string{fields::enum_name(told.news)}};
    if (sides.borrower && loan->borrower_id != told.by) {
        send(services, tx, loan->borrower_id, letter);
    }
    letter.to_lender = true;
    if (!sides.lender) return;
    for (const AccountId lender : lenders_of(tx, *thing, day_of(services.clock.now()))) {
        if (lender != told.by) send(services, tx, lender, letter);
    }
}

void tell_waiting(web::Services& services, db::WriteTx& tx, const HoldTelling& told) {
    const auto thing = find_thing(tx, told.thing);
    if (!thing) return;
    const auto waiting = find_waiting(tx, told.thing, told.account);
    const bool is_held = waiting && waiting->held_until;
    // Told late, a hold that ended meanwhile is no news.
    if (told.news == News::hold_begun && !is_held) return;
    const Date last = is_held ? *waiting->held_until : day_of(services.clock.now());
    send(services, tx, told.account,
         {.news = told.news,
          .thing = thing->title,
          .first = last,
          .last = last,
          .path = path_of(told.thing),
          .about = "loan queue " + to_string(told.thing) + " " +
                   std::string{fields::enum_name(told.news)} + " " + to_string(last)});
}

}  // namespace

void tell_of_loan(const Acting& acting, LoanId loan, News news) {
    jobs::enqueue(acting.tx, LoanTelling{loan, news, acting.origin.account},
                  {.run_at = acting.origin.at});
}

void tell_of_hold(const Acting& acting, ThingId thing, AccountId account, News news) {
    jobs::enqueue(acting.tx, HoldTelling{thing, account, news}, {.run_at = acting.origin.at});
}

std::vector<jobs::Kind> telling(web::Services& services) {
    return {
        {.name = std::string{LoanTelling::kName},
         .run =
             [&services](const jobs::Job& job) {
                 const auto told = journal::event_of<LoanTelling>(job.payload);
                 services.database.write([&](db::WriteTx& tx) { tell_both(services, tx, told); });
             }},
        {.name = std::string{HoldTelling::kName}, .run = [&services](const jobs::Job& job) {
             const auto told = journal::event_of<HoldTelling>(job.payload);
             services.database.write([&](db::WriteTx& tx) { tell_waiting(services, tx, told); });
         }}};
}

}  // namespace agora::loans

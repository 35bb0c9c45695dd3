#include "agora/accounts/account.hpp"
#include "agora/calendar/calendar.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "feed.hpp"
#include "loan_store.hpp"
#include "mine.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "thing_store.hpp"

namespace agora::loans {
namespace {

calendar::Status status_of(LoanState state) {
    switch (state) {
        case LoanState::asked:
            return calendar::Status::tentative;
        case LoanState::declined:
        case LoanState::cancelled:
        case LoanState::lapsed:
            return calendar::Status::cancelled;
        case LoanState::reserved:
        case LoanState::lent:
        case LoanState::returning:
        case LoanState::returned:
        case LoanState::disputed:
        case LoanState::settled:
            return calendar::Status::confirmed;
    }
    return calendar::Status::confirmed;
}

Instant in_brussels(Date day, std::int64_t minutes) {
    constexpr std::int64_t kHour = 60;
    constexpr std::int64_t kDay = 24 * kHour;
    if (minutes >= kDay) return locale::instant_of({day + std::chrono::days{1}, 0, 0}, {});
    return locale::instant_of(
        {day, static_cast<int>(minutes / kHour), static_cast<int>(minutes % kHour)}, {});
}

/// One of the two dates of a loan.
calendar::Entry entry_of(const web::Call& call, const Loan& loan, const Thing& thing,
                         std::string_view which, std::string_view title) {
    calendar::Entry entry{
        .uid = calendar::uid_of("loan-" + to_string(loan.loan_id) + "-" + std::string{which},
                                call.services.origin),
        .changed_at = loan.changed_at,
        .revision = loan.changed_at.seconds(),
        .status = status_of(loan.state),
        .title = call.say({title, {{"thing", thing.title}}}),
        .address = call.services.origin + call.link(path_of(loan.loan_id))};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    entry.location = std::string{atlas->name(thing.commune, call.language)};
    return entry;
}

/// When it is picked up (within its slot, or some time that day) and the day on
/// which it goes back.
void add_dates(const web::Call& call, const Loan& loan, const Thing& thing, bool lends,
               std::vector<calendar::Entry>& entries) {
    calendar::Entry begin =
        entry_of(call, loan, thing, "pickup",
                 lends ? tr("“{thing}” is picked up") : tr("Pick up “{thing}”"));
    if (thing.deposit > 0) {
        begin.description = call.say(
            {tr("Deposit: {amount}"), {{"amount", locale::money(call.language, {thing.deposit})}}});
    }
    if (loan.closes > loan.opens) {
        begin.starts_at = in_brussels(loan.first_day, loan.opens);
        begin.ends_at = in_brussels(loan.first_day, loan.closes);
    } else {
        begin.all_day = true;
        begin.first_day = begin.last_day = loan.first_day;
    }
    calendar::Entry end = entry_of(call, loan, thing, "return",
                                   lends ? tr("“{thing}” comes back") : tr("Bring back “{thing}”"));
    end.all_day = true;
    end.first_day = end.last_day = loan.last_day;
    entries.push_back(std::move(begin));
    entries.push_back(std::move(end));
}

http::Response send(const web::Call& call, std::vector<calendar::Entry> entries) {
    const std::string title =
        call.services.settings.text("site.name") + " · " + call.say(tr("My loans"));
    return http::with_type(200, "text/calendar; charset=utf-8",
                           calendar::to_ical({title, std::move(entries)}));
}

http::Response send_one(web::Call& call) {
    call.language = call.actor.language;
    const auto seen = call.read([&](db::ReadTx& tx) { return loan_at(call, tx); });
    if (!seen || seen->part == Part::carer) return web::refuse(call, LoanRefusal::loan_not_found);
    std::vector<calendar::Entry> entries;
    add_dates(call, seen->loan, seen->thing, seen->part == Part::lender, entries);
    return send(call, std::move(entries));
}

void add_all(const web::Call& call, db::ReadTx& tx, const std::vector<Loan>& loans, bool lends,
             std::vector<calendar::Entry>& entries) {
    for (const Loan& loan : loans) {
        const bool is_over =
            loan.state == LoanState::returning || loan.state == LoanState::disputed;
        const auto thing = is_over ? std::nullopt : find_thing(tx, loan.thing_id);
        if (thing) add_dates(call, loan, *thing, lends, entries);
    }
}

/// What the owner of the address borrows and lends now; nobody is named in it.
http::Response send_own(web::Call& call) {
    auto entries = call.read([&](db::ReadTx& tx) -> std::optional<std::vector<calendar::Entry>> {
        const auto feed =
            find_open_feed(tx, call.services.keys, call.path_value("secret"), call.now);
        const auto account = feed ? accounts::find_account(tx, feed->account_id) : std::nullopt;
        if (!account || account->standing != accounts::Standing::active) return std::nullopt;
        call.language = account->language;
        const auto owner = accounts::actor_of(*account, accounts::grants_of(tx, feed->account_id));
        std::vector<calendar::Entry> all;
        add_all(call, tx, list_current_of(tx, owner.account), false, all);
        add_all(call, tx, current_as_lender(tx, owner, day_of(call.now)), true, all);
        return all;
    });
    if (!entries) return web::not_found(call);
    return send(call, std::move(*entries));
}

void put_feed_of(web::Call& call, bool open) {
    call.write([&](db::WriteTx& tx) {
        Feed feed = find_feed(tx, call.actor.account).value_or(Feed{});
        feed.account_id = call.actor.account;
        if (open) ++feed.generation;
        feed.is_open = open;
        feed.made_at = call.now;
        put_feed(tx, feed);
    });
}

/// A new address; an earlier one reads nothing any more.
http::Response open_feed(web::Call& call) {
    put_feed_of(call, true);
    return web::redirect(call, "/loans/mine",
                         {.text = tr("Your loans have a new address. Give it to your calendar; "
                                     "keep it to yourself.")});
}

http::Response close_feed(web::Call& call) {
    put_feed_of(call, false);
    return web::redirect(call, "/loans/mine",
                         {.text = tr("Nobody can read your loans from outside.")});
}

}  // namespace

std::vector<web::Route> calendar_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/loans/mine/{loan}/dates.ics",
         Access::member(),
         &send_one,
         {.reach = web::Reach::bare, .summary = "Pick-up and return of a loan, for a calendar"}},
        {get,
         "/loans/own/{secret}/loans.ics",
         Access::visitor(),
         &send_own,
         {.reach = web::Reach::bare, .summary = "A person's loans, by a secret address"}},
        {post,
         "/loans/mine/feed",
         Access::member(),
         &open_feed,
         {.summary = "A new secret address of the dates of one's loans"}},
        {post,
         "/loans/mine/feed/closure",
         Access::member(),
         &close_feed,
         {.summary = "End the secret address of the dates of one's loans"}},
    };
}

}  // namespace agora::loans

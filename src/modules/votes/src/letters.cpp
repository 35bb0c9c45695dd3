#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/web/desk.hpp"
#include "proxies.hpp"
#include "roll_store.hpp"
#include "sight.hpp"
#include "trustee_store.hpp"

#include <algorithm>
#include <set>

namespace agora::votes {
namespace {

constexpr std::int64_t kAtOnce = 40;
constexpr std::chrono::days kBefore{2};

struct Content {
    std::string_view
        subject;  ///< {title}, {opens}, {closes}, {who} and {why} are filled in, as in the others
    std::string_view paragraph;
    std::string_view act;
    std::string_view reason;
    inbox::Kind kind = inbox::Kind::service;
    std::string_view rest = {};  ///< of the path
};

void tell(const Acting& acting, const Vote& vote, AccountId to, const Content& content,
          const std::string& who = {}) {
    const auto account = accounts::find_account(acting.tx, to);
    if (!account) return;
    const Words words = words_of(acting.tx, vote.vote_id, account->language);
    const auto told = [&](std::string_view source) {
        return Message{source,
                       {{"title", words.title},
                        {"opens", when_of(vote, vote.opens_at, account->language)},
                        {"closes", when_of(vote, vote.closes_at, account->language)},
                        {"who", who},
                        {"why", vote.why}}};
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told(content.subject));
    letter.paragraphs = {pen.say(told(content.paragraph))};
    const std::string path = path_of(vote.vote_id, content.rest);
    pen.put_button(letter, content.act, path);
    pen.put_reason(letter, told(content.reason));
    const inbox::Notice notice{
        .kind = content.kind,
        .about = "votes " + to_string(vote.vote_id) + " " + std::string{content.subject},
        .path = path,
        .sentence = told(content.subject)};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

constexpr std::string_view kOnTheRoll =
    tr("You get this mail because you are on the roll of this vote.");

Content content_of(Telling what) {
    switch (what) {
        case Telling::announced:
            return {.subject = tr("Vote: “{title}”"),
                    .paragraph = tr("You can vote from {opens} until {closes}. Until it opens you "
                                    "can let another member vote for you, where the rule allows "
                                    "it."),
                    .act = tr("Read the question"),
                    .reason = kOnTheRoll};
        case Telling::reminder:
            return {.subject = tr("“{title}” closes soon"),
                    .paragraph = tr("You, or a member who lets you vote for them, have not voted "
                                    "yet. It closes at {closes}, to the second."),
                    .act = tr("Vote"),
                    .reason = kOnTheRoll,
                    .kind = inbox::Kind::event};
        case Telling::counted:
            return {.subject = tr("The result of “{title}”"),
                    .paragraph = tr("It is counted. Your receipt finds your ballot on the page of "
                                    "the result, and anybody can count again."),
                    .act = tr("See the result"),
                    .reason = kOnTheRoll,
                    .kind = inbox::Kind::event,
                    .rest = "/result"};
        case Telling::withdrawn:
            return {.subject = tr("“{title}” does not take place"),
                    .paragraph = tr("The vote is withdrawn before it opened: {why}"),
                    .act = tr("See the vote"),
                    .reason = kOnTheRoll};
    }
    return {};
}

WaitedFor next_of(db::ReadTx& tx, const TellRoll& telling) {
    if (telling.what == Telling::reminder) {
        return waited_for(tx, telling.vote, telling.after, kAtOnce);
    }
    WaitedFor next;
    for (const Voter& voter : list_roll(tx, telling.vote, telling.after, kAtOnce)) {
        next.accounts.push_back(voter.account_id);
    }
    if (std::ssize(next.accounts) == kAtOnce) next.last = next.accounts.back();
    return next;
}

bool still_holds(const Vote& vote, Telling what, Instant now) {
    if (what == Telling::counted) return vote.state == State::counted;
    if (what == Telling::withdrawn) return vote.state == State::withdrawn;
    return vote.state == State::announced && now < vote.closes_at;
}

constexpr std::string_view kNameAnew =
    tr("The vote can't be announced before its trustees are named anew and have made their keys.");
constexpr std::string_view kTooFewLeft =
    tr("Fewer than two trustees with an account are left, and it takes two codes to open the "
       "boxes. Ask for the code of who leaves: after the close another trustee can give it. Until "
       "it opens the vote can be withdrawn and prepared anew.");

std::set<AccountId> concerned_by(db::ReadTx& tx, const std::vector<Trustee>& trustees,
                                 AccountId leaving) {
    constexpr std::int64_t kMostTold = 50;
    std::set<AccountId> concerned;
    for (const Trustee& trustee : trustees) concerned.insert(trustee.account_id);
    for (const auto role : {access::Role::board, access::Role::administrator}) {
        for (const auto& holder : accounts::holders_of(tx, role, kMostTold)) {
            const bool whole = holder.scope_kind == access::ScopeKind::cooperative;
            if (whole) concerned.insert(holder.account_id);
        }
    }
    concerned.erase(leaving);
    concerned.erase(AccountId{});
    return concerned;
}

std::string name_of(db::ReadTx& tx, AccountId id) {
    const auto account = accounts::find_account(tx, id);
    return account ? account->name : std::string{};
}

}  // namespace

void tell_some(web::Services& services, const TellRoll& telling) {
    services.database.write([&](db::WriteTx& tx) {
        const auto vote = find_vote(tx, telling.vote);
        const Instant now = services.clock.now();
        if (!vote || !still_holds(*vote, telling.what, now)) return;
        const auto next = next_of(tx, telling);
        for (const AccountId account : next.accounts) {
            tell({tx, services, {{}, now}}, *vote, account, content_of(telling.what));
        }
        if (!next.last) return;
        TellRoll more = telling;
        more.after = next.last;
        jobs::enqueue(tx, more, {.run_at = now});
    });
}

void remind(web::Services& services) {
    services.database.write([&](db::WriteTx& tx) {
        const Instant now = services.clock.now();
        for (const Vote& vote : list_to_remind(tx, now, now + kBefore)) {
            if (now - vote.opens_at < std::chrono::days{1}) continue;
            mark_reminded(tx, vote.vote_id);
            jobs::enqueue(tx, TellRoll{.vote = vote.vote_id, .what = Telling::reminder},
                          {.run_at = now});
        }
    });
}

void tell_of_proxy(const Acting& acting, const Vote& vote, const Proxy& proxy) {
    tell(acting, vote, proxy.holder,
         {.subject = tr("{who} lets you vote for them: “{title}”"),
          .paragraph = tr("You can vote for {who} from {opens} until {closes}. If you don't want "
                          "to, give it back before it opens."),
          .act = tr("See the vote"),
          .reason = kOnTheRoll},
         name_of(acting.tx, proxy.giver));
}

void tell_of_proxy_back(const Acting& acting, const Vote& vote, const Proxy& proxy) {
    const bool by_giver = proxy.giver == acting.origin.account;
    tell(acting, vote, by_giver ? proxy.holder : proxy.giver,
         {.subject = by_giver ? tr("{who} votes for themselves: “{title}”")
                              : tr("{who} does not vote for you: “{title}”"),
          .paragraph = tr("The proxy is taken back. Everybody votes for themselves again, or gives "
                          "a proxy to another member before {opens}."),
          .act = tr("See the vote"),
          .reason = kOnTheRoll},
         name_of(acting.tx, acting.origin.account));
}

void tell_trustees(const Acting& acting, const Vote& vote) {
    for (const Trustee& trustee : list_trustees(acting.tx, vote.vote_id)) {
        tell(acting, vote, trustee.account_id,
             {.subject = tr("“{title}” is closed: open the boxes"),
              .paragraph = tr("Who voted what is not linked any more. When two trustees have given "
                              "their codes, the boxes are opened and counted."),
              .act = tr("Give my code"),
              .reason = tr("You get this mail because you are a trustee of this vote."),
              .rest = "/key"});
    }
}

void tell_of_leaving(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                     AccountId account) {
    for (const Vote& vote : list_entrusted(tx, account)) {
        const auto trustees = list_trustees(tx, vote.vote_id);
        const auto able = std::ranges::count_if(trustees, [&](const Trustee& trustee) {
            return trustee.gave || (trustee.account_id && trustee.account_id != account);
        });
        const bool is_draft = vote.state == State::draft;
        if (!is_draft && able >= 2) continue;
        for (const AccountId other : concerned_by(tx, trustees, account)) {
            tell({tx, services, origin}, vote, other,
                 {.subject = tr("A trustee of “{title}” closes their account"),
                  .paragraph = is_draft ? kNameAnew : kTooFewLeft,
                  .act = tr("See the vote"),
                  .reason = tr("You get this mail because you are a trustee or prepare votes.")});
        }
    }
}

}  // namespace agora::votes

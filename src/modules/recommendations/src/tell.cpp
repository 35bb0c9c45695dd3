#include "tell.hpp"

#include "act_store.hpp"
#include "agora/accounts/addressee.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/web/desk.hpp"
#include "labels.hpp"
#include "list_view.hpp"
#include "register.hpp"
#include "withdrawal_store.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

constexpr std::int64_t kAtOnce = 40;

struct Telling {
    static constexpr std::string_view kName = "recommendations.tell";
    ActId act = {};
};
AGORA_FIELDS(Telling, act)

/// A sentence about the recommendation, {title} and {number} filled in the reader's language.
Message about(const Entry& entry, Language reader, std::string_view source) {
    return {source, {{"number", entry.slug}, {"title", title_of(entry, code(reader)).title}}};
}

void tell_of_act(web::Services& services, db::WriteTx& tx, const Entry& entry, const Act& act,
                 const std::vector<ActWords>& words, const accounts::Account& to) {
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(to));
    const Language reader = to.language;
    auto subject = about(entry, reader,
                         act.news ? tr("News of recommendation {number}, “{title}”")
                                  : tr("{status}: recommendation {number}, “{title}”"));
    subject.values.emplace_back("status", pen.say(label_of(act.status)));
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs.push_back(pen.say(Message{
        act.news ? tr("{day}, signed by {body}.") : tr("{day}, signed by {body}. {meaning}"),
        {{"day", day_words(reader, act.day)},
         {"body", pen.say(label_of(act.body))},
         {"meaning", pen.say(meaning_of(act.status))}}}));
    const auto said = std::ranges::find(words, code(reader), &ActWords::language);
    const auto original = std::ranges::find(words, entry.row.language, &ActWords::language);
    const auto own = said != words.end()       ? said
                     : original != words.end() ? original
                                               : words.begin();
    if (own != words.end()) {
        if (!own->reason.empty()) letter.paragraphs.push_back(own->reason);
        if (!own->attention.empty()) {
            letter.paragraphs.push_back(
                pen.say(Message{tr("Point of attention: {words}"), {{"words", own->attention}}}));
        }
    }
    pen.put_button(letter, tr("Read the whole story"), path_of(entry));
    pen.put_reason(letter, {tr("You get this mail because you asked to be told what becomes of "
                               "this recommendation."),
                            {}});
    const inbox::Notice notice{.kind = inbox::Kind::proposal,
                               .about = "recommendation " + entry.slug,
                               .path = path_of(entry),
                               .sentence = subject};
    inbox::tell(tx, services, notice, std::move(letter), act.recorded_at);
}

/// True when somebody is left. How far it came stands with the act, so that nobody is told twice.
bool tell_some(web::Services& services, db::WriteTx& tx, ActId id) {
    const auto act = find_act(tx, id);
    const auto all = register_of(services, tx);
    const Entry* entry = act ? all->find(act->recommendation_id) : nullptr;
    if (entry == nullptr || entry->row.moderation == Moderation::hidden) return false;
    if (act->withdrawn_at) return false;
    auto words = list_words_of(tx, act->recommendation_id);
    std::erase_if(words, [&](const ActWords& one) { return one.act_id != id; });
    const auto followers =
        list_followers_after(tx, act->recommendation_id, act->told_until, kAtOnce);
    for (const AccountId follower : followers) {
        const auto account = accounts::find_account(tx, follower);
        if (account && follower != act->recorded_by) {
            tell_of_act(services, tx, *entry, *act, words, *account);
        }
    }
    if (!followers.empty()) set_told_until(tx, id, followers.back());
    return std::ssize(followers) == kAtOnce;
}

struct TellingOfWithdrawal {
    static constexpr std::string_view kName = "recommendations.tell_withdrawal";
    ActId act = {};
};
AGORA_FIELDS(TellingOfWithdrawal, act)

void tell_withdrawn(web::Services& services, db::WriteTx& tx, const Entry& entry, const Act& act,
                    const Withdrawal& withdrawal, const accounts::Account& to) {
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(to));
    const Language reader = to.language;
    const auto subject =
        about(entry, reader, tr("Withdrawn: what was told of recommendation {number}, “{title}”"));
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs.push_back(pen.say(
        Message{tr("“{what}” of {day}, signed by {body}, was recorded by mistake. It counts no "
                   "more; it stays in the story as withdrawn."),
                {{"what", pen.say(act.news ? tr("News") : label_of(act.status))},
                 {"day", day_words(reader, act.day)},
                 {"body", pen.say(label_of(act.body))}}}));
    letter.paragraphs.push_back(withdrawal.reason);
    letter.paragraphs.push_back(pen.say(Message{
        tr("The status is now: {status}."), {{"status", pen.say(label_of(entry.row.status))}}}));
    pen.put_button(letter, tr("Read the whole story"), path_of(entry));
    pen.put_reason(letter, {tr("You get this mail because you asked to be told what becomes of "
                               "this recommendation."),
                            {}});
    const inbox::Notice notice{.kind = inbox::Kind::proposal,
                               .about = "recommendation " + entry.slug,
                               .path = path_of(entry),
                               .sentence = subject};
    inbox::tell(tx, services, notice, std::move(letter), withdrawal.withdrawn_at);
}

/// True when somebody is left.
bool tell_some_of_withdrawal(web::Services& services, db::WriteTx& tx, ActId id) {
    const auto act = find_act(tx, id);
    const auto withdrawal = find_withdrawal(tx, id);
    const auto all = register_of(services, tx);
    const Entry* entry = act ? all->find(act->recommendation_id) : nullptr;
    if (entry == nullptr || !withdrawal) return false;
    if (entry->row.moderation == Moderation::hidden) return false;
    auto followers =
        list_followers_after(tx, act->recommendation_id, withdrawal->told_until, kAtOnce);
    const bool some_are_left = std::ssize(followers) == kAtOnce;
    // Those beyond were not told of the act.
    std::erase_if(followers, [&](AccountId one) { return one > act->told_until; });
    for (const AccountId follower : followers) {
        const auto account = accounts::find_account(tx, follower);
        if (account && follower != withdrawal->withdrawn_by) {
            tell_withdrawn(services, tx, *entry, *act, *withdrawal, *account);
        }
    }
    if (!followers.empty()) set_withdrawal_told(tx, id, followers.back());
    return some_are_left && std::ssize(followers) == kAtOnce;
}

void post(const Acting& acting, const Tip& tip, std::string_view slug, std::string_view subject,
          const std::vector<Message>& paragraphs, inbox::Kind kind) {
    const auto to = tip.told_by ? accounts::find_account(acting.tx, tip.told_by) : std::nullopt;
    if (!to) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*to));
    const auto numbered = [&](Message message) {
        message.values.emplace_back("number", std::string{slug});
        return message;
    };
    outbox::Letter letter = pen.letter(numbered({subject, {}}));
    for (const Message& paragraph : paragraphs) {
        letter.paragraphs.push_back(pen.say(numbered(paragraph)));
    }
    const std::string path = "/recommendations/" + std::string{slug};
    pen.put_button(letter, tr("See the page"), path);
    pen.put_reason(letter, {tr("You get this mail because you told the editors what you know of a "
                               "recommendation."),
                            {}});
    const inbox::Notice notice{.kind = kind,
                               .about = "recommendation tip " + to_string(tip.tip_id),
                               .path = path,
                               .sentence = numbered({subject, {}})};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

}  // namespace

void tell_followers(db::WriteTx& tx, ActId act, Instant now) {
    jobs::enqueue(tx, Telling{act}, {.run_at = now});
}

jobs::Kind telling(web::Services& services) {
    return {.name = std::string{Telling::kName}, .run = [&services](const jobs::Job& job) {
                const auto told = journal::event_of<Telling>(job.payload);
                // Held in memory from here on, so that no write reads the tables.
                services.database.read([&](db::ReadTx& tx) { register_of(services, tx); });
                while (services.database.write(
                    [&](db::WriteTx& tx) { return tell_some(services, tx, told.act); })) {
                }
            }};
}

void tell_of_withdrawal(db::WriteTx& tx, ActId act, Instant now) {
    jobs::enqueue(tx, TellingOfWithdrawal{act}, {.run_at = now});
}

jobs::Kind telling_of_withdrawals(web::Services& services) {
    return {
        .name = std::string{TellingOfWithdrawal::kName}, .run = [&services](const jobs::Job& job) {
            const auto told = journal::event_of<TellingOfWithdrawal>(job.payload);
            services.database.read([&](db::ReadTx& tx) { register_of(services, tx); });
            while (services.database.write(
                [&](db::WriteTx& tx) { return tell_some_of_withdrawal(services, tx, told.act); })) {
            }
        }};
}

void tell_thanks(const Acting& acting, const Tip& tip, std::string_view slug) {
    post(acting, tip, slug, tr("What you told of recommendation {number} stands in its story"),
         {{tr("Thank you: what you told now stands in the public story of recommendation "
              "{number}."),
           {}}},
         inbox::Kind::proposal);
}

void tell_declined(const Acting& acting, const Tip& tip, std::string_view slug,
                   std::string_view reason) {
    post(acting, tip, slug, tr("About what you told of recommendation {number}"),
         {{tr("Thank you for telling what you know of recommendation {number}. The editors did "
              "not put it in its story."),
           {}},
          {tr("They write: {reason}"), {{"reason", std::string{reason}}}}},
         inbox::Kind::service);
}

}  // namespace agora::recommendations

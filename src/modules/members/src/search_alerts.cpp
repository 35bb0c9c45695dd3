#include "search_alerts.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/signed_value.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/desk.hpp"
#include "directory.hpp"
#include "directory_rows.hpp"
#include "directory_store.hpp"
#include "directory_view.hpp"
#include "saved_search_store.hpp"

#include <array>

namespace agora::members {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kBatch = 100;
constexpr std::chrono::minutes kRound{5};
/// Unsubscribing must work for as long as somebody may keep the mail.
constexpr std::chrono::days kTokenLife{5 * 365};

const crypto::Purpose& purpose() {
    static const crypto::Purpose kPurpose{"members.search_alert"};
    return kPurpose;
}

/// A round earlier, so that the hour of a daily mail does not wander.
Duration pause_of(Frequency frequency) {
    switch (frequency) {
        case Frequency::daily:
            return 24h - kRound;
        case Frequency::weekly:
            return 7 * 24h - kRound;
        case Frequency::monthly:
            return 30 * 24h - kRound;
        default:
            return 0h;
    }
}

std::vector<std::int64_t> new_in(const SavedSearch& search,
                                 const std::vector<std::int64_t>& found) {
    const PeopleSeen seen{search.seen};
    std::vector<std::int64_t> fresh;
    for (const std::int64_t person : found) {
        if (!seen.has(person) && person != search.account_id.value()) fresh.push_back(person);
    }
    return fresh;
}

/// Those who may still be shown to members, each with a paragraph.
std::vector<outbox::Mention> mentions_of(db::ReadTx& tx, const std::vector<AccountId>& people,
                                         const Words& words, const std::string& directory,
                                         Date today) {
    std::vector<outbox::Mention> mentions;
    for (const AccountId person : people) {
        const auto member = find_member(tx, person);
        if (!member || !is_listed(member->profile, Layer::member, member->standing, today))
            continue;
        const Card card = card_of(seen_from(member->profile, Layer::member, today));
        const PersonView view = person_view_of(card, words, directory);
        std::string text = view.name;
        if (!view.profession.empty()) text += " · " + view.profession;
        if (!view.place.empty()) text += " · " + view.place;
        mentions.push_back({person, text + "\n" + view.url});
    }
    return mentions;
}

/// Everything that one search's mail is made of.
struct Alert {
    web::Services& services;
    const SavedSearch& search;
    DirectoryQuery query;
    std::vector<std::int64_t> found;
    std::vector<AccountId> told;  ///< at most kMostTold, in the order of the day
    std::size_t fresh = 0;
    Instant now;
};

outbox::Letter letter_of(const Alert& alert, const accounts::Account& owner,
                         std::vector<outbox::Mention> mentions) {
    const Words words = words_in(alert.services, owner.language);
    const outbox::Pen pen(web::desk_of(alert.services), accounts::addressee_of(owner));
    outbox::Letter letter = pen.letter({tr("New people in a search that you keep"), {}});
    letter.paragraphs = {
        pen.hello(),
        pen.say({tr("These people are new in your search “{search}” ({filters})."),
                 {{"search", alert.search.name}, {"filters", described(alert.query, words)}}})};
    if (alert.fresh > kMostTold) {
        letter.paragraphs.push_back(
            pen.say(tr("There are more: one mail names at most 20. The others follow.")));
    }
    letter.mentions = std::move(mentions);
    pen.put_button(letter, tr("See the whole search"), "/members" + alert.query.address());
    pen.put_reason(letter, {tr("You get this mail because you keep this search. Other times, or no "
                               "mails at all: {address}"),
                            {{"address", pen.address("/members/searches")}}});
    const std::string token = unsubscribe_token(alert.services, alert.search, alert.now);
    letter.unsubscribe = alert.services.origin + "/api/members/searches/alerts/" + token;
    return letter;
}

/// One transaction: the mail and the note of who was told, or neither.
bool tell(db::WriteTx& tx, const Alert& alert) {
    const auto owner = accounts::find_account(tx, alert.search.account_id);
    if (!owner || owner->standing != access::Standing::active) return false;
    const std::string directory =
        alert.services.origin + "/" + std::string{code(owner->language)} + "/members";
    auto mentions = mentions_of(tx, alert.told, words_in(alert.services, owner->language),
                                directory, utc_date(alert.now));
    if (mentions.empty()) return false;
    PeopleSeen seen{alert.search.seen};
    for (const outbox::Mention& mention : mentions) seen.add(mention.account.value());
    seen.shorten(alert.found);
    if (!update_told(tx, alert.search, alert.now, seen.text())) return false;
    const inbox::Notice notice{.kind = inbox::Kind::people,
                               .about = "search " + to_string(alert.search.search_id),
                               .path = "/members/searches",
                               .sentence = {tr("New people in a search that you keep"), {}}};
    inbox::tell(tx, alert.services, notice, letter_of(alert, *owner, std::move(mentions)),
                alert.now);
    return true;
}

bool send_one(web::Services& services, const SavedSearch& search, Instant now) {
    const auto query = saved_query_of(search.query);
    if (!query) return false;
    Directory& directory = services.state<Directory>();
    Alert alert{services, search, *query, {}, {}, 0, now};
    alert.found =
        directory.matching(*query, words_in(services, Language::en), search::Layer::member);
    const auto fresh = new_in(search, alert.found);
    alert.fresh = fresh.size();
    if (fresh.empty()) {
        if (search.frequency == Frequency::at_once) return false;
        services.database.write(
            [&](db::WriteTx& tx) { update_told(tx, search, now, search.seen); });
        return false;
    }
    alert.told = directory.in_order(fresh, search::Layer::member, kMostTold);
    return services.database.write([&](db::WriteTx& tx) { return tell(tx, alert); });
}

/// The search that the link is for; nothing when it was removed.
Result<std::optional<SavedSearch>> search_of(web::Call& call) {
    const auto value =
        crypto::read_signed(call.services.keys, purpose(), call.path_value("token"), call.now);
    if (!value) return value.refusal();
    const auto id = parse_id<SearchId>(*value);
    return call.read([&](db::ReadTx& tx) { return id ? find_search(tx, *id) : std::nullopt; });
}

struct UnsubscribePage {
    bool stopped = false;
    std::string name;
    Html form_keys;
};
AGORA_FIELDS(UnsubscribePage, stopped, name, form_keys)

http::Response show_unsubscribe(web::Call& call) {
    const auto search = search_of(call);
    if (!search) return web::refuse(call, search.refusal());
    // A mail program that knows no one-click opens the address of the header as a page.
    if (call.shape == web::Shape::json) return http::redirect(call.link(call.address));
    const bool stopped = !*search || (*search)->frequency == Frequency::never;
    return web::page(
        call, {.view = "members/unsubscribe", .title = call.say(tr("No more of these mails"))},
        UnsubscribePage{stopped, *search ? (*search)->name : "", call.form_keys()});
}

http::Response take_unsubscribe(web::Call& call) {
    const auto search = search_of(call);
    if (!search) return web::refuse(call, search.refusal());
    if (*search && (*search)->frequency != Frequency::never) {
        call.write(
            [&](db::WriteTx& tx) { update_frequency(tx, (*search)->search_id, Frequency::never); });
    }
    return web::redirect(call, call.address);
}

}  // namespace

std::string unsubscribe_token(const web::Services& services, const SavedSearch& search,
                              Instant now) {
    return crypto::sign(services.keys, purpose(), {to_string(search.search_id), now + kTokenLife});
}

int send_alerts(web::Services& services, Instant now) {
    constexpr std::array kFrequencies{Frequency::at_once, Frequency::daily, Frequency::weekly,
                                      Frequency::monthly};
    int sent = 0;
    for (const Frequency frequency : kFrequencies) {
        for (SearchId after;;) {
            const auto due = services.database.read([&](db::ReadTx& tx) {
                return list_due(tx, frequency, now - pause_of(frequency), after, kBatch);
            });
            for (const SavedSearch& search : due) sent += send_one(services, search, now) ? 1 : 0;
            if (due.size() < static_cast<std::size_t>(kBatch)) break;
            after = due.back().search_id;
        }
    }
    return sent;
}

std::vector<jobs::Periodic> alert_periodic(web::Services& services) {
    return {{"members.send_search_alerts", kRound,
             [&services] { send_alerts(services, services.clock.now()); },
             tr("Mails about saved searches"),
             tr("Tells who keeps a search which people are new in it.")}};
}

std::vector<web::Route> alert_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/members/searches/alerts/{token}",
         Access::visitor(),
         &show_unsubscribe,
         {.summary = "Whether a saved search still sends mails"}},
        {post,
         "/members/searches/alerts/{token}",
         Access::visitor(),
         &take_unsubscribe,
         {.summary = "Stop the mails of a saved search (RFC 8058)"}},
    };
}

}  // namespace agora::members

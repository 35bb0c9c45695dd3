#include "agora/accounts/account.hpp"
#include "agora/calendar/calendar.hpp"
#include "agora/web/settings.hpp"
#include "card.hpp"
#include "feed.hpp"
#include "filter_store.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <set>

namespace agora::calls {
namespace {

constexpr std::size_t kMostEntries = 500;
constexpr std::chrono::days kPast{30};

calendar::Entry entry_of(const web::Call& call, const Entry& entry) {
    const CallCard card = card_of(call, entry);
    return {.uid = calendar::uid_of("call-" + to_string(entry.call_id), call.services.origin),
            .starts_at = *entry.deadline_at - std::chrono::minutes{30},
            .ends_at = *entry.deadline_at,
            .changed_at = entry.changed_at,
            .revision = entry.changed_at.seconds(),
            .status = entry.withdrawn ? calendar::Status::cancelled : calendar::Status::confirmed,
            .title = call.say({tr("Deadline: {title}"), {{"title", card.title}}}),
            .description = card.kind_label + (card.buyer.empty() ? "" : " · " + card.buyer) + "\n" +
                           call.say(tr("The official text prevails.")),
            .address = call.services.origin + card.url};
}

http::Response answer(const web::Call& call, std::vector<calendar::Entry> entries) {
    const std::string title =
        call.services.settings.text("site.name") + " · " + call.say(tr("Deadlines of calls"));
    return http::with_type(200, "text/calendar; charset=utf-8",
                           calendar::to_ical({title, std::move(entries)}));
}

/// A feed has no language in its address but the one that it was asked in.
void choose_language(web::Call& call) {
    const auto asked = parse_language(call.query("lang"));
    const auto usual = parse_language(call.services.settings.text("site.language"));
    call.language = asked.value_or(usual.value_or(Language::en));
}

/// What everybody may see, filtered like the list.
http::Response send_filtered(web::Call& call) {
    choose_language(call);
    const Query query = query_of(call.request.query);
    const Found found = call.read([&](db::ReadTx& tx) {
        return call.services.state<Table>().look(tx, query, false, call.now);
    });
    std::vector<calendar::Entry> entries;
    for (std::size_t at = 0; at < found.size() && entries.size() < kMostEntries; ++at) {
        if (found[at].deadline_at) entries.push_back(entry_of(call, found[at]));
    }
    return answer(call, std::move(entries));
}

http::Response send_one(web::Call& call) {
    choose_language(call);
    const auto entry = call.read([&](db::ReadTx& tx) -> std::optional<calendar::Entry> {
        const auto about = call_at(call, tx);
        const Entry* found = about ? all_calls(call.services, tx)->find(about->call_id) : nullptr;
        if (found == nullptr || !found->deadline_at) return std::nullopt;
        return entry_of(call, *found);
    });
    if (!entry) return web::refuse(call, CallRefusal::call_not_found);
    return answer(call, {*entry});
}

/// What this person follows, and what the filters give that they keep; each once.
std::vector<calendar::Entry> own_entries(web::Call& call, db::ReadTx& tx, AccountId account) {
    Table& table = call.services.state<Table>();
    const SnapshotPointer all = table.at(tx);
    std::vector<calendar::Entry> entries;
    std::set<CallId> given;
    const auto add = [&](const Entry& entry) {
        const bool wanted = entry.deadline_at && *entry.deadline_at > call.now - kPast &&
                            entry.moderation != Moderation::hidden;
        if (!wanted || entries.size() >= kMostEntries) return;
        if (given.insert(entry.call_id).second) entries.push_back(entry_of(call, entry));
    };
    for (const CallId id : list_followed(tx, account)) {
        if (const Entry* entry = all->find(id)) add(*entry);
    }
    for (const Filter& filter : list_own_filters(tx, account)) {
        const Found found =
            table.look(tx, query_of(std::string_view{filter.query}), true, call.now);
        for (std::size_t at = 0; at < found.size(); ++at) add(found[at]);
    }
    return entries;
}

http::Response send_own(web::Call& call) {
    auto entries = call.read([&](db::ReadTx& tx) -> std::optional<std::vector<calendar::Entry>> {
        const auto feed =
            find_open_feed(tx, call.services.keys, call.path_value("secret"), call.now);
        const auto account = feed ? accounts::find_account(tx, feed->account_id) : std::nullopt;
        if (!account || account->standing != accounts::Standing::active) return std::nullopt;
        call.language = account->language;
        return own_entries(call, tx, feed->account_id);
    });
    if (!entries) return web::not_found(call);
    return answer(call, std::move(*entries));
}

}  // namespace

std::vector<web::Route> ical_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/calls/deadlines.ics",
         Access::visitor(),
         &send_filtered,
         {.reach = web::Reach::bare, .summary = "Deadlines of open calls, with filters"}},
        {get,
         "/calls/{id}/deadline.ics",
         Access::visitor(),
         &send_one,
         {.reach = web::Reach::bare, .summary = "One deadline for a calendar"}},
        {get,
         "/calls/own/{secret}/deadlines.ics",
         Access::visitor(),
         &send_own,
         {.reach = web::Reach::bare, .summary = "A person's deadlines, by a secret address"}},
    };
}

}  // namespace agora::calls

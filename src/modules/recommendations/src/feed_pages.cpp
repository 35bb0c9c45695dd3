#include "feed_pages.hpp"

#include "act_store.hpp"
#include "agora/view/atom.hpp"
#include "agora/web/settings.hpp"
#include "labels.hpp"
#include "list_view.hpp"
#include "story_view.hpp"

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace agora::recommendations {
namespace {

constexpr std::int64_t kLooksAt = 500;
constexpr std::size_t kMostEntries = 50;

Instant changed_at(const Act& act) {
    return act.withdrawn_at.value_or(act.recorded_at);
}

/// What was recorded or withdrawn last, the newest first.
std::vector<Act> newest_acts(db::ReadTx& tx) {
    std::vector<Act> acts = list_newest_withdrawn(tx, kLooksAt);
    for (Act& act : list_newest_acts(tx, kLooksAt)) {
        if (!act.withdrawn_at) acts.push_back(std::move(act));
    }
    std::ranges::stable_sort(acts, std::greater{}, &changed_at);
    return acts;
}

std::string entry_of(const web::Call& call, const Entry& entry, const Act& act) {
    const std::string address = call.services.origin + call.link(path_of(entry));
    std::string what = call.say(act.news ? tr("News") : label_of(act.status));
    if (act.withdrawn_at) what = call.say({tr("Withdrawn: {what}"), {{"what", what}}});
    return "\n<entry>" +
           view::xml_element("title", what + ": " + entry.slug + ", " +
                                          title_of(entry, code(call.language)).title) +
           view::xml_element("id", address + "#act-" + to_string(act.act_id)) +
           view::xml_element("updated", to_iso(changed_at(act))) +
           view::atom_link("alternate", address) +
           view::xml_element("summary", call.say({tr("{day}, signed by {body}."),
                                                  {{"day", day_words(call.language, act.day)},
                                                   {"body", call.say(label_of(act.body))}}})) +
           "</entry>";
}

http::Response feed_of(web::Call& call, const std::string& list, const std::string& title,
                       const std::string& entries, Instant updated) {
    const std::string name = call.services.settings.text("site.name");
    return http::with_type(
        200, "application/atom+xml; charset=utf-8",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
            std::string{code(call.language)} + "\">" +
            view::xml_element("title", name + " · " + title) + view::xml_element("id", list) +
            view::xml_element("updated", to_iso(updated)) + view::atom_link("alternate", list) +
            "<author>" + view::xml_element("name", name) + "</author>" + entries + "\n</feed>\n");
}

/// What happened last to those that the filters give (RFC 4287).
http::Response send_feed(web::Call& call) {
    const Filter filter = filter_of(call);
    std::string entries;
    Instant updated;
    call.read([&](db::ReadTx& tx) {
        entries.clear();
        updated = {};
        const auto all = register_of(call.services, tx);
        std::unordered_set<RecommendationId> wanted;
        for (const Entry* entry : look(call, tx, all, filter).entries) {
            wanted.insert(entry->row.recommendation_id);
        }
        std::size_t written = 0;
        for (const Act& act : newest_acts(tx)) {
            if (!wanted.contains(act.recommendation_id) || written == kMostEntries) continue;
            if (written++ == 0) updated = changed_at(act);
            entries += entry_of(call, *all->find(act.recommendation_id), act);
        }
    });
    return feed_of(call, call.services.origin + call.link("/recommendations") + query_of(filter),
                   call.say(tr("What became of recommendations")), entries, updated);
}

/// The story of one.
http::Response send_feed_of_one(web::Call& call) {
    std::string entries;
    std::string title;
    std::string address;
    Instant updated;
    const bool found = call.read([&](db::ReadTx& tx) {
        entries.clear();
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return false;
        title = entry->slug + ", " + title_of(*entry, code(call.language)).title;
        address = call.services.origin + call.link(path_of(*entry));
        const auto acts = list_acts_of(tx, entry->row.recommendation_id);
        for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
            updated = std::max(updated, changed_at(*act));
            entries += entry_of(call, *entry, *act);
        }
        return true;
    });
    return found ? feed_of(call, address, title, entries, updated) : web::not_found(call);
}

}  // namespace

std::vector<web::Route> feed_routes() {
    return {{http::Method::get,
             "/recommendations/feed.atom",
             web::Access::visitor(),
             &send_feed,
             {.summary = "What happened last to the recommendations that the same filters give"}},
            {http::Method::get,
             "/recommendations/{number}/feed.atom",
             web::Access::visitor(),
             &send_feed_of_one,
             {.summary = "What happens to one recommendation"}}};
}

}  // namespace agora::recommendations

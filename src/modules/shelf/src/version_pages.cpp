#include "version_pages.hpp"

#include "change.hpp"
#include "difference.hpp"
#include "item_store.hpp"
#include "item_view.hpp"
#include "refusals.hpp"
#include "suggestion_store.hpp"
#include "suggestion_view.hpp"

#include <algorithm>

namespace agora::shelf {
namespace {

struct VersionRow {
    std::int64_t version = 0;
    std::string url = {};  ///< what it changed
    web::Link by = {};
    Instant at = {};
    std::int64_t from_version = 0;
    bool current = false;
    bool is_from = false;  ///< of the two that are compared
    bool is_to = false;
    std::string suggestion_url = {};  ///< that it took over
    web::Link suggested_by = {};
};
AGORA_FIELDS(VersionRow, version, url, by, at, from_version, current, is_from, is_to,
             suggestion_url, suggested_by)

struct VersionsPage {
    GroupLink group = {};
    ItemCard item = {};
    std::vector<VersionRow> versions = {};
    std::int64_t from = 0;  ///< 0: the first one is shown, nothing is before it
    std::int64_t to = 0;
    std::string title = {};         ///< of `to`
    std::string title_before = {};  ///< when it was another one
    std::vector<Piece> differences = {};
    bool same = false;
    bool may_go_back = false;
    std::int64_t seen = 0;
    std::string action = {};
    std::string versions_url = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(VersionsPage, group, item, versions, from, to, title, title_before, differences, same,
             may_go_back, seen, action, versions_url, crumbs, form_keys)

std::int64_t number_of(std::string_view text) {
    return parse_positive(text).value_or(0);
}

/// Which two: as asked, else the newest against the one before.
void choose(const web::Call& call, const Item& item, VersionsPage& model) {
    model.to = std::clamp<std::int64_t>(number_of(call.query("to")), 0, item.version);
    if (model.to == 0) model.to = item.version;
    const std::int64_t asked = number_of(call.query("from"));
    model.from = asked == 0 ? model.to - 1 : std::min(asked, item.version);
    if (model.from > model.to) std::swap(model.from, model.to);
}

void compare(db::ReadTx& tx, const Item& item, VersionsPage& model) {
    const auto before = find_version(tx, item.item_id, model.from).value_or(Version{});
    const auto after = find_version(tx, item.item_id, model.to).value_or(Version{});
    model.title = after.title;
    if (model.from != 0 && before.title != after.title) model.title_before = before.title;
    model.differences = difference(model.from == 0 ? after.body : before.body, after.body);
    model.same = model.from != 0 && model.title_before.empty() && before.body == after.body;
}

void add_rows(const web::Call& call, db::ReadTx& tx, const Seen& seen, VersionsPage& model) {
    const auto versions = list_versions(tx, seen.item.item_id);
    std::vector<AccountId> writers;
    for (const Version& one : versions) writers.push_back(one.written_by);
    const auto names = names_inside(call, tx, seen.standing, std::move(writers));
    const std::string address = call.link(path_of(seen.standing.circle, seen.item, "/versions"));
    for (const Version& one : versions) {
        VersionRow row{.version = one.version,
                       .url = address + "?to=" + std::to_string(one.version),
                       .by = {},
                       .at = one.written_at,
                       .from_version = one.from_version,
                       .current = one.version == seen.item.version,
                       .is_from = one.version == model.from,
                       .is_to = one.version == model.to};
        if (const auto name = names.find(one.written_by); name != names.end()) {
            row.by = name->second;
        }
        model.versions.push_back(std::move(row));
    }
}

/// Which versions took over what somebody suggested.
void add_credits(const web::Call& call, db::ReadTx& tx, const Seen& seen, VersionsPage& model) {
    const auto taken = list_taken(tx, seen.item.item_id);
    std::vector<AccountId> people;
    for (const Suggestion& one : taken) people.push_back(one.suggested_by);
    const auto names = names_inside(call, tx, seen.standing, std::move(people));
    const std::string address =
        call.link(path_of(seen.standing.circle, seen.item, "/suggestions/"));
    for (const Suggestion& one : taken) {
        const auto row = std::ranges::find(model.versions, one.version, &VersionRow::version);
        if (row == model.versions.end()) continue;
        row->suggestion_url = address + to_string(one.suggestion_id);
        if (const auto name = names.find(one.suggested_by); name != names.end()) {
            row->suggested_by = name->second;
        }
    }
}

http::Response show_versions(web::Call& call) {
    std::optional<Seen> seen;
    VersionsPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        seen = text_inside(call, tx);
        if (!seen) return;
        choose(call, seen->item, model);
        compare(tx, seen->item, model);
        add_rows(call, tx, *seen, model);
        add_credits(call, tx, *seen, model);
    });
    if (!seen) return web::refuse(call, not_there());
    const circles::Circle& circle = seen->standing.circle;
    model.group = group_of(call, seen->standing);
    model.item = card_of(call, circle, seen->item);
    model.seen = seen->item.version;
    model.may_go_back =
        model.to != seen->item.version && may_change(call.actor, seen->standing, seen->item);
    model.versions_url = call.link(path_of(circle, seen->item, "/versions"));
    model.action = call.link(path_of(circle, seen->item, "/reversion"));
    model.crumbs = crumbs_of(call, seen->standing);
    model.crumbs.push_back({model.item.url, model.item.title});
    if (model.may_go_back) model.form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "shelf/versions",
         .title = call.say({tr("Versions of “{title}”"), {{"title", seen->item.title}}})},
        model);
}

http::Response create_reversion(web::Call& call) {
    const std::int64_t version = number_of(call.sent["version"]);
    const std::int64_t seen_version = number_of(call.sent["seen"]);
    return act_on_item(call, tr("It says again what it said then."),
                       [&](const Acting& acting, const Seen& seen) {
                           return go_back(acting, call.actor, seen, version, seen_version);
                       });
}

}  // namespace

std::vector<web::Route> version_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/shelf/{item}/versions",
         Access::member(),
         &show_versions,
         {.summary = "Versions of a text, for its group: by whom, when, what two say otherwise"}},
        {post,
         "/groups/{slug}/shelf/{item}/reversion",
         Access::member(),
         &create_reversion,
         {.summary = "Go back to a version, as a new one"}},
    };
}

}  // namespace agora::shelf

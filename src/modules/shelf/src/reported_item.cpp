#include "reported_item.hpp"

#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "item_store.hpp"
#include "sight.hpp"

namespace agora::shelf {
namespace {

/// "/groups/readers/shelf/12" and what lies below it.
std::optional<ItemId> id_in(std::string_view path) {
    constexpr std::string_view kGroups = "/groups/";
    constexpr std::string_view kShelf = "/shelf/";
    if (!path.starts_with(kGroups)) return std::nullopt;
    path.remove_prefix(kGroups.size());
    const std::size_t slash = path.find('/');
    return slash == std::string_view::npos ? std::nullopt
                                           : web::id_below<ItemId>(kShelf, path.substr(slash));
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = id_in(path);
    const auto item = id ? find_item(tx, *id) : std::nullopt;
    auto circle = item ? circles::find_circle(tx, item->circle_id) : std::nullopt;
    if (!circle || !path.starts_with(circles::path_of(*circle, "/"))) return std::nullopt;
    const auto standing = circles::standing_of(tx, actor, std::move(*circle), Language::en, today);
    if (!may_see(actor, standing, *item)) return std::nullopt;
    return web::ReportedThing{path_of(standing.circle, *item),
                              item->title,
                              item->added_by,
                              {{access::ScopeKind::circle, to_string(item->circle_id)}}};
}

void take(const web::TakenMeasure& taken) {
    const auto id = id_in(taken.path);
    auto item = id ? find_item(taken.tx, *id) : std::nullopt;
    if (!item) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (item->moderation == moderation) return;
    item->moderation = moderation;
    update_item(taken.tx, *item);
    journal::emit(taken.tx, taken.origin, ItemModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_item() {
    return {.kind = "shelf_item",
            .label = tr("Text, file or link of a group"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::shelf

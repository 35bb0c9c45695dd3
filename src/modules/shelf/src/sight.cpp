#include "sight.hpp"

#include "item_store.hpp"

namespace agora::shelf {
namespace {

bool is_own(const access::Actor& actor, const Item& item) {
    return actor.is_member() && actor.account == item.added_by;
}

bool is_for(const access::Actor& actor, const circles::Standing& standing, Audience audience) {
    switch (audience) {
        case Audience::group:
            return standing.is_inside();
        case Audience::members:
            return actor.is_member();
        case Audience::everyone:
            return true;
    }
    return false;
}

}  // namespace

bool may_see(const access::Actor& actor, const circles::Standing& standing, const Item& item) {
    if (!is_for(actor, standing, item.audience)) return false;
    switch (item.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return is_own(actor, item) || standing.looks_after;
    }
    return false;
}

bool may_change(const access::Actor& actor, const circles::Standing& standing, const Item& item) {
    if (!standing.may_add() || !may_see(actor, standing, item)) return false;
    return item.kind == Kind::text || standing.looks_after || is_own(actor, item);
}

bool may_remove(db::ReadTx& tx, const access::Actor& actor, const circles::Standing& standing,
                const Item& item) {
    if (!actor.is_member() || !may_see(actor, standing, item)) return false;
    if (standing.looks_after) return true;
    return is_own(actor, item) && !has_other_writers(tx, item.item_id, actor.account);
}

std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<ItemId>("item");
    auto standing = circles::standing_at(call, tx);
    auto item = id && standing ? find_item(tx, *id) : std::nullopt;
    if (!item || item->circle_id != standing->circle.circle_id) return std::nullopt;
    if (!may_see(call.actor, *standing, *item)) return std::nullopt;
    return Seen{std::move(*standing), std::move(*item)};
}

std::vector<Item> list_visible(db::ReadTx& tx, const access::Actor& actor,
                               const circles::Standing& standing) {
    std::vector<Item> items = list_items(tx, standing.circle.circle_id);
    std::erase_if(items, [&](const Item& item) { return !may_see(actor, standing, item); });
    return items;
}

std::string path_of(const circles::Circle& circle, const Item& item, std::string_view rest) {
    return circles::path_of(circle, "/shelf/" + to_string(item.item_id) + std::string{rest});
}

}  // namespace agora::shelf

#include "change_profile.hpp"

#include "agora/markdown/markdown.hpp"
#include "change_pictures.hpp"
#include "picture_store.hpp"
#include "profile_store.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <numeric>

namespace agora::members {

Result<ItemRow> new_item(db::WriteTx& tx, const Edit& edit, const Profile& profile,
                         std::int64_t bytes, std::string_view file_field) {
    if (profile.items.size() >= kMostItems) return ProfileRefusal::too_many_items;
    const std::int64_t kept =
        std::accumulate(profile.items.begin(), profile.items.end(), std::int64_t{0},
                        [](std::int64_t sum, const ItemRow& item) { return sum + item.file_size; });
    if (kept + bytes > kMostItemBytes) {
        return Refusal{ProfileRefusal::portfolio_too_heavy, std::string{file_field}};
    }
    ItemRow item;
    item.item_id = tx.new_id<ItemId>();
    item.place = profile.items.empty() ? 1 : profile.items.back().place + 1;
    item.added_at = edit.origin.at;
    return item;
}

Result<Done> add_link(db::WriteTx& tx, const Edit& edit, const ItemChange& wanted) {
    const bool on_the_web =
        wanted.address.starts_with("https://") || wanted.address.starts_with("http://");
    if (!on_the_web || !markdown::is_safe_address(wanted.address)) {
        return Refusal{ProfileRefusal::website_unsafe, "address"};
    }
    const Profile profile = own_profile(tx, edit);
    auto item = new_item(tx, edit, profile, 0, "address");
    if (!item) return item.refusal();
    item->kind = ItemKind::link;
    item->title = wanted.title;
    item->address = wanted.address;
    item->description = wanted.description;
    insert_item(tx, edit.origin.account, *item);
    save(tx, edit, profile.row);
    return Done{};
}

void move_item(db::WriteTx& tx, const Edit& edit, ItemId item, MoveBy by) {
    const Profile profile = own_profile(tx, edit);
    std::vector<ItemId> order;
    for (const ItemRow& row : profile.items) order.push_back(row.item_id);
    const auto found = std::find(order.begin(), order.end(), item);
    if (found == order.end()) return;
    if (by == MoveBy::up && found != order.begin()) std::iter_swap(found, found - 1);
    if (by == MoveBy::down && found + 1 != order.end()) std::iter_swap(found, found + 1);
    for (std::size_t at = 0; at < order.size(); ++at) {
        update_item_place(tx, edit.origin.account, order[at], static_cast<std::int64_t>(at) + 1);
    }
    save(tx, edit, profile.row);
}

void remove_item(db::WriteTx& tx, const Edit& edit, ItemId item) {
    const Profile profile = own_profile(tx, edit);
    delete_item(tx, edit.origin.account, item);
    delete_unnamed_pictures(tx, edit.origin.account);
    save(tx, edit, profile.row);
}

}  // namespace agora::members

#include "change_profile.hpp"

#include "profile_store.hpp"
#include "agora/markdown/markdown.hpp"
#include "refusals.hpp"

namespace agora::members {
namespace {

constexpr std::size_t kMostItems = 12;

}  // namespace

Result<Done> add_link(db::WriteTx& tx, const Edit& edit, const ItemChange& wanted) {
    const bool on_the_web =
        wanted.address.starts_with("https://") || wanted.address.starts_with("http://");
    if (!on_the_web || !markdown::is_safe_address(wanted.address)) {
        return Refusal{ProfileRefusal::website_unsafe, "address"};
    }
    const Profile profile = own_profile(tx, edit);
    if (profile.items.size() >= kMostItems) return ProfileRefusal::too_many_items;
    ItemRow item;
    item.item_id = tx.new_id<ItemId>();
    item.kind = ItemKind::link;
    item.title = wanted.title;
    item.address = wanted.address;
    item.alternative_text = wanted.description;
    item.place = profile.items.empty() ? 1 : profile.items.back().place + 1;
    item.added_at = edit.origin.at;
    insert_item(tx, edit.origin.account, item);
    save(tx, edit, profile.row);
    return Done{};
}

void remove_item(db::WriteTx& tx, const Edit& edit, ItemId item) {
    const Profile profile = own_profile(tx, edit);
    delete_item(tx, edit.origin.account, item);
    save(tx, edit, profile.row);
}

}  // namespace agora::members

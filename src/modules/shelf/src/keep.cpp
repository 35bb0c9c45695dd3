#include "keep.hpp"

#include "agora/circles/activity.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/settings.hpp"
#include "item_store.hpp"
#include "refusals.hpp"

namespace agora::shelf {
namespace {

/// Of a group, files and all.
constexpr std::int64_t kMostItems = 1000;
constexpr std::int64_t kMegabyte = 1'000'000;

std::optional<Refusal> obstacle(const Acting& acting, const circles::Standing& standing) {
    if (!standing.is_inside()) return Refusal{ShelfRefusal::not_in_the_group};
    if (!standing.may_add()) return Refusal{ShelfRefusal::group_has_ended};
    if (count_kept(acting.tx, standing.circle.circle_id).items >= kMostItems) {
        return Refusal{ShelfRefusal::shelf_is_full};
    }
    return std::nullopt;
}

std::optional<Refusal> too_much(const Acting& acting, CircleId circle, std::int64_t bytes) {
    const Kept kept = count_kept(acting.tx, circle);
    const auto most = acting.services.settings.number("shelf.most_files");
    if (kept.files >= most) {
        return Refusal{ShelfRefusal::too_many_files, "document", {{"most", std::to_string(most)}}};
    }
    const auto megabytes = acting.services.settings.number("shelf.most_megabytes");
    if (kept.bytes + bytes > megabytes * kMegabyte) {
        return Refusal{
            ShelfRefusal::files_too_heavy, "document", {{"most", std::to_string(megabytes)}}};
    }
    return std::nullopt;
}

Item item_of(const Acting& acting, const circles::Standing& standing, const NewItem& about,
             Kind kind) {
    return {.item_id = acting.tx.new_id<ItemId>(),
            .circle_id = standing.circle.circle_id,
            .kind = kind,
            .title = about.title,
            .language = about.language,
            .audience = standing.looks_after ? about.audience : Audience::group,
            .file = {},
            .file_name = {},
            .address = {},
            .added_by = acting.origin.account,
            .added_at = acting.origin.at,
            .changed_at = acting.origin.at};
}

ItemId put(const Acting& acting, const Item& item) {
    insert_item(acting.tx, item);
    circles::note_activity(acting.tx, item.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, ItemAdded{item.circle_id, item.item_id});
    return item.item_id;
}

}  // namespace

Result<ItemId> add_text(const Acting& acting, const circles::Standing& standing,
                        const NewItem& about, std::string body) {
    if (const auto no = obstacle(acting, standing)) return *no;
    const Item item = item_of(acting, standing, about, Kind::text);
    put(acting, item);
    insert_version(acting.tx, {.item_id = item.item_id,
                               .title = item.title,
                               .body = std::move(body),
                               .written_by = acting.origin.account,
                               .written_at = acting.origin.at});
    return item.item_id;
}

Result<ItemId> add_file(const Acting& acting, const circles::Standing& standing,
                        const NewItem& about, const files::KeptDocument& document) {
    if (const auto no = obstacle(acting, standing)) return *no;
    const auto size = static_cast<std::int64_t>(document.size);
    if (const auto no = too_much(acting, standing.circle.circle_id, size)) return *no;
    Item item = item_of(acting, standing, about, Kind::file);
    item.file = document.digest.text();
    item.file_name = document.file_name;
    item.file_size = size;
    return put(acting, item);
}

Result<ItemId> add_link(const Acting& acting, const circles::Standing& standing,
                        const NewItem& about, Tool tool, std::string address) {
    if (const auto no = obstacle(acting, standing)) return *no;
    if (!is_outside_address(address)) return Refusal{ShelfRefusal::address_malformed, "address"};
    Item item = item_of(acting, standing, about, Kind::link);
    item.tool = tool;
    item.address = std::move(address);
    return put(acting, item);
}

bool is_outside_address(std::string_view address) {
    return (address.starts_with("https://") || address.starts_with("http://")) &&
           markdown::is_safe_address(address);
}

}  // namespace agora::shelf

#include "change.hpp"

#include "agora/circles/activity.hpp"
#include "item_store.hpp"
#include "keep.hpp"
#include "refusals.hpp"
#include "suggestion_store.hpp"

namespace agora::shelf {
namespace {

std::optional<Refusal> obstacle(const access::Actor& actor, const Seen& seen) {
    if (may_change(actor, seen.standing, seen.item)) return std::nullopt;
    if (!seen.standing.is_inside()) return Refusal{ShelfRefusal::not_in_the_group};
    if (!seen.standing.may_add()) return Refusal{ShelfRefusal::group_has_ended};
    return Refusal{ShelfRefusal::not_the_keeper};
}

}  // namespace

void put_version(const Acting& acting, Item item, Version version) {
    version.item_id = item.item_id;
    version.version = ++item.version;
    version.written_by = acting.origin.account;
    version.written_at = item.changed_at = acting.origin.at;
    item.title = version.title;
    insert_version(acting.tx, version);
    update_item(acting.tx, item);
    circles::note_activity(acting.tx, item.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, ItemChanged{item.item_id});
}

Result<Done> rewrite(const Acting& acting, const access::Actor& actor, Seen seen,
                     const Rewritten& words) {
    if (const auto no = obstacle(actor, seen)) return *no;
    Item& item = seen.item;
    if (item.kind != Kind::text) return ShelfRefusal::item_not_found;
    const auto newest = find_version(acting.tx, item.item_id, item.version);
    if (newest && newest->title == words.title && newest->body == words.body &&
        item.language == words.language) {
        return Done{};
    }
    if (words.seen != item.version) return ShelfRefusal::changed_meanwhile;
    item.language = words.language;
    put_version(acting, item, {.title = words.title, .body = words.body});
    return Done{};
}

Result<Done> go_back(const Acting& acting, const access::Actor& actor, Seen seen,
                     std::int64_t version, std::int64_t seen_version) {
    if (const auto no = obstacle(actor, seen)) return *no;
    const auto earlier = find_version(acting.tx, seen.item.item_id, version);
    if (!earlier || version >= seen.item.version) return ShelfRefusal::version_not_found;
    if (seen_version != seen.item.version) return ShelfRefusal::changed_meanwhile;
    put_version(acting, seen.item,
                {.title = earlier->title, .body = earlier->body, .from_version = version});
    return Done{};
}

Result<Done> rename(const Acting& acting, const access::Actor& actor, Seen seen,
                    const Renamed& to) {
    if (const auto no = obstacle(actor, seen)) return *no;
    Item& item = seen.item;
    if (item.kind == Kind::text) return ShelfRefusal::item_not_found;
    if (item.kind == Kind::link) {
        if (!is_outside_address(to.address)) {
            return Refusal{ShelfRefusal::address_malformed, "address"};
        }
        item.tool = to.tool;
        item.address = to.address;
    }
    item.title = to.title;
    item.changed_at = acting.origin.at;
    update_item(acting.tx, item);
    journal::emit(acting.tx, acting.origin, ItemChanged{item.item_id});
    return Done{};
}

Result<Done> open_to(const Acting& acting, Seen seen, Audience audience) {
    if (!seen.standing.looks_after) return ShelfRefusal::not_its_animator;
    if (seen.item.audience == audience) return Done{};
    seen.item.audience = audience;
    update_item(acting.tx, seen.item);
    journal::emit(acting.tx, acting.origin, ItemChanged{seen.item.item_id});
    return Done{};
}

Result<Done> take_away(const Acting& acting, const access::Actor& actor, const Seen& seen) {
    const Item& item = seen.item;
    if (!may_remove(acting.tx, actor, seen.standing, item)) return ShelfRefusal::not_the_keeper;
    delete_suggestions(acting.tx, item.item_id);
    delete_item(acting.tx, item.item_id);
    if (item.added_by == acting.origin.account) {
        journal::emit(acting.tx, acting.origin, ItemChanged{item.item_id});
    } else {
        journal::emit(acting.tx, acting.origin, ItemRemoved{item.circle_id, item.item_id},
                      journal::Audit::yes);
    }
    return Done{};
}

}  // namespace agora::shelf

#include "cafe.hpp"

#include "agora/base/text.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::repairs {
namespace {

Refusal too_many(RepairRefusal refusal, std::int64_t most) {
    return Refusal{refusal, "title", {{"most", std::to_string(most)}}};
}

std::optional<Refusal> fault_of_own(const std::vector<Item>& items, AccountId account) {
    const auto own = std::ranges::count(items, account, &Item::account_id);
    if (own < kMostItemsEach) return std::nullopt;
    return too_many(RepairRefusal::too_many_items, kMostItemsEach);
}

std::optional<Refusal> fault_of_guest(const std::vector<Item>& items, AccountId account) {
    if (std::ssize(items) >= kMostItems) return too_many(RepairRefusal::cafe_is_full, kMostItems);
    const auto written = std::ranges::count(items, account, &Item::written_by);
    if (written < kMostGuestItemsEach) return std::nullopt;
    return too_many(RepairRefusal::too_many_guest_items, kMostGuestItemsEach);
}

}  // namespace

bool is_repair_cafe(const events::Event& event) {
    return event.format == events::Format::repair_cafe && event.state == events::State::announced;
}

bool has_begun(const events::Event& event, Instant now) {
    return event.starts_at <= now;
}

bool takes_items(const events::Event& event, Instant now) {
    return is_repair_cafe(event) && event.ends_at > now;
}

bool takes_outcomes(const events::Event& event, Instant now) {
    constexpr std::chrono::days kAfter{28};
    return is_repair_cafe(event) && has_begun(event, now) && event.ends_at + kAfter > now;
}

bool comes(const events::SeenEvent& seen) {
    return !seen.event.registers || seen.comes || seen.looks_after;
}

bool may_bring(const events::SeenEvent& seen, Instant now) {
    return takes_items(seen.event, now) && (comes(seen) || has_begun(seen.event, now));
}

bool may_see(const events::SeenEvent& seen, const Item& item, AccountId account) {
    return item.moderation != web::Moderation::hidden || seen.looks_after ||
           item.account_id == account;
}

bool is_in(const events::SeenEvent& seen, const Item& item, AccountId account) {
    return seen.looks_after || item.account_id == account || item.helper_id == account;
}

Result<Item> bring(const Acting& acting, const events::SeenEvent& seen, Item wanted, Whose whose) {
    const EventId event = seen.event.event_id;
    const AccountId account = acting.origin.account;
    if (!takes_items(seen.event, acting.origin.at)) return RepairRefusal::cafe_is_over;
    if (!may_bring(seen, acting.origin.at)) return RepairRefusal::register_or_walk_in;
    if (whose == Whose::guest && !seen.looks_after && !is_helper(acting.tx, event, account)) {
        return RepairRefusal::not_its_organiser;
    }
    const auto items = list_items(acting.tx, event);
    const auto fault =
        whose == Whose::own ? fault_of_own(items, account) : fault_of_guest(items, account);
    if (fault) return *fault;
    wanted.item_id = acting.tx.new_id<ItemId>();
    wanted.event_id = event;
    wanted.account_id = whose == Whose::own ? account : AccountId{};
    wanted.written_by = whose == Whose::guest ? account : AccountId{};
    wanted.entry = whose == Whose::own && comes(seen) ? Entry::registered : Entry::walk_in;
    wanted.title = std::string{trimmed(wanted.title)};
    wanted.words = std::string{trimmed(wanted.words)};
    wanted.brought_at = acting.origin.at;
    insert_item(acting.tx, wanted);
    return wanted;
}

Result<Done> take_away(const Acting& acting, const events::SeenEvent& seen, const Item& item) {
    const bool own = item.account_id == acting.origin.account;
    if (!own && !seen.looks_after) return RepairRefusal::not_yours;
    if (!seen.looks_after && item.helper_id) return RepairRefusal::taken_already;
    if (!seen.looks_after && item.outcome != Outcome::waits) return RepairRefusal::has_an_outcome;
    delete_item(acting.tx, item.item_id);
    return Done{};
}

Result<Done> help(const Acting& acting, const events::SeenEvent& seen, std::string_view skill) {
    if (!takes_items(seen.event, acting.origin.at)) return RepairRefusal::cafe_is_over;
    if (!may_bring(seen, acting.origin.at)) return RepairRefusal::register_or_walk_in;
    put_helper(acting.tx, {seen.event.event_id, acting.origin.account, std::string{trimmed(skill)},
                           acting.origin.at});
    return Done{};
}

Result<Done> stop_helping(const Acting& acting, const events::SeenEvent& seen) {
    const EventId event = seen.event.event_id;
    if (!takes_items(seen.event, acting.origin.at)) return RepairRefusal::cafe_is_over;
    if (delete_helper(acting.tx, event, acting.origin.account)) {
        leave_items_of(acting.tx, event, acting.origin.account);
    }
    return Done{};
}

Result<Done> take_on(const Acting& acting, const events::SeenEvent& seen, const Item& item) {
    const AccountId account = acting.origin.account;
    if (!is_helper(acting.tx, seen.event.event_id, account)) return RepairRefusal::not_a_helper;
    const bool late =
        !takes_items(seen.event, acting.origin.at) && !takes_outcomes(seen.event, acting.origin.at);
    if (late) return RepairRefusal::cafe_is_over;
    if (item.helper_id == account) return Done{};
    if (!take_item(acting.tx, item.item_id, account)) return RepairRefusal::taken_already;
    return Done{};
}

Result<Done> leave(const Acting& acting, const events::SeenEvent& seen, const Item& item) {
    if (item.helper_id != acting.origin.account && !seen.looks_after) {
        return RepairRefusal::not_in_it;
    }
    if (item.outcome != Outcome::waits) return RepairRefusal::has_an_outcome;
    leave_item(acting.tx, item.item_id);
    return Done{};
}

Result<Done> note_outcome(const Acting& acting, const events::SeenEvent& seen, const Item& item,
                          Outcome outcome, std::string_view found) {
    constexpr std::size_t kMostFound = 500;
    if (!is_in(seen, item, acting.origin.account)) return RepairRefusal::not_in_it;
    if (!has_begun(seen.event, acting.origin.at)) return RepairRefusal::not_begun;
    if (!takes_outcomes(seen.event, acting.origin.at)) return RepairRefusal::cafe_is_over;
    if (outcome == Outcome::waits) return Refusal{RepairRefusal::outcome_missing, "outcome"};
    if (utf8_length(found) > kMostFound) return Refusal{RepairRefusal::found_too_long, "found"};
    set_outcome(acting.tx, item.item_id, outcome, trimmed(found));
    return Done{};
}

Result<Done> count_walk_ins(const Acting& acting, const events::SeenEvent& seen,
                            std::int64_t people) {
    if (!seen.looks_after) return RepairRefusal::not_its_organiser;
    if (!has_begun(seen.event, acting.origin.at)) return RepairRefusal::not_begun;
    if (!takes_outcomes(seen.event, acting.origin.at)) return RepairRefusal::cafe_is_over;
    if (people < 0 || people > kMostWalkIns) {
        return Refusal{RepairRefusal::walk_ins_wrong, "walk_ins"};
    }
    put_walk_ins(acting.tx, seen.event.event_id, people);
    return Done{};
}

}  // namespace agora::repairs

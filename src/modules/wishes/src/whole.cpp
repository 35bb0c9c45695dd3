#include "agora/wishes/whole.hpp"

#include "agora/journal/journal.hpp"
#include "step_store.hpp"
#include "tool_store.hpp"
#include "wish_store.hpp"

#include <limits>

namespace agora::wishes {
namespace {

/// Nobody is told anew of what is past.
constexpr AccountId kToldAll{std::numeric_limits<std::int64_t>::max()};

}  // namespace

ToolId put_whole_tool(db::WriteTx& tx, Tool tool) {
    tool.tool_id = tx.new_id<ToolId>();
    insert_tool(tx, tool);
    journal::emit(tx, {{}, tool.made_at}, ToolMade{tool.tool_id}, journal::Audit::yes);
    return tool.tool_id;
}

WishId put_whole_wish(db::WriteTx& tx, WholeWish whole) {
    Wish& wish = whole.wish;
    wish.wish_id = tx.new_id<WishId>();
    wish.number = next_number(tx);
    wish.language = whole.texts.front().language;
    wish.changed_at = wish.proposed_at;
    if (!whole.steps.empty()) {
        wish.status = whole.steps.back().status;
        wish.reason = whole.steps.back().reason;
        wish.changed_at = whole.steps.back().recorded_at;
    }
    insert_wish(tx, wish);
    for (Text& text : whole.texts) {
        text.wish_id = wish.wish_id;
        put_text(tx, text);
    }
    insert_support(tx, {wish.wish_id, wish.proposed_by, wish.proposed_at, {}});
    for (const AccountId supporter : whole.supporters) {
        insert_support(tx, {wish.wish_id, supporter, wish.proposed_at, {}});
    }
    journal::emit(tx, {wish.proposed_by, wish.proposed_at}, WishProposed{wish.wish_id});
    for (Step& step : whole.steps) {
        step.step_id = tx.new_id<StepId>();
        step.wish_id = wish.wish_id;
        step.told_until = kToldAll;
        insert_step(tx, step);
        journal::emit(tx, {step.recorded_by, step.recorded_at},
                      StatusChanged{wish.wish_id, step.status}, journal::Audit::yes);
    }
    return wish.wish_id;
}

ReleaseId put_whole_release(db::WriteTx& tx, Release release,
                            const std::vector<WishId>& fulfilled) {
    release.release_id = tx.new_id<ReleaseId>();
    insert_release(tx, release);
    for (const WishId id : fulfilled) {
        auto wish = find_wish_by_id(tx, id);
        if (!wish) continue;
        wish->status = Status::done;
        wish->reason.clear();
        wish->changed_at = release.published_at;
        update_wish(tx, *wish);
        insert_step(tx, {.step_id = tx.new_id<StepId>(),
                         .wish_id = id,
                         .status = Status::done,
                         .release_id = release.release_id,
                         .recorded_by = release.published_by,
                         .recorded_at = release.published_at,
                         .told_until = kToldAll});
    }
    journal::emit(tx, {release.published_by, release.published_at},
                  ReleasePublished{release.tool_id, release.release_id}, journal::Audit::yes);
    return release.release_id;
}

void put_whole_merger(db::WriteTx& tx, WishId id, WishId into, AccountId by, Instant at) {
    auto wish = find_wish_by_id(tx, id);
    const auto target = find_wish_by_id(tx, into);
    if (!wish || !target) return;
    copy_support(tx, id, into);
    wish->merged_into = into;
    wish->changed_at = at;
    update_wish(tx, *wish);
    insert_step(tx, {.step_id = tx.new_id<StepId>(),
                     .wish_id = id,
                     .status = wish->status,
                     .other_id = into,
                     .into_other = true,
                     .recorded_by = by,
                     .recorded_at = at,
                     .told_until = kToldAll});
    insert_step(tx, {.step_id = tx.new_id<StepId>(),
                     .wish_id = into,
                     .status = target->status,
                     .other_id = id,
                     .recorded_by = by,
                     .recorded_at = at});
    journal::emit(tx, {by, at}, WishesMerged{id, into}, journal::Audit::yes);
}

}  // namespace agora::wishes

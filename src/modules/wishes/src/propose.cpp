#include "propose.hpp"

#include "refusals.hpp"
#include "step_store.hpp"
#include "tool_store.hpp"
#include "wish_store.hpp"

namespace agora::wishes {
namespace {

constexpr std::int64_t kMostADay = 5;

std::optional<Refusal> may_write(db::ReadTx& tx, const access::Actor& actor, const Wish& wish,
                                 std::string_view language) {
    if (language == wish.language) {
        if (actor.account != wish.proposed_by) return WishRefusal::not_the_proposer;
        if (!is_only_the_proposers(tx, wish)) return WishRefusal::others_support_it;
        return std::nullopt;
    }
    const auto present = find_text(tx, wish.wish_id, language);
    const bool may = !present || present->written_by == actor.account || is_keeper(actor);
    return may ? std::nullopt : std::optional<Refusal>{WishRefusal::translated_already};
}

}  // namespace

bool is_only_the_proposers(db::ReadTx& tx, const Wish& wish) {
    const std::int64_t own = supports(tx, wish.wish_id, wish.proposed_by) ? 1 : 0;
    return count_support(tx, wish.wish_id) == own && list_steps(tx, wish.wish_id).empty();
}

Result<std::int64_t> propose(const Acting& acting, const access::Actor& actor, Proposal proposal) {
    const auto tool = find_tool_by_id(acting.tx, proposal.tool);
    if (!tool) return Refusal{WishRefusal::tool_unknown, "tool"};
    if (tool->retired) return Refusal{WishRefusal::tool_takes_no_wishes, "tool"};
    const Instant day_before = acting.origin.at - std::chrono::hours{24};
    if (count_proposed_since(acting.tx, actor.account, day_before) >= kMostADay) {
        return Refusal{WishRefusal::too_many_wishes, "title"};
    }
    const Wish wish{.wish_id = acting.tx.new_id<WishId>(),
                    .number = next_number(acting.tx),
                    .tool_id = tool->tool_id,
                    .language = proposal.language,
                    .proposed_by = actor.account,
                    .proposed_at = acting.origin.at,
                    .changed_at = acting.origin.at};
    insert_wish(acting.tx, wish);
    put_text(acting.tx, {.wish_id = wish.wish_id,
                         .language = std::move(proposal.language),
                         .title = std::move(proposal.title),
                         .body = std::move(proposal.body),
                         .written_by = actor.account,
                         .written_at = acting.origin.at});
    insert_support(acting.tx, {wish.wish_id, actor.account, acting.origin.at, {}});
    journal::emit(acting.tx, acting.origin, WishProposed{wish.wish_id});
    return wish.number;
}

Result<Done> support(const Acting& acting, const access::Actor& actor, const Wish& wish) {
    if (!is_open(wish)) return WishRefusal::wish_is_closed;
    if (supports(acting.tx, wish.wish_id, actor.account)) return WishRefusal::supported_already;
    insert_support(acting.tx, {wish.wish_id, actor.account, acting.origin.at, {}});
    journal::emit(acting.tx, acting.origin, SupportChanged{wish.wish_id});
    return Done{};
}

Result<Done> stop_support(const Acting& acting, const access::Actor& actor, const Wish& wish) {
    if (!supports(acting.tx, wish.wish_id, actor.account)) return WishRefusal::not_supported;
    delete_support(acting.tx, wish.wish_id, actor.account);
    journal::emit(acting.tx, acting.origin, SupportChanged{wish.wish_id});
    return Done{};
}

Result<Done> write_text(const Acting& acting, const access::Actor& actor, const Wish& wish,
                        Text text) {
    if (const auto refusal = may_write(acting.tx, actor, wish, text.language)) return *refusal;
    text.wish_id = wish.wish_id;
    text.written_by = actor.account;
    text.written_at = acting.origin.at;
    put_text(acting.tx, text);
    journal::emit(acting.tx, acting.origin, WishWritten{wish.wish_id});
    return Done{};
}

Result<Done> take_back(const Acting& acting, const access::Actor& actor, const Wish& wish) {
    if (actor.account != wish.proposed_by) return WishRefusal::not_the_proposer;
    if (!is_only_the_proposers(acting.tx, wish)) return WishRefusal::others_support_it;
    delete_wish(acting.tx, wish.wish_id);
    journal::emit(acting.tx, acting.origin, WishRemoved{wish.wish_id});
    return Done{};
}

}  // namespace agora::wishes

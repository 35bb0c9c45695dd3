#include "sight.hpp"

#include "draw_store.hpp"
#include "people_store.hpp"
#include "permissions.hpp"

namespace agora::lottery {

bool may_run(const access::Actor& actor) {
    return actor.is_member() && actor.may(kRunDraws);
}

bool may_see(const access::Actor& actor, const Draw& draw) {
    switch (draw.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return may_run(actor) || (actor.is_member() && actor.account == draw.announced_by);
    }
    return false;
}

std::optional<Draw> find_draw_for(db::ReadTx& tx, const access::Actor& actor, std::int64_t number) {
    auto draw = find_draw(tx, number);
    return draw && may_see(actor, *draw) ? draw : std::nullopt;
}

std::optional<Candidate> find_drawn(db::ReadTx& tx, DrawId id, AccountId account) {
    if (!account) return std::nullopt;
    auto candidate = find_candidate(tx, id, account);
    const bool out = candidate && (candidate->drawn_place > 0 || candidate->reserve_place > 0);
    return out ? candidate : std::nullopt;
}

std::optional<Draw> draw_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_positive(call.path_value("number"));
    return number ? find_draw_for(tx, call.actor, *number) : std::nullopt;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::lottery

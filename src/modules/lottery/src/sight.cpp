#include "sight.hpp"

#include "draw_store.hpp"
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

std::optional<Draw> draw_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_positive(call.path_value("number"));
    auto draw = number ? find_draw(tx, *number) : std::nullopt;
    if (!draw || !may_see(call.actor, *draw)) return std::nullopt;
    return draw;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::lottery

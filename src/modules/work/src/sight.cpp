#include "sight.hpp"

#include "agora/locale/formats.hpp"
#include "answer_store.hpp"
#include "demand_store.hpp"
#include "links.hpp"
#include "permissions.hpp"

namespace agora::work {
namespace {

/// Of a client's address ("/work/letters/{token}"); empty in others.
std::string_view token_in(const web::Call& call) {
    for (const auto& [name, value] : call.path_values) {
        if (name == "token") return value;
    }
    return {};
}

}  // namespace

bool is_moderator(const access::Actor& actor) {
    return actor.is_member() && actor.may(kModerate);
}

bool is_poster(const access::Actor& actor, const Demand& demand) {
    return actor.is_member() && actor.account == demand.posted_by;
}

bool has_poster(const Demand& demand) {
    return demand.posted_by || !demand.client_name.empty();
}

bool is_over(const Demand& demand) {
    return demand.state == State::closed || demand.state == State::withdrawn;
}

bool takes_answers(const Demand& demand, Date today) {
    return demand.state == State::open && has_poster(demand) && today <= demand.expires_on &&
           demand.moderation != Moderation::hidden;
}

bool may_see(const web::Call& call, const Demand& demand) {
    const access::Actor& actor = call.actor;
    if (is_poster(actor, demand)) return true;
    if (demand.state == State::unconfirmed) return false;
    if (is_moderator(actor)) return true;
    const bool shown = demand.state == State::open || demand.state == State::closed;
    if (!shown || !has_poster(demand) || demand.moderation == Moderation::hidden) return false;
    if (actor.is_member()) return true;
    return demand.audience == Audience::everyone && demand.moderation == Moderation::none &&
           demand.members_until <= call.now;
}

std::optional<Demand> demand_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<DemandId>("id");
    auto demand = id ? find_demand(tx, *id) : std::nullopt;
    if (!demand || !may_see(call, *demand)) return std::nullopt;
    return demand;
}

std::optional<Demand> held_at(const web::Call& call, db::ReadTx& tx) {
    const std::string_view token = token_in(call);
    if (!token.empty()) return find_demand_by_token(tx, hash_of_token(token));
    auto demand = demand_at(call, tx);
    if (!demand || !is_poster(call.actor, *demand)) return std::nullopt;
    return demand;
}

std::optional<Answer> answer_at(const web::Call& call, db::ReadTx& tx, DemandId demand) {
    const auto id = call.id<AnswerId>("answer");
    auto answer = id ? find_answer(tx, *id) : std::nullopt;
    if (!answer || answer->demand_id != demand) return std::nullopt;
    return answer;
}

std::string path_of(DemandId demand, std::string_view rest) {
    return "/work/" + to_string(demand) + std::string{rest};
}

std::string held_path(const web::Call& call, const Demand& demand, std::string_view rest) {
    const std::string_view token = token_in(call);
    if (!token.empty()) return letter_path(token) + std::string{rest};
    return path_of(demand.demand_id, rest);
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin(), today_of(call)};
}

Date day_of(Instant now) {
    return locale::local_date(now, {});
}

}  // namespace agora::work

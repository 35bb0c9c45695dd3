#include "sight.hpp"

#include "adoption_store.hpp"
#include "agora/adoptions/free_offers.hpp"
#include "offer_store.hpp"
#include "permissions.hpp"

namespace agora::adoptions {
namespace {

constexpr std::int64_t kMostEarlier = 20;

void add_adoptions(const web::Call& call, db::ReadTx& tx, Seen& seen) {
    for (Adoption& one : list_adoptions_of(tx, seen.about.id, kMostEarlier)) {
        if (one.state == State::given_back) {
            seen.earlier.push_back(std::move(one));
        } else if (!seen.adoption) {
            seen.adoption = std::move(one);
        }
    }
    if (!seen.adoption) return;
    auto circle = circles::find_circle(tx, seen.adoption->circle_id);
    if (!circle) return;
    seen.group = circles::standing_of(tx, call.actor, *std::move(circle), call.language,
                                      web::today_of(call));
}

}  // namespace

std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx) {
    auto about = recommendations::find_shown(call.services, tx, call.actor, call.language,
                                             call.path_value("number"));
    if (!about) return std::nullopt;
    Seen seen{.about = *std::move(about)};
    seen.offer = find_offer(tx, seen.about.id);
    if (!call.actor.is_member()) {
        if (!seen.is_open()) return std::nullopt;
    } else {
        seen.interested = is_interested(tx, seen.about.id, call.actor.account);
        seen.keeps = may_keep(call.actor);
        seen.team = may_grant(call.actor);
    }
    add_adoptions(call, tx, seen);
    return seen;
}

bool may_read(const Seen& seen, const access::Actor& actor) {
    if (!seen.adoption || seen.adoption->moderation == Moderation::none) return true;
    if (seen.adoption->moderation == Moderation::limited) return actor.is_member();
    return seen.keeps || (seen.group && seen.group->is_inside());
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

std::string path_of(std::string_view number, std::string_view rest) {
    return "/adoptions/" + std::string{number} + std::string{rest};
}

std::string path_of(std::string_view number, AdoptionId adoption) {
    return path_of(number, "/by/" + to_string(adoption));
}

}  // namespace agora::adoptions

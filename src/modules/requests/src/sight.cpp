#include "sight.hpp"

#include "case_store.hpp"
#include "permissions.hpp"

#include <algorithm>

namespace agora::requests {

bool is_team(const access::Actor& actor) {
    return actor.is_member() && std::ranges::any_of(kAnswerRequests.roles, [&](access::Role role) {
               return actor.has_role_anywhere(role);
           });
}

bool may_see(const access::Actor& actor, const circles::Standing& standing, const Case& row) {
    if (!actor.is_member()) return false;
    return is_team(actor) || standing.looks_after ||
           (standing.member && actor.account == row.asked_by);
}

std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_positive(call.path_value("number"));
    auto row = number ? find_case(tx, *number) : std::nullopt;
    auto circle = row ? circles::find_circle(tx, row->circle_id) : std::nullopt;
    if (!circle) return std::nullopt;
    auto standing =
        circles::standing_of(tx, call.actor, std::move(*circle), call.language, today_of(call));
    if (!may_see(call.actor, standing, *row)) return std::nullopt;
    return Seen{std::move(standing), std::move(*row)};
}

std::string path_of(const Case& row, std::string_view rest) {
    return "/requests/" + std::to_string(row.number) + std::string{rest};
}

}  // namespace agora::requests

#include "permissions.hpp"

#include "agora/recommendations/shown.hpp"

#include <algorithm>

namespace agora::adoptions {

const access::Permission kGrantNeeds{"adoptions.grant",
                                     {access::Role::adviser, access::Role::administrator}};

bool may_grant(const access::Actor& actor) {
    return actor.is_member() && std::ranges::any_of(kGrantNeeds.roles, [&](access::Role role) {
               return actor.has_role_anywhere(role);
           });
}

bool may_keep(const access::Actor& actor) {
    return actor.is_member() && actor.may(recommendations::kKeepRecommendations);
}

}  // namespace agora::adoptions

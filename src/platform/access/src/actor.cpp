#include "agora/access/actor.hpp"

#include <algorithm>

namespace agora::access {

bool Actor::may(const Permission& permission) const {
    return may(permission, {});
}

bool Actor::may(const Permission& permission, const std::vector<Scope>& scopes) const {
    if (!is_member()) return false;
    return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
        const bool role_fits = std::find(permission.roles.begin(), permission.roles.end(),
                                         grant.role) != permission.roles.end();
        const bool scope_fits =
            grant.scope.kind == ScopeKind::cooperative ||
            std::find(scopes.begin(), scopes.end(), grant.scope) != scopes.end();
        return role_fits && scope_fits;
    });
}

bool Actor::has_role_anywhere(Role role) const {
    return is_member() && std::any_of(grants.begin(), grants.end(),
                                      [&](const Grant& grant) { return grant.role == role; });
}

}  // namespace agora::access

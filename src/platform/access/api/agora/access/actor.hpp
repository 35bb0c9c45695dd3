#pragma once

#include "agora/base/id.hpp"
#include "agora/base/language.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::access {

using AccountId = Id<struct AccountTag>;

/// What a person may be granted, in a scope. Every signed-in person is a member.
enum class Role {
    animator,
    moderator,
    adviser,
    buyer,
    support_group,
    board,
    editor,
    auditor,
    person_of_trust,
    administrator
};
AGORA_ENUM(Role, animator, moderator, adviser, buyer, support_group, board, editor, auditor,
           person_of_trust, administrator)

enum class ScopeKind { cooperative, country, office, circle };
AGORA_ENUM(ScopeKind, cooperative, country, office, circle)

/// Where a grant holds. The whole cooperative holds everywhere.
struct Scope {
    ScopeKind kind = ScopeKind::cooperative;
    std::string key;  ///< empty for the cooperative, else a country code or an id
    bool operator==(const Scope&) const = default;
};

struct Grant {
    Role role = Role::animator;
    Scope scope;
    bool operator==(const Grant&) const = default;
};

/// An act that only some roles may do; a constant of the module that owns the act.
struct Permission {
    std::string_view name;  ///< "members.import"
    std::initializer_list<Role> roles;
};

/// Three facts of a person that combine; rights and electoral roll follow the fact (XCT-19).
struct Facts {
    bool uses_services = false;
    bool holds_share = false;
    bool works_here = false;
    bool operator==(const Facts&) const = default;
};

/// How far an account has come. Only an active one may act as a member.
enum class Standing { unconfirmed, active, suspended };
AGORA_ENUM(Standing, unconfirmed, active, suspended)

/// Who asks: a visitor (no account) or an account with its grants. A plain value, passed along.
struct Actor {
    AccountId account;
    Standing standing = Standing::active;
    Facts facts;
    std::vector<Grant> grants;
    std::string name;
    Language language = Language::en;
    /// Held, but without effect until the person signs in with two steps; in no question of `may`.
    std::vector<Grant> resting = {};

    bool is_visitor() const { return !account; }
    bool is_member() const { return bool(account) && standing == Standing::active; }

    /// In the whole cooperative.
    bool may(const Permission& permission) const;
    /// In the whole cooperative or in one of the scopes.
    bool may(const Permission& permission, const std::vector<Scope>& scopes) const;
    bool has_role_anywhere(Role role) const;
};

}  // namespace agora::access

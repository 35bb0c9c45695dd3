#pragma once

#include "agora/access/actor.hpp"
#include "agora/http/request.hpp"
#include "agora/http/response.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {

class Call;

/// Answers one call: load, call a use case, render. A plain function.
using Handler = http::Response (*)(Call&);

enum class Identity {
    visitor,    ///< everybody
    signed_in,  ///< any account, also one that has not confirmed its address yet
    member,     ///< an active account
};

/// Whether a grant in any scope is enough to enter; the handler then narrows to the object's scope.
enum class ScopeRule { whole_cooperative, any_scope };

/// Who may call a route. There is no route without it.
struct Access {
    Identity identity;
    const access::Permission* permission = nullptr;
    ScopeRule scope = ScopeRule::whole_cooperative;

    static constexpr Access visitor() { return {Identity::visitor}; }
    static constexpr Access signed_in() { return {Identity::signed_in}; }
    static constexpr Access member() { return {Identity::member}; }
    static constexpr Access needing(const access::Permission& permission,
                                    ScopeRule scope = ScopeRule::whole_cooperative) {
        return {Identity::member, &permission, scope};
    }
};

enum class Cached {
    no,
    for_visitors
};  ///< for_visitors: the answer to a visitor may be kept and shared
enum class Reach {
    page_and_api,  ///< /nl/path and /api/path
    bare,          ///< /path only: feeds, downloads, .well-known
};

/// What differs from a plain page; most routes need none of it.
struct RouteOptions {
    Cached cached = Cached::no;
    Reach reach = Reach::page_and_api;
    std::uint64_t body_limit = 256 * 1024;  ///< bytes of a body, of all uploads together
    std::string_view summary = {};          ///< one line for the list of routes and OpenAPI
};

/// One row of a module's table: "/members/{id}" with names in braces.
struct Route {
    http::Method method;
    std::string_view pattern;
    Access access;
    Handler handler;
    RouteOptions options = {};
};

}  // namespace agora::web

#include "agora/web/site.hpp"

namespace agora::web {
namespace {

std::string_view name_of(Identity identity) {
    switch (identity) {
        case Identity::visitor:
            return "visitor";
        case Identity::signed_in:
            return "signed_in";
        case Identity::member:
            return "member";
    }
    return "";
}

std::string roles_of(const Access& access) {
    std::string roles;
    if (access.permission == nullptr) return roles;
    for (const access::Role role : access.permission->roles) {
        if (!roles.empty()) roles += ' ';
        roles += fields::enum_name(role);
    }
    return roles;
}

}  // namespace

std::vector<RouteRow> route_table(const std::vector<Module>& modules) {
    std::vector<RouteRow> table;
    for (const Module& module : modules) {
        for (const Route& route : module.routes) {
            const access::Permission* permission = route.access.permission;
            table.push_back({.module = std::string{module.name},
                             .method = std::string{http::to_string(route.method)},
                             .pattern = std::string{route.pattern},
                             .identity = std::string{name_of(route.access.identity)},
                             .permission = std::string{permission ? permission->name : ""},
                             .roles = roles_of(route.access),
                             .reach = route.options.reach == Reach::bare ? "bare" : "page_and_api",
                             .summary = std::string{route.options.summary}});
        }
    }
    return table;
}

}  // namespace agora::web

#pragma once

#include "agora/http/request.hpp"
#include "agora/http/response.hpp"
#include "agora/web/module.hpp"
#include "agora/web/session.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace agora::web {

struct Services;

struct SiteOptions {
    bool limit_rates = true;
    double reads_per_second = 20;  ///< per account or network, after a burst of 20 times as many
    double writes_per_second = 1;  ///< the same for acts that change something
};

/// All modules behind one address: finds the route, the person, the language; refuses what is not
/// allowed; keeps visitors' pages; turns refusals and faults into pages. Thread-safe.
class Site {
 public:
    Site(Services& services, Identify identify, const SiteOptions& options);
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    /// On a worker; may block.
    http::Response answer(http::Request& request);
    /// On an I/O thread: a kept page, or nothing.
    std::optional<http::Response> at_once(const http::RequestHead& head) const;
    /// For answers that the server gives itself; does not block.
    http::Response error_page(int status, const http::RequestHead& head) const;
    /// The limits of the route, before the body is read.
    std::uint64_t body_limit(http::Method method, std::string_view path) const;

 private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// One row of `agora routes` and of the authorisation tests.
struct RouteRow {
    std::string module;
    std::string method;
    std::string pattern;
    std::string identity;
    std::string permission;
    std::string roles;
    std::string reach;
    std::string summary;
};
AGORA_FIELDS(RouteRow, module, method, pattern, identity, permission, roles, reach, summary)

std::vector<RouteRow> route_table(const std::vector<Module>& modules);

}  // namespace agora::web

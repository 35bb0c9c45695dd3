#pragma once

#include "agora/web/module.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::web {

/// The values of the names in braces, in order.
using PathValues = std::vector<std::pair<std::string_view, std::string>>;

struct Match {
    const Route* route = nullptr;  ///< nothing when no row fits the method
    const Module* module = nullptr;
    PathValues values;
    std::vector<http::Method> allowed;  ///< methods of the rows that fit the path
};

/// All routes of all modules. A fixed segment goes before a name; two rows for the same method and
/// shape are our own fault.
class Router {
 public:
    explicit Router(const std::vector<Module>& modules);

    /// The path without language or /api, e.g. "/members/12".
    Match find(http::Method method, std::string_view path, Reach reach) const;

 private:
    struct Row {
        std::vector<std::string_view> segments;
        const Route* route;
        const Module* module;
    };
    std::vector<Row> rows_;
};

}  // namespace agora::web

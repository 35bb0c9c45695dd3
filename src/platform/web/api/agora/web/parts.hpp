#pragma once

#include "agora/web/call.hpp"

#include <functional>
#include <utility>
#include <vector>

namespace agora::web {

/// What modules that come later show on a page of a module: each part makes a section from the call
/// and what the page is about. Kept in services.state under a name of its own, filled at the start.
template <typename Section, typename... About>
class Parts {
 public:
    using Part = std::function<Section(Call&, About...)>;

    void add(Part part) { parts_.push_back(std::move(part)); }
    const std::vector<Part>& all() const { return parts_; }

 private:
    std::vector<Part> parts_;
};

}  // namespace agora::web

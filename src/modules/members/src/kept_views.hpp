#pragma once

#include "agora/base/date.hpp"
#include "agora/fields/joined.hpp"
#include "directory_view.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::members {

/// What a made view depends on, besides its key; a view made of anything else is not used again.
struct ViewGround {
    std::uint64_t generation = 0;  ///< of the facet table
    Date today{};
    std::shared_ptr<const vocabulary::Terms> terms;
    std::shared_ptr<const territories::Atlas> atlas;
    bool operator==(const ViewGround&) const = default;
};

struct KeptView {
    ViewGround ground;
    fields::Joined<DirectoryView, DrawnDirectory> page;  ///< for JSON nothing is drawn
    std::vector<std::int64_t> shown;                     ///< members on this page
};
using KeptViewPointer = std::shared_ptr<const KeptView>;

/// Pages of filters that members ask again and again, as they were made for one layer and language.
/// None is used any more after the next change of anybody's row. At most 64, some 8 MB. Thread-safe.
class KeptViews {
 public:
    /// Nothing when it is not kept or stands on another ground.
    KeptViewPointer find(const std::string& key, const ViewGround& ground) const;
    void keep(const std::string& key, KeptViewPointer made);

 private:
    mutable std::mutex mutex_;
    std::unordered_map<std::string, KeptViewPointer> views_;
    std::deque<std::string> keys_;  ///< of the views, the oldest first
};

}  // namespace agora::members

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace agora::resources {
class Set;
}

namespace agora::calls {

/// To which sectors of the shared vocabulary a CPV code belongs (data/cpv_sectors.tsv).
class Sectors {
 public:
    explicit Sectors(const resources::Set& files);

    /// Slugs of the lines with the longest beginning of each code; the codes parted by spaces.
    std::set<std::string> of(std::string_view cpv) const;

 private:
    std::multimap<std::string, std::string, std::less<>> by_stem_;
};

}  // namespace agora::calls

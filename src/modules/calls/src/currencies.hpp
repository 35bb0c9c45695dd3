#pragma once

#include "query.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agora::resources {
class Set;
}

namespace agora::calls {

/// In which bands a value may be. One in another currency than euro is never converted: it stands in each band that it can
/// reach within wide limits (data/currencies.tsv), in all of them when its currency has none.
class Currencies {
 public:
    explicit Currencies(const resources::Set& files);

    std::vector<Band> bands_of(std::optional<std::int64_t> cents, std::string_view currency) const;

 private:
    struct Limits {
        double least = 0;  ///< euro for one
        double most = 0;
    };
    std::map<std::string, Limits, std::less<>> limits_;
};

}  // namespace agora::calls

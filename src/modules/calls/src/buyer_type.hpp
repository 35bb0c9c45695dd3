#pragma once

#include "agora/calls/call.hpp"
#include "agora/notices/notice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::resources {
class Set;
}

namespace agora::calls {

/// By which names towns and provinces are known (data/buyer_names.tsv).
class BuyerNames {
 public:
    explicit BuyerNames(const resources::Set& files);

    /// "Gemeente Edegem", "Mairie de Troyes", "Cheshire East Borough Council".
    bool is_town_or_province(std::string_view name) const;

 private:
    std::vector<std::string> beginnings_;
    std::vector<std::string> ends_;
};

/// Who buys, by the codes of the notice and by the buyers' names: older notices have one code for
/// regions and towns together, others have none. `of_source`: where the notice is silent.
BuyerType buyer_type_of(const notices::Notice& notice, const BuyerNames& names,
                        BuyerType of_source);

}  // namespace agora::calls

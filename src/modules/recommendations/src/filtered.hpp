#pragma once

#include "list_view.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace agora::recommendations {

enum class Facet { status, cycle, group };
inline constexpr std::array kFacets{Facet::status, Facet::cycle, Facet::group};

/// The value of a filter, one that has it, and how many a click on it gives.
struct Counted {
    std::string value = {};
    std::uint32_t example = 0;  ///< place in the register
    std::int64_t count = 0;
};

/// What filters find, by their places in the register.
struct FilteredRows {
    std::vector<std::uint32_t> rows = {};
    std::array<std::vector<Counted>, kFacets.size()> facets = {};  ///< in the order of kFacets

    std::size_t bytes() const {
        std::size_t options = 0;
        for (const auto& facet : facets) options += facet.size();
        return sizeof(*this) + rows.size() * sizeof(std::uint32_t) + options * sizeof(Counted);
    }
};

/// For this reader; kept until the register changes.
std::shared_ptr<const FilteredRows> with_filter(const web::Call& call, db::ReadTx& tx,
                                                const std::shared_ptr<const Register>& all,
                                                const Filter& filter);
void start_filtered(web::Services& services);

/// The part of a filter that a facet sets.
std::string& part_of(Filter& filter, Facet facet);

}  // namespace agora::recommendations

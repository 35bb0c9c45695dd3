#pragma once

#include "agora/search/facets.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace agora::search {

/// Something that a list may show, with how often it was shown up to yesterday.
struct Candidate {
    std::int64_t id = 0;
    std::uint32_t shown = 0;
};

/// The seed of a day, the same on every machine; salt parts lists that must not share an order.
std::uint64_t day_seed(std::string_view iso_date, std::string_view salt = {});

/// One page of the neutral order: least shown first, equal ones by a hash of seed and id.
/// A pure function of its arguments, so pages of one day fit together. Cost: linear in the
/// candidates plus the sorting of one page.
std::vector<std::int64_t> rotated(std::span<const Candidate> candidates, std::uint64_t seed,
                                  std::size_t offset, std::size_t limit);

/// The neutral order of a whole table for one day, made once, for pages out of any answer.
/// Rows that were not among the candidates (they joined today) come last, by id.
class DayOrder {
 public:
    /// Sorts the candidates: 0.3 s at 1,000,000.
    DayOrder(const FacetTable& table, std::span<const Candidate> candidates, std::uint64_t seed);
    ~DayOrder();

    std::vector<std::int64_t> page(const FacetAnswer& answer, std::size_t offset,
                                   std::size_t limit) const;

 private:
    struct Content;
    std::unique_ptr<const Content> content_;
};

}  // namespace agora::search

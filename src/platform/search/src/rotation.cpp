#include "agora/search/rotation.hpp"

#include "facet_table.hpp"

#include <algorithm>
#include <limits>

namespace agora::search {
namespace {

constexpr std::uint32_t kNoRank = std::numeric_limits<std::uint32_t>::max();

/// The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit of the seed and id counts.
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

struct Placed {
    std::uint32_t shown = 0;
    std::uint64_t hash = 0;
    std::int64_t id = 0;
    auto operator<=>(const Placed&) const = default;
};

std::vector<Placed> placed(std::span<const Candidate> candidates, std::uint64_t seed) {
    std::vector<Placed> all;
    all.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
        const auto id = static_cast<std::uint64_t>(candidate.id);
        all.push_back({candidate.shown, mixed(seed ^ mixed(id)), candidate.id});
    }
    return all;
}

/// The part [offset, offset + limit) in sorted order, without sorting the rest.
template <typename Item>
std::span<Item> sorted_page(std::vector<Item>& items, std::size_t offset, std::size_t limit) {
    const std::size_t begin = std::min(offset, items.size());
    const std::size_t end = begin + std::min(limit, items.size() - begin);
    const auto at = [&](std::size_t place) {
        return items.begin() + static_cast<std::ptrdiff_t>(place);
    };
    if (begin == end) return {};
    if (begin > 0) std::nth_element(at(0), at(begin), items.end());
    std::partial_sort(at(begin), at(end), items.end());
    return std::span{items}.subspan(begin, end - begin);
}

}  // namespace

std::uint64_t day_seed(std::string_view iso_date, std::string_view salt) {
    std::uint64_t seed = 0;
    for (const auto part : {iso_date, salt}) {
        for (const char c : part) seed = mixed(seed ^ static_cast<unsigned char>(c));
        seed = mixed(seed ^ 0x100);  // no byte: parts the two texts
    }
    return seed;
}

std::vector<std::int64_t> rotated(std::span<const Candidate> candidates, std::uint64_t seed,
                                  std::size_t offset, std::size_t limit) {
    auto all = placed(candidates, seed);
    std::vector<std::int64_t> ids;
    for (const Placed& one : sorted_page(all, offset, limit)) ids.push_back(one.id);
    return ids;
}

struct DayOrder::Content {
    std::vector<RowNumber> rows;       ///< in order
    std::vector<std::uint32_t> ranks;  ///< of each row; kNoRank for those without

    std::uint32_t rank_of(RowNumber row) const { return row < ranks.size() ? ranks[row] : kNoRank; }
    std::vector<RowNumber> newcomers(const FacetAnswer::State& answer) const;
    std::vector<RowNumber> page_by_scan(const FacetAnswer::State& answer, std::size_t offset,
                                        std::size_t limit) const;
    std::vector<RowNumber> page_by_sorting(const FacetAnswer::State& answer, std::size_t offset,
                                           std::size_t limit) const;
};

DayOrder::DayOrder(const FacetTable& table, std::span<const Candidate> candidates,
                   std::uint64_t seed) {
    auto all = placed(candidates, seed);
    std::sort(all.begin(), all.end());
    auto content = std::make_unique<Content>();
    for (const Placed& one : all) {
        const auto row = table.content_->rows_by_id->find(one.id);
        if (!row || content->rank_of(*row) != kNoRank) continue;
        if (content->ranks.size() <= *row) content->ranks.resize(*row + 1, kNoRank);
        content->ranks[*row] = static_cast<std::uint32_t>(content->rows.size());
        content->rows.push_back(*row);
    }
    content_ = std::move(content);
}

DayOrder::~DayOrder() = default;

/// Rows that joined today, by id.
std::vector<RowNumber> DayOrder::Content::newcomers(const FacetAnswer::State& answer) const {
    std::vector<RowNumber> found;
    for (const RowNumber row : answer.rows.rows()) {
        if (rank_of(row) == kNoRank) found.push_back(row);
    }
    std::sort(found.begin(), found.end(), [&](RowNumber left, RowNumber right) {
        return answer.snapshot->id_of(left) < answer.snapshot->id_of(right);
    });
    return found;
}

/// For answers that hold much of the table: along the order until the page is full.
std::vector<RowNumber> DayOrder::Content::page_by_scan(const FacetAnswer::State& answer,
                                                       std::size_t offset,
                                                       std::size_t limit) const {
    std::vector<RowNumber> page;
    std::size_t met = 0;
    const auto meet = [&](RowNumber row) {
        if (met++ >= offset) page.push_back(row);
    };
    for (auto row = rows.begin(); row != rows.end() && page.size() < limit; ++row) {
        if (answer.rows.contains(*row)) meet(*row);
    }
    if (page.size() == limit || met == answer.rows.size()) return page;
    for (const RowNumber row : newcomers(answer)) {
        if (page.size() < limit) meet(row);
    }
    return page;
}

/// For small answers: their ranks, sorted as far as the page needs.
std::vector<RowNumber> DayOrder::Content::page_by_sorting(const FacetAnswer::State& answer,
                                                          std::size_t offset,
                                                          std::size_t limit) const {
    std::vector<std::pair<std::uint64_t, RowNumber>> found;
    for (const RowNumber row : answer.rows.rows()) {
        const std::uint32_t rank = rank_of(row);
        if (rank != kNoRank) found.emplace_back(rank, row);
    }
    const auto later =
        found.size() < answer.rows.size() ? newcomers(answer) : std::vector<RowNumber>{};
    for (std::size_t at = 0; at < later.size(); ++at)
        found.emplace_back(std::uint64_t{kNoRank} + at, later[at]);
    std::vector<RowNumber> page;
    for (const auto& [rank, row] : sorted_page(found, offset, limit)) page.push_back(row);
    return page;
}

std::vector<std::int64_t> DayOrder::page(const FacetAnswer& answer, std::size_t offset,
                                         std::size_t limit) const {
    const FacetAnswer::State& state = answer.state();
    const std::size_t total = state.rows.size();
    if (offset >= total || limit == 0) return {};
    const std::size_t wanted = std::min(offset + std::min(limit, total), total);
    const bool scan_is_less = wanted * content_->rows.size() / total < 4 * total;
    const auto rows = scan_is_less ? content_->page_by_scan(state, offset, limit)
                                   : content_->page_by_sorting(state, offset, limit);
    std::vector<std::int64_t> ids;
    for (const RowNumber row : rows) ids.push_back(state.snapshot->id_of(row));
    return ids;
}

}  // namespace agora::search

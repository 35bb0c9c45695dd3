#pragma once

#include "snapshot.hpp"

#include "agora/search/facets.hpp"

#include <memory>
#include <shared_mutex>
#include <unordered_map>

namespace agora::search {

/// Which row an id has; a row keeps its number as long as the table lives.
class RowsById {
 public:
    std::optional<RowNumber> find(std::int64_t id) const;
    std::vector<RowNumber> find_all(std::span<const std::int64_t> ids) const;
    RowNumber find_or_add(std::int64_t id);

 private:
    mutable std::shared_mutex mutex_;
    std::unordered_map<std::int64_t, RowNumber> rows_;
};

/// Rows by number; the serial tells masks apart in cache keys.
class Mask {
 public:
    Mask(std::vector<RowNumber> rows, std::uint64_t serial)
        : rows_(std::move(rows)), serial_(serial) {}
    const std::vector<RowNumber>& rows() const { return rows_; }
    std::uint64_t serial() const { return serial_; }

 private:
    std::vector<RowNumber> rows_;
    std::uint64_t serial_;
};

struct FacetAnswer::State {
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const RowsById> rows_by_id;
    Layer layer = Layer::visitor;
    RowSet rows;
    std::vector<FacetCounts> counts;

    std::size_t bytes() const;
};

std::shared_ptr<const FacetAnswer::State> answer_to(const FacetQuery& query,
                                                    std::shared_ptr<const Snapshot> snapshot,
                                                    std::shared_ptr<const RowsById> rows_by_id);

}  // namespace agora::search

#include "facet_table.hpp"

#include "agora/base/assert.hpp"
#include "cache_key.hpp"

#include <atomic>

namespace agora::search {
namespace {

constexpr std::size_t kLongestShortKey = 8;

std::uint64_t next_mask_serial() {
    static std::atomic<std::uint64_t> serial = 0;
    return ++serial;
}

}  // namespace

FacetKey short_key(std::string_view text) {
    AGORA_ASSERT(text.size() <= kLongestShortKey);
    std::uint64_t key = 0;
    for (const char c : text) key = key << 8 | static_cast<unsigned char>(c);
    return static_cast<FacetKey>(key);
}

std::shared_ptr<const Snapshot> FacetTable::Content::newest() const {
    const std::lock_guard lock{published_mutex};
    return published;
}

void FacetTable::Content::change(const std::function<void(SnapshotWriter&)>& work) {
    const std::lock_guard lock{writing_mutex};
    ++working.epoch;
    SnapshotWriter writer{working};
    work(writer);
    auto next = std::make_shared<const Snapshot>(working);
    // Swapped, so that the state before is freed after the lock.
    const std::lock_guard publishing{published_mutex};
    published.swap(next);
}

FacetTable::FacetTable(std::size_t cached_answers)
    : content_(std::make_unique<Content>(cached_answers)) {}

FacetTable::~FacetTable() = default;

void FacetTable::put(const FacetRow& row) {
    put_all({&row, 1});
}

void FacetTable::put_all(std::span<const FacetRow> rows) {
    content_->change([&](SnapshotWriter& writer) {
        for (const FacetRow& row : rows) writer.put(content_->rows_by_id->find_or_add(row.id), row);
    });
}

void FacetTable::remove(std::int64_t id) {
    const auto row = content_->rows_by_id->find(id);
    if (!row) return;
    content_->change([&](SnapshotWriter& writer) { writer.remove(*row); });
}

void FacetTable::clear() {
    content_->change([&](SnapshotWriter& writer) {
        for (RowNumber row = 0; row < content_->working.row_count; ++row) writer.remove(row);
    });
}

void FacetTable::pack() {
    content_->change([](SnapshotWriter& writer) { writer.pack(); });
}

MaskPointer FacetTable::mask(std::span<const std::int64_t> ids) const {
    return std::make_shared<const Mask>(content_->rows_by_id->find_all(ids), next_mask_serial());
}

FacetAnswer FacetTable::query(const FacetQuery& query) const {
    const auto snapshot = content_->newest();
    return FacetAnswer{content_->answers.get(snapshot, cache_key(query), [&] {
        return answer_to(query, snapshot, content_->rows_by_id);
    })};
}

FacetAnswer FacetTable::query_uncached(const FacetQuery& query) const {
    return FacetAnswer{answer_to(query, content_->newest(), content_->rows_by_id)};
}

std::uint64_t FacetTable::generation() const {
    return content_->newest()->epoch;
}

FacetStatistics FacetTable::statistics() const {
    const auto snapshot = content_->newest();
    return {snapshot->listed.members.size(), snapshot->names.value().keys.size(), snapshot->epoch,
            content_->answers.hits(), content_->answers.misses()};
}

}  // namespace agora::search

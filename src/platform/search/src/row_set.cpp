#include "row_set.hpp"

#include <algorithm>

namespace agora::search {
namespace {

constexpr std::size_t kChunkRows = 65'536;
constexpr std::size_t kChunkWords = kChunkRows / kWordBits;
constexpr std::size_t kMostSparse = 4'096;
/// Lower than the other bound, so that a row coming and going does not convert each time.
constexpr std::size_t kLeastDense = 3'072;

constexpr std::uint16_t low_part(RowNumber row) {
    return static_cast<std::uint16_t>(row % kChunkRows);
}

}  // namespace

bool RowSet::Chunk::add(std::uint16_t low) {
    if (!dense.empty()) {
        std::uint64_t& word = dense[low / kWordBits];
        const std::uint64_t bit = std::uint64_t{1} << (low % kWordBits);
        if (word & bit) return false;
        word |= bit;
        ++dense_size;
        return true;
    }
    const auto at = std::lower_bound(sparse.begin(), sparse.end(), low);
    if (at != sparse.end() && *at == low) return false;
    sparse.insert(at, low);
    if (sparse.size() > kMostSparse) make_dense();
    return true;
}

bool RowSet::Chunk::remove(std::uint16_t low) {
    if (!contains(low)) return false;
    if (dense.empty()) {
        sparse.erase(std::lower_bound(sparse.begin(), sparse.end(), low));
        return true;
    }
    dense[low / kWordBits] &= ~(std::uint64_t{1} << (low % kWordBits));
    if (--dense_size < kLeastDense) make_sparse();
    return true;
}

bool RowSet::Chunk::contains(std::uint16_t low) const {
    if (dense.empty()) return std::binary_search(sparse.begin(), sparse.end(), low);
    return (dense[low / kWordBits] >> (low % kWordBits)) & 1;
}

void RowSet::Chunk::make_dense() {
    dense.assign(kChunkWords, 0);
    for (const std::uint16_t low : sparse)
        dense[low / kWordBits] |= std::uint64_t{1} << (low % kWordBits);
    dense_size = sparse.size();
    sparse = {};
}

void RowSet::Chunk::make_sparse() {
    for (std::size_t at = 0; at < kChunkWords; ++at) {
        for (std::uint64_t left = dense[at]; left != 0; left &= left - 1)
            sparse.push_back(static_cast<std::uint16_t>(
                at * kWordBits + static_cast<std::size_t>(std::countr_zero(left))));
    }
    dense = {};
    dense_size = 0;
}

RowSet::RowSet(const Bitmap& rows) {
    const auto words = rows.words();
    for (std::size_t begin = 0; begin < words.size(); begin += kChunkWords) {
        const auto part = words.subspan(begin, std::min(kChunkWords, words.size() - begin));
        const std::size_t count = count_common(part, part);
        chunks_.emplace_back();
        if (count == 0) continue;
        Chunk& chunk = chunks_.back().edit(0);
        chunk.dense.assign(part.begin(), part.end());
        chunk.dense.resize(kChunkWords);
        chunk.dense_size = count;
        if (count <= kMostSparse) chunk.make_sparse();
        size_ += count;
    }
}

bool RowSet::add(RowNumber row, Epoch epoch) {
    const std::size_t at = row / kChunkRows;
    if (contains(row)) return false;
    if (chunks_.size() <= at) chunks_.resize(at + 1);
    chunks_[at].edit(epoch).add(low_part(row));
    ++size_;
    return true;
}

bool RowSet::remove(RowNumber row, Epoch epoch) {
    if (!contains(row)) return false;
    chunks_[row / kChunkRows].edit(epoch).remove(low_part(row));
    --size_;
    return true;
}

bool RowSet::contains(RowNumber row) const {
    const std::size_t at = row / kChunkRows;
    return at < chunks_.size() && chunks_[at].value().contains(low_part(row));
}

void RowSet::copy(Epoch epoch) {
    for (Shared<Chunk>& chunk : chunks_) {
        if (!chunk.is_empty()) chunk.edit(epoch);
    }
}

void RowSet::unite_into(Bitmap& target) const {
    for (std::size_t at = 0; at < chunks_.size(); ++at) {
        const Chunk& chunk = chunks_[at].value();
        const auto words = target.words().subspan(at * kChunkWords);
        std::uint64_t* const part = words.data();
        for (const std::uint16_t low : chunk.sparse)
            part[low / kWordBits] |= std::uint64_t{1} << (low % kWordBits);
        const std::size_t size = std::min(chunk.dense.size(), words.size());
        for (std::size_t i = 0; i < size; ++i) part[i] |= chunk.dense.data()[i];
    }
}

std::size_t RowSet::count_within(const Bitmap& rows) const {
    std::size_t count = 0;
    for (std::size_t at = 0; at < chunks_.size(); ++at) {
        const Chunk& chunk = chunks_[at].value();
        const auto words = rows.words().subspan(at * kChunkWords);
        const std::uint64_t* const part = words.data();
        for (const std::uint16_t low : chunk.sparse)
            count += (part[low / kWordBits] >> (low % kWordBits)) & 1;
        count += count_common(chunk.dense, words);
    }
    return count;
}

std::size_t RowSet::work() const {
    return std::min(size_, chunks_.size() * kChunkWords);
}

std::size_t RowSet::bytes() const {
    std::size_t bytes = 0;
    for (const auto& chunk : chunks_) {
        bytes += sizeof chunk + chunk.value().sparse.size() * sizeof(std::uint16_t) +
                 chunk.value().dense.size() * sizeof(std::uint64_t);
    }
    return bytes;
}

std::vector<RowNumber> RowSet::rows() const {
    std::vector<RowNumber> rows;
    rows.reserve(size_);
    for (std::size_t at = 0; at < chunks_.size(); ++at) {
        Chunk copy = chunks_[at].value();
        if (!copy.dense.empty()) copy.make_sparse();
        for (const std::uint16_t low : copy.sparse)
            rows.push_back(static_cast<RowNumber>(at * kChunkRows + low));
    }
    return rows;
}

}  // namespace agora::search

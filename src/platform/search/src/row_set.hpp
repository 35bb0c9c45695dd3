#pragma once

#include "bitmap.hpp"
#include "shared.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace agora::search {

/// A set of rows that snapshots share, in chunks of 65,536 rows: a sorted list of 2 bytes a row
/// where it is sparse, a bitmap of 8 KB where it is dense (more than 4,096 rows).
class RowSet {
 public:
    RowSet() = default;
    explicit RowSet(const Bitmap& rows);

    /// False when it was (or wasn't) there already.
    bool add(RowNumber row, Epoch epoch);
    bool remove(RowNumber row, Epoch epoch);
    bool contains(RowNumber row) const;
    /// Its own copy of every chunk, without reserve.
    void copy(Epoch epoch);
    std::size_t size() const { return size_; }

    void unite_into(Bitmap& target) const;
    std::size_t count_within(const Bitmap& rows) const;
    /// How much count_within has to look at, in words or rows.
    std::size_t work() const;
    std::size_t bytes() const;
    std::vector<RowNumber> rows() const;

 private:
    struct Chunk {
        std::vector<std::uint16_t> sparse;
        std::vector<std::uint64_t> dense;  ///< all words, or none when sparse

        bool add(std::uint16_t low);
        bool remove(std::uint16_t low);
        bool contains(std::uint16_t low) const;
        void make_dense();
        void make_sparse();
        std::size_t dense_size = 0;
    };
    std::vector<Shared<Chunk>> chunks_;
    std::size_t size_ = 0;
};

}  // namespace agora::search

#include "row_set.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace agora::search {
namespace {

TEST(RowSet, holds_what_was_added_and_not_removed) {
    RowSet rows;
    EXPECT_TRUE(rows.add(7, 1));
    EXPECT_FALSE(rows.add(7, 1));
    EXPECT_TRUE(rows.add(200'000, 1));
    EXPECT_TRUE(rows.remove(7, 1));
    EXPECT_FALSE(rows.remove(7, 1));
    EXPECT_EQ(rows.rows(), std::vector<RowNumber>{200'000});
    EXPECT_EQ(rows.size(), 1u);
}

TEST(RowSet, goes_from_sparse_to_dense_and_back_without_loss) {
    RowSet rows;
    for (RowNumber row = 0; row < 10'000; ++row) rows.add(row * 3, 1);
    EXPECT_EQ(rows.size(), 10'000u);
    EXPECT_TRUE(rows.contains(29'997));
    EXPECT_FALSE(rows.contains(29'998));
    for (RowNumber row = 100; row < 10'000; ++row) rows.remove(row * 3, 1);
    EXPECT_EQ(rows.rows().size(), 100u);
    EXPECT_EQ(rows.rows().back(), 297u);
}

TEST(RowSet, leaves_a_copy_of_an_earlier_epoch_as_it_was) {
    RowSet rows;
    rows.add(1, 1);
    const RowSet published = rows;
    rows.add(2, 2);
    rows.remove(1, 2);
    EXPECT_EQ(published.rows(), std::vector<RowNumber>{1});
    EXPECT_EQ(rows.rows(), std::vector<RowNumber>{2});
}

TEST(RowSet, counts_and_unites_as_plain_sets_do) {
    EXPECT_TRUE(rc::check([] {
        constexpr RowNumber kRows = 70'000;
        const auto density = *rc::gen::element(50, 6'000);
        const auto draw = [&] {
            std::set<RowNumber> drawn;
            const auto seed = *rc::gen::arbitrary<std::uint32_t>();
            for (int i = 0; i < density; ++i)
                drawn.insert((seed + static_cast<RowNumber>(i) * 2'654'435'761u) % kRows);
            return drawn;
        };
        const auto left = draw();
        const auto right = draw();
        RowSet set;
        for (const RowNumber row : left) set.add(row, 1);
        Bitmap bitmap{kRows};
        for (const RowNumber row : right) bitmap.add(row);
        std::size_t common = 0;
        std::set<RowNumber> united = right;
        for (const RowNumber row : left) common += right.count(row);
        united.insert(left.begin(), left.end());
        RC_ASSERT(set.count_within(bitmap) == common);
        RC_ASSERT(RowSet{bitmap}.size() == right.size());
        set.unite_into(bitmap);
        RC_ASSERT(bitmap.count() == united.size());
        const auto rows = RowSet{bitmap}.rows();
        RC_ASSERT(std::set<RowNumber>(rows.begin(), rows.end()) == united);
    }));
}

}  // namespace
}  // namespace agora::search

#include "seating.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace agora::tables {
namespace {

std::vector<std::size_t> sizes(const std::vector<std::size_t>& seats, std::size_t tables) {
    std::vector<std::size_t> counts(tables, 0);
    for (const std::size_t table : seats) ++counts.at(table);
    return counts;
}

std::size_t content(const Wishes& wishes, const std::vector<std::size_t>& seats) {
    std::size_t people = 0;
    for (std::size_t person = 0; person < seats.size(); ++person) {
        if (std::ranges::find(wishes[person], seats[person]) != wishes[person].end()) ++people;
    }
    return people;
}

/// The most people at a wished table over all balanced seatings.
std::size_t best(const Wishes& wishes, std::size_t tables) {
    std::vector<std::size_t> seats(wishes.size(), 0);
    std::size_t most = 0;
    while (true) {
        const auto counts = sizes(seats, tables);
        const auto [least, largest] = std::ranges::minmax(counts);
        const bool in_order = std::ranges::is_sorted(counts, std::ranges::greater{});
        if (largest - least <= 1 && in_order) most = std::max(most, content(wishes, seats));
        std::size_t at = 0;
        while (at < seats.size() && ++seats[at] == tables) seats[at++] = 0;
        if (at == seats.size()) return most;
    }
}

TEST(SeatingTest, AllWantTheSameTopicAndTablesStayEqual) {
    EXPECT_EQ(seat({{0}, {0}, {0}, {0}, {0}}, 2), (std::vector<std::size_t>{0, 0, 0, 1, 1}));
}

TEST(SeatingTest, WhoChoseTwoTopicsMakesRoomForWhoChoseOne) {
    EXPECT_EQ(seat({{0, 1}, {0}}, 2), (std::vector<std::size_t>{1, 0}));
}

TEST(SeatingTest, WhoChoseNothingFillsUp) {
    EXPECT_EQ(seat({{}, {1}, {}, {1}}, 2), (std::vector<std::size_t>{0, 1, 0, 1}));
    EXPECT_TRUE(seat({}, 3).empty());
}

TEST(SeatingTest, NoOtherBalancedSeatingSuitsMorePeople) {
    std::mt19937 dice{7};
    for (int round = 0; round < 200; ++round) {
        const std::size_t tables = 2 + dice() % 2;
        Wishes wishes(3 + dice() % 5);
        for (auto& wished : wishes) {
            for (std::size_t table = 0; table < tables; ++table) {
                if (dice() % 3 == 0) wished.push_back(table);
            }
        }
        const auto seats = seat(wishes, tables);
        const auto counts = sizes(seats, tables);
        const auto [least, most] = std::ranges::minmax(counts);
        EXPECT_LE(most - least, 1U) << "round " << round;
        EXPECT_EQ(content(wishes, seats), best(wishes, tables)) << "round " << round;
        EXPECT_EQ(seats, seat(wishes, tables)) << "round " << round;
    }
}

}  // namespace
}  // namespace agora::tables

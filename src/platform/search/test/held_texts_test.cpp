#include "agora/search/held_texts.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace agora::search {
namespace {

/// Texts that a test changes, with how many were read.
class HeldTextsTest : public testing::Test {
 protected:
    void say(std::int64_t id, std::string text) {
        texts_[id] = std::move(text);
        stamps_[id] = ++last_stamp_;
    }
    void forget(std::int64_t id) {
        texts_.erase(id);
        stamps_.erase(id);
    }
    void follow() {
        std::vector<Stamped> all;
        for (const auto& [id, stamp] : stamps_) all.push_back({id, stamp});
        held_.follow(all, [&](std::span<const std::int64_t> ids) {
            std::map<std::int64_t, std::string> read;
            for (const std::int64_t id : ids) read.emplace(id, texts_.at(id));
            read_ += ids.size();
            return read;
        });
    }
    std::vector<std::int64_t> kept(std::string_view typed) const {
        std::vector<std::int64_t> ids;
        for (const auto& [id, text] : texts_) ids.push_back(id);
        keep_held(ids, typed, held_, [](std::int64_t id) { return id; });
        return ids;
    }
    /// The same, looking through the texts.
    std::vector<std::int64_t> looked_through(std::string_view typed) const {
        std::vector<std::int64_t> ids;
        for (const auto& [id, text] : texts_) ids.push_back(id);
        keep_held(ids, typed, [&](std::int64_t id) { return texts_.at(id); });
        return ids;
    }

    std::map<std::int64_t, std::string> texts_;
    std::map<std::int64_t, std::uint64_t> stamps_;
    std::uint64_t last_stamp_ = 0;
    HeldTexts held_;
    std::size_t read_ = 0;
};

using Ids = std::vector<std::int64_t>;

TEST_F(HeldTextsTest, AWordItselfIsNotWhatItBegins) {
    say(7, "Bel ons");
    say(8, "Belgische kaas");
    say(9, "Een bel, nog een bel");
    follow();
    const HeldIds found = held_.having("bel");
    EXPECT_EQ(std::vector(found.all().begin(), found.all().end()),
              (std::vector<std::int64_t>{7, 9}));
    EXPECT_TRUE(held_.having("be").is_empty());
    forget(7);
    follow();
    EXPECT_FALSE(held_.having("bel").contains(7));
}

TEST_F(HeldTextsTest, AreFoundByTheBeginningsOfTheirWordsAndByStems) {
    say(3, "Breakfast in Ghent");
    say(7, "Bréakfasts and fairs");
    say(9, "Walk");
    follow();
    EXPECT_EQ(kept("breakf"), (Ids{3, 7}));
    EXPECT_EQ(kept("ghent BREAK"), (Ids{3}));
    EXPECT_EQ(kept("walking"), (Ids{9}));
    EXPECT_EQ(kept("brekfast"), (Ids{3})) << "nearly, when there is nothing else";
    EXPECT_EQ(kept(""), (Ids{3, 7, 9}));
    EXPECT_EQ(kept("?"), Ids{});
}

TEST_F(HeldTextsTest, OnlyWhatChangedIsReadAgain) {
    say(1, "Breakfast");
    say(2, "Fair");
    follow();
    EXPECT_EQ(read_, 2U);
    follow();
    EXPECT_EQ(read_, 2U);
    say(2, "Walk");
    forget(1);
    say(5, "Fair again");
    follow();
    EXPECT_EQ(read_, 4U);
    EXPECT_EQ(kept("breakfast"), Ids{});
    EXPECT_EQ(kept("walk"), (Ids{2}));
    EXPECT_EQ(kept("fair"), (Ids{5}));
}

TEST_F(HeldTextsTest, WhatIsKeptIsFollowedOnce) {
    const auto first = std::make_shared<int>(1);
    int asked = 0;
    const auto texts = [&] {
        ++asked;
        return std::vector<Stamped>{{1, 1}};
    };
    const auto read = [](std::span<const std::int64_t>) {
        return std::map<std::int64_t, std::string>{{1, "Walk"}};
    };
    held_.follow({first}, texts, read);
    held_.follow({first}, texts, read);
    EXPECT_EQ(asked, 1);
    held_.follow({std::make_shared<int>(1)}, texts, read);
    EXPECT_EQ(asked, 2);
    EXPECT_TRUE(held_.holding(HeldWords{"walk"}).contains(1));
}

TEST_F(HeldTextsTest, FindTheSameAsLookingThroughAfterAnyChanges) {
    constexpr std::array kWords{"facture",  "factures", "facturen", "Gent",   "Gant",  "atelier",
                                "ateliers", "lezing",   "lezen",    "réseau", "resau", "a"};
    std::mt19937 chance{7};
    const auto any = [&](std::size_t most) { return chance() % most; };
    for (int round = 0; round < 60; ++round) {
        for (int change = 0; change < 5; ++change) {
            const auto id = static_cast<std::int64_t>(any(25));
            if (any(4) == 0) {
                forget(id);
                continue;
            }
            std::string text;
            for (std::size_t word = any(5); word > 0; --word) {
                text += std::string{kWords[any(kWords.size())]} + " ";
            }
            say(id, text);
        }
        follow();
        for (const std::string_view one : kWords) {
            const std::string two = std::string{one} + " " + kWords[any(kWords.size())];
            EXPECT_EQ(kept(one), looked_through(one)) << one;
            EXPECT_EQ(kept(two), looked_through(two)) << two;
        }
    }
}

/// The word with one letter more, less or other, or two changed places.
std::string with_a_slip(std::string word, std::mt19937& chance) {
    const auto letter = [&] { return static_cast<char>('a' + chance() % 3); };
    const std::size_t at = chance() % word.size();
    switch (chance() % 4) {
        case 0:
            word.insert(at, 1, letter());
            break;
        case 1:
            word.erase(at, 1);
            break;
        case 2:
            word[at] = letter();
            break;
        default:
            if (at + 1 < word.size()) std::swap(word[at], word[at + 1]);
    }
    return word;
}

TEST_F(HeldTextsTest, AWordWithOneSlipIsFoundWhereverTheSlipIs) {
    std::mt19937 chance{11};
    std::vector<std::string> words;
    for (std::int64_t id = 0; id < 300; ++id) {
        std::string word;
        for (std::size_t left = 4 + chance() % 5; left > 0; --left) {
            word += static_cast<char>('a' + chance() % 3);
        }
        words.push_back(word);
        say(id, word);
    }
    follow();
    for (const std::string& word : words) {
        for (int time = 0; time < 5; ++time) {
            const std::string typed = with_a_slip(word, chance) + "zz";
            const std::string wrong = with_a_slip(word, chance);
            EXPECT_EQ(kept(typed), looked_through(typed)) << typed;
            EXPECT_EQ(kept(wrong), looked_through(wrong)) << wrong;
        }
    }
}

}  // namespace
}  // namespace agora::search

#include "directory_cards.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace agora::members {
namespace {

using search::Layer;

Card full_card(std::int64_t account) {
    Card card;
    card.account_id = AccountId{account};
    card.name = "Zoë Müller 日本";
    card.commune = "be-44021";
    card.website = "https://example.org/" + std::string(200, 'x');
    card.professions = {TermId{9'000'000'000'000'000'001}, TermId{5}};
    card.skills = {TermId{7}, TermId{5}, TermId{8}};
    card.languages = {"nl", "fr", "vls"};
    card.has_picture = true;
    card.availability = Availability::looking_for_work;
    card.available_until = Date{2031, 2, 28};
    card.listed_at = Instant::from_microseconds(1'790'000'000'123'456);
    return card;
}

/// What somebody with nothing but a name shows.
Card bare_card(std::int64_t account) {
    Card card;
    card.account_id = AccountId{account};
    card.name = full_card(account).name;
    card.listed_at = full_card(account).listed_at;
    return card;
}

TEST(DirectoryCardsTest, GivesBackWhatWasPut) {
    DirectoryCards cards;
    cards.put(full_card(1), full_card(1));
    cards.put(bare_card(2), bare_card(2));
    for (const Layer layer : {Layer::member, Layer::visitor}) {
        EXPECT_EQ(cards.find(1, layer), full_card(1));
        EXPECT_EQ(cards.find(2, layer), bare_card(2));
        EXPECT_EQ(cards.listed_at(1, layer), full_card(1).listed_at);
    }
    EXPECT_EQ(cards.find(3, Layer::member), std::nullopt);
}

TEST(DirectoryCardsTest, HidesFromVisitorsWhatTheirCardLacks) {
    const auto hide = std::vector<void (*)(Card&)>{
        [](Card& card) { card.commune.clear(); },
        [](Card& card) { card.website.clear(); },
        [](Card& card) { card.professions.clear(); },
        [](Card& card) { card.skills.clear(); },
        [](Card& card) { card.languages.clear(); },
        [](Card& card) { card.has_picture = false; },
        [](Card& card) {
            card.availability = Availability::unsaid;
            card.available_until.reset();
        },
    };
    for (const auto& one : hide) {
        Card seen = full_card(1);
        one(seen);
        DirectoryCards cards;
        cards.put(full_card(1), seen);
        EXPECT_EQ(cards.find(1, Layer::visitor), seen);
        EXPECT_EQ(cards.find(1, Layer::member), full_card(1));
    }
}

TEST(DirectoryCardsTest, ShowsVisitorsNothingOfAFieldThatIsAnotherForThem) {
    Card other = full_card(1);
    other.skills = {TermId{99}};
    DirectoryCards cards;
    cards.put(full_card(1), other);
    EXPECT_TRUE(cards.find(1, Layer::visitor)->skills.empty());
}

TEST(DirectoryCardsTest, KeepsWhoIsForMembersOnlyFromVisitors) {
    DirectoryCards cards;
    cards.put(full_card(1), std::nullopt);
    EXPECT_EQ(cards.find(1, Layer::visitor), std::nullopt);
    EXPECT_EQ(cards.listed_at(1, Layer::visitor), std::nullopt);
    EXPECT_EQ(cards.find(1, Layer::member), full_card(1));
}

TEST(DirectoryCardsTest, ReplacesAndRemovesInAnyOrder) {
    DirectoryCards cards;
    for (const std::int64_t account : {5, 1, 3, 1}) cards.put(full_card(account), std::nullopt);
    cards.put(bare_card(3), bare_card(3));
    EXPECT_EQ(cards.accounts(), (std::vector<std::int64_t>{1, 3, 5}));
    EXPECT_EQ(cards.find(3, Layer::member), bare_card(3));
    cards.remove(AccountId{1});
    cards.remove(AccountId{4});
    EXPECT_EQ(cards.accounts(), (std::vector<std::int64_t>{3, 5}));
    EXPECT_EQ(cards.find(5, Layer::member), full_card(5));
}

}  // namespace
}  // namespace agora::members

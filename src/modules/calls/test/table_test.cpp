#include "calls_site.hpp"
#include "regions.hpp"
#include "table.hpp"

#include <algorithm>
#include <random>

namespace agora::calls {
namespace {

class TableTest : public CallsSite {};

TEST_P(TableTest, FindsExactlyWhatFitsHoweverItIsAsked) {
    std::mt19937 dice(7);
    const auto pick = [&](auto&& some) { return some[dice() % some.size()]; };
    const std::vector<std::string> codes{"72000000", "79530000", "92312210", "45000000", ""};
    const std::vector<std::string> places{"BE211", "BE1", "BE", "FR10", "BE334", ""};
    const std::vector<std::string> languages{"nl", "fr", "nl fr", "de", ""};
    for (int number = 0; number < 150; ++number) {
        auto one = notice("n" + std::to_string(number), "Call " + std::to_string(number));
        one.call.kind = static_cast<Kind>(dice() % 5);
        one.call.buyer_type = static_cast<BuyerType>(dice() % 7);
        one.call.cpv = pick(codes);
        one.call.places = pick(places);
        one.call.languages = pick(languages);
        one.call.deadline_at = now() + days{static_cast<int>(dice() % 60)} - days{10};
        if (dice() % 2 == 0) one.call.value_cents = static_cast<std::int64_t>(dice() % 100'000'000);
        database().write([&](db::WriteTx& tx) { take_in({tx, services(), {{}, now()}}, one, {}); });
    }
    Table& table = services().state<Table>();
    for (int round = 0; round < 200; ++round) {
        Query query;
        if (dice() % 2 == 0) query.kind = static_cast<Kind>(dice() % 5);
        if (dice() % 3 == 0) query.buyer = static_cast<BuyerType>(dice() % 7);
        if (dice() % 3 == 0) query.cpv = pick(std::vector<std::string>{"72", "795", "9231"});
        if (dice() % 3 == 0) query.region = kRegions[dice() % kRegions.size()].nuts;
        if (dice() % 3 == 0) query.language = pick(std::vector<std::string>{"nl", "fr", "de"});
        if (dice() % 3 == 0) query.band = static_cast<Band>(dice() % 5);
        if (dice() % 3 == 0) query.small = static_cast<Smallness>(dice() % 2);
        database().read([&](db::ReadTx& tx) {
            const Found found = table.look(tx, query, false, now());
            std::size_t wanted = 0;
            for (const auto& [id, entry] : found.snapshot->by_id) {
                const bool fits = table.fits(query, *entry) && entry->deadline_at >= now();
                wanted += fits ? 1 : 0;
            }
            EXPECT_EQ(found.size(), wanted) << address_of(query);
            for (std::size_t at = 1; at < found.size(); ++at) {
                EXPECT_LE(found[at - 1].deadline_at, found[at].deadline_at);
            }
        });
    }
}

TEST_P(TableTest, AnAddressSaysTheSameQueryAgain) {
    const Query query{.text = "mural & co",
                      .kind = Kind::subsidy,
                      .buyer = BuyerType::foundation,
                      .cpv = "7953",
                      .sector = "languages",
                      .region = "BE21",
                      .language = "fr",
                      .band = Band::to_30,
                      .small = Smallness::perhaps};
    EXPECT_EQ(query_of(std::string_view{address_of(query)}), query);
    EXPECT_EQ(query_of(std::string_view{"?cpv=7953x&region=BE9&kind=x&language=xx"}), Query{});
    EXPECT_EQ(query_of(std::string_view{"?cpv=72212000-4"}).cpv, "72212000");
}

TEST_P(TableTest, ACodeLeadsToTheSectorOfThoseWhoDoTheWork) {
    const Sectors& sectors = services().state<Table>().sectors();
    EXPECT_EQ(sectors.of("39143100"), std::set<std::string>{"crafts"})
        << "beds are no architecture";
    EXPECT_EQ(sectors.of("80512000"), std::set<std::string>{"agriculture-animals"})
        << "of dogs, no school";
    EXPECT_EQ(sectors.of("80511000"), std::set<std::string>{"education-training"});
    EXPECT_EQ(sectors.of("71200000 79530000"),
              (std::set<std::string>{"architecture-interior", "languages"}));
}

TEST_P(TableTest, WhatANoticeDoesNotSayIsUnknown) {
    EXPECT_EQ(small_of({}, {}).fits, Known::unknown);
    EXPECT_EQ(small_of({.value_cents = 20'000'00}, {}).fits, Known::yes);
    EXPECT_EQ(small_of({.value_cents = 900'000'00}, {}).fits, Known::no);
    EXPECT_EQ(small_of({.value_cents = 900'000'00}, {4, 0}).fits, Known::unknown)
        << "its lots may be small";
    EXPECT_EQ(small_of({.value_cents = 900'000'00}, {4, 30'000'00}).fits, Known::yes);
    EXPECT_EQ(small_of({.value_cents = 20'000'00, .turnover = Known::yes}, {}).fits, Known::no);
    EXPECT_EQ(
        small_of({.value_cents = 20'000'00, .turnover = Known::yes, .consortium = Known::yes}, {})
            .fits,
        Known::yes);
    EXPECT_EQ(small_of({.value_cents = 20'000'00, .currency = "SEK"}, {}).fits, Known::unknown);
}

AGORA_EACH_ENGINE(TableTest);

}  // namespace
}  // namespace agora::calls

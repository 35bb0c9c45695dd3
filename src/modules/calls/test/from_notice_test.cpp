#include "import_site.hpp"

namespace agora::calls {
namespace {

class FromNoticeTest : public ImportSite {};

TEST_P(FromNoticeTest, CallsOfOneProcedureAreSeveral) {
    EXPECT_EQ(take_notice(of_procedure("n1", "Hall A")), Taken::added);
    EXPECT_EQ(take_notice(of_procedure("n2", "Hall B")), Taken::added);
    EXPECT_EQ(take_notice(of_procedure("n3", "Hall B")), Taken::same) << "published again";
    EXPECT_TRUE(get("/en/calls").holds("2 open calls"));
    auto result = of_procedure("n4", "Hall B");
    result.stage = notices::Stage::cancelled;
    EXPECT_EQ(take_notice(result), Taken::changed);
    EXPECT_TRUE(get("/en/calls").holds("Hall A"));
    EXPECT_FALSE(get("/en/calls").holds("Hall B"));
    auto renamed = of_procedure("n5", "The halls");
    renamed.stage = notices::Stage::cancelled;
    EXPECT_EQ(take_notice(renamed), Taken::changed) << "known by the procedure";
    EXPECT_FALSE(get("/en/calls").holds("Hall A"));
}

TEST_P(FromNoticeTest, ATownIsKnownByItsNameWhereTheCodeLeavesItOpen) {
    using notices::BuyerLevel;
    const auto type_of = [&](const std::string& name, BuyerLevel level) {
        notices::Notice one = of_procedure("n1", "Hall A");
        one.buyers = {{.names = {{"fr", name}}, .level = level}};
        return incoming_of(one, services().state<BuyerNames>(), {})->call.buyer_type;
    };
    EXPECT_EQ(type_of("Commune d’Example", BuyerLevel::regional), BuyerType::communal);
    EXPECT_EQ(type_of("Gemeente Voorbeeld", BuyerLevel::other), BuyerType::communal);
    EXPECT_EQ(type_of("Example Borough Council", BuyerLevel::unknown), BuyerType::communal);
    EXPECT_EQ(type_of("Province d’Example", BuyerLevel::regional), BuyerType::communal);
    EXPECT_EQ(type_of("Ville d'Example", BuyerLevel::regional), BuyerType::communal);
    EXPECT_EQ(type_of("Région d’Example", BuyerLevel::regional), BuyerType::regional);
    EXPECT_EQ(type_of("Ministère de la ville", BuyerLevel::national), BuyerType::federal);
    EXPECT_EQ(type_of("Communes en fête", BuyerLevel::other), BuyerType::other);
    EXPECT_EQ(type_of("Stadium of Example", BuyerLevel::unknown), BuyerType::unknown);
}

TEST_P(FromNoticeTest, ALaterReleaseOfAProcessCorrectsWhatItSaysAndTheRestStays) {
    import("one.json", release("r1", day(20)));
    const std::string path = path_of_notice("ocds ocds-x-1");
    EXPECT_EQ(post(path + "/follow", {}, ben_).status, 303);
    const auto later = [&](const std::string& id, const std::string& date,
                           const std::string& tender) {
        return R"({"releases":[{"ocid":"ocds-x-1","id":")" + id + R"(","date":")" + date +
               R"(","tag":["tenderUpdate"],"tender":)" + tender + "}]}";
    };
    const auto moved =
        import("two.json", later("r2", "2026-11-05T00:00:00Z",
                                 R"({"tenderPeriod":{"endDate":")" + day(30) +
                                     R"("},"lots":[{"id":"A","title":"Shelves"}]})"));
    EXPECT_EQ(moved.counts.changed, 1);
    import("three.json", later("r3", "2026-11-06T00:00:00Z",
                               R"({"lots":[{"id":"B","title":"Readers",)"
                               R"("value":{"amount":9000,"currency":"EUR"}}]})"));
    const auto page = get(path);
    EXPECT_TRUE(page.holds("Software for the library")) << "no release has to repeat it";
    EXPECT_TRUE(page.holds("Town of Example"));
    EXPECT_TRUE(page.holds("<del"));
    EXPECT_TRUE(page.holds("Shelves"));
    EXPECT_TRUE(page.holds("Readers"));
    EXPECT_TRUE(page.holds("9,000"));
    EXPECT_FALSE(page.holds("ocds-x-1</h1>")) << "its number is no title";
    EXPECT_EQ(mails_about("Changed: "), 2) << "each change once";
    EXPECT_EQ(import("two.json", later("r2", "2026-11-05T00:00:00Z", "{}")).counts.same, 1);
    EXPECT_TRUE(get("/en/calls").holds("1 open call"));
    EXPECT_TRUE(get("/api" + path.substr(3)).holds("\"code\":\"A\""));
}

TEST_P(FromNoticeTest, WhatALaterFileTakesBackByNullIsGone) {
    const auto file = [&](const std::string& id, const std::string& tender) {
        return R"({"releases":[{"ocid":"ocds-n-1","id":")" + id + R"(","date":"2026-11-0)" + id +
               R"(T00:00:00Z","tag":["tender"],"language":"en","tender":)" + tender + "}]}";
    };
    import("one.json",
           file("1", R"({"title":"Software for the library","description":"Canary words",)"
                     R"("value":{"amount":9000,"currency":"EUR"},)"
                     R"("classification":{"scheme":"CPV","id":"72000000"},)"
                     R"("tenderPeriod":{"endDate":")" +
                         day(20) +
                         R"("},"lots":[{"id":"A","title":"Shelves",)"
                         R"("value":{"amount":4321,"currency":"EUR"}}]})"));
    const std::string path = path_of_notice("ocds ocds-n-1");
    EXPECT_TRUE(get(path).holds("€9,000"));
    EXPECT_TRUE(get(path).holds("€4,321"));
    const auto taken = import("two.json", file("2", R"({"value":null,"description":null,)"
                                                    R"("tenderPeriod":{"endDate":null},)"
                                                    R"("lots":[{"id":"A","value":null}]})"));
    EXPECT_EQ(taken.counts.changed, 1);
    const auto json = get("/api" + path.substr(3));
    EXPECT_TRUE(json.holds("Software for the library")) << "what is not named stays";
    EXPECT_TRUE(json.holds("72000000"));
    EXPECT_TRUE(json.holds("\"summary\":\"\""));
    EXPECT_TRUE(json.holds("\"deadline\":\"\""));
    EXPECT_TRUE(json.holds("\"title\":\"Shelves\""));
    EXPECT_FALSE(json.holds("4,321"));
    EXPECT_TRUE(get(path).holds("<ins class=\"as-typed\">nothing said"));
    EXPECT_FALSE(get("/en/calls?value=to_30").holds("Software"));
    EXPECT_TRUE(get("/en/calls").holds("no deadline said"));
    import("three.json", file("3", R"({"value":{"amount":8000,"currency":"EUR"}})"));
    EXPECT_TRUE(get("/en/calls?value=to_30").holds("Software")) << "said again";
}

TEST_P(FromNoticeTest, OldVersionsCallLotsAsThePageDoes) {
    auto one = of_procedure("n1", "Workshops for the town");
    one.lots = {{.id = "LOT-0001", .titles = {{"en", "North"}}},
                {.id = "LOT-0007", .titles = {{"en", "South"}}},
                {.id = "LOT-0009", .titles = {{"en", "West"}}}};
    take_notice(one);
    const std::string path = path_of_notice("ted n1");
    EXPECT_EQ(post(path + "/follow", {}, ben_).status, 303);
    one.source_version = "02";
    one.lots = {{.id = "LOT-0001", .titles = {{"en", "North"}}},
                {.id = "LOT-0009", .titles = {{"en", "West and south"}}}};
    one.correction.emplace();
    one.correction->fields = {{"LOT-0009", "Place", "See LOT-0007, not BALLOT-1", "Only LOT-0009"}};
    EXPECT_EQ(take_notice(one), Taken::changed);
    const auto page = get(path);
    EXPECT_TRUE(
        page.holds("<del class=\"as-typed\">Lot 1: North\nformer lot 7: South\nLot 2: West</del>"))
        << page.body;
    EXPECT_TRUE(page.holds("Lot 2 · Place"));
    EXPECT_TRUE(page.holds("See former lot 7, not BALLOT-1"));
    EXPECT_FALSE(page.holds("LOT-0"));
    EXPECT_TRUE(get("/nl" + path.substr(3)).holds("Lot 1: North")) << "translated with the program";
    EXPECT_EQ(mails_about("former lot 7"), 1);
    EXPECT_EQ(mails_about("LOT-0"), 0);
}

TEST_P(FromNoticeTest, AFinerCodeIsSaidToBeUnderItsDivision) {
    auto one = of_procedure("n1", "Workshops for the town");
    one.cpv = "80000000";
    one.other_cpvs = {"79342200"};
    one.lots = {{.id = "1", .cpv = "79342200"}, {.id = "2"}};
    take_notice(one);
    const std::string path = path_of_notice("ted n1");
    const auto page = get(path);
    EXPECT_TRUE(page.holds("80000000 Education and training services"));
    EXPECT_TRUE(page.holds("79342200 under “Business services"));
    EXPECT_TRUE(page.holds("CPV 79342200 under “Business services"));
    EXPECT_TRUE(get("/api" + path.substr(3)).holds("\"label\":\"under “Business services"));
}

TEST_P(FromNoticeTest, AValueInAnotherCurrencyStandsInEachBandThatItMayBelongTo) {
    const auto keep = [&](const std::string& name, const std::string& query) {
        EXPECT_EQ(post("/en/calls/filters",
                       {{"name", name}, {"frequency", "at_once"}, {"query", query}}, ana_)
                      .status,
                  303);
    };
    keep("Small ones", "?value=to_30");
    keep("All tenders", "?kind=tender");
    const auto take_worth = [&](const std::string& id, const std::string& title, std::int64_t whole,
                                std::array<char, 3> currency) {
        auto one = of_procedure(id, title);
        one.procedure_id = "procedure " + id;
        one.value = notices::Value{{.minor_units = whole * 100, .currency = currency}};
        EXPECT_EQ(take_notice(one), Taken::added);
    };
    take_worth("n1", "Workshops for the town", 900'000, {'B', 'W', 'P'});
    take_worth("n2", "Chairs for the town", 900'000, {'E', 'U', 'R'});
    take_worth("n3", "Lamps for the town", 25'000, {'G', 'B', 'P'});
    const auto shown = [&](const std::string& band) {
        const auto list = get("/en/calls?value=" + band);
        std::string titles;
        for (const char* title : {"Workshops", "Chairs", "Lamps"}) {
            if (list.holds(title)) titles += title[0];
        }
        return titles;
    };
    EXPECT_EQ(shown("to_30"), "WL");
    EXPECT_EQ(shown("to_140"), "WL") << "a pound is worth between 0.95 and 1.70 euro";
    EXPECT_EQ(shown("to_750"), "W");
    EXPECT_EQ(shown("more"), "WC");
    EXPECT_EQ(shown("unknown"), "") << "they say it";
    EXPECT_TRUE(get("/en/calls?value=to_140").holds("£25,000.00, not compared with euro"));
    EXPECT_FALSE(get("/en/calls?value=more").holds("€900,000.00, not"));
    EXPECT_TRUE(get("/en/calls").holds("such a call stands in each band"));
    EXPECT_TRUE(get("/api/calls").holds("\"uncompared\":true"));
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for “Small ones”"), 1);
    EXPECT_EQ(mails_about("not compared with euro"), 1) << "only where a value is asked";
}

TEST_P(FromNoticeTest, ConditionsStandAsTheNoticeHasThemAndTheFilterGoesByThem) {
    auto one = of_procedure("n1", "Workshops for the town");
    one.value = notices::Value{{.minor_units = 20'000'00, .currency = {'E', 'U', 'R'}}};
    one.lots = {{.id = "LOT-1", .titles = {{"en", "North"}}}, {.id = "LOT-2"}};
    one.conditions = {
        {.texts = {{"nl", "Omzet van 50.000"}, {"fr", "Chiffre d'affaires de 50.000"}},
         .lots = {"LOT-1"},
         .turnover = true},
        {.texts = {{"en", "Write to canary@town.example"}}, .references = true},
        {.texts = {{"en", "Canary, a certificate"}}}};
    EXPECT_EQ(take_notice(one), Taken::added);
    const std::string path = path_of_notice("ted n1");
    EXPECT_TRUE(get("/nl" + path.substr(3)).holds("Omzet van 50.000"));
    EXPECT_FALSE(get("/nl" + path.substr(3)).holds("Chiffre d"));
    EXPECT_TRUE(get("/fr" + path.substr(3)).holds("affaires de 50.000"));
    const auto page = get(path);
    EXPECT_TRUE(page.holds("Canary, a certificate"));
    EXPECT_FALSE(page.holds("canary@"));
    EXPECT_TRUE(page.holds("References to earlier work")) << "that they are asked is said";
    EXPECT_FALSE(page.holds("<table")) << "lots fit on a phone";
    EXPECT_TRUE(page.holds("<b>Lot 1</b> <span lang=\"en\">North"));
    EXPECT_TRUE(page.holds("<b>Lot 2</b>"));
    EXPECT_TRUE(page.holds("Lots: Lot 1</p>"));
    EXPECT_FALSE(page.holds("LOT-")) << "the source's numbers say nothing";
    EXPECT_FALSE(get("/en/calls?small=fits").holds("Workshops")) << "a turnover is asked";
    EXPECT_TRUE(get("/api" + path.substr(3)).holds("\"of_lots\":\"LOT-1\""));
    one.source_version = "02";
    one.conditions = {{.texts = {{"en", "No turnover is asked"}}, .turnover = false},
                      {.texts = {{"en", "A group is jointly liable"}}, .together = true}};
    EXPECT_EQ(take_notice(one), Taken::changed);
    EXPECT_TRUE(get("/en/calls?small=fits").holds("Workshops"));
    const auto after = get(path);
    EXPECT_TRUE(after.holds("A group is jointly liable"));
    EXPECT_TRUE(after.holds("<del class=\"as-typed\">Lot 1: Omzet van 50.000"));
    auto silent = of_procedure("n2", "Chairs for the town");
    silent.procedure_id = "procedure-2";
    take_notice(silent);
    const auto quiet = get("/api" + path_of_notice("ted n2").substr(3));
    EXPECT_TRUE(quiet.holds("not said"));
    EXPECT_TRUE(quiet.holds("\"conditions\":[]"));
}

AGORA_EACH_ENGINE(FromNoticeTest);

}  // namespace
}  // namespace agora::calls

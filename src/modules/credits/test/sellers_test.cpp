#include "agora/accounts/eraser.hpp"
#include "agora/credits/supply.hpp"
#include "agora/xml/xml.hpp"
#include "credits_site.hpp"
#include "copies.hpp"
#include "left_store.hpp"
#include "seller.hpp"

namespace agora::credits {
namespace {

/// The cooperative reports; Ben was paid once, bartered with Ana once, and got seven credits of her.
class SellersTest : public CreditsSite {
 protected:
    void SetUp() override {
        CreditsSite::SetUp();
        clock_.set(parse_instant("2026-05-10T10:00:00Z").value());
        set("credits.dac7", "reports");
        services().state<Supplies>().add([this](db::ReadTx&, int year, AccountId seller) {
            const std::vector<Supply> all{
                {ben_.account, {2026, 2, 3}, Way::paid, 0, 12'000},
                {ben_.account, {2026, 5, 4}, Way::barter, 0, 3'000},
                {ana_.account, {2026, 5, 4}, Way::barter, 0, 0},
            };
            std::vector<Supply> some;
            for (const Supply& one : all) {
                if (one.seller != gone_ && one.on.year == year && (!seller || one.seller == seller))
                    some.push_back(one);
            }
            return some;
        });
        auto fields = terms("listed1", "7");
        fields.add("nature", "within_profession");
        fields.add("value", "85,00");
        EXPECT_EQ(act(begun(post("/en/credits/requests", fields, ben_)), "confirmation", ana_),
                  303);
    }
    static http::NameValues own_data() {
        return {{"kind", "person"},
                {"legal_name", "Ben <Canary>"},
                {"address", "Street 1\nGhent"},
                {"country", "be"},
                {"tax_number", "80.02.03-123"},
                {"tax_country", ""},
                {"born_on", "1980-02-03"},
                {"born_in", ""},
                {"registration", ""},
                {"vat_number", "BE 1"}};
    }
    xml::Element document(const web::TestAnswer& answer) {
        EXPECT_EQ(answer.status, 200) << answer.body;
        auto parsed = xml::parse(answer.body);
        EXPECT_TRUE(parsed.ok()) << answer.body;
        return parsed.ok() ? parsed->root : xml::Element{};
    }
    AccountId gone_ = {};  ///< whose number other modules have blanked
    std::string today_of(const access::Actor& who) {
        std::string text;
        http::Request request;
        web::Route route{http::Method::get, "/", web::Access::member(), nullptr};
        web::Call call(request, services(), route, {.actor = who});
        call.now = now();
        for (const auto& line : credits_module().today(call)) text += line.text + line.path;
        return text;
    }
};

TEST_P(SellersTest, PaidBarterAndCreditsCountTogetherByQuarter) {
    const auto own = get("/api/credits/seller", ben_);
    EXPECT_TRUE(own.holds("\"quarter\":1,\"activities\":1,\"credits\":0,\"value_cents\":12000"));
    EXPECT_TRUE(own.holds("\"quarter\":2,\"activities\":2,\"credits\":7,\"value_cents\":11500"));
    EXPECT_TRUE(
        own.holds("\"way\":\"barter\",\"label\":\"barter\",\"activities\":1,\"credits\":0,"
                  "\"value_cents\":3000"));
    const auto page = get("/en/credits/seller", ben_);
    EXPECT_TRUE(page.holds("for money"));
    EXPECT_TRUE(page.holds("due by 31 January 2027"));
    EXPECT_TRUE(page.holds("235.00")) << "together";
    const auto anas = get("/api/credits/seller", ana_);
    EXPECT_TRUE(anas.holds("\"quarter\":2,\"activities\":1,\"credits\":0,\"value_cents\":0"))
        << "each side of a barter supplies";
    EXPECT_FALSE(anas.holds("11500"));
    EXPECT_TRUE(get("/en/credits/seller", cleo_).holds("nothing is reported of you"));
    const auto list = get("/api/credits/reporting?year=2026", admin_);
    EXPECT_TRUE(
        list.holds("\"activities\":3,\"paid\":1,\"barter\":1,\"in_credits\":1,\"credits\":7,"
                   "\"value_cents\":23500"));
    EXPECT_TRUE(list.holds("\"incomplete\":2"));
    EXPECT_TRUE(get("/en/credits/reporting?year=2026", admin_).holds("due by 31 January 2027"));
}

TEST_P(SellersTest, TheReportHoldsWhatTheDirectiveAsks) {
    EXPECT_EQ(post("/en/credits/seller", own_data(), ben_).status, 303);
    const auto file = post("/en/credits/reporting/2026/document", {}, admin_);
    EXPECT_FALSE(file.holds("Cleo"));
    const xml::Element report = document(file);
    EXPECT_EQ(report.attribute("year"), "2026");
    EXPECT_EQ(report.attribute("due-by"), "2027-01-31");
    EXPECT_EQ(report.at({"operator", "name"}).text(), "Canary Cooperative");
    EXPECT_EQ(report.at({"operator", "tax-number"}).text(), "0000.000.097");
    EXPECT_EQ(report.at({"operator", "platform"}).text(), "Agora");
    ASSERT_EQ(report.children("seller").size(), 2U);
    xml::Element bens;
    for (const xml::Element& one : report.children("seller")) {
        if (one.attribute("account") == to_string(ben_.account)) bens = one;
        if (one.attribute("account") == to_string(ana_.account)) {
            EXPECT_EQ(one.attribute("data"), "missing");
            EXPECT_EQ(one.child("name").text(), "listed1") << "as the cooperative knows her";
        }
    }
    EXPECT_EQ(bens.attribute("kind"), "person");
    EXPECT_EQ(bens.child("name").text(), "Ben <Canary>");
    EXPECT_EQ(bens.child("address").text(), "Street 1, Ghent");
    EXPECT_EQ(bens.child("country").text(), "BE");
    EXPECT_EQ(bens.child("tax-number").attribute("issued-by"), "BE");
    EXPECT_EQ(bens.child("born-on").text(), "1980-02-03");
    ASSERT_EQ(bens.children("quarter").size(), 4U);
    const xml::Element second = bens.children("quarter")[1];
    EXPECT_EQ(second.child("consideration").text(), "115.00");
    EXPECT_EQ(second.child("credits").text(), "7");
    EXPECT_EQ(second.child("activities").text(), "2");
    EXPECT_EQ(second.child("fees").text(), "0.00");
    ASSERT_EQ(second.children("part").size(), 2U);
    EXPECT_EQ(second.children("part")[0].attribute("way"), "barter");
    EXPECT_EQ(second.children("part")[1].text(), "85.00");
}

TEST_P(SellersTest, AReportOfManyAsksTheDatabaseNoMore) {
    const auto queries = [&] {
        const auto counted = [&] {
            std::int64_t sum = 0;
            for (const db::QueryStatistics& one : database().statistics()) {
                const bool own =
                    one.name.starts_with("ledger.") || one.name.starts_with("credits.");
                if (own) sum += one.count;
            }
            return sum;
        };
        const std::int64_t before = counted();
        EXPECT_EQ(get("/en/credits/reporting?year=2026", admin_).status, 200);
        return counted() - before;
    };
    const std::int64_t of_one = queries();
    for (int number = 0; number < 4; ++number) paid("2");
    EXPECT_EQ(queries(), of_one);
}

TEST_P(SellersTest, OnlyWhoMakesTheReportTakesItOut) {
    for (const Role role :
         {Role::animator, Role::moderator, Role::adviser, Role::buyer, Role::support_group,
          Role::board, Role::editor, Role::auditor, Role::person_of_trust}) {
        const auto who = person("Who" + std::to_string(static_cast<int>(role)), {role});
        EXPECT_EQ(get("/en/credits/reporting?year=2026", who).status, 403);
        EXPECT_EQ(get("/api/credits/reporting?year=2026", who).status, 403);
        for (const char* act : {"file", "document"}) {
            const std::string path = "/credits/reporting/2026/" + std::string{act};
            EXPECT_EQ(post("/en" + path, {}, who).status, 403);
            EXPECT_EQ(post_json("/api" + path, "{}", who).status, 403);
        }
    }
    EXPECT_EQ(get("/en/credits/reporting").status, 303);
    EXPECT_EQ(get("/api/credits/reporting").status, 401);
    EXPECT_EQ(post("/en/credits/reporting/2026/document", {}).status, 303);
    EXPECT_EQ(post("/en/credits/reporting/1066/document", {}, admin_).status, 404);
    EXPECT_EQ(get("/en/credits/reporting?year=2026", admin_).status, 200);
}

TEST_P(SellersTest, EachGetsACopyOfTheOwnPartOnly) {
    EXPECT_EQ(post("/en/credits/seller", own_data(), ben_).status, 303);
    const std::string path = "/credits/seller/2026/copy.xml";
    const xml::Element copy = document(get("/en" + path, ben_));
    ASSERT_EQ(copy.children("seller").size(), 1U);
    EXPECT_EQ(copy.at({"seller", "name"}).text(), "Ben <Canary>");
    EXPECT_EQ(copy.children("seller")[0].children("quarter")[0].child("consideration").text(),
              "120.00");
    EXPECT_EQ(get("/api" + path, ben_).body, get("/en" + path, ben_).body);
    EXPECT_FALSE(get("/en" + path, ana_).holds("Canary>"));
    EXPECT_FALSE(get("/en" + path, ana_).holds("120.00"));
    EXPECT_EQ(get("/en" + path, cleo_).status, 404) << "nothing is reported of her";
    EXPECT_EQ(get("/en" + path).status, 303);
    EXPECT_EQ(get("/api" + path).status, 401);
    EXPECT_EQ(get("/en/credits/seller/1066/copy.xml", ben_).status, 404);
    EXPECT_EQ(get("/en/credits/seller/2027/copy.xml", ben_).status, 404);
    set("credits.dac7", "listing_only");
    EXPECT_EQ(get("/en" + path, ben_).status, 404);
    EXPECT_EQ(post("/en/credits/reporting/2026/document", {}, admin_).status, 404);
}

TEST_P(SellersTest, WhatTheTaxOfficeWouldSendBackIsSaidAtItsField) {
    const auto refused = [&](const http::NameValues& fields, const std::string& field) {
        const auto answer = post("/en/credits/seller", fields, ben_);
        EXPECT_EQ(answer.status, 422) << field;
        EXPECT_TRUE(answer.holds("id=\"field-" + field + "-error\"")) << field;
        EXPECT_TRUE(answer.holds("Ben &lt;Canary&gt;")) << "what was typed stays";
    };
    refused(own_data().with("country", "B1"), "country");
    refused(own_data().with("tax_country", "1F"), "tax_country");
    refused(own_data().with("born_on", ""), "born_on");
    refused(own_data().with("born_on", "2030-01-01"), "born_on");
    refused(own_data().with("tax_number", ""), "tax_number");
    refused(own_data().with("kind", ""), "kind");
    refused(own_data().with("kind", "company"), "registration");
    refused(own_data().with("kind", "company").with("registration", "1").with("tax_number", ""),
            "tax_number");
    EXPECT_EQ(post("/en/credits/seller",
                   own_data().with("tax_number", "").with("born_in", "Ghent, Belgium"), ben_)
                  .status,
              303);
    EXPECT_EQ(post("/en/credits/seller",
                   own_data().with("kind", "company").with("registration", "RPR Ghent 7"), ben_)
                  .status,
              303);
    const auto seller = database().read(
        [&](db::ReadTx& tx) { return find_seller(tx, ben_.account).value_or(Seller{}); });
    EXPECT_EQ(seller.kind, SellerKind::company);
    EXPECT_EQ(seller.registration, "RPR Ghent 7");
    EXPECT_EQ(seller.born_on, std::nullopt) << "a company is not born";
    EXPECT_EQ(seller.country, "BE");
    EXPECT_TRUE(get("/en/credits/seller", ben_).holds("RPR Ghent 7"));
    EXPECT_FALSE(get("/en/credits/seller", ana_).holds("RPR Ghent 7"));
    EXPECT_EQ(post("/en/credits/seller", own_data()).status, 303) << "to sign in";
}

TEST_P(SellersTest, WhoLeftIsReportedAllTheSameAndForgottenAfterwards) {
    EXPECT_EQ(post("/en/credits/seller", own_data(), ben_).status, 303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    gone_ = ben_.account;
    settle();
    clock_.set(parse_instant("2027-01-04T10:00:00Z").value());
    run("credits.copies");
    const auto list = get("/api/credits/reporting?year=2026", admin_);
    EXPECT_TRUE(
        list.holds("\"activities\":3,\"paid\":1,\"barter\":1,\"in_credits\":1,\"credits\":7,"
                   "\"value_cents\":23500"));
    EXPECT_TRUE(list.holds("\"left\":true,\"complete\":true"));
    const auto page = get("/en/credits/reporting?year=2026", admin_);
    EXPECT_TRUE(page.holds("closed their account"));
    EXPECT_FALSE(page.holds("/en/members/" + to_string(ben_.account)));
    const xml::Element report = document(post("/en/credits/reporting/2026/document", {}, admin_));
    ASSERT_EQ(report.children("seller").size(), 2U) << "each once";
    const xml::Element bens = report.children("seller")[1];
    EXPECT_EQ(bens.child("name").text(), "Ben <Canary>");
    EXPECT_EQ(bens.child("tax-number").text(), "80.02.03-123");
    EXPECT_EQ(bens.children("quarter")[1].child("consideration").text(), "115.00");
    EXPECT_EQ(bens.children("quarter")[1].children("part").size(), 2U);
    EXPECT_FALSE(get("/api/credits/reporting?year=2025", admin_).holds("\"left\":true"));
    clock_.set(parse_instant("2028-01-04T10:00:00Z").value());
    run("credits.copies");
    EXPECT_FALSE(get("/api/credits/reporting?year=2026", admin_).holds("\"left\":true"));
}

TEST_P(SellersTest, WhoLeavesIsMailedALinkToTheirCopyThatNobodyElseCanGuess) {
    EXPECT_EQ(post("/en/credits/seller", own_data(), ben_).status, 303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    gone_ = ben_.account;
    EXPECT_EQ(mails_about("You closed your account"), 1) << "of the year in which there was any";
    EXPECT_EQ(mails_about("until 31 December 2027"), 1);
    const CopyKey key{ben_.account, 2026};
    const std::string path = "/credits/copies/" + copy_token(services().keys, key);
    EXPECT_EQ(mails_about(path), 1);
    const auto page = get("/en" + path);
    EXPECT_EQ(page.status, 200) << "without signing in";
    EXPECT_TRUE(page.holds("Ben &lt;Canary&gt;"));
    EXPECT_TRUE(page.holds("235.00"));
    EXPECT_TRUE(page.holds("noindex"));
    EXPECT_TRUE(get("/api" + path).holds("\"value_cents\":11500"));
    EXPECT_EQ(document(get("/en" + path + "/copy.xml")).children("seller").size(), 1U);
    for (const std::string& forged :
         {"/credits/copies/" + copy_token(services().keys, {ana_.account, 2026}),
          "/credits/copies/" + copy_token(services().keys, {ben_.account, 2025}),
          path.substr(0, path.size() - 1), path + "x", std::string{"/credits/copies/12-2026-"}}) {
        EXPECT_EQ(get("/en" + forged).status, 404) << forged;
        EXPECT_EQ(get("/en" + forged + "/copy.xml").status, 404) << forged;
    }
    clock_.set(parse_instant("2028-01-04T10:00:00Z").value());
    run("credits.copies");
    EXPECT_EQ(get("/en" + path).status, 404) << "what it showed is erased";
}

TEST_P(SellersTest, TheOfficePrintsTheCopyOfWhoLeft) {
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    gone_ = ben_.account;
    settle();
    const std::string path = "/credits/reporting/2026/copies/" + to_string(ben_.account);
    EXPECT_TRUE(get("/en/credits/reporting?year=2026", admin_).holds("/en" + path));
    const auto page = get("/en" + path, admin_);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("data-print"));
    EXPECT_TRUE(page.holds("More was not given"));
    EXPECT_TRUE(get("/api" + path, admin_).holds("\"value_cents\":11500"));
    EXPECT_EQ(get("/en" + path, editor_).status, 403);
    EXPECT_EQ(get("/api" + path + "/copy.xml", editor_).status, 403);
    EXPECT_EQ(get("/en" + path).status, 303);
    EXPECT_EQ(get("/en" + path + "/copy.xml", admin_).status, 200);
    EXPECT_EQ(get("/en/credits/reporting/2026/copies/" + to_string(ana_.account), admin_).status,
              404)
        << "she finds hers herself";
}

TEST_P(SellersTest, WhenAllWereToldJanuaryReadsTheYearNoMore) {
    clock_.set(parse_instant("2027-01-04T10:00:00Z").value());
    const auto receipts_read = [&] {
        std::int64_t runs = 0;
        for (const db::QueryStatistics& one : database().statistics()) {
            if (one.name == "ledger.list_receipts") runs += one.count;
        }
        return runs;
    };
    const std::int64_t before = receipts_read();
    run("credits.copies");
    EXPECT_EQ(receipts_read(), before + 1);
    run("credits.copies");
    EXPECT_EQ(receipts_read(), before + 1);
    EXPECT_EQ(mails_about("What the tax office is told"), 2) << "Ben and Ana, once";
}

TEST_P(SellersTest, InListingOnlyNothingStaysOfWhoLeaves) {
    EXPECT_EQ(post("/en/credits/seller", own_data(), ben_).status, 303);
    set("credits.dac7", "listing_only");
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    gone_ = ben_.account;
    settle();
    EXPECT_TRUE(database().read([](db::ReadTx& tx) { return list_left(tx, 2026); }).empty());
    EXPECT_TRUE(database().read([](db::ReadTx& tx) { return list_sellers(tx); }).empty());
}

TEST_P(SellersTest, InJanuaryWhoMakesTheReportIsRemindedOfTheDay) {
    EXPECT_THAT(today_of(admin_), Not(HasSubstr("report to the tax office")));
    clock_.set(parse_instant("2027-01-04T10:00:00Z").value());
    EXPECT_THAT(today_of(admin_), HasSubstr("due by 31 January 2027"));
    EXPECT_THAT(today_of(editor_), Not(HasSubstr("report to the tax office")));
    run("credits.copies");
    EXPECT_EQ(mails_about("What the tax office is told"), 2) << "Ben and Ana";
    EXPECT_EQ(mails_about("before 31 January 2027"), 2);
    set("credits.dac7", "listing_only");
    EXPECT_THAT(today_of(admin_), Not(HasSubstr("report to the tax office")));
}

AGORA_EACH_ENGINE(SellersTest);

}  // namespace
}  // namespace agora::credits

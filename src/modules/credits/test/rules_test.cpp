#include "agora/credits/amount.hpp"
#include "credits_site.hpp"

#include <set>

namespace agora::credits {
namespace {

class RulesTest : public CreditsSite {};

TEST_P(RulesTest, EverybodyReadsTheRules) {
    for (const char* language : {"en", "nl", "fr"}) {
        EXPECT_EQ(get("/" + std::string{language} + "/credits/rules").status, 200);
    }
    const auto page = get("/en/credits/rules");
    EXPECT_TRUE(page.holds("-100 credits"));
    EXPECT_TRUE(page.holds("300 credits"));
    EXPECT_TRUE(page.holds("14 days"));
    EXPECT_TRUE(page.holds("L311-5"));
    EXPECT_TRUE(page.holds("reports nobody"));
    set("credits.dac7", "reports");
    EXPECT_TRUE(get("/en/credits/rules").holds("credits count as consideration"));
}

/// SHR-17: whatever moves credits is a payment between two who both say yes, or its opposite.
TEST_P(RulesTest, NoAddressBuysRedeemsOrTakesCreditsOutside) {
    const std::set<std::string> known{
        "/credits/payments",
        "/credits/requests",
        "/credits/transfers/{id}/confirmation",
        "/credits/transfers/{id}/refusal",
        "/credits/transfers/{id}/withdrawal",
        "/credits/transfers/{id}/dispute",
        "/credits/transfers/{id}/remarks",
        "/credits/transfers/{id}/settlement",
        "/credits/transfers/{id}/correction",
        "/credits/accounts/{id}/limits",
        "/credits/accounts/{id}/state",
        "/credits/seller",
        "/credits/reporting/{year}/file",
        "/credits/reporting/{year}/document",
    };
    std::set<std::string> found;
    for (const web::Module& module : services().modules) {
        if (module.name != "credits" && module.name != "ledger") continue;
        for (const web::Route& route : module.routes) {
            if (route.method != http::Method::get) found.insert(std::string{route.pattern});
        }
    }
    EXPECT_EQ(found, known);
    for (const char* path : {"/en/credits", "/en/credits/pay", "/en/credits/ask"}) {
        const auto page = get(path, ana_);
        for (const char* field : {"iban", "card", "euro", "interest", "rate", "price"}) {
            EXPECT_FALSE(page.holds("name=\"" + std::string{field} + "\"")) << path << field;
        }
    }
    for (const char* path : {"/en/credits/buy", "/en/credits/sell", "/en/credits/redeem",
                             "/en/credits/withdraw", "/en/credits/top-up"}) {
        EXPECT_EQ(get(path, admin_).status, 404) << path;
        EXPECT_EQ(post(path, {{"amount", "5"}}, admin_).status, 404) << path;
    }
}

TEST_P(RulesTest, CreditsAreCalledAsTheCooperativeSays) {
    EXPECT_EQ(credits_text(services(), Language::nl, 1), "1 ruilpunt");
    EXPECT_EQ(credits_text(services(), Language::nl, 0), "0 ruilpunten");
    EXPECT_EQ(credits_text(services(), Language::fr, 0), "0 point d'échange");
    EXPECT_EQ(credits_text(services(), Language::fr, 2), "2 points d'échange");
    set("credits.many_nl", "dankjes");
    EXPECT_TRUE(get("/nl/credits", ana_).holds("0 dankjes"));
}

AGORA_EACH_ENGINE(RulesTest);

}  // namespace
}  // namespace agora::credits

#include "small_administration.hpp"

namespace agora::administration {
namespace {

class AccountsTest : public SmallAdministration {
 protected:
    std::string list(std::string_view query) {
        return get("/en/administration/accounts" + std::string{query}, root()).body;
    }
    static bool holds(const std::string& body, std::string_view text) {
        return body.find(text) != std::string::npos;
    }
};

TEST_P(AccountsTest, AreFoundByNameAddressAndNumber) {
    EXPECT_TRUE(holds(list("?q=ANA"), "Ana &lt;b&gt;"));
    EXPECT_TRUE(holds(list("?q=ana@example"), "1 account"));
    EXPECT_TRUE(holds(list("?q=" + to_string(ana_)), "1 account"));
    EXPECT_TRUE(holds(list("?q=%25"), "No account fits."));
    EXPECT_TRUE(holds(list("?q=_na"), "No account fits."));
    EXPECT_TRUE(holds(list("?q=!"), "No account fits."));
    EXPECT_TRUE(holds(list(""), "3 accounts"));
}

TEST_P(AccountsTest, AreFilteredAndCountedExactly) {
    add("Una", "una@example.org", access::Standing::unconfirmed);
    EXPECT_EQ(post(page(ana_, "/facts"), {{"holds_share", "true"}}, root()).status, 303);
    EXPECT_TRUE(holds(list("?standing=unconfirmed"), "1 account"));
    EXPECT_TRUE(holds(list("?role=administrator"), "2 accounts"));
    EXPECT_TRUE(holds(list("?fact=holds_share"), "1 account"));
    EXPECT_TRUE(holds(list("?entry_way=signed_up&signed_in=never"), "4 accounts"));
    EXPECT_TRUE(holds(list("?entry_way=imported"), "No account fits."));
    EXPECT_TRUE(holds(list("?country=xx"), "No account fits."));
    EXPECT_TRUE(holds(list("?standing=nonsense&page=99999999999"), "4 accounts"));
}

TEST_P(AccountsTest, ComeInPagesOfFifty) {
    for (int number = 0; number < 98; ++number) {
        add("Person " + std::to_string(number), "p" + std::to_string(number) + "@example.org");
    }
    const std::string first = list("?signed_in=never");
    EXPECT_TRUE(holds(first, "101 accounts"));
    EXPECT_TRUE(holds(first, "page=2"));
    const std::string last = list("?signed_in=never&page=3");
    EXPECT_TRUE(holds(last, "Root"));
    EXPECT_FALSE(holds(last, "page=4"));
}

TEST_P(AccountsTest, AreTakenAlongAsInertCsvAndThatIsNoted) {
    add("=cmd()", "formula@example.org");
    const auto csv = post("/en/administration/accounts/export", {{"q", "example.org"}}, root());
    EXPECT_EQ(csv.status, 200);
    EXPECT_TRUE(csv.holds("'=cmd()"));
    EXPECT_EQ(csv.headers["Cache-Control"], "private, no-store");
    EXPECT_EQ(std::count(csv.body.begin(), csv.body.end(), '\n'), 5);
    EXPECT_EQ(acts().front(), "administration.accounts_exported");
    EXPECT_TRUE(post("/en/administration/accounts/export", {{"q", "formula"}}, root())
                    .holds("formula@example.org"));
}

TEST_P(AccountsTest, TheApiGivesTheSame) {
    const auto json = get("/api/administration/accounts?q=ana", root());
    EXPECT_TRUE(json.holds(R"("total":1)"));
    const auto one = get("/api/administration/accounts/" + to_string(ana_), root());
    EXPECT_TRUE(one.holds(R"("mail":"ana@example.org")"));
    EXPECT_EQ(get("/api/administration/accounts/999", root()).status, 404);
}

AGORA_EACH_ENGINE(AccountsTest);

}  // namespace
}  // namespace agora::administration

#include "confirmation.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class ConfirmationTest : public SmallCooperative {
 protected:
    void confirm_on(const access::Actor& owner, Date day) {
        database().write([&](db::WriteTx& tx) { update_confirmed(tx, owner.account, day); });
    }
    std::string link_in_last_mail() {
        const std::string& mail = mails().back();
        const std::size_t start = mail.find("https://agora.example") + 21;
        return mail.substr(start, mail.find('\n', start) - start);
    }
    Date days_ago(int count) { return utc_date(now()) + std::chrono::days{-count}; }
};

TEST_P(ConfirmationTest, AsksOnceAYearAndKeepsWhoConfirmsListed) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    give_profile(ana, Audience::everyone);
    give_profile(ben, Audience::everyone);
    confirm_on(ana, days_ago(401));
    EXPECT_EQ(get(page_of(ana)).status, 404);
    EXPECT_EQ(get(page_of(ben)).status, 200);
    EXPECT_EQ(ask_for_confirmations(services(), now()), 1);
    EXPECT_EQ(ask_for_confirmations(services(), now()), 0);
    settle();
    ASSERT_EQ(mails().size(), 1U);
    EXPECT_NE(mails().back().find("ana@example.org"), std::string::npos);
    const std::string link = link_in_last_mail();
    EXPECT_EQ(get(link).status, 200);
    EXPECT_EQ(get(page_of(ana)).status, 404) << "opening the link is not confirming";
    EXPECT_EQ(post(link, {}).status, 303);
    EXPECT_EQ(get(page_of(ana)).status, 200);
}

TEST_P(ConfirmationTest, RefusesALinkThatIsNotOurs) {
    EXPECT_NE(get("/en/profile/confirmation/abc").status, 200);
    EXPECT_NE(post("/en/profile/confirmation/abc", {}).status, 303);
}

TEST_P(ConfirmationTest, AsksNobodyWhoIsNotListed) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::everyone);
    confirm_on(ana, days_ago(500));
    database().write([&](db::WriteTx& tx) { update_listed(tx, ana.account, false, now()); });
    EXPECT_EQ(ask_for_confirmations(services(), now()), 0);
}

AGORA_EACH_ENGINE(ConfirmationTest);

}  // namespace
}  // namespace agora::members

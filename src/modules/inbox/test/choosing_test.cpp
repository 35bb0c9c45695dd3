#include "inbox_test.hpp"

namespace agora::inbox {
namespace {

using testing::HasSubstr;

class ChoosingTest : public InboxTest {
 protected:
    static std::string stop_link_in(const std::string& mail) {
        const auto at = mail.find("/api/inbox/mails/");
        return mail.substr(at, mail.find('>', at) - at);
    }
};

TEST_P(ChoosingTest, NeverIsNever) {
    choose(ana_, choices("never"));
    EXPECT_TRUE(get("/en/settings/notices", ana_).holds("<option value=\"never\" selected>"));
    tell_to(ana_, answer_to("12"));
    clock_.advance(std::chrono::days{40});
    EXPECT_EQ(send_due(), 0);
    EXPECT_TRUE(mails().empty());
    EXPECT_TRUE(get("/en/inbox", ana_).holds("Boots &amp; 12"));
}

TEST_P(ChoosingTest, AChoiceMovesWhatWaits) {
    choose(ana_, choices("monthly"));
    tell_to(ana_, answer_to("12"));
    choose(ana_, choices("never"));
    clock_.advance(std::chrono::days{40});
    EXPECT_EQ(send_due(), 0) << "withdrawn at once";
    choose(ana_, choices("monthly"));
    tell_to(ana_, answer_to("13"));
    choose(ana_, choices("daily"));
    clock_.advance(std::chrono::days{1});
    EXPECT_EQ(send_due(), 1);
}

TEST_P(ChoosingTest, AGroupCanHaveItsOwnFrequency) {
    const http::NameValues weekly{{"circle", "7"}, {"way", "weekly"}};
    EXPECT_EQ(post("/en/settings/notices/groups", weekly.with("circle", "8"), ana_).status, 422);
    EXPECT_EQ(
        post("/en/settings/notices/groups", {{"circle", "7"}, {"way", "weekly"}}, ana_).status,
        303);
    EXPECT_TRUE(get("/en/settings/notices", ana_).holds("Photographers &lt;Ghent&gt;</b>: Once a"));
    auto notice = answer_to("12");
    notice.circle = 7;
    tell_to(ana_, notice);
    EXPECT_TRUE(mails().empty());
    EXPECT_EQ(post("/en/settings/notices/groups/7/removal", {}, ana_).status, 303);
    EXPECT_EQ(send_due(), 1) << "it follows the kinds again";
    tell_to(ana_, notice);
    EXPECT_EQ(mails().size(), 2);
}

TEST_P(ChoosingTest, OneClickStopsTheMailsOfAGroupThatHasItsOwnFrequency) {
    EXPECT_EQ(
        post("/en/settings/notices/groups", {{"circle", "7"}, {"way", "at_once"}}, ana_).status,
        303);
    auto notice = answer_to("12");
    notice.circle = 7;
    tell_to(ana_, notice);
    ASSERT_EQ(mails().size(), 1U);
    const std::string link = stop_link_in(mails().back());
    EXPECT_EQ(post(link, {{"List-Unsubscribe", "One-Click"}}).status, 200);
    tell_to(ana_, notice);
    EXPECT_EQ(mails().size(), 1U);
    EXPECT_EQ(post("/en/settings/notices/groups/7/removal", {}, ana_).status, 303);
}

TEST_P(ChoosingTest, QuietHoursNeedBothEnds) {
    const auto refused =
        post("/en/settings/notices", choices("weekly").with("quiet_from", "22"), ana_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-quiet_until-error\""));
    EXPECT_TRUE(refused.holds("<option value=\"22\" selected>")) << "what was typed stays";
    EXPECT_EQ(get("/en/settings/notices").status, 303) << "visitors are led to sign in";
}

TEST_P(ChoosingTest, OneClickStopsAKindWithoutSigningIn) {
    tell_to(ana_, answer_to("12"));
    const auto link = stop_link_in(mails().front());
    const auto page = "/en" + link.substr(4);
    EXPECT_TRUE(get(page).holds("Stop the mails"));
    EXPECT_EQ(post(link, {{"List-Unsubscribe", "One-Click"}}).status, 200);
    EXPECT_TRUE(get(page).holds("You get no more of these mails"));
    tell_to(ana_, answer_to("13"));
    EXPECT_EQ(mails().size(), 1);
    auto message = answer_to("14");
    message.kind = Kind::message;
    tell_to(ana_, message);
    EXPECT_EQ(mails().size(), 2) << "other kinds go on";
    EXPECT_NE(get(page + "x").status, 200) << "a link that is not ours opens nothing";
}

TEST_P(ChoosingTest, ADigestsLinkStopsEverythingButService) {
    choose(ana_, choices("daily"));
    tell_to(ana_, answer_to("12"));
    clock_.advance(std::chrono::days{1});
    send_due();
    EXPECT_EQ(post(stop_link_in(mails().back()), {{"List-Unsubscribe", "One-Click"}}).status, 200);
    auto message = answer_to("14");
    message.kind = Kind::message;
    tell_to(ana_, message);
    EXPECT_EQ(mails().size(), 1);
    tell_to(ana_, {.kind = Kind::service,
                   .about = "event 4",
                   .path = "/events/4",
                   .sentence = {"Cancelled.", {}}});
    EXPECT_EQ(mails().size(), 2);
}

AGORA_EACH_ENGINE(ChoosingTest);

}  // namespace
}  // namespace agora::inbox

#include "background.hpp"
#include "inbox_test.hpp"
#include "notice_store.hpp"

#include <random>

namespace agora::inbox {
namespace {

using testing::HasSubstr;
using testing::Not;

class TellingTest : public InboxTest {
 protected:
    /// As it stands in a page without script; empty when nothing is shown.
    static std::string number_at_bell(const web::TestAnswer& page) {
        constexpr std::string_view kBadge = "<span class=\"top-count\"><span data-count=\"yes\">";
        const auto at = page.body.find(kBadge);
        if (at == std::string::npos) return {};
        const auto number = at + kBadge.size();
        return page.body.substr(number, page.body.find('<', number) - number);
    }
};

TEST_P(TellingTest, EachThingIsOneLineWithItsCount) {
    auto notice = answer_to("12");
    notice.caused_by = ben_.account;
    notice.who = "Ben";
    tell_to(ana_, notice);
    tell_to(ana_, notice);
    clock_.advance(std::chrono::minutes{1});
    tell_to(ana_, answer_to("13"));
    const auto page = get("/en/inbox", ana_);
    EXPECT_TRUE(page.holds("Ben answered: “Boots &amp; 12”"));
    EXPECT_TRUE(page.holds("2 new"));
    EXPECT_EQ(number_at_bell(page), "2") << "two lines, not three tellings";
    EXPECT_LT(page.body.find("Boots &amp; 13"), page.body.find("Boots &amp; 12"));
    EXPECT_EQ(mails().size(), 3) << "who chose nothing gets a mail at once, as ever";
    EXPECT_THAT(mails().front(), HasSubstr("/en/settings/notices"));
    EXPECT_THAT(mails().front(), HasSubstr("List-Unsubscribe: <https://agora.example/api/inbox"));
    EXPECT_TRUE(get("/api/inbox/unread", ana_).holds("2"));
}

TEST_P(TellingTest, OpeningItIsHavingReadIt) {
    tell_to(ana_, answer_to("12"));
    tell_to(ana_, answer_to("13"));
    const auto page = get("/en/inbox?show=unread", ana_);
    const auto at = page.body.find("/en/inbox/", page.body.find("class=\"thread-name\""));
    const auto link = page.body.substr(at, page.body.find('"', at) - at);
    EXPECT_EQ(get(link, ben_).status, 404) << "somebody else's line is none";
    const auto opened = get(link, ana_);
    EXPECT_EQ(opened.status, 303);
    EXPECT_EQ(opened.location, "/en/forum/topics/13#post-2");
    EXPECT_FALSE(get("/en/inbox?show=unread", ana_).holds("Boots &amp; 13"));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("Boots &amp; 13")) << "older things live there";
    get("/en/forum/topics/12", ana_);  // no such page here: 404 shows nothing of the thing
    EXPECT_EQ(post("/en/inbox/reading", {}, ana_).status, 303);
    EXPECT_TRUE(get("/en/inbox?show=unread", ana_).holds("Nothing here"));
}

TEST_P(TellingTest, ThePageItselfMarksItsLine) {
    auto notice = answer_to("1");
    notice.path = "/settings/notices";
    tell_to(ana_, notice);
    EXPECT_EQ(number_at_bell(get("/en/inbox", ana_)), "1");
    EXPECT_EQ(number_at_bell(get("/en/inbox", ben_)), "") << "of others nothing is counted";
    EXPECT_EQ(number_at_bell(get("/en/settings/notices", ana_)), "");
    EXPECT_FALSE(get("/en/inbox", ana_).holds("tag-now"));
}

TEST_P(TellingTest, ALineIsReadWhereItLeadsWhateverStandsBehindThePath) {
    const auto told = [&](std::string about, std::string path) {
        auto notice = answer_to(about);
        notice.path = std::move(path);
        tell_to(ana_, notice);
    };
    told("1", "/settings/notices?changed=yes#post-2");
    told("2", "/settings/notices#post-2?not-a-question");
    told("3", "/settings/notices/more");
    std::string long_path = "/settings/";  // that can't be compressed: no key of an index
    for (std::mt19937 chance{3}; long_path.size() < 8000;) {
        long_path += static_cast<char>('a' + chance() % 26);
    }
    told("4", long_path);
    told("5", "/conversations/7#last");
    EXPECT_EQ(number_at_bell(get("/en/inbox", ana_)), "5");
    EXPECT_EQ(number_at_bell(get("/en/settings/notices", ana_)), "3") << "the first two";
    const auto elsewhere = database().read([&](db::ReadTx& tx) {
        return count_unread_but_below(tx, ana_.account, "/conversations/", 100);
    });
    EXPECT_EQ(elsewhere, 2) << "conversations have a line of their own on Today";
}

TEST_P(TellingTest, OnlyServiceNoticesReachWhoIsSuspended) {
    const auto sue = person("Sue", Language::en, access::Standing::suspended);
    tell_to(sue, answer_to("12"));
    EXPECT_TRUE(mails().empty());
    tell_to(sue, {.kind = Kind::service,
                  .about = "decision 3",
                  .path = "/reports/3",
                  .sentence = {"Decided.", {}}});
    ASSERT_EQ(mails().size(), 1);
    EXPECT_THAT(mails().back(), HasSubstr("comes whatever you chose"));
    EXPECT_THAT(mails().back(), Not(HasSubstr("List-Unsubscribe")));
    tell_to(member(4711), answer_to("12"));
    EXPECT_EQ(mails().size(), 1) << "an account that is gone is told nothing";
}

TEST_P(TellingTest, FormerMembersLoseTheirName) {
    tell_to(ana_, answer_to("12"));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("A former member answered"));
}

TEST_P(TellingTest, HostileWordsStayWords) {
    auto notice = answer_to("12");
    notice.sentence.values = {{"thread", "<script>{who}&x=1\n%00</script>"}};
    tell_to(ana_, notice);
    const auto page = get("/en/inbox", ana_);
    EXPECT_FALSE(page.holds("<script>{who}"));
    EXPECT_TRUE(page.holds("&lt;script&gt;{who}&amp;x=1"));
}

TEST_P(TellingTest, VisitorsHaveNoInboxAndThingsThatGoAreForgotten) {
    EXPECT_EQ(get("/en/inbox").status, 303);
    EXPECT_EQ(get("/api/inbox").status, 401);
    tell_to(ana_, answer_to("12"));
    database().write([&](db::WriteTx& tx) { forget(tx, services(), "thread 12"); });
    EXPECT_TRUE(get("/en/inbox", ana_).holds("Nothing yet"));
    EXPECT_FALSE(get("/en/session/new").holds("data-inbox"));
}

TEST_P(TellingTest, ReadLinesGoAfterHalfAYear) {
    tell_to(ana_, answer_to("12"));
    tell_to(ana_, answer_to("13"));
    const auto page = get("/en/inbox", ana_);
    const auto at = page.body.find("/en/inbox/", page.body.find("class=\"thread-name\""));
    get(page.body.substr(at, page.body.find('"', at) - at), ana_);
    clock_.advance(std::chrono::days{181});
    forget_old(services(), services().clock.now());
    EXPECT_FALSE(get("/en/inbox", ana_).holds("Boots &amp; 13"));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("Boots &amp; 12"));
    clock_.advance(std::chrono::days{185});
    forget_old(services(), services().clock.now());
    EXPECT_TRUE(get("/en/inbox", ana_).holds("Nothing yet"));
}

AGORA_EACH_ENGINE(TellingTest);

}  // namespace
}  // namespace agora::inbox

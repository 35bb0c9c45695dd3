#include "agora/accounts/eraser.hpp"
#include "feed_store.hpp"
#include "loans_site.hpp"

namespace agora::loans {
namespace {

using std::chrono::days;

class LoanCalendarTest : public LoansSite {
 protected:
    void SetUp() override {
        LoansSite::SetUp();
        camera_ = lend(ana_, camera().with("deposit", "50"));
    }
    /// The secret address that a page shows, without the site before it.
    std::string feed_of(const access::Actor& who) {
        const std::string page = get("/en/loans/mine", who).body;
        const std::size_t from = page.find("/loans/own/");
        if (from == std::string::npos) return {};
        return page.substr(from, page.find(".ics", from) + 4 - from);
    }
    std::string open_feed(const access::Actor& who) {
        EXPECT_EQ(post("/en/loans/mine/feed", {}, who).status, 303);
        return feed_of(who);
    }
    std::string stamp(int number) {
        std::string text = to_string(day(number));
        std::erase(text, '-');
        return text;
    }
    /// Long lines of a calendar are folded.
    static std::string unfolded(std::string text) {
        for (std::size_t at = text.find("\r\n "); at != std::string::npos;
             at = text.find("\r\n ", at)) {
            text.erase(at, 3);
        }
        return text;
    }
    std::string camera_;
};

TEST_P(LoanCalendarTest, ALoanGoesIntoACalendarAsEachSideSeesIt) {
    const std::string loan = reserved(ben_, camera_, 1, 3);
    EXPECT_TRUE(get("/en" + loan, ben_).holds("/dates.ics"));
    const auto borrower = get(loan + "/dates.ics", ben_);
    EXPECT_EQ(borrower.status, 200);
    const std::string text = unfolded(borrower.body);
    for (const std::string& line :
         {std::string{"SUMMARY:Pick up “Camera with two lenses”"},
          std::string{"SUMMARY:Bring back “Camera with two lenses”"},
          "DTSTART;VALUE=DATE:" + stamp(1), "DTSTART;VALUE=DATE:" + stamp(3),
          "DTEND;VALUE=DATE:" + stamp(4), std::string{"LOCATION:G"},
          std::string{"DESCRIPTION:Deposit:"}, std::string{"STATUS:CONFIRMED"}}) {
        EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
    }
    const std::string lender = unfolded(get(loan + "/dates.ics", ana_).body);
    EXPECT_NE(lender.find("SUMMARY:“Camera with two lenses” comes back"), std::string::npos);
    EXPECT_EQ(lender.find("Ben"), std::string::npos);
    EXPECT_EQ(get(loan + "/dates.ics", eve_).status, 404);
    EXPECT_EQ(get(loan + "/dates.ics", mod_).status, 404);
    EXPECT_NE(get(loan + "/dates.ics").status, 200);
    EXPECT_EQ(get("/loans/mine/77777/dates.ics", ben_).status, 404);
    EXPECT_EQ(post("/en" + loan + "/cancellation", {}, ben_).status, 303);
    EXPECT_TRUE(get(loan + "/dates.ics", ben_).holds("STATUS:CANCELLED"));
    EXPECT_FALSE(get("/en" + loan, ben_).holds("/dates.ics"));
}

TEST_P(LoanCalendarTest, ASlotIsAMomentOnTheWallOfBrussels) {
    // A Monday in summer.
    clock_.set(*parse_instant("2027-06-05T12:00:00Z"));
    const std::string thing = lend(ana_, camera().with("monday", "9-12"));
    const auto made =
        post("/en" + thing + "/reservations",
             {{"first_day", "2027-06-07"}, {"last_day", "2027-06-08"}, {"slot", "1"}}, zoe_);
    ASSERT_EQ(made.status, 303) << made.body;
    const std::string text = unfolded(get(made.location.substr(3) + "/dates.ics", zoe_).body);
    EXPECT_NE(text.find("DTSTART:20270607T070000Z"), std::string::npos) << text;
    EXPECT_NE(text.find("DTEND:20270607T100000Z"), std::string::npos);
    EXPECT_NE(text.find("DTSTART;VALUE=DATE:20270608"), std::string::npos);
}

TEST_P(LoanCalendarTest, ASecretAddressHoldsWhatOneBorrowsAndLends) {
    EXPECT_EQ(feed_of(ben_), "") << "nobody has one unasked";
    const std::string tent = lend(ben_, camera().with("title", "Tent"));
    reserved(ben_, camera_, 1, 2);
    const std::string out = reserved(eve_, tent, 2, 4);
    const std::string address = open_feed(ben_);
    ASSERT_FALSE(address.empty());
    const auto feed = get(address);
    EXPECT_EQ(feed.status, 200);
    const std::string text = unfolded(feed.body);
    EXPECT_NE(text.find("SUMMARY:Bring back “Camera with two lenses”"), std::string::npos) << text;
    EXPECT_NE(text.find("SUMMARY:“Tent” comes back"), std::string::npos);
    EXPECT_EQ(text.find("Eve"), std::string::npos) << "nobody is named";
    EXPECT_EQ(text.find("Ana"), std::string::npos);
    EXPECT_EQ(post("/en" + out + "/cancellation", {}, eve_).status, 303);
    EXPECT_FALSE(get(address).holds("Tent"));
    EXPECT_EQ(get("/loans/own/x" + address.substr(12)).status, 404);
    EXPECT_EQ(get("/loans/own/none/loans.ics").status, 404);
    const std::string newer = open_feed(ben_);
    EXPECT_NE(newer, address);
    EXPECT_EQ(get(address).status, 404) << "the new one ends the old one";
    EXPECT_EQ(get(newer).status, 200);
    EXPECT_EQ(post("/en/loans/mine/feed/closure", {}, ben_).status, 303);
    EXPECT_EQ(get(newer).status, 404);
    EXPECT_EQ(feed_of(ben_), "");
    EXPECT_NE(open_feed(ben_), newer) << "an ended address does not come back";
    EXPECT_EQ(get(newer).status, 404);
    const auto visitor = post("/en/loans/mine/feed", {}, access::Actor{});
    EXPECT_EQ(visitor.status, 303);
    EXPECT_NE(visitor.location, "/en/loans/mine") << "to sign in";
}

TEST_P(LoanCalendarTest, AFeedFollowsAnExtensionAndEndsWithTheAccount) {
    const std::string loan = reserved(ben_, camera_, 0, 1);
    EXPECT_EQ(write(ana_, loan, "hand_over").status, 303);
    const std::string address = open_feed(ben_);
    EXPECT_TRUE(get(address).holds("DTSTART;VALUE=DATE:" + stamp(1)));
    EXPECT_EQ(
        post("/en" + loan + "/extension", {{"extension_until", to_string(day(3))}}, ben_).status,
        303);
    EXPECT_TRUE(get(address).holds("DTSTART;VALUE=DATE:" + stamp(3)));
    EXPECT_FALSE(get(address).holds("DTSTART;VALUE=DATE:" + stamp(1)));
    const accounts::Eraser eraser(services());
    EXPECT_EQ(write(ana_, loan, "giving_back").status, 303);
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    EXPECT_EQ(get(address).status, 404);
    EXPECT_FALSE(
        database().read([&](db::ReadTx& tx) { return find_feed(tx, ben_.account).has_value(); }));
}

AGORA_EACH_ENGINE(LoanCalendarTest);

}  // namespace
}  // namespace agora::loans

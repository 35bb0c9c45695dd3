#include "agora/locale/formats.hpp"
#include "exchange_site.hpp"
#include "place.hpp"

namespace agora::exchange {
namespace {

using std::chrono::days;

/// Days of 23 and 25 hours, the leap day, and clocks that jump (goal R14).
class ClocksTest : public ExchangeSite {
 protected:
    /// By the clock of Brussels.
    void go_to(Date day, int hour = 12, int minute = 0) {
        clock_.set(locale::instant_of({day, hour, minute}, {}));
    }
};

TEST_P(ClocksTest, AnOfferStandsUntilMidnightOfItsLastDayHoweverLongThatIs) {
    for (const Date last :
         {Date{2026, 3, 29}, Date{2026, 10, 25}, Date{2028, 2, 29}, Date{2038, 1, 19}}) {
        go_to(last + -days{60});
        const std::string title = "Bike until " + to_string(last);
        const std::string path = placed(ana_, bike().with("title", title));
        ASSERT_EQ(listing_of(path).ends_on, last);
        go_to(last, 23, 59);
        EXPECT_TRUE(get("/en/exchange", ben_).holds(title));
        go_to(last + days{1}, 0, 0);
        EXPECT_FALSE(get("/en/exchange", ben_).holds(title)) << last.year;
        EXPECT_EQ(post("/en" + path + "/answers",
                       {{"mode", "credits"}, {"words", "May I have it?"}}, ben_)
                      .status,
                  409);
    }
}

TEST_P(ClocksTest, AClockThatJumpsTellsNothingTwice) {
    const Date last{2027, 3, 28};
    go_to(last + -days{60});
    placed(ana_);
    const auto jump_about = [&](Date day) {
        for (const int off : {0, -1, 0, 1, 0}) {
            go_to(day + days{off}, off < 0 ? 1 : 23, 30);
            look_after_ends(services(), now());
        }
    };
    jump_about(last + -days{9});
    EXPECT_EQ(mails_about("It ends on"), 0);
    jump_about(last + -days{7});
    EXPECT_EQ(mails_about("It ends on"), 1);
    jump_about(last + -days{1});
    EXPECT_EQ(mails_about("It ends on"), 2);
    jump_about(last + -days{3});
    jump_about(last);
    EXPECT_EQ(mails_about("It ends on"), 2);
}
AGORA_EACH_ENGINE(ClocksTest);

}  // namespace
}  // namespace agora::exchange

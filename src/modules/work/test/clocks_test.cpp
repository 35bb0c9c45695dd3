#include "agora/locale/formats.hpp"
#include "work_site.hpp"

namespace agora::work {
namespace {

using std::chrono::days;

/// Days of 23 and 25 hours, the leap day, a number of seconds of 33 bits, and clocks that jump (goal R14).
class ClocksTest : public WorkSite {
 protected:
    /// By the clock of Brussels.
    void go_to(Date day, int hour = 12, int minute = 0) {
        clock_.set(locale::instant_of({day, hour, minute}, {}));
    }
};

TEST_P(ClocksTest, WorkStandsUntilMidnightOfItsLastDayHoweverLongThatIs) {
    for (const Date last :
         {Date{2026, 3, 29}, Date{2026, 10, 25}, Date{2028, 2, 29}, Date{2038, 1, 19}}) {
        const std::string title = "Work until " + to_string(last);
        go_to(last + -days{20});
        const std::string work = posted(demand(title).with("expires_on", to_string(last)), ana_);
        go_to(last, 23, 59);
        EXPECT_TRUE(get("/en/work", ben_).holds(title));
        answered(work, ben_);
        go_to(last + days{1}, 0, 0);
        EXPECT_FALSE(get("/en/work", ben_).holds(title)) << last.year;
        EXPECT_EQ(post(work + "/answers", {{"words", "I did this before."}}, cleo_).status, 409);
    }
}

TEST_P(ClocksTest, AClockThatJumpsTellsNothingTwiceAndForgetsNothing) {
    const Date last{2027, 3, 28};
    go_to(last + -days{20});
    posted(demand().with("expires_on", to_string(last)), ana_);
    const auto jump_about = [&](Date day) {
        for (const int off : {0, -1, 0, 1, 0}) {
            go_to(day + days{off}, off < 0 ? 1 : 23, 30);
            keep_up();
        }
    };
    jump_about(last + -days{9});
    EXPECT_EQ(mails_about("ends within a week"), 0);
    jump_about(last + -days{7});
    EXPECT_EQ(mails_about("ends within a week"), 1);
    jump_about(last + -days{2});
    EXPECT_EQ(mails_about("ends tomorrow"), 1) << "a day ahead of time, once";
    jump_about(last);
    EXPECT_EQ(mails_about("has ended"), 1);
    jump_about(last + days{1});
    EXPECT_EQ(mails_about("ends within a week"), 1);
    EXPECT_EQ(mails_about("ends tomorrow"), 1);
    EXPECT_EQ(mails_about("has ended"), 1);
}
AGORA_EACH_ENGINE(ClocksTest);

}  // namespace
}  // namespace agora::work

#include "surveys_site.hpp"

namespace agora::surveys {
namespace {

using std::chrono::days;
using testing::HasSubstr;

/// Ana animates the readers; seven members are in the group with her.
class SelfEvaluationTest : public SurveysTest {
 protected:
    void SetUp() override {
        SurveysTest::SetUp();
        group_ = found_group(ana_, "Readers");
        for (int number = 0; number < 7; ++number) {
            members_.push_back(person("G" + std::to_string(number)));
            join_group(group_, members_.back());
        }
        page_ = "/en" + group_ + "/self-evaluations";
    }
    http::NameValues about(int year) {
        return {{"cycle", std::to_string(year)}, {"closes_on", day(14)}};
    }
    int year() { return utc_date(now()).year; }
    /// So many say that it was worth this much.
    std::string held(int people, const std::string& worth) {
        const auto answer = post(page_, about(year()), ana_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        const std::string path = before(answer.location.substr(3), "/edit");
        keep();
        for (int number = 0; number < people; ++number) {
            EXPECT_EQ(say(path, members_[static_cast<std::size_t>(number)],
                          {{"q1", "1"}, {"q1", "2"}, {"q2", worth}, {"q5", "4"}}),
                      303);
        }
        clock_.advance(days{15});
        keep();
        return path;
    }

    std::string group_;
    std::string page_;
    std::vector<access::Actor> members_ = {};
};

TEST_P(SelfEvaluationTest, AnAnimatorAsksTheGroupOnceAYear) {
    EXPECT_EQ(post(page_, about(year()), members_[0]).status, 403);
    EXPECT_EQ(post(page_, about(year()), ben_).status, 404) << "outside the group";
    EXPECT_EQ(post(page_, about(year() + 1), ana_).status, 422);
    EXPECT_EQ(post(page_, about(year() - 1), ana_).status, 422) << "there was no group";
    EXPECT_EQ(post(page_, with(about(year()), "closes_on", day(0)), ana_).status, 422);
    const auto before = mails().size();
    EXPECT_EQ(post(page_, about(year()), ana_).status, 303);
    keep();
    EXPECT_EQ(mails().size(), before + 8U) << "everybody in the group";
    const auto again = post(page_, about(year()), ana_);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("id=\"field-cycle-error\""));
    EXPECT_TRUE(get(page_, members_[0]).holds("Members are being asked about"));
    EXPECT_EQ(get(page_, ben_).status, 404);
    EXPECT_TRUE(get("/en" + group_, members_[0]).holds(group_ + "/self-evaluations"));
    EXPECT_FALSE(get("/en" + group_).holds(group_ + "/self-evaluations"));
}

TEST_P(SelfEvaluationTest, YearsStandBesideEachOther) {
    EXPECT_TRUE(get(page_, ana_).holds("No year to look back on yet"));
    held(6, "2");
    const int first = year();
    clock_.advance(days{366});
    const std::string path = held(7, "5");
    const auto page = get(page_, members_[1]);
    EXPECT_TRUE(page.holds("<th scope=\"col\" class=\"number\">" + std::to_string(first + 1)));
    EXPECT_TRUE(page.holds("<th scope=\"col\" class=\"number\">" + std::to_string(first)));
    const auto row = [](const std::string& later, const std::string& sooner) {
        const std::string cell = "<td class=\"number\"><span class=\"nowrap\">";
        return cell + later + "</span></td>" + cell + sooner + "</span></td>";
    };
    EXPECT_TRUE(page.holds(row("7 (100 %)", "0 (0 %)")));
    EXPECT_TRUE(page.holds(row("0 (0 %)", "6 (100 %)")));
    EXPECT_EQ(get("/en" + path + "/results", ben_).status, 404) << "it is the group's";
}

TEST_P(SelfEvaluationTest, AYearOfFourAnswersTellsNothing) {
    held(4, "1");
    const auto page = get(page_, ana_);
    EXPECT_TRUE(page.holds("too few answers to tell"));
    EXPECT_FALSE(page.holds("<meter"));
}

AGORA_EACH_ENGINE(SelfEvaluationTest);

}  // namespace
}  // namespace agora::surveys

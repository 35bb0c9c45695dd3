#include "agreement.hpp"
#include "asked_samples.hpp"
#include "checks.hpp"
#include "questions.hpp"
#include "refusals.hpp"
#include "results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace agora::surveys {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Questionnaires, AreReadBackAsTheyWereWritten) {
    Questionnaire made = chain();
    made.title = {"« 1 »", "l'été", "<b>&amp;\n\"x\""};
    made.questions[0].splits = true;
    made.questions[2].low = all_of("low");
    made.questions[3].key = "advice";
    EXPECT_EQ(read_questionnaire(written(made)), made);
    EXPECT_EQ(read_questionnaire("not json"), Questionnaire{});
    EXPECT_EQ(read_questionnaire("[1, {}]"), Questionnaire{});
    const Sheet sheet =
        sheet_of({chose(1, {2}), valued(3, 0), {.question = 4, .text = "Ça va", .quotable = true}});
    EXPECT_EQ(read_sheet(written(sheet)), sheet);
    EXPECT_THAT(read_sheet("{"), IsEmpty());
}

TEST(Conditions, FollowTheAnswersAsFarAsTheyWereAsked) {
    const Questionnaire made = chain();
    EXPECT_THAT(asked_in(made, {}), ElementsAre(1));
    EXPECT_THAT(asked_in(made, sheet_of({chose(1, {2})})), ElementsAre(1));
    EXPECT_THAT(asked_in(made, sheet_of({chose(1, {1})})), ElementsAre(1, 2));
    EXPECT_THAT(asked_in(made, sheet_of({chose(1, {1}), chose(2, {1, 3})})), ElementsAre(1, 2, 3));
    EXPECT_THAT(asked_in(made, sheet_of({chose(1, {1}), chose(2, {1, 2})})), ElementsAre(1, 2));
    const auto through = sheet_of({chose(1, {1}), chose(2, {3}), valued(3, 4)});
    EXPECT_THAT(asked_in(made, through), ElementsAre(1, 2, 3, 4));
    const auto broken = sheet_of({chose(1, {2}), chose(2, {3}), valued(3, 5)});
    EXPECT_THAT(asked_in(made, broken), ElementsAre(1))
        << "2 was not asked, so 3 hangs from nothing";
}

TEST(Conditions, ACircleOfConditionsAsksNothingAndEnds) {
    Questionnaire made{.questions = {one(1), one(2)}, .next = 3};
    made.questions[0].condition = {2, Comparison::is, 1};
    made.questions[1].condition = {1, Comparison::is, 1};
    EXPECT_THAT(asked_in(made, sheet_of({chose(1, {1}), chose(2, {1})})), IsEmpty());
    EXPECT_THAT(faults_of(made, Languages::one),
                Contains(Found{Fault::condition_not_on_earlier, 1}));
}

TEST(Sheets, KeepOnlyWhatWasAskedAndAnswered) {
    const Questionnaire made = chain();
    const Sheet kept = settled(made, sheet_of({chose(1, {1}),
                                               chose(2, {3, 1, 3}),
                                               valued(3, 2),
                                               {.question = 4, .text = "hidden"},
                                               chose(9, {1}),
                                               chose(2, {3, 1, 3})}));
    EXPECT_EQ(kept.size(), 3U);
    EXPECT_THAT(kept.at(2).chosen, ElementsAre(1, 3));
    EXPECT_FALSE(kept.contains(4)) << "3 is below 4";
    EXPECT_FALSE(kept.contains(9)) << "there is no such question";
}

TEST(Checks, NameWhatIsMissingAndWhere) {
    EXPECT_THAT(faults_of(chain(), Languages::all), IsEmpty());
    EXPECT_THAT(faults_of({}, Languages::all), Contains(Found{Fault::no_question, 0}));
    Questionnaire made = chain();
    made.title.fr.clear();
    made.questions[0].options[1].words.nl.clear();
    made.questions[1].options[2].words = made.questions[1].options[0].words;
    made.questions[2].condition = {2, Comparison::is, 9};
    const auto faults = faults_of(made, Languages::all);
    EXPECT_THAT(faults, Contains(Found{Fault::not_in_all_languages, 0}));
    EXPECT_THAT(faults, Contains(Found{Fault::not_in_all_languages, 1}));
    EXPECT_THAT(faults, Contains(Found{Fault::two_options_alike, 2}));
    EXPECT_THAT(faults, Contains(Found{Fault::condition_fits_never, 3}));
    EXPECT_THAT(missing_in(made.questions[0]), ElementsAre(Language::nl));
    Questionnaire dutch = chain();
    dutch.title = {.nl = "T"};
    dutch.questions = {one(1)};
    dutch.questions[0].words = {.nl = "Q"};
    dutch.questions[0].options = {{1, {.nl = "ja"}}, {2, {.nl = "nee"}}};
    EXPECT_THAT(faults_of(dutch, Languages::one), IsEmpty());
    EXPECT_THAT(faults_of(dutch, Languages::all), Contains(Found{Fault::not_in_all_languages, 1}));
    EXPECT_EQ(language_for(dutch, Language::fr), Language::nl);
    dutch.questions[0].options.pop_back();
    EXPECT_THAT(faults_of(dutch, Languages::one), Contains(Found{Fault::too_few_options, 1}));
}

TEST(Questions, AreAddedMovedAndRemovedWithoutBreakingConditions) {
    Questionnaire made = chain();
    Question forward = one(0);
    forward.condition = {7, Comparison::is, 1};
    EXPECT_TRUE(with_question(made, forward).refusal().is(SurveyRefusal::condition_looks_forward));
    const auto added = with_question(made, one(0));
    ASSERT_TRUE(added.ok());
    EXPECT_EQ(added->questions.back().number, 5);
    EXPECT_EQ(added->next, 6);
    EXPECT_TRUE(without_question(made, 2).refusal().is(SurveyRefusal::others_depend_on_it));
    EXPECT_TRUE(without_question(made, 4).ok());
    EXPECT_TRUE(without_question(made, 8).refusal().is(SurveyRefusal::question_not_found));
    EXPECT_TRUE(with_moved(made, 2, Step::up).refusal().is(SurveyRefusal::no_room_to_move));
    EXPECT_TRUE(with_moved(made, 1, Step::up).refusal().is(SurveyRefusal::no_room_to_move));
    EXPECT_TRUE(with_moved(*added, 5, Step::down).refusal().is(SurveyRefusal::no_room_to_move));
    const auto moved = with_moved(*added, 5, Step::up);
    ASSERT_TRUE(moved.ok());
    EXPECT_EQ(moved->questions[3].number, 5);
    Question scale = made.questions[2];
    scale.condition = {2, Comparison::at_least, 1};
    EXPECT_TRUE(with_changed(made, scale).refusal().is(SurveyRefusal::condition_fits_never));
}

TEST(Results, CountSeveralChoicesPerOption) {
    const Questionnaire made{.questions = {of_kind(1, Kind::several)}, .next = 2};
    std::vector<Response> responses;
    for (int at = 0; at < 5; ++at) responses.push_back(response({chose(1, {1, 2})}));
    responses.push_back(response({chose(1, {2})}));
    responses.push_back(response({}));
    const Tally counted = tally(made, made.questions[0], responses);
    EXPECT_THAT(counted.bars, ElementsAre(Bar{1, 5}, Bar{2, 6}, Bar{3, 0}));
    EXPECT_EQ(counted.answered, 6) << "who answered, not what was chosen";
    EXPECT_EQ(counted.asked, 7);
    EXPECT_EQ(counted.chosen, 11);
    EXPECT_EQ(percent_of(5, 6), 83);
    EXPECT_EQ(percent_of(1, 8), 13);
    EXPECT_EQ(percent_of(0, 0), 0);
}

TEST(Results, FourAnswersTellNothingAndNumbersNeedTen) {
    const Questionnaire made{.questions = {one(1), of_kind(2, Kind::number)}, .next = 3};
    std::vector<Response> responses(4, response({chose(1, {1}), valued(2, 7)}));
    EXPECT_TRUE(tally(made, made.questions[0], responses).too_few);
    EXPECT_THAT(tally(made, made.questions[0], responses).bars, IsEmpty());
    responses.resize(9, responses.front());
    EXPECT_FALSE(tally(made, made.questions[0], responses).too_few);
    EXPECT_TRUE(tally(made, made.questions[1], responses).too_few);
    responses.push_back(responses.front());
    EXPECT_EQ(tally(made, made.questions[1], responses).quartiles, (Quartiles{7, 14, 7}));
}

TEST(Results, QuartilesAreValuesAndTheMiddleStaysWhole) {
    EXPECT_EQ(quartiles_of({5}), (Quartiles{5, 10, 5}));
    EXPECT_EQ(quartiles_of({4, 1}), (Quartiles{1, 5, 4}));
    EXPECT_EQ(quartiles_of({3, 1, 2, 4, 5}), (Quartiles{2, 6, 4}));
    EXPECT_EQ(quartiles_of({1, 2, 3, 4, 5, 6, 7, 8}), (Quartiles{2, 9, 6}));
    EXPECT_FALSE(quartiles_of({}));
}

TEST(Results, NoSubtractionFindsAGroupOfFew) {
    EXPECT_THAT(shown_groups(std::vector<std::int64_t>{20, 3, 9}, {true, true, true}),
                ElementsAre(true, false, false));
    EXPECT_THAT(shown_groups(std::vector<std::int64_t>{20, 3, 2}, {true, true, true}),
                ElementsAre(true, false, false));
    EXPECT_THAT(shown_groups(std::vector<std::int64_t>{20, 1}, {true, true}),
                ElementsAre(false, false));
    EXPECT_THAT(shown_groups(std::vector<std::int64_t>{20, 0}, {true, true}),
                ElementsAre(true, false));
    std::mt19937 dice(7);
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::int64_t> sizes(1 + dice() % 8);
        for (auto& size : sizes) size = dice() % 12;
        std::vector<bool> may(sizes.size(), true);
        may.back() = dice() % 2 == 0;
        const auto shown = shown_groups(sizes, may);
        std::int64_t hidden = 0;
        for (std::size_t at = 0; at < sizes.size(); ++at) {
            if (shown[at]) {
                EXPECT_TRUE(may[at] && sizes[at] >= kFewest);
            } else {
                hidden += sizes[at];
            }
        }
        const bool any = std::ranges::find(shown, true) != shown.end();
        EXPECT_TRUE(!any || hidden == 0 || hidden >= kFewest) << hidden;
    }
}

TEST(Results, ApartForEachOptionAddUpToThoseOfAll) {
    Questionnaire made{.questions = {one(1), one(2)}, .next = 3};
    made.questions[0].splits = true;
    std::vector<Response> responses;
    const auto add = [&](int people, std::vector<Given> given) {
        responses.insert(responses.end(), static_cast<std::size_t>(people), response(given));
    };
    add(6, {chose(1, {1}), chose(2, {1})});
    add(7, {chose(1, {2}), chose(2, {2})});
    add(2, {chose(1, {3}), chose(2, {3})});
    auto parts = parts_of(made, made.questions[1], made.questions[0], responses);
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_FALSE(parts[0].shown) << "13 minus 7 would tell of the two";
    EXPECT_TRUE(parts[1].shown);
    EXPECT_EQ(parts[1].tally.bars[1].people, 7);
    EXPECT_FALSE(parts[2].shown);
    EXPECT_EQ(parts[2].people, 0) << "nor how many they are";
    add(3, {chose(2, {1})});
    parts = parts_of(made, made.questions[1], made.questions[0], responses);
    EXPECT_TRUE(parts[0].shown) << "with three who did not say the hidden ones are five";
    made.questions[0].splits = false;
    EXPECT_THAT(parts_of(made, made.questions[1], made.questions[0], responses), IsEmpty());
}

TEST(Results, FewWhoCameAfterThePilotAreLeftOut) {
    const Questionnaire made{.questions = {one(1)}, .next = 2};
    std::vector<Response> responses(6, response({chose(1, {1})}, Wave::pilot));
    responses.resize(9, response({chose(1, {2})}));
    Tally counted = tally(made, made.questions[0], responses);
    EXPECT_THAT(counted.bars, ElementsAre(Bar{1, 6}, Bar{2, 0}, Bar{3, 0}));
    EXPECT_EQ(counted.asked, 6) << "nor how many they are";
    EXPECT_EQ(of_wave(responses, Wave::pilot).size(), 6U);
    responses.resize(11, response({chose(1, {2})}));
    counted = tally(made, made.questions[0], responses);
    EXPECT_THAT(counted.bars, ElementsAre(Bar{1, 6}, Bar{2, 5}, Bar{3, 0}));
}

TEST(Results, WhomAConditionAskedIsCountedAmongThoseWhoAreTold) {
    Questionnaire made{.questions = {one(1), one(2)}, .next = 3};
    made.questions[1].condition = {1, Comparison::is, 1};
    std::vector<Response> responses(6, response({chose(1, {1}), chose(2, {1})}, Wave::pilot));
    responses.resize(11, response({chose(1, {2})}));
    responses.push_back(response({chose(1, {1}), chose(2, {2})}));
    Tally counted = tally(made, made.questions[1], responses);
    EXPECT_EQ(counted.answered, 6);
    EXPECT_EQ(counted.asked, 6) << "7 would tell what the late one said before";
    responses.back() = response({chose(1, {1})});
    EXPECT_EQ(tally(made, made.questions[1], responses).asked, 6) << "nor when they left it open";
    EXPECT_EQ(tally(made, made.questions[0], responses).asked, 12);
}

TEST(Results, WholeAnswersLeaveOutWhatATallyLeavesOut) {
    const Questionnaire made{.questions = {one(1), one(2)}, .next = 3};
    std::vector<Response> responses(6, response({chose(1, {1}), chose(2, {1})}, Wave::pilot));
    responses.resize(11, response({chose(1, {2})}));
    responses.push_back(response({chose(1, {2}), chose(2, {3})}));
    const auto thin = without_few_late(made, responses);
    ASSERT_EQ(thin.size(), 12U);
    EXPECT_FALSE(thin.back().sheet.contains(2)) << "beside the pilot's it is that person's";
    EXPECT_TRUE(thin.back().sheet.contains(1));
    EXPECT_TRUE(thin.front().sheet.contains(2));
}

TEST(Results, AHiddenQuestionHasNoNumberAndHidesWhatDependsOnIt) {
    Questionnaire made{.questions = {of_kind(1, Kind::number), one(2), one(3)}, .next = 4};
    made.questions[0].condition = {};
    made.questions[1].condition = {1, Comparison::at_least, 7};
    made.questions[2].condition = {2, Comparison::is, 1};
    std::vector<Response> responses(7, response({valued(1, 7), chose(2, {1}), chose(3, {1})}));
    for (const Question& question : made.questions) {
        const Tally counted = tally(made, question, responses);
        EXPECT_TRUE(counted.too_few) << question.number;
        EXPECT_EQ(counted.answered + counted.asked, 0) << question.number;
        EXPECT_THAT(counted.bars, IsEmpty());
    }
    responses.resize(10, response({valued(1, 2)}));
    const Tally counted = tally(made, made.questions[2], responses);
    EXPECT_FALSE(counted.too_few);
    EXPECT_EQ(counted.asked, 7);
}

TEST(Results, APartHidesWhatDependsOnANumberThatItHides) {
    Questionnaire made{.questions = {one(1), of_kind(2, Kind::number), one(3)}, .next = 4};
    made.questions[0].splits = true;
    made.questions[2].condition = {2, Comparison::at_least, 7};
    const auto part = [&](std::size_t people) {
        std::vector<Response> responses(people,
                                        response({chose(1, {1}), valued(2, 7), chose(3, {1})}));
        responses.resize(people + 20, response({chose(1, {2}), valued(2, 8), chose(3, {2})}));
        return parts_of(made, made.questions[2], made.questions[0], responses);
    };
    EXPECT_FALSE(part(7)[0].shown) << "how many said seven or more";
    EXPECT_TRUE(part(10)[0].shown);
}

TEST(Agreement, IsCohensKappaAsAFraction) {
    const Crossed crossed{.both = 20, .first_only = 5, .second_only = 10, .neither = 15};
    EXPECT_EQ(two_decimals(*agreement_of(crossed)), "0.70");
    EXPECT_EQ(two_decimals(*kappa_of(crossed)), "0.40");
    EXPECT_EQ(
        two_decimals(*kappa_of({.both = 45, .first_only = 15, .second_only = 25, .neither = 15})),
        "0.13");
    EXPECT_EQ(two_decimals(*kappa_of({.first_only = 5, .second_only = 5})), "-1.00");
    EXPECT_EQ(two_decimals(*kappa_of({.both = 5, .neither = 5})), "1.00");
    EXPECT_FALSE(kappa_of({.both = 9})) << "chance alone agrees as well";
    EXPECT_FALSE(agreement_of({}));
    EXPECT_EQ(two_decimals({1, 3}), "0.33");
    EXPECT_EQ(two_decimals({-1, 1000}), "0.00");
    const Crossed counted = surveys::crossed({{1}, {1, 2}, {2}, {}}, {{1}, {2}, {1}, {}}, 1);
    EXPECT_EQ(counted.both, 1);
    EXPECT_EQ(counted.first_only, 1);
    EXPECT_EQ(counted.second_only, 1);
    EXPECT_EQ(counted.neither, 1);
}

}  // namespace
}  // namespace agora::surveys

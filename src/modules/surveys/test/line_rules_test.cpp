#include "asked_samples.hpp"
#include "checks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::surveys {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// Statements 1 and 2, each of which gets 1, 2 or 3.
Question matrix(std::int64_t number) {
    Question question = one(number);
    question.kind = Kind::matrix;
    question.rows = {{1, all_of("R1")}, {2, all_of("R2")}};
    return question;
}

Given marked(std::int64_t question, std::vector<Mark> marks) {
    return {.question = question, .marks = std::move(marks)};
}

TEST(Lines, AreReadBackAndHangConditions) {
    Questionnaire made{.questions = {matrix(1), one(2)}, .next = 4};
    made.questions.push_back(of_kind(3, Kind::text));
    made.questions[1].kind = Kind::ranking;
    made.questions[1].condition = {1, Comparison::is_not, 2, 1};
    made.questions[2].condition = {2, Comparison::is, 3};
    EXPECT_EQ(read_questionnaire(written(made)), made);
    const auto order = marked(2, {{1, 2}, {2, 3}, {3, 1}});
    const Sheet sheet = sheet_of({marked(1, {{1, 3}}), order});
    EXPECT_EQ(read_sheet(written(sheet)), sheet);
    EXPECT_THAT(asked_in(made, sheet), ElementsAre(1, 2, 3));
    EXPECT_THAT(asked_in(made, sheet_of({marked(1, {{1, 2}}), order})), ElementsAre(1));
    EXPECT_THAT(asked_in(made, sheet_of({marked(1, {{2, 1}}), order})), ElementsAre(1))
        << "the row was left open";
    made.questions[1].condition.row = 7;
    EXPECT_THAT(faults_of(made, Languages::one), Contains(Found{Fault::condition_fits_never, 2}));
    EXPECT_FALSE(can_fit(one(1), {1, Comparison::is, 1, 1})) << "rows are of a matrix alone";
    made.questions[0].rows.clear();
    EXPECT_THAT(faults_of(made, Languages::one), Contains(Found{Fault::too_few_rows, 1}));
}

TEST(Lines, ARankingIsOrderedByTheMeanOfItsPlaces) {
    Questionnaire made{.questions = {one(1)}, .next = 2};
    made.questions[0].kind = Kind::ranking;
    std::vector<Response> responses(3, response({marked(1, {{1, 1}, {2, 2}, {3, 3}})}));
    responses.resize(4, response({marked(1, {{1, 3}, {2, 2}, {3, 1}})}));
    EXPECT_TRUE(tally(made, made.questions[0], responses).too_few);
    responses.resize(7, response({marked(1, {{1, 3}, {2, 1}, {3, 2}})}));
    const Tally told = tally(made, made.questions[0], responses);
    EXPECT_THAT(told.ranks, ElementsAre(Rank{2, 11, 3}, Rank{1, 15, 3}, Rank{3, 16, 1}));
    EXPECT_THAT(told.bars, IsEmpty());
    responses.assign(6, response({marked(1, {{1, 1}, {2, 2}, {3, 3}})}));
    responses.resize(12, response({marked(1, {{1, 2}, {2, 1}, {3, 3}})}));
    EXPECT_THAT(tally(made, made.questions[0], responses).ranks,
                ElementsAre(Rank{1, 18, 6}, Rank{2, 18, 6}, Rank{3, 36, 0}))
        << "of equal means in the order of the question";
}

TEST(Lines, ARowIsToldOrHiddenAsAQuestionOfItsOwn) {
    Questionnaire made{.questions = {matrix(1), one(2), one(3)}, .next = 4};
    made.questions[1].condition = {1, Comparison::is, 1, 2};
    made.questions[2].splits = true;
    const Question& asked = made.questions[0];
    std::vector<Response> responses(6, response({marked(1, {{1, 2}}), chose(3, {1})}));
    responses.resize(10, response({marked(1, {{1, 3}, {2, 1}}), chose(2, {1}), chose(3, {2})}));
    EXPECT_EQ(tally(made, asked, responses).answered, 10);
    EXPECT_THAT(tally(made, asked, responses, 1).bars,
                ElementsAre(Bar{1, 0}, Bar{2, 6}, Bar{3, 4}));
    EXPECT_TRUE(tally(made, asked, responses, 2).too_few);
    responses.resize(11, response({chose(2, {1})}));
    EXPECT_TRUE(tally(made, made.questions[1], responses).too_few)
        << "whom it was asked tells what four said of the row";
    const auto parts = parts_of(made, asked, made.questions[2], responses, 1);
    EXPECT_FALSE(parts[0].shown) << "10 minus 6 would tell of the four";
}

TEST(Lines, FewWhoCameAfterThePilotAreLeftOutOfTheRow) {
    const Questionnaire made{.questions = {matrix(1)}, .next = 2};
    std::vector<Response> responses(6, response({marked(1, {{1, 2}, {2, 1}})}, Wave::pilot));
    responses.resize(9, response({marked(1, {{1, 3}})}));
    responses.resize(14, response({marked(1, {{2, 3}})}));
    const Question& asked = made.questions[0];
    EXPECT_EQ(tally(made, asked, responses, 1).answered, 6) << "three came later";
    EXPECT_EQ(tally(made, asked, responses, 2).answered, 11);
    const auto kept = without_few_late(made, responses);
    EXPECT_FALSE(kept[6].sheet.contains(1)) << "nothing of it is left";
    EXPECT_THAT(kept[13].sheet.at(1).marks, ElementsAre(Mark{2, 3}));
}

}  // namespace
}  // namespace agora::surveys

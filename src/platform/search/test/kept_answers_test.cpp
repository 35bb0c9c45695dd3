#include "agora/search/kept_answers.hpp"

#include <gtest/gtest.h>

#include <string>

namespace agora::search {
namespace {

struct Length {
    std::size_t length = 0;
    std::size_t bytes() const { return 100; }
};

class KeptAnswersTest : public testing::Test {
 protected:
    std::size_t ask(KeptAnswers<Length>& answers, const std::string& question) {
        return answers
            .get(about_, question,
                 [&] {
                     ++computed_;
                     return std::make_shared<const Length>(about_->size() + question.size());
                 })
            ->length;
    }

    std::shared_ptr<const std::string> about_ = std::make_shared<std::string>("one");
    int computed_ = 0;
};

TEST_F(KeptAnswersTest, AsksOnceUntilTheValueIsAnother) {
    KeptAnswers<Length> answers;
    EXPECT_EQ(ask(answers, "long"), 7U);
    EXPECT_EQ(ask(answers, "long"), 7U);
    EXPECT_EQ(computed_, 1);
    about_ = std::make_shared<std::string>("another");
    EXPECT_EQ(ask(answers, "long"), 11U);
    EXPECT_EQ(computed_, 2);
    EXPECT_EQ(answers.hits(), 1U);
    EXPECT_EQ(answers.misses(), 2U);
}

TEST_F(KeptAnswersTest, AnEqualValueElsewhereIsAnother) {
    KeptAnswers<Length> answers;
    ask(answers, "q");
    const auto before = about_;
    about_ = std::make_shared<std::string>(*about_);
    ask(answers, "q");
    EXPECT_EQ(computed_, 2);
}

TEST_F(KeptAnswersTest, ForgetsWhatNobodyAskedForLongest) {
    KeptAnswers<Length> answers{2};
    for (const char* question : {"a", "b", "a", "c"}) ask(answers, question);
    EXPECT_EQ(computed_, 3);
    ask(answers, "a");
    EXPECT_EQ(computed_, 3);
    ask(answers, "b");
    EXPECT_EQ(computed_, 4);
}

TEST_F(KeptAnswersTest, HoldsNoMoreThanItMay) {
    KeptAnswers<Length> answers{512, 250};
    for (const char* question : {"a", "b", "c", "b"}) ask(answers, question);
    EXPECT_EQ(computed_, 3);
    ask(answers, "a");
    EXPECT_EQ(computed_, 4);
}

TEST_F(KeptAnswersTest, MayKeepNothing) {
    KeptAnswers<Length> answers{0};
    ask(answers, "a");
    ask(answers, "a");
    EXPECT_EQ(computed_, 2);
}

TEST_F(KeptAnswersTest, HoldsTheValueSoThatNoOtherTakesItsPlace) {
    KeptAnswers<Length> answers;
    ask(answers, "a");
    const std::weak_ptr<const std::string> held = about_;
    about_.reset();
    EXPECT_FALSE(held.expired());
}

}  // namespace
}  // namespace agora::search

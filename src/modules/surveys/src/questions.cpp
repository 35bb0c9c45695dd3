#include "questions.hpp"

#include "checks.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

/// Where the question stands now, or will.
Result<Done> check_condition(const Questionnaire& questionnaire, const Question& question) {
    if (question.condition.question == 0) return Done{};
    if (!looks_back(questionnaire, question)) {
        return Refusal{SurveyRefusal::condition_looks_forward, "depends_on"};
    }
    if (!can_fit(*questionnaire.find(question.condition.question), question.condition)) {
        return Refusal{SurveyRefusal::condition_fits_never, "value"};
    }
    return Done{};
}

bool depends(const Question& question, const Question& other) {
    return question.condition.question == other.number;
}

}  // namespace

Result<Questionnaire> with_question(Questionnaire questionnaire, Question question) {
    if (questionnaire.questions.size() >= kMostQuestions) return SurveyRefusal::too_many_questions;
    question.number = questionnaire.next++;
    questionnaire.questions.push_back(std::move(question));
    const auto fits = check_condition(questionnaire, questionnaire.questions.back());
    if (!fits) return fits.refusal();
    return questionnaire;
}

Result<Questionnaire> with_changed(Questionnaire questionnaire, Question question) {
    const auto place = questionnaire.place_of(question.number);
    if (!place) return SurveyRefusal::question_not_found;
    questionnaire.questions[*place] = std::move(question);
    const auto fits = check_condition(questionnaire, questionnaire.questions[*place]);
    if (!fits) return fits.refusal();
    return questionnaire;
}

Result<Questionnaire> without_question(Questionnaire questionnaire, std::int64_t number) {
    const auto place = questionnaire.place_of(number);
    if (!place) return SurveyRefusal::question_not_found;
    const Question gone = questionnaire.questions[*place];
    if (std::ranges::any_of(questionnaire.questions,
                            [&](const Question& other) { return depends(other, gone); })) {
        return SurveyRefusal::others_depend_on_it;
    }
    questionnaire.questions.erase(questionnaire.questions.begin() +
                                  static_cast<std::ptrdiff_t>(*place));
    return questionnaire;
}

Result<Questionnaire> with_moved(Questionnaire questionnaire, std::int64_t number, Step step) {
    const auto place = questionnaire.place_of(number);
    if (!place) return SurveyRefusal::question_not_found;
    const bool at_end =
        step == Step::up ? *place == 0 : *place + 1 == questionnaire.questions.size();
    if (at_end) return SurveyRefusal::no_room_to_move;
    const std::size_t upper = step == Step::up ? *place - 1 : *place;
    Question& above = questionnaire.questions[upper];
    Question& below = questionnaire.questions[upper + 1];
    if (depends(below, above)) return SurveyRefusal::no_room_to_move;
    std::swap(above, below);
    return questionnaire;
}

}  // namespace agora::surveys

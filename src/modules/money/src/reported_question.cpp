#include "reported_question.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"
#include "agora/web/services.hpp"
#include "answer.hpp"
#include "letters.hpp"
#include "question_store.hpp"
#include "sight.hpp"

namespace agora::money {
namespace {

constexpr std::string_view kFolder = "/money/questions/";
constexpr std::size_t kShown = 100;

std::optional<Question> question_of(db::ReadTx& tx, std::string_view path) {
    const auto number = web::id_below<QuestionId>(kFolder, path);
    return number ? find_question(tx, number->value()) : std::nullopt;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto question = question_of(tx, path);
    if (!question || !may_see(actor, *question)) return std::nullopt;
    web::ReportedThing thing{.path = path_of(*question),
                             .title = locale::shortened(question->body, kShown)};
    // Moderators are not among those who know who "a member" is.
    if (!question->as_member) thing.author = question->asked_by;
    return thing;
}

void take(const web::TakenMeasure& taken) {
    const auto question = question_of(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!question || question->moderation == moderation) return;
    set_moderation(taken.tx, question->question_id, moderation);
    journal::emit(taken.tx, taken.origin, QuestionModerated{question->question_id, moderation},
                  journal::Audit::yes);
    if (question->moderation == Moderation::hidden && question->answered_at) {
        tell_again(taken.tx, question->question_id, taken.origin.at);
    }
    if (question->as_member) mail_moderated({taken.tx, taken.services, taken.origin}, *question);
}

}  // namespace

web::Reportable reportable_question() {
    return {.kind = "money_question",
            .label = tr("Question about the money"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::money

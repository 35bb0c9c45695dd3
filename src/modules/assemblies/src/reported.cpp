#include "reported.hpp"

#include "agora/assemblies/events.hpp"
#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "questions.hpp"
#include "running.hpp"

namespace agora::assemblies {
namespace {

constexpr std::string_view kQuestions = "/assembly-questions/";
constexpr std::string_view kMessages = "/assembly-messages/";

std::optional<web::ReportedThing> find_reported_question(db::ReadTx& tx, const access::Actor& actor,
                                                         std::string_view path, Date) {
    const auto id = web::id_below<QuestionId>(kQuestions, path);
    const auto question = id ? find_question(tx, *id) : std::nullopt;
    const auto seen = question ? see_meeting(tx, actor, question->meeting_id) : std::nullopt;
    if (!seen || !may_see(actor, *seen, *question)) return std::nullopt;
    return web::ReportedThing{web::path_below(kQuestions, *id),
                              title_of(seen->meeting, Language::en),
                              question->asked_by,
                              {},
                              question->text};
}

void take_on_question(const web::TakenMeasure& taken) {
    const auto id = web::id_below<QuestionId>(kQuestions, taken.path);
    auto question = id ? find_question(taken.tx, *id) : std::nullopt;
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!question || question->moderation == moderation) return;
    question->moderation = moderation;
    update_question(taken.tx, *question);
    journal::emit(taken.tx, taken.origin, QuestionModerated{*id, moderation}, journal::Audit::yes);
}

std::optional<web::ReportedThing> find_reported_message(db::ReadTx& tx, const access::Actor& actor,
                                                        std::string_view path, Date) {
    const auto id = web::id_below<MessageId>(kMessages, path);
    const auto message = id ? find_message(tx, *id) : std::nullopt;
    const auto seen = message ? see_meeting(tx, actor, message->meeting_id) : std::nullopt;
    if (!seen || !may_see(actor, *seen, *message)) return std::nullopt;
    return web::ReportedThing{web::path_below(kMessages, *id),
                              title_of(seen->meeting, Language::en),
                              message->written_by,
                              {},
                              message->text};
}

void take_on_message(const web::TakenMeasure& taken) {
    const auto id = web::id_below<MessageId>(kMessages, taken.path);
    const auto message = id ? find_message(taken.tx, *id) : std::nullopt;
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!message || message->moderation == moderation) return;
    set_moderation(taken.tx, *id, moderation);
    journal::emit(taken.tx, taken.origin, MessageModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_question() {
    return {.kind = "assembly_question",
            .label = tr("Question before an assembly"),
            .measures = {web::Measure::hidden},
            .find = &find_reported_question,
            .take = &take_on_question};
}

web::Reportable reportable_message() {
    return {.kind = "assembly_message",
            .label = tr("Message during an assembly"),
            .measures = {web::Measure::hidden},
            .find = &find_reported_message,
            .take = &take_on_message};
}

}  // namespace agora::assemblies

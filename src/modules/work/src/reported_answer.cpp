#include "reported_answer.hpp"

#include "agora/http/url.hpp"
#include "agora/work/events.hpp"
#include "answer_store.hpp"
#include "demand_store.hpp"
#include "sight.hpp"

namespace agora::work {
namespace {

constexpr std::string_view kFolder = "/work/";
constexpr std::string_view kAnswers = "/answers/";

/// Of "/work/12/answers/3" and what lies below it.
std::optional<Answer> answer_of(db::ReadTx& tx, std::string_view path) {
    const auto demand = web::id_below<DemandId>(kFolder, path);
    const std::size_t at = path.find(kAnswers);
    if (!demand || at == std::string_view::npos) return std::nullopt;
    const auto id = web::id_below<AnswerId>(kAnswers, path.substr(at));
    auto answer = id ? find_answer(tx, *id) : std::nullopt;
    if (!answer || answer->demand_id != *demand) return std::nullopt;
    return answer;
}

std::string path_of_answer(const Answer& answer) {
    return path_of(answer.demand_id, web::path_below(kAnswers, answer.answer_id));
}

/// The title is the demand's: an answer that is read without names is quoted to moderators only.
std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto answer = answer_of(tx, path);
    if (!answer || !answer->sent_at || answer->words.empty()) return std::nullopt;
    const auto demand = find_demand(tx, answer->demand_id);
    if (!demand || !is_poster(actor, *demand)) return std::nullopt;
    return web::ReportedThing{.path = path_of_answer(*answer),
                              .title = demand->title,
                              .author = answer->lead_id,
                              .words = answer->words};
}

void take(const web::TakenMeasure& taken) {
    auto answer = answer_of(taken.tx, taken.path);
    if (!answer || taken.measure != web::Measure::removed) return;
    answer->words.clear();
    answer->price.clear();
    update_answer(taken.tx, *answer);
    journal::emit(taken.tx, taken.origin, AnswerChanged{answer->answer_id, answer->state});
}

}  // namespace

web::Reportable reportable_answer() {
    return {.kind = "work_answer",
            .label = tr("Answer to work wanted or offered"),
            .measures = {web::Measure::removed},
            .find = &find,
            .take = &take};
}

std::string report_url_of(const web::Call& call, const Answer& answer) {
    return call.link("/reports/new") + "?about=" + http::encoded(path_of_answer(answer));
}

}  // namespace agora::work

#include "audit_words.hpp"

#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "labels.hpp"
#include "register.hpp"

namespace agora::recommendations {
namespace {

std::string name_recommendation(const web::Call& call, db::ReadTx& tx, std::string_view word,
                                std::string_view value) {
    const auto id = parse_id<RecommendationId>(value);
    if (word != "recommendation" || !id) return {};
    const auto all = register_of(call.services, tx);
    const Entry* entry = all->find(*id);
    return entry == nullptr ? "" : entry->slug;
}

std::string_view say_status(std::string_view word, std::string_view value) {
    const auto status = fields::enum_value<Status>(value);
    return word == "status" && status ? label_of(*status) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {Imported::kName, tr("Recommendations imported"),
         tr("{who} took over {recommendations} recommendations, {references} references and "
            "{groups} working groups from a file.")},
        {Recorded::kName, tr("Recommendation written"),
         tr("{who} wrote recommendation {recommendation}."), nullptr, &name_recommendation},
        {ActRecorded::kName, tr("Story of a recommendation"),
         tr("{who} put in the story of recommendation {recommendation}: {status}."), &say_status,
         &name_recommendation},
        {ActWithdrawn::kName, tr("Withdrawn from a story"),
         tr("{who} withdrew from the story of recommendation {recommendation}: {status}."),
         &say_status, &name_recommendation},
        {TextWritten::kName, tr("Text of a recommendation"),
         tr("{who} changed or translated the text of recommendation {recommendation}."), nullptr,
         &name_recommendation},
        {ReferenceMended::kName, tr("Reference mended"),
         tr("{who} said where a reference of recommendation {recommendation} leads."), nullptr,
         &name_recommendation},
        {TipAnswered::kName, tr("Answer to who knew more"),
         tr("{who} answered somebody who knew more of recommendation {recommendation}."), nullptr,
         &name_recommendation},
        {Moderated::kName, tr("Recommendation moderated"),
         tr("{who} decided about recommendation {recommendation}: {measure}."), &web::say_measure,
         &name_recommendation},
    };
}

}  // namespace agora::recommendations

#include "audit_words.hpp"

#include "adoption_store.hpp"
#include "agora/circles/names.hpp"
#include "offer_store.hpp"

namespace agora::adoptions {
namespace {

std::string number_of(db::ReadTx& tx, RecommendationId id) {
    const auto offer = find_offer(tx, id);
    return offer ? offer->number : std::string{};
}

std::string name_it(const web::Call& call, db::ReadTx& tx, std::string_view word,
                    std::string_view value) {
    if (word == "recommendation") {
        const auto id = parse_id<RecommendationId>(value);
        return id ? number_of(tx, *id) : std::string{};
    }
    if (word == "adoption") {
        const auto id = parse_id<AdoptionId>(value);
        const auto adoption = id ? find_adoption(tx, *id) : std::nullopt;
        return adoption ? number_of(tx, adoption->recommendation_id) : std::string{};
    }
    return circles::name_group(call, tx, word, value);
}

std::string_view say(std::string_view word, std::string_view value) {
    if (word == "state") {
        return value == "declined" ? tr("a proposal was declined") : tr("it was taken away");
    }
    if (word != "measure") return {};
    if (value == "none") return tr("everybody sees it again");
    return value == "limited" ? tr("only members see it") : tr("it is hidden");
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {OfferOpened::kName, tr("What members can do"),
         tr("{who} said that members can carry out recommendation {recommendation}."), nullptr,
         &name_it},
        {OfferClosed::kName, tr("What members can no longer do"),
         tr("{who} decided about what members can do, recommendation {recommendation}: {state}."),
         &say, &name_it},
        {NeedDecided::kName, tr("Means for a recommendation"),
         tr("{who} decided about what “{circle}” asked for (request {request})."), nullptr,
         &name_it},
        {AdoptionModerated::kName, tr("Measure about what a group carries out"),
         tr("{who} took a measure about who carries out recommendation {adoption}: {measure}."),
         &say, &name_it},
    };
}

}  // namespace agora::adoptions

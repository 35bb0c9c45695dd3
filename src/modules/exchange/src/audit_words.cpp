#include "audit_words.hpp"

#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "agora/exchange/listing.hpp"

namespace agora::exchange {
namespace {

std::string name_of(const web::Call&, db::ReadTx& tx, std::string_view word,
                    std::string_view value) {
    const auto id = word == "listing" ? parse_id<ListingId>(value) : std::nullopt;
    const auto listing = id ? find_listing(tx, *id) : std::nullopt;
    return listing ? listing->title : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {PaperEntered::kName, tr("Paper typed in"),
         tr("{who} typed in “{listing}”, which {person} signed on paper."), nullptr, &name_of},
        {ListingModerated::kName, tr("Offer or want moderated"),
         tr("{who} decided about the offer or want “{listing}”: {measure}."), &web::say_measure,
         &name_of},
    };
}

}  // namespace agora::exchange

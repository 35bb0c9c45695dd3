#include "agora/exchange/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "listing_view.hpp"

namespace agora::exchange {
namespace {

finder::Hit hit_of(const ListingCard& card) {
    std::string about = card.side_label;
    if (!card.category.empty()) about += " · " + card.category;
    if (!card.town.empty()) about += " · " + card.town;
    return {.url = card.url,
            .title = card.title,
            .lang = card.lang,
            .language = card.language,
            .about = about};
}

finder::Found find_listings(web::Call& call, const finder::Question& question) {
    const auto answered = call.read([&](db::ReadTx& tx) {
        return look(call, tx, {.text = question.text}, question.offset, question.limit);
    });
    finder::Found found{.total = answered.total};
    for (const FoundListing& one : answered.found) {
        found.hits.push_back(hit_of(card_of(call, *one.listing)));
    }
    return found;
}

std::string listing_list(const web::Call& call, std::string_view text) {
    return call.link("/exchange") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

}  // namespace

finder::Kind listing_kind() {
    return {.name = "exchange",
            .heading = tr("Offers and wants"),
            .one = tr("offer or want"),
            .find = &find_listings,
            .list = &listing_list};
}

}  // namespace agora::exchange

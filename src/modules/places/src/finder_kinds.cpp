#include "agora/places/finder_kinds.hpp"

#include "agora/locale/text.hpp"
#include "kinds.hpp"
#include "place_view.hpp"

#include <vector>

namespace agora::places {
namespace {

PlaceQuery query_of(std::string_view text) {
    constexpr std::size_t kLongest = 100;
    PlaceQuery query;
    query.text = locale::shortened(text, kLongest);
    return query;
}

finder::Hit hit_of(const web::Call& call, const Listed& listed) {
    PlaceCard card = card_of(call, listed);
    std::string about = std::move(card.kind_label);
    if (!card.address.empty()) about += " · " + card.address;
    return {.url = std::move(card.url),
            .title = std::move(card.name),
            .lang = std::move(card.lang),
            .language = std::move(card.language),
            .about = std::move(about)};
}

finder::Found find_places(web::Call& call, const finder::Question& question) {
    return call.read([&](db::ReadTx& tx) {
        const Answer answer = look(call, tx, query_of(question.text), "/places");
        return finder::page_of(answer.found, question,
                               [&](const Found& one) { return hit_of(call, one.listed); });
    });
}

std::string place_list(const web::Call& call, std::string_view text) {
    return call.link("/places") + address_of(query_of(text));
}

}  // namespace

finder::Kind place_kind() {
    return {.name = "places",
            .heading = tr("Places and rooms"),
            .one = tr("place"),
            .find = &find_places,
            .list = &place_list};
}

}  // namespace agora::places

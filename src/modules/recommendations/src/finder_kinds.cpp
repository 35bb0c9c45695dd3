#include "agora/recommendations/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "list_view.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

finder::Hit hit_of(const web::Call& call, const Register& all, const Entry& entry) {
    const Card card = card_of(call, all, entry);
    const bool foreign = card.lang != code(call.language);
    return {.url = card.url,
            .title = card.number + " · " + card.title,
            .lang = card.lang,
            .language = foreign ? locale::language_name(call.language, card.lang) : "",
            .about = card.status + (card.day.empty() ? "" : " · " + card.day)};
}

finder::Found find_recommendations(web::Call& call, const finder::Question& question) {
    return call.read([&](db::ReadTx& tx) {
        const auto all = register_of(call.services, tx);
        auto entries = with_words(call, tx, all, question.text);
        std::erase_if(entries,
                      [&](const Entry* entry) { return !may_see(call.actor, entry->row); });
        return finder::page_of(entries, question,
                               [&](const Entry* entry) { return hit_of(call, *all, *entry); });
    });
}

std::string recommendation_list(const web::Call& call, std::string_view text) {
    return call.link("/recommendations") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

}  // namespace

finder::Kind recommendation_kind() {
    return {.name = "recommendations",
            .heading = tr("Recommendations"),
            .one = tr("recommendation"),
            .find = &find_recommendations,
            .list = &recommendation_list};
}

}  // namespace agora::recommendations

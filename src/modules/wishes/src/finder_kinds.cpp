#include "agora/wishes/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "wish_view.hpp"

namespace agora::wishes {
namespace {

finder::Hit hit_of(const WishCard& card) {
    return {.url = card.url,
            .title = card.title,
            .lang = card.lang,
            .language = card.language,
            .about = card.tool.label + " · " + card.status_label};
}

finder::Found find_wishes(web::Call& call, const finder::Question& question) {
    const auto all = call.read([&](db::ReadTx& tx) { return register_of(call.services, tx); });
    const auto found = with_filter(call.actor, *all, {.q = question.text});
    return finder::page_of(found, question,
                           [&](const Entry* entry) { return hit_of(card_of(call, *all, *entry)); });
}

std::string wish_list(const web::Call& call, std::string_view text) {
    return call.link("/wishes") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

}  // namespace

finder::Kind wish_kind() {
    return {.name = "wishes",
            .heading = tr("Wishes for the tools"),
            .one = tr("wish"),
            .find = &find_wishes,
            .list = &wish_list};
}

}  // namespace agora::wishes

#include "agora/circles/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "list_pages.hpp"

namespace agora::circles {
namespace {

finder::Hit hit_of(const CircleCard& card) {
    std::string about = card.kind_label;
    if (!card.place.empty()) about += " · " + card.place;
    if (card.state != State::active) about += " · " + card.state_label;
    return {.url = card.url,
            .title = card.name,
            .lang = card.lang,
            .language = card.language,
            .about = std::move(about)};
}

finder::Found find_groups(web::Call& call, const finder::Question& question) {
    return finder::page_of(cards_with(call, question.text), question, &hit_of);
}

std::string group_list(const web::Call& call, std::string_view text) {
    return call.link("/groups") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

}  // namespace

finder::Kind group_kind() {
    return {.name = "groups",
            .heading = tr("Groups"),
            .one = tr("group"),
            .find = &find_groups,
            .list = &group_list};
}

}  // namespace agora::circles

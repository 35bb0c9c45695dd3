#include "agora/loans/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "thing_view.hpp"

namespace agora::loans {
namespace {

finder::Hit hit_of(const ThingCard& card) {
    return {.url = card.url,
            .title = card.title,
            .lang = card.lang,
            .language = card.language,
            .about = card.where.empty() ? card.category : card.category + " · " + card.where};
}

finder::Found find(web::Call& call, const finder::Question& question) {
    const auto found =
        call.read([&](db::ReadTx& tx) { return find_things(call, tx, {.q = question.text}); });
    return finder::page_of(found.things, question, [&](const FoundThing& one) {
        return hit_of(card_of(call, one.kept->thing, one.kept->cover));
    });
}

std::string thing_list(const web::Call& call, std::string_view text) {
    return call.link("/loans") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

}  // namespace

finder::Kind thing_kind() {
    return {.name = "loans",
            .heading = tr("Things to borrow"),
            .one = tr("thing to borrow"),
            .find = &find,
            .list = &thing_list};
}

}  // namespace agora::loans

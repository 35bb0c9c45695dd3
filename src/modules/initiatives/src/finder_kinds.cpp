#include "agora/initiatives/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "entry_view.hpp"
#include "list_pages.hpp"

namespace agora::initiatives {
namespace {

finder::Hit hit_of(const web::Call& call, const Entry& entry) {
    EntryView view = view_of(call, {}, entry);
    std::string about = std::move(view.who);
    if (!about.empty() && !view.place.empty()) about += " · ";
    return {.url = std::move(view.url),
            .title = std::move(view.name),
            .lang = std::move(view.lang),
            .language = std::move(view.language),
            .about = about + view.place};
}

finder::Found find_initiatives(web::Call& call, const finder::Question& question) {
    auto entries = call.read([](db::ReadTx& tx) { return list_initiatives(tx); });
    keep_with_words(call, entries, question.text);
    return finder::page_of(entries, question, [&](const Entry& one) { return hit_of(call, one); });
}

std::string initiative_list(const web::Call& call, std::string_view text) {
    return call.link("/initiatives") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

std::optional<finder::Hit> initiative_with_number(web::Call& call, std::int64_t number) {
    const auto entry = call.read([&](db::ReadTx& tx) { return find_initiative(tx, number); });
    return entry ? std::optional{hit_of(call, *entry)} : std::nullopt;
}

}  // namespace

finder::Kind initiative_kind() {
    return {.name = "initiatives",
            .heading = tr("Collective initiatives"),
            .one = tr("initiative"),
            .find = &find_initiatives,
            .list = &initiative_list,
            .numbered = &initiative_with_number};
}

}  // namespace agora::initiatives

#include "founding_pages.hpp"

#include "agora/locale/formats.hpp"
#include "circle_view.hpp"
#include "edit_founding_pages.hpp"
#include "founding_view.hpp"
#include "new_group_pages.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::circles {
namespace {

struct VersionLink {
    std::string url;
    std::int64_t version = 0;
    Instant edited_at;
    bool current = false;
};
AGORA_FIELDS(VersionLink, url, version, edited_at, current)

struct FoundingPage {
    CircleCard group;
    FoundingView founding;
    bool newest = true;
    Instant edited_at;
    std::vector<VersionLink> versions = {};
    std::vector<web::Link> languages = {};
    std::string edit_url = {};
};
AGORA_FIELDS(FoundingPage, group, founding, newest, edited_at, versions, languages, edit_url)

/// The language of the query among those that there are, else the reader's, else the original.
std::string chosen_language(const web::Call& call, const Circle& circle,
                            const std::vector<Text>& texts) {
    const std::string_view wanted = call.query("text");
    return in_language(texts, wanted) != nullptr
               ? std::string{wanted}
               : best_text(texts, circle, code(call.language)).language;
}

http::Response show_founding(web::Call& call) {
    std::optional<Circle> circle;
    std::vector<Text> texts;
    std::vector<Text> versions;
    bool may_edit = false;
    std::string language;
    call.read([&](db::ReadTx& tx) {
        circle = circle_at(call, tx);
        if (!circle) return;
        texts = newest_texts_of(tx, circle->circle_id);
        language = chosen_language(call, *circle, texts);
        versions = list_versions(tx, circle->circle_id, language);
        may_edit = may_look_after(tx, call.actor, *circle, today_of(call));
    });
    if (!circle) return web::refuse(call, CircleRefusal::circle_not_found);
    const int wanted = call.page_number("version");
    const bool asked = call.request.query.has("version");
    const auto found = std::ranges::find(versions, wanted, &Text::version);
    const Text& shown = asked && found != versions.end() ? *found : versions.front();
    FoundingPage page{.group = card_of(call, words_of(call), *circle, shown),
                      .founding = founding_of(call, *circle, shown, texts),
                      .newest = &shown == &versions.front(),
                      .edited_at = shown.edited_at};
    const std::string address = call.link(path_of(*circle, "/founding"));
    for (const Text& version : versions) {
        page.versions.push_back(
            {address + "?text=" + language + "&version=" + std::to_string(version.version),
             version.version, version.edited_at, &version == &shown});
    }
    for (const Text& other : texts) {
        if (other.language == language) continue;
        page.languages.push_back({address + "?text=" + other.language,
                                  locale::language_name(call.language, other.language)});
    }
    if (may_edit) page.edit_url = call.link(path_of(*circle, "/edit"));
    return web::page(
        call,
        {.view = "circles/founding",
         .title = call.say({tr("Founding page of “{group}”"), {{"group", shown.name}}}),
         .description = shown.summary},
        page);
}

}  // namespace

std::vector<web::Route> founding_routes() {
    using enum http::Method;
    using web::Access;
    std::vector<web::Route> routes{
        {get,
         "/groups/{slug}/founding",
         Access::visitor(),
         &show_founding,
         {.cached = web::Cached::for_visitors, .summary = "Founding page, every version"}},
    };
    for (const auto& some : {new_group_routes(), edit_founding_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace agora::circles

#include "suggestion_pages.hpp"

#include "agora/base/text.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"

#include <algorithm>

namespace agora::territories {
namespace {

constexpr std::size_t kMost = 10;

/// A row of the combobox: web/islands/combobox.ts.
struct Suggestion {
    std::string value;
    std::string label;
};
AGORA_FIELDS(Suggestion, value, label)

/// "Gent (Oost-Vlaanderen, België)": what it lies in, from the inside.
std::string label_of(const Atlas& atlas, const Territory& territory, Language language) {
    const std::string name{atlas.name(territory.code(), language)};
    std::vector<std::string> around;
    const auto path = atlas.path(territory.code());
    for (auto at = path.rbegin(); at != path.rend(); ++at) {
        const std::string other{atlas.name((*at)->code(), language)};
        const bool said = other == name || std::ranges::find(around, other) != around.end();
        const bool is_region_of_province = (*at)->level() == Level::region && !around.empty();
        if (!said && !is_region_of_province) around.push_back(other);
    }
    return around.empty() ? name : name + " (" + joined(around, ", ") + ")";
}

/// The name by which it was found, when that is not in the label: a postcode, a village.
std::string found_by(const Territory& territory, std::string_view label, std::string_view typed) {
    const std::string words = " " + locale::search_words(typed);
    const auto holds = [&](std::string_view text) {
        return (" " + locale::search_words(text)).find(words) != std::string::npos;
    };
    if (holds(label)) return {};
    for (const std::string_view name :
         {territory.name(), territory.name_nl(), territory.name_fr(), territory.name_en()}) {
        if (holds(name)) return std::string{name};
    }
    for (const std::string_view name : split(territory.also(), ';')) {
        if (holds(name)) return std::string{name};
    }
    return std::string{typed};
}

}  // namespace

http::Response suggest_territories(web::Call& call) {
    const auto atlas = call.services.state<AtlasHolder>().current();
    const std::string typed{call.query("q")};
    const auto wanted = fields::enum_value<Level>(call.query("level"));
    std::vector<Suggestion> rows;
    // A level is a filter on the best; forty are enough to find ten communes among them.
    for (const Territory* one : atlas->suggest(typed, call.language, wanted ? kMost * 4 : kMost)) {
        if (rows.size() == kMost) break;
        if (wanted && one->level() != *wanted) continue;
        std::string label = label_of(*atlas, *one, call.language);
        const std::string other = found_by(*one, label, typed);
        if (!other.empty()) label += " · " + other;
        rows.push_back({std::string{one->code()}, std::move(label)});
    }
    return web::json(call, fields::to_json(rows));
}

}  // namespace agora::territories

#include "entry_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/page_cache.hpp"

namespace agora::initiatives {
namespace {

/// Nothing for nothing, so that a heading without words does not stand there.
Html prose(const std::string& text) {
    return text.empty() ? Html{} : markdown::render(text);
}

}  // namespace

Networks networks_of(db::ReadTx& tx, Language reader) {
    Networks networks;
    for (circles::CircleName& name : circles::circle_names(tx, reader)) {
        networks[name.circle_id] = std::move(name);
    }
    return networks;
}

std::shared_ptr<const territories::Atlas> atlas_of(const web::Call& call) {
    return call.services.state<territories::AtlasHolder>().current();
}

EntryView view_of(const web::Call& call, const Networks& networks, const Entry& entry) {
    EntryView view{.number = entry.number,
                   .url = entry.number == 0 ? "" : call.link(path_of(entry.number)),
                   .name = entry.name,
                   .lang = entry.language,
                   .language = {},
                   .who = entry.who,
                   .place = std::string{atlas_of(call)->name(entry.place, call.language)},
                   .since_year = entry.since_year,
                   .until_year = entry.until_year,
                   .years = {},
                   .reach = entry.reach,
                   .network = {},
                   .network_lang = {},
                   .website = entry.website,
                   .what = prose(entry.what),
                   .outcome = prose(entry.outcome),
                   .lessons = prose(entry.lessons)};
    if (entry.until_year != 0) {
        view.years = std::to_string(entry.since_year);
        if (entry.until_year != entry.since_year) {
            view.years += "–" + std::to_string(entry.until_year);
        }
    }
    if (entry.language != code(call.language)) {
        view.language = locale::language_name(call.language, entry.language);
    }
    if (const auto network = networks.find(entry.circle_id); network != networks.end()) {
        view.network =
            web::Link{call.link("/groups/" + network->second.slug), network->second.name};
        view.network_lang = network->second.language;
    }
    return view;
}

std::string path_of(std::int64_t number, std::string_view rest) {
    return "/initiatives/" + std::to_string(number) + std::string{rest};
}

std::string draft_path_of(EntryId draft, std::string_view rest) {
    return "/initiatives/drafts/" + to_string(draft) + std::string{rest};
}

std::optional<Entry> entry_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_id<Id<struct NumberTag>>(call.path_value("number"));
    return number ? find_initiative(tx, number->value()) : std::nullopt;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::initiatives

#include "list_view.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "filtered.hpp"
#include "labels.hpp"
#include "number.hpp"
#include "words.hpp"

#include <algorithm>
#include <utility>

namespace agora::recommendations {
namespace {

std::string_view label_of(Facet facet) {
    switch (facet) {
        case Facet::status:
            return tr("What became of it");
        case Facet::cycle:
            return tr("Cycle");
        case Facet::group:
            return tr("Working group");
    }
    return {};
}

/// What an option is called, said of one entry that has it.
FacetOption option_of(const web::Call& call, const Register& all, Facet facet, const Entry& entry) {
    if (facet == Facet::status) {
        return {.label = call.say(label_of(entry.row.status)),
                .lang = std::string{code(call.language)}};
    }
    if (facet == Facet::group) {
        return {.label = entry.row.group_name, .lang = entry.row.language};
    }
    const Cycle* cycle = all.cycle(entry.row.cycle_id);
    return {.label = cycle->name, .lang = cycle->language};
}

FacetView facet_of(const web::Call& call, const Register& all, const Filter& filter, Facet facet,
                   const std::vector<Counted>& options, const std::string& list) {
    Filter without = filter;
    const std::string chosen = std::exchange(part_of(without, facet), "");
    FacetView view{.label = {}, .all_url = list + query_of(without), .options = {}};
    for (const Counted& one : options) {
        Filter with = without;
        part_of(with, facet) = one.value;
        FacetOption option = option_of(call, all, facet, all.entries[one.example]);
        option.url = list + query_of(with);
        option.value = one.value;
        option.count = one.count;
        option.chosen = one.value == chosen;
        view.options.push_back(std::move(option));
    }
    return view;
}

}  // namespace

Filter filter_of(const web::Call& call) {
    constexpr std::size_t kLongest = 200;
    const auto asked = [&](std::string_view name) {
        return std::string{call.query(name).substr(0, kLongest)};
    };
    return {asked("q"), asked("cycle"), asked("group"), asked("status")};
}

std::string query_of(const Filter& filter) {
    fields::NameValues values;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) values.add(name, value);
    };
    add("q", filter.q);
    add("cycle", filter.cycle);
    add("group", filter.group);
    add("status", filter.status);
    const std::string query = http::urlencoded(values);
    return query.empty() ? "" : "?" + query;
}

std::string day_words(Language language, std::string_view day) {
    if (const auto whole = parse_date(day)) return locale::date(language, *whole);
    const auto month = parse_date(std::string{day} + "-01");
    return month ? locale::date(language, *month, locale::DateStyle::month) : "";
}

Card card_of(const web::Call& call, const Register& all, const Entry& entry) {
    const Title& title = title_of(entry, code(call.language));
    Card card{.url = call.link(path_of(entry)),
              .number = entry.slug,
              .title = title.title,
              .lang = title.language,
              .status = call.say(label_of(entry.row.status)),
              .tag = std::string{tag_of(entry.row.status)},
              .day = day_words(call.language, entry.row.status_day),
              .cycle = {},
              .cycle_lang = {},
              .group = entry.row.group_name,
              .group_lang = entry.row.language,
              .parts = 0,
              .why = {}};
    if (const Cycle* cycle = all.cycle(entry.row.cycle_id)) {
        card.cycle = {call.link("/cycles/" + cycle->slug), cycle->name};
        card.cycle_lang = cycle->language;
    }
    if (const auto parts = all.parts.find(entry.row.recommendation_id); parts != all.parts.end()) {
        card.parts = std::ranges::count_if(parts->second, [&](std::size_t place) {
            return may_see(call.actor, all.entries[place].row);
        });
    }
    return card;
}

std::vector<const Entry*> with_words(const web::Call& call, db::ReadTx& tx,
                                     const std::shared_ptr<const Register>& all,
                                     std::string_view typed) {
    std::vector<const Entry*> found;
    if (const auto number = read_number(typed)) {
        if (const Entry* entry = all->find(number->slug())) return {entry};
    }
    if (const std::string number = dotted_number(typed);
        typed.find_first_of("0123456789") != std::string_view::npos && !number.empty()) {
        for (const Entry& entry : all->entries) {
            if (entry.row.number == number) found.push_back(&entry);
        }
        if (!found.empty()) return found;
    }
    const auto concepts = concepts_of(call.services, typed);
    if (concepts.empty()) return {};
    for (const Match& match : look_up(call.services, tx, all, concepts)) {
        if (match.concepts < concepts.size()) continue;
        if (const Entry* entry = all->find(match.recommendation)) found.push_back(entry);
    }
    return found;
}

Listed look(const web::Call& call, db::ReadTx& tx, const std::shared_ptr<const Register>& all,
            const Filter& filter, std::string_view path) {
    const auto found = with_filter(call, tx, all, filter);
    Listed listed;
    listed.entries.reserve(found->rows.size());
    for (const std::uint32_t place : found->rows) listed.entries.push_back(&all->entries[place]);
    const std::string list = call.link(path);
    for (const Facet facet : kFacets) {
        const auto which = static_cast<std::size_t>(facet);
        if (found->facets[which].empty()) continue;
        listed.facets.push_back(facet_of(call, *all, filter, facet, found->facets[which], list));
        listed.facets.back().label = call.say(label_of(facet));
    }
    return listed;
}

std::string page_address(const web::Call& call, std::string_view path, const Filter& filter,
                         std::int64_t page) {
    const std::string query = query_of(filter);
    return call.link(path) + (query.empty() ? "?" : query + "&") + "page=" + std::to_string(page);
}

}  // namespace agora::recommendations

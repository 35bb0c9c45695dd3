#include "list_view.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "number.hpp"
#include "words.hpp"

#include <algorithm>
#include <unordered_map>

namespace agora::recommendations {
namespace {

constexpr std::size_t kMostOptions = 40;

enum class Facet { cycle, group, status };

bool fits_but(const Register& all, const Filter& filter, const Entry& entry,
              std::optional<Facet> left_out) {
    if (left_out != Facet::cycle && !filter.cycle.empty()) {
        const Cycle* cycle = all.cycle(entry.row.cycle_id);
        if (cycle == nullptr || cycle->slug != filter.cycle) return false;
    }
    if (left_out != Facet::group && !filter.group.empty() && entry.row.group_name != filter.group) {
        return false;
    }
    return left_out == Facet::status || filter.status.empty() ||
           fields::enum_name(entry.row.status) == filter.status;
}

/// The value that a filter of this facet takes.
std::string_view value_of(const Register& all, Facet facet, const Entry& entry) {
    switch (facet) {
        case Facet::cycle: {
            const Cycle* cycle = all.cycle(entry.row.cycle_id);
            return cycle == nullptr ? std::string_view{} : std::string_view{cycle->slug};
        }
        case Facet::group:
            return entry.row.group_name;
        case Facet::status:
            return fields::enum_name(entry.row.status);
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

std::string& part_of(Filter& filter, Facet facet) {
    if (facet == Facet::cycle) return filter.cycle;
    return facet == Facet::group ? filter.group : filter.status;
}

FacetView facet_of(const web::Call& call, const Register& all, const Filter& filter, Facet facet,
                   const std::vector<const Entry*>& candidates) {
    std::unordered_map<std::string_view, std::pair<const Entry*, std::int64_t>> counts;
    for (const Entry* entry : candidates) {
        if (!fits_but(all, filter, *entry, facet)) continue;
        auto& one = counts[value_of(all, facet, *entry)];
        if (one.first == nullptr) one.first = entry;
        ++one.second;
    }
    Filter without = filter;
    const std::string chosen = std::exchange(part_of(without, facet), "");
    FacetView view{
        .label = {}, .all_url = call.link("/recommendations") + query_of(without), .options = {}};
    for (const auto& [value, one] : counts) {
        if (value.empty()) continue;
        Filter with = without;
        part_of(with, facet) = value;
        FacetOption option = option_of(call, all, facet, *one.first);
        option.url = call.link("/recommendations") + query_of(with);
        option.value = value;
        option.count = one.second;
        option.chosen = value == chosen;
        view.options.push_back(std::move(option));
    }
    if (facet == Facet::status) {
        std::ranges::sort(view.options, {}, [](const FacetOption& option) {
            return fields::enum_value<Status>(option.value).value_or(Status::proposed);
        });
        return view;
    }
    std::ranges::sort(view.options, [](const FacetOption& one, const FacetOption& other) {
        return one.count != other.count ? one.count > other.count : one.label < other.label;
    });
    if (view.options.size() > kMostOptions) view.options.resize(kMostOptions);
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

std::vector<const Entry*> with_words(web::Call& call, db::ReadTx& tx, const Register& all,
                                     std::string_view typed) {
    std::vector<const Entry*> found;
    if (const auto number = read_number(typed)) {
        if (const Entry* entry = all.find(number->slug())) return {entry};
    }
    if (const std::string number = dotted_number(typed);
        typed.find_first_of("0123456789") != std::string_view::npos && !number.empty()) {
        for (const Entry& entry : all.entries) {
            if (entry.row.number == number) found.push_back(&entry);
        }
        if (!found.empty()) return found;
    }
    const auto concepts = concepts_of(call.services, typed);
    if (concepts.empty()) return {};
    for (const Match& match : look_up(*words_of(call.services, tx), concepts)) {
        if (match.concepts < concepts.size()) continue;
        if (const Entry* entry = all.find(match.recommendation)) found.push_back(entry);
    }
    return found;
}

Listed look(web::Call& call, db::ReadTx& tx, const Register& all, const Filter& filter) {
    std::vector<const Entry*> candidates;
    if (filter.q.empty()) {
        for (const Entry& entry : all.entries) candidates.push_back(&entry);
    } else {
        candidates = with_words(call, tx, all, filter.q);
    }
    std::erase_if(candidates, [&](const Entry* entry) { return !may_see(call.actor, entry->row); });
    Listed listed;
    for (const Entry* entry : candidates) {
        if (fits_but(all, filter, *entry, std::nullopt)) listed.entries.push_back(entry);
    }
    for (const auto& [facet, label] :
         {std::pair{Facet::status, tr("What became of it")}, std::pair{Facet::cycle, tr("Cycle")},
          std::pair{Facet::group, tr("Working group")}}) {
        FacetView view = facet_of(call, all, filter, facet, candidates);
        view.label = call.say(label);
        if (!view.options.empty()) listed.facets.push_back(std::move(view));
    }
    return listed;
}

std::string page_address(const web::Call& call, std::string_view path, const Filter& filter,
                         std::int64_t page) {
    const std::string query = query_of(filter);
    return call.link(path) + (query.empty() ? "?" : query + "&") + "page=" + std::to_string(page);
}

}  // namespace agora::recommendations

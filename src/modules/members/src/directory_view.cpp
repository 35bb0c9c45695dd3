#include "directory_view.hpp"

#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "served_files.hpp"

#include <algorithm>
#include <cmath>

namespace agora::members {
namespace {

constexpr std::size_t kOptionsShown = 6;
constexpr std::size_t kOptionsMost = 40;
constexpr std::size_t kSkillsShown = 4;

std::string_view label_of_facet(DirectoryFacet facet) {
    switch (facet) {
        case DirectoryFacet::profession:
            return tr("Profession");
        case DirectoryFacet::sector:
            return tr("Sector");
        case DirectoryFacet::skill:
            return tr("Skill");
        case DirectoryFacet::language:
            return tr("Language");
        case DirectoryFacet::availability:
            return tr("Availability");
        case DirectoryFacet::stage:
            return tr("Stage of the activity");
        case DirectoryFacet::area:
            return tr("Region or province");
    }
    return {};
}

/// Keys of a facet back to the values of addresses and to words; made per page, over all values of
/// small facets and over the counted ones of large facets.
class Naming {
 public:
    explicit Naming(const Words& words) : words_(words) {
        for (const territories::Territory& area : words.atlas->all()) {
            if (area.level() == territories::Level::commune) break;
            areas_.emplace_back(area_key(area.code()), area.code());
        }
        std::sort(areas_.begin(), areas_.end());
    }

    std::string value_of(DirectoryFacet facet, search::FacetKey key) const {
        switch (facet) {
            case DirectoryFacet::profession:
            case DirectoryFacet::sector:
            case DirectoryFacet::skill: {
                const vocabulary::Term* term = words_.terms->find(TermId{key});
                return term == nullptr ? "" : term->slug;
            }
            case DirectoryFacet::language:
                return language_of(key);
            case DirectoryFacet::area:
                return found_in(areas_, key);
            case DirectoryFacet::availability:
                return std::string{fields::enum_name(static_cast<Availability>(key))};
            case DirectoryFacet::stage:
                return std::string{fields::enum_name(static_cast<Stage>(key))};
        }
        return {};
    }

    std::string label_of_value(DirectoryFacet facet, std::string_view value) const {
        using vocabulary::Kind;
        const auto term = [&](Kind kind) {
            const vocabulary::Term* found = words_.terms->by_slug(kind, value);
            return found == nullptr ? std::string{value} : found->label(words_.language);
        };
        switch (facet) {
            case DirectoryFacet::profession:
                return term(Kind::profession);
            case DirectoryFacet::sector:
                return term(Kind::sector);
            case DirectoryFacet::skill:
                return term(Kind::skill);
            case DirectoryFacet::language:
                return locale::language_name(words_.language, value);
            case DirectoryFacet::area:
                return std::string{words_.atlas->name(value, words_.language)};
            case DirectoryFacet::availability:
                return words_.say(label_of(
                    fields::enum_value<Availability>(value).value_or(Availability::unsaid)));
            case DirectoryFacet::stage:
                return words_.say(
                    label_of(fields::enum_value<Stage>(value).value_or(Stage::unsaid)));
        }
        return {};
    }

 private:
    using Pairs = std::vector<std::pair<search::FacetKey, std::string_view>>;
    static std::string found_in(const Pairs& pairs, search::FacetKey key) {
        const auto found = std::lower_bound(
            pairs.begin(), pairs.end(), key,
            [](const auto& pair, search::FacetKey wanted) { return pair.first < wanted; });
        return found == pairs.end() || found->first != key ? "" : std::string{found->second};
    }

    const Words& words_;
    Pairs areas_;
};

FacetRowView facet_view(const search::FacetCounts& counts, const Naming& naming,
                        const Words& words) {
    const auto facet = static_cast<DirectoryFacet>(counts.facet);
    FacetRowView view{.name = std::string{fields::enum_name(facet)},
                      .label = words.say(label_of_facet(facet)),
                      .options = {},
                      .more = {}};
    for (const search::FacetOption& option : counts.options) {
        if (!option.chosen && view.more.size() >= kOptionsMost) continue;
        const std::string value = naming.value_of(facet, option.key);
        if (value.empty()) continue;
        OptionRow row{view.name, value, naming.label_of_value(facet, value),
                      static_cast<std::int64_t>(option.having), option.chosen};
        const bool in_front = view.options.size() < kOptionsShown || option.chosen;
        (in_front ? view.options : view.more).push_back(std::move(row));
    }
    return view;
}

std::string languages_of(const Card& card) {
    std::string text;
    for (const std::string& language : card.languages) {
        std::string upper = language;
        for (char& c : upper) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        text += (text.empty() ? "" : ", ") + upper;
    }
    return text;
}

std::string availability_of(const Card& card, const Words& words) {
    if (card.availability == Availability::unsaid) return {};
    const std::string said = words.say(label_of(card.availability));
    if (!card.available_until) return said;
    return words.say(
        Message{tr("{state} until {day}"),
                {{"state", said}, {"day", locale::date(words.language, *card.available_until)}}});
}

/// The filters that this person fits, in the reader's words, and how far away.
std::string why_of(const DirectoryQuery& query, const Naming& naming, const Words& words,
                   std::optional<double> kilometres) {
    std::vector<std::string> reasons;
    for (const Chosen& filter : query.chosen) {
        reasons.push_back(naming.label_of_value(filter.facet, filter.value));
    }
    if (!query.text.empty()) reasons.push_back("“" + query.text + "”");
    if (kilometres) {
        reasons.push_back(locale::number(words.language, std::llround(*kilometres)) + " km");
    }
    return joined(reasons, ", ");
}

DirectoryView asked_view(const DirectoryQuery& query, const Words& words) {
    DirectoryView view;
    view.q = query.text;
    view.near = query.near;
    view.within_km = query.within_km;
    view.near_unknown = !knows_place(query, *words.atlas);
    return view;
}

/// Brings what is chosen to the front, also what nobody has.
void check_chosen(FacetRowView& facet, DirectoryFacet kind, const DirectoryQuery& query,
                  const Naming& naming) {
    for (const Chosen& filter : query.chosen) {
        if (filter.facet != kind) continue;
        const auto is_it = [&](const OptionRow& row) { return row.value == filter.value; };
        std::erase_if(facet.options, is_it);
        std::erase_if(facet.more, is_it);
        facet.options.insert(
            facet.options.begin(),
            {facet.name, filter.value, naming.label_of_value(kind, filter.value), 0, true});
    }
}

void add_pages(DirectoryView& view, const DirectoryQuery& query, std::string_view people,
               std::size_t page_size) {
    const auto pages =
        static_cast<int>((static_cast<std::size_t>(view.count) + page_size - 1) / page_size);
    view.page = query.page;
    view.pages = std::max(pages, 1);
    const std::string base{people};
    if (query.page > 1) view.previous_url = base + query.address(query.page - 1);
    if (query.page < pages) view.next_url = base + query.address(query.page + 1);
}

}  // namespace

PersonView person_view_of(const Card& card, const Words& words, std::string_view people) {
    PersonView view;
    view.member_id = card.account_id;
    view.url = std::string{people} + "/" + to_string(card.account_id);
    view.contact_url = view.url + "/contact";
    view.name = card.name;
    const Portrait portrait = portrait_of(card.account_id.value(), card.name);
    view.letters = portrait.letters;
    view.tone = portrait.tone;
    if (card.has_picture) {
        view.portrait = portrait_address(card.account_id, PictureSizeWanted::small);
    }
    if (!card.professions.empty()) {
        view.profession = std::string{words.terms->label(card.professions.front(), words.language)};
    }
    view.place = std::string{words.atlas->name(card.commune, words.language)};
    view.languages = languages_of(card);
    view.availability = availability_of(card, words);
    view.website = card.website;
    for (std::size_t at = 0; at < std::min(card.skills.size(), kSkillsShown); ++at) {
        const vocabulary::Term* term = words.terms->find(card.skills[at]);
        if (term == nullptr) continue;
        view.skills.push_back(
            {std::string{people} + "?skill=" + term->slug, term->label(words.language)});
    }
    return view;
}

std::string described(const DirectoryQuery& query, const Words& words) {
    std::string text = why_of(query, Naming{words}, words, std::nullopt);
    if (!query.near.empty()) {
        const bool around = place_of(query, *words.atlas).near.has_value();
        const Message near{around ? tr("within {km} km of {place}") : tr("near {place}"),
                           {{"km", std::to_string(query.within_km)}, {"place", query.near}}};
        text += (text.empty() ? "" : ", ") + words.say(near);
    }
    return text.empty() ? words.say(tr("everybody in the directory")) : text;
}

DirectoryView directory_view_of(const DirectoryQuery& query, const DirectoryPage& found,
                                const Words& words, std::string_view people,
                                std::size_t page_size) {
    const Naming naming{words};
    const std::string base{people};
    DirectoryView view = asked_view(query, words);
    view.count = static_cast<std::int64_t>(found.total);
    view.order_why = words.say(place_of(query, *words.atlas).near
                                   ? tr("Order: nearest first.")
                                   : tr("Order: another one each day, the same for everybody."));
    for (const search::FacetCounts& counts : found.counts()) {
        FacetRowView facet = facet_view(counts, naming, words);
        if (!facet.options.empty()) view.facets.push_back(std::move(facet));
    }
    for (const Chosen& filter : query.chosen) {
        view.chosen.push_back({naming.label_of_value(filter.facet, filter.value),
                               base + query.without(filter).address()});
    }
    for (std::size_t at = 0; at < found.cards.size(); ++at) {
        PersonView person = person_view_of(found.cards[at], words, people);
        const bool has_distance = at < found.kilometres.size();
        person.why = why_of(query, naming, words,
                            has_distance ? std::optional{found.kilometres[at]} : std::nullopt);
        view.people.push_back(std::move(person));
    }
    if (!found.did_you_mean.empty()) {
        DirectoryQuery other = query;
        other.text = found.did_you_mean;
        view.did_you_mean = found.did_you_mean;
        view.did_you_mean_url = base + other.address();
    }
    add_pages(view, query, people, page_size);
    view.map_url = base + "/map" + query.address();
    view.print_url = base + "/print" + query.address();
    view.everybody_url = base;
    view.keep_url = base + "/searches/new" + query.address();
    return view;
}

DirectoryView search_form_of(const DirectoryQuery& query, const DirectoryPage& everybody,
                             const Words& words) {
    const Naming naming{words};
    DirectoryView view = asked_view(query, words);
    view.shows_counts = false;
    for (const search::FacetCounts& counts : everybody.counts()) {
        FacetRowView facet = facet_view(counts, naming, words);
        for (auto* options : {&facet.options, &facet.more}) {
            for (OptionRow& option : *options) option.count = 0;
        }
        check_chosen(facet, static_cast<DirectoryFacet>(counts.facet), query, naming);
        if (!facet.options.empty()) view.facets.push_back(std::move(facet));
    }
    return view;
}

}  // namespace agora::members

#include "facets.hpp"

#include "agora/locale/formats.hpp"
#include "kinds.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::size_t kShown = 8;
constexpr int kDays = 7;

template <typename Enum>
std::vector<std::string> names_of() {
    std::vector<std::string> names;
    fields::for_each_enumerator<Enum>(
        [&](std::string_view name, Enum) { names.emplace_back(name); });
    return names;
}

std::vector<std::string> open_values(const web::Call& call, const Prepared& said) {
    std::vector<std::string> values;
    if (!said.hours.are_known()) return values;
    if (territories::state_at(said.hours, call.now).open) values.emplace_back("now");
    for (std::size_t day = 0; day < said.hours.week.size(); ++day) {
        if (!said.hours.week[day].empty()) values.push_back(std::to_string(day + 1));
    }
    return values;
}

}  // namespace

Facets::Facets(const web::Call& call, const PlaceQuery& query, std::string_view path)
    : call_(call), query_(query), path_(path) {
    std::vector<std::string> kind_order;
    for (const KindRow& row : kinds()) kind_order.emplace_back(fields::enum_name(row.kind));
    std::vector<std::string> open_order{"now"};
    for (int day = 1; day <= kDays; ++day) open_order.push_back(std::to_string(day));
    sides_ = {
        {.name = "kind", .label = tr("Kind"), .order = kind_order},
        {.name = "open", .label = tr("Open"), .text = &PlaceQuery::open, .order = open_order},
        {.name = "cost", .label = tr("Cost"), .order = names_of<Cost>()},
        {.name = "access",
         .label = tr("Getting in"),
         .text = &PlaceQuery::access,
         .order = {"step_free", "toilet"}},
        {.name = "book", .label = tr("Rooms"), .text = &PlaceQuery::book, .order = {"yes"}},
        {.name = "equipment", .label = tr("Tools and machines"), .text = &PlaceQuery::equipment},
        {.name = "profession", .label = tr("Profession"), .text = &PlaceQuery::profession},
    };
    for (Side& side : sides_) {
        if (side.text != nullptr) side.value = query.*side.text;
    }
    if (query.kind) sides_[0].value = fields::enum_name(*query.kind);
    if (query.cost) sides_[2].value = fields::enum_name(*query.cost);
}

std::vector<std::string> Facets::values_of(const Side& side, const Listed& listed) {
    const Content& content = listed.content();
    if (side.name == "kind") return {std::string{fields::enum_name(content.kind)}};
    if (side.name == "cost") return {std::string{fields::enum_name(content.cost)}};
    if (side.name == "open") return open_values(call_, *listed.said);
    if (side.name == "book") {
        return listed.has_rooms ? std::vector<std::string>{"yes"} : std::vector<std::string>{};
    }
    if (side.name == "access") {
        std::vector<std::string> values;
        if (content.step_free == Known::yes) values.emplace_back("step_free");
        if (content.adapted_toilet == Known::yes) values.emplace_back("toilet");
        return values;
    }
    if (side.name == "equipment") {
        for (const Equipment& line : content.equipment) {
            tools_.emplace(equipment_key(line.name), line.name);
        }
        return listed.said->equipment;
    }
    std::vector<std::string> values;
    const auto terms = call_.services.state<vocabulary::TermsHolder>().current();
    for (const TermId id : content.professions) {
        if (const vocabulary::Term* term = terms->find(id)) values.push_back(term->slug);
    }
    return values;
}

bool Facets::count(const Listed& listed) {
    std::vector<std::vector<std::string>> values;
    std::vector<bool> fits;
    std::size_t missed = 0;
    for (const Side& side : sides_) {
        values.push_back(values_of(side, listed));
        fits.push_back(side.value.empty() ||
                       std::ranges::find(values.back(), side.value) != values.back().end());
        missed += fits.back() ? 0 : 1;
    }
    for (std::size_t number = 0; number < sides_.size(); ++number) {
        if (missed > 1 || (missed == 1 && fits[number])) continue;
        for (const std::string& value : values[number]) ++sides_[number].counts[value];
    }
    return missed == 0;
}

void Facets::put(PlaceQuery& query, const Side& side, const std::string& value) const {
    if (side.name == "kind") {
        query.kind = fields::enum_value<Kind>(value);
    } else if (side.name == "cost") {
        query.cost = fields::enum_value<Cost>(value);
    } else {
        query.*side.text = value;
    }
}

std::string Facets::address_with(const Side& side, const std::string& value) const {
    PlaceQuery query = query_;
    put(query, side, value);
    return call_.link(path_) + address_of(query);
}

std::string Facets::label_of(const Side& side, const std::string& value) const {
    if (side.name == "kind") {
        return call_.say(places::label_of(*fields::enum_value<Kind>(value)));
    }
    if (side.name == "cost") {
        return call_.say(places::label_of(*fields::enum_value<Cost>(value)));
    }
    if (side.name == "open") {
        return value == "now" ? call_.say(tr("Open now"))
                              : locale::weekday_name(call_.language, value[0] - '0');
    }
    if (side.name == "book") return call_.say(tr("With rooms to book"));
    if (side.name == "access") {
        return call_.say(value == "toilet" ? tr("Toilet for wheelchairs") : tr("Without a step"));
    }
    if (side.name == "equipment") {
        const auto tool = tools_.find(value);
        return tool == tools_.end() ? value : tool->second;
    }
    const auto terms = call_.services.state<vocabulary::TermsHolder>().current();
    const auto* term = terms->by_slug(vocabulary::Kind::profession, value);
    return term == nullptr ? value : term->label(call_.language);
}

FacetOption Facets::option(const Side& side, const std::string& value) const {
    const bool is_chosen = value == side.value;
    const auto count = side.counts.find(value);
    return {.value = value,
            .label = label_of(side, value),
            .url = address_with(side, is_chosen ? std::string{} : value),
            .count = count == side.counts.end() ? 0 : count->second,
            .chosen = is_chosen};
}

std::vector<Facet> Facets::views() const {
    std::vector<Facet> views;
    for (const Side& side : sides_) {
        Facet facet{std::string{side.name}, call_.say(side.label)};
        std::vector<FacetOption> options;
        if (side.order.empty()) {
            for (const auto& [value, count] : side.counts) options.push_back(option(side, value));
            std::ranges::stable_sort(options, [](const FacetOption& one, const FacetOption& other) {
                if (one.chosen != other.chosen) return one.chosen;
                return one.count > other.count;
            });
        } else {
            for (const std::string& value : side.order) {
                if (side.counts.contains(value)) options.push_back(option(side, value));
            }
        }
        const std::size_t shown = side.order.empty() ? kShown : options.size();
        for (FacetOption& one : options) {
            (facet.options.size() < shown ? facet.options : facet.more).push_back(std::move(one));
        }
        if (!facet.options.empty()) views.push_back(std::move(facet));
    }
    return views;
}

std::vector<web::Link> Facets::chosen() const {
    std::vector<web::Link> links;
    for (const Side& side : sides_) {
        if (side.value.empty()) continue;
        links.push_back({address_with(side, {}), label_of(side, side.value)});
    }
    return links;
}

}  // namespace agora::places

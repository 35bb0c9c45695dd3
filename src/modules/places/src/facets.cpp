#include "facets.hpp"

#include "agora/locale/formats.hpp"
#include "kinds.hpp"

#include <algorithm>
#include <array>

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

constexpr std::array<std::string_view, kDays> kDayNumbers{"1", "2", "3", "4", "5", "6", "7"};

}  // namespace

Facets::Facets(const web::Call& call, const PlaceQuery& query, std::string_view path)
    : call_(call),
      query_(query),
      path_(path),
      terms_(call.services.state<vocabulary::TermsHolder>().current()) {
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
    values_.resize(sides_.size());
    for (Side& side : sides_) {
        if (side.text != nullptr) side.value = query.*side.text;
    }
    if (query.kind) sides_[0].value = fields::enum_name(*query.kind);
    if (query.cost) sides_[2].value = fields::enum_name(*query.cost);
}

void Facets::add_values(const Side& side, const Listed& listed, Values& values) {
    const Content& content = listed.content();
    if (side.name == "kind") {
        values.push_back(fields::enum_name(content.kind));
    } else if (side.name == "cost") {
        values.push_back(fields::enum_name(content.cost));
    } else if (side.name == "open") {
        const territories::OpeningHours& hours = listed.said->hours;
        if (!hours.are_known()) return;
        if (territories::state_at(hours, call_.now).open) values.push_back("now");
        for (std::size_t day = 0; day < hours.week.size(); ++day) {
            if (!hours.week[day].empty()) values.push_back(kDayNumbers[day]);
        }
    } else if (side.name == "book") {
        if (listed.has_rooms) values.push_back("yes");
    } else if (side.name == "access") {
        if (content.step_free == Known::yes) values.push_back("step_free");
        if (content.adapted_toilet == Known::yes) values.push_back("toilet");
    } else if (side.name == "equipment") {
        for (const Tool& tool : listed.said->tools) {
            tools_.emplace(tool.key, tool.name);
            values.push_back(tool.key);
        }
    } else {
        for (const TermId id : content.professions) {
            if (const vocabulary::Term* term = terms_->find(id)) values.push_back(term->slug);
        }
    }
}

bool Facets::count(const Listed& listed) {
    std::size_t missed = 0;
    std::size_t missed_side = 0;
    for (std::size_t number = 0; number < sides_.size(); ++number) {
        const std::string& asked = sides_[number].value;
        Values& values = values_[number];
        values.clear();
        add_values(sides_[number], listed, values);
        if (asked.empty() || std::ranges::find(values, asked) != values.end()) continue;
        ++missed;
        missed_side = number;
    }
    for (std::size_t number = 0; number < sides_.size(); ++number) {
        if (missed > 1 || (missed == 1 && number != missed_side)) continue;
        for (const std::string_view value : values_[number]) ++sides_[number].counts[value];
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
        return tool == tools_.end() ? value : std::string{tool->second};
    }
    const auto* term = terms_->by_slug(vocabulary::Kind::profession, value);
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
            for (const auto& [value, count] : side.counts)
                options.push_back(option(side, std::string{value}));
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

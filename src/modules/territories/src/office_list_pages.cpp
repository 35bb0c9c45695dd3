#include "office_list_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "office_view.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace agora::territories {
namespace {

struct OfficeGroup {
    std::string title;
    std::vector<OfficeCard> offices;
};
AGORA_FIELDS(OfficeGroup, title, offices)

struct OfficesPage {
    std::string near;
    bool near_unknown = false;
    std::int64_t open_now = 0;
    std::int64_t total = 0;
    std::string why;
    std::string add_url;
    std::vector<OfficeGroup> groups;
};
AGORA_FIELDS(OfficesPage, near, near_unknown, open_now, total, why, add_url, groups)

/// The place that a person means, with a position.
const Territory* place_of(const Atlas& atlas, std::string_view typed, Language language) {
    auto found = atlas.named(typed);
    if (found.empty()) found = atlas.suggest(typed, language, 5);
    std::erase_if(found,
                  [](const Territory* one) { return !one->latitude() || !one->longitude(); });
    return found.empty() ? nullptr : found.front();
}

/// One group, the nearest first; offices without position last.
std::vector<OfficeGroup> by_distance(const web::Call& call, const Atlas& atlas,
                                     const Territory& place, const std::vector<Office>& offices,
                                     std::vector<OfficeCard> cards) {
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < offices.size(); ++i) {
        double km = std::numeric_limits<double>::max();
        if (const auto position = position_of(atlas, offices[i])) {
            km = distance_km(*place.latitude(), *place.longitude(), position->latitude,
                             position->longitude);
            cards[i].distance =
                locale::number(call.language, static_cast<std::int64_t>(std::lround(km))) + " km";
        }
        order.emplace_back(km, i);
    }
    std::ranges::sort(order);
    OfficeGroup group;
    for (const auto& [km, i] : order) group.offices.push_back(std::move(cards[i]));
    return {std::move(group)};
}

std::vector<OfficeGroup> by_country(const web::Call& call, const Atlas& atlas,
                                    const std::vector<Office>& offices,
                                    std::vector<OfficeCard> cards) {
    std::vector<OfficeGroup> groups;
    for (std::size_t i = 0; i < offices.size(); ++i) {
        const std::string name{atlas.name(country_of(offices[i]), call.language)};
        auto group = std::ranges::find(groups, name, &OfficeGroup::title);
        if (group == groups.end()) group = groups.insert(group, {name, {}});
        group->offices.push_back(std::move(cards[i]));
    }
    std::ranges::stable_sort(groups, [&](const OfficeGroup& left, const OfficeGroup& right) {
        if (left.offices.size() != right.offices.size()) {
            return left.offices.size() > right.offices.size();
        }
        return locale::compare(call.language, left.title, right.title) < 0;
    });
    for (OfficeGroup& group : groups) {
        std::ranges::stable_sort(
            group.offices, [&](const OfficeCard& left, const OfficeCard& right) {
                return locale::compare(call.language, left.name, right.name) < 0;
            });
    }
    return groups;
}

}  // namespace

http::Response list_offices_page(web::Call& call) {
    std::vector<Office> offices;
    std::vector<OpeningHours> hours;
    call.read([&](db::ReadTx& tx) {
        offices = list_offices(tx);
        hours = hours_of(tx, offices, call.now);
    });
    const auto atlas = call.services.state<AtlasHolder>().current();
    std::vector<OfficeCard> cards;
    OfficesPage model;
    for (std::size_t i = 0; i < offices.size(); ++i) {
        cards.push_back(card_of(call, *atlas, offices[i], hours[i]));
        model.open_now += cards.back().open ? 1 : 0;
    }
    model.near = call.query("near");
    model.total = static_cast<std::int64_t>(offices.size());
    if (call.actor.has_role_anywhere(access::Role::administrator)) {
        model.add_url = call.link("/offices/new");
    }
    const Territory* place =
        model.near.empty() ? nullptr : place_of(*atlas, model.near, call.language);
    model.near_unknown = place == nullptr && !model.near.empty();
    if (place != nullptr) {
        model.groups = by_distance(call, *atlas, *place, offices, std::move(cards));
        model.why =
            call.say(Message{tr("Ordered by distance from {place}, as the crow flies."),
                             {{"place", std::string{atlas->name(place->code(), call.language)}}}});
    } else {
        model.groups = by_country(call, *atlas, offices, std::move(cards));
        model.why = call.say(tr("Ordered by country and name. Times are those of the office."));
    }
    return web::page(call,
                     {.view = "territories/offices",
                      .title = call.say(tr("Offices and opening hours")),
                      .description = call.say(tr("Where our offices are, in which languages they "
                                                 "help you and when they are open.")),
                      .may_be_indexed = model.near.empty()},
                     model);
}

}  // namespace agora::territories

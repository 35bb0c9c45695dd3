#include "place_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "check.hpp"
#include "kinds.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace agora::places {
namespace {

constexpr std::size_t kTools = 4;

std::string degrees(double value) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.5f", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string address_of(const Content& content, const std::string& town) {
    std::string address = content.address;
    if (!address.empty()) address += ", ";
    if (!content.postcode.empty()) address += content.postcode + " ";
    return address + town;
}

void add_tools(const Content& content, PlaceCard& card) {
    for (const Equipment& line : content.equipment) {
        if (card.tools.size() == kTools) {
            ++card.more_tools;
        } else {
            card.tools.push_back(line.name);
        }
    }
}

void add_hours(const web::Call& call, const Listed& listed, PlaceCard& card) {
    const territories::OpeningHours& hours = listed.said->hours;
    card.hours_note = listed.content().hours_note;
    if (!hours.are_known()) return;
    const auto state = territories::state_at(hours, call.now);
    card.open = state.open;
    card.sentence = territories::sentence_of(state, hours.zone, call.now,
                                             {call.language, call.services.translator});
}

}  // namespace

PlaceCard card_of(const web::Call& call, const Listed& listed) {
    const Content& content = listed.content();
    const auto atlas = atlas_of(call);
    PlaceCard card{.place_id = listed.place.place_id,
                   .url = call.link(path_of(listed.place.place_id)),
                   .name = content.name,
                   .lang = content.language,
                   .kind = content.kind,
                   .kind_label = call.say(label_of(content.kind)),
                   .address = {},
                   .town = std::string{atlas->name(content.commune, call.language)}};
    card.address = address_of(content, card.town);
    if (content.language != code(call.language)) {
        card.language = locale::language_name(call.language, content.language);
    }
    if (content.cost != Cost::unknown) card.cost_label = call.say(label_of(content.cost));
    card.summary = listed.said->summary;
    card.step_free = content.step_free == Known::yes;
    card.unconfirmed = is_unconfirmed(listed.place);
    card.faded = is_faded(listed.place, call.now);
    card.for_members = content.audience == Audience::members;
    card.website = content.website;
    card.phone = content.phone;
    add_tools(content, card);
    add_hours(call, listed, card);
    if (const auto position = position_of(*atlas, content)) {
        card.latitude = degrees(position->latitude);
        card.longitude = degrees(position->longitude);
    }
    return card;
}

PlaceCard card_of(const web::Call& call, const Answer& answer, std::size_t index) {
    const Found& found = answer.found[index];
    PlaceCard card = card_of(call, found.listed);
    card.number = static_cast<std::int64_t>(index) + 1;
    if (!answer.near_name.empty()) {
        card.distance = locale::number(call.language, std::lround(found.km)) + " km";
    }
    return card;
}

std::shared_ptr<const territories::Atlas> atlas_of(const web::Call& call) {
    return call.services.state<territories::AtlasHolder>().current();
}

std::string path_of(PlaceId id, std::string_view rest) {
    return "/places/" + to_string(id) + std::string{rest};
}

std::string phone_url(std::string_view phone) {
    std::string digits;
    for (const char c : phone) {
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
    }
    return digits.empty() ? "" : "tel:" + digits;
}

std::optional<Listed> place_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<PlaceId>("id");
    return id ? find_visible(call.services, tx, call.actor, *id) : std::nullopt;
}

std::optional<std::string> reason_of(const web::Call& call) {
    constexpr std::size_t kMostReason = 500;
    const std::string_view typed = trimmed(call.sent["reason"]);
    if (typed.empty() || utf8_length(typed) > kMostReason) return std::nullopt;
    return std::string{typed};
}

}  // namespace agora::places

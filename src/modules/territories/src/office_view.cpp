#include "office_view.hpp"

#include "agora/base/text.hpp"

#include <cstdio>

namespace agora::territories {
namespace {

std::string degrees(double value) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.5f", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<Position> position_of(const Atlas& atlas, const Office& office) {
    if (office.latitude && office.longitude) return Position{*office.latitude, *office.longitude};
    const Territory* town = atlas.find(office.commune);
    if (town == nullptr || !town->latitude() || !town->longitude()) return std::nullopt;
    return Position{*town->latitude(), *town->longitude()};
}

std::string address_of(const Atlas& atlas, const Office& office, Language language) {
    std::string address = office.street;
    if (!address.empty()) address += ", ";
    if (!office.postcode.empty()) address += office.postcode + " ";
    return address + std::string{atlas.name(office.commune, language)};
}

std::string languages_of(const Office& office, Language language) {
    std::vector<std::string> names;
    for (const std::string_view code : split(office.languages, ' ')) {
        if (!code.empty()) names.push_back(locale::language_name(language, code));
    }
    return locale::list(language, names);
}

std::string phone_url(std::string_view phone) {
    std::string digits;
    for (const char c : phone) {
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
    }
    return digits.empty() ? "" : "tel:" + digits;
}

OfficeCard card_of(const web::Call& call, const Atlas& atlas, const Office& office,
                   const OpeningHours& hours) {
    const OpenState state = state_at(hours, call.now);
    OfficeCard card;
    card.office_id = office.office_id;
    card.url = call.link(office_path(office.office_id));
    card.name = office.name;
    card.address = address_of(atlas, office, call.language);
    card.sentence =
        sentence_of(state, hours.zone, call.now, {call.language, call.services.translator});
    card.open = state.open;
    card.known = state.known;
    card.until = state.until;
    card.next = state.next;
    card.languages = languages_of(office, call.language);
    card.phone = office.phone;
    card.phone_url = phone_url(office.phone);
    if (const auto position = position_of(atlas, office)) {
        card.latitude = degrees(position->latitude);
        card.longitude = degrees(position->longitude);
    }
    return card;
}

std::string office_path(OfficeId office, std::string_view rest) {
    return "/offices/" + to_string(office) + std::string{rest};
}

}  // namespace agora::territories

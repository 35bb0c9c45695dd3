#include "agora/notices/cpv.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>

namespace agora::notices {
namespace {

constexpr std::size_t kDigits = 8;

constexpr std::array<CpvDivision, 45> kDivisions{{
    {"03", tr("Farming, forestry and fishing products")},
    {"09", tr("Fuels, electricity and other sources of energy")},
    {"14", tr("Mining, basic metals and related products")},
    {"15", tr("Food, beverages and tobacco")},
    {"16", tr("Agricultural machinery")},
    {"18", tr("Clothing, footwear, luggage and accessories")},
    {"19", tr("Leather, textile, plastic and rubber materials")},
    {"22", tr("Printed matter")},
    {"24", tr("Chemical products")},
    {"30", tr("Office and computing machinery")},
    {"31", tr("Electrical machinery and lighting")},
    {"32", tr("Radio, television and telecommunication equipment")},
    {"33", tr("Medical equipment, pharmaceuticals and personal care")},
    {"34", tr("Transport equipment")},
    {"35", tr("Security, fire-fighting, police and defence equipment")},
    {"37", tr("Musical instruments, sport goods, games, crafts and art supplies")},
    {"38", tr("Laboratory, optical and precision equipment")},
    {"39", tr("Furniture, furnishings and household products")},
    {"41", tr("Collected and purified water")},
    {"42", tr("Industrial machinery")},
    {"43", tr("Machinery for mining and construction")},
    {"44", tr("Construction structures and materials")},
    {"45", tr("Construction work")},
    {"48", tr("Software packages and information systems")},
    {"50", tr("Repair and maintenance services")},
    {"51", tr("Installation services")},
    {"55", tr("Hotel, restaurant and retail services")},
    {"60", tr("Transport services")},
    {"63", tr("Supporting transport services and travel agencies")},
    {"64", tr("Postal and telecommunication services")},
    {"65", tr("Public utilities")},
    {"66", tr("Financial and insurance services")},
    {"70", tr("Real estate services")},
    {"71", tr("Architecture, engineering and inspection services")},
    {"72", tr("IT services: consulting, software development, internet and support")},
    {"73", tr("Research and development services")},
    {"75", tr("Administration, defence and social security services")},
    {"76", tr("Services for the oil and gas industry")},
    {"77", tr("Farming, forestry, horticultural and environmental services")},
    {"79", tr("Business services: law, marketing, consulting, recruitment, printing and security")},
    {"80", tr("Education and training services")},
    {"85", tr("Health and social work services")},
    {"90", tr("Waste, cleaning and environmental services")},
    {"92", tr("Recreational, cultural and sporting services")},
    {"98", tr("Other community, social and personal services")},
}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::optional<std::string> parse_cpv(std::string_view text) {
    text = trimmed(text);
    if (text.size() != kDigits && text.size() != kDigits + 2) return std::nullopt;
    const std::string_view digits = text.substr(0, kDigits);
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    if (cpv_division(digits).empty()) return std::nullopt;
    // The rule behind the check digit was never published, so that its form is all there is.
    if (text.size() > kDigits && (text[kDigits] != '-' || !is_digit(text.back())))
        return std::nullopt;
    return std::string{digits};
}

std::string_view cpv_stem(std::string_view eight_digits) {
    std::size_t size = eight_digits.size();
    while (size > 2 && eight_digits[size - 1] == '0') --size;
    return eight_digits.substr(0, size);
}

std::string_view cpv_division(std::string_view code) {
    const auto found = std::find_if(
        kDivisions.begin(), kDivisions.end(),
        [&](const CpvDivision& division) { return code.substr(0, 2) == division.digits; });
    return found == kDivisions.end() ? std::string_view{} : found->name;
}

std::span<const CpvDivision> cpv_divisions() {
    return kDivisions;
}

}  // namespace agora::notices

#include "query.hpp"

#include "agora/base/text.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/text.hpp"
#include "regions.hpp"

#include <algorithm>
#include <array>

namespace agora::calls {
namespace {

constexpr std::size_t kLongestText = 100;
constexpr std::size_t kLongestSlug = 60;
constexpr std::array kLanguages{"nl", "fr", "en", "de"};

bool is_cpv_stem(std::string_view text) {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 8;
    return text.size() >= kShortest && text.size() <= kLongest &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "72212000-4" and "72 21" are codes too.
std::string cpv_of(std::string_view typed) {
    std::string digits;
    for (const char c : typed.substr(0, typed.find('-'))) {
        if (c != ' ' && c != '.') digits += c;
    }
    return is_cpv_stem(digits) ? digits : std::string{};
}

}  // namespace

bool has_foreign_value(std::optional<std::int64_t> cents, std::string_view currency) {
    return cents.value_or(0) > 0 && !currency.empty() && currency != "EUR";
}

Band band_of(std::int64_t cents) {
    if (cents <= 0) return Band::unknown;
    if (cents <= 30'000'00) return Band::to_30;
    if (cents <= 140'000'00) return Band::to_140;
    return cents <= 750'000'00 ? Band::to_750 : Band::more;
}

bool Query::asks() const {
    return *this != Query{.past = past};
}

Query query_of(const fields::NameValues& values) {
    const auto value = [&](std::string_view name) { return trimmed(values[name]); };
    Query query{.text = locale::shortened(value("q"), kLongestText),
                .kind = fields::enum_value<Kind>(value("kind")),
                .buyer = fields::enum_value<BuyerType>(value("buyer")),
                .cpv = cpv_of(value("cpv")),
                .band = fields::enum_value<Band>(value("value")),
                .small = fields::enum_value<Smallness>(value("small")),
                .past = value("state") == "past"};
    if (value("sector").size() <= kLongestSlug) query.sector = value("sector");
    if (region_bit(value("region")) != 0) query.region = value("region");
    if (std::ranges::find(kLanguages, value("language")) != kLanguages.end()) {
        query.language = value("language");
    }
    return query;
}

Query query_of(std::string_view address) {
    if (address.starts_with('?')) address.remove_prefix(1);
    return query_of(http::parse_urlencoded(address).value_or(fields::NameValues{}));
}

std::string address_of(const Query& query) {
    std::string address;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        address += (address.empty() ? "?" : "&") + std::string{name} + "=" + http::encoded(value);
    };
    add("q", query.text);
    if (query.kind) add("kind", fields::enum_name(*query.kind));
    if (query.buyer) add("buyer", fields::enum_name(*query.buyer));
    add("cpv", query.cpv);
    add("sector", query.sector);
    add("region", query.region);
    add("language", query.language);
    if (query.band) add("value", fields::enum_name(*query.band));
    if (query.small) add("small", fields::enum_name(*query.small));
    if (query.past) add("state", "past");
    return address;
}

}  // namespace agora::calls

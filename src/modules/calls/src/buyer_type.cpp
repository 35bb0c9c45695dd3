#include "buyer_type.hpp"

#include "agora/base/text.hpp"
#include "agora/resources/resources.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

using notices::BuyerLevel;

constexpr std::string_view kFile = "calls/data/buyer_names.tsv";

std::string folded(std::string_view name) {
    constexpr std::string_view kCurly = "’";
    std::string plain = ascii_lower(name);
    for (auto at = plain.find(kCurly); at != std::string::npos; at = plain.find(kCurly, at)) {
        plain.replace(at, kCurly.size(), "'");
    }
    return plain;
}

bool is_of_towns(const notices::Notice& notice, const BuyerNames& names) {
    return std::ranges::any_of(notice.buyers, [&](const notices::Buyer& buyer) {
        return std::ranges::any_of(buyer.names, [&](const notices::LanguageText& name) {
            return names.is_town_or_province(name.text);
        });
    });
}

}  // namespace

BuyerNames::BuyerNames(const resources::Set& files) {
    const resources::Resource* file = files.find(kFile);
    AGORA_ASSERT(file != nullptr);
    for (const std::string_view line : split(file->bytes, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() != 2 || line.starts_with('#')) continue;
        const std::string words{trimmed(columns[1])};
        if (columns[0] == "begins")
            beginnings_.push_back(words + (words.ends_with('\'') ? "" : " "));
        if (columns[0] == "ends") ends_.push_back(" " + words);
    }
}

bool BuyerNames::is_town_or_province(std::string_view name) const {
    const std::string plain = folded(name);
    return std::ranges::any_of(beginnings_,
                               [&](const auto& one) { return plain.starts_with(one); }) ||
           std::ranges::any_of(ends_, [&](const auto& one) { return plain.ends_with(one); });
}

BuyerType buyer_type_of(const notices::Notice& notice, const BuyerNames& names,
                        BuyerType of_source) {
    const BuyerLevel level =
        notice.buyers.empty() ? BuyerLevel::unknown : notice.buyers.front().level;
    switch (level) {
        case BuyerLevel::european:
            return BuyerType::european;
        case BuyerLevel::national:
            return BuyerType::federal;
        case BuyerLevel::local:
            return BuyerType::communal;
        case BuyerLevel::regional:
        case BuyerLevel::other:
        case BuyerLevel::unknown:
            break;
    }
    if (is_of_towns(notice, names)) return BuyerType::communal;
    if (level == BuyerLevel::regional) return BuyerType::regional;
    const bool silent = level == BuyerLevel::unknown || of_source != BuyerType::unknown;
    return silent ? of_source : BuyerType::other;
}

}  // namespace agora::calls

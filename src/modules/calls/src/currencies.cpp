#include "currencies.hpp"

#include "agora/base/text.hpp"
#include "agora/resources/resources.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::string_view kFile = "calls/data/currencies.tsv";
constexpr double kUnits = 10'000;
constexpr double kMostCents = 1e15;

std::int64_t cents_at(std::int64_t cents, double euro_for_one) {
    return static_cast<std::int64_t>(
        std::min(static_cast<double>(cents) * euro_for_one, kMostCents));
}

}  // namespace

Currencies::Currencies(const resources::Set& files) {
    const resources::Resource* file = files.find(kFile);
    AGORA_ASSERT(file != nullptr);
    for (const std::string_view line : split(file->bytes, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() != 3 || line.starts_with('#')) continue;
        const auto least = parse_positive(columns[1]);
        const auto most = parse_positive(trimmed(columns[2]));
        AGORA_ASSERT(least && most && *least < *most);
        limits_.emplace(std::string{columns[0]}, Limits{static_cast<double>(*least) / kUnits,
                                                        static_cast<double>(*most) / kUnits});
    }
}

std::vector<Band> Currencies::bands_of(std::optional<std::int64_t> cents,
                                       std::string_view currency) const {
    if (!has_foreign_value(cents, currency)) return {band_of(cents.value_or(0))};
    Band from = Band::to_30;
    Band to = Band::more;
    if (const auto limits = limits_.find(currency); limits != limits_.end()) {
        from = band_of(std::max<std::int64_t>(cents_at(*cents, limits->second.least), 1));
        to = band_of(std::max<std::int64_t>(cents_at(*cents, limits->second.most), 1));
    }
    std::vector<Band> bands;
    fields::for_each_enumerator<Band>([&](std::string_view, Band band) {
        if (band >= from && band <= to) bands.push_back(band);
    });
    return bands;
}

}  // namespace agora::calls

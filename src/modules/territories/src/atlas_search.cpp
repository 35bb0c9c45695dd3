#include "agora/territories/atlas.hpp"

#include "atlas_content.hpp"
#include "name_tag.hpp"

#include "agora/locale/prefix_index.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace agora::territories {
namespace {

using Fit = locale::PrefixIndex::Fit;

/// 0 is the best: a whole name, the beginning of a name the reader sees, of another, an inner word.
int rank_of(const locale::PrefixIndex::Hit& hit, Language language) {
    const auto tag = static_cast<NameTag>(hit.tag);
    const bool is_name = tag != NameTag::also;
    const bool is_seen = tag == NameTag::local || tag == tag_of(language);
    if (hit.fit == Fit::exactly && is_name) return 0;
    if (hit.fit == Fit::inner_word) return 3;
    return is_seen ? 1 : 2;
}

/// "1012 AB" is written with letters that no list of places has.
std::string_view leading_digits(std::string_view typed) {
    const auto end = std::ranges::find_if(typed, [](char c) { return c < '0' || c > '9'; });
    return typed.substr(0, static_cast<std::size_t>(end - typed.begin()));
}

struct Ranked {
    int rank = 0;
    std::uint32_t weight = 0;
    std::uint32_t place = 0;
    auto key() const { return std::tuple{rank, ~weight, ~place}; }
};

/// "4000 Liège": those of that postcode with that name. When none has it, "1012 AB" is a postcode
/// with letters that no list has, and a wrong postcode leaves the name to be right.
std::vector<const Territory*> named_with(const Atlas& atlas, std::string_view digits,
                                         std::string_view rest) {
    const auto of_postcode = atlas.named(digits);
    auto of_name = atlas.named(rest);
    std::vector<const Territory*> both;
    std::ranges::copy_if(of_name, std::back_inserter(both), [&](const Territory* one) {
        return std::ranges::find(of_postcode, one) != of_postcode.end();
    });
    if (!both.empty()) return both;
    return of_postcode.empty() ? of_name : of_postcode;
}

}  // namespace

std::vector<const Territory*> Atlas::suggest(std::string_view typed, Language language,
                                             std::size_t most) const {
    const Content& content = *content_;
    content.prepare_words();
    std::unordered_map<std::uint32_t, int> ranks;
    const auto offer = [&](std::uint32_t place, int rank) {
        const auto [at, added] = ranks.emplace(place, rank);
        if (!added) at->second = std::min(at->second, rank);
    };
    content.words.find(typed, [&](const auto& hit) { offer(hit.number, rank_of(hit, language)); });
    if (const std::string_view digits = leading_digits(typed); digits.size() >= 2) {
        auto at = std::ranges::lower_bound(
            content.postcode_order, digits, {},
            [&](std::uint32_t postcode) { return content.postcodes[postcode].postcode; });
        for (; at != content.postcode_order.end(); ++at) {
            const Postcode& postcode = content.postcodes[*at];
            if (!postcode.postcode.starts_with(digits)) break;
            const std::uint32_t place = content.codes->find(postcode.commune);
            if (place != kNowhere) offer(place, postcode.postcode == digits ? 0 : 2);
        }
    }
    std::vector<Ranked> found;
    found.reserve(ranks.size());
    for (const auto& [place, rank] : ranks) {
        found.push_back({rank, content.weight(place), place});
    }
    const std::size_t count = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(count), {},
                              &Ranked::key);
    std::vector<const Territory*> best;
    for (std::size_t i = 0; i < count; ++i) best.push_back(&content.all[found[i].place]);
    return best;
}

std::vector<const Territory*> Atlas::named(std::string_view typed) const {
    const Content& content = *content_;
    content.prepare_words();
    const std::string_view digits = leading_digits(typed);
    if (!digits.empty() && digits.size() < typed.size() && typed[digits.size()] == ' ') {
        return named_with(*this, digits, trimmed(typed.substr(digits.size())));
    }
    std::vector<std::uint32_t> places;
    for (const auto& hit : content.words.exactly(typed)) places.push_back(hit.number);
    for (const Postcode& postcode : content.postcodes) {
        if (postcode.postcode != typed) continue;
        const std::uint32_t place = content.codes->find(postcode.commune);
        if (place != kNowhere) places.push_back(place);
    }
    std::ranges::sort(places, {}, [&](std::uint32_t place) {
        return std::pair{~content.weight(place), ~place};
    });
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<const Territory*> named;
    for (const std::uint32_t place : places) named.push_back(&content.all[place]);
    return named;
}

std::vector<const Territory*> Atlas::with_postcode(std::string_view country,
                                                   std::string_view postcode) const {
    std::vector<const Territory*> communes;
    auto at = std::ranges::lower_bound(
        content_->postcode_order, postcode, {},
        [&](std::uint32_t place) { return content_->postcodes[place].postcode; });
    for (; at != content_->postcode_order.end(); ++at) {
        const Postcode& row = content_->postcodes[*at];
        if (row.postcode != postcode) break;
        const Territory* commune = row.country == country ? find(row.commune) : nullptr;
        if (commune != nullptr) communes.push_back(commune);
    }
    return communes;
}

}  // namespace agora::territories

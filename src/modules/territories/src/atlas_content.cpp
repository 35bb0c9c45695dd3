#include "atlas_content.hpp"

#include "agora/base/text.hpp"
#include "name_tag.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <tuple>

namespace agora::territories {

CodeTable::CodeTable(const std::vector<Territory>& all)
    : all_(all), places_(std::bit_ceil(std::max<std::size_t>(all.size() * 2, 16)), kNowhere) {
    const std::size_t mask = places_.size() - 1;
    for (std::uint32_t place = 0; place < all.size(); ++place) {
        std::size_t slot = std::hash<std::string_view>{}(all[place].code()) & mask;
        while (places_[slot] != kNowhere) slot = (slot + 1) & mask;
        places_[slot] = place;
    }
}

std::uint32_t CodeTable::find(std::string_view code) const {
    const std::size_t mask = places_.size() - 1;
    for (std::size_t slot = std::hash<std::string_view>{}(code)&mask; places_[slot] != kNowhere;
         slot = (slot + 1) & mask) {
        if (all_[places_[slot]].code() == code) return places_[slot];
    }
    return kNowhere;
}

void Atlas::Content::link() {
    codes = std::make_unique<CodeTable>(all);
    parents.reserve(all.size());
    child_starts.assign(all.size() + 1, 0);
    people.reserve(all.size());
    for (std::uint32_t place = 0; place < all.size(); ++place) {
        const auto parent = codes->find(all[place].parent());
        // Only an earlier one counts, so that no path can run in a circle.
        parents.push_back(parent < place ? parent : kNowhere);
        if (parent < place) ++child_starts[parent + 1];
        if (all[place].level() == Level::country) countries.push_back(place);
        people.push_back(static_cast<std::uint32_t>(all[place].population()));
    }
    std::partial_sum(child_starts.begin(), child_starts.end(), child_starts.begin());
    children.resize(child_starts.back());
    auto next = child_starts;
    for (std::uint32_t place = 0; place < all.size(); ++place) {
        if (parents[place] != kNowhere) children[next[parents[place]]++] = place;
    }
    for (std::size_t place = all.size(); place-- > 0;) {
        const auto parent = parents[place];
        if (parent != kNowhere && all[parent].population() == 0) people[parent] += people[place];
    }
    postcode_order.resize(postcodes.size());
    std::iota(postcode_order.begin(), postcode_order.end(), 0);
    std::ranges::sort(postcode_order, {}, [this](std::uint32_t at) {
        return std::tie(postcodes[at].postcode, postcodes[at].country, postcodes[at].commune);
    });
}

std::uint32_t Atlas::Content::weight(std::uint32_t place) const {
    constexpr std::uint32_t kTownsAreMeantTwentyTimesAsOften = 20;
    const Level level = all[place].level();
    const bool is_between = level == Level::region || level == Level::province;
    return is_between ? people[place] / kTownsAreMeantTwentyTimesAsOften : people[place];
}

void Atlas::Content::prepare_words() const {
    std::call_once(words_once, [this] {
        for (std::uint32_t place = 0; place < all.size(); ++place) {
            const Territory& territory = all[place];
            words.add(territory.name(), place, tag_of(NameTag::local));
            words.add(territory.name_nl(), place, tag_of(NameTag::nl));
            words.add(territory.name_fr(), place, tag_of(NameTag::fr));
            words.add(territory.name_en(), place, tag_of(NameTag::en));
            if (territory.also().empty()) continue;
            for (const std::string_view other : split(territory.also(), ';')) {
                words.add(other, place, tag_of(NameTag::also));
            }
        }
        words.freeze();
    });
}

}  // namespace agora::territories

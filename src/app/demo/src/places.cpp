#include "places.hpp"

#include <cmath>
#include <map>
#include <stdexcept>
#include <string_view>

namespace agora::demo {
namespace {

/// Members in a hundred by country.
const std::map<std::string_view, double>& country_shares() {
    static const std::map<std::string_view, double> kShares{{"be", 79},  {"fr", 8},   {"nl", 5.5},
                                                            {"lu", 2},   {"de", 1.5}, {"es", 1},
                                                            {"it", 1.2}, {"at", 0.8}, {"se", 1}};
    return kShares;
}

double pull_of(const territories::Territory& commune) {
    constexpr std::int64_t kVillage = 3000;
    const bool abroad = !commune.code().starts_with("be-");
    if (commune.population() <= 0 || (abroad && commune.population() < kVillage)) return 0;
    return std::pow(static_cast<double>(commune.population()), abroad ? 1.4 : 1.2);
}

Language drawn(Dice& dice, int dutch, int french, int english) {
    const std::size_t drawn = dice.by_weights({dutch, french, english});
    return drawn == 0 ? Language::nl : drawn == 1 ? Language::fr : Language::en;
}

}  // namespace

Places::Places(const territories::Atlas& atlas) : atlas_(atlas) {
    std::map<std::string_view, double> pulls;
    for (const auto& one : atlas.all()) {
        if (one.level() == territories::Level::commune)
            pulls[one.code().substr(0, 2)] += pull_of(one);
    }
    double sum = 0;
    for (const auto& one : atlas.all()) {
        const auto share = country_shares().find(one.code().substr(0, 2));
        if (one.level() != territories::Level::commune || share == country_shares().end()) continue;
        const double pull = pull_of(one);
        if (pull == 0) continue;
        sum += share->second * pull / pulls[share->first];
        communes_.push_back(&one);
        sums_.push_back(sum);
    }
    if (communes_.empty()) throw std::runtime_error("the program does not carry the territories");
}

const territories::Territory& Places::draw(Dice& dice) const {
    return *communes_[dice.by_sums(sums_)];
}

Language Places::language_at(const territories::Territory& place, Dice& dice) const {
    if (atlas_.is_within(place.code(), "be-vlg")) return drawn(dice, 92, 3, 5);
    if (atlas_.is_within(place.code(), "be-wal")) return drawn(dice, 2, 94, 4);
    if (atlas_.is_within(place.code(), "be-bru")) return drawn(dice, 27, 56, 17);
    if (place.code().starts_with("nl")) return drawn(dice, 93, 0, 7);
    if (place.code().starts_with("fr")) return drawn(dice, 1, 95, 4);
    if (place.code().starts_with("lu")) return drawn(dice, 0, 85, 15);
    return drawn(dice, 15, 25, 60);
}

}  // namespace agora::demo

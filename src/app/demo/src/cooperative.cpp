#include "cooperative.hpp"

#include <array>
#include <chrono>

namespace agora::demo {

std::vector<Key> keys() {
    using access::Role;
    struct Office {
        std::string_view name;
        std::optional<Role> role;
    };
    const std::array<Office, 7> offices{Office{"member", {}},
                                        Office{"animator", Role::animator},
                                        Office{"moderator", Role::moderator},
                                        Office{"adviser", Role::adviser},
                                        Office{"board", Role::board},
                                        Office{"support", Role::support_group},
                                        Office{"administrator", Role::administrator}};
    std::vector<Key> keys;
    for (const Office& office : offices) {
        for (const Language language : {Language::nl, Language::fr, Language::en}) {
            const std::string name{office.name};
            const std::string spoken{code(language)};
            keys.push_back({name + "." + spoken + "@demo.example", name + " (" + spoken + ")",
                            language, office.role});
        }
    }
    keys.push_back({"unconfirmed@demo.example",
                    "address not confirmed yet",
                    Language::en,
                    {},
                    Decision::address_unproved});
    keys.push_back({"suspended@demo.example", "suspended", Language::en, {}, Decision::suspended});
    return keys;
}

Decision drawn_decision(Instant joined, Instant now, Dice& dice) {
    constexpr std::array kDecisions{Decision::for_everyone,     Decision::for_members,
                                    Decision::not_listed,       Decision::never_answered,
                                    Decision::address_unproved, Decision::suspended,
                                    Decision::no_longer_valid};
    const Decision drawn = kDecisions[dice.by_weights({66, 15, 8, 4, 3, 1, 3})];
    const bool lately = now - joined < std::chrono::days{620};
    return drawn == Decision::no_longer_valid && lately ? Decision::for_everyone : drawn;
}

Instant joined_at(std::int64_t index, std::int64_t count, Instant now) {
    // Age falls with the square of what is left to come, from six years to some minutes.
    constexpr double kSixYears = 6.0 * 365 * 86'400;
    const double left = static_cast<double>(count - index) / static_cast<double>(count + 1);
    return now - std::chrono::seconds{static_cast<std::int64_t>(left * left * kSixYears)};
}

}  // namespace agora::demo

#pragma once

#include "agora/search/rotation.hpp"
#include "community.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::matching {

/// Somebody's place in an order, before the lines are made.
struct Ranked {
    AccountId account = {};
    int points = 0;
};

/// Everybody whom one kind of viewer finds, as that viewer sees them, with an inverted index of
/// skills, professions and languages. Gives the same points as score(). Thread-safe.
class Board {
 public:
    /// In the place of what was there of the same account.
    void put(Candidate candidate);
    void remove(AccountId account);
    std::size_t size() const;
    std::optional<Candidate> find(AccountId account) const;
    std::vector<AccountId> accounts() const;
    /// That anybody speaks.
    std::vector<std::string> languages() const;

    /// How often each was shown up to yesterday; who is missing: never.
    void set_shown(const std::unordered_map<AccountId, std::uint32_t>& shown);
    /// A part of the order; all are in it but the need's owner and who is no longer confirmed.
    std::vector<Ranked> rank(const Need& need, const Surroundings& around, std::uint64_t seed,
                             std::size_t offset, std::size_t limit) const;
    /// The step of each skill at this moment.
    std::shared_ptr<const Steps> steps() const;

 private:
    using Slot = std::uint32_t;
    struct Spoken {
        Slot slot;
        members::LanguageLevel level;
    };
    struct Row {
        Candidate candidate;
        std::uint32_t place = 0;
        std::uint32_t shown = 0;
        bool used = false;
    };
    using Points = std::vector<std::int32_t>;

    void take_out(Slot slot);
    std::uint32_t place_of(const std::string& commune);
    void add_terms(const Need& need, const Surroundings& around, Points& points) const;
    void add_professions(const Need& need, const Surroundings& around, Points& points) const;
    void add_rest(const Need& need, const Surroundings& around, Points& points) const;
    std::vector<Ranked> in_order(const Points& points, std::uint64_t seed, std::size_t offset,
                                 std::size_t limit) const;

    mutable std::shared_mutex mutex_;
    std::vector<Row> rows_;
    std::vector<Slot> free_;
    std::unordered_map<AccountId, Slot> slots_;
    std::unordered_map<AccountId, std::uint32_t> shown_;
    std::unordered_map<TermId, std::vector<Slot>> skills_;
    std::map<TermId, std::vector<Slot>> professions_;
    std::unordered_map<std::string, std::vector<Spoken>> languages_;
    std::vector<std::string> places_;
    std::unordered_map<std::string, std::uint32_t> place_numbers_;
    mutable std::mutex steps_mutex_;
    mutable std::shared_ptr<const Steps> steps_;
};

}  // namespace agora::matching

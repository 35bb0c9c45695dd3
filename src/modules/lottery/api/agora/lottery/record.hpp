#pragma once

#include "agora/base/instant.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A draw as a text that anybody can recompute: docs/reference/draws.md states every byte. Without
// database, clock or chance of its own.
namespace agora::lottery {

inline constexpr std::size_t kMostCandidates = 2000;
inline constexpr std::int64_t kMostSeats = 200;
inline constexpr std::size_t kMostCriteria = 4;
inline constexpr std::size_t kMostCells = 256;  ///< combinations of one value of each criterion
inline constexpr std::size_t kMostWitnesses = 7;
inline constexpr std::size_t kFewestWitnesses = 2;
inline constexpr std::int64_t kMostValueNumbers = 20;

/// One value of a criterion and how many of it may be drawn.
struct Stratum {
    std::string criterion;
    std::string value;
    std::int64_t least = 0;
    std::int64_t most = 0;
    bool operator==(const Stratum&) const = default;
};
AGORA_FIELDS(Stratum, criterion, value, least, most)

/// A candidate without name: a number, and a value for each criterion in their order.
struct Entrant {
    std::int64_t number = 0;
    std::vector<std::string> values = {};
    bool operator==(const Entrant&) const = default;
};
AGORA_FIELDS(Entrant, number, values)

/// What is frozen before anything is known of the seed.
struct Pool {
    std::int64_t draw = 0;
    std::string title = {};
    Instant frozen_at = {};
    std::int64_t seats = 0;
    std::int64_t reserves = 0;
    std::string value_what = {};             ///< what is taken as the public value, and where
    std::int64_t value_numbers = 0;          ///< how many numbers it has; zero: not said
    Instant value_at = {};                   ///< when it becomes known; secrets are in before
    std::vector<std::string> commitments{};  ///< of witness 1, 2, …: 64 hexadecimal digits
    std::vector<Stratum> strata = {};        ///< the values of one criterion follow each other
    std::vector<Entrant> entrants = {};
    bool operator==(const Pool&) const = default;
};

/// The frozen file; candidates stand in the order of their numbers, however they are given.
std::string write_pool(const Pool& pool);
/// Of the exact bytes that write_pool makes, within all limits; nothing of any other text.
std::optional<Pool> read_pool(std::string_view text);
/// SHA-256 of the frozen file, 64 hexadecimal digits.
std::string hash_of_pool(std::string_view pool_file);

/// 12 to 200 printable ASCII characters, and a single space only between others.
bool is_secret(std::string_view text);
/// So many whole numbers (zero: 1 to kMostValueNumbers) without leading zeros, a single space between
/// them: one value is written in one way.
bool is_public_value(std::string_view text, std::int64_t numbers = 0);
/// What a witness publishes before the freeze.
std::string commitment_of(std::int64_t draw, std::int64_t witness, std::string_view secret);
bool is_commitment(std::string_view text);

/// What comes together with the public value; a secret that stayed out is empty.
struct Seeds {
    std::string value;
    std::vector<std::string> secrets;  ///< of witness 1, 2, …
};

struct Shortfall {
    std::string criterion;
    std::string value;
    std::int64_t least = 0;
    std::int64_t got = 0;
    bool operator==(const Shortfall&) const = default;
};
AGORA_FIELDS(Shortfall, criterion, value, least, got)

/// Numbers of candidates, in the order in which they came out.
struct Outcome {
    std::string seed = {};
    std::vector<std::int64_t> drawn = {};
    std::vector<std::int64_t> reserves = {};
    std::vector<Shortfall> shortfalls = {};  ///< quotas that the pool could not meet
    std::int64_t empty_seats = 0;
    bool operator==(const Outcome&) const = default;
};

Outcome draw_from(const Pool& pool, const Seeds& seeds);
/// Whether the pool can meet every quota at once.
bool can_meet_quotas(const Pool& pool);

/// The frozen file with what was drawn from it.
std::string write_record(std::string_view pool_file, const Pool& pool, const Seeds& seeds);

enum class Fault {
    too_large,
    not_a_record,        ///< the frozen part is not in the form that the reference states
    pool_changed,        ///< its bytes don't have the hash that the record names
    hash_not_expected,   ///< nor the one that was published when it was frozen
    seeds_not_readable,  ///< the public value or the secrets are missing or not in their form
    secret_differs,      ///< a secret is not the one that its witness committed to
    nothing_revealed,
    seed_differs,
    result_differs
};
AGORA_ENUM(Fault, too_large, not_a_record, pool_changed, hash_not_expected, seeds_not_readable,
           secret_differs, nothing_revealed, seed_differs, result_differs)
/// tr(): one sentence.
std::string_view sentence_of(Fault fault);

/// What is found when everything is computed again.
struct Check {
    std::optional<Fault> fault = {};  ///< the first one
    bool drawn = false;               ///< else the frozen part alone
    std::string pool_hash = {};
    Pool pool = {};
    Seeds seeds = {};
    Outcome outcome = {};
};
/// At most 1 MB; some milliseconds for a draw of 60 among 200, at worst seconds.
Check check_record(std::string_view text, std::string_view expected_hash = {});

inline constexpr std::size_t kMostRecordBytes = 1024 * 1024;

}  // namespace agora::lottery

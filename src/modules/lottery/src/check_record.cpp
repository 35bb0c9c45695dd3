#include "agora/lottery/record.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"
#include "record_text.hpp"
#include "selection.hpp"

#include <algorithm>

namespace agora::lottery {
namespace {

std::vector<Shortfall> shortfalls_of(const Pool& pool, const std::vector<std::int64_t>& drawn) {
    std::vector<Shortfall> shortfalls;
    std::size_t criterion = 0;
    for (std::size_t place = 0; place < pool.strata.size(); ++place) {
        const Stratum& one = pool.strata[place];
        if (place > 0 && one.criterion != pool.strata[place - 1].criterion) ++criterion;
        const std::int64_t got = std::ranges::count_if(pool.entrants, [&](const Entrant& entrant) {
            return entrant.values[criterion] == one.value &&
                   std::ranges::find(drawn, entrant.number) != drawn.end();
        });
        if (got < one.least) shortfalls.push_back({one.criterion, one.value, one.least, got});
    }
    return shortfalls;
}

Outcome outcome_of(const Pool& pool, std::string_view pool_hash, const Seeds& seeds) {
    AGORA_ASSERT(seeds.secrets.size() == pool.commitments.size());
    Outcome outcome{.seed = seed_of(pool_hash, seeds)};
    Selection selection = select(pool, outcome.seed);
    outcome.drawn = std::move(selection.drawn);
    outcome.reserves = std::move(selection.rest);
    if (std::ssize(outcome.reserves) > pool.reserves) {
        outcome.reserves.resize(static_cast<std::size_t>(pool.reserves));
    }
    outcome.shortfalls = shortfalls_of(pool, outcome.drawn);
    outcome.empty_seats = pool.seats - std::ssize(outcome.drawn);
    return outcome;
}

/// Where the part about the result begins; the end of the text when there is none.
std::size_t end_of_pool(std::string_view text) {
    const std::string mark = "\n" + std::string{kHashLine} + "\t";
    const std::size_t at = text.find(mark);
    return at == std::string_view::npos ? text.size() : at + 1;
}

/// The public value and the secrets, one line for each witness.
std::optional<Seeds> read_seeds(const std::vector<std::vector<std::string_view>>& lines,
                                const Pool& pool) {
    const std::size_t witnesses = pool.commitments.size();
    if (lines.size() < witnesses + 3) return std::nullopt;  // hash, value and seed besides
    if (lines[1].size() != 2 || lines[1][0] != "public-value" ||
        !is_public_value(lines[1][1], pool.value_numbers)) {
        return std::nullopt;
    }
    Seeds seeds{.value = std::string{lines[1][1]}, .secrets = {}};
    for (std::size_t place = 0; place < witnesses; ++place) {
        const auto& words = lines[place + 2];
        const bool numbered = words.size() > 1 && whole_number(words[1]) == place + 1;
        if (numbered && words[0] == "secret" && words.size() == 3 && is_secret(words[2])) {
            seeds.secrets.emplace_back(words[2]);
        } else if (numbered && words[0] == "withheld" && words.size() == 2) {
            seeds.secrets.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    return seeds;
}

std::optional<Fault> fault_of_secrets(const Pool& pool, const Seeds& seeds) {
    bool revealed = false;
    for (std::size_t place = 0; place < seeds.secrets.size(); ++place) {
        const std::string& secret = seeds.secrets[place];
        if (secret.empty()) continue;
        revealed = true;
        const auto witness = static_cast<std::int64_t>(place + 1);
        if (commitment_of(pool.draw, witness, secret) != pool.commitments[place]) {
            return Fault::secret_differs;
        }
    }
    return revealed ? std::nullopt : std::optional{Fault::nothing_revealed};
}

/// Everything after the frozen part.
std::optional<Fault> check_result(std::string_view result, Check& check) {
    const auto lines = lines_of(result);
    if (lines.empty()) return Fault::seeds_not_readable;
    if (lines[0].size() != 2 || lines[0][1] != check.pool_hash) return Fault::pool_changed;
    auto seeds = read_seeds(lines, check.pool);
    if (!seeds) return Fault::seeds_not_readable;
    check.seeds = std::move(*seeds);
    check.drawn = true;
    if (const auto fault = fault_of_secrets(check.pool, check.seeds)) return fault;
    check.outcome = outcome_of(check.pool, check.pool_hash, check.seeds);
    const auto& seed = lines[check.pool.commitments.size() + 2];
    if (seed.size() != 2 || seed[0] != "seed" || seed[1] != check.outcome.seed) {
        return Fault::seed_differs;
    }
    const std::string again = write_result(check.pool, check.pool_hash, check.seeds, check.outcome);
    return again == result ? std::nullopt : std::optional{Fault::result_differs};
}

}  // namespace

std::string_view sentence_of(Fault fault) {
    switch (fault) {
        case Fault::too_large:
            return tr("The file is larger than a record of a draw can be.");
        case Fault::not_a_record:
            return tr("The frozen part is not in the form of a draw.");
        case Fault::pool_changed:
            return tr("The frozen part was changed: it does not have the hash that was published.");
        case Fault::hash_not_expected:
            return tr("The hash is not the one that you noted when the list was frozen.");
        case Fault::seeds_not_readable:
            return tr("The public value or the secrets are missing or not readable.");
        case Fault::secret_differs:
            return tr("A secret is not the one that its witness sealed before.");
        case Fault::nothing_revealed:
            return tr("No witness revealed a secret.");
        case Fault::seed_differs:
            return tr("The seed does not follow from the list, the public value and the secrets.");
        case Fault::result_differs:
            return tr("The result does not follow from the seed.");
    }
    return {};
}

Outcome draw_from(const Pool& pool, const Seeds& seeds) {
    return outcome_of(pool, hash_of_pool(write_pool(pool)), seeds);
}

std::string write_record(std::string_view pool_file, const Pool& pool, const Seeds& seeds) {
    const std::string hash = hash_of_pool(pool_file);
    return std::string{pool_file} + write_result(pool, hash, seeds, outcome_of(pool, hash, seeds));
}

Check check_record(std::string_view text, std::string_view expected_hash) {
    Check check;
    if (text.size() > kMostRecordBytes) {
        check.fault = Fault::too_large;
        return check;
    }
    const std::size_t end = end_of_pool(text);
    const std::string_view pool_file = text.substr(0, end);
    check.pool_hash = hash_of_pool(pool_file);
    auto pool = read_pool(pool_file);
    // A change is called a change also when it breaks the form.
    const std::string_view rest = text.substr(end);
    const bool names_hash = rest.find(check.pool_hash) != std::string_view::npos;
    if (!pool) {
        check.fault = rest.empty() || names_hash ? Fault::not_a_record : Fault::pool_changed;
        return check;
    }
    check.pool = std::move(*pool);
    if (!rest.empty() && !names_hash) {
        check.fault = Fault::pool_changed;
        return check;
    }
    if (!expected_hash.empty() && ascii_lower(expected_hash) != check.pool_hash) {
        check.fault = Fault::hash_not_expected;
        return check;
    }
    if (!rest.empty()) check.fault = check_result(rest, check);
    return check;
}

}  // namespace agora::lottery

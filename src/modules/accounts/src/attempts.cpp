#include "attempts.hpp"

#include "agora/base/text.hpp"
#include "attempt_store.hpp"
#include "refusals.hpp"
#include "session.hpp"

#include <algorithm>
#include <chrono>

namespace agora::accounts {
namespace {

/// One network may try many addresses; it has more free tries, together over all of them.
constexpr std::int64_t kFreeTriesOfNetwork = 50;
constexpr Duration kMemory = std::chrono::hours{24};
constexpr Duration kMemoryOfLetters = std::chrono::hours{1};

std::string pair_key(const Guess& guess) {
    return digest_of(ascii_lower(guess.mail) + "\n" + guess.network);
}

std::string network_key(const Guess& guess) {
    return digest_of("network\n" + guess.network);
}

/// Whole minutes that are left of the wait after so many failures; 0 when it is over.
std::int64_t minutes_left(const std::optional<AttemptRow>& row, std::int64_t forgiven,
                          Instant now) {
    if (!row || now - row->last_at > kMemory) return 0;
    const Duration wait = std::chrono::minutes{minutes_to_wait(row->failures - forgiven)};
    const Duration left = wait - (now - row->last_at);
    if (left <= Duration{0}) return 0;
    return std::chrono::ceil<std::chrono::minutes>(left).count();
}

}  // namespace

std::int64_t minutes_to_wait(std::int64_t failures) {
    if (failures < kFreeTries) return 0;
    return std::min<std::int64_t>(
        60, std::int64_t{1} << std::min<std::int64_t>(failures - kFreeTries, 6));
}

Result<Done> may_try(db::ReadTx& tx, const Guess& guess, Instant now) {
    const std::int64_t minutes = std::max(
        minutes_left(find_attempt(tx, pair_key(guess)), 0, now),
        minutes_left(find_attempt(tx, network_key(guess)), kFreeTriesOfNetwork - kFreeTries, now));
    if (minutes == 0) return Done{};
    return Refusal{
        SignInRefusal::too_many_attempts, "password", {{"minutes", std::to_string(minutes)}}};
}

void count_failure(db::WriteTx& tx, const Guess& guess, Instant now) {
    add_attempt(tx, pair_key(guess), now, now - kMemory);
    add_attempt(tx, network_key(guess), now, now - kMemory);
}

std::int64_t failures_of(db::ReadTx& tx, const Guess& guess, Instant now) {
    const auto row = find_attempt(tx, pair_key(guess));
    return row && now - row->last_at <= kMemory ? row->failures : 0;
}

void forget_failures(db::WriteTx& tx, const Guess& guess) {
    delete_attempt(tx, pair_key(guess));
}

bool may_mail(db::WriteTx& tx, const Guess& asked, Instant now) {
    const std::string key = digest_of("letter\n" + pair_key(asked));
    add_attempt(tx, key, now, now - kMemoryOfLetters);
    return find_attempt(tx, key)->failures <= kFreeTries;
}

void forget_old_failures(db::WriteTx& tx, Instant now) {
    delete_attempts_before(tx, now - kMemory);
}

}  // namespace agora::accounts

#include "take_part.hpp"

#include "criteria.hpp"
#include "draw_store.hpp"
#include "people_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::lottery {
namespace {

bool is_witness(const std::vector<Witness>& witnesses, AccountId account) {
    return std::ranges::find(witnesses, account, &Witness::account_id) != witnesses.end();
}

std::optional<Refusal> closed_for_candidates(const Acting& acting, const Draw& draw) {
    if (draw.state != State::open) return DrawRefusal::draw_not_open;
    if (acting.origin.at >= draw.entries_until) return DrawRefusal::entries_are_closed;
    return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> witness_number(const std::vector<Witness>& witnesses,
                                           AccountId account) {
    const auto own = std::ranges::find(witnesses, account, &Witness::account_id);
    if (own != witnesses.end()) return own->number;
    if (witnesses.size() >= kMostWitnesses) return std::nullopt;
    return std::ssize(witnesses) + 1;
}

Result<std::int64_t> enter(const Acting& acting, const Draw& draw, const Entry& entry) {
    if (draw.source == Source::handed_over) return DrawRefusal::pool_is_handed_over;
    if (const auto closed = closed_for_candidates(acting, draw)) return *closed;
    const AccountId account = acting.origin.account;
    if (find_candidate(acting.tx, draw.draw_id, account)) return DrawRefusal::candidate_already;
    if (is_witness(list_witnesses(acting.tx, draw.draw_id), account)) {
        return DrawRefusal::witness_is_no_candidate;
    }
    if (count_candidates(acting.tx, draw.draw_id) >= static_cast<std::int64_t>(kMostCandidates)) {
        return DrawRefusal::pool_full;
    }
    const auto choices =
        choices_of(criteria_of(list_strata(acting.tx, draw.draw_id)), entry.values);
    if (!choices) return DrawRefusal::pool_malformed;
    const Candidate candidate{.draw_id = draw.draw_id,
                              .number = next_candidate_number(acting.tx, draw.draw_id),
                              .account_id = account,
                              .choices = *choices,
                              .name_public = entry.name_public,
                              .entered_at = acting.origin.at};
    insert_candidate(acting.tx, candidate);
    journal::emit(acting.tx, acting.origin, CandidateEntered{draw.draw_id, candidate.number});
    return candidate.number;
}

Result<Done> leave(const Acting& acting, const Draw& draw) {
    if (const auto closed = closed_for_candidates(acting, draw)) return *closed;
    const auto own = find_candidate(acting.tx, draw.draw_id, acting.origin.account);
    if (!own) return DrawRefusal::not_a_candidate;
    delete_candidate(acting.tx, draw.draw_id, own->number);
    journal::emit(acting.tx, acting.origin, CandidateLeft{draw.draw_id, own->number});
    return Done{};
}

Result<std::int64_t> seal(const Acting& acting, const Draw& draw, const Seal& seal) {
    if (draw.state != State::open) return DrawRefusal::draw_not_open;
    const AccountId account = acting.origin.account;
    if (account == draw.announced_by) return DrawRefusal::announcer_is_no_witness;
    if (find_candidate(acting.tx, draw.draw_id, account)) {
        return DrawRefusal::witness_is_no_candidate;
    }
    if (seal.commitment.empty() == seal.secret.empty()) {
        return Refusal{DrawRefusal::commitment_or_secret, "secret"};
    }
    if (!seal.secret.empty() && !is_secret(seal.secret)) {
        return Refusal{DrawRefusal::secret_malformed, "secret"};
    }
    if (!seal.commitment.empty() && !is_commitment(seal.commitment)) {
        return Refusal{DrawRefusal::commitment_malformed, "commitment"};
    }
    const auto witnesses = list_witnesses(acting.tx, draw.draw_id);
    const auto number = witness_number(witnesses, account);
    if (!number) return DrawRefusal::witnesses_full;
    const Witness witness{.draw_id = draw.draw_id,
                          .number = *number,
                          .account_id = account,
                          .commitment = seal.secret.empty()
                                            ? seal.commitment
                                            : commitment_of(draw.number, *number, seal.secret),
                          .sealed_at = acting.origin.at};
    if (is_witness(witnesses, account)) {
        update_witness(acting.tx, witness);
    } else {
        insert_witness(acting.tx, witness);
    }
    journal::emit(acting.tx, acting.origin, SecretSealed{draw.draw_id, *number});
    return *number;
}

Result<Done> hand_in(const Acting& acting, const Draw& draw, std::string_view secret) {
    if (draw.state == State::open) return DrawRefusal::draw_not_frozen;
    if (draw.state != State::frozen) return DrawRefusal::draw_has_ended;
    if (acting.origin.at >= draw.value_at) return DrawRefusal::secret_too_late;
    auto witnesses = list_witnesses(acting.tx, draw.draw_id);
    const auto own = std::ranges::find(witnesses, acting.origin.account, &Witness::account_id);
    if (own == witnesses.end()) return DrawRefusal::not_a_witness;
    if (own->revealed_at) return DrawRefusal::revealed_already;
    const bool fits =
        is_secret(secret) && commitment_of(draw.number, own->number, secret) == own->commitment;
    if (!fits) return Refusal{DrawRefusal::secret_wrong, "secret"};
    own->secret = secret;
    own->revealed_at = acting.origin.at;
    update_witness(acting.tx, *own);
    journal::emit(acting.tx, acting.origin, SecretRevealed{draw.draw_id, own->number});
    return Done{};
}

}  // namespace agora::lottery

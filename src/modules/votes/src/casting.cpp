#include "casting.hpp"

#include "agora/base/assert.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/sealed_box.hpp"
#include "agora/crypto/signed_value.hpp"
#include "answer.hpp"
#include "ballot_store.hpp"
#include "code.hpp"
#include "proxies.hpp"
#include "refusals.hpp"
#include "roll_store.hpp"
#include "sight.hpp"

namespace agora::votes {
namespace {

constexpr std::size_t kBoxBytes = 160;

crypto::Purpose purpose_of(const Vote& vote, AccountId voter) {
    return crypto::Purpose{"votes ballot " + to_string(vote.vote_id) + " " + to_string(voter)};
}

std::size_t count_options(db::ReadTx& tx, const Vote& vote) {
    if (vote.method == Method::yes_no) return 0;
    return options_of(words_of(tx, vote.vote_id, Language::nl)).size();
}

}  // namespace

std::string new_ballot(const crypto::Keys& keys, const Vote& vote, AccountId voter) {
    return crypto::sign(keys, purpose_of(vote, voter),
                        {.value = new_code(), .expires_at = vote.closes_at});
}

std::optional<std::string> code_in(const crypto::Keys& keys, const Vote& vote, AccountId voter,
                                   std::string_view ballot, Instant now) {
    const auto code = crypto::read_signed(keys, purpose_of(vote, voter), ballot, now);
    return code ? std::optional{*code} : std::nullopt;
}

Result<Done> may_cast(db::ReadTx& tx, const Vote& vote, AccountId actor, AccountId voter) {
    const auto on_roll = find_voter(tx, vote.vote_id, voter);
    if (!on_roll) return VoteRefusal::not_on_the_roll;
    const auto proxy = proxy_of(tx, vote.vote_id, voter);
    if (voter == actor) {
        const bool by_other = proxy && (on_roll->voted || is_voted_for(tx, vote.vote_id, voter));
        if (by_other) return VoteRefusal::votes_by_proxy;
        return Done{};
    }
    if (!proxy || proxy->holder != actor) return VoteRefusal::not_on_the_roll;
    return Done{};
}

Result<Done> cast(const Acting& acting, const Casting& casting) {
    const auto vote = find_vote(acting.tx, casting.vote);
    if (!vote) return VoteRefusal::vote_not_found;
    const Instant now = acting.services.clock.now();
    if (is_coming(*vote, now)) return VoteRefusal::not_open_yet;
    if (!is_running(*vote, now)) return VoteRefusal::closed_already;
    if (auto may = may_cast(acting.tx, *vote, acting.origin.account, casting.voter); !may) {
        return may;
    }
    const auto code = code_in(acting.services.keys, *vote, casting.voter, casting.ballot, now);
    if (!code) return VoteRefusal::ballot_stale;
    if (casting.answer.empty()) return Refusal{VoteRefusal::answer_missing, "answer"};
    if (!read_answer(vote->method, count_options(acting.tx, *vote), casting.answer)) {
        return Refusal{VoteRefusal::answer_malformed, "answer"};
    }
    // Whose proxy can't vote and who does it themselves has taken it back.
    if (casting.voter == acting.origin.account) {
        delete_proxy(acting.tx, casting.vote, casting.voter);
    }
    mark_voted(acting.tx, casting.vote, casting.voter);
    if (vote->secrecy == Secrecy::open) {
        put_voice(acting.tx, casting.vote, {casting.voter, *code, casting.answer});
        return Done{};
    }
    const auto key = crypto::decode_base64url(vote->public_key);
    AGORA_ASSERT(key.has_value());
    put_box(acting.tx, casting.vote, casting.voter,
            crypto::encode_base64url(crypto::seal_box(*key, boxed(*code, casting.answer))));
    return Done{};
}

std::string boxed(const std::string& code, const std::string& answer) {
    std::string plain = code + " " + answer + "\n";
    AGORA_ASSERT(plain.size() <= kBoxBytes);
    plain.resize(kBoxBytes, ' ');
    return plain;
}

std::optional<Unboxed> unboxed(std::string_view plain) {
    const auto end = plain.find('\n');
    if (end == std::string_view::npos || end < kCodeLength + 2) return std::nullopt;
    const std::string_view answer = plain.substr(kCodeLength + 1, end - kCodeLength - 1);
    const auto code = read_code(plain.substr(0, kCodeLength));
    if (!code) return std::nullopt;
    return Unboxed{*code, std::string{answer}};
}

}  // namespace agora::votes

#include "trustees.hpp"

#include "agora/base/assert.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"
#include "agora/crypto/sealed_box.hpp"
#include "closing.hpp"
#include "code.hpp"
#include "refusals.hpp"
#include "trustee_store.hpp"
#include "vote_store.hpp"

#include <algorithm>

namespace agora::votes {
namespace {

std::string decoded(const std::string& text) {
    const auto bytes = crypto::decode_base64url(text);
    AGORA_ASSERT(bytes.has_value());
    return *bytes;
}

std::string sealed_for(const Trustee& trustee, std::string_view plain) {
    return crypto::encode_base64url(crypto::seal_box(decoded(trustee.public_key), plain));
}

/// One half of two says nothing; the two differ in exactly the secret.
std::string other_half(std::string_view secret, std::string_view half) {
    std::string other{secret};
    for (std::size_t place = 0; place < other.size(); ++place) {
        other[place] = static_cast<char>(other[place] ^ half[place]);
    }
    return other;
}

void make_lock(db::WriteTx& tx, VoteId vote, const std::vector<Trustee>& trustees) {
    crypto::BoxKeys lock = crypto::new_box_keys();
    delete_parts(tx, vote);
    put_public_key(tx, vote, crypto::encode_base64url(lock.public_key));
    for (std::size_t low = 0; low < trustees.size(); ++low) {
        for (std::size_t high = low + 1; high < trustees.size(); ++high) {
            std::string half = crypto::random_bytes(lock.secret_key.size());
            std::string other = other_half(lock.secret_key, half);
            const Part of_both{.low = trustees[low].place, .high = trustees[high].place};
            Part first = of_both;
            first.owner = trustees[low].place;
            first.half = 1;
            first.sealed = sealed_for(trustees[low], half);
            insert_part(tx, vote, first);
            Part second = of_both;
            second.owner = trustees[high].place;
            second.half = 2;
            second.sealed = sealed_for(trustees[high], other);
            insert_part(tx, vote, second);
            crypto::wipe(half);
            crypto::wipe(other);
        }
    }
    crypto::wipe(lock.secret_key);
}

const Trustee* trustee_at(const std::vector<Trustee>& trustees, std::int64_t place) {
    const auto found = std::ranges::find(trustees, place, &Trustee::place);
    return found == trustees.end() ? nullptr : &*found;
}

/// The halves that lie sealed for this trustee, by pair; two of one pair are the whole key.
std::optional<crypto::BoxKeys> whole_key(const std::vector<Part>& parts, const crypto::BoxKeys& own,
                                         const Vote& vote) {
    for (const Part& one : parts) {
        for (const Part& two : parts) {
            const bool of_one_pair = one.low == two.low && one.high == two.high;
            if (!of_one_pair || one.half != 1 || two.half != 2) continue;
            const auto half = crypto::open_box(own, decoded(one.sealed));
            const auto other = crypto::open_box(own, decoded(two.sealed));
            if (!half || !other || half->size() != other->size()) continue;
            return crypto::BoxKeys{decoded(vote.public_key), other_half(*half, *other)};
        }
    }
    return std::nullopt;
}

/// Nobody can open anything yet: each half goes on to the other one of its pair.
void pass_on(const Acting& acting, const Vote& vote, const std::vector<Trustee>& trustees,
             const Trustee& giver, const crypto::BoxKeys& own) {
    for (Part part : list_parts(acting.tx, vote.vote_id, giver.place)) {
        const Trustee* other = trustee_at(trustees, part.low == giver.place ? part.high : part.low);
        auto half = crypto::open_box(own, decoded(part.sealed));
        if (other == nullptr || other->gave || !half) continue;
        part.owner = other->place;
        part.sealed = sealed_for(*other, *half);
        insert_part(acting.tx, vote.vote_id, part);
        crypto::wipe(*half);
    }
}

}  // namespace

Result<std::string> make_trustee_key(const Acting& acting, const Vote& vote) {
    if (vote.state != State::draft) return VoteRefusal::not_a_draft;
    auto trustees = list_trustees(acting.tx, vote.vote_id);
    const auto mine = std::ranges::find(trustees, acting.origin.account, &Trustee::account_id);
    if (mine == trustees.end()) return VoteRefusal::not_a_trustee;
    const std::string code = new_code();
    mine->public_key = crypto::encode_base64url(crypto::box_keys_from(seed_of(code)).public_key);
    put_key_of(acting.tx, vote.vote_id, mine->account_id, mine->public_key);
    const bool all = std::ranges::none_of(
        trustees, [](const Trustee& trustee) { return trustee.public_key.empty(); });
    if (all) make_lock(acting.tx, vote.vote_id, trustees);
    return code;
}

Result<Given> give_part(const Acting& acting, const Vote& vote, std::string_view code) {
    const auto trustees = list_trustees(acting.tx, vote.vote_id);
    const auto mine = std::ranges::find(trustees, acting.origin.account, &Trustee::account_id);
    if (mine == trustees.end()) return VoteRefusal::not_a_trustee;
    if (vote.state != State::closed) return VoteRefusal::not_closed_yet;
    if (!can_give(trustees, *mine)) return VoteRefusal::part_given_already;
    const auto read = read_code(code);
    if (!read) return Refusal{VoteRefusal::key_wrong, "code"};
    crypto::BoxKeys own = crypto::box_keys_from(seed_of(*read));
    const auto giver = std::ranges::find_if(trustees, [&](const Trustee& trustee) {
        const bool theirs = &trustee == &*mine || !trustee.account_id;
        return theirs && own.public_key == decoded(trustee.public_key);
    });
    if (giver == trustees.end()) return Refusal{VoteRefusal::key_wrong, "code"};
    if (giver->gave) return VoteRefusal::part_given_already;
    mark_gave(acting.tx, vote.vote_id, giver->place);
    journal::emit(acting.tx, acting.origin, KeyPartGiven{vote.vote_id}, journal::Audit::yes);
    const auto parts = list_parts(acting.tx, vote.vote_id, giver->place);
    auto key = whole_key(parts, own, vote);
    Given given = Given::waits;
    if (key) {
        open_urn(acting, vote, *key);
        crypto::wipe(key->secret_key);
        given = Given::opened;
    } else {
        pass_on(acting, vote, trustees, *giver, own);
    }
    crypto::wipe(own.secret_key);
    return given;
}

std::optional<Refusal> fault_of_trustees(db::ReadTx& tx, const Vote& vote) {
    const auto trustees = list_trustees(tx, vote.vote_id);
    const auto lacks_key = [](const Trustee& one) { return one.public_key.empty(); };
    const auto is_gone = [](const Trustee& one) { return !one.account_id; };
    if (trustees.size() < 2 || std::ranges::any_of(trustees, is_gone)) {
        return VoteRefusal::trustee_gone;
    }
    if (vote.public_key.empty() || std::ranges::any_of(trustees, lacks_key)) {
        return VoteRefusal::trustees_without_key;
    }
    for (const Trustee& trustee : trustees) {
        const auto parts = list_parts(tx, vote.vote_id, trustee.place);
        const bool fit = std::ranges::all_of(parts, [&](const Part& part) {
            return trustee_at(trustees, part.low) != nullptr &&
                   trustee_at(trustees, part.high) != nullptr;
        });
        if (!fit || parts.size() + 1 != trustees.size()) return VoteRefusal::trustees_without_key;
    }
    return std::nullopt;
}

bool can_give(const std::vector<Trustee>& trustees, const Trustee& mine) {
    return !mine.gave || std::ranges::any_of(trustees, [](const Trustee& trustee) {
        return !trustee.account_id && !trustee.gave;
    });
}

}  // namespace agora::votes

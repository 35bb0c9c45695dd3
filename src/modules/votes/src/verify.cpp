#include "verify.hpp"

#include "agora/db/database.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "answer.hpp"
#include "ballot_store.hpp"
#include "sight.hpp"

#include <algorithm>
#include <map>

namespace agora::votes {
namespace {

std::map<VoteId, std::string> digests_in_the_chain(db::Database& database) {
    constexpr std::int64_t kAtOnce = 1000;
    std::map<VoteId, std::string> digests;
    std::int64_t seq = 0;
    for (;;) {
        const auto sealed =
            database.read([&](db::ReadTx& tx) { return journal::sealed_after(tx, seq, kAtOnce); });
        if (sealed.empty()) return digests;
        for (const journal::Sealed& entry : sealed) {
            if (entry.name != VoteCounted::kName) continue;
            const auto counted = journal::event_of<VoteCounted>(entry.payload);
            digests.emplace(counted.vote, counted.digest.hex);
        }
        seq = sealed.back().seq;
    }
}

bool can_be_counted(const Published& published) {
    return std::ranges::all_of(published.ballots, [&](const Ballot& ballot) {
        return read_answer(published.method, published.options.size(), ballot.answer).has_value();
    });
}

std::optional<std::string> fault_of(db::ReadTx& tx, const Vote& vote,
                                    const std::map<VoteId, std::string>& chained) {
    const std::string name = "vote " + to_string(vote.vote_id) + ": ";
    const Published published = published_of(tx, vote, list_ballots(tx, vote.vote_id));
    const auto entry = chained.find(vote.vote_id);
    if (entry != chained.end() && entry->second != published.digest) {
        return name + "its ballots are not those that the journal knows";
    }
    if (published.digest != vote.digest) return name + "its ballots and its digest differ";
    if (!can_be_counted(published) || fields::to_json(count(published)) != vote.result) {
        return name + "its ballots and its result differ";
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> verify(web::Services& services) {
    const auto chained = digests_in_the_chain(services.database);
    return services.database.read([&](db::ReadTx& tx) {
        std::vector<std::string> faults;
        for (const VoteId id : list_counted(tx)) {
            const auto vote = find_vote(tx, id);
            if (auto fault = vote ? fault_of(tx, *vote, chained) : std::nullopt) {
                faults.push_back(*std::move(fault));
            }
        }
        return faults;
    });
}

}  // namespace agora::votes

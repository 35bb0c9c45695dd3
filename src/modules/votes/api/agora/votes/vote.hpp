#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/db/transaction.hpp"
#include "agora/journal/event.hpp"
#include "agora/votes/ballots.hpp"
#include "agora/web/reportable.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::votes {

using access::AccountId;
using VoteId = Id<struct VoteTag>;
using RuleId = Id<struct RuleTag>;

/// A version of how the cooperative votes; never changed, only followed by the next one.
struct Rule {
    RuleId rule_id = {};
    std::int64_t version = 0;
    std::string article = {};  ///< of the statutes, e.g. "Art. 28"
    Weighting weighting = Weighting::member;
    std::int64_t workers = 0;  ///< per cent of each college, 0 without colleges
    std::int64_t users = 0;
    std::int64_t others = 0;
    std::int64_t quorum = 0;   ///< per cent of the roll
    std::int64_t proxies = 0;  ///< how many one member may hold
    AccountId made_by = {};    ///< zero when the account is erased
    Instant made_at = {};
};
AGORA_FIELDS(Rule, rule_id, version, article, weighting, workers, users, others, quorum, proxies,
             made_by, made_at)

/// announced: the roll stands, and between two instants it takes ballots. closed: the boxes of a secret vote
/// wait for their trustees. counted: published.
enum class State { draft, announced, closed, counted, withdrawn };
AGORA_ENUM(State, draft, announced, closed, counted, withdrawn)

enum class Secrecy { secret, open };
AGORA_ENUM(Secrecy, secret, open)

/// Who is put on the roll.
enum class Electorate { shareholders, members };
AGORA_ENUM(Electorate, shareholders, members)

/// Who sees question and result: the roll and its observers, every member, or everybody.
enum class Audience { roll, members, everybody };
AGORA_ENUM(Audience, roll, members, everybody)

struct Vote {
    VoteId vote_id = {};
    RuleId rule_id = {};
    State state = State::draft;
    Method method = Method::yes_no;
    Secrecy secrecy = Secrecy::secret;
    Electorate electorate = Electorate::shareholders;
    Audience audience = Audience::members;
    Majority majority = Majority::half;
    std::int64_t quorum = 0;  ///< per cent of the roll
    std::string time_zone = {};
    Instant opens_at = {};
    Instant closes_at = {};  ///< at this instant it takes nothing more
    AccountId made_by = {};  ///< zero when the account is erased
    Instant made_at = {};
    Instant rolled_at = {};       ///< when the roll was frozen; zero before
    std::int64_t members = 0;     ///< on the roll
    std::int64_t voted = 0;       ///< known from the close on
    std::string public_key = {};  ///< of a secret vote, base64url
    std::string result = {};      ///< a Tally as JSON, once counted
    std::string digest = {};      ///< of what is published
    std::string why = {};         ///< of who withdrew it
    bool reminded = false;
    /// After a report: `limited` to members, `hidden` to those of the roll, so that nobody loses their vote.
    web::Moderation moderation = web::Moderation::none;
};
AGORA_FIELDS(Vote, vote_id, rule_id, state, method, secrecy, electorate, audience, majority, quorum,
             time_zone, opens_at, closes_at, made_by, made_at, rolled_at, members, voted,
             public_key, result, digest, why, reminded, moderation)

/// What is asked, in one language; an option a line.
struct Words {
    Language language = Language::en;
    std::string title = {};
    std::string question = {};
    std::string options = {};
};
AGORA_FIELDS(Words, language, title, question, options)

struct Voter {
    AccountId account_id = {};
    College college = College::none;
    std::int64_t shares = 1;
    bool voted = false;
};
AGORA_FIELDS(Voter, account_id, college, shares, voted)

/// One member votes for another as well.
struct Proxy {
    AccountId giver = {};
    AccountId holder = {};
};
AGORA_FIELDS(Proxy, giver, holder)

/// A SHA-256 as the journal carries it: not a text of anybody.
struct Digest {
    std::string hex;
};

struct RuleMade {
    static constexpr std::string_view kName = "votes.rule_made";
    std::int64_t version = 0;
};
AGORA_FIELDS(RuleMade, version)
struct VoteAnnounced {
    static constexpr std::string_view kName = "votes.announced";
    VoteId vote = {};
    std::int64_t members = 0;
};
AGORA_FIELDS(VoteAnnounced, vote, members)
struct VoteWithdrawn {
    static constexpr std::string_view kName = "votes.withdrawn";
    VoteId vote = {};
};
AGORA_FIELDS(VoteWithdrawn, vote)
struct KeyPartGiven {
    static constexpr std::string_view kName = "votes.key_part_given";
    VoteId vote = {};
};
AGORA_FIELDS(KeyPartGiven, vote)
struct VoteClosed {
    static constexpr std::string_view kName = "votes.closed";
    VoteId vote = {};
    std::int64_t voted = 0;
};
AGORA_FIELDS(VoteClosed, vote, voted)
/// Puts what is published into the chain: whoever changes it later is found.
struct VoteCounted {
    static constexpr std::string_view kName = "votes.counted";
    VoteId vote = {};
    Digest digest = {};
};
AGORA_FIELDS(VoteCounted, vote, digest)

struct VoteModerated {
    static constexpr std::string_view kName = "votes.moderated";
    VoteId vote = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(VoteModerated, vote, measure)

/// A vote as it stands, for demonstrations: what people said is given as ballots; those without code get one.
struct WholeVote {
    Vote vote = {};  ///< without id; announced or counted
    std::vector<Words> words = {};
    std::vector<Voter> roll = {};
    std::vector<Ballot> ballots = {};  ///< of a counted vote
};
VoteId put_whole_vote(db::WriteTx& tx, const WholeVote& whole);
/// The next version of the rule.
RuleId put_rule(db::WriteTx& tx, Rule rule);

}  // namespace agora::votes

template <>
struct agora::journal::Word<agora::votes::Digest> {
    static std::string put(const agora::votes::Digest& digest) { return digest.hex; }
    static std::optional<agora::votes::Digest> get(std::string_view text) {
        return agora::votes::Digest{std::string{text}};
    }
};

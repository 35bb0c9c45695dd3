#pragma once

#include "agora/fields/fields.hpp"

#include <cstdint>
#include <string>
#include <vector>

// What is published of a vote, and what is counted of it: docs/reference/ballots.md says every word of it.
namespace agora::votes {

enum class Method { yes_no, choice, approval, ranking, judgement };
AGORA_ENUM(Method, yes_no, choice, approval, ranking, judgement)

/// Of who said yes or no: more than half, or at least the fraction of the name.
enum class Majority { half, two_thirds, three_quarters, four_fifths };
AGORA_ENUM(Majority, half, two_thirds, three_quarters, four_fifths)

enum class Weighting { member, share, college };
AGORA_ENUM(Weighting, member, share, college)

/// Where a voter belongs when colleges have their part of the say.
enum class College { none, workers, users, others };
AGORA_ENUM(College, none, workers, users, others)

struct Ballot {
    std::string code = {};  ///< 128 random bits, 26 characters; the receipt of who cast it
    College college = College::none;
    std::int64_t weight = 1;  ///< shares, before the cap; else 1
    std::string answer = {};  ///< canonical, see read_answer
};
AGORA_FIELDS(Ballot, code, college, weight, answer)

struct Label {
    std::string nl = {};
    std::string fr = {};
    std::string en = {};
};
AGORA_FIELDS(Label, nl, fr, en)

struct Published {
    std::string format = "agora-ballots-1";
    std::string vote = {};
    Label title = {};
    Method method = Method::yes_no;
    std::vector<Label> options = {};  ///< in the order of their numbers, 1 …; none of yes_no
    Majority majority = Majority::half;
    Weighting weighting = Weighting::member;
    std::int64_t workers = 0;  ///< per cent of the say of each college
    std::int64_t users = 0;
    std::int64_t others = 0;
    std::string rule = {};     ///< version and article of the voting rule
    std::int64_t members = 0;  ///< on the roll
    std::int64_t voted = 0;
    std::int64_t quorum = 0;               ///< per cent of the roll
    std::vector<Ballot> ballots = {};      ///< in the order of their codes
    std::vector<std::string> hashes = {};  ///< of the ballots, in their own order
    std::string digest = {};               ///< of all the above
};
AGORA_FIELDS(Published, format, vote, title, method, options, majority, weighting, workers, users,
             others, rule, members, voted, quorum, ballots, hashes, digest)

/// Puts ballots and hashes in order and the digest under them.
void complete(Published& published);

enum class Outcome { adopted, rejected, chosen, no_quorum, no_decision };
AGORA_ENUM(Outcome, adopted, rejected, chosen, no_quorum, no_decision)

struct OptionTally {
    std::int64_t option = 0;
    std::int64_t place = 0;  ///< 1 is first; 0 where places mean nothing (yes_no)
    std::int64_t ballots = 0;
    std::string weight = {};  ///< a whole number of any size
    std::int64_t grade = 0;   ///< the majority grade of a judgement, 0 … 5
    std::vector<std::string> detail = {};
};
AGORA_FIELDS(OptionTally, option, place, ballots, weight, grade, detail)

struct Tally {
    std::string format = "agora-result-1";
    std::string vote = {};
    Outcome outcome = Outcome::no_decision;
    std::int64_t members = 0;
    std::int64_t voted = 0;
    std::int64_t needed = 0;  ///< voters for the quorum
    bool met = false;
    std::string total = {};  ///< weight of all ballots
    std::string blank = {};
    bool by_draw = false;  ///< the first place was shared, and the draw decided
    std::vector<OptionTally> options = {};
    std::string digest = {};
};
AGORA_FIELDS(Tally, format, vote, outcome, members, voted, needed, met, total, blank, by_draw,
             options, digest)

/// Counts complete ballots with canonical answers; anything else is our own fault. Whole numbers only.
Tally count(const Published& published);

}  // namespace agora::votes

#pragma once

#include "agora/circles/standing.hpp"
#include "agora/surveys/survey.hpp"
#include "audience.hpp"
#include "roll_store.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace agora::surveys {

/// A survey as somebody stands to it.
struct Seen {
    Survey survey;
    Questionnaire questionnaire;
    std::optional<circles::Standing> group = {};  ///< whose it is
    bool keeps = false;                           ///< looks after it
    bool is_asked = false;                        ///< may answer it now
    bool answered = false;
    bool reads_results = false;  ///< once there are any
};

/// How one reader stands to surveys. What is the same for several of them is read once.
class Reader {
 public:
    Reader(const web::Call& call, db::ReadTx& tx) : call_(call), tx_(tx) {}

    /// When the reader may know of it: drafts are for who looks after them, a group's for the group.
    std::optional<Seen> see(Survey survey);

 private:
    const circles::Standing* group_of(CircleId circle);
    const RollRow* roll_of(SurveyId survey);
    bool is_asked(const Survey& survey);

    const web::Call& call_;
    db::ReadTx& tx_;
    std::map<CircleId, std::optional<circles::Standing>> groups_ = {};
    std::optional<std::map<SurveyId, RollRow>> roll_ = {};
    std::optional<Candidate> self_ = {};
};

/// The survey of the address ("{id}"), as far as the reader may know of it.
std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx);
/// The same for who looks after it; else the refusal.
Result<Seen> kept_at(const web::Call& call, db::ReadTx& tx);

/// Whether this person may make surveys for the group, or for the cooperative (circle zero).
bool may_make(db::ReadTx& tx, const access::Actor& actor, CircleId circle, Date today);

/// "/surveys/12" and what follows it.
std::string path_of(SurveyId survey, std::string_view rest = {});

std::shared_ptr<const territories::Atlas> atlas_of(const web::Services& services);

}  // namespace agora::surveys

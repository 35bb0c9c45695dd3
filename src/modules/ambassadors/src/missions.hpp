#pragma once

#include "acting.hpp"
#include "agora/ambassadors/mission.hpp"
#include "agora/ambassadors/terms.hpp"
#include "agora/base/result.hpp"
#include "match.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

// A mission from the sheet to what was told of it.
namespace agora::ambassadors {

/// By the support group, or by an ambassador as a proposal. Gives its number. What is paid for a day counts
/// for Regime::lump_sum only.
Result<std::int64_t> make_mission(const Acting& acting, Mission wanted, LumpSum lump_sum = {});
enum class Verdict { yes, no };
/// The support group's answer to a proposal; with yes its author is on it.
Result<Done> decide_mission(const Acting& acting, Mission mission, Verdict verdict,
                            std::string reason);
Result<Done> cancel_mission(const Acting& acting, Mission mission, std::string reason);

/// The support group asks somebody.
Result<Done> ask_for(const Acting& acting, const Mission& mission, AccountId account);
/// An ambassador offers to go.
Result<Done> volunteer(const Acting& acting, const Mission& mission);
/// Somebody of the team comes along.
Result<Done> come_along(const Acting& acting, const Mission& mission);
/// Who was asked says yes or no.
Result<Done> answer_seat(const Acting& acting, const Mission& mission, Seat seat, Verdict verdict);
/// The support group takes somebody who offered, or doesn't.
Result<Done> decide_seat(const Acting& acting, const Mission& mission, Seat seat, Verdict verdict);
/// The support group takes somebody off, before the mission begins.
Result<Done> free_seat(const Acting& acting, const Mission& mission, Seat seat);
/// Who stops gives every place back that is still to come.
void give_all_back(const Acting& acting, AccountId account);
/// Gives the place back, before the mission begins.
Result<Done> give_back(const Acting& acting, const Mission& mission, Seat seat);

struct Told {
    Report report = {};
    std::vector<std::string> questions = {};
};
/// After the mission, once for each seat; questions get a day by which the team answers.
Result<Done> report(const Acting& acting, const Mission& mission, Seat seat, Told told);
/// Anybody who spoke about the cooperative outside a mission.
Result<Done> note_talk(const Acting& acting, Note note, std::vector<std::string> questions);
Result<Done> answer_question(const Acting& acting, Question question, std::string answer);

/// What ambassadors did in the last three years, besides this mission; paid ones in its calendar year.
Load load_of(db::ReadTx& tx, AccountId account, const Mission& mission, Instant now);
std::map<AccountId, Load> loads(db::ReadTx& tx, const Mission& mission, Instant now);
bool is_over(const Mission& mission, Instant now);
/// Confirmed for the mission, of this part.
std::int64_t count_confirmed(const std::vector<Seat>& seats, Part part);

/// The mission that makes this person our ambassador at this moment; nothing outside one (AMB-04).
std::optional<Mission> mission_now(db::ReadTx& tx, const Sheet& sheet, Instant now);

}  // namespace agora::ambassadors

#pragma once

#include "acting.hpp"
#include "agora/files/documents.hpp"
#include "sight.hpp"

#include <string>

// Language help from the question to the thanks (TND-08).
namespace agora::bids {

/// A text as it was pasted, or a file.
struct Given {
    std::string text = {};
    std::optional<files::KeptDocument> file = {};
};

/// Of the ask only what is typed counts. Two helpers are asked at once, as far as there are.
Result<AskId> ask_for_help(const Acting& acting, Ask ask, Given given, Date today);
/// While nothing is handed in.
Result<Done> withdraw(const Acting& acting, const Concern& concern);
/// Moves the credits that were promised; the helper is counted and told.
Result<Done> confirm(const Acting& acting, const Concern& concern, std::string thanks);
/// It was not what was asked: back to the helper, with a word why.
Result<Done> reject(const Acting& acting, const Concern& concern, std::string remark);
/// What was handed in and never answered counts as help that was given. Credits don't move: only who
/// promised them lets them go.
void end_unanswered(const Acting& acting, Ask ask);
/// Original and result become a building block of who asked.
Result<BlockId> store_as_block(const Acting& acting, const Concern& concern);

/// By who was asked, or offers such help.
Result<Done> take(const Acting& acting, const Concern& concern);
/// Somebody else is asked then.
Result<Done> decline(const Acting& acting, const Concern& concern);
Result<Done> give_back(const Acting& acting, const Concern& concern);
/// Again, as long as it is not confirmed.
Result<Done> hand_in(const Acting& acting, const Concern& concern, Given given);

/// Asks helpers until two have not answered: those who offer it, have hours left this month, and were asked
/// least. The same rows always give the same two.
void propose_helpers(const Acting& acting, const Ask& ask);
/// All that wait and that fit what this member offers now.
void propose_to_new(const Acting& acting, const Pair& offered);
/// Passes over who did not answer within three days, and ends what nobody took in time.
void look_on(web::Services& services);
/// Reminds who asked after a week, and ends what was not answered in the days of the settings.
void look_after(web::Services& services);

}  // namespace agora::bids

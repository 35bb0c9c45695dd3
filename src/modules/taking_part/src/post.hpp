#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/taking_part/posted_call.hpp"

#include <array>
#include <string>
#include <vector>

// Calls by hand, and the answers to them.
namespace agora::taking_part {

/// Kinds that no module lists by itself, and what else is looked for.
inline constexpr std::array kPostedKinds{Kind::mentor,     Kind::moderator, Kind::translator,
                                         Kind::animator,   Kind::helper,    Kind::verifier,
                                         Kind::candidates, Kind::other};

struct Wanted {
    Kind kind = Kind::other;
    std::int64_t minutes = 0;
    Per per = Per::once;
    std::string region = {};
    Date until_on = {};
    std::vector<CallWords> words = {};  ///< those with a title count
};
/// By who may post. Refused at the fields: "kind", "until_on", "title_nl" … when no language has a title, "body_fr" … when a
/// title stands without words.
Result<CallId> post_call(const Acting& acting, const access::Actor& actor, const Wanted& wanted,
                         Date today);
Result<Done> change_call(const Acting& acting, const access::Actor& actor, PostedCall call,
                         const Wanted& wanted, Date today);
/// Before its day.
Result<Done> close_call(const Acting& acting, const access::Actor& actor, PostedCall call,
                        Date today);

/// A member answers, or says it otherwise; whoever posted it is told. Not to one's own call.
Result<Done> answer_call(const Acting& acting, const PostedCall& call, std::string words,
                         Date today);
Result<Done> withdraw_answer(const Acting& acting, const PostedCall& call);

/// Answers go so many days after a call was over.
void forget_answers(web::Services& services, Instant now);

}  // namespace agora::taking_part

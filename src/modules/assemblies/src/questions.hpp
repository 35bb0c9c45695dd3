#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"
#include "talk_store.hpp"

#include <string>

// Questions in writing, before a meeting of a body that takes them.
namespace agora::assemblies {

bool takes_questions(const Seen& seen, Instant now);

/// Who is convened, five each, until the moment of the meeting by the clock in the transaction.
Result<Done> ask(const Acting& acting, const Seen& seen, std::string text, Language language);
/// An answer, or why there is none; another one until the meeting opens. The asker is told.
struct Answer {
    Reply reply = Reply::answered;
    std::string text = {};
    Language language = Language::en;
    std::int64_t before = 0;  ///< the mark of the answer that the writer saw
};
/// When it was answered; zero: it waits.
std::int64_t mark_of(const Question& question);
Result<Done> answer(const Acting& acting, const Seen& seen, QuestionId id, const Answer& said);

/// Whether this reader sees a question; its own asker and who keeps meetings also a hidden one.
bool may_see(const access::Actor& actor, const Seen& seen, const Question& question);

}  // namespace agora::assemblies

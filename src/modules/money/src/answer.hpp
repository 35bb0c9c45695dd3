#pragma once

#include "acting.hpp"
#include "agora/jobs/runner.hpp"
#include "sight.hpp"

namespace agora::money {

/// Who asked and who want to know it too are told of the first answer, by a job; a later one corrects
/// it, and both stay to be read. `seen`: the version that the writer began from; 0: there was none.
Result<Done> answer(const Acting& acting, const access::Actor& actor, Question question,
                    std::string language, std::string body, std::int64_t seen);

/// Whoever was left out because the question was hidden.
void tell_again(db::WriteTx& tx, QuestionId question, Instant now);

jobs::Kind telling(web::Services& services);

}  // namespace agora::money

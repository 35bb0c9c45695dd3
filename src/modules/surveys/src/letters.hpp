#pragma once

#include "agora/surveys/survey.hpp"

namespace agora::web {
struct Services;
}

namespace agora::surveys {

/// `reminder`: to whoever has not answered yet, whatever they would answer.
enum class Asking { invitation, reminder };

void mail_asking(web::Services& services, db::WriteTx& tx, const Survey& survey, AccountId to,
                 Asking asking, Instant now);
/// To who made it: the pilot is over, or there are results.
void mail_maker(web::Services& services, db::WriteTx& tx, const Survey& survey, Instant now);

}  // namespace agora::surveys

#pragma once

#include "acting.hpp"
#include "agora/taking_part/posted_call.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <string_view>

namespace agora::taking_part {

/// In the reader's language, else in the first that is there.
CallWords words_in(db::ReadTx& tx, CallId id, Language reader);

/// "/take-part/12" and what follows it.
std::string path_of(CallId id, std::string_view rest = {});

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::taking_part

#pragma once

#include "agora/web/reportable.hpp"

namespace agora::messages {

/// A message that somebody who is in the conversation reports: its words go into the report, and
/// moderators read nothing else of the conversation.
web::Reportable reportable_message();

}  // namespace agora::messages

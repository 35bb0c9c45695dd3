#pragma once

#include "agora/web/reportable.hpp"

namespace agora::votes {

/// What is asked; never a ballot.
web::Reportable reportable_vote();

}  // namespace agora::votes

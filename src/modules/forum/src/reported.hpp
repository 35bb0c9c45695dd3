#pragma once

#include "agora/web/reportable.hpp"

namespace agora::forum {

/// Threads and the texts in them as things that can be reported (FOR-19): a thread is limited to members
/// or hidden, a text removed.
web::Reportable reportable_thread();
web::Reportable reportable_post();

}  // namespace agora::forum

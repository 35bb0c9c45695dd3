#pragma once

#include "thread_page.hpp"

namespace agora::forum {

/// The poll of a thread: counts show once one has voted, or it is over. Nothing when there is none.
std::optional<PollView> poll_view_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                                     const Seen& seen);

}  // namespace agora::forum

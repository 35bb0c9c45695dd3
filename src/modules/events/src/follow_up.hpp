#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "follow_up_store.hpp"
#include "sight.hpp"

#include <string>

namespace agora::events {

/// What came out of it, written once it has begun; later changes overwrite. `seen` is the version that
/// stood before the writer, 0 when there was none.
Result<Done> write_report(const Acting& acting, const Event& event, Report report,
                          std::int64_t seen);

/// Somebody who was there, or organises it, takes something on; they are told (EVT-11).
Result<Task> add_task(const Acting& acting, const Event& event, const Task& wanted, Date today);

/// Whoever took it on, or organises it, says that it is done.
Result<Done> close_task(const Acting& acting, const Viewer& viewer, const Listed& listed,
                        TaskId task);

}  // namespace agora::events

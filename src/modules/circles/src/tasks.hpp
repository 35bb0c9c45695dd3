#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"

#include <string_view>

namespace agora::circles {

/// Gives a group the dated tasks of the state that it is in, counted from `first`; open ones of earlier
/// states go (NET-05).
void begin_tasks(db::WriteTx& tx, const Circle& circle, Date first);
/// For groups that entered their state before there were tasks.
void begin_missing_tasks(db::WriteTx& tx, Date today);

/// An animator ticks a task off, or opens it again.
Result<Done> tick_off(const Acting& acting, const Circle& circle, std::string_view step);
Result<Done> open_again(const Acting& acting, const Circle& circle, std::string_view step);

}  // namespace agora::circles

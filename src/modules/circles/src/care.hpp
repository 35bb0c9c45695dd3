#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"

#include <string_view>
#include <vector>

namespace agora::circles {

/// What a group may become from here, in the order of the page.
std::vector<State> next_states(State state);

/// An animator's or the staff's act. Closing keeps every page.
Result<Done> change_state(const Acting& acting, Circle circle, State to);
/// Enough members are interested: it starts, and they are told (NET-04).
void open_proposed(const Acting& acting, Circle circle);
/// The day passed without enough interest: it closes, and its animators are told.
void close_lapsed(const Acting& acting, Circle circle);

Result<Done> name_animator(const Acting& acting, const Circle& circle, AccountId account,
                           Date until);
Result<Done> end_animator(const Acting& acting, const Circle& circle, AccountId account);
/// The reason is mailed.
Result<Done> remove_member(const Acting& acting, const Circle& circle, AccountId account,
                           std::string_view reason);

}  // namespace agora::circles

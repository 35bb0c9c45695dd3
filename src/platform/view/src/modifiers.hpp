#pragma once

namespace agora::view {

/// Under this name a modifier finds its Rendering in ctemplate's data of one expansion.
inline constexpr const char* kRenderingKey = "agora";

/// Makes x-html and the ways to write a value known to ctemplate: x-date, x-datetime (each also
/// -brief, -middle, -weekday), x-month, x-time, x-ago, x-number, x-money, x-count. Idempotent.
/// They leave the escaping to the context they stand in, but for x-html and x-link.
void register_modifiers();

}  // namespace agora::view

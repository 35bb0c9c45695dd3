#pragma once

#include <string>
#include <string_view>

namespace agora::mailbox {

/// What the writer of an answer wrote: without the mail quoted below it, the line that introduces the
/// quotation ("On … wrote:", in nl, fr, en and a few more), and the signature. Quotations between
/// the writer's own lines stay.
std::string own_words(std::string_view text);

}  // namespace agora::mailbox

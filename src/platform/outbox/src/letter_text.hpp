#pragma once

#include "outbox_store.hpp"

#include <string>

namespace agora::outbox {

/// The mail without markup: paragraphs, the address of the button on its own line, the reason.
std::string as_text(const LetterRow& letter);

/// The same with markup; every mail program's subset: a table-free column with inline styles.
std::string as_html(const LetterRow& letter);

}  // namespace agora::outbox

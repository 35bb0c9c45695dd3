#pragma once

#include <string>
#include <string_view>

namespace agora::xml {

/// The document as UTF-8 without a mark: by its byte order mark, its first bytes, its declaration,
/// the charset of the transport, else UTF-8 or, when it is none, windows-1252.
std::string decoded(std::string_view bytes, std::string_view charset);

/// The name in encoding="…" of a declaration at the start; empty without one.
std::string_view declared_encoding(std::string_view text);

}  // namespace agora::xml

#pragma once

#include "agora/notices/read.hpp"

#include <string>

namespace agora::notices {

/// The refusal with its place, in its field and in its sentence.
inline Refusal refused_at(NoticeRefusal why, std::string where) {
    std::string shown = where;
    return Refusal{why, std::move(where), {{"where", std::move(shown)}}};
}

constexpr std::size_t kMostFlaws = 50;

/// What one notice tells its reader of itself; a document can't grow it without end.
void add_flaw(Notice& notice, std::string where, std::string_view reason);

}  // namespace agora::notices

#pragma once

#include "agora/forum/thread.hpp"

#include <string>
#include <string_view>

namespace agora::forum {

inline constexpr std::int64_t kPostsOnPage = 20;

/// "/forum/topics/12-how-do-i-invoice": the number is for life, the words follow the title. With a place
/// the page and anchor of that post.
std::string path_of(const Thread& thread, std::int64_t place = 0);
/// "/forum/topics/12" and what follows it.
std::string path_of(ThreadId thread, std::string_view rest = {});
std::string path_of(const Category& category, std::string_view rest = {});
std::string path_of(FaqId faq, std::string_view rest = {});
/// The number at the beginning of "12-how-do-i-invoice".
std::optional<ThreadId> thread_id_in(std::string_view word);
/// "12-how-do-i-invoice".
std::string word_of(const Thread& thread);

}  // namespace agora::forum

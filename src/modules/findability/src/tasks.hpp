#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace agora::findability {

/// Who looks for it.
enum class Reader { without_account, newcomer, member, with_a_role };

/// One of the fifty things that people come for; texts are English source texts.
struct Task {
    std::int64_t number;
    Reader reader;
    std::string_view who;
    std::string_view text;
};

/// In their order, 1 … 50.
std::span<const Task> all_tasks();
/// Nothing for another number.
const Task* find_task(std::int64_t number);

}  // namespace agora::findability

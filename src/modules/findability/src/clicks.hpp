#pragma once

#include "agora/base/date.hpp"
#include "agora/base/language.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace agora::findability {

/// How many clicks one task takes from home on, or what it still waits for.
struct Clicks {
    std::array<std::int64_t, kLanguages.size()> by_language = {};  ///< in the order of kLanguages
    std::string waits = {};                                        ///< a word of label_of_waiting

    bool is_there() const { return waits.empty(); }
};

/// What a program found when it walked through the pages (data/clicks.tsv), by task.
struct Walk {
    std::optional<Date> date;
    std::map<std::int64_t, Clicks> tasks;
};
Walk read_walk(std::string_view tsv);

/// The part of the cooperative that a task waits for; English source text, empty for an unknown word.
std::string_view label_of_waiting(std::string_view word);

}  // namespace agora::findability

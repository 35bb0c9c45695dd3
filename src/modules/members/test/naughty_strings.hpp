#pragma once

#include "agora/fields/json_read.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace agora::members {

/// The list that every text field meets; empty where the shared data are not there.
inline std::vector<std::string> naughty_strings() {
    const std::filesystem::path path =
        AGORA_SOURCE_DIR "/../shared/data/01-naughty-strings/big-list-of-naughty-strings/blns.json";
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    const auto list = fields::parse_json(text.str());
    std::vector<std::string> strings;
    if (!list) return strings;
    for (const fields::Json& item : list->items()) {
        if (auto one = item.text()) strings.emplace_back(*one);
    }
    return strings;
}

}  // namespace agora::members

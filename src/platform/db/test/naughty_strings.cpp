#include "naughty_strings.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>

namespace agora::db {

std::vector<std::string> naughty_strings() {
    std::ifstream file(AGORA_SOURCE_DIR
                       "/../shared/data/01-naughty-strings/big-list-of-naughty-strings/blns.json");
    if (!file) return {};
    const std::string content{std::istreambuf_iterator<char>{file}, {}};
    std::vector<std::string> strings;
    const auto list = boost::json::parse(content);
    for (const auto& value : list.as_array()) {
        if (value.is_string()) strings.emplace_back(value.as_string());
    }
    return strings;
}

}  // namespace agora::db

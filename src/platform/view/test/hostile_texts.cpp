#include "hostile_texts.hpp"

#include "agora/fields/json_read.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace agora::view {
namespace {

namespace fs = std::filesystem;

const fs::path kData = fs::path{AGORA_SOURCE_DIR} / "../shared/data";

std::string content_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

void add_lines(std::vector<std::string>& texts, const fs::path& file) {
    std::istringstream lines{content_of(file)};
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty()) texts.push_back(line);
    }
}

}  // namespace

std::vector<std::string> attack_texts() {
    std::vector<std::string> texts;
    const fs::path folder = kData / "02-injection";
    if (!fs::is_directory(folder)) return texts;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        const std::string path = entry.path().string();
        const bool about_scripts = path.find("xss") != std::string::npos ||
                                   path.find("XSS") != std::string::npos ||
                                   path.find("H5SC") != std::string::npos;
        if (entry.is_regular_file() && about_scripts) add_lines(texts, entry.path());
    }
    const auto purified = fields::parse_json(content_of(folder / "DOMPurify/expect.json"));
    if (!purified) return texts;
    for (const fields::Json& item : purified->items()) {
        if (const auto payload = item["payload"].text()) texts.emplace_back(*payload);
    }
    std::ranges::sort(texts);
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

std::vector<std::string> naughty_texts() {
    std::vector<std::string> texts;
    const auto list = fields::parse_json(
        content_of(kData / "01-naughty-strings/big-list-of-naughty-strings/blns.json"));
    if (!list) return texts;
    for (const fields::Json& item : list->items()) {
        if (const auto text = item.text()) texts.emplace_back(*text);
    }
    return texts;
}

}  // namespace agora::view

#include "tables.hpp"

#include "agora/base/text.hpp"

#include <stdexcept>

namespace agora::demo {

std::vector<std::vector<std::string_view>> table_of(const resources::Set& files,
                                                    std::string_view name) {
    const std::string path = "demo/data/" + std::string{name};
    const resources::Resource* file = files.find(path);
    if (file == nullptr) throw std::runtime_error("the program does not carry " + path);
    std::vector<std::vector<std::string_view>> rows;
    for (const std::string_view line : split(file->bytes, '\n')) {
        if (!line.empty()) rows.push_back(split(line, '\t'));
    }
    if (!rows.empty()) rows.erase(rows.begin());
    return rows;
}

}  // namespace agora::demo

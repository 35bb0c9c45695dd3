#include "sectors.hpp"

#include "agora/base/text.hpp"
#include "agora/resources/resources.hpp"

namespace agora::calls {

Sectors::Sectors(const resources::Set& files) {
    const resources::Resource* file = files.find("calls/data/cpv_sectors.tsv");
    if (file == nullptr) return;
    for (const std::string_view line : split(file->bytes, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() == 2) {
            by_stem_.emplace(std::string{columns[0]}, std::string{trimmed(columns[1])});
        }
    }
}

std::set<std::string> Sectors::of(std::string_view cpv) const {
    std::set<std::string> sectors;
    for (const std::string_view code : split(cpv, ' ')) {
        for (std::size_t length = code.size(); length >= 2; --length) {
            const auto [from, to] = by_stem_.equal_range(code.substr(0, length));
            for (auto line = from; line != to; ++line) sectors.insert(line->second);
            if (from != to) break;
        }
    }
    return sectors;
}

}  // namespace agora::calls

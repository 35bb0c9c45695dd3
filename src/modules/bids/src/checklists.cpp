#include "checklists.hpp"

#include "agora/base/text.hpp"
#include "agora/resources/resources.hpp"

#include <array>
#include <map>

namespace agora::bids {
namespace {

constexpr std::string_view kFile = "bids/data/checklists.tsv";

struct Line {
    std::string key;
    std::array<std::string, 3> words;  ///< by language
};
struct Checklists {
    std::map<CallKind, std::vector<Line>> lines;
};

}  // namespace

void start_checklists(web::Services& services) {
    auto lists = std::make_shared<Checklists>();
    if (const resources::Resource* file = services.files.find(kFile)) {
        for (const std::string_view line : split(file->bytes, '\n')) {
            const auto cells = split(line, '\t');
            if (line.starts_with('#') || cells.size() != 5) continue;
            const auto kind = fields::enum_value<CallKind>(cells[0]);
            if (!kind) continue;
            lists->lines[*kind].push_back(
                {std::string{cells[1]},
                 {std::string{cells[2]}, std::string{cells[3]}, std::string{cells[4]}}});
        }
    }
    services.put_state(std::move(lists));
}

std::vector<std::string> usual_lines(const web::Services& services, CallKind kind) {
    const auto& lists = services.state<Checklists>().lines;
    std::vector<std::string> keys;
    if (const auto found = lists.find(kind); found != lists.end()) {
        for (const Line& line : found->second) keys.push_back(line.key);
    }
    return keys;
}

std::string words_of(const web::Services& services, CallKind kind, const Check& check,
                     Language reader) {
    if (check.usual.empty()) return check.words;
    const auto& lists = services.state<Checklists>().lines;
    if (const auto found = lists.find(kind); found != lists.end()) {
        for (const Line& line : found->second) {
            if (line.key == check.usual) return line.words[static_cast<std::size_t>(reader)];
        }
    }
    return check.words;
}

}  // namespace agora::bids

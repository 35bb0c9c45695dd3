#include "recipients.hpp"

#include "acting.hpp"
#include "agora/members/reach.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::messages {
namespace {

/// The number in ".../members/12"; nothing for a name.
std::optional<AccountId> page_in(std::string_view line) {
    constexpr std::string_view kFolder = "/members/";
    const auto at = line.rfind(kFolder);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view rest = line.substr(at + kFolder.size());
    return parse_id<AccountId>(rest.substr(0, rest.find_first_of("/?#-")));
}

Result<AccountId> recipient_of(db::ReadTx& tx, std::string_view line, Date today) {
    const auto fault = [&](MessageRefusal refusal) {
        return Refusal{refusal, "to", {{"who", std::string{line}}}};
    };
    if (const auto page = page_in(line)) {
        if (!members::reachable_name(tx, *page, today)) return fault(MessageRefusal::name_unknown);
        return *page;
    }
    const auto found = members::reachable_called(tx, line, today);
    if (found.empty()) return fault(MessageRefusal::name_unknown);
    if (found.size() > 1) return fault(MessageRefusal::name_of_several);
    return found.front();
}

}  // namespace

Result<std::vector<AccountId>> recipients_of(db::ReadTx& tx, AccountId writer,
                                             std::string_view lines, Date today) {
    std::vector<AccountId> found;
    std::size_t named = 0;
    for (const std::string_view untrimmed : split(lines, '\n')) {
        const std::string_view line = trimmed(untrimmed);
        if (line.empty()) continue;
        if (++named > 2 * kMostOthers) return Refusal{MessageRefusal::too_many_people, "to"};
        const auto one = recipient_of(tx, line, today);
        if (!one) return one.refusal();
        const bool again = std::ranges::find(found, *one) != found.end();
        if (*one != writer && !again) found.push_back(*one);
    }
    if (found.empty()) return Refusal{MessageRefusal::nobody_named, "to"};
    if (found.size() > kMostOthers) return Refusal{MessageRefusal::too_many_people, "to"};
    return found;
}

}  // namespace agora::messages

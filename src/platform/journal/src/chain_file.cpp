#include "agora/journal/chain_file.hpp"

#include "agora/base/text.hpp"
#include "agora/fields/json_read.hpp"
#include "agora/fields/json_write.hpp"
#include "chain.hpp"

namespace agora::journal {
namespace {

/// The link of a line that is written exactly as chain_line writes it.
std::optional<ChainLink> link_of(std::string_view line) {
    const auto json = fields::parse_json(line);
    if (!json) return std::nullopt;
    const auto number = [&](std::string_view name) { return (*json)[name].integer().value_or(0); };
    const auto text = [&](std::string_view name) {
        return std::string{(*json)[name].text().value_or("")};
    };
    ChainLink link{.seq = number("seq"),
                   .entry_id = number("entry_id"),
                   .at = number("at"),
                   .name = text("name"),
                   .account_id = number("account_id"),
                   .audited = (*json)["audited"].boolean().value_or(false),
                   .payload = text("payload"),
                   .text_digest = text("text_digest"),
                   .hash = text("hash")};
    if (chain_line(link) != std::string{line} + "\n") return std::nullopt;
    return link;
}

std::string hash_of(std::string_view previous, const ChainLink& link) {
    return chain_hash(previous, link.seq,
                      {.entry_id = EntryId{link.entry_id},
                       .at = Instant::from_microseconds(link.at),
                       .name = link.name,
                       .account_id = access::AccountId{link.account_id},
                       .audited = link.audited,
                       .payload = link.payload,
                       .text_digest = link.text_digest});
}

}  // namespace

std::string chain_line(const ChainLink& link) {
    return fields::to_json(link) + "\n";
}

std::vector<std::string> verify_chain_file(std::string_view lines, std::string_view last_hash,
                                           std::size_t most) {
    std::vector<std::string> faults;
    std::string previous{kBeforeTheFirst};
    std::int64_t number = 0;
    for (std::size_t start = 0; start < lines.size() && faults.size() < most;) {
        const std::size_t end = lines.find('\n', start);
        const std::string place = "line " + std::to_string(++number);
        if (end == std::string_view::npos) {
            faults.push_back(place + " is cut off");
            break;
        }
        const auto link = link_of(lines.substr(start, end - start));
        start = end + 1;
        if (!link) {
            faults.push_back(place + " is not as it was written");
            continue;
        }
        if (link->seq != number) faults.push_back(place + " is at another place");
        if (hash_of(previous, *link) != link->hash) faults.push_back(place + " was changed");
        previous = link->hash;
    }
    if (!last_hash.empty() && previous != last_hash && faults.size() < most) {
        faults.push_back("the chain does not end with the hash that was noted");
    }
    return faults;
}

}  // namespace agora::journal

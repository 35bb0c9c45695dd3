#include "agora/calls/block.hpp"

#include "agora/locale/translator.hpp"
#include "agora/vocabulary/terms.hpp"
#include "labels.hpp"
#include "table.hpp"

#include <map>

namespace agora::calls {
namespace {

constexpr std::size_t kMostOfSector = 40;

std::string say(const web::Call& call, Language language, std::string_view source) {
    return std::string{call.services.translator.translate(language, source)};
}

BlockLine line_of(const web::Call& call, const Entry& entry, Language language) {
    BlockLine line{.kind = say(call, language, label_of(entry.kind)),
                   .buyer = entry.buyer,
                   .deadline = say_deadline(
                       language, {entry.deadline_at, entry.deadline_zone, entry.whole_day}),
                   .address = call.services.origin + call.link(path_of(entry.call_id), language)};
    if (const Title* title = title_in(entry, code(language))) {
        line.title = title->title;
        line.lang = title->language;
    }
    return line;
}

}  // namespace

std::vector<BlockSection> block_of(web::Call& call, db::ReadTx& tx, const BlockWish& wish) {
    Query query;
    query.sector = wish.sector;
    const Found found = call.services.state<Table>().look(tx, query, false, call.now);
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    std::map<std::string, std::vector<BlockLine>> by_sector;
    for (std::size_t at = 0; at < found.size(); ++at) {
        const Entry& entry = found[at];
        const bool wanted = entry.deadline_at && *entry.deadline_at <= wish.until &&
                            entry.added_at >= wish.added_after;
        if (!wanted) continue;
        std::string sector = wish.sector;
        if (sector.empty() && !entry.sectors.empty()) sector = *entry.sectors.begin();
        const auto* term = terms->by_slug(vocabulary::Kind::sector, sector);
        auto& lines = by_sector[term == nullptr ? std::string{} : term->label(wish.language)];
        if (lines.size() < kMostOfSector) lines.push_back(line_of(call, entry, wish.language));
    }
    std::vector<BlockSection> sections;
    for (auto& [sector, lines] : by_sector) {
        if (!sector.empty()) sections.push_back({sector, std::move(lines)});
    }
    if (const auto others = by_sector.find(""); others != by_sector.end()) {
        sections.push_back({{}, std::move(others->second)});
    }
    return sections;
}

std::string text_of(const web::Call& call, const std::vector<BlockSection>& sections,
                    Language language) {
    std::string text;
    for (const BlockSection& section : sections) {
        if (!text.empty()) text += "\n";
        const std::string heading =
            section.sector.empty() ? say(call, language, tr("Other calls")) : section.sector;
        text += heading + "\n\n";
        for (const BlockLine& line : section.lines) {
            text += "• " + line.title + "\n  " + line.kind;
            if (!line.buyer.empty()) text += " · " + line.buyer;
            text += "\n  " + call.services.translator.text(
                                 language, {tr("Until {deadline}"), {{"deadline", line.deadline}}});
            text += "\n  " + line.address + "\n";
        }
    }
    return text;
}

}  // namespace agora::calls

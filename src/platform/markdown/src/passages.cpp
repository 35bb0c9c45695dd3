#include "agora/markdown/passages.hpp"

#include "agora/markdown/markdown.hpp"

#include "agora/base/text.hpp"
#include "entities.hpp"
#include "parsing.hpp"

#include <algorithm>

namespace agora::markdown {
namespace {

using Cell = std::vector<Span>;

/// A row has as many cells as its head, written or not: each counts as so many bytes.
constexpr std::size_t kOfACell = 16;

struct List {
    bool ordered = false;
    std::uint64_t next = 1;
};

struct Reading {
    std::vector<Passage> passages = {};
    std::vector<List> lists = {};
    std::vector<std::string> links = {};  ///< open ones; empty when not safe
    std::string mark = {};                ///< of an item whose words are still to come
    bool item_waits = false;
    int quotes = 0;
    int bold = 0;
    int depth = 0;
    std::size_t written = 0;
    std::size_t most = 0;

    bool stopped = false;  ///< md4c may answer 0 all the same

    int verdict() {
        stopped = stopped || depth > kMostDepth || written > most;
        return stopped ? 1 : 0;
    }

    void open(PassageKind kind, std::int64_t level = 0) {
        passages.push_back({.kind = kind, .level = level});
        if (kind != PassageKind::head && kind != PassageKind::row) passages.back().cells.resize(1);
    }
    /// Words of an item without a paragraph of its own, too.
    void open_words() {
        if (item_waits) {
            open(PassageKind::item, std::ssize(lists));
            passages.back().mark = std::move(mark);
            mark = {};
            item_waits = false;
        } else {
            open(quotes > 0 ? PassageKind::quote : PassageKind::paragraph);
        }
    }
    void add(std::string_view text) {
        written += text.size();
        if (item_waits) open_words();
        if (passages.empty() || passages.back().cells.empty()) return;
        Cell& cell = passages.back().cells.back();
        const std::string address = links.empty() ? std::string{} : links.back();
        const bool is_bold = bold > 0;
        if (cell.empty() || cell.back().address != address || cell.back().bold != is_bold) {
            cell.push_back({.address = address, .bold = is_bold});
        }
        cell.back().text += text;
    }
};

std::string mark_of(Reading& reading, const MD_BLOCK_LI_DETAIL& item) {
    if (item.is_task) return item.task_mark == ' ' ? "☐" : "☑";
    if (reading.lists.empty() || !reading.lists.back().ordered) return {};
    return std::to_string(reading.lists.back().next++) + ".";
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    auto& reading = *static_cast<Reading*>(user);
    ++reading.depth;
    switch (type) {
        case MD_BLOCK_QUOTE:
            ++reading.quotes;
            break;
        case MD_BLOCK_UL:
            reading.lists.push_back({});
            break;
        case MD_BLOCK_OL:
            reading.lists.push_back({true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
            break;
        case MD_BLOCK_LI:
            reading.mark = mark_of(reading, *static_cast<MD_BLOCK_LI_DETAIL*>(detail));
            reading.item_waits = true;
            break;
        case MD_BLOCK_H:
            reading.item_waits = false;
            reading.open(PassageKind::heading, static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            reading.item_waits = false;
            reading.open(PassageKind::code);
            break;
        case MD_BLOCK_P:
            reading.open_words();
            break;
        case MD_BLOCK_TR:
            reading.item_waits = false;
            reading.open(PassageKind::row);
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (type == MD_BLOCK_TH) reading.passages.back().kind = PassageKind::head;
            reading.passages.back().cells.emplace_back();
            reading.written += kOfACell;
            break;
        default:
            break;
    }
    return reading.verdict();
}

int leave_block(MD_BLOCKTYPE type, void*, void* user) {
    auto& reading = *static_cast<Reading*>(user);
    --reading.depth;
    if (type == MD_BLOCK_QUOTE) --reading.quotes;
    if (type == MD_BLOCK_LI) reading.item_waits = false;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) reading.lists.pop_back();
    return reading.verdict();
}

void open_link(Reading& reading, const MD_ATTRIBUTE& target) {
    std::string address = address_of(target);
    if (!is_safe_address(address)) address.clear();
    reading.links.push_back(std::move(address));
}

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
    auto& reading = *static_cast<Reading*>(user);
    ++reading.depth;
    if (type == MD_SPAN_STRONG) ++reading.bold;
    if (type == MD_SPAN_A) open_link(reading, static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
    return reading.verdict();
}

int leave_span(MD_SPANTYPE type, void*, void* user) {
    auto& reading = *static_cast<Reading*>(user);
    --reading.depth;
    if (type == MD_SPAN_STRONG) --reading.bold;
    if (type == MD_SPAN_A) reading.links.pop_back();
    return reading.verdict();
}

int add_text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* user) {
    auto& reading = *static_cast<Reading*>(user);
    const std::string_view text{bytes, size};
    switch (type) {
        case MD_TEXT_BR:
            reading.add("\n");
            break;
        case MD_TEXT_SOFTBR:
            reading.add(" ");
            break;
        case MD_TEXT_NULLCHAR:
            reading.add("\xEF\xBF\xBD");
            break;
        case MD_TEXT_ENTITY:
            reading.add(decoded_entity(text));
            break;
        default:
            reading.add(text);
    }
    return reading.verdict();
}

std::vector<Passage> as_paragraphs(std::string_view text) {
    std::vector<Passage> lines;
    for (const std::string_view line : split(text, '\n')) {
        if (trimmed(line).empty()) continue;
        lines.push_back({.cells = {{{.text = std::string{trimmed(line)}}}}});
    }
    return lines;
}

bool is_empty(const Passage& passage) {
    return std::ranges::all_of(passage.cells, [](const Cell& cell) { return cell.empty(); });
}

}  // namespace

std::vector<Passage> passages(std::string_view text) {
    if (text.size() > kMostBytes) return as_paragraphs(text.substr(0, kMostBytes));
    Reading reading{.most = most_output(text.size())};
    MD_PARSER parser = parser_for(text.size());
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = add_text;
    const int verdict = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &reading);
    if (verdict != 0 || reading.stopped) return as_paragraphs(text);
    std::erase_if(reading.passages, is_empty);
    return std::move(reading.passages);
}

}  // namespace agora::markdown

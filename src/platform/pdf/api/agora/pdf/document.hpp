#pragma once

#include "agora/fields/fields.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A paged document as it is meant; agora-pdf decides where lines and pages end.
namespace agora::pdf {

/// Words of one kind within a line.
struct Piece {
    std::string text = {};
    std::string url = {};   ///< a link; only http, https and mailto become one
    std::string lang = {};  ///< of the words, when it is not the document's
    bool bold = false;
};
AGORA_FIELDS(Piece, text, url, lang, bold)

using Line = std::vector<Piece>;

enum class BlockKind { heading, paragraph, list, facts, table, figure };
AGORA_ENUM(BlockKind, heading, paragraph, list, facts, table, figure)

enum class Tone {
    plain,
    lead,    ///< what the document says first
    soft,    ///< beside the matter
    kicker,  ///< small, above a heading
    boxed,   ///< stands out
};
AGORA_ENUM(Tone, plain, lead, soft, kicker, boxed)

struct Column {
    std::string head = {};
    std::int64_t share = 1;  ///< of the width
};
AGORA_FIELDS(Column, head, share)

/// One kind uses some of the members: see the functions below.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    Tone tone = Tone::plain;
    std::int64_t level = 0;
    std::vector<Line> lines = {};
    std::vector<Column> columns = {};
    std::vector<std::vector<Line>> rows = {};
    std::string modules = {};
    std::string alt = {};
};
AGORA_FIELDS(Block, kind, tone, level, lines, columns, rows, modules, alt)

struct Document {
    std::string title = {};
    std::string language = {};    ///< "nl"
    std::string publisher = {};   ///< whose document it is
    std::string address = {};     ///< where it came from, whole; stands in the foot of each page
    std::string state = {};       ///< "As it stood on 1 December 2026."
    std::string page_label = {};  ///< "Page {page} of {pages}"
    std::vector<Block> blocks = {};
};
AGORA_FIELDS(Document, title, language, publisher, address, state, page_label, blocks)

Line words(std::string_view text, std::string_view lang = {});
Line link(std::string_view text, std::string_view url, std::string_view lang = {});

/// Of level 1 to 4; stays with what follows it.
Block heading(std::int64_t level, std::string_view text, std::string_view lang = {});
Block paragraph(Line line, Tone tone = Tone::plain);
Block list(std::vector<Line> items);

struct Fact {
    std::string label = {};
    Line value = {};
};
/// Labels with what they are, below each other.
Block facts(std::vector<Fact> facts);

/// A row that fits on a page is not broken, and each page repeats the heads.
Block table(std::vector<Column> columns, std::vector<std::vector<Line>> rows);

/// A square drawing of dark and light modules, row by row: "1011…".
Block figure(std::string_view modules, std::string_view alt);

}  // namespace agora::pdf

#pragma once

#include "agora/bulk/table.hpp"
#include "agora/recommendations/import.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "number.hpp"

#include <variant>

namespace agora::recommendations {

/// A line of the three lists, checked by itself; what it names elsewhere is not looked up yet.
struct ItemLine {
    std::int64_t line = 0;
    Number number = {};
    std::string printed = {};
    std::string cycle = {};
    std::string group = {};
    std::string origin_codes = {};
    std::string parent = {};       ///< slug; empty: top level
    std::vector<Text> texts = {};  ///< the original first
    Status status = Status::proposed;
    std::string day = {};
    std::vector<ActWords> words = {};  ///< what the board said, by language
    std::string source_note = {};
};

struct ReferenceLine {
    std::int64_t line = 0;
    std::string from = {};  ///< slug
    std::string to = {};    ///< slug; empty: unresolved
    std::string printed_target = {};
    ReferenceKind kind = ReferenceKind::cross_reference;
    std::string source_text = {};
};

struct GroupLine {
    std::int64_t line = 0;
    std::string cycle = {};
    WorkingGroup group = {};
};

std::span<const bulk::Field> reference_fields();
std::span<const bulk::Field> group_fields();

std::variant<ItemLine, bulk::Fault> read_item(const bulk::Row& row, Date today);
std::variant<ReferenceLine, bulk::Fault> read_reference(const bulk::Row& row);
std::variant<GroupLine, bulk::Fault> read_group(const bulk::Row& row);

/// Who answers for a status that a file tells.
Body body_of(Status status);

}  // namespace agora::recommendations

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

// What a template sees of a struct: a row of slots, and the names under which it finds them.
namespace agora::view {

/// One member of a described struct, and the names of its enumerators if it is an enum.
struct MemberNames {
    std::string_view name;
    std::vector<std::string_view> enumerators = {};
};

/// What a template asks for with a name; for the member "rows" in the order of the list:
/// ROWS, ROWS, NOT_ROWS and ROWS_EMPTY, HAS_ROWS, ROWS_COUNT, and KIND_IS_OFFER of an enum.
enum class Asked : std::uint8_t { itself, absence, presence, count, choice };

/// The names of one struct's members as templates write them. Made once per type.
class Shape {
 public:
    struct Answer {
        Asked asked = Asked::itself;
        std::uint16_t slot = 0;
        std::uint16_t choice = 0;
    };

    explicit Shape(const std::vector<MemberNames>& members);
    /// Null for a name that the struct doesn't have. One look-up in a hash table.
    const Answer* find(std::string_view name) const;

 private:
    void add(std::string name, Answer answer);
    struct Entry {
        std::string name;
        Answer answer;
    };
    std::vector<Entry> entries_;
    std::vector<std::uint16_t> table_;  ///< open addressing; 0 is free, else entry + 1
};

struct Slot;

/// A struct as slots. Names that its shape doesn't know are looked for in the parent.
struct Block {
    const Shape* shape = nullptr;
    const Slot* slots = nullptr;
    const Block* parent = nullptr;
};

/// One member: a text, safe markup, a flag (shown or not), or blocks.
struct Slot {
    std::string_view text = {};
    const Block* blocks = nullptr;
    std::uint32_t count = 0;
    std::uint16_t choice = 0;
    bool is_markup = false;
    bool shown = false;
};

/// Memory of one rendering: given out in pieces, given back as a whole.
class Arena {
 public:
    Arena() : memory_(first_.data(), first_.size()) {}
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    std::string_view keep(std::string_view text);
    Slot* slots(std::size_t count);
    Block* blocks(std::size_t count);

 private:
    std::array<std::byte, 8192> first_;
    std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace agora::view

#include "agora/view/block.hpp"

#include "agora/view/filling.hpp"

#include <cstring>
#include <memory>

namespace agora::view {
namespace {

/// FNV-1a, 32 bits: names are short.
std::uint32_t hash_of(std::string_view name) {
    std::uint32_t hash = 2166136261U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

std::string upper(std::string_view name) {
    std::string out{name};
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

}  // namespace

Shape::Shape(const std::vector<MemberNames>& members) {
    std::uint16_t slot = 0;
    for (const MemberNames& member : members) {
        const std::string name = upper(member.name);
        add(name, {Asked::itself, slot, 0});
        add("NOT_" + name, {Asked::absence, slot, 0});
        add("HAS_" + name, {Asked::presence, slot, 0});
        add(name + "_EMPTY", {Asked::absence, slot, 0});
        add(name + "_COUNT", {Asked::count, slot, 0});
        std::uint16_t choice = 0;
        for (const std::string_view enumerator : member.enumerators) {
            add(name + "_IS_" + upper(enumerator), {Asked::choice, slot, choice++});
        }
        ++slot;
    }
    std::size_t size = 8;
    while (size < entries_.size() * 2) size *= 2;
    table_.assign(size, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t at = hash_of(entries_[i].name) & (size - 1);
        while (table_[at] != 0) at = (at + 1) & (size - 1);
        table_[at] = static_cast<std::uint16_t>(i + 1);
    }
}

/// A member's own name goes before one that another member only derives.
void Shape::add(std::string name, Answer answer) {
    for (Entry& entry : entries_) {
        if (entry.name != name) continue;
        if (answer.asked == Asked::itself) entry.answer = answer;
        return;
    }
    entries_.push_back({std::move(name), answer});
}

const Shape::Answer* Shape::find(std::string_view name) const {
    const std::size_t last = table_.size() - 1;
    for (std::size_t at = hash_of(name) & last; table_[at] != 0; at = (at + 1) & last) {
        const Entry& entry = entries_[table_[at] - 1U];
        if (entry.name == name) return &entry.answer;
    }
    return nullptr;
}

std::string_view Arena::keep(std::string_view text) {
    if (text.empty()) return {};
    auto* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

Slot* Arena::slots(std::size_t count) {
    auto* first = static_cast<Slot*>(memory_.allocate(count * sizeof(Slot), alignof(Slot)));
    std::uninitialized_value_construct_n(first, count);
    return first;
}

Block* Arena::blocks(std::size_t count) {
    auto* first = static_cast<Block*>(memory_.allocate(count * sizeof(Block), alignof(Block)));
    std::uninitialized_value_construct_n(first, count);
    return first;
}

const Shape& Filling::item_shape() {
    static const Shape kShape{{{"item", {}}}};
    return kShape;
}

}  // namespace agora::view

#include "dictionary.hpp"

#include <charconv>

namespace agora::view {
namespace {

struct Found {
    const Shape::Answer* answer = nullptr;
    const Slot* slot = nullptr;
};

/// In the block itself, then outwards.
Found find(const Block* block, const ctemplate::TemplateString& name) {
    const std::string_view wanted{name.data(), name.size()};
    for (; block != nullptr; block = block->parent) {
        if (const auto* answer = block->shape->find(wanted)) {
            return {answer, &block->slots[answer->slot]};
        }
    }
    return {};
}

bool is_shown(const Found& found) {
    if (!found.answer) return false;
    switch (found.answer->asked) {
        case Asked::itself:
        case Asked::presence:
        case Asked::count:
            return found.slot->shown;
        case Asked::absence:
            return !found.slot->shown;
        case Asked::choice:
            return found.slot->shown && found.slot->choice == found.answer->choice;
    }
    return false;
}

}  // namespace

/// The blocks of a list one after the other; of anything else none, so that ctemplate shows the
/// section once with the block it is in.
class Dictionary::Blocks final : public Iterator {
 public:
    Blocks(const Slot* slot, const Dictionary& owner)
        : next_(slot ? slot->blocks : nullptr),
          end_(slot ? slot->blocks + slot->count : nullptr),
          current_(*owner.block_, owner.rendering_) {}

    bool HasNext() const override { return next_ != end_; }
    const TemplateDictionaryInterface& Next() override {
        current_.block_ = next_++;
        return current_;
    }

 private:
    const Block* next_;
    const Block* end_;
    Dictionary current_;
};

ctemplate::TemplateString Dictionary::GetValue(const Name& variable) const {
    const Found found = find(block_, variable);
    if (!found.answer) return {"", 0};
    if (found.answer->asked == Asked::count) {
        thread_local std::array<char, 16> digits;
        const auto end =
            std::to_chars(digits.data(), digits.data() + digits.size(), found.slot->count).ptr;
        return {digits.data(), static_cast<std::size_t>(end - digits.data())};
    }
    if (found.answer->asked != Asked::itself) return {"", 0};
    if (found.slot->is_markup) rendering_.markup = found.slot->text;
    return {found.slot->text.data(), found.slot->text.size()};
}

bool Dictionary::IsHiddenSection(const Name& name) const {
    return !is_shown(find(block_, name));
}

Dictionary::Iterator* Dictionary::CreateTemplateIterator(const Name&) const {
    return new Blocks{nullptr, *this};
}

Dictionary::Iterator* Dictionary::CreateSectionIterator(const Name& section) const {
    const Found found = find(block_, section);
    const bool each = found.answer && found.answer->asked == Asked::itself;
    return new Blocks{each ? found.slot : nullptr, *this};
}

void Dictionary::DumpToString(std::string* out, int) const {
    *out += "block";
}

}  // namespace agora::view

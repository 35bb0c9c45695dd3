#pragma once

#include "agora/base/date.hpp"
#include "agora/base/id.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/base/money.hpp"
#include "agora/base/text.hpp"
#include "agora/fields/fields.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/locale/translator.hpp"
#include "agora/view/block.hpp"

#include <concepts>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>

namespace agora::view {

/// Turns described structs into blocks. Texts are borrowed: the model outlives the rendering.
class Filling {
 public:
    Filling(const locale::Translator& translator, Language language)
        : translator_(translator), language_(language) {}

    template <fields::Described Model>
    const Block& block(const Model& model, const Block* parent = nullptr) {
        Block& made = *arena_.blocks(1);
        fill(made, model, parent);
        return made;
    }

    Arena& arena() { return arena_; }

 private:
    template <fields::Described Model>
    static const Shape& shape_of() {
        static const Shape kShape{names_of<Model>()};
        return kShape;
    }

    template <fields::Described Model>
    static std::vector<MemberNames> names_of() {
        std::vector<MemberNames> members;
        fields::for_each_type<Model>([&]<typename Member>(std::string_view name) {
            members.push_back({name, {}});
            using Plain = typename Unwrapped<Member>::type;
            if constexpr (fields::DescribedEnum<Plain>) {
                fields::for_each_enumerator<Plain>([&](std::string_view enumerator, Plain) {
                    members.back().enumerators.push_back(enumerator);
                });
            } else if constexpr (std::same_as<Plain, Language>) {
                for (const Language language : kLanguages) {
                    members.back().enumerators.push_back(code(language));
                }
            }
        });
        return members;
    }

    template <typename Type>
    struct Unwrapped {
        using type = Type;
    };
    template <typename Type>
    struct Unwrapped<std::optional<Type>> {
        using type = Type;
    };

    static const Shape& item_shape();  ///< of a list of texts: ITEM

    template <fields::Described Model>
    void fill(Block& block, const Model& model, const Block* parent) {
        Slot* slots = arena_.slots(fields::member_count<Model>());
        block = {&shape_of<Model>(), slots, parent};
        std::size_t at = 0;
        fields::for_each(model, [&](std::string_view, const auto& member) {
            slots[at++] = slot(member, block);
        });
    }

    static Slot text_slot(std::string_view text) { return {.text = text, .shown = !text.empty()}; }
    Slot kept_slot(std::string_view text) { return text_slot(arena_.keep(text)); }

    template <fields::DescribedEnum Enum>
    static std::uint16_t choice_of(Enum value) {
        std::uint16_t index = 0;
        std::uint16_t found = 0;
        fields::for_each_enumerator<Enum>([&](std::string_view, Enum each) {
            if (each == value) found = index;
            ++index;
        });
        return found;
    }

    template <typename Type>
    Slot slot(const std::optional<Type>& member, const Block& owner) {
        if (!member) return {.choice = kNoChoice};
        Slot made = slot(*member, owner);
        made.shown = true;
        return made;
    }

    template <typename Type>
    Slot slot(const Type& member, const Block& owner) {
        if constexpr (std::same_as<Type, bool>) {
            return {.shown = member};
        } else if constexpr (std::convertible_to<const Type&, std::string_view>) {
            return text_slot(member);
        } else if constexpr (std::same_as<Type, Html>) {
            Slot made = text_slot(member.markup());
            made.is_markup = true;
            return made;
        } else if constexpr (std::same_as<Type, Message>) {
            return kept_slot(translator_.text(language_, member));
        } else if constexpr (std::integral<Type>) {
            Slot made = kept_slot(std::to_string(member));
            made.shown = member != 0;
            return made;
        } else if constexpr (std::floating_point<Type>) {
            return kept_slot(fields::to_json(member));
        } else if constexpr (std::same_as<Type, Instant>) {
            return kept_slot(to_iso(member));
        } else if constexpr (std::same_as<Type, Language>) {
            return {
                .text = code(member), .choice = static_cast<std::uint16_t>(member), .shown = true};
        } else if constexpr (fields::DescribedEnum<Type>) {
            return {.text = fields::enum_name(member), .choice = choice_of(member), .shown = true};
        } else if constexpr (fields::HasToString<Type>) {
            return kept_slot(to_string(member));
        } else if constexpr (std::ranges::sized_range<const Type>) {
            return list_slot(member, owner);
        } else {
            static_assert(fields::Described<Type>, "list the members with AGORA_FIELDS");
            Block* inner = arena_.blocks(1);
            fill(*inner, member, &owner);
            return {.blocks = inner, .count = 1, .shown = true};
        }
    }

    template <typename Range>
    Slot list_slot(const Range& range, const Block& owner) {
        using Item = std::ranges::range_value_t<Range>;
        Block* blocks = arena_.blocks(std::ranges::size(range));
        std::uint32_t count = 0;
        for (const auto& item : range) {
            Block& block = blocks[count++];
            if constexpr (fields::Described<Item>) {
                fill(block, item, &owner);
            } else {
                Slot* only = arena_.slots(1);
                block = {&item_shape(), only, &owner};
                *only = slot(item, block);
            }
        }
        return {.blocks = blocks, .count = count, .shown = count > 0};
    }

    static constexpr std::uint16_t kNoChoice = 0xFFFF;

    const locale::Translator& translator_;
    Language language_;
    Arena arena_;
};

}  // namespace agora::view

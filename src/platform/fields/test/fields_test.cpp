#include "agora/fields/fields.hpp"
#include "agora/fields/name_values.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace agora::fields {
namespace {

struct Door {
    std::string colour;
    int steps = 0;
};
AGORA_FIELDS(Door, colour, steps)

enum class Size { small, large };
AGORA_ENUM(Size, small, large)

TEST(Fields, VisitsMembersInOrder) {
    Door door{"red", 3};
    std::vector<std::string> names;
    for_each(door, [&](std::string_view name, auto&) { names.emplace_back(name); });
    EXPECT_EQ(names, (std::vector<std::string>{"colour", "steps"}));
    EXPECT_EQ(member_count<Door>(), 2U);
}

TEST(Fields, NamesEnumerators) {
    EXPECT_EQ(enum_name(Size::large), "large");
    EXPECT_EQ(enum_value<Size>("small"), Size::small);
    EXPECT_FALSE(enum_value<Size>("huge"));
}

TEST(Fields, PutsAnotherValueInPlaceOfAllOfThatName) {
    const NameValues typed{{"seen", "1"}, {"name", "Ana"}, {"seen", "2"}};
    EXPECT_EQ(typed.with("seen", "3"), (NameValues{{"name", "Ana"}, {"seen", "3"}}));
    EXPECT_EQ(typed.with("words", "").size(), 4U);
}

}  // namespace
}  // namespace agora::fields

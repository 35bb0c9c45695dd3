#include "agora/territories/hours_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::territories {
namespace {

/// "540-750 810-1020", or the name of the refusal.
std::string read(std::string_view typed) {
    const auto blocks = parse_blocks(typed);
    if (!blocks) return std::string{blocks.refusal().name()};
    std::string text;
    for (const Block& block : *blocks) {
        if (!text.empty()) text += ' ';
        text += std::to_string(block.opens) + "-" + std::to_string(block.closes);
    }
    return text;
}

TEST(HoursText, ReadsTheWaysInWhichPeopleWriteHours) {
    for (const std::string_view typed :
         {"9:00-12:30, 13:30-17:00", "9.00–12.30 13.30–17.00", "9u-12u30 en 13u30-17u",
          "9 h à 12 h 30 et 13 h 30 à 17 h", "0900-1230;1330-1700", "van 9 tot 12.30, 13.30 tot 17",
          "13:30-17, 9-12:30", "9\u00A0h–12\u00A0h\u00A030, 13\u00A0h\u00A030–17\u00A0h",
          "9 uur tot 12.30 uur en 13.30 tot 17 uur"}) {
        EXPECT_EQ(read(typed), "540-750 810-1020") << typed;
    }
    EXPECT_EQ(read("0-24"), "0-1440");
    EXPECT_EQ(read("9-12 12-17"), "540-720 720-1020");
}

TEST(HoursText, TakesNothingAndTheWordsForItAsClosed) {
    for (const std::string_view typed : {"", "  ", "closed", "Gesloten", "FERMÉ", "-"}) {
        EXPECT_EQ(read(typed), "") << typed;
    }
}

TEST(HoursText, SaysWhatIsWrong) {
    for (const std::string_view typed : {"9", "9-", "9-12-15", "25-26", "9:60-10", "9:5-10",
                                         "maybe", "9 to 5 pm", "123456-7", "9-12 <b>"}) {
        EXPECT_EQ(read(typed), "hours_malformed") << typed;
    }
    EXPECT_EQ(read("9-13, 12-17"), "hours_overlap");
    EXPECT_EQ(read("17-9"), "hours_end_before_start");
    EXPECT_EQ(read("9-9"), "hours_end_before_start");
    EXPECT_EQ(read("1-2 3-4 5-6 7-8 9-10 11-12 13-14"), "too_many_blocks");
}

TEST(HoursText, WhatIsShownCanBeTypedAgain) {
    const std::vector<Block> blocks{{0, 5}, {540, 750}, {810, 1440}};
    for (const Language language : kLanguages) {
        const auto again = parse_blocks(blocks_text(language, blocks));
        ASSERT_TRUE(again) << blocks_text(language, blocks);
        EXPECT_EQ(*again, blocks);
    }
    EXPECT_EQ(blocks_text(Language::nl, {{540, 750}}), "9.00–12.30");
    EXPECT_EQ(blocks_text(Language::fr, {{540, 750}}), "9\u00A0h–12\u00A0h\u00A030");
    EXPECT_EQ(blocks_text(Language::en, {{540, 1440}}), "9:00–24:00");
}

}  // namespace
}  // namespace agora::territories

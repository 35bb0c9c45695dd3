#include "agora/journal/event.hpp"

#include <gtest/gtest.h>

namespace agora::journal {
namespace {

enum class Colour { red, green };
AGORA_ENUM(Colour, red, green)

struct DoorPainted {
    static constexpr std::string_view kName = "doors.painted";
    Id<struct DoorTag> door;
    Colour colour = Colour::red;
    bool twice = false;
    Date day;
};
AGORA_FIELDS(DoorPainted, door, colour, twice, day)

TEST(Event, ReadsWhatItWrites) {
    const DoorPainted event{Id<DoorTag>{7}, Colour::green, true, {2026, 11, 20}};
    const std::string payload = payload_of(event);
    EXPECT_EQ(payload, "door=7 colour=green twice=yes day=2026-11-20");
    const auto again = event_of<DoorPainted>(payload);
    EXPECT_EQ(again.door, event.door);
    EXPECT_EQ(again.colour, event.colour);
    EXPECT_TRUE(again.twice);
    EXPECT_EQ(again.day, event.day);
}

TEST(Event, KeepsDefaultsForWordsOfAnotherVersion) {
    const auto event = event_of<DoorPainted>("door=7 colour=blue size=3");
    EXPECT_EQ(event.door.value(), 7);
    EXPECT_EQ(event.colour, Colour::red);
    EXPECT_EQ(word_of("door=7 size=3", "size"), "3");
    EXPECT_EQ(word_of("door=7", "doo"), "");
}

}  // namespace
}  // namespace agora::journal

#include "card.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

ProfileView named(std::string_view name) {
    ProfileView view;
    view.name = std::string{name};
    return view;
}

TEST(CardOf, EscapesWhatWouldBeAPropertyOfItsOwn) {
    const std::string card =
        card_of(named("Ana; Maria, \\ n\r\nTEL:1"), "https://agora.example/members/1");
    EXPECT_NE(card.find("FN:Ana\\; Maria\\, \\\\ n\\nTEL:1\r\n"), std::string::npos);
    EXPECT_EQ(card.find("\nTEL:"), std::string::npos);
}

TEST(CardOf, FoldsLongLinesBetweenCharacters) {
    std::string name;
    for (int i = 0; i < 80; ++i) name += "é";
    const std::string card = card_of(named(name), "https://agora.example/members/1");
    std::string unfolded;
    std::size_t at = 0;
    for (std::size_t end = card.find("\r\n"); end != std::string::npos;
         end = card.find("\r\n", at)) {
        const std::string line = card.substr(at, end - at);
        EXPECT_LE(line.size(), 75U);
        EXPECT_TRUE(is_valid_utf8(line));
        unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
        at = end + 2;
    }
    EXPECT_NE(unfolded.find("FN:" + name + "\n"), std::string::npos);
}

TEST(CardOf, LeavesOutWhatIsNotThere) {
    const std::string card = card_of(named("Ana"), "https://agora.example/members/1");
    EXPECT_EQ(card,
              "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\n"
              "SOURCE:https://agora.example/members/1\r\nEND:VCARD\r\n");
}

}  // namespace
}  // namespace agora::members

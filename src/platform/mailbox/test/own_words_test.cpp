#include "agora/mailbox/own_words.hpp"

#include <gtest/gtest.h>

namespace agora::mailbox {
namespace {

TEST(OwnWords, WithoutWhatMailProgramsPutBelow) {
    for (const char* below :
         {"On Tue, 3 Nov 2026 at 10:12, Agora <forum@agora.example> wrote:\n> Who lends a "
          "ladder?\n>\n",
          "Op di 3 nov 2026 om 10:12 schreef Agora <forum@agora.example>:\n\n> Wie leent een "
          "ladder?",
          "Op 3 november 2026 10:12 heeft Agora <forum@agora.example> het volgende\ngeschreven:\n> "
          "Wie",
          "Le mar. 3 nov. 2026 à 10:12, Agora <forum@agora.example> a\nécrit :\n\n> Qui prête ?\n",
          "Le 3/11/2026 à 10:12, Agora a écrit\u00A0:\n> Qui prête ?\n",
          "-- \nAna Peeters\nPhotographer", "________________________________\nVan: Agora\nVraag",
          "-----Original Message-----\nFrom: Agora\nQuestion", "> only quoted\n> below",
          "De\u00A0: Agora <a@b.example>\nEnvoyé\u00A0: mardi 3 novembre 2026\nÀ\u00A0: Ana "
          "<ana@home.example>\n\nQuestion",
          "Van: Agora <a@b.example>\nVerzonden: dinsdag 3 november 2026\nAan: Ana\n\nVraag"}) {
        EXPECT_EQ(own_words(std::string{"Mine.\n\nWith **two** lines.\n\n"} + below),
                  "Mine.\n\nWith **two** lines.")
            << below;
    }
}

TEST(OwnWords, AnswersBetweenTheLinesStay) {
    const std::string between = "> Which day?\nTuesday.\n\n> Which hour?\nNine.";
    EXPECT_EQ(own_words(between), between);
    EXPECT_EQ(own_words(between + "\n> bye\n"), between);
    const std::string wrote = "She wrote:\nthis is mine";
    EXPECT_EQ(own_words(wrote), wrote) << "no quotation follows";
    EXPECT_EQ(own_words("A\n-- no signature\nB"), "A\n-- no signature\nB");
}

TEST(OwnWords, NothingButAQuotationIsNothing) {
    EXPECT_EQ(own_words("> all of it\n"), "");
    EXPECT_EQ(own_words(""), "");
}

}  // namespace
}  // namespace agora::mailbox

#include "agora/files/store.hpp"
#include "press_testing.hpp"

#include <filesystem>
#include <fstream>
#include <thread>

namespace agora::pdf {
namespace {

using testing::HasSubstr;

TEST_F(PressTest, SaysItsTitleItsLanguageAndWhoseItIsAndNoTime) {
    const ReadPdf read = read_pdf(print({heading(1, "Een kop"), paragraph(words("Tekst."))}));
    EXPECT_EQ(read.title, "Een titel");
    EXPECT_EQ(read.lang, "nl");
    EXPECT_TRUE(read.shows_title);
    EXPECT_TRUE(read.is_tagged);
    EXPECT_FALSE(read.has_clock);
    EXPECT_NEAR(read.width, 595.28, 0.1);
    EXPECT_NEAR(read.height, 841.89, 0.1);
}

TEST_F(PressTest, ATitleOfAnyBytesIsATitle) {
    Document odd = document({paragraph(words("Tekst."))});
    odd.title = "Een\x01 (ti)\\tel\xFF\xEF\xBF\xBF";
    const auto bytes = press_.print(odd);
    ASSERT_TRUE(bytes.ok());
    EXPECT_EQ(read_pdf(*bytes).title, "Een (ti)\\tel\uFFFD");
}

TEST_F(PressTest, TheSameDocumentGivesTheSameBytes) {
    const auto blocks = [] {
        return std::vector<Block>{heading(1, "Een kop"), rows(80), figure("1001", "Vier")};
    };
    EXPECT_EQ(print(blocks()), print(blocks()));
}

TEST_F(PressTest, ManyThreadsAtOnceGetEachTheirOwn) {
    PressOptions patient = options();
    patient.waiting_at_most = 20;
    Press press(patient);
    std::vector<std::string> texts(8);
    std::vector<std::jthread> threads;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        threads.emplace_back([&, at] {
            const auto bytes =
                press.print(document({paragraph(words("Draad " + std::to_string(at)))}));
            if (bytes) texts[at] = *bytes;
        });
    }
    threads.clear();
    for (std::size_t at = 0; at < texts.size(); ++at) {
        EXPECT_THAT(text_of(texts[at]), HasSubstr("Draad " + std::to_string(at)));
    }
}

TEST_F(PressTest, WhoComesWhileManyAreMadeIsToldToComeBack) {
    PressOptions strict = options();
    strict.at_once = 0;
    strict.waiting_at_most = 0;
    const auto none = Press(strict).print(document({paragraph(words("Tekst."))}));
    ASSERT_FALSE(none.ok());
    EXPECT_TRUE(none.refusal().is(PdfRefusal::too_many_at_once));
}

TEST_F(PressTest, WithoutAFontItSaysSo) {
    const auto file = std::filesystem::temp_directory_path() /
                      ("agora-no-fonts-" + std::to_string(getpid()) + ".conf");
    std::ofstream(file) << "<?xml version=\"1.0\"?><fontconfig></fontconfig>";
    PressOptions bare = options();
    bare.fonts = file;
    const auto none = Press(bare).print(document({paragraph(words("Tekst."))}));
    std::filesystem::remove(file);
    ASSERT_FALSE(none.ok());
    EXPECT_TRUE(none.refusal().is(PdfRefusal::no_font));
    EXPECT_THAT(std::string{none.refusal().message().source}, HasSubstr("fonts-dejavu-core"));
}

TEST_F(PressTest, AMissingProgramIsTheMachinesFault) {
    EXPECT_THROW((void)Press({.program = "/nowhere/agora-pdf"}).print(document({})), files::Fault);
}

TEST_F(PressTest, WhatIsTooLongIsRefusedBeforeAnythingIsDone) {
    Press nowhere({.program = "/nowhere/agora-pdf"});
    const auto many = nowhere.print(document({rows(kMostRows)}));
    ASSERT_FALSE(many.ok());
    EXPECT_TRUE(many.refusal().is(PdfRefusal::document_too_long));
    const auto heavy =
        nowhere.print(document({paragraph(words(std::string(kMostBytes + 1, 'a')))}));
    ASSERT_FALSE(heavy.ok());
    EXPECT_TRUE(heavy.refusal().is(PdfRefusal::document_too_long));
}

TEST_F(PressTest, WhatTakesTooLongIsKilledAndRefused) {
    PressOptions hasty = options();
    hasty.time_limit = std::chrono::milliseconds{1};
    const auto none = Press(hasty).print(document({rows(2'000)}));
    ASSERT_FALSE(none.ok());
    EXPECT_TRUE(none.refusal().is(PdfRefusal::document_too_hard));
}

}  // namespace
}  // namespace agora::pdf

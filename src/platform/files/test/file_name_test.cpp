#include "agora/files/documents.hpp"
#include "agora/files/serving.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace agora::files::test {
namespace {

std::string safe(std::string_view name) {
    return safe_file_name(name, DocumentType::pdf);
}

TEST(SafeFileName, KeepsAnOrdinaryName) {
    EXPECT_EQ(safe("Verslag été 2025.pdf"), "Verslag été 2025.pdf");
    EXPECT_EQ(safe("Report.PDF"), "Report.pdf");
    EXPECT_EQ(safe("Report v1.2"), "Report v1.2.pdf");
}

TEST(SafeFileName, GivesTheExtensionOfTheContent) {
    EXPECT_EQ(safe("run.exe"), "run.exe.pdf");
    EXPECT_EQ(safe("page.html"), "page.html.pdf");
    EXPECT_EQ(safe_file_name("a.pdf", DocumentType::docx), "a.pdf.docx");
}

TEST(SafeFileName, DropsPathsHiddenAndReservedNames) {
    EXPECT_EQ(safe("../../etc/passwd"), "passwd.pdf");
    EXPECT_EQ(safe("C:\\temp\\a.pdf"), "a.pdf");
    EXPECT_EQ(safe(".htaccess"), "htaccess.pdf");
    EXPECT_EQ(safe("CON"), "_CON.pdf");
    EXPECT_EQ(safe("con.txt"), "_con.txt.pdf");
    EXPECT_EQ(safe("COM1.pdf"), "_COM1.pdf");
    EXPECT_EQ(safe("trailing. . ."), "trailing.pdf");
    EXPECT_EQ(safe("a:b*c?.pdf"), "a_b_c_.pdf");
    for (const std::string_view nothing : {"", "...", "/", "\xFF\xFE"}) {
        EXPECT_EQ(safe(nothing), "document.pdf") << nothing;
    }
}

TEST(SafeFileName, DropsWhatCannotBeSeenOrTurnsTheText) {
    EXPECT_EQ(safe("a\r\nb\x01"
                   "c.pdf"),
              "abc.pdf");
    EXPECT_EQ(safe("exe\u202Efdp.pdf"), "exefdp.pdf");
    EXPECT_EQ(safe("zero\u200Bwidth\u2066.pdf"), "zerowidth.pdf");
}

TEST(SafeFileName, IsCutBetweenCharacters) {
    std::string longest;
    for (int count = 0; count < 200; ++count) longest += "é";
    const std::string name = safe(longest);
    EXPECT_LE(name.size(), 120U);
    EXPECT_TRUE(is_valid_utf8(name));
    EXPECT_TRUE(name.ends_with("é.pdf"));
}

RC_GTEST_PROP(SafeFileNameProperty, IsAlwaysOneSafePart, (const std::string& any)) {
    const std::string name = safe(any);
    RC_ASSERT(name.size() <= 121);
    RC_ASSERT(name.ends_with(".pdf"));
    RC_ASSERT(name.front() != '.');
    RC_ASSERT(name.find_first_of("/\\\"\r\n") == std::string::npos);
    RC_ASSERT(is_valid_utf8(name));
}

RC_GTEST_PROP(AttachmentProperty, NeverBreaksOutOfItsHeader, (const std::string& any)) {
    const std::string header = attachment_named(any);
    for (const char byte : header) RC_ASSERT(byte >= 0x20 && byte < 0x7F);
    RC_ASSERT(std::ranges::count(header, '"') == 2);
}

}  // namespace
}  // namespace agora::files::test

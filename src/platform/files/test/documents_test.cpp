#include "agora/files/documents.hpp"

#include "fixtures.hpp"

#include <gtest/gtest.h>

#include <set>

namespace agora::files::test {
namespace {

using Recognised = std::variant<DocumentType, DocumentRefusal>;

Recognised recognised(const std::string& bytes) {
    return recognise_document(bytes);
}

const std::string kTestVirus =
    std::string{R"(X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-)"} + "ANTIVIRUS-TEST-FILE!$H+H*";

TEST(Documents, AreToldByTheirBytes) {
    EXPECT_EQ(recognised(kPdf), Recognised{DocumentType::pdf});
    EXPECT_EQ(recognised(odt()), Recognised{DocumentType::odt});
    EXPECT_EQ(recognised(docx()), Recognised{DocumentType::docx});
    EXPECT_EQ(recognised(zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
              Recognised{DocumentType::ods});
    EXPECT_EQ(recognised(zip({{"mimetype", "application/vnd.oasis.opendocument.presentation"}})),
              Recognised{DocumentType::odp});
    EXPECT_EQ(recognised(zip({{"[Content_Types].xml", ""}, {"xl/workbook.xml", ""}})),
              Recognised{DocumentType::xlsx});
    EXPECT_EQ(recognised(zip({{"[Content_Types].xml", ""}, {"ppt/presentation.xml", ""}})),
              Recognised{DocumentType::pptx});
}

TEST(Documents, OfEveryOtherKindAreRefused) {
    const Recognised other{DocumentRefusal::document_kind_not_taken};
    EXPECT_EQ(recognised(""), Recognised{DocumentRefusal::document_is_empty});
    EXPECT_EQ(recognised("<html><script>alert(1)</script>"), other);
    EXPECT_EQ(recognised("<svg xmlns='http://www.w3.org/2000/svg'/>"), other);
    EXPECT_EQ(recognised("\x7F"
                         "ELF"),
              other);
    EXPECT_EQ(recognised("MZ"), other);
    EXPECT_EQ(recognised("#!/bin/sh\n"), other);
    EXPECT_EQ(recognised("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), other) << "Office before 2007";
    EXPECT_EQ(recognised(" " + kPdf), other) << "a PDF starts at its first byte";
    EXPECT_EQ(recognised("<script>" + kPdf), other);
    EXPECT_EQ(recognised(png(4, 4)), other);
    EXPECT_EQ(recognised(zip({{"readme.txt", "hello"}})), other) << "just a ZIP";
    EXPECT_EQ(recognised(zip({{"mimetype", "application/epub+zip"}})), other);
    EXPECT_EQ(recognised(zip({{"a", ""}, {"mimetype", "application/vnd.oasis.opendocument.text"}})),
              other)
        << "the media type stands first";
}

TEST(Documents, ThatAreCutOffAreRefused) {
    const Recognised damaged{DocumentRefusal::document_is_damaged};
    EXPECT_EQ(recognised("%PDF-1.7\n1 0 obj"), damaged);
    const std::string whole = docx();
    for (std::size_t size = 4; size < whole.size(); ++size) {
        EXPECT_EQ(recognised(whole.substr(0, size)), damaged) << size;
    }
    EXPECT_EQ(recognised(whole + "x"), damaged) << "bytes after the end";
}

TEST(Documents, WithMacrosAreRefused) {
    const Recognised macros{DocumentRefusal::document_holds_macros};
    EXPECT_EQ(recognised(docx({{"word/vbaProject.bin", "x"}})), macros);
    EXPECT_EQ(recognised(docx({{"word/VBAPROJECT.BIN", "x"}})), macros);
    EXPECT_EQ(recognised(docx({{"word/activeX/activeX1.xml", "x"}})), macros);
    EXPECT_EQ(recognised(odt({{"Basic/Standard/Module1.xml", "x"}})), macros);
    EXPECT_EQ(recognised(odt({{"Scripts/python/a.py", "x"}})), macros);
}

TEST(Documents, WhosePartsLeadElsewhereAreRefused) {
    const Recognised damaged{DocumentRefusal::document_is_damaged};
    for (const std::string name : {"../../etc/passwd", "/etc/passwd", "word/../../x", "..", "a/..",
                                   "C:\\x", "word\\x", "C:x", "a\nb", ""}) {
        EXPECT_EQ(recognised(docx({{name, "x"}})), damaged) << name;
    }
    EXPECT_EQ(recognised(docx({{"word/document.xml", "twice"}})), damaged);
    EXPECT_EQ(recognised(docx({{"word/..x/y..", "x"}})), Recognised{DocumentType::docx});
}

TEST(Documents, ThatUnpackToFarMoreAreRefused) {
    const Recognised too_much{DocumentRefusal::document_unpacks_to_too_much};
    const std::string packed(10'000, 'x');
    EXPECT_EQ(recognised(docx({{"word/a.bin", packed, 4'000'000'000U}})), too_much);
    EXPECT_EQ(recognised(docx({{"word/a.bin", packed, 10'000'000}})), too_much);
    EXPECT_EQ(recognised(docx({{"word/a.bin", packed, 1'000'000}})),
              Recognised{DocumentType::docx});
}

TEST(Documents, WhosePartsShareBytesAreRefused) {
    // The second entry's directory record points into the first one's content.
    const std::string inner = zip({{"word/b.xml", "inner"}});
    const std::string local = inner.substr(0, inner.find("PK\1\2"));
    std::string overlapping = docx({{"word/a.xml", local}, {"word/b.xml", "inner"}});
    const std::size_t inside = overlapping.find(local);
    const std::size_t record = overlapping.rfind("PK\1\2");
    for (std::size_t byte = 0; byte < 4; ++byte) {
        overlapping[record + 42 + byte] = static_cast<char>(inside >> 8 * byte);
    }
    EXPECT_EQ(recognised(overlapping), Recognised{DocumentRefusal::document_is_damaged});
}

TEST(Documents, LockedByAPasswordAreRefused) {
    std::string locked = docx();
    locked[locked.find("PK\1\2") + 8] = 1;
    EXPECT_EQ(recognised(locked), Recognised{DocumentRefusal::document_is_damaged});
}

TEST(Documents, WithTheTestVirusAreRefused) {
    ASSERT_EQ(kTestVirus.size(), 68U);
    const Recognised virus{DocumentRefusal::document_holds_the_test_virus};
    EXPECT_EQ(recognised(kTestVirus), virus);
    EXPECT_EQ(recognised(kPdf + kTestVirus + "\n%%EOF"), virus);
    EXPECT_EQ(recognised(docx({{"word/a.bin", kTestVirus}})), virus);
}

TEST(Documents, AreKeptAsTheyAreUnderASafeName) {
    const TestFolder folder;
    Store store(folder.path() / "files");
    const auto kept = keep_document(
        store, {.file = folder.file("upload", kPdf), .file_name = "../Jaarverslag 2025.PDF"});
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->type, DocumentType::pdf);
    EXPECT_EQ(kept->size, kPdf.size());
    EXPECT_EQ(kept->file_name, "Jaarverslag 2025.pdf");
    EXPECT_EQ(store.read(kept->digest), kPdf);
}

TEST(Documents, ThatAreRefusedAreNotKeptAndNameTheField) {
    const TestFolder folder;
    Store store(folder.path() / "files");
    const auto refused = keep_document(
        store, {.file = folder.file("upload", "hello"), .file_name = "a.pdf", .field = "minutes"});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.refusal().is(DocumentRefusal::document_kind_not_taken));
    EXPECT_EQ(refused.refusal().field(), "minutes");
    const auto heavy = keep_document(
        store, {.file = folder.file("upload", std::string(kMostDocumentBytes + 1, 'x')),
                .file_name = "a.pdf"});
    ASSERT_FALSE(heavy);
    EXPECT_TRUE(heavy.refusal().is(DocumentRefusal::document_too_heavy));
    EXPECT_TRUE(files_below(store.folder()).empty());
}

TEST(DocumentTypes, HaveAnExtensionThatLeadsBack) {
    std::set<std::string_view> media_types;
    for (int value = 0; value <= static_cast<int>(DocumentType::pptx); ++value) {
        const auto type = static_cast<DocumentType>(value);
        EXPECT_EQ(document_type_named(extension(type)), type);
        media_types.insert(media_type(type));
    }
    EXPECT_EQ(media_types.size(), 7U);
    EXPECT_FALSE(document_type_named("exe"));
}

TEST(DocumentRefusals, HaveANameAndASentenceOfTheirOwn) {
    std::set<std::string_view> names;
    std::set<std::string_view> sentences;
    constexpr int kLast = static_cast<int>(DocumentRefusal::document_holds_the_test_virus);
    for (int value = 0; value <= kLast; ++value) {
        const RefusalText text = refusal_text(static_cast<DocumentRefusal>(value));
        names.insert(text.name);
        sentences.insert(text.sentence);
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(kLast + 1));
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(kLast + 1));
}

}  // namespace
}  // namespace agora::files::test

#include "agora/files/documents.hpp"
#include "uploading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace agora::members {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class StoredFilesTest : public Uploading {
 protected:
    /// What runs each hour, two hours after the last upload.
    void remove_unnamed() {
        Instant last = now();
        store().each([&](const files::StoredFile& file) { last = std::max(last, file.put_at); });
        clock_.set(last + 2h);
        for (const jobs::Periodic& one : accounts::accounts_module().periodic(services())) {
            if (one.name == "accounts.unnamed_files") one.run();
        }
    }
    std::vector<std::string> faults() { return accounts::accounts_module().verify(services()); }
};

TEST_P(StoredFilesTest, GoWhenNoRowNamesThemAnyMore) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    upload_portrait(ana, "members");
    upload_portrait(ben, "members");
    EXPECT_EQ(stored_files(), 2U) << "the same picture is kept once";
    post("/en/profile/picture/removal", {}, ana);
    remove_unnamed();
    EXPECT_EQ(stored_files(), 2U) << "somebody else's row names it";
    post("/en/profile/picture/removal", {}, ben);
    EXPECT_EQ(stored_files(), 2U) << "a file that came lately may be about to be named";
    remove_unnamed();
    EXPECT_EQ(stored_files(), 0U);
}

TEST_P(StoredFilesTest, AreVerifiedWithTheRowsThatNameThem) {
    const auto ana = person("Ana");
    upload_portrait(ana, "members");
    EXPECT_TRUE(faults().empty());
    const auto digest = files::Digest::parse(profile_of(ana).row.picture_file);
    fs::remove(*store().find(*digest));
    const auto found = faults();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found.front().ends_with("names a file that is not there: " + digest->text()));
}

TEST_P(StoredFilesTest, AreInTheCopyOfOnesData) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    upload_portrait(ana, "members");
    upload("/api/profile/portfolio/document", {{"title", "Folder"}},
           {"document", "folder.pdf", kSmallPdf}, ana);
    const auto copy = get("/en/settings/data/archive", ana);
    EXPECT_EQ(copy.status, 200);
    EXPECT_TRUE(copy.holds("files/" + profile_of(ana).row.picture_file + ".webp"));
    EXPECT_TRUE(copy.holds("files/" + profile_of(ana).items.at(0).file + ".pdf"));
    EXPECT_FALSE(get("/en/settings/data/archive", ben).holds("files/"));
}

/// Every nth file of the collected hostile and odd uploads, through both forms.
TEST_P(StoredFilesTest, OfTheCollectionAreTakenOrRefusedWithASentence) {
    const fs::path collection = fs::path{AGORA_SOURCE_DIR} / "../shared/data/08-uploads";
    if (!fs::exists(collection)) GTEST_SKIP() << collection << " is not there";
    constexpr std::size_t kEach = 5;
    constexpr std::uintmax_t kMostBytes = 4'000'000;
    const auto ana = person("Ana");
    be_listed(ana);
    std::vector<fs::path> samples;
    for (const auto& entry : fs::recursive_directory_iterator(collection)) {
        if (entry.is_regular_file() && entry.file_size() <= kMostBytes) {
            samples.push_back(entry.path());
        }
    }
    std::ranges::sort(samples);
    for (std::size_t at = 0; at < samples.size(); at += kEach) {
        std::ifstream in(samples[at], std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        const std::string name = samples[at].filename();
        const auto answer = upload("/api/profile/picture", portrait_fields("everyone"),
                                   {"picture", name, bytes}, ana);
        const auto document = upload("/api/profile/portfolio/document", {{"title", "Sample"}},
                                     {"document", name, bytes}, ana);
        for (const web::TestAnswer& one : {answer, document}) {
            EXPECT_TRUE(one.status == 200 || one.status == 422 || one.status == 409)
                << name << ": " << one.status;
            if (one.status == 422) {
                EXPECT_TRUE(one.holds("\"message\":\"")) << name << ": " << one.body;
            }
        }
        if (name.starts_with('x') && samples[at].parent_path().filename() == "pngsuite") {
            EXPECT_EQ(answer.status, 422) << name << " is corrupt";
        }
    }
    store().each([&](const files::StoredFile& file) {
        const std::string bytes = store().read(file.digest).value();
        const bool is_webp = bytes.substr(8, 4) == "WEBP";
        const auto document = files::recognise_document(bytes);
        EXPECT_TRUE(is_webp || std::holds_alternative<files::DocumentType>(document))
            << file.digest.text();
        EXPECT_TRUE(!is_webp || bytes.find("Exif") == std::string::npos) << file.digest.text();
    });
    for (const ItemRow& item : profile_of(ana).items) {
        const auto served =
            get(page_of(ana, "") + "/works/" + to_string(item.item_id) + "/document", ana);
        EXPECT_TRUE(served.headers["Content-Disposition"].starts_with("attachment"));
        EXPECT_FALSE(served.headers["Content-Type"].starts_with("text/html"));
    }
}

AGORA_EACH_ENGINE(StoredFilesTest);

}  // namespace
}  // namespace agora::members

#include "agora/web/settings.hpp"
#include "shelf_test.hpp"

namespace agora::shelf {
namespace {

const std::string kSmallPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

class FilesTest : public ShelfTest {
 protected:
    web::TestAnswer upload(const access::Actor& who, const std::string& name,
                           const std::string& bytes, const std::string& title = "Canary file") {
        http::Request request;
        request.method = http::Method::post;
        EXPECT_TRUE(http::set_target(request, "/api" + group_ + "/shelf/files"));
        request.content_type = "multipart/form-data";
        request.fields.add("title", title);
        const auto path = database_.folder() / ("sent-" + std::to_string(++sent_));
        std::ofstream(path, std::ios::binary) << bytes;
        http::Upload sent;
        sent.field = "document";
        sent.file_name = name;
        sent.size = bytes.size();
        sent.file = http::TemporaryFile{path};
        request.uploads.push_back(std::move(sent));
        return send(std::move(request), who);
    }
    std::string document() { return newest().substr(3) + "/document"; }

 private:
    int sent_ = 0;
};

TEST_P(FilesTest, AFileIsOfferedForDownloadToWhoeverMaySeeIt) {
    EXPECT_EQ(upload(ben_, "../évil\"name.pdf", kSmallPdf).status, 200);
    const std::string address = document();
    const auto answer = get(address, ana_);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers["Content-Type"], "application/pdf");
    EXPECT_TRUE(answer.headers["Content-Disposition"].starts_with("attachment; filename="));
    EXPECT_EQ(answer.headers["Content-Disposition"].find(".."), std::string_view::npos);
    EXPECT_NE(answer.headers["Content-Security-Policy"].find("sandbox"), std::string_view::npos);
    EXPECT_EQ(get(address, cleo_).status, 404);
    EXPECT_EQ(get(address).status, 404);
    EXPECT_TRUE(get(shelf_, ben_).holds("PDF · "));
    open_to(newest(), "everyone", ana_);
    EXPECT_EQ(get(address).status, 200);
    const std::string item = newest();
    EXPECT_EQ(post(item, {{"title", "Renamed"}}, ben_).status, 303);
    EXPECT_TRUE(get(item).holds("Renamed"));
    EXPECT_EQ(post(item + "/removal", {}, ben_).status, 303);
    EXPECT_EQ(get(address, ben_).status, 404);
}

TEST_P(FilesTest, WhatIsNoDocumentIsRefusedWithASentence) {
    for (const std::string bytes : {"<!doctype html><script>alert(1)</script>", "", "PK\3\4 broken",
                                    "%PDF-1.7 without end", "MZ\x90 program"}) {
        const auto answer = upload(ben_, "report.pdf", bytes);
        EXPECT_EQ(answer.status, 422) << bytes;
        EXPECT_TRUE(answer.holds("\"field\":\"document\"")) << answer.body;
    }
    EXPECT_EQ(upload(cleo_, "report.pdf", kSmallPdf).status, 403);
    EXPECT_EQ(upload(ben_, "report.pdf", kSmallPdf, "").status, 422);
    EXPECT_EQ(get(shelf_, ben_).body.find("PDF · "), std::string::npos);
}

TEST_P(FilesTest, AGroupKeepsOnlySoManyAndSoHeavy) {
    const auto set = [&](std::string_view key, std::string_view value) {
        database().write([&](db::WriteTx& tx) { services().settings.put(tx, key, value, now()); });
        services().settings.reload();
    };
    set("shelf.most_files", "1");
    EXPECT_EQ(upload(ben_, "a.pdf", kSmallPdf).status, 200);
    const auto second = upload(ben_, "b.pdf", kSmallPdf);
    EXPECT_EQ(second.status, 422);
    EXPECT_TRUE(second.holds("too_many_files"));
    set("shelf.most_files", "9");
    set("shelf.most_megabytes", "0");
    EXPECT_TRUE(upload(ben_, "b.pdf", kSmallPdf).holds("files_too_heavy"));
}

AGORA_EACH_ENGINE(FilesTest);

}  // namespace
}  // namespace agora::shelf

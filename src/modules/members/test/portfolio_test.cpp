#include "uploading.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class PortfolioTest : public Uploading {
 protected:
    web::TestAnswer add_picture(const access::Actor& owner, std::string_view title, char shade) {
        return upload("/api/profile/portfolio/picture", work_fields(title),
                      {"picture", "work.png", small_png(60, 40, shade)}, owner);
    }
    web::TestAnswer add_document(const access::Actor& owner, std::string_view bytes) {
        return upload("/api/profile/portfolio/document",
                      {{"title", "Canary-folder"}, {"description", "Eight pages"}},
                      {"document", "../évil\"name.pdf", std::string{bytes}}, owner);
    }
    void show_portfolio_to(const access::Actor& owner, std::string_view audience) {
        post("/en/profile/portfolio/audience", {{"see", std::string{audience}}}, owner);
    }
    std::vector<std::string> titles_of(const access::Actor& owner) {
        std::vector<std::string> titles;
        for (const ItemRow& item : profile_of(owner).items) titles.push_back(item.title);
        return titles;
    }
    void move(const access::Actor& owner, std::size_t at, std::string_view by) {
        const std::string item = to_string(profile_of(owner).items.at(at).item_id);
        post("/en/profile/portfolio/" + item + "/move", {{"by", std::string{by}}}, owner);
    }
};

TEST_P(PortfolioTest, ShowsPicturesAsAGalleryToThoseWhoMaySeeThem) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    be_listed(ana);
    EXPECT_EQ(add_picture(ana, "Chair", '\x44').status, 200);
    const std::string large = work_of(ana, 0, "picture.webp");
    const std::string small = work_of(ana, 0, "small.webp");
    for (const std::string& address : {large, small}) {
        EXPECT_EQ(get(address, ana).status, 200) << address;
        EXPECT_EQ(get(address, ben).status, 404) << address;
    }
    show_portfolio_to(ana, "members");
    EXPECT_EQ(get(large, ben).status, 200);
    EXPECT_EQ(get(large).status, 404);
    show_portfolio_to(ana, "everyone");
    EXPECT_EQ(get(small).headers["Content-Type"], "image/webp");
    const auto page = get(page_of(ana));
    for (const std::string_view text :
         {"small.webp", "alt=\"Canary-chair of oak\"", "Chair", "For a school", "Canary-holder"}) {
        EXPECT_TRUE(page.holds(text)) << text;
    }
    show_portfolio_to(ana, "only_me");
    EXPECT_EQ(get(large).status, 404);
    EXPECT_EQ(get(large, ben).status, 404);
    EXPECT_FALSE(get(page_of(ana)).holds("Canary-chair"));
}

TEST_P(PortfolioTest, KeepsOthersPicturesAtTheirOwnAddress) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    be_listed(ana);
    be_listed(ben);
    add_picture(ana, "Chair", '\x44');
    show_portfolio_to(ben, "everyone");
    const std::string item = to_string(profile_of(ana).items.at(0).item_id);
    EXPECT_EQ(get(page_of(ben, "") + "/works/" + item + "/picture.webp").status, 404);
    post("/en/profile/portfolio/" + item + "/removal", {}, ben);
    EXPECT_EQ(profile_of(ana).items.size(), 1U);
}

TEST_P(PortfolioTest, OffersDocumentsForDownloadOnly) {
    const auto ana = person("Ana");
    be_listed(ana);
    EXPECT_EQ(add_document(ana, kSmallPdf).status, 200);
    show_portfolio_to(ana, "everyone");
    const auto answer = get(work_of(ana, 0, "document"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers["Content-Type"], "application/pdf");
    EXPECT_TRUE(answer.headers["Content-Disposition"].starts_with("attachment; filename="));
    EXPECT_EQ(answer.headers["Content-Disposition"].find(".."), std::string_view::npos);
    EXPECT_TRUE(answer.headers["Content-Security-Policy"].find("sandbox") !=
                std::string_view::npos);
    EXPECT_TRUE(get(page_of(ana)).holds("Canary-folder"));
    EXPECT_TRUE(get(page_of(ana)).holds("PDF"));
    EXPECT_EQ(get(work_of(ana, 0, "picture.webp")).status, 404) << "a document is no picture";
}

TEST_P(PortfolioTest, RefusesWhatIsNoDocumentWithASentence) {
    const auto ana = person("Ana");
    for (const std::string bytes : {"<!doctype html><script>alert(1)</script>", "", "PK\3\4 broken",
                                    "%PDF-1.7 without end"}) {
        const auto answer = add_document(ana, bytes);
        EXPECT_EQ(answer.status, 422) << bytes;
        EXPECT_TRUE(answer.holds("\"field\":\"document\"")) << answer.body;
    }
    const auto untitled =
        upload("/en/profile/portfolio/document", {{"description", "canary-typed"}},
               {"document", "a.pdf", kSmallPdf}, ana);
    EXPECT_EQ(untitled.status, 422);
    EXPECT_TRUE(untitled.holds("canary-typed"));
    EXPECT_TRUE(untitled.holds("the file could not be. Choose it once more."));
    EXPECT_EQ(stored_files(), 0U);
}

TEST_P(PortfolioTest, IsPutInOrderWithoutScript) {
    const auto ana = person("Ana");
    add_picture(ana, "One", '\x41');
    add_picture(ana, "Two", '\x42');
    add_picture(ana, "Three", '\x43');
    move(ana, 2, "up");
    EXPECT_EQ(titles_of(ana), (std::vector<std::string>{"One", "Three", "Two"}));
    move(ana, 0, "down");
    EXPECT_EQ(titles_of(ana), (std::vector<std::string>{"Three", "One", "Two"}));
    move(ana, 0, "up");
    move(ana, 2, "down");
    EXPECT_EQ(titles_of(ana), (std::vector<std::string>{"Three", "One", "Two"}));
    const auto page = get("/en/profile/portfolio", ana);
    EXPECT_TRUE(page.holds("value=\"up\""));
    EXPECT_TRUE(page.holds("9 more fit, of twelve."));
}

TEST_P(PortfolioTest, TakesTwelveAndNoMore) {
    const auto ana = person("Ana");
    for (int count = 0; count < 12; ++count) {
        post("/en/profile/portfolio",
             {{"title", "Link"}, {"address", "https://work.example/" + std::to_string(count)}},
             ana);
    }
    EXPECT_EQ(profile_of(ana).items.size(), 12U);
    const auto answer = add_picture(ana, "Thirteen", '\x44');
    EXPECT_EQ(answer.status, 409);
    EXPECT_TRUE(answer.holds("too_many_items"));
}

TEST_P(PortfolioTest, KeepsThePictureThatAnotherExampleStillShows) {
    const auto ana = person("Ana");
    add_picture(ana, "One", '\x44');
    add_picture(ana, "Two", '\x44');
    EXPECT_EQ(profile_of(ana).pictures.size(), 1U);
    const auto first = to_string(profile_of(ana).items.at(0).item_id);
    post("/en/profile/portfolio/" + first + "/removal", {}, ana);
    EXPECT_EQ(profile_of(ana).pictures.size(), 1U);
    const auto second = to_string(profile_of(ana).items.at(0).item_id);
    post("/en/profile/portfolio/" + second + "/removal", {}, ana);
    EXPECT_TRUE(profile_of(ana).pictures.empty());
}

AGORA_EACH_ENGINE(PortfolioTest);

}  // namespace
}  // namespace agora::members

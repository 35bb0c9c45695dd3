#include "consent_store.hpp"
#include "uploading.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class PortraitTest : public Uploading {};

TEST_P(PortraitTest, IsSeenByThoseWhomItsOwnerChose) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    be_listed(ana);
    EXPECT_EQ(upload_portrait(ana, "only_me").status, 200);
    EXPECT_EQ(get(portrait_of(ana), ana).status, 200);
    EXPECT_EQ(get(portrait_of(ana), ben).status, 404);
    EXPECT_EQ(get(portrait_of(ana)).status, 404);
    EXPECT_FALSE(get(page_of(ana), ben).holds("portrait.webp"));

    upload("/api/profile/picture", portrait_fields("members"), {}, ana);
    EXPECT_EQ(get(portrait_of(ana), ben).status, 200);
    EXPECT_EQ(get(portrait_of(ana)).status, 404);
    EXPECT_TRUE(get(page_of(ana), ben).holds("alt=\"Canary-face laughing\""));
    EXPECT_TRUE(get("/en/members", ben).holds("small-portrait.webp"));
    EXPECT_FALSE(get("/en/members").holds("small-portrait.webp"));
    EXPECT_FALSE(get(page_of(ana, "") + "/card.vcf", ben).holds("PHOTO"));

    upload("/api/profile/picture", portrait_fields("everyone"), {}, ana);
    EXPECT_EQ(get(portrait_of(ana)).status, 200);
    const auto page = get(page_of(ana));
    EXPECT_TRUE(page.holds("portrait.webp"));
    EXPECT_TRUE(page.holds("\"image\":\"https://agora.example/members/"));
    EXPECT_TRUE(get(page_of(ana, "") + "/card.vcf").holds("PHOTO;MEDIATYPE=image/webp:https://"));
    EXPECT_TRUE(get("/en/members").holds("small-portrait.webp"));

    post("/en/profile/unlisting", {}, ana);
    EXPECT_EQ(get(portrait_of(ana)).status, 404);
    EXPECT_EQ(get(portrait_of(ana), ben).status, 404);
    EXPECT_EQ(get(portrait_of(ana), ana).status, 200);
}

TEST_P(PortraitTest, LogsEachConsentAndStartsWithOnlyMe) {
    const auto ana = person("Ana");
    EXPECT_TRUE(get("/en/profile/picture", ana).holds("<option value=\"only_me\" selected>"));
    upload_portrait(ana, "members");
    const auto consents =
        database().read([&](db::ReadTx& tx) { return list_consents(tx, ana.account); });
    ASSERT_EQ(consents.size(), 1U);
    EXPECT_EQ(consents.front().field, Field::picture);
    EXPECT_EQ(consents.front().audience, Audience::members);
    EXPECT_EQ(consents.front().wording, "Picture: Members");
}

TEST_P(PortraitTest, LeavesUnderHeadersThatLetItDoNothing) {
    const auto ana = person("Ana");
    be_listed(ana);
    upload_portrait(ana, "everyone");
    const auto answer = get(portrait_of(ana));
    EXPECT_EQ(answer.headers["Content-Type"], "image/webp");
    EXPECT_EQ(answer.headers["Cache-Control"], "private, no-cache");
    EXPECT_TRUE(answer.headers["Content-Security-Policy"].starts_with("default-src 'none'"));
    EXPECT_EQ(answer.headers["ETag"], "\"" + profile_of(ana).row.picture_file + "\"");

    http::Request again;
    ASSERT_TRUE(http::set_target(again, portrait_of(ana)));
    again.headers.set("If-None-Match", answer.headers["ETag"]);
    EXPECT_EQ(send(std::move(again), {}).status, 304);
    http::Request part;
    ASSERT_TRUE(http::set_target(part, portrait_of(ana)));
    part.headers.set("Range", "bytes=0-3");
    EXPECT_EQ(send(std::move(part), {}).status, 206);
}

TEST_P(PortraitTest, ComesByAFormWithoutScriptThatKeepsWhatWasTyped) {
    const auto ana = person("Ana");
    auto fields = portrait_fields("members");
    fields[0].second = "";
    const Uploading::File file{"picture", "me.png", small_png(120, 110, '\x33')};
    const auto wrong = upload("/en/profile/picture", fields, file, ana);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("Say in a sentence what the picture shows"));
    EXPECT_TRUE(wrong.holds("the file could not be. Choose it once more."));
    EXPECT_TRUE(wrong.holds("value=\"Canary-holder\""));
    EXPECT_TRUE(wrong.holds("multipart/form-data"));
    EXPECT_EQ(stored_files(), 0U);
    EXPECT_EQ(upload("/en/profile/picture", portrait_fields("members"), file, ana).location,
              "/en/profile");
    EXPECT_TRUE(get("/en/profile", ana).holds("Canary-face laughing"));
    EXPECT_EQ(profile_of(ana).pictures.at(0).licence, "cc_by");
    EXPECT_EQ(stored_files(), 2U);
}

TEST_P(PortraitTest, AsksWhoseItIsAndWhetherThePeopleAgreed) {
    const auto ana = person("Ana");
    const Uploading::File file{"picture", "me.png", small_png(40, 40, '\x33')};
    for (const auto& [place, value, sentence] :
         {std::tuple{2, "", "rights_holder"}, std::tuple{3, "stolen", "licence"},
          std::tuple{4, "", "people_shown"}, std::tuple{4, "not_all_agreed", "people_shown"}}) {
        auto fields = portrait_fields("members");
        fields[static_cast<std::size_t>(place)].second = value;
        const auto answer = upload("/api/profile/picture", fields, file, ana);
        EXPECT_EQ(answer.status, 422) << sentence;
        EXPECT_TRUE(answer.holds("\"field\":\"" + std::string{sentence} + "\"")) << answer.body;
    }
    EXPECT_EQ(stored_files(), 0U);
}

TEST_P(PortraitTest, RefusesWhatIsNoPictureWithASentence) {
    const auto ana = person("Ana");
    const std::vector<std::pair<std::string, std::string>> hostile{
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "drawing"},
        {"<!doctype html><script>alert(1)</script>", "not_a_picture"},
        {kSmallPdf, "document_instead"},
        {small_png(40, 40, '\x33').substr(0, 60), "damaged"},
        {"GIF89a<script>alert(1)</script>", "picture"}};
    for (const auto& [bytes, name] : hostile) {
        const auto answer = upload("/api/profile/picture", portrait_fields("everyone"),
                                   {"picture", "x.png", bytes}, ana);
        EXPECT_EQ(answer.status, 422) << answer.body;
        EXPECT_TRUE(answer.holds(name)) << answer.body;
        EXPECT_TRUE(answer.holds("\"field\":\"picture\"")) << answer.body;
    }
    const auto none = upload("/api/profile/picture", portrait_fields("everyone"), {}, ana);
    EXPECT_EQ(none.status, 422);
    EXPECT_EQ(stored_files(), 0U);
    EXPECT_EQ(get("/en" + std::string{"/profile/picture"}, ana).status, 200);
}

TEST_P(PortraitTest, IsRemovedAndReplacedByTheInitials) {
    const auto ana = person("Ana");
    be_listed(ana);
    upload_portrait(ana, "everyone");
    EXPECT_EQ(post("/en/profile/picture/removal", {}, ana).location, "/en/profile/picture");
    EXPECT_EQ(get(portrait_of(ana), ana).status, 404);
    EXPECT_TRUE(profile_of(ana).pictures.empty());
    EXPECT_FALSE(get("/en/members").holds("small-portrait.webp"));
}

TEST_P(PortraitTest, IsForMembersToUpload) {
    EXPECT_EQ(upload("/api/profile/picture", portrait_fields("everyone"),
                     {"picture", "x.png", small_png(9, 9, '\x33')}, {})
                  .status,
              401);
    const auto tim = person("Tim", access::Standing::unconfirmed);
    auto unconfirmed = tim;
    unconfirmed.standing = access::Standing::unconfirmed;
    EXPECT_EQ(upload_portrait(unconfirmed, "everyone").status, 403);
}

AGORA_EACH_ENGINE(PortraitTest);

}  // namespace
}  // namespace agora::members

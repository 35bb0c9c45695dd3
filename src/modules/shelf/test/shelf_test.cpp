#include "shelf_test.hpp"

namespace agora::shelf {
namespace {

class KeepingTest : public ShelfTest {
 protected:
    static http::NameValues link(std::string address, std::string audience = "") {
        http::NameValues values{
            {"tool", "chat"}, {"title", "Our chat"}, {"address", std::move(address)}};
        if (!audience.empty()) values.add("audience", std::move(audience));
        return values;
    }
};

TEST_P(KeepingTest, OnlyMembersOfTheGroupAdd) {
    EXPECT_EQ(get(shelf_ + "/texts/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get(shelf_ + "/texts/new", cleo_).status, 403);
    EXPECT_EQ(post(shelf_ + "/texts", text("A", "b"), cleo_).status, 403);
    EXPECT_EQ(post(shelf_ + "/links", link("https://chat.example/x"), cleo_).status, 403);
    EXPECT_EQ(get("/en/groups/nobody/shelf").status, 404);
    EXPECT_TRUE(get(shelf_, ben_).holds("Begin a text"));
    EXPECT_FALSE(get(shelf_, cleo_).holds("Begin a text"));
    EXPECT_TRUE(get("/en" + group_, ben_).holds("Nothing in the shared folder yet."));
    EXPECT_FALSE(get("/en" + group_).holds("Texts and files")) << "nothing for visitors there";
}

TEST_P(KeepingTest, ANewThingIsTheGroupsAndAnimatorsOpenIt) {
    const std::string item = add_text(ben_, "Canary title", "Canary words");
    EXPECT_FALSE(get(shelf_ + "/texts/new", ben_).holds("Who may read it?"));
    EXPECT_TRUE(get(shelf_ + "/texts/new", ana_).holds("Who may read it?"));
    EXPECT_EQ(get(item, cleo_).status, 404);
    EXPECT_EQ(get(item).status, 404);
    EXPECT_FALSE(get(shelf_).holds("Canary"));
    EXPECT_FALSE(get("/api" + group_ + "/shelf", cleo_).holds("Canary"));
    EXPECT_FALSE(get("/en" + group_, cleo_).holds("Canary"));
    EXPECT_TRUE(get("/en" + group_, ben_).holds("Canary title"));
    EXPECT_EQ(open_to(item, "everyone", ben_).status, 403);
    EXPECT_EQ(open_to(item, "members", ana_).status, 303);
    EXPECT_EQ(get(item, cleo_).status, 200);
    EXPECT_TRUE(get(item, ana_).holds("Ben"));
    EXPECT_FALSE(get(item, cleo_).holds("Ben")) << "others don't learn who is in the group";
    EXPECT_EQ(get(item).status, 404);
    EXPECT_EQ(open_to(item, "everyone", ana_).status, 303);
    EXPECT_TRUE(get(item).holds("Canary words"));
    EXPECT_FALSE(get(item).holds(">Ben<")) << "visitors see nobody without a public profile";
    EXPECT_EQ(open_to(item, "group", ana_).status, 303);
    EXPECT_EQ(get(item).status, 404);
    const auto admin = person("Root", {access::Role::administrator});
    EXPECT_EQ(get(item, admin).status, 200) << "looks after all groups";
    EXPECT_EQ(get(item, person("Mo", {access::Role::moderator})).status, 404);
}

TEST_P(KeepingTest, AToolOutsideIsMarkedSo) {
    for (const std::string wrong : {"", "chat.example", "javascript:alert(1)", "ftp://x.example/",
                                    "/groups", "mailto:a@b.example"}) {
        const auto answer = post(shelf_ + "/links", link(wrong), ben_);
        EXPECT_EQ(answer.status, 422) << wrong;
        EXPECT_TRUE(answer.holds("id=\"field-address-error\"")) << wrong;
        EXPECT_TRUE(answer.holds("Our chat"));
    }
    EXPECT_EQ(post(shelf_ + "/links", link("https://chat.example/x"), ben_).status, 303);
    const auto home = get("/en" + group_, ana_);
    EXPECT_TRUE(home.holds("href=\"https://chat.example/x\""));
    EXPECT_TRUE(home.holds("Chat · outside Agora"));
    const std::string item = newest();
    EXPECT_EQ(post(item, link("https://chat.example/y"), cleo_).status, 404);
    EXPECT_EQ(post(item, link("https://chat.example/y"), ana_).status, 303);
    EXPECT_TRUE(get(item, ben_).holds("https://chat.example/y"));
    const auto dora = person("Dora");
    join_group(group_, dora);
    EXPECT_EQ(post(item, link("https://chat.example/z"), dora).status, 403) << "not theirs";
    EXPECT_EQ(post(item + "/removal", {}, dora).status, 403);
    EXPECT_EQ(post(item + "/removal", {}, ben_).status, 303);
}

TEST_P(KeepingTest, AnEndedGroupsShelfStaysToBeRead) {
    const std::string item = add_text(ben_, "Report", "What we learned");
    EXPECT_EQ(post("/en" + group_ + "/state", {{"state", "closed"}}, ana_).status, 303);
    EXPECT_TRUE(get(item, ben_).holds("What we learned"));
    EXPECT_EQ(get(item + "/edit", ben_).status, 409);
    EXPECT_EQ(post(item, text("Report", "Other", "1"), ben_).status, 409);
    EXPECT_EQ(post(shelf_ + "/texts", text("A", "b"), ben_).status, 409);
    EXPECT_TRUE(get(shelf_, ben_).holds("The group has ended."));
}

TEST_P(KeepingTest, AReportLimitsOrHides) {
    const auto moderator = person("Mo", {access::Role::moderator});
    const std::string item = add_text(ben_, "Canary", "words");
    open_to(item, "everyone", ana_);
    const auto thing = [&](web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "shelf_item") continue;
                const std::string path = item.substr(3);
                const auto found = database().read(
                    [&](db::ReadTx& tx) { return kind.find(tx, cleo_, path, utc_date(now())); });
                EXPECT_TRUE(found || measure == web::Measure::nothing);
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {moderator.account, now()}, path, measure});
                });
            }
        }
        settle();
    };
    thing(web::Measure::limited);
    EXPECT_EQ(get(item).status, 404);
    EXPECT_EQ(get(item, cleo_).status, 200);
    thing(web::Measure::hidden);
    EXPECT_EQ(get(item, cleo_).status, 404);
    EXPECT_TRUE(get(item, ben_).holds("After a report"));
    EXPECT_TRUE(get(item, ana_).holds("After a report"));
    thing(web::Measure::nothing);
    EXPECT_EQ(get(item).status, 200);
}

AGORA_EACH_ENGINE(KeepingTest);

}  // namespace
}  // namespace agora::shelf

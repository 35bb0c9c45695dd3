#include "agora/calls/import.hpp"
#include "agora/files/store.hpp"
#include "call_store.hpp"
#include "calls_site.hpp"
#include "follow_store.hpp"

#include <filesystem>
#include <fstream>

namespace agora::calls {
namespace {

class ImportTest : public CallsSite {
 protected:
    ImportReport import(const std::string& name, const std::string& bytes) {
        const std::filesystem::path folder = services().data_folder / "import";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / name, std::ios::binary) << bytes;
        const auto report = import_calls(services(), folder / name, {});
        EXPECT_TRUE(report.ok());
        settle();
        return report ? *report : ImportReport{};
    }
    static std::string release(std::string_view id, std::string_view until) {
        return R"({"uri":"https://source.example/p","publishedDate":"2026-11-01T00:00:00Z","version":"1.1",)"
               R"("releases":[{"ocid":"ocds-x-1","id":")" +
               std::string{id} +
               R"(","date":"2026-11-01T00:00:00Z","tag":["tender"],"language":"en",)"
               R"("buyer":{"id":"B1","name":"Town of Example"},"tender":{"id":"t1","status":"active",)"
               R"("title":"Software for the library","tenderPeriod":{"endDate":")" +
               std::string{until} + R"("}}}]})";
    }
    std::string day(int ahead) { return to_iso(now() + days{ahead}); }
};

TEST_P(ImportTest, TheSameVersionTwiceIsTheSameAndAnotherOneIsKeptBesideIt) {
    EXPECT_EQ(take(notice("a", "Software for the town")), Taken::added);
    EXPECT_EQ(take(notice("a", "Software for the town")), Taken::same);
    const std::string path = path_of_notice("a");
    EXPECT_TRUE(get("/en/calls").holds("1 open call"));
    post(path + "/follow", {}, ben_);
    post(path + "/follow", {}, ana_);
    auto second = notice("a", "Software for the town");
    second.tag = "2";
    second.call.deadline_at = now() + days{40};
    second.stated = {{.section = "IV.2.2 Deadline", .old_text = "soon", .new_text = "later"}};
    EXPECT_EQ(take(second), Taken::changed);
    EXPECT_EQ(take(second), Taken::same);
    EXPECT_EQ(mails_about("Software for the town"), 2) << "each follower, once";
    EXPECT_EQ(mails_about("IV.2.2 Deadline"), 2);
    const auto page = get(path);
    EXPECT_TRUE(page.holds("IV.2.2 Deadline"));
    EXPECT_TRUE(page.holds(">soon</del>"));
    EXPECT_TRUE(get("/en/calls").holds("1 open call"));
}

TEST_P(ImportTest, AnOlderVersionThatComesLateChangesNothing) {
    auto newer = notice("a", "The newer title");
    newer.tag = "2";
    newer.call.published_at = now();
    take(newer);
    auto older = notice("a", "The older title");
    older.call.published_at = now() - days{3};
    EXPECT_EQ(take(older), Taken::same);
    EXPECT_TRUE(get(path_of_notice("a")).holds("The newer title"));
}

TEST_P(ImportTest, ACorrectionChangesWhatItSaysAndTheRestStays) {
    auto lost = notice("lost", "Corrects what isn't here");
    lost.partial = true;
    EXPECT_EQ(take(lost), Taken::alone);
    take(notice("a", "Software for the town"));
    auto correction = notice("b", "Corrigendum");
    correction.other_keys = {"a"};
    correction.partial = true;
    correction.call = {.deadline_at = now() + days{50}};
    EXPECT_EQ(take(correction), Taken::changed);
    const auto page = get(path_of_notice("a"));
    EXPECT_TRUE(page.holds("Software for the town"));
    EXPECT_TRUE(page.holds("Town of Example"));
    EXPECT_EQ(path_of_notice("a"), path_of_notice("b"));
    auto end = notice("c", "Cancelled");
    end.other_keys = {"a"};
    end.ends = end.partial = true;
    EXPECT_EQ(take(end), Taken::changed);
    EXPECT_FALSE(get("/en/calls").holds("Software"));
}

TEST_P(ImportTest, WhatAMemberWroteDownBeforeGoesOnAsTheSourcesCall) {
    const std::string path = add(ana_, typed("Software, library"));
    const auto link = typed("x")["link"];
    auto incoming = notice("a", "Software for the library");
    incoming.call.link = "https://town.example/1";
    EXPECT_EQ(take(incoming), Taken::changed) << link;
    EXPECT_EQ(path_of_notice("a"), path);
    EXPECT_TRUE(get(path).holds("Software for the library"));
    EXPECT_EQ(get(path + "/edit", ana_).status, 403) << "the source's to change from now on";
}

TEST_P(ImportTest, AFileIsTakenOverOnceAndKept) {
    EXPECT_EQ(import("one.json", release("r1", day(20))).counts.added, 1);
    EXPECT_EQ(import("one.json", release("r1", day(20))).counts.added, 0);
    EXPECT_TRUE(get("/en/calls").holds("1 open call"));
    const auto changed = import("two.json", release("r2", day(30)));
    EXPECT_EQ(changed.counts.added, 0);
    EXPECT_EQ(changed.counts.changed, 1);
    const auto id = database().read([](db::ReadTx& tx) {
        std::string found;
        each_call_after(tx, 0, [&](const Call& call) { found = to_string(call.call_id); });
        return found;
    });
    const std::string document = "/en/calls/" + id + "/documents/1";
    EXPECT_EQ(get(document).status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get(document, ana_).status, 403);
    EXPECT_TRUE(get(document, kim_).holds("ocds-x-1"));
    EXPECT_EQ(get("/en/calls/" + id + "/documents/9", kim_).status, 404);
}

TEST_P(ImportTest, PersonsAtTheBuyerAreForMembersWhileItIsOpenAndGoAfterwards) {
    auto incoming = notice("a", "Software for the town");
    incoming.contact = Contact{.name = "Canary Person", .mail = "canary@town.example"};
    const std::string file = services().state<files::Store>().put("<notice/>").text();
    take(incoming, {file, "xml"});
    const std::string path = path_of_notice("a");
    EXPECT_FALSE(get(path).holds("Canary"));
    EXPECT_FALSE(get("/api" + path.substr(3)).holds("canary@"));
    EXPECT_TRUE(get(path, ana_).holds("Canary Person"));
    EXPECT_FALSE(get("/en/calls?q=canary", ana_).holds("Software")) << "not searchable";
    EXPECT_FALSE(get("/en/search?q=canary", ana_).holds("Software"));
    clock_.advance(days{21});
    EXPECT_FALSE(get(path, ana_).holds("Canary")) << "closed";
    const auto kept = [&] {
        return database().read([&](db::ReadTx& tx) {
            const CallId id = *find_noticed(tx, "a");
            return find_contact(tx, id).has_value() &&
                   list_versions(tx, id)[0].document_file == file;
        });
    };
    run("calls.forgetting");
    EXPECT_TRUE(kept());
    clock_.advance(days{90});
    run("calls.forgetting");
    EXPECT_FALSE(kept());
}

AGORA_EACH_ENGINE(ImportTest);

}  // namespace
}  // namespace agora::calls

#include "import_site.hpp"

namespace agora::calls {
namespace {

class ImportTest : public ImportSite {};

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
    auto another = notice("b", "Chairs for the library");
    another.call.link = "https://town.example/1";
    EXPECT_EQ(take(another), Taken::added) << "a portal gives its calls one link";
    EXPECT_TRUE(get(path).holds("Software for the library"));
    EXPECT_TRUE(get("/en/calls").holds("2 open calls"));
}

TEST_P(ImportTest, WhatACorrigendumSaysOfPersonsIsNotRepeated) {
    take_notice(of_procedure("n1", "Software for the town"));
    auto corrigendum = of_procedure("n2", "Software for the town");
    corrigendum.correction.emplace();
    corrigendum.correction->of_id = "n1";
    corrigendum.correction->fields = {
        {"I.1", "Contact person", "Canary One", "Canary Two"},
        {"I.3)", "", "Canary Three", ""},
        {"ORG-0001", "", "", "Canary Four"},
        {"VI.3", "Contactpersoon", "", "Canary Five"},
        {"VI.3", "", "", "Write to canary@town.example"},
        {"VI.3", "", "Ring Canary at 02/123.45.67", ""},
        {"VI.3", "", "Ring Canary at +32 475 12 34 56.", ""},
        {"IV.2.2", "Time limit", "2027-01-02 11:00", "01/02/2027 11:00"},
        {"II.1.2", "Code", "03000000-1 72000000", "79530000"},
        {"II.1.1", "Of whom", "the town", "Canon of the town"}};
    EXPECT_EQ(take_notice(corrigendum), Taken::changed);
    const std::string path = path_of_notice("ted n1");
    const auto page = get(path);
    EXPECT_FALSE(page.holds("anary"));
    EXPECT_FALSE(page.holds("02/123"));
    for (const auto kept : {"01/02/2027 11:00", "03000000-1 72000000", "Canon of the town"}) {
        EXPECT_TRUE(page.holds(kept)) << kept;
    }
    clock_.advance(days{400});
    run("calls.forgetting");
    const auto later = get("/api" + path.substr(3));
    EXPECT_TRUE(later.holds("II.1.1"));
    EXPECT_FALSE(later.holds("Canon of the town")) << "their own words go with the documents";
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

TEST_P(ImportTest, OfSeveralFilesEachFaultNamesItsFileItsPlaceAndTheReason) {
    const std::filesystem::path folder = services().data_folder / "import";
    std::filesystem::create_directories(folder);
    const auto write = [&](const std::string& name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    };
    const auto broken = write("broken.json", R"({"releases": [)");
    const auto xml = write("cut.xml", "<?xml version='1.0'?>\n<ContractNotice>\n<a>");
    const auto partly =
        write("partly.json",
              R"({"releases": [{"id": "lost", "tender": {"title": "Lost"}},)"
              R"({"ocid": "ocds-y-1", "id": "1", "date": "2026-11-01T00:00:00Z",)"
              R"( "tag": ["tender"], "tender": {"title": "Chairs", "status": "active"}}]})");
    const auto sound = write("sound.json", release("r1", day(20)));
    const auto files =
        import_files(services(), {broken, sound, xml, partly, folder / "none.json"}, {});
    settle();
    EXPECT_EQ(outcome_of(files), ImportOutcome::with_faults);
    const auto lines = lines_of(files, services().translator, Language::en);
    const auto line = [&](const std::string& start) {
        return std::ranges::count_if(
            lines, [&](const std::string& one) { return one.starts_with(start); });
    };
    EXPECT_EQ(line(broken.string() + ": line 1, column 15: The JSON is not valid"), 1);
    EXPECT_EQ(line(xml.string() + ": line "), 1);
    EXPECT_EQ(line(partly.string() + ": /releases/0/ocid: The notice has no identifier"), 1);
    EXPECT_EQ(line((folder / "none.json").string() + ": The file can't be opened."), 1);
    EXPECT_EQ(line(sound.string()), 1) << "a sound file has no fault";
    EXPECT_EQ(line("New: 1"), 2) << "of each file that is readable";
    EXPECT_EQ(line("New: 2"), 1) << "of all";
    EXPECT_EQ(line("All files: 5"), 1);
    EXPECT_EQ(line("Files that are not readable: 3"), 1);
    EXPECT_TRUE(get("/en/calls").holds("2 open calls"));
    EXPECT_EQ(outcome_of(import_files(services(), {broken, xml}, {})), ImportOutcome::nothing_read);
    const auto again = import_files(services(), {sound}, {});
    EXPECT_EQ(outcome_of(again), ImportOutcome::sound);
    const auto single = lines_of(again, services().translator, Language::en);
    EXPECT_EQ(std::ranges::count(single, "As before: 1"), 1);
    EXPECT_FALSE(std::ranges::any_of(single, [](const std::string& one) {
        return one.starts_with("All files");
    })) << "one file is all";
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

TEST_P(ImportTest, ANewVersionWithoutAPersonHasNone) {
    auto incoming = notice("a", "Software for the town");
    incoming.contact = Contact{.name = "Canary Person"};
    take(incoming);
    auto correction = notice("b", "Corrigendum");
    correction.other_keys = {"a"};
    correction.partial = true;
    take(correction);
    EXPECT_TRUE(get(path_of_notice("a"), ana_).holds("Canary Person")) << "it says nothing of it";
    incoming.contact.reset();
    incoming.tag = "2";
    take(incoming);
    EXPECT_FALSE(get(path_of_notice("a"), ana_).holds("Canary Person"));
}

TEST_P(ImportTest, ADocumentGoesAfterTheDeadlineAlsoWhenTheCallNamesNobody) {
    const std::string file = services().state<files::Store>().put("<notice/>").text();
    take(notice("a", "Software for the town"), {file, "xml"});
    const auto kept = [&] {
        return database().read([&](db::ReadTx& tx) {
            return list_versions(tx, *find_noticed(tx, "a"))[0].document_file == file;
        });
    };
    for (int number = 0; number < 60; ++number) {
        take(notice("n" + std::to_string(number), "More"), {file + std::to_string(number), "xml"});
    }
    clock_.advance(days{21});
    run("calls.forgetting");
    EXPECT_TRUE(kept());
    clock_.advance(days{90});
    run("calls.forgetting");
    EXPECT_FALSE(kept());
    const auto last = database().read(
        [&](db::ReadTx& tx) { return list_versions(tx, *find_noticed(tx, "n59")); });
    EXPECT_EQ(last.at(0).document_file, "") << "more than one batch";
}

AGORA_EACH_ENGINE(ImportTest);

}  // namespace
}  // namespace agora::calls

#include "agora/calls/import.hpp"
#include "agora/files/store.hpp"
#include "call_store.hpp"
#include "calls_site.hpp"
#include "follow_store.hpp"
#include "from_notice.hpp"

#include <algorithm>
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
    /// One of several that a buyer gives the same procedure.
    static notices::Notice of_procedure(const std::string& id, const std::string& title) {
        notices::Notice one;
        one.source = "TED";
        one.source_id = id;
        one.source_version = "01";
        one.procedure_id = "procedure-1";
        one.titles = {{"en", title}};
        return one;
    }
    Taken take_notice(const notices::Notice& one) { return take(*incoming_of(one, {})); }
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
    auto another = notice("b", "Chairs for the library");
    another.call.link = "https://town.example/1";
    EXPECT_EQ(take(another), Taken::added) << "a portal gives its calls one link";
    EXPECT_TRUE(get(path).holds("Software for the library"));
    EXPECT_TRUE(get("/en/calls").holds("2 open calls"));
}

TEST_P(ImportTest, CallsOfOneProcedureAreSeveral) {
    EXPECT_EQ(take_notice(of_procedure("n1", "Hall A")), Taken::added);
    EXPECT_EQ(take_notice(of_procedure("n2", "Hall B")), Taken::added);
    EXPECT_EQ(take_notice(of_procedure("n3", "Hall B")), Taken::same) << "published again";
    EXPECT_TRUE(get("/en/calls").holds("2 open calls"));
    auto result = of_procedure("n4", "Hall B");
    result.stage = notices::Stage::cancelled;
    EXPECT_EQ(take_notice(result), Taken::changed);
    EXPECT_TRUE(get("/en/calls").holds("Hall A"));
    EXPECT_FALSE(get("/en/calls").holds("Hall B"));
    auto renamed = of_procedure("n5", "The halls");
    renamed.stage = notices::Stage::cancelled;
    EXPECT_EQ(take_notice(renamed), Taken::changed) << "known by the procedure";
    EXPECT_FALSE(get("/en/calls").holds("Hall A"));
}

TEST_P(ImportTest, ATownIsKnownByItsNameWhereTheCodeLeavesItOpen) {
    using notices::BuyerLevel;
    const auto type_of = [](const std::string& name, BuyerLevel level) {
        notices::Notice one = of_procedure("n1", "Hall A");
        one.buyers = {{.names = {{"fr", name}}, .level = level}};
        return incoming_of(one, {})->call.buyer_type;
    };
    EXPECT_EQ(type_of("Commune d’Example", BuyerLevel::regional), BuyerType::communal);
    EXPECT_EQ(type_of("Gemeente Voorbeeld", BuyerLevel::other), BuyerType::communal);
    EXPECT_EQ(type_of("Example Borough Council", BuyerLevel::unknown), BuyerType::communal);
    EXPECT_EQ(type_of("Province d’Example", BuyerLevel::regional), BuyerType::communal);
    EXPECT_EQ(type_of("Région d’Example", BuyerLevel::regional), BuyerType::regional);
    EXPECT_EQ(type_of("Ministère de la ville", BuyerLevel::national), BuyerType::federal);
    EXPECT_EQ(type_of("Communes en fête", BuyerLevel::other), BuyerType::other);
    EXPECT_EQ(type_of("Stadium of Example", BuyerLevel::unknown), BuyerType::unknown);
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
    EXPECT_EQ(line(broken.string() + ": line 1: The JSON is not valid"), 1);
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

TEST_P(ImportTest, ALaterReleaseOfAProcessCorrectsWhatItSaysAndTheRestStays) {
    import("one.json", release("r1", day(20)));
    const std::string path = path_of_notice("ocds ocds-x-1");
    EXPECT_EQ(post(path + "/follow", {}, ben_).status, 303);
    const auto later = [&](const std::string& id, const std::string& date,
                           const std::string& tender) {
        return R"({"releases":[{"ocid":"ocds-x-1","id":")" + id + R"(","date":")" + date +
               R"(","tag":["tenderUpdate"],"tender":)" + tender + "}]}";
    };
    const auto moved =
        import("two.json", later("r2", "2026-11-05T00:00:00Z",
                                 R"({"tenderPeriod":{"endDate":")" + day(30) +
                                     R"("},"lots":[{"id":"A","title":"Shelves"}]})"));
    EXPECT_EQ(moved.counts.changed, 1);
    import("three.json", later("r3", "2026-11-06T00:00:00Z",
                               R"({"lots":[{"id":"B","title":"Readers",)"
                               R"("value":{"amount":9000,"currency":"EUR"}}]})"));
    const auto page = get(path);
    EXPECT_TRUE(page.holds("Software for the library")) << "no release has to repeat it";
    EXPECT_TRUE(page.holds("Town of Example"));
    EXPECT_TRUE(page.holds("<del"));
    EXPECT_TRUE(page.holds("Shelves"));
    EXPECT_TRUE(page.holds("Readers"));
    EXPECT_TRUE(page.holds("9,000"));
    EXPECT_FALSE(page.holds("ocds-x-1</h1>")) << "its number is no title";
    EXPECT_EQ(mails_about("Changed: "), 2) << "each change once";
    EXPECT_EQ(import("two.json", later("r2", "2026-11-05T00:00:00Z", "{}")).counts.same, 1);
    EXPECT_TRUE(get("/en/calls").holds("1 open call"));
    EXPECT_TRUE(get("/api" + path.substr(3)).holds("\"code\":\"A\""));
}

TEST_P(ImportTest, ConditionsStandAsTheNoticeHasThemAndTheFilterGoesByThem) {
    auto one = of_procedure("n1", "Workshops for the town");
    one.value = notices::Value{{.minor_units = 20'000'00, .currency = {'E', 'U', 'R'}}};
    one.lots = {{.id = "LOT-1", .titles = {{"en", "North"}}}, {.id = "LOT-2"}};
    one.conditions = {
        {.texts = {{"nl", "Omzet van 50.000"}, {"fr", "Chiffre d'affaires de 50.000"}},
         .lots = {"LOT-1"},
         .turnover = true},
        {.texts = {{"en", "Write to canary@town.example"}}, .references = true},
        {.texts = {{"en", "Canary, a certificate"}}}};
    EXPECT_EQ(take_notice(one), Taken::added);
    const std::string path = path_of_notice("ted n1");
    EXPECT_TRUE(get("/nl" + path.substr(3)).holds("Omzet van 50.000"));
    EXPECT_FALSE(get("/nl" + path.substr(3)).holds("Chiffre d"));
    EXPECT_TRUE(get("/fr" + path.substr(3)).holds("affaires de 50.000"));
    const auto page = get(path);
    EXPECT_TRUE(page.holds("Canary, a certificate"));
    EXPECT_FALSE(page.holds("canary@"));
    EXPECT_TRUE(page.holds("References to earlier work")) << "that they are asked is said";
    EXPECT_FALSE(page.holds("<table")) << "lots fit on a phone";
    EXPECT_TRUE(page.holds("<b>Lot 1</b> <span lang=\"en\">North"));
    EXPECT_TRUE(page.holds("<b>Lot 2</b>"));
    EXPECT_TRUE(page.holds("Lots: Lot 1</p>"));
    EXPECT_FALSE(page.holds("LOT-")) << "the source's numbers say nothing";
    EXPECT_FALSE(get("/en/calls?small=fits").holds("Workshops")) << "a turnover is asked";
    EXPECT_TRUE(get("/api" + path.substr(3)).holds("\"of_lots\":\"LOT-1\""));
    one.source_version = "02";
    one.conditions = {{.texts = {{"en", "No turnover is asked"}}, .turnover = false},
                      {.texts = {{"en", "A group is jointly liable"}}, .together = true}};
    EXPECT_EQ(take_notice(one), Taken::changed);
    EXPECT_TRUE(get("/en/calls?small=fits").holds("Workshops"));
    const auto after = get(path);
    EXPECT_TRUE(after.holds("A group is jointly liable"));
    EXPECT_TRUE(after.holds("<del class=\"as-typed\">LOT-1: Omzet van 50.000"));
    auto silent = of_procedure("n2", "Chairs for the town");
    silent.procedure_id = "procedure-2";
    take_notice(silent);
    const auto quiet = get("/api" + path_of_notice("ted n2").substr(3));
    EXPECT_TRUE(quiet.holds("not said"));
    EXPECT_TRUE(quiet.holds("\"conditions\":[]"));
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

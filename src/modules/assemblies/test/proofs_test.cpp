#include "agora/pdf/testing.hpp"
#include "agora/assemblies/events.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/recommendations/whole_recommendation.hpp"
#include "assemblies_test.hpp"
#include "meetings.hpp"

#include <algorithm>
#include <tuple>

namespace agora::assemblies {
namespace {

class ProofsTest : public AssembliesTest {
 protected:
    /// A vote that was counted: yes, yes, no.
    std::string counted_vote() {
        return database().write([&](db::WriteTx& tx) {
            const auto rule = votes::put_rule(tx, {.article = "Art. 28", .made_at = now()});
            votes::WholeVote whole{.vote = {.rule_id = rule,
                                            .state = votes::State::counted,
                                            .time_zone = "Europe/Brussels",
                                            .opens_at = now() - days{9},
                                            .closes_at = now() - days{2},
                                            .made_at = now() - days{20},
                                            .rolled_at = now() - days{19}}};
            for (const Language language : kLanguages) {
                whole.words.push_back({language, "Canary budget", "Shall we?", ""});
            }
            for (const auto& who : {ana_, ben_, cleo_}) {
                whole.roll.push_back({.account_id = who.account, .voted = true});
            }
            for (const std::string answer : {"yes", "yes", "no"}) {
                whole.ballots.push_back({.answer = answer});
            }
            return to_string(votes::put_whole_vote(tx, whole));
        });
    }
    void put_recommendation() {
        database().write([&](db::WriteTx& tx) {
            const auto cycle = recommendations::put_whole_cycle(
                tx, {.slug = "first", .name = "First", .language = "en", .entered_at = now()}, {});
            recommendations::WholeRecommendation whole;
            whole.row = {
                .printed = "101/2", .cycle_id = cycle, .language = "en", .entered_at = now()};
            whole.texts = {{.language = "en", .title = "Canary recommendation"}};
            recommendations::put_whole_recommendation(tx, whole);
        });
    }
    std::string closed() {
        const std::string path = opened();
        EXPECT_EQ(post("/en" + path + "/closing", {}, board_).status, 303);
        return path;
    }
    int save(const std::string& path, const std::string& body, const std::string& version) {
        return post("/en" + path + "/minutes",
                    {{"language", "en"}, {"body", body}, {"version", version}}, board_)
            .status;
    }
};

TEST_P(ProofsTest, AVoteAndARecommendationStandOnTheAgenda) {
    put_recommendation();
    const std::string vote = counted_vote();
    const std::string path = convened();
    const std::string item = "/en" + path + "/agenda/" + item_of(path);
    EXPECT_EQ(post(item,
                   {{"vote", "https://agora.example/nl/votes/" + vote},
                    {"recommendations", "/en/recommendations/101-2"}},
                   board_)
                  .status,
              303);
    const auto page = get("/en" + path, ana_);
    EXPECT_TRUE(page.holds("Canary budget"));
    EXPECT_TRUE(page.holds("Adopted"));
    EXPECT_TRUE(page.holds("/en/votes/" + vote + "/result"));
    EXPECT_TRUE(page.holds("Canary recommendation"));
    EXPECT_TRUE(get("/en/recommendations/101-2", zoe_).holds("Treated at meetings"));
    EXPECT_FALSE(get("/en/recommendations/101-2").holds("Treated at meetings"))
        << "the meeting is for members";
}

TEST_P(ProofsTest, MinutesAreDraftedEditedAndApproved) {
    const std::string path = opened();
    EXPECT_EQ(post("/en" + path + "/incidents", {{"text", "Canary noise"}}, board_).status, 303);
    EXPECT_EQ(save(path, "Too early", "0"), 409);
    const auto answer = post("/en" + path + "/closing", {}, board_);
    EXPECT_EQ(answer.location, "/en" + path + "/minutes/edit");
    const auto first = get("/en" + path + "/minutes/edit", board_);
    EXPECT_TRUE(first.holds("Canary noise"));
    EXPECT_TRUE(first.holds("1. Accounts"));
    EXPECT_TRUE(first.holds("Convened: 3"));
    EXPECT_TRUE(first.holds("In person: 1"));
    EXPECT_FALSE(first.holds("Ana ")) << "nobody is named";
    EXPECT_EQ(save(path, "Canary minutes", "0"), 303);
    EXPECT_EQ(save(path, "Others", "0"), 422) << "somebody saved since";
    EXPECT_EQ(save(path, "Canary minutes, better", "1"), 303);
    EXPECT_EQ(get("/en" + path + "/minutes", ana_).status, 404);
    EXPECT_FALSE(get("/en" + path, ana_).holds("Canary minutes"));
    const std::string approval = "/en" + path + "/minutes/approval";
    EXPECT_EQ(post(approval, {{"version", "1"}}, board_).status, 422) << "another text was read";
    EXPECT_EQ(post(approval, {{"version", "2"}}, board_).status, 303);
    EXPECT_EQ(post(approval, {{"version", "2"}}, board_).status, 409);
    EXPECT_EQ(save(path, "Later", "2"), 409);
    EXPECT_TRUE(get("/en" + path, zoe_).holds("Canary minutes, better"));
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_THAT(last_mail(), testing::HasSubstr("minutes"));
}

TEST_P(ProofsTest, MinutesComeAsAPdfForWhoReadsThem) {
    const std::string path = closed();
    const std::string file = "/en" + path + "/minutes.pdf";
    EXPECT_EQ(get(file, board_).status, 404) << "nothing is written yet";
    EXPECT_EQ(save(path, "# Canary point\n\n- one **yes**\n- [two](/votes)\n", "0"), 303);
    EXPECT_TRUE(get("/en" + path + "/minutes", board_).holds(file));
    EXPECT_THAT(pdf::text_of(get(file, board_).body), testing::HasSubstr("Not approved yet"));
    for (const auto& other : {ana_, zoe_, access::Actor{}}) {
        EXPECT_EQ(get(file, other).status, 404) << "not before they are approved";
    }
    EXPECT_EQ(post("/en" + path + "/minutes/approval", {{"version", "1"}}, board_).status, 303);
    EXPECT_EQ(get(file).status, 404) << "the meeting is for members";
    EXPECT_TRUE(get("/en" + path, zoe_).holds(file));
    const auto answer = get("/fr" + path + "/minutes.pdf", zoe_);
    EXPECT_EQ(answer.headers["Content-Type"], "application/pdf");
    const pdf::ReadPdf read = pdf::read_pdf(answer.body);
    EXPECT_EQ(read.lang, "fr");
    EXPECT_EQ(read.count("H1"), 1);
    EXPECT_EQ(read.count("LI"), 2);
    EXPECT_THAT(read.links, testing::Contains("https://agora.example/votes"));
    EXPECT_THAT(pdf::text_of(answer.body), testing::AllOf(testing::HasSubstr("Canary point"),
                                                          testing::HasSubstr("Minutes approved")));
}

TEST_P(ProofsTest, ASummaryInPlainWordsLeadsToTheGlossary) {
    const std::string path = closed();
    const std::string page = "/en" + path + "/summary";
    EXPECT_EQ(post(page, {{"summary_en", "x"}}, ana_).status, 403);
    EXPECT_EQ(post(page, {{"summary_fr", "Le quorum était là."}}, board_).status, 303);
    EXPECT_TRUE(get("/fr" + path, ana_).holds(">quorum</a>"));
    const auto english = get("/en" + path, ana_);
    EXPECT_TRUE(english.holds("lang=\"fr\"")) << "there is none in English";
    EXPECT_TRUE(get("/fr/bodies/general-assembly", zoe_).holds("était là"));
    const auto again = post(page, {{"summary_nl", "Kanarie."}}, board_);
    EXPECT_EQ(again.status, 422) << "somebody wrote since";
    EXPECT_TRUE(again.holds("Kanarie.")) << "what was typed stays";
    EXPECT_TRUE(get("/fr" + path, ana_).holds(">quorum</a>"));
    const std::string seen = digest_of_summaries(meeting_at(path));
    EXPECT_TRUE(again.holds(seen)) << "saved again it is taken";
    EXPECT_EQ(post(page, {{"summary_nl", "Kanarie."}, {"before", seen}}, board_).status, 303);
    EXPECT_EQ(meeting_at(path).summary_nl, "Kanarie.");
    const std::string draft = drafted(typed_meeting());
    EXPECT_EQ(post("/en" + draft + "/summary", {{"summary_en", "Early"}}, board_).status, 409);
}

TEST_P(ProofsTest, MinutesBeginWithWhatHasRoom) {
    const std::string path = convened();
    database().write([&](db::WriteTx& tx) {
        for (int count = 1; count <= 300; ++count) {
            insert_question(tx, {.question_id = tx.new_id<QuestionId>(),
                                 .meeting_id = id_in(path),
                                 .asked_at = now(),
                                 .language = "en",
                                 .text = "Canary " + std::to_string(count) + std::string(493, 'x'),
                                 .reply = Reply::answered,
                                 .answer = "Yes."});
        }
    });
    EXPECT_EQ(come(path, ana_), 303);
    pass_to_start(path);
    EXPECT_EQ(check(path, ana_), 303);
    EXPECT_EQ(open(path).status, 200);
    EXPECT_EQ(post("/en" + path + "/closing", {}, board_).status, 303);
    const auto first = get("/en" + path + "/minutes/edit", board_);
    EXPECT_TRUE(first.holds("Canary 1x"));
    EXPECT_FALSE(first.holds("Canary 300x"));
    EXPECT_TRUE(first.holds("Questions that have no room here: 1"));
    EXPECT_TRUE(first.holds("Technical incidents"));
    EXPECT_LT(first.body.size(), 120'000U) << "with the page around it";
}

TEST_P(ProofsTest, WhatIsAddedAfterConveningIsAuditedAndTheRecordStands) {
    const std::string path = convened();
    EXPECT_EQ(audited(DocumentAdded::kName), 0) << "before it";
    add_document(path);
    EXPECT_EQ(audited(DocumentAdded::kName), 1);
    const auto refused = [&](const std::string& meeting) {
        return upload("/api" + meeting + "/documents", {{"title", "Late"}, {"language", "en"}},
                      {"document", "late.pdf", kSmallPdf}, board_)
            .status;
    };
    EXPECT_EQ(post("/en" + path + "/cancellation", {{"why", "Flood."}}, board_).status, 303);
    EXPECT_EQ(refused(path), 409);
    EXPECT_EQ(get("/en" + path + "/documents/new", board_).status, 409);
    const std::string held = closed();
    add_document(held);
    EXPECT_EQ(save(held, "Canary minutes", "0"), 303);
    EXPECT_EQ(post("/en" + held + "/minutes/approval", {{"version", "1"}}, board_).status, 303);
    EXPECT_EQ(refused(held), 409);
}

TEST_P(ProofsTest, AllProofsAreInOneArchive) {
    const std::string vote = counted_vote();
    const std::string path = convened();
    EXPECT_EQ(post("/en" + path + "/agenda/" + item_of(path), {{"vote", vote}}, board_).status,
              303);
    EXPECT_EQ(come(path, ana_), 303);
    pass_to_start(path);
    EXPECT_EQ(check(path, ana_), 303);
    EXPECT_EQ(open(path).status, 200);
    EXPECT_EQ(post("/en" + path + "/discussion", {{"text", "Canary word"}}, ana_).status, 303);
    EXPECT_EQ(post("/en" + path + "/incidents", {{"text", "Canary noise"}}, board_).status, 303);
    EXPECT_EQ(post("/en" + path + "/closing", {}, board_).status, 303);
    EXPECT_EQ(save(path, "Canary minutes", "0"), 303);
    for (const auto& who : {ana_, person("Ad", {Role::adviser})}) {
        EXPECT_EQ(get("/en" + path + "/proofs", who).status, 403);
    }
    EXPECT_EQ(get("/en" + path + "/proofs").status, 303);
    const auto zip = get("/en" + path + "/proofs", auditor_);
    EXPECT_EQ(zip.status, 200);
    EXPECT_EQ(zip.headers["Content-Type"], "application/zip");
    for (const std::string name :
         {"meeting.json", "convening.json", "agenda.json", "attendance.json", "questions.json",
          "incidents.json", "discussion.json", "minutes-en.md", "documents.json", "index.json"}) {
        EXPECT_TRUE(zip.holds(name)) << name;
    }
    EXPECT_TRUE(zip.holds("votes/ballots-" + vote + ".json"));
    EXPECT_TRUE(zip.holds("votes/result-" + vote + ".json"));
    EXPECT_TRUE(zip.holds("-accounts.pdf"));
    settle();
    const auto audited =
        database().read([](db::ReadTx& tx) { return journal::audited_before(tx, 1'000'000, 100); });
    EXPECT_TRUE(std::ranges::any_of(
        audited, [](const journal::Sealed& entry) { return entry.name == ProofsTaken::kName; }));
    EXPECT_EQ(get("/en/assemblies/77/proofs", auditor_).status, 404);
}

TEST_P(ProofsTest, WhoClosesTheirAccountIsNowhereAnyMore) {
    const std::string path = convened();
    ask(path, ana_, "Where does Canary live?");
    EXPECT_EQ(come(path, cleo_, "proxy", "ana@people.example"), 303);
    EXPECT_EQ(come(path, ana_), 303);
    EXPECT_EQ(check(path, ana_), 303);
    const accounts::Eraser eraser{services()};
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {{}, now()}, ana_.account).ok());
    });
    const auto left = database().read([&](db::ReadTx& tx) {
        return std::tuple{find_attendee(tx, id_in(path), ana_.account),
                          find_convened(tx, id_in(path), ana_.account),
                          find_attendee(tx, id_in(path), cleo_.account)};
    });
    EXPECT_FALSE(std::get<0>(left).has_value());
    EXPECT_FALSE(std::get<1>(left).has_value());
    ASSERT_TRUE(std::get<2>(left).has_value());
    EXPECT_EQ(std::get<2>(left)->holder, access::AccountId{});
    EXPECT_EQ(meeting_at(path).people, 3) << "the number stays";
    EXPECT_TRUE(get("/en" + path + "/questions", zoe_).holds("A former member"));
    EXPECT_FALSE(get("/en" + path + "/questions", zoe_).holds("Ana"));
}

AGORA_EACH_ENGINE(ProofsTest);

}  // namespace
}  // namespace agora::assemblies

#include "agora/assemblies/finder_kinds.hpp"
#include "assemblies_test.hpp"
#include "questions.hpp"

namespace agora::assemblies {
namespace {

class MeetingsTest : public AssembliesTest {
 protected:
    template <typename Act>
    auto as(const access::Actor& who, const Act& act) {
        http::Request request;
        request.path = "/en/today";
        const web::Route route{http::Method::get, "/today", web::Access::visitor(), nullptr};
        web::Session session;
        session.actor = who;
        web::Call call(request, services(), route, session);
        call.now = now();
        return act(call);
    }
    std::string told_today(const access::Actor& who) {
        return as(who, [](web::Call& call) {
            std::string all;
            for (const web::TodayLine& line : assemblies_module().today(call)) {
                all += line.text + "\n";
            }
            return all;
        });
    }
    /// What the form to answer the first question carries along.
    std::string mark_in(const std::string& path) {
        return database().read([&](db::ReadTx& tx) {
            return std::to_string(mark_of(list_questions(tx, id_in(path), {}, 1).front()));
        });
    }
    std::int64_t found(const std::string& text, const access::Actor& who) {
        return as(who,
                  [&](web::Call& call) { return meeting_kind().find(call, {.text = text}).total; });
    }
};

TEST_P(MeetingsTest, TodayTellsWhoHasSomethingToDo) {
    const std::string path = convened();
    EXPECT_THAT(told_today(ana_), testing::HasSubstr("say how you come"));
    EXPECT_EQ(told_today(zoe_), "");
    EXPECT_EQ(come(path, ana_), 303);
    EXPECT_EQ(told_today(ana_), "");
    ask(path, ana_);
    EXPECT_THAT(told_today(board_), testing::HasSubstr("questions wait for an answer"));
    pass_to_start(path);
    EXPECT_THAT(told_today(ben_), testing::HasSubstr("say how you come"));
}

TEST_P(MeetingsTest, AMeetingThatIsNeverOpenedIsNotToComeForEver) {
    const std::string path = convened();
    pass_to_start(path);
    clock_.advance(days{6});
    EXPECT_TRUE(get("/en/bodies", ana_).holds("Canary en"));
    EXPECT_NE(told_today(ben_), "");
    clock_.advance(days{2});
    EXPECT_FALSE(get("/en/bodies", ana_).holds("Canary en"));
    EXPECT_EQ(told_today(ben_), "");
    EXPECT_TRUE(get("/en/bodies/general-assembly", ana_).holds("Canary en"));
}

TEST_P(MeetingsTest, WhatSomebodyMayNotSeeIsNotFound) {
    const std::string draft = drafted(typed_meeting());
    EXPECT_EQ(found("canary", ana_), 0);
    EXPECT_EQ(found("canary", board_), 1);
    convened();
    EXPECT_EQ(found("canary", ana_), 1);
    EXPECT_EQ(found("canary", {}), 0);
    EXPECT_EQ(found("assemblée", {}), 1) << "the body, in any language";
}

TEST_P(MeetingsTest, ADraftIsSeenByWhoKeepsMeetingsAlone) {
    const std::string path = drafted(typed_meeting());
    for (const auto& who : {access::Actor{}, ana_, auditor_, person("Ad", {Role::adviser})}) {
        EXPECT_EQ(get("/en" + path, who).status, 404);
        EXPECT_FALSE(get("/en/bodies/general-assembly", who).holds("Canary en"));
    }
    EXPECT_EQ(get("/en" + path, board_).status, 200);
    EXPECT_EQ(get("/en" + path, person("Adm", {Role::administrator})).status, 200);
    EXPECT_EQ(post("/en/bodies/general-assembly/meetings", typed_meeting(), ana_).status, 403);
    EXPECT_EQ(get("/en/assemblies/77").status, 404);
    EXPECT_EQ(get("/en/assemblies/x").status, 404);
}

TEST_P(MeetingsTest, WhatIsWrongStandsAtItsField) {
    const auto wrong = [&](const std::string& name, const std::string& value,
                           const std::string& field) {
        const auto answer = post("/en/bodies/general-assembly/meetings",
                                 with(typed_meeting(), name, value), board_);
        EXPECT_EQ(answer.status, 422) << name;
        EXPECT_TRUE(answer.holds("id=\"field-" + field + "-error\"")) << name << value;
        EXPECT_TRUE(answer.holds("Canary nl")) << "what was typed stays";
    };
    wrong("starts_at", "2001-01-01T10:00", "starts_at");
    wrong("starts_at", "2999-01-01T10:00", "starts_at");
    wrong("starts_at", "tomorrow", "starts_at");
    wrong("questions_until", clock_text(days{21}), "questions_until");
    wrong("questions_until", "2001-01-01T10:00", "questions_until");
    wrong("title_en", "", "title_en");
    wrong("title_en", std::string(200, 'x'), "title_en");
    wrong("video", "javascript:alert(1)", "video");
    const auto nowhere = post("/en/bodies/general-assembly/meetings",
                              with(with(typed_meeting(), "place", ""), "video", ""), board_);
    EXPECT_TRUE(nowhere.holds("id=\"field-place-error\""));
}

TEST_P(MeetingsTest, ConveningNamesWhatIsMissing) {
    const std::string path = drafted(with(typed_meeting(), "starts_at", clock_text(days{18})));
    const std::string page = "/en" + path + "/convening";
    EXPECT_TRUE(get(page, board_).holds("There is no agenda."));
    EXPECT_TRUE(get(page, board_).holds("There are no documents."));
    EXPECT_EQ(post(page, {}, board_).status, 409);
    add_item(path);
    EXPECT_EQ(post(page, {}, board_).status, 409);
    add_document(path);
    EXPECT_FALSE(get(page, board_).holds("There are no documents."));
    clock_.advance(days{4});
    EXPECT_TRUE(get(page, board_).holds("15 days at least"));
    EXPECT_EQ(post(page, {}, board_).status, 409) << "fourteen days are left";
    EXPECT_EQ(meeting_at(path).state, assemblies::State::draft);
    EXPECT_EQ(post(page, {}, ana_).status, 403);
}

TEST_P(MeetingsTest, ShareholdersAreConvenedAndWritten) {
    const std::string path = convened();
    EXPECT_EQ(meeting_at(path).people, 3);
    EXPECT_EQ(mails().size(), 3U);
    EXPECT_THAT(last_mail(), testing::HasSubstr("assemblies"));
    const auto told = database().read([&](db::ReadTx& tx) { return telling_of(tx, id_in(path)); });
    EXPECT_EQ(told.people, 3);
    EXPECT_EQ(told.untold, 0);
    EXPECT_EQ(get("/en" + path).status, 404) << "for members";
    EXPECT_TRUE(get("/en" + path, zoe_).holds("Accounts"));
    EXPECT_EQ(post("/en" + path + "/convening", {}, board_).status, 409) << "once";
    settle();
    EXPECT_EQ(mails().size(), 3U);
}

TEST_P(MeetingsTest, TheVideoIsForWhoIsConvened) {
    const std::string path = convened();
    for (const std::string start : {"/en", "/api"}) {
        EXPECT_FALSE(get(start + path, zoe_).holds("video.example"));
        EXPECT_FALSE(get(start + path, auditor_).holds("video.example"));
    }
    EXPECT_TRUE(get("/api" + path, ana_).holds("video.example"));
}

TEST_P(MeetingsTest, AgendaAndTimeStandOnceConvened) {
    const std::string path = convened();
    const std::string item = "/en" + path + "/agenda/" + item_of(path);
    EXPECT_EQ(post("/en" + path + "/agenda", typed_item(), board_).status, 409);
    EXPECT_EQ(post(item + "/removal", {}, board_).status, 409);
    EXPECT_EQ(post(item, with(typed_item(), "title_en", "Zebra"), board_).status, 303);
    EXPECT_TRUE(get("/en" + path, ana_).holds("Accounts")) << "only links change";
    EXPECT_FALSE(get("/en" + path, ana_).holds("Zebra"));
    const Instant starts = meeting_at(path).starts_at;
    EXPECT_EQ(post("/en" + path,
                   {{"place", "Small hall"},
                    {"video", "https://video.example/other"},
                    {"starts_at", clock_text(days{40})}},
                   board_)
                  .status,
              303);
    EXPECT_EQ(meeting_at(path).starts_at, starts);
    EXPECT_EQ(meeting_at(path).place, "Small hall");
    settle();
    EXPECT_EQ(mails().size(), 6U) << "everybody hears of the other place";
    EXPECT_THAT(last_mail(), testing::HasSubstr("Small hall, https://video.example/other"));
    const auto page = get("/en" + path, board_).body;
    const auto from = page.find("/assembly-documents/");
    const std::string document = page.substr(from, page.find('"', from) - from);
    EXPECT_EQ(post("/en" + document + "/removal", {}, board_).status, 409);
    EXPECT_EQ(get(document).status, 404) << "a document is for who sees the meeting";
    EXPECT_EQ(get(document, zoe_).status, 200);
}

TEST_P(MeetingsTest, WordsOfTheAgendaLeadToTheGlossary) {
    const std::string path = convened();
    EXPECT_TRUE(get("/en" + path, ana_).holds("/en/glossary#t"));
    EXPECT_TRUE(get("/en" + path, ana_).holds(">quorum</a>"));
}

TEST_P(MeetingsTest, LinksAreOfThingsThatAreThere) {
    const std::string path = drafted(typed_meeting());
    const auto wrong = [&](const std::string& name, const std::string& value) {
        const auto answer = post("/en" + path + "/agenda", with(typed_item(), name, value), board_);
        EXPECT_EQ(answer.status, 422) << value;
        EXPECT_TRUE(answer.holds("id=\"field-" + name + "-error\"")) << value;
    };
    wrong("vote", "/votes/77");
    wrong("vote", "nonsense");
    wrong("recommendations", "999-1");
    wrong("place", "0");
}

TEST_P(MeetingsTest, QuestionsAreTakenUntilTheMomentAndAnswered) {
    const std::string path = convened();
    const std::string page = "/en" + path + "/questions";
    EXPECT_EQ(post(page, {{"text", "What about my question?"}}, zoe_).status, 403)
        << "not convened";
    EXPECT_EQ(post(page, {{"text", "short"}}, ana_).status, 422);
    EXPECT_EQ(post(page, {{"text", std::string(3000, 'x')}}, ana_).status, 422);
    const std::string question = ask(path, ana_);
    EXPECT_TRUE(get(page, zoe_).holds("canary reserve"));
    EXPECT_TRUE(get(page, zoe_).holds("Ana"));
    EXPECT_EQ(get(page).status, 303) << "visitors are led to sign in";
    const std::string answer = page + "/" + question + "/answer";
    EXPECT_EQ(post(answer, {{"reply", "answered"}, {"text", "Enough."}}, ana_).status, 403);
    EXPECT_EQ(post(answer, {{"reply", "answered"}, {"text", ""}}, board_).status, 422);
    EXPECT_EQ(post(answer, {{"reply", "declined"}, {"text", "Canary secret."}}, board_).status,
              303);
    EXPECT_TRUE(get(page, zoe_).holds("Canary secret."));
    EXPECT_THAT(last_mail(), testing::HasSubstr("an answer to your question"));
    const auto again = post(answer, {{"reply", "answered"}, {"text", "Canary other."}}, board_);
    EXPECT_EQ(again.status, 422) << "somebody answered since";
    EXPECT_TRUE(again.holds("Canary other.")) << "what was typed stays";
    EXPECT_TRUE(get(page, zoe_).holds("Canary secret."));
    const std::string seen = mark_in(path);
    EXPECT_TRUE(again.holds("value=\"" + seen + "\"")) << "saved again it is taken";
    EXPECT_EQ(
        post(answer, {{"reply", "answered"}, {"text", "Canary third."}, {"before", seen}}, board_)
            .status,
        303);
    EXPECT_TRUE(get(page, zoe_).holds("Canary third."));
    clock_.set(meeting_at(path).questions_until - std::chrono::microseconds{1});
    ask(path, ben_);
    clock_.set(meeting_at(path).questions_until);
    EXPECT_EQ(post(page, {{"text", "One moment too late?"}}, ana_).status, 409);
    EXPECT_EQ(
        post("/en" + path + "/questions/77/answer", {{"reply", "answered"}, {"text", "x"}}, board_)
            .status,
        404);
}

TEST_P(MeetingsTest, OneMemberAsksFiveQuestions) {
    const std::string path = convened();
    for (int count = 0; count < 5; ++count) ask(path, ana_);
    const auto more =
        post("/en" + path + "/questions", {{"text", "And what about a sixth?"}}, ana_);
    EXPECT_EQ(more.status, 422);
    EXPECT_TRUE(more.holds("id=\"field-text-error\""));
    EXPECT_TRUE(more.holds("And what about a sixth?")) << "what was typed stays";
    ask(path, ben_);
}

TEST_P(MeetingsTest, ManyQuestionsStandOnSeveralPages) {
    const std::string path = convened();
    database().write([&](db::WriteTx& tx) {
        for (int count = 1; count <= 450; ++count) {
            insert_question(tx, {.question_id = tx.new_id<QuestionId>(),
                                 .meeting_id = id_in(path),
                                 .asked_by = ana_.account,
                                 .asked_at = now(),
                                 .language = "en",
                                 .text = "Canary number " + std::to_string(count) + "?"});
        }
    });
    std::string page = "/en" + path + "/questions";
    const std::string first = page;
    for (int pages = 1; pages < 3; ++pages) {
        const auto body = get(page, ana_).body;
        EXPECT_THAT(body, testing::Not(testing::HasSubstr("Canary number 450?")));
        const std::string link = "row-link\" href=\"";
        auto from = body.find(link + first + "?after=");
        ASSERT_NE(from, std::string::npos);
        from += link.size();
        page = body.substr(from, body.find('"', from) - from);
    }
    EXPECT_TRUE(get(page, ana_).holds("Canary number 450?"));
    const std::string last = ask(path, ben_);
    const auto place = get("/en/assembly-questions/" + last, ana_).location;
    EXPECT_TRUE(get(place.substr(0, place.find('#')), ana_).holds("id=\"q" + last + "\""));
    EXPECT_EQ(
        post(first + "/" + last + "/answer", {{"reply", "answered"}, {"text", "Yes."}}, board_)
            .location,
        place);
}

TEST_P(MeetingsTest, AReportedQuestionIsHidden) {
    const std::string path = convened();
    const std::string question = ask(path, ana_);
    EXPECT_TRUE(
        get("/en/reports/new?about=/assembly-questions/" + question, ben_).holds("Canary en"));
    EXPECT_EQ(get("/en/assembly-questions/" + question, ben_).status, 303);
    database().write([&](db::WriteTx& tx) {
        for (const web::Reportable& kind : assemblies_module().reportable) {
            kind.take({tx,
                       services(),
                       {board_.account, now()},
                       "/assembly-questions/" + question,
                       web::Measure::hidden});
        }
    });
    const std::string page = "/en" + path + "/questions";
    EXPECT_FALSE(get(page, ben_).holds("canary reserve"));
    EXPECT_TRUE(get(page, ana_).holds("canary reserve")) << "its author";
    EXPECT_EQ(get("/en/assembly-questions/" + question, ben_).status, 404);
}

TEST_P(MeetingsTest, ACancelledMeetingSaysWhy) {
    const std::string path = convened();
    const std::string page = "/en" + path + "/cancellation";
    EXPECT_EQ(post(page, {{"why", "x"}}, ana_).status, 403);
    EXPECT_EQ(post(page, {{"why", ""}}, board_).status, 422);
    EXPECT_EQ(post(page, {{"why", "Canary flood."}}, board_).status, 303);
    EXPECT_EQ(post(page, {{"why", "Again."}}, board_).status, 409);
    EXPECT_TRUE(get("/en" + path, ana_).holds("Canary flood."));
    settle();
    EXPECT_EQ(mails().size(), 6U);
    EXPECT_EQ(come(path, ana_), 409);
    const std::string draft = drafted(typed_meeting());
    post("/en" + draft + "/cancellation", {{"why", "Never mind."}}, board_);
    EXPECT_EQ(get("/en" + draft, ana_).status, 404) << "nobody ever heard of it";
}

TEST_P(MeetingsTest, WhoSeesAMeetingIsChosen) {
    const auto of = [&](const std::string& audience) {
        const std::string path = drafted(with(typed_meeting(), "audience", audience));
        add_item(path);
        add_document(path);
        EXPECT_EQ(post("/en" + path + "/convening", {}, board_).status, 303);
        return path;
    };
    const std::string closed = of("convened");
    EXPECT_EQ(get("/en" + closed, zoe_).status, 404);
    EXPECT_EQ(get("/en" + closed, ana_).status, 200);
    EXPECT_EQ(get("/en" + closed, auditor_).status, 200);
    const std::string open = of("everyone");
    EXPECT_EQ(get("/en" + open).status, 200);
    EXPECT_FALSE(get("/en" + open).holds("video.example"));
}

TEST_P(MeetingsTest, WhoHasASeatIsConvenedToACommittee) {
    auto fields = typed_meeting();
    const std::string path = drafted(fields, "ethics-committee");
    add_item(path);
    EXPECT_EQ(post("/en" + path + "/convening", {}, board_).status, 409) << "nobody has a seat";
    EXPECT_EQ(post("/en/bodies/ethics-committee/seats",
                   {{"mail", "zoe@people.example"},
                    {"function_nl", "Lid"},
                    {"function_fr", "Membre"},
                    {"function_en", "Member"},
                    {"from_day", "2020-01-01"}},
                   board_)
                  .status,
              303);
    EXPECT_EQ(post("/en" + path + "/convening", {}, board_).status, 303);
    EXPECT_EQ(meeting_at(path).people, 1);
    settle();
    pass_to_start(path);
    EXPECT_EQ(open(path).status, 200) << "no documents, answers or list are asked here";
}

AGORA_EACH_ENGINE(MeetingsTest);

}  // namespace
}  // namespace agora::assemblies

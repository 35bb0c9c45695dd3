#include "training.hpp"
#include "agora/pdf/testing.hpp"
#include "ambassadors_testing.hpp"
#include "training_store.hpp"

namespace agora::ambassadors {
namespace {

using std::chrono::days;
using std::chrono::hours;
using testing::ElementsAre;
using testing::HasSubstr;

class TrainingTest : public MissionsTest {
 protected:
    void SetUp() override {
        MissionsTest::SetUp();
        tom_ = person("Tom");
        make_ambassador(ana_);
    }
    std::string day(int ahead) { return to_string(utc_date(now()) + days{ahead}); }
    http::NameValues told_step(const std::string& step, int ago = 10) {
        return {{"step", step}, {"done_on", day(-ago)}, {"words", "Three evenings with a coach"}};
    }
    void make_trainer(const access::Actor&, const std::string& name) {
        EXPECT_EQ(
            post("/en/ambassadors/training/trainers", {{"mail", name + "@people.example"}}, sol_)
                .status,
            303);
    }
    std::string last_told() {
        return database().read([](db::ReadTx& tx) {
            const auto told = list_told(tx);
            return told.empty() ? std::string{"0"} : to_string(told.back().training_id);
        });
    }
    void done(const access::Actor& who, const std::string& step, int ago = 10) {
        EXPECT_EQ(post("/en/ambassadors/training/mine", told_step(step, ago), who).status, 303);
        EXPECT_EQ(post("/en/ambassadors/training/steps/" + last_told() + "/confirmation", {}, sol_)
                      .status,
                  303);
    }
    /// Two hours, to which people can come.
    http::NameValues event_in(int ahead) {
        return {{"format", "workshop"},
                {"title", "Before the camera"},
                {"body", "We practise."},
                {"starts_at", moment(days{ahead})},
                {"ends_at", moment(days{ahead} + hours{2})},
                {"time_zone", "Europe/Brussels"},
                {"mode", "on_site"},
                {"place", "Gent"},
                {"step_free", "yes"},
                {"interpretation", "unknown"},
                {"quiet_room", "no"},
                {"level", "local"},
                {"audience", "members"},
                {"registers", "true"},
                {"capacity", "0"},
                {"voice", "member"}};
    }
    /// An event in three days.
    std::string session() {
        const auto answer = post("/en/events", event_in(3), teo_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.substr(answer.location.rfind('/') + 1);
    }
    void run() {
        for (const jobs::Periodic& periodic : ambassadors_module().periodic(services())) {
            if (periodic.name == "ambassadors.training") periodic.run();
        }
        settle();
    }

    access::Actor tom_ = {};
};

TEST_P(TrainingTest, AStepDoneElsewhereIsConfirmedByATrainer) {
    EXPECT_EQ(post("/en/ambassadors/training/mine", told_step("media"), tom_).status, 409)
        << "no ambassador";
    EXPECT_EQ(post("/en/ambassadors/training/mine", told_step("media"), ana_).status, 303);
    EXPECT_EQ(post("/en/ambassadors/training/mine", told_step("media"), ana_).status, 422)
        << "told already";
    const std::string path = "/en/ambassadors/training/steps/" + last_told();
    for (const access::Actor& who : {tom_, ana_, teo_}) {
        EXPECT_EQ(get("/en/ambassadors/training/records", who).status, 403);
        EXPECT_EQ(get("/en/ambassadors/training/records/1", who).status, 403);
        EXPECT_EQ(post(path + "/confirmation", {}, who).status, 403);
        EXPECT_EQ(
            post("/en/ambassadors/training/trainers", {{"mail", "Tom@people.example"}}, who).status,
            403);
    }
    EXPECT_EQ(get("/en/ambassadors/training/records").status, 303) << "sign in";
    make_trainer(tom_, "Tom");
    EXPECT_TRUE(get("/en/ambassadors/training/records", tom_).holds("Three evenings with a coach"));
    EXPECT_EQ(post(path + "/confirmation", {}, tom_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("A step of your training is confirmed"));
    EXPECT_EQ(post(path + "/confirmation", {}, tom_).status, 409);
    EXPECT_TRUE(get("/en/ambassadors/training/mine", ana_).holds("holds until"));
    EXPECT_TRUE(get("/en/ambassadors/training/records/1", tom_).holds("Ana"));
    EXPECT_EQ(get("/en/ambassadors/training/records/99", tom_).status, 404);

    EXPECT_EQ(post("/en/ambassadors/training/mine", told_step("remote"), ana_).status, 303);
    const std::string other = "/en/ambassadors/training/steps/" + last_told();
    EXPECT_EQ(post(other + "/refusal", {{"reason", ""}}, tom_).status, 422);
    EXPECT_EQ(post(other + "/refusal", {{"reason", "Too short."}}, tom_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("Too short."));
    EXPECT_TRUE(get("/en/ambassadors/training/mine", ana_).holds("Too short."));
    EXPECT_EQ(get("/en/ambassadors/training/steps/7/refusal", tom_).status, 404);

    EXPECT_EQ(
        post("/en/ambassadors/training/trainers/" + to_string(tom_.account) + "/removal", {}, sol_)
            .status,
        303);
    EXPECT_EQ(get("/en/ambassadors/training/records", tom_).status, 403) << "no trainer any more";
}

TEST_P(TrainingTest, RecordsAreOfAmbassadorsOnly) {
    make_trainer(tom_, "Tom");
    const auto ben = person("Ben");
    apply(ben);
    const std::string path = "/en/ambassadors/training/records/2";
    for (const access::Actor& who : {tom_, sol_}) {
        EXPECT_EQ(get(path, who).status, 404) << "a candidate";
        EXPECT_FALSE(get(path, who).holds("Ben"));
    }
    EXPECT_EQ(judge(2, "no", sol_), 303);
    EXPECT_EQ(judge(2, "no", sam_), 303);
    EXPECT_EQ(get(path, tom_).status, 404) << "refused";
    EXPECT_EQ(get("/en/ambassadors/training/records/1", tom_).status, 200);
    EXPECT_EQ(post("/en/ambassadors/sheet/stop", {}, ana_).status, 303);
    EXPECT_EQ(get("/en/ambassadors/training/records/1", tom_).status, 404) << "stopped";
}

TEST_P(TrainingTest, NobodyConfirmsTheirOwn) {
    make_trainer(ana_, "Ana");
    EXPECT_EQ(post("/en/ambassadors/training/mine", told_step("media"), ana_).status, 303);
    EXPECT_EQ(
        post("/en/ambassadors/training/steps/" + last_told() + "/confirmation", {}, ana_).status,
        409);
}

TEST_P(TrainingTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, value] :
         {std::pair{"step", std::string{"juggling"}}, std::pair{"done_on", day(2)},
          std::pair{"done_on", std::string{"1999-01-01"}}, std::pair{"done_on", std::string{}},
          std::pair{"words", std::string{}}, std::pair{"words", std::string(1001, 'x')}}) {
        const auto wrong =
            post("/en/ambassadors/training/mine", told_step("media").with(field, value), ana_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    EXPECT_EQ(get("/en/ambassadors/training/mine", tom_).status, 409);
    EXPECT_EQ(get("/en/ambassadors/training").status, 200);
    const auto unknown = post("/en/ambassadors/training/trainers", {{"mail", "x@y.example"}}, sol_);
    EXPECT_EQ(unknown.status, 422);
    EXPECT_TRUE(unknown.holds("id=\"field-mail-error\""));
}

TEST_P(TrainingTest, WhoCameToASessionDidTheStep) {
    const auto ben = person("Ben");
    make_ambassador(ben);
    const std::string event = session();
    EXPECT_EQ(post("/en/ambassadors/training", {{"event", event}, {"step", "media"}}, teo_).status,
              403);
    EXPECT_EQ(post("/en/ambassadors/training", {{"event", "12"}, {"step", "media"}}, sol_).status,
              422);
    EXPECT_EQ(post("/en/ambassadors/training",
                   {{"event", "https://agora.example/en/events/" + event}, {"step", "media"}}, sol_)
                  .status,
              303);
    EXPECT_EQ(post("/en/ambassadors/training", {{"event", event}, {"step", "media"}}, sol_).status,
              422)
        << "a session already";
    EXPECT_TRUE(get("/en/ambassadors/training", ana_).holds("Before the camera"));
    EXPECT_FALSE(get("/en/ambassadors/training").holds("Before the camera"))
        << "the event is for members";
    for (const access::Actor& who : {ana_, ben, tom_}) {
        EXPECT_EQ(post("/en/events/" + event + "/registration", {}, who).status, 303);
    }
    const std::string path = "/en/ambassadors/training/sessions/" + event;
    EXPECT_EQ(get(path, sol_).status, 409) << "not over yet";
    EXPECT_EQ(get(path, ana_).status, 403);
    clock_.advance(days{4});
    const auto people = get(path, sol_);
    EXPECT_TRUE(people.holds("Ana"));
    EXPECT_TRUE(people.holds("Ben"));
    EXPECT_FALSE(people.holds("Tom")) << "no ambassador";
    const http::NameValues ticked{{"people", to_string(ana_.account)}};
    EXPECT_EQ(post(path, ticked, ana_).status, 403);
    EXPECT_EQ(post(path, ticked, sol_).status, 303);
    EXPECT_EQ(post(path, ticked, sol_).status, 303) << "twice changes nothing";
    const auto count = [&](const access::Actor& who) {
        return database().read(
            [&](db::ReadTx& tx) { return list_training_of(tx, who.account).size(); });
    };
    EXPECT_EQ(count(ana_), 1U);
    EXPECT_EQ(count(ben), 0U) << "was not ticked";
    EXPECT_EQ(post(path, {{"people", to_string(tom_.account)}}, sol_).status, 303);
    EXPECT_EQ(count(tom_), 0U) << "was no choice";
    EXPECT_EQ(post(path + "/removal", {}, tom_).status, 403);
    EXPECT_EQ(post(path + "/removal", {}, sol_).status, 303);
    EXPECT_EQ(get(path, sol_).status, 404);
    EXPECT_EQ(count(ana_), 1U);
}

TEST_P(TrainingTest, ASessionMovesWithItsEvent) {
    const std::string event = session();
    EXPECT_EQ(post("/en/ambassadors/training", {{"event", event}, {"step", "media"}}, sol_).status,
              303);
    EXPECT_EQ(post("/en/events/" + event, event_in(90).with("seen", "1"), teo_).status, 303);
    settle();
    clock_.advance(days{4});
    EXPECT_TRUE(get("/en/ambassadors/training", ana_).holds("Before the camera"))
        << "it is still to come";
    EXPECT_EQ(post("/en/events/" + event, event_in(1).with("seen", "2"), teo_).status, 303);
    settle();
    clock_.advance(days{2});
    EXPECT_FALSE(get("/en/ambassadors/training", ana_).holds("Before the camera")) << "it is over";
    EXPECT_TRUE(get("/en/ambassadors/training", sol_).holds("Before the camera"));
}

TEST_P(TrainingTest, TheMatchListSaysWhatIsMissing) {
    const std::string path = made(mission("intervention", "media"));
    EXPECT_TRUE(get(path, sol_).holds("the training “Before a microphone or a camera”"));
    EXPECT_TRUE(get(path, ana_).holds("Before a microphone or a camera")) << "so does her page";
    done(ana_, "media");
    EXPECT_FALSE(get(path, sol_).holds("the training “Before a microphone or a camera”"));
    EXPECT_TRUE(get(path, sol_).holds("the training “How the cooperative works”"));
}

TEST_P(TrainingTest, TheCertificateComesWithItsConditionsAndEnds) {
    const http::NameValues rules{{"initial", "12"},  {"speaking", "24"},   {"media", "24"},
                                 {"remote", "24"},   {"steps", "initial"}, {"missions", "0"},
                                 {"charter", "true"}};
    EXPECT_EQ(post("/en/ambassadors/training/rules", rules, ana_).status, 403);
    EXPECT_EQ(post("/en/ambassadors/training/rules", rules.with("initial", "0"), sol_).status, 422);
    EXPECT_EQ(post("/en/ambassadors/training/rules", rules, sol_).status, 303);
    EXPECT_TRUE(get("/en/ambassadors/training").holds("holds 12 months"));
    EXPECT_EQ(post("/en/ambassadors/training/certificate", {}, ana_).status, 409);
    EXPECT_EQ(post("/en/ambassadors/training/certificate", {}, tom_).status, 409);
    done(ana_, "initial", 30);
    const auto made = post("/en/ambassadors/training/certificate", {}, ana_);
    ASSERT_EQ(made.status, 303);
    EXPECT_EQ(post("/en/ambassadors/training/certificate", {}, ana_).status, 409) << "has one";
    const std::string code = made.location.substr(made.location.rfind('/') + 1);
    EXPECT_TRUE(get(made.location, ana_).holds("Certificate of an ambassador"));
    EXPECT_TRUE(get(made.location, ana_).holds("How the cooperative works"));
    EXPECT_EQ(get(made.location, sol_).status, 200);
    EXPECT_EQ(get(made.location, tom_).status, 404);
    EXPECT_EQ(get(made.location).status, 303) << "sign in";
    const std::string check = "/en/ambassadors/certificates/" + code;
    EXPECT_TRUE(get(check).holds("This certificate holds"));
    EXPECT_TRUE(get(check).holds("Ana"));
    EXPECT_EQ(get("/ambassadors/certificates/" + code + "/qr.svg").status, 200);
    EXPECT_EQ(get("/ambassadors/certificates/made-up/qr.svg").status, 404);
    EXPECT_TRUE(get("/en/ambassadors/certificates/made-up").holds("No certificate that holds"));

    clock_.advance(days{290});
    run();
    const auto reminders = [&] {
        return std::ranges::count_if(
            mails(), [](const std::string& mail) { return mail.find("ends soon") != mail.npos; });
    };
    EXPECT_EQ(reminders(), 2) << "the step and the certificate";
    run();
    EXPECT_EQ(reminders(), 2) << "once each";
    clock_.advance(days{60});
    EXPECT_FALSE(get(check).holds("Ana")) << "says nothing of who had it";
    EXPECT_TRUE(get(check).holds("No certificate that holds"));
    EXPECT_EQ(post("/en/ambassadors/training/certificate", {}, ana_).status, 409)
        << "the step holds no longer";
}

TEST_P(TrainingTest, TheCertificateComesAsAPdfToWhoMaySeeIt) {
    const http::NameValues rules{{"initial", "12"},  {"speaking", "24"},   {"media", "24"},
                                 {"remote", "24"},   {"steps", "initial"}, {"missions", "0"},
                                 {"charter", "true"}};
    ASSERT_EQ(post("/en/ambassadors/training/rules", rules, sol_).status, 303);
    done(ana_, "initial", 30);
    const auto made = post("/en/ambassadors/training/certificate", {}, ana_);
    ASSERT_EQ(made.status, 303);
    const std::string file = made.location + "/certificate.pdf";
    EXPECT_TRUE(get(made.location, ana_).holds(file));
    const auto answer = get(file, ana_);
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers["Content-Type"], "application/pdf");
    const std::string code = made.location.substr(made.location.rfind('/') + 1);
    const std::string words = pdf::text_of(answer.body);
    for (const char* said : {"Certificate of an ambassador", "Ana", "How the cooperative works",
                             "Given on", "Holds until"}) {
        EXPECT_THAT(words, HasSubstr(said));
    }
    const pdf::ReadPdf read = pdf::read_pdf(answer.body);
    EXPECT_THAT(read.links,
                ElementsAre("https://agora.example/en/ambassadors/certificates/" + code));
    const auto drawing = std::ranges::find(read.elements, "Figure", &pdf::Element::tag);
    ASSERT_NE(drawing, read.elements.end());
    EXPECT_FALSE(drawing->alt.empty());
    const std::string path = "/ambassadors/training/certificates/" + code + "/certificate.pdf";
    EXPECT_EQ(pdf::read_pdf(get("/nl" + path, ana_).body).lang, "nl");
    EXPECT_EQ(pdf::read_pdf(get("/fr" + path, ana_).body).lang, "fr");
    EXPECT_EQ(get("/api" + path, sol_).status, 200) << "who trains";
    EXPECT_EQ(get(file, tom_).status, 404);
    EXPECT_EQ(get(file).status, 303) << "sign in";
    EXPECT_EQ(get("/api" + path).status, 401);
    EXPECT_EQ(get("/en/ambassadors/training/certificates/made-up/certificate.pdf", ana_).status,
              404);
    clock_.advance(days{400});
    EXPECT_THAT(pdf::text_of(get(file, ana_).body), HasSubstr("This certificate holds no longer."));
}

TEST_P(TrainingTest, TheCertificateTellsOfNoStepThatEndsBefore) {
    EXPECT_EQ(post("/en/ambassadors/training/rules",
                   {{"initial", "12"},
                    {"speaking", "24"},
                    {"media", "24"},
                    {"remote", "24"},
                    {"steps", "initial"},
                    {"missions", "0"}},
                   sol_)
                  .status,
              303);
    done(ana_, "initial", 30);
    done(ana_, "media", 700);
    const auto made = post("/en/ambassadors/training/certificate", {}, ana_);
    ASSERT_EQ(made.status, 303);
    EXPECT_EQ(post("/en/ambassadors/training/certificate", {}, ana_).status, 409) << "has one";
    const std::string check =
        "/en/ambassadors/certificates/" + made.location.substr(made.location.rfind('/') + 1);
    clock_.advance(days{60});
    EXPECT_TRUE(get(check).holds("How the cooperative works"));
    EXPECT_FALSE(get(check).holds("Before a microphone or a camera")) << "holds no longer";
}

TEST_P(TrainingTest, TheApiDoesTheSame) {
    const std::string step =
        R"({"step":"media","done_on":")" + day(-3) + R"(","words":"A studio"})";
    EXPECT_EQ(post_json("/api/ambassadors/training/mine", step).status, 401);
    EXPECT_EQ(post_json("/api/ambassadors/training/mine", step, tom_).status, 409);
    EXPECT_EQ(post_json("/api/ambassadors/training/mine", R"({"step":"media"})", ana_).status, 422);
    EXPECT_EQ(post_json("/api/ambassadors/training/mine", step, ana_).status, 200);
    EXPECT_TRUE(get("/api/ambassadors/training/mine", ana_).holds("A studio"));
    EXPECT_TRUE(get("/api/ambassadors/training/records", sol_).holds("A studio"));
    EXPECT_EQ(get("/api/ambassadors/training/records", tom_).status, 403);
    EXPECT_TRUE(get("/api/ambassadors/training").holds("\"conditions\":["));
    EXPECT_EQ(get("/api/ambassadors/certificates/made-up").status, 200);
}

TEST_P(TrainingTest, EveryPageOpensInEveryLanguage) {
    const auto admin = person("Ada", {Role::administrator});
    done(ana_, "initial");
    for (const std::string language : {"/nl", "/fr", "/en"}) {
        for (const std::string page : {"/ambassadors/training", "/ambassadors/lump-sums",
                                       "/ambassadors/support", "/ambassadors/tariff"}) {
            EXPECT_EQ(get(language + page).status, 200) << page;
            EXPECT_EQ(get(language + page, ana_).status, 200) << page;
            EXPECT_EQ(get(language + page, admin).status, 200) << page;
        }
        for (const std::string page :
             {"/ambassadors/training/records", "/ambassadors/training/records/1",
              "/ambassadors/training/rules", "/ambassadors/board", "/missions/pairs",
              "/ambassadors/workplace"}) {
            EXPECT_EQ(get(language + page, admin).status, 200) << page;
            EXPECT_EQ(get(language + page, sol_).status, 200) << page;
        }
        EXPECT_EQ(get(language + "/ambassadors/training/mine", ana_).status, 200);
    }
}

TEST_P(TrainingTest, WhoStopsHasNoCertificateThatHolds) {
    EXPECT_EQ(post("/en/ambassadors/training/rules",
                   {{"initial", "12"},
                    {"speaking", "24"},
                    {"media", "24"},
                    {"remote", "24"},
                    {"missions", "0"}},
                   sol_)
                  .status,
              303);
    const auto made = post("/en/ambassadors/training/certificate", {}, ana_);
    ASSERT_EQ(made.status, 303);
    const std::string check =
        "/en/ambassadors/certificates/" + made.location.substr(made.location.rfind('/') + 1);
    EXPECT_TRUE(get(check).holds("Ana"));
    EXPECT_TRUE(get(check).holds("meets the conditions of the certificate."));
    EXPECT_EQ(post("/en/ambassadors/sheet/stop", {}, ana_).status, 303);
    EXPECT_FALSE(get(check).holds("Ana"));
}

AGORA_EACH_ENGINE(TrainingTest);

}  // namespace
}  // namespace agora::ambassadors

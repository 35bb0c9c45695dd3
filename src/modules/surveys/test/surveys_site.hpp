#pragma once

#include "agora/events/testing.hpp"
#include "agora/surveys/module.hpp"
#include "agora/surveys/survey.hpp"
#include "agora/territories/testing.hpp"
#include "survey_store.hpp"

#include <string>
#include <vector>

namespace agora::surveys {

/// A site with surveys: Ada is of the board, Ana animates the readers, Ben and Cleo are members.
class SurveysTest : public events::CalendarTest {
 protected:
    SurveysTest() : CalendarTest({"surveys"}, {surveys_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        territories::put_small_atlas(services());
        ada_ = person("Ada", {access::Role::board});
        ana_ = person("Ana");
        ben_ = person("Ben", Language::nl);
        cleo_ = person("Cleo", Language::fr);
    }
    std::string day(int ahead) { return to_string(utc_date(now()) + std::chrono::days{ahead}); }
    http::NameValues terms() {
        return {{"owner", "cooperative"}, {"title_nl", "Netwerken"}, {"title_fr", "Réseaux"},
                {"title_en", "Networks"}, {"intro_en", "Tell us."},  {"intro_nl", "Vertel."},
                {"intro_fr", "Dites."},   {"audience", "everyone"},  {"closes_on", day(20)},
                {"minutes", "4"}};
    }
    /// The path of a new draft, "/surveys/12".
    std::string drafted(const access::Actor& by, const http::NameValues& fields) {
        const auto answer = post("/en/surveys", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return before(before(answer.location.substr(3), "/edit"), "#");
    }
    static std::string before(const std::string& text, std::string_view end) {
        return text.substr(0, text.find(end));
    }
    std::int64_t version_of(const std::string& path) {
        return database().read([&](db::ReadTx& tx) { return survey_at(tx, path).version; });
    }
    Survey survey_at(db::ReadTx& tx, const std::string& path) {
        return find_survey(tx, id_of_survey(path)).value_or(Survey{});
    }
    SurveyId id_of_survey(const std::string& path) {
        return parse_id<SurveyId>(path.substr(std::string_view{"/surveys/"}.size()))
            .value_or(SurveyId{});
    }
    /// Adds a question in three languages; `more` are its own fields.
    int ask(const std::string& path, const access::Actor& by, const std::string& kind,
            const std::string& words, const http::NameValues& more = {}) {
        http::NameValues fields{{"kind", kind},
                                {"words_nl", words + " (nl)"},
                                {"words_fr", words + " (fr)"},
                                {"words_en", words},
                                {"seen", std::to_string(version_of(path))}};
        for (const auto& [name, value] : more) fields.add(name, value);
        return post("/en" + path + "/questions", fields, by).status;
    }
    static http::NameValues options(const std::string& lines) {
        return {{"options_nl", lines}, {"options_fr", lines}, {"options_en", lines}};
    }
    /// 1 region (apart), 2 several, 3 scale (needed), 4 text if 3 is at least 4, 5 a number.
    std::string full_draft(const access::Actor& by, const http::NameValues& fields) {
        const std::string path = drafted(by, fields);
        auto region = options("North\nSouth\nEast");
        region.add("splits", "true");
        EXPECT_EQ(ask(path, by, "one", "Where?", region), 303);
        EXPECT_EQ(ask(path, by, "several", "Which?", options("Cafés\nWalks\nTalks")), 303);
        EXPECT_EQ(ask(path, by, "scale", "How much?", {{"end", "5"}, {"required", "true"}}), 303);
        EXPECT_EQ(ask(path, by, "text", "Why so?", {{"condition", "3 at_least 4"}}), 303);
        EXPECT_EQ(ask(path, by, "number", "How often?"), 303);
        return path;
    }
    std::string full_draft() { return full_draft(ada_, terms()); }
    void publish(const std::string& path, const access::Actor& by) {
        EXPECT_EQ(post("/en" + path + "/publication", {}, by).status, 303);
        keep();
    }
    std::string running() {
        const std::string path = full_draft();
        publish(path, ada_);
        return path;
    }
    void keep() { run(surveys_module(), "surveys.keep"); }
    int say(const std::string& path, const access::Actor& who, const http::NameValues& fields) {
        return post("/en" + path + "/answers", fields, who).status;
    }
    /// More people answer the same.
    void answered_by(const std::string& path, int people, const http::NameValues& fields) {
        for (int number = 0; number < people; ++number) {
            EXPECT_EQ(say(path, person("P" + std::to_string(next_++)), fields), 303);
        }
    }
    void end(const std::string& path, const access::Actor& by) {
        EXPECT_EQ(post("/en" + path + "/closure", {{"reason", "Enough."}}, by).status, 303);
        settle();
    }

    access::Actor ada_ = {};
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    int next_ = 0;
};

}  // namespace agora::surveys

#pragma once

#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/accounts/module.hpp"
#include "agora/fields/form_read.hpp"
#include "agora/inbox/module.hpp"
#include "agora/locale/formats.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/votes/module.hpp"
#include "agora/votes/vote.hpp"
#include "agora/web/settings.hpp"
#include "ballot_store.hpp"
#include "roll_store.hpp"
#include "vote_store.hpp"

#include <map>

namespace agora::votes {

using access::Role;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;
using testing::HasSubstr;
using testing::Not;

/// A board member who prepares votes, an auditor, two trustees, and members: Ana, Ben, Cleo and Dora hold a share,
/// Zoe does not.
class VotesTest : public members::PeopleTest {
 protected:
    VotesTest()
        : PeopleTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "votes"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), votes_module()}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        board_ = person("Bo", {Role::board});
        auditor_ = person("Au", {Role::auditor});
        trustees_ = {person("Tess"), person("Tom"), person("Tina")};
        ana_ = shareholder("Ana");
        ben_ = shareholder("Ben", Language::nl);
        cleo_ = shareholder("Cleo", Language::fr);
        dora_ = shareholder("Dora");
        zoe_ = person("Zoe");
    }
    access::Actor shareholder(const std::string& name, Language language = Language::en) {
        access::Actor who = person(name, language);
        set_facts(who, {.uses_services = true, .holds_share = true});
        return who;
    }
    void set_facts(const access::Actor& who, const access::Facts& facts) {
        database().write([&](db::WriteTx& tx) {
            accounts::change_facts(tx, {{}, now()}, who.account, facts);
        });
    }
    void make_rule(const http::NameValues& more = {}) {
        http::NameValues fields{
            {"article", "Art. 28"}, {"weighting", "member"}, {"quorum", "0"}, {"proxies", "2"}};
        for (const auto& [name, value] : more) fields = with(fields, name, value);
        EXPECT_EQ(post("/en/votes/rule", fields, board_).status, 303);
    }
    std::string clock_text(Duration ahead) {
        return fields::local_time_text(locale::local_time(now() + ahead, {}));
    }
    /// Opens tomorrow, for a week.
    http::NameValues question(const std::string& method = "yes_no",
                              const std::string& options = "") {
        http::NameValues fields{{"method", method},
                                {"secrecy", "secret"},
                                {"majority", "half"},
                                {"quorum", "0"},
                                {"electorate", "shareholders"},
                                {"audience", "members"},
                                {"time_zone", "Europe/Brussels"},
                                {"opens_at", clock_text(days{1})},
                                {"closes_at", clock_text(days{8})},
                                {"trustees",
                                 "tess@people.example, tom@people.example\n"
                                 "tina@people.example"},
                                {"observers", ""}};
        for (const std::string language : {"nl", "fr", "en"}) {
            fields.add("title_" + language, "Budget " + language);
            fields.add("question_" + language, "Shall we?");
            fields.add("options_" + language, options);
        }
        return fields;
    }
    http::NameValues open_question(const std::string& method = "yes_no",
                                   const std::string& options = "") {
        return with(with(question(method, options), "secrecy", "open"), "trustees", "");
    }
    /// Its path, "/votes/12".
    std::string drafted(const http::NameValues& fields) {
        const auto answer = post("/en/votes", fields, board_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    /// Of the text of a member of JSON.
    static std::string text_in(const std::string& json, const std::string& name) {
        const std::string start = "\"" + name + "\":\"";
        const auto from = json.find(start);
        if (from == std::string::npos) return {};
        return json.substr(from + start.size(),
                           json.find('"', from + start.size()) - from - start.size());
    }
    std::string make_key(const std::string& path, const access::Actor& trustee) {
        const auto answer = post("/api" + path + "/key", {}, trustee);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return text_in(answer.body, "code");
    }
    void make_keys(const std::string& path) {
        for (const access::Actor& trustee : trustees_) codes_.push_back(make_key(path, trustee));
    }
    int announce(const std::string& path, const http::NameValues& fields = {}) {
        return post("/en" + path + "/announcement", fields, board_).status;
    }
    /// A secret vote, or an open one, that runs.
    std::string running(const http::NameValues& fields) {
        const std::string path = drafted(fields);
        if (fields["secrecy"] == "secret") make_keys(path);
        EXPECT_EQ(announce(path), 303);
        clock_.advance(days{1} + hours{1});
        return path;
    }
    std::string new_form(const std::string& path, const access::Actor& who,
                         const std::string& voter = "") {
        return text_in(get("/api" + path + (voter.empty() ? "" : "?for=" + voter), who).body,
                       "ballot");
    }
    web::TestAnswer send_ballot(const std::string& path, const access::Actor& who,
                                const http::NameValues& said) {
        http::NameValues fields{{"ballot", new_form(path, who)}};
        for (const auto& [name, value] : said) fields.add(name, value);
        return post("/api" + path + "/ballot", fields, who);
    }
    /// The receipt, without hyphens.
    std::string cast(const std::string& path, const access::Actor& who, const std::string& answer) {
        const auto sent = send_ballot(path, who, {{"answer", answer}});
        EXPECT_EQ(sent.status, 200) << sent.body;
        return text_in(sent.body, "receipt");
    }
    void pass_close(const std::string& path) {
        clock_.set(vote_at(path).closes_at);
        settle();
    }
    int give_code(const std::string& path, std::size_t trustee) {
        return post("/en" + path + "/key/opening", {{"code", codes_.at(trustee)}},
                    trustees_.at(trustee))
            .status;
    }
    void open_boxes(const std::string& path) {
        EXPECT_EQ(give_code(path, 0), 303);
        EXPECT_EQ(give_code(path, 1), 303);
        settle();
    }
    static VoteId id_in(const std::string& path) {
        return parse_id<VoteId>(path.substr(std::string_view{"/votes/"}.size())).value_or(VoteId{});
    }
    Vote vote_at(const std::string& path) {
        return database().read(
            [&](db::ReadTx& tx) { return find_vote(tx, id_in(path)).value_or(Vote{}); });
    }
    std::string result(const std::string& path, const access::Actor& who) {
        return get("/api" + path + "/result/file", who).body;
    }
    void run(std::string_view name) {
        for (const jobs::Periodic& periodic : votes_module().periodic(services())) {
            if (periodic.name == name) periodic.run();
        }
        settle();
    }

    access::Actor board_ = {};
    access::Actor auditor_ = {};
    std::vector<access::Actor> trustees_ = {};
    std::vector<std::string> codes_ = {};
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor dora_ = {};
    access::Actor zoe_ = {};
};

}  // namespace agora::votes

#pragma once

#include "agora/accounts/module.hpp"
#include "agora/adoptions/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/inbox/module.hpp"
#include "agora/means/module.hpp"
#include "agora/members/module.hpp"
#include "agora/recommendations/module.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/recommendations/whole_recommendation.hpp"
#include "agora/reports/module.hpp"
#include "agora/requests/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

#include <string>

namespace agora::adoptions {

using access::Role;
using testing::HasSubstr;
using testing::Not;

/// Two recommendations, a group with an animator and a member, and people who would do something.
class AdoptionsTest : public circles::GroupsTest {
 protected:
    AdoptionsTest()
        : GroupsTest({"territories", "accounts", "inbox", "vocabulary", "reports", "members",
                      "circles", "means", "requests", "recommendations", "adoptions"},
                     {territories::territories_module(), accounts::accounts_module(),
                      inbox::inbox_module(), vocabulary::vocabulary_module(),
                      reports::reports_module(), members::members_module(),
                      circles::circles_module(), means::means_module(), requests::requests_module(),
                      recommendations::recommendations_module(), adoptions_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        dan_ = person("Dan");
        editor_ = person("Editor", {Role::editor});
        team_ = person("Teo", {Role::adviser});
        team_.grants.front().scope = {access::ScopeKind::office, "7"};
        group_ = found_group(ana_, "Readers");
        join_group(group_, ben_);
        database().write([&](db::WriteTx& tx) {
            cycle_ = recommendations::put_whole_cycle(
                tx, {.slug = "a", .name = "Cycle A", .language = "en", .entered_at = now()}, {});
            put(tx, "700/1", "A guide for neighbours");
            put(tx, "700/2", "A second hall");
        });
    }

    void put(db::WriteTx& tx, const std::string& printed, const std::string& title) {
        recommendations::WholeRecommendation whole;
        whole.row.printed = printed;
        whole.row.cycle_id = cycle_;
        whole.row.group_name = "Group one";
        whole.row.entered_at = now();
        whole.texts = {{.language = "en", .title = title, .written_at = now()}};
        recommendations::put_whole_recommendation(tx, std::move(whole));
    }
    static http::NameValues terms() {
        return {{"hours", "40"},
                {"people", "4"},
                {"needs_nl", "Een zaaltje."},
                {"needs_fr", ""},
                {"needs_en", "A small room."}};
    }
    int open(const access::Actor& who, const std::string& number = "700-1") {
        return post("/en/adoptions/" + number + "/offer", terms(), who).status;
    }
    web::TestAnswer adopt(const access::Actor& who, const std::string& group,
                          const std::string& number = "700-1") {
        return post("/en/adoptions/" + number + "/adoption", {{"group", circle_id(group)}}, who);
    }
    void begin() {
        EXPECT_EQ(open(editor_), 303);
        EXPECT_EQ(adopt(ana_, group_).status, 303);
    }
    int act(const std::string& rest, const access::Actor& who,
            const http::NameValues& fields = {}) {
        return post(page_ + rest, fields, who).status;
    }
    std::string page(const access::Actor& who = {}) { return get(page_, who).body; }
    int board_says(const std::string& status) {
        const http::NameValues act{
            {"status", status}, {"day", "2026-01-01"}, {"body", "board"}, {"reason", "Because."},
            {"attention", ""},  {"evidence", ""},      {"tip", ""}};
        return post("/en/recommendations/700-1/acts", act, person("Board", {Role::board})).status;
    }
    recommendations::Status status() {
        return database().read([&](db::ReadTx& tx) {
            return recommendations::find_shown(services(), tx, editor_, Language::en, "700-1")
                .value()
                .status;
        });
    }
    std::string story(const access::Actor& who = {}) {
        return get("/en/recommendations/700-1", who).body;
    }
    /// Of the first link or form on the page of which the address ends so.
    static std::string address_on(const std::string& body, const std::string& end) {
        const auto at = body.find(end + "\"");
        if (at == std::string::npos) return {};
        const auto from = body.rfind('"', at) + 1;
        return body.substr(from, at + end.size() - from);
    }

    const std::string page_ = "/en/adoptions/700-1";
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor dan_ = {};
    access::Actor editor_ = {};
    access::Actor team_ = {};
    std::string group_;
    recommendations::CycleId cycle_ = {};
};

}  // namespace agora::adoptions

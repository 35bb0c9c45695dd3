#pragma once

#include "agora/accounts/module.hpp"
#include "agora/adoptions/module.hpp"
#include "agora/ambassadors/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/events/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/lottery/module.hpp"
#include "agora/means/module.hpp"
#include "agora/members/module.hpp"
#include "agora/places/module.hpp"
#include "agora/recommendations/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/requests/module.hpp"
#include "agora/site/module.hpp"
#include "agora/surveys/module.hpp"
#include "agora/taking_part/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/votes/module.hpp"

namespace agora::taking_part {

using access::Role;
using testing::HasSubstr;
using testing::Not;

/// Everything that looks for somebody, and the team that posts calls.
class TakingPartTest : public circles::GroupsTest {
 protected:
    TakingPartTest()
        : GroupsTest(
              {"site", "territories", "accounts", "inbox", "vocabulary", "reports", "members",
               "circles", "places", "events", "means", "requests", "lottery", "surveys", "votes",
               "recommendations", "adoptions", "ambassadors", "taking_part"},
              {site::site_module(), territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), places::places_module(),
               events::events_module(), means::means_module(), requests::requests_module(),
               lottery::lottery_module(), surveys::surveys_module(), votes::votes_module(),
               recommendations::recommendations_module(), adoptions::adoptions_module(),
               ambassadors::ambassadors_module(), taking_part_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        team_ = person("Teo", {Role::adviser});
        team_.grants.front().scope = {access::ScopeKind::office, "7"};
        ana_ = person("Ana");
        ben_ = person("Ben");
    }

    std::string day(int ahead) { return to_string(utc_date(now()) + std::chrono::days{ahead}); }
    http::NameValues mentor() {
        return {{"kind", "mentor"},
                {"hours", "2"},
                {"per", "month"},
                {"until_on", day(20)},
                {"region", ""},
                {"title_nl", "Meters en peters"},
                {"body_nl", "Voor wie begint."},
                {"title_fr", ""},
                {"body_fr", ""},
                {"title_en", "Mentors for newcomers"},
                {"body_en", "Once a **month**."}};
    }
    /// Its address, "/en/take-part/12".
    std::string post_mentor(std::string_view changed = "kind", std::string value = "mentor") {
        const auto answer = post("/en/take-part", mentor().with(changed, std::move(value)), team_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    std::string list(const access::Actor& who = {}, const std::string& query = "") {
        return get("/en/take-part" + query, who).body;
    }

    access::Actor team_ = {};
    access::Actor ana_ = {};
    access::Actor ben_ = {};
};

}  // namespace agora::taking_part

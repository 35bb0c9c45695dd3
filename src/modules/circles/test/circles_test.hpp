#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/circle.hpp"
#include "agora/circles/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/members/whole_profile.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

namespace agora::circles {

/// A site with groups and members who have accounts.
class CirclesTest : public members::PeopleTest {
 protected:
    using State = circles::State;

    CirclesTest()
        : PeopleTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "circles"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles_module()}) {}

    static http::NameValues founding(std::string name) {
        return {{"kind", "free"},        {"name", std::move(name)},
                {"summary", "We meet."}, {"goal", "To **learn** from each other."},
                {"criteria", "Forty."},  {"openness", "open"},
                {"interest_needed", "0"}};
    }
    /// The path of the new group without language, "/groups/readers".
    std::string found_group(const access::Actor& by, const http::NameValues& fields) {
        const auto answer = post("/en/groups", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    std::optional<Membership> membership(std::string_view path, const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            const auto circle =
                find_circle_by_slug(tx, path.substr(std::string_view{"/groups/"}.size()));
            return circle ? find_membership(tx, circle->circle_id, who.account) : std::nullopt;
        });
    }
    State state_of(std::string_view path) {
        return database().read([&](db::ReadTx& tx) {
            return find_circle_by_slug(tx, path.substr(std::string_view{"/groups/"}.size()))->state;
        });
    }
    web::TestAnswer join_group(std::string_view path, const access::Actor& who,
                               http::NameValues more = {}) {
        more.add("charter_seen", "0");
        return post("/en" + std::string{path} + "/membership", more, who);
    }
};

}  // namespace agora::circles

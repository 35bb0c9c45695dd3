#pragma once

#include "agora/circles/circle.hpp"
#include "agora/members/testing.hpp"

namespace agora::circles {

/// A site whose people have groups too; circles is among its modules.
class GroupsTest : public members::PeopleTest {
 protected:
    using PeopleTest::PeopleTest;

    /// A group with this animator; its path, "/groups/readers". What hears of it has heard.
    std::string found_group(const access::Actor& by, const std::string& name,
                            const std::string& openness = "open") {
        const auto answer = post("/en/groups",
                                 {{"kind", "free"},
                                  {"name", name},
                                  {"summary", "We meet."},
                                  {"goal", "To learn."},
                                  {"criteria", "Forty."},
                                  {"openness", openness},
                                  {"interest_needed", "0"}},
                                 by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        settle();
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    std::string circle_id(std::string_view path) {
        return database().read([&](db::ReadTx& tx) {
            const auto circle =
                find_circle_by_slug(tx, path.substr(std::string_view{"/groups/"}.size()));
            return to_string(circle->circle_id);
        });
    }
    void join_group(const std::string& path, const access::Actor& who) {
        EXPECT_EQ(post("/en" + path + "/membership", {{"charter_seen", "0"}}, who).status, 303);
    }
};

}  // namespace agora::circles

#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/events/event.hpp"
#include "agora/events/module.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::events {

/// A site with a calendar, groups and members who have accounts; and what a test adds after them.
class CalendarTest : public circles::GroupsTest {
 protected:
    CalendarTest(std::vector<std::string> more_parts, std::vector<web::Module> more)
        : GroupsTest(joined({"territories", "accounts", "vocabulary", "reports", "members",
                             "circles", "events"},
                            std::move(more_parts)),
                     joined({territories::territories_module(), accounts::accounts_module(),
                             vocabulary::vocabulary_module(), reports::reports_module(),
                             members::members_module(), circles::circles_module(), events_module()},
                            std::move(more))) {}

    std::string in_days(int days, std::string_view time) {
        return to_string(utc_date(now()) + std::chrono::days{days}) + "T" + std::string{time};
    }
    /// A breakfast in Ghent in two weeks, at which people register.
    http::NameValues breakfast(std::string title) {
        return {{"format", "breakfast"},
                {"title", std::move(title)},
                {"body", "Coffee and **bread**."},
                {"starts_at", in_days(14, "08:30")},
                {"ends_at", in_days(14, "10:30")},
                {"time_zone", "Europe/Brussels"},
                {"mode", "on_site"},
                {"place", "Gent"},
                {"step_free", "yes"},
                {"interpretation", "unknown"},
                {"quiet_room", "no"},
                {"level", "local"},
                {"audience", "everyone"},
                {"registers", "true"},
                {"capacity", "0"},
                {"voice", "member"}};
    }
    /// In the name of this group, "/groups/readers".
    http::NameValues in_group(http::NameValues fields, std::string_view group) {
        fields = with(fields, "voice", "group");
        fields.add("circles", circle_id(group));
        return fields;
    }
    /// The path of the new event without language, "/events/12".
    std::string announce(const access::Actor& by, const http::NameValues& fields) {
        const auto answer = post("/en/events", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    static EventId id_of(std::string_view path) {
        return parse_id<EventId>(path.substr(std::string_view{"/events/"}.size()))
            .value_or(EventId{});
    }
    void come(const std::string& path, const access::Actor& who) {
        EXPECT_EQ(post("/en" + path + "/registration", {}, who).status, 303);
    }
    /// Runs what this module does from time to time, and what follows.
    void run(const web::Module& module, std::string_view name) {
        for (const jobs::Periodic& periodic : module.periodic(services())) {
            if (periodic.name == name) periodic.run();
        }
        settle();
    }

 private:
    template <typename Thing>
    static std::vector<Thing> joined(std::vector<Thing> first, std::vector<Thing> more) {
        for (Thing& one : more) first.push_back(std::move(one));
        return first;
    }
};

}  // namespace agora::events

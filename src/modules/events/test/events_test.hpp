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
#include "registration_store.hpp"

namespace agora::events {

/// A site with a calendar, groups and members who have accounts.
class EventsTest : public circles::GroupsTest {
 protected:
    using State = events::State;

    EventsTest()
        : GroupsTest(
              {"territories", "accounts", "vocabulary", "reports", "members", "circles", "events"},
              {territories::territories_module(), accounts::accounts_module(),
               vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), events_module()}) {}

    std::string in_days(int days, std::string_view time) {
        return to_string(utc_date(now()) + std::chrono::days{days}) + "T" + std::string{time};
    }

    http::NameValues breakfast(std::string title) {
        return {{"format", "breakfast"},
                {"title", std::move(title)},
                {"body", "Coffee and **bread**."},
                {"starts_at", in_days(14, "08:30")},
                {"ends_at", in_days(14, "10:30")},
                {"time_zone", "Europe/Brussels"},
                {"mode", "on_site"},
                {"place", "Gent"},
                {"address", "Bread Street 1"},
                {"step_free", "yes"},
                {"interpretation", "unknown"},
                {"quiet_room", "no"},
                {"level", "local"},
                {"audience", "everyone"},
                {"capacity", "0"},
                {"voice", "member"}};
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
    Event event(std::string_view path) {
        return database().read([&](db::ReadTx& tx) { return *find_event(tx, id_of(path)); });
    }
    std::optional<Attendance> attendance(std::string_view path, const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) -> std::optional<Attendance> {
            const auto own = find_registration(tx, id_of(path), who.account);
            return own ? std::optional{own->state} : std::nullopt;
        });
    }
};

}  // namespace agora::events

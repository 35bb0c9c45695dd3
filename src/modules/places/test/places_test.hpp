#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/places/module.hpp"
#include "agora/places/place.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/territories/testing.hpp"
#include "agora/vocabulary/module.hpp"
#include "contents.hpp"

namespace agora::places {

/// A site with places and members who have accounts.
class PlacesTest : public members::PeopleTest {
 protected:
    using State = places::State;

    PlacesTest()
        : PeopleTest(
              {"territories", "accounts", "vocabulary", "reports", "members", "circles", "places"},
              {territories::territories_module(), accounts::accounts_module(),
               vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), places_module()}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        territories::put_small_atlas(services());
    }

    access::Actor editor(const std::string& name = "Edith") {
        return person(name, Language::en, {access::Role::editor});
    }

    static http::NameValues workshop(std::string name = "The Bench") {
        return {{"kind", "maker_space"},
                {"name", std::move(name)},
                {"what", "Wood and **metal**."},
                {"equipment", "2 × Drill; ask first\nLathe"},
                {"commune", "Gent"},
                {"address", "Bread Street 1"},
                {"postcode", "9000"},
                {"position", "51.0543, 3.7174"},
                {"monday", "9-12:30, 13:30-17"},
                {"time_zone", "Europe/Brussels"},
                {"step_free", "yes"},
                {"adapted_toilet", "unknown"},
                {"cost", "per_use"},
                {"audience", "everyone"}};
    }
    /// The path of the new place without language, "/places/12".
    std::string propose(const access::Actor& by, const http::NameValues& fields) {
        const auto answer = post("/en/places", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    static PlaceId id_of(std::string_view path) {
        return parse_id<PlaceId>(path.substr(std::string_view{"/places/"}.size()))
            .value_or(PlaceId{});
    }
    Place place(std::string_view path) {
        return database().read([&](db::ReadTx& tx) { return *find_place(tx, id_of(path)); });
    }
    Content content(std::string_view path) {
        return database().read(
            [&](db::ReadTx& tx) { return what_it_says(tx, *find_place(tx, id_of(path))); });
    }
    /// What a change of a place sends: the form as it stands, without its equipment.
    http::NameValues change_of(std::string_view path, const std::string& name,
                               const std::string& value) {
        http::NameValues fields;
        for (const auto& [other, old] : workshop()) {
            if (other != "equipment") fields.add(other, old);
        }
        return with(with(fields, "seen", std::to_string(place(path).version)), name, value);
    }
    int confirm(const std::string& path, const access::Actor& who) {
        return post("/en" + path + "/confirmation",
                    {{"version", std::to_string(place(path).version)}}, who)
            .status;
    }
};

}  // namespace agora::places

#pragma once

#include "agora/circles/testing.hpp"
#include "agora/fields/json_read.hpp"
#include "agora/initiatives/initiative.hpp"
#include "agora/members/whole_profile.hpp"
#include "agora/territories/new_office.hpp"
#include "agora/territories/testing.hpp"
#include "modules.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace agora::app {

using members::Audience;

/// The whole site with its search box, without the closed door of one whose legal facts lack.
class FinderTest : public circles::GroupsTest {
 protected:
    FinderTest() : GroupsTest(parts(), modules()) {}

    void SetUp() override {
        GroupsTest::SetUp();
        territories::put_small_atlas(services());
        admin_ = person("Admin", {access::Role::administrator});
        ana_ = person("Ana");
        ben_ = person("Ben");
        make_category("billing", "everyone");
    }

    static std::vector<web::Module> modules() {
        std::vector<web::Module> all = all_modules();
        std::erase_if(all, [](const web::Module& one) { return one.name == "legal"; });
        return all;
    }
    static std::vector<std::string> parts() {
        std::vector<std::string> all = all_parts();
        std::erase_if(all, [](const std::string& one) {
            return one == "journal" || one == "jobs" || one == "outbox" || one == "web";
        });
        return all;
    }

    void make_category(const std::string& slug, const std::string& audience) {
        EXPECT_EQ(post("/en/forum/categories",
                       {{"slug", slug},
                        {"name_nl", "Thema " + slug},
                        {"name_fr", "Thème " + slug},
                        {"name_en", "Theme " + slug},
                        {"audience", audience},
                        {"takes_threads", "true"}},
                       admin_)
                      .status,
                  303);
    }
    /// The number of a category, as the form of a new thread offers it.
    std::string category(const std::string& slug) {
        const db::Query query{"finder_test.category",
                              "SELECT category_id FROM forum_category WHERE slug = $1"};
        return std::to_string(
            *database().read([&](db::ReadTx& tx) { return tx.find<std::int64_t>(query, slug); }));
    }
    /// The path of the new thread, "/forum/topics/1-how".
    std::string ask(const access::Actor& by, const std::string& title,
                    const std::string& slug = "billing", const std::string& language = "en") {
        const auto answer = post("/en/forum/topics",
                                 {{"title", title},
                                  {"body", "What do I do?"},
                                  {"category", category(slug)},
                                  {"kind", "question"},
                                  {"language", language},
                                  {"tags", ""},
                                  {"looked", "yes"}},
                                 by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    std::string announce(const access::Actor& by, const std::string& title, int in_days = 14,
                         const http::NameValues& more = {}) {
        const std::string day = to_string(utc_date(now()) + std::chrono::days{in_days});
        http::NameValues fields{{"format", "breakfast"},
                                {"title", title},
                                {"body", "Coffee."},
                                {"starts_at", day + "T08:30"},
                                {"ends_at", day + "T10:30"},
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
        for (const auto& [name, value] : more) fields = with(fields, name, value);
        const auto answer = post("/en/events", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    std::string propose(const access::Actor& by, const std::string& name,
                        const std::string& audience = "everyone") {
        const auto answer = post("/en/places",
                                 {{"kind", "maker_space"},
                                  {"name", name},
                                  {"what", "Wood and metal."},
                                  {"commune", "Gent"},
                                  {"address", "Bread Street 1"},
                                  {"postcode", "9000"},
                                  {"position", "51.0543, 3.7174"},
                                  {"time_zone", "Europe/Brussels"},
                                  {"step_free", "yes"},
                                  {"adapted_toilet", "unknown"},
                                  {"cost", "per_use"},
                                  {"audience", audience}},
                                 by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    std::int64_t record(const std::string& name) {
        initiatives::Entry entry;
        entry.language = "en";
        entry.name = name;
        entry.what = "They share tools.";
        entry.who = "Twelve makers";
        entry.place = "be-44021";
        entry.since_year = 2019;
        return database().write([&](db::WriteTx& tx) {
            return initiatives::put_whole_initiative(tx, entry, admin_.account);
        });
    }
    void open_office(const std::string& name) {
        territories::Office office{.commune = "be-44021", .name = name};
        database().write([&](db::WriteTx& tx) {
            territories::put_new_office(tx, {admin_.account, now()}, office, {});
        });
    }
    /// A member of this name, in the directory for `seen_by`.
    access::Actor list_as(const std::string& name, Audience seen_by,
                          std::string_view profession = "photographer") {
        const auto* term = services().state<vocabulary::TermsHolder>().current()->by_slug(
            vocabulary::Kind::profession, profession);
        members::WholeProfile whole;
        members::ProfileRow& row = whole.profile.row;
        row.public_name = name;
        row.confirmed_on = utc_date(now());
        row.changed_at = now();
        whole.profile.professions = {{term->term_id, true}};
        if (seen_by != Audience::only_me) {
            row.listed = true;
            row.listed_at = now();
            for (const auto field : {members::Field::listing, members::Field::professions}) {
                whole.profile.audiences.push_back({field, seen_by});
                whole.consents.push_back({field, true, seen_by, "Yes", now()});
            }
        }
        const auto account = database().write([&](db::WriteTx& tx) {
            const std::string mail = "m" + std::to_string(++listed_) + "@people.example";
            const auto added = accounts::add_account(
                tx, {}, {.mail = mail, .name = name, .standing = access::Standing::active});
            row.account_id = *added;
            members::put_whole_profile(tx, {*added, now()}, whole);
            return *added;
        });
        return member(account.value());
    }

    /// How many of each kind this reader finds.
    std::map<std::string, std::int64_t> counts(const std::string& words,
                                               const access::Actor& who = {},
                                               const std::string& more = "&lang=en") {
        const auto answer = get("/api/search?q=" + words + more, who);
        EXPECT_EQ(answer.status, 200) << words;
        std::map<std::string, std::int64_t> all;
        const auto page = fields::parse_json(answer.body);
        EXPECT_TRUE(page.ok());
        for (const auto& section : (*page)["sections"].items()) {
            all[std::string{*section["kind"].text()}] = *section["count"].integer();
        }
        return all;
    }
    std::vector<std::string> suggested(const std::string& beginning,
                                       const access::Actor& who = {}) {
        const auto page =
            fields::parse_json(get("/api/search/suggestions?lang=en&q=" + beginning, who).body);
        std::vector<std::string> titles;
        for (const auto& one : (*page)["suggestions"].items()) {
            titles.emplace_back(*one["title"].text());
        }
        return titles;
    }

    access::Actor admin_ = {};
    access::Actor ana_ = {};
    access::Actor ben_ = {};

 private:
    int listed_ = 0;
};

}  // namespace agora::app

#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/events/module.hpp"
#include "agora/forum/module.hpp"
#include "agora/forum/thread.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/site/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "category_store.hpp"
#include "thread_path.hpp"

#include <algorithm>

namespace agora::forum {

using access::Role;
using testing::HasSubstr;

/// A site with a forum, groups, a calendar and members who have accounts.
class ForumTest : public circles::GroupsTest {
 protected:
    ForumTest()
        : GroupsTest({"site", "territories", "accounts", "vocabulary", "reports", "members",
                      "circles", "events", "forum"},
                     {site::site_module(), territories::territories_module(),
                      accounts::accounts_module(), vocabulary::vocabulary_module(),
                      reports::reports_module(), members::members_module(),
                      circles::circles_module(), events::events_module(), forum_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        admin_ = person("Admin", Language::en, {Role::administrator});
        make_theme("billing", "everyone");
    }

    void make_theme(const std::string& slug, const std::string& audience) {
        const auto answer = post("/en/forum/categories",
                                 {{"slug", slug},
                                  {"name_nl", "Thema " + slug},
                                  {"name_fr", "Thème " + slug},
                                  {"name_en", "Theme " + slug},
                                  {"audience", audience},
                                  {"takes_threads", "true"}},
                                 admin_);
        EXPECT_EQ(answer.status, 303) << answer.body;
    }
    std::string category_id(const std::string& slug) {
        return database().read([&](db::ReadTx& tx) -> std::string {
            for (const Category& one : list_categories(tx)) {
                if (one.slug == slug) return to_string(one.category_id);
            }
            return {};
        });
    }
    http::NameValues question(const std::string& title, const std::string& slug = "billing") {
        return {{"title", title},
                {"body", "What do I do with **this**?"},
                {"category", category_id(slug)},
                {"kind", "question"},
                {"language", "en"},
                {"tags", ""},
                {"looked", "yes"}};
    }
    /// The path of the new thread without language, "/forum/topics/1-how".
    std::string ask(const access::Actor& by, const http::NameValues& fields) {
        const auto answer = post("/en/forum/topics", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    std::string ask(const access::Actor& by, const std::string& title) {
        return ask(by, question(title));
    }
    web::TestAnswer reply(const std::string& path, const access::Actor& by,
                          const std::string& body = "Like this.",
                          const std::string& language = "en") {
        return post("/en" + number_path(path) + "/posts", {{"body", body}, {"language", language}},
                    by);
    }
    static std::string number_path(const std::string& path) {
        return path.substr(0, path.find('-'));
    }
    Thread thread(const std::string& path) {
        const auto id = thread_id_in(path.substr(std::string_view{"/forum/topics/"}.size()));
        return database().read([&](db::ReadTx& tx) { return *find_thread(tx, *id); });
    }

    access::Actor admin_ = {};
};

}  // namespace agora::forum

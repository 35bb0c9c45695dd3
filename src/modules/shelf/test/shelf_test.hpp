#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/files/store.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/shelf/item.hpp"
#include "agora/shelf/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

#include <fstream>

namespace agora::shelf {

/// A group with Ana, who animates it, and Ben; Cleo is a member of the cooperative, not of the group.
class ShelfTest : public circles::GroupsTest {
 protected:
    ShelfTest()
        : GroupsTest(
              {"territories", "accounts", "vocabulary", "reports", "members", "circles", "shelf"},
              {territories::territories_module(), accounts::accounts_module(),
               vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), shelf_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        group_ = found_group(ana_, "Readers");
        join_group(group_, ben_);
        shelf_ = "/en" + group_ + "/shelf";
    }

    static http::NameValues text(std::string title, std::string body, std::string seen = "0") {
        return {{"title", std::move(title)},
                {"body", std::move(body)},
                {"language", "en"},
                {"seen", std::move(seen)}};
    }
    /// The path of what was added last, with the language.
    std::string newest() {
        const auto page = get("/api" + group_ + "/shelf", ana_).body;
        const auto at = page.find("\"item_id\":\"");
        EXPECT_NE(at, std::string::npos);
        const auto from = at + 11;
        return shelf_ + "/" + page.substr(from, page.find('"', from) - from);
    }
    std::string add_text(const access::Actor& who, const std::string& title,
                         const std::string& body) {
        const auto answer = post(shelf_ + "/texts", text(title, body), who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return newest();
    }
    web::TestAnswer open_to(const std::string& item, const std::string& audience,
                            const access::Actor& who) {
        return post(item + "/audience", {{"audience", audience}}, who);
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    std::string group_;
    std::string shelf_;
};

}  // namespace agora::shelf

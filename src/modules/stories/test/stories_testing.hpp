#pragma once

#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/accounts/module.hpp"
#include "agora/files/store.hpp"
#include "agora/inbox/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/members/uploading.hpp"
#include "agora/reports/module.hpp"
#include "agora/site/module.hpp"
#include "agora/stories/module.hpp"
#include "agora/stories/teaser.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/settings.hpp"
#include "consent_store.hpp"
#include "story_store.hpp"
#include "taking_store.hpp"

#include <algorithm>
#include <vector>

namespace agora::stories {

using access::Role;
using std::chrono::days;

/// Ana tells, Ed and Eva edit, Sol is of the support group, Ben is a member.
class StoriesTest : public members::UploadsTo<members::PeopleTest> {
 protected:
    StoriesTest()
        : UploadsTo(
              {"site", "territories", "accounts", "inbox", "vocabulary", "reports", "members",
               "stories"},
              {site::site_module(), territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), stories_module()}) {}

    void SetUp() override {
        UploadsTo::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        ed_ = person("Ed", {Role::editor});
        eva_ = person("Eva", {Role::editor});
        sol_ = person("Sol", {Role::support_group});
    }

    static http::NameValues words(std::string_view changed = "", std::string value = "") {
        http::NameValues fields{{"kind", "testimony"},
                                {"title", "Canary title"},
                                {"body",
                                 "Canary words: I came for the invoices and stayed for "
                                 "the people who answer."},
                                {"language", "en"},
                                {"shown_as", "Canary, baker in Ghent"},
                                {"video_address", ""},
                                {"text_version", "1"}};
        return changed.empty() ? fields : fields.with(changed, std::move(value));
    }
    static http::NameValues with_uses(http::NameValues fields,
                                      const std::vector<std::string>& uses) {
        for (const std::string& use : uses) fields.add("uses", use);
        return fields;
    }
    static std::vector<std::string> all_uses() {
        return {"page", "home", "kit", "newsletter", "press"};
    }
    /// The path of a new story, "/en/stories/12".
    std::string told(const access::Actor& who, const std::vector<std::string>& uses = all_uses()) {
        const auto answer = post("/en/stories", with_uses(words(), uses), who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    static StoryId id_in(const std::string& path) {
        return parse_id<StoryId>(path.substr(std::string_view{"/en/stories/"}.size()))
            .value_or(StoryId{});
    }
    std::optional<Story> story(const std::string& path) {
        return database().read([&](db::ReadTx& tx) { return find_story(tx, id_in(path)); });
    }
    std::string version(const std::string& path) {
        return std::to_string(story(path).value_or(Story{}).version);
    }
    int accept(const std::string& path, const access::Actor& who) {
        return post(path + "/acceptance", {{"seen", version(path)}}, who).status;
    }
    int decline(const std::string& path, const access::Actor& who) {
        return post(
                   path + "/decline",
                   {{"reason", "Canary reason: too short to understand."}, {"seen", version(path)}},
                   who)
            .status;
    }
    int agree(const std::string& path, const std::vector<std::string>& uses,
              const access::Actor& who) {
        return post(path + "/consent",
                    with_uses({{"text_version", "1"}, {"seen", version(path)}}, uses), who)
            .status;
    }
    std::string published(const access::Actor& who,
                          const std::vector<std::string>& uses = all_uses()) {
        const std::string path = told(who, uses);
        EXPECT_EQ(accept(path, ed_), 303);
        return path;
    }
    int take(const std::string& path, const std::string& purpose, const access::Actor& who) {
        return post(path + "/takings", {{"purpose", purpose}, {"place", "Canary paper of May"}},
                    who)
            .status;
    }
    /// Written down by an editor for a member.
    std::string written(const access::Actor& editor, const std::string& mail) {
        const auto answer = post("/en/stories/written", words("member", mail), editor);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    /// The words of a story changed by somebody who sees it as it is.
    int change(const std::string& path, const http::NameValues& fields, const access::Actor& who) {
        return post(path, fields.with("seen", version(path)), who).status;
    }
    int withdraw(const std::string& path, const access::Actor& who) {
        return post(path + "/withdrawal", {}, who).status;
    }
    void a_day_passes() {
        for (const jobs::Periodic& periodic : stories_module().periodic(services())) {
            periodic.run();
        }
        settle();
    }
    void erase(const access::Actor& who) {
        const accounts::Eraser eraser(services());
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(eraser.erase(tx, {who.account, now()}, who.account).ok());
        });
        settle();
    }
    std::size_t mails_to(std::string_view name, std::string_view text) {
        settle();
        return static_cast<std::size_t>(std::ranges::count_if(mails(), [&](const auto& mail) {
            return mail.starts_with("To: " + ascii_lower(name) + "@people.example") &&
                   mail.find(text) != std::string::npos;
        }));
    }
    /// Nobody without rights finds anything of it anywhere.
    void expect_gone(const std::string& path, const access::Actor& who = {}) {
        const std::string rest = path.substr(3);
        EXPECT_EQ(get(path, who).status, 404);
        EXPECT_EQ(get("/api" + rest, who).status, 404);
        EXPECT_EQ(get(rest + "/video", who).status, 404);
        EXPECT_EQ(get(rest + "/picture.webp", who).status, 404);
        EXPECT_FALSE(get("/en/stories", who).holds("Canary title"));
        EXPECT_FALSE(get("/en/stories?q=canary", who).holds("Canary title"));
        EXPECT_FALSE(get("/api/stories", who).holds("Canary"));
        if (who.is_visitor()) {
            EXPECT_FALSE(get("/en/").holds("Canary"));
        }
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor ed_ = {};
    access::Actor eva_ = {};
    access::Actor sol_ = {};
};

}  // namespace agora::stories

#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/finder/module.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/wishes/finder_kinds.hpp"
#include "agora/wishes/module.hpp"
#include "agora/wishes/whole.hpp"

namespace agora::wishes {

using access::Role;

/// Ana and Ben are members, an editor keeps the list; the tools Agora and Invoices are there.
class WishesSite : public members::PeopleTest {
 protected:
    WishesSite()
        : PeopleTest({"finder", "territories", "accounts", "vocabulary", "reports", "members",
                      "circles", "wishes"},
                     {territories::territories_module(), accounts::accounts_module(),
                      vocabulary::vocabulary_module(), reports::reports_module(),
                      members::members_module(), circles::circles_module(), wishes_module(),
                      finder::finder_module({wish_kind()})}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        editor_ = person("Canary-editor", {Role::editor});
        agora_ = database().write([&](db::WriteTx& tx) {
            put_whole_tool(tx, {.slug = "invoices", .name = "Invoices", .about_en = "To be paid."});
            return to_string(put_whole_tool(
                tx, {.slug = "agora", .name = "Agora", .about_en = "To find each other."}));
        });
        settle();
    }

    http::NameValues wish(std::string title, std::string body = "Last week I missed it.") const {
        return {{"tool", agora_}, {"title", std::move(title)}, {"body", std::move(body)}};
    }
    /// Its address, "/en/wishes/1".
    std::string propose(const access::Actor& who, const std::string& title,
                        const std::string& language = "en") {
        auto fields = wish(title);
        fields.add("is_new", "true");
        const auto answer = post("/" + language + "/wishes", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return "/en" + answer.location.substr(3);
    }
    web::TestAnswer say(const std::string& wish, const std::string& status,
                        const std::string& reason, const std::string& seen) {
        return post(wish + "/status", {{"status", status}, {"reason", reason}, {"seen", seen}},
                    editor_);
    }
    void take(const std::string& path, web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "wish") continue;
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {ana_.account, now()}, path, measure});
                });
            }
        }
        settle();
    }
    int mails_about(const std::string& text) {
        settle();
        int count = 0;
        for (const std::string& mail : mails()) count += mail.find(text) != std::string::npos;
        return count;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor editor_ = {};
    std::string agora_;
};

}  // namespace agora::wishes

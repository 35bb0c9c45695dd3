#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/finder/module.hpp"
#include "agora/matching/module.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/settings.hpp"
#include "agora/work/finder_kinds.hpp"
#include "agora/work/module.hpp"
#include "agora/work/whole.hpp"

namespace agora::work {

using access::Role;

/// Ana posts, Ben and Cleo answer, Mo moderates.
class WorkSite : public circles::GroupsTest {
 protected:
    WorkSite()
        : GroupsTest(
              {"finder", "territories", "accounts", "vocabulary", "reports", "members", "circles",
               "matching", "work"},
              {territories::territories_module(), accounts::accounts_module(),
               vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), matching::matching_module(),
               work_module(), finder::finder_module({work_kind()})}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Benedikt");
        cleo_ = person("Cleopatra");
        mo_ = person("Mo", {Role::moderator});
        settle();
    }

    std::string in_days(int days) { return to_string(utc_date(now()) + std::chrono::days{days}); }
    std::string term(vocabulary::Kind kind, std::string_view slug) {
        const auto terms = services().state<vocabulary::TermsHolder>().current();
        return to_string(terms->by_slug(kind, slug)->term_id);
    }
    http::NameValues demand(std::string title = "Photographs of a theatre play",
                            std::string body = "Two evenings on stage, some forty pictures.") {
        return {{"kind", "assignment"},    {"side", "wanted"},          {"title", std::move(title)},
                {"body", std::move(body)}, {"expires_on", in_days(30)}, {"remote", "true"},
                {"audience", "everyone"},  {"budget", "to_agree"},      {"currency", "EUR"}};
    }
    /// Its address, "/en/work/12".
    std::string posted(const http::NameValues& fields, const access::Actor& by) {
        const auto answer = post("/en/work", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    std::string posted(const std::string& title = "Photographs of a theatre play") {
        return posted(demand(title), ana_);
    }
    /// Its address, "/en/work/12/answers/3".
    std::string answered(const std::string& work, const access::Actor& by,
                         const std::string& words = "I did this for three plays.") {
        const auto answer = post(work + "/answers", {{"words", words}, {"price", "about 400"}}, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    static std::string api(const std::string& address) { return "/api" + address.substr(3); }
    void set(std::string_view key, std::string_view value) {
        database().write([&](db::WriteTx& tx) { services().settings.put(tx, key, value, now()); });
    }
    /// "/en/work/letters/SECRET" of the last mail.
    std::string last_link() {
        const std::string mail = last_mail();
        const std::size_t start = mail.find("https://agora.example/") + 21;
        return mail.substr(start, mail.find_first_of("\r\n\" ", start) - start);
    }
    /// What the clock does every six hours.
    void keep_up() {
        for (const web::Module& module : services().modules) {
            if (module.name != "work") continue;
            for (const jobs::Periodic& work : module.periodic(services())) work.run();
        }
        settle();
    }
    /// What a hidden field of a page holds.
    static std::string hidden(const std::string& page, const std::string& name) {
        const std::size_t at = page.find("name=\"" + name + "\"");
        if (at == std::string::npos) return {};
        const std::size_t tag = page.rfind('<', at);
        const std::size_t value = page.find("value=\"", tag) + 7;
        return page.substr(value, page.find('"', value) - value);
    }
    int mails_about(const std::string& text) {
        settle();
        int count = 0;
        for (const std::string& mail : mails()) count += mail.find(text) != std::string::npos;
        return count;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor mo_ = {};
};

}  // namespace agora::work

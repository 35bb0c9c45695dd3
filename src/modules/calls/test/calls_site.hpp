#pragma once

#include "agora/accounts/module.hpp"
#include "agora/calls/finder_kinds.hpp"
#include "agora/calls/module.hpp"
#include "agora/calls/whole.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/finder/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "incoming.hpp"

#include <string>
#include <vector>

namespace agora::calls {

using access::Role;
using std::chrono::days;

/// Ana and Ben are members, Kim keeps the sources.
class CallsSite : public circles::GroupsTest {
 protected:
    CallsSite()
        : GroupsTest(
              {"finder", "territories", "accounts", "inbox", "vocabulary", "reports", "members",
               "circles", "notices", "calls"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), calls_module(),
               finder::finder_module({call_kind()})}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        kim_ = person("Kim", {Role::editor});
    }

    /// "2026-12-14T12:00", by the clock of Brussels.
    std::string in_days(int count, std::string_view time = "12:00") {
        return to_string(utc_date(now()) + days{count}) + "T" + std::string{time};
    }
    http::NameValues typed(const std::string& title, int closes_in = 14) {
        const std::string link = "https://town.example/" + std::to_string(++links_);
        return {{"link", link},
                {"title", title},
                {"deadline", in_days(closes_in)},
                {"kind", "project_call"}};
    }
    /// Its address, "/en/calls/12".
    std::string add(const access::Actor& who, const http::NameValues& fields) {
        const auto answer = post("/en/calls", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        settle();
        return answer.location;
    }
    /// As a source says it.
    Incoming notice(const std::string& key, const std::string& title) {
        return {.notice_key = key,
                .tag = "1",
                .call = {.kind = Kind::tender,
                         .buyer_type = BuyerType::communal,
                         .buyer = "Town of Example",
                         .buyer_country = "BE",
                         .language = "en",
                         .cpv = "72000000",
                         .places = "BE211",
                         .languages = "nl fr",
                         .deadline_at = now() + days{20},
                         .deadline_zone = "Europe/Brussels",
                         .link = "https://source.example/" + key,
                         .source_name = "Example source",
                         .licence = "Licence Ouverte 2.0"},
                .texts = {{.language = "en", .title = title, .summary = "What is asked."}}};
    }
    Taken take(Incoming incoming, const Document& document = {}) {
        const Taken taken = database().write([&](db::WriteTx& tx) {
            return take_in({tx, services(), {{}, now()}}, incoming, document);
        });
        settle();
        return taken;
    }
    std::string path_of_notice(const std::string& key) {
        return database().read(
            [&](db::ReadTx& tx) { return "/en" + path_of(*find_noticed(tx, key)); });
    }
    /// Runs what the module does from time to time, and what follows.
    void run(std::string_view name) {
        for (const web::Module& module : {calls_module(), inbox::inbox_module()}) {
            for (const jobs::Periodic& one : module.periodic(services())) {
                if (one.name == name) one.run();
            }
        }
        settle();
    }
    void moderate(const std::string& path, web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "call") continue;
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
    access::Actor kim_ = {};

 private:
    int links_ = 0;
};

}  // namespace agora::calls

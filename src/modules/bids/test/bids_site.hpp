#pragma once

#include "agora/accounts/eraser.hpp"
#include "agora/accounts/module.hpp"
#include "agora/bids/module.hpp"
#include "agora/bids/whole.hpp"
#include "agora/calls/module.hpp"
#include "agora/calls/whole.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/inbox/module.hpp"
#include "agora/ledger/module.hpp"
#include "agora/ledger/transfer.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

#include <fstream>

namespace agora::bids {

using http::NameValues;

/// Ana, Ben and Cleo are members who can be written to; Dora has nothing to do with it.
class BidsSite : public circles::GroupsTest {
 protected:
    BidsSite()
        : GroupsTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "circles",
               "ledger", "calls", "bids"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), ledger::ledger_module(),
               calls::calls_module(), bids_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = reachable();
        cleo_ = reachable();
        dora_ = person("Dora");
        administrator_ = person("Eva", {access::Role::administrator});
        settle();
    }

    /// In the directory for members, who can write to them.
    access::Actor reachable() { return listed_in("", members::Audience::members); }
    std::string page_of(const access::Actor& who) {
        return "/en/members/" + to_string(who.account);
    }
    std::string in_days(int days) { return to_string(utc_date(now()) + std::chrono::days{days}); }

    NameValues bid(std::string title = "Canary tender", std::string kind = "tender") {
        return {{"title", std::move(title)},
                {"kind", std::move(kind)},
                {"deadline", in_days(20) + "T12:00"},
                {"language", "nl"}};
    }
    /// Its address, "/en/bids/1".
    std::string open_room(const access::Actor& who, const std::string& title = "Canary tender",
                          const std::string& kind = "tender") {
        const auto answer = post("/en/bids", bid(title, kind), who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    web::TestAnswer invite_to(const std::string& room, const access::Actor& who,
                              const std::string& role = "writer") {
        return post(room + "/members", {{"who", page_of(who)}, {"role", role}}, ana_);
    }
    void join(const std::string& room, const access::Actor& who) {
        EXPECT_EQ(invite_to(room, who).status, 303);
        EXPECT_EQ(post(room + "/invitation/acceptance", {}, who).status, 303);
    }
    /// The newest number in "…/parts/12" of a page.
    std::string newest_below(const std::string& page, const std::string& folder,
                             const access::Actor& who) {
        const std::string body = get(page, who).body;
        const std::size_t at = body.rfind(folder);
        EXPECT_NE(at, std::string::npos) << folder;
        if (at == std::string::npos) return {};
        const std::size_t start = at + folder.size();
        return body.substr(start, body.find_first_not_of("0123456789", start) - start);
    }
    std::string add_part(const std::string& room, const std::string& title,
                         const access::Actor& who = {}) {
        EXPECT_EQ(post(room + "/parts",
                       {{"part_title", title},
                        {"writer", who.account ? to_string(who.account) : ""},
                        {"due_on", in_days(2)}},
                       ana_)
                      .status,
                  303);
        return room + "/parts/" + newest_below(room, "/parts/", ana_);
    }

    NameValues ask(std::string title = "Canary help") {
        return {{"title", std::move(title)},
                {"kind", "write"},
                {"from_language", "fr"},
                {"into_language", "nl"},
                {"body", "Un texte en canari."},
                {"until", in_days(5)},
                {"returns", "thanks"}};
    }
    std::string ask_help(const access::Actor& who, const NameValues& fields) {
        const auto answer = post("/en/language-help", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        settle();
        return answer.location;
    }
    void offer(const access::Actor& who, const std::string& from = "fr",
               const std::string& into = "nl", const std::string& kind = "write") {
        EXPECT_EQ(post("/en/language-help/offer/pairs",
                       {{"kind", kind}, {"from_language", from}, {"into_language", into}}, who)
                      .status,
                  303);
    }
    web::TestAnswer upload(const std::string& path, const access::Actor& who,
                           const NameValues& fields = {}) {
        http::Request request;
        request.method = http::Method::post;
        EXPECT_TRUE(http::set_target(request, "/api" + path.substr(3)));
        request.content_type = "multipart/form-data";
        request.fields = fields;
        const auto file = database_.folder() / ("sent-" + std::to_string(++sent_));
        const std::string bytes = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
        std::ofstream(file, std::ios::binary) << bytes;
        http::Upload sent;
        sent.field = "document";
        sent.file_name = "canary.pdf";
        sent.size = bytes.size();
        sent.file = http::TemporaryFile{file};
        request.uploads.push_back(std::move(sent));
        return send(std::move(request), who);
    }
    void erase(const access::Actor& who) {
        const accounts::Eraser eraser(services());
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(eraser.erase(tx, {who.account, now()}, who.account).ok());
        });
        settle();
    }
    /// Who wrote to them is blocked.
    void block(const access::Actor& who, const access::Actor& blocked) {
        EXPECT_EQ(post(page_of(who) + "/messages", {{"message", "Answer at once"}}, blocked).status,
                  303);
        const std::string list = get("/api/conversations?lang=en", who).body;
        const std::size_t start = list.find("/en/conversations/");
        ASSERT_NE(start, std::string::npos);
        const std::string talk = list.substr(start, list.find('"', start) - start);
        EXPECT_EQ(post(talk + "/blocking", {}, who).status, 303);
        settle();
    }
    int mails_about(const std::string& text) {
        settle();
        int count = 0;
        for (const std::string& mail : mails()) count += mail.find(text) != std::string::npos;
        return count;
    }
    bool is_told(const access::Actor& who, const std::string& text) {
        settle();
        return get("/en/inbox", who).holds(text);
    }
    void take(const std::string& kind_name, const std::string& path, web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != kind_name) continue;
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {administrator_.account, now()}, path, measure});
                });
            }
        }
        settle();
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor dora_ = {};
    access::Actor administrator_ = {};

 private:
    int sent_ = 0;
};

}  // namespace agora::bids

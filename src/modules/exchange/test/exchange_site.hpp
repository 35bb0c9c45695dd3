#pragma once

#include "agora/accounts/eraser.hpp"
#include "agora/circles/testing.hpp"
#include "agora/exchange/finder_kinds.hpp"
#include "agora/exchange/whole.hpp"
#include "agora/members/reach.hpp"
#include "agora/territories/testing.hpp"
#include "agora/web/settings.hpp"
#include "deal_store.hpp"
#include "exchange_parts.hpp"
#include "listing_store.hpp"

namespace agora::exchange {

using access::Role;

/// Ana, Ben and Cleo are members.
class ExchangeSite : public circles::GroupsTest {
 protected:
    ExchangeSite()
        : GroupsTest({"finder", "territories", "accounts", "inbox", "vocabulary", "reports",
                      "members", "circles", "places", "ledger", "credits", "loans", "exchange"},
                     with_finder(parts_below(), listing_kind())) {}

    void SetUp() override {
        GroupsTest::SetUp();
        territories::put_small_atlas(services());
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        settle();
    }

    static http::NameValues bike() {
        return {{"side", "offer"},       {"thing", "good"},        {"category", "vehicle"},
                {"title", "Cargo bike"}, {"body", "Two wheels."},  {"modes", "credits"},
                {"credits", "12"},       {"asks", "12 a weekend"}, {"town", "Gent"},
                {"audience", "everyone"}};
    }
    /// Its path without language, "/exchange/12".
    std::string placed(const access::Actor& who, const http::NameValues& fields = bike()) {
        const auto answer = post("/en/exchange", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    /// Its path without language, "/exchange/deals/12".
    std::string answered(const access::Actor& who, const std::string& listing,
                         const std::string& mode = "credits") {
        const auto answer = post("/en" + listing + "/answers",
                                 {{"mode", mode}, {"words", "May I have it on Sunday?"}}, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    /// One proposes, the other agrees.
    void agree(const std::string& deal, const access::Actor& proposer, const access::Actor& other,
               const std::string& mode = "credits") {
        EXPECT_EQ(post("/en" + deal + "/terms", terms(mode), proposer).status, 303);
        EXPECT_EQ(post("/en" + deal + "/agreement", {{"seen", "1"}}, other).status, 303);
    }
    static http::NameValues terms(const std::string& mode = "credits") {
        return {{"what", "The bike on Sunday"},
                {"mode", mode},
                {"back", mode == "barter" ? "A loaf of bread" : ""},
                {"amount", mode == "credits" ? "12" : ""}};
    }
    std::int64_t balance_of(const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            const auto account =
                ledger::find_account_of(tx, ledger::Holder::member, who.account.value());
            return account ? account->balance : 0;
        });
    }
    std::int64_t sum_of_ledger() {
        return database().read([](db::ReadTx& tx) { return ledger::sum_of_balances(tx); });
    }
    Listing listing_of(const std::string& path) {
        return database().read([&](db::ReadTx& tx) {
            const auto id = parse_id<ListingId>(path.substr(path.rfind('/') + 1));
            return find_listing(tx, *id).value();
        });
    }
    void set(std::string_view key, std::string_view value) {
        database().write([&](db::WriteTx& tx) { services().settings.put(tx, key, value, now()); });
    }
    void erase(const access::Actor& who) {
        const accounts::Eraser eraser(services());
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(eraser.erase(tx, {who.account, now()}, who.account).ok());
        });
        settle();
    }
    /// A listed member wants to hear nothing of this one any more.
    void block(const access::Actor& listed, const access::Actor& writer) {
        const auto talk = database().write([&](db::WriteTx& tx) {
            return members::write_directly(tx, services(), {writer.account, now()},
                                           {listed.account, "Hello"});
        });
        ASSERT_TRUE(talk.ok());
        EXPECT_EQ(post("/en" + *talk + "/blocking", {}, listed).status, 303);
    }
    Deal deal_of(const std::string& path) {
        return database().read([&](db::ReadTx& tx) {
            return find_deal(tx, *parse_id<DealId>(path.substr(path.rfind('/') + 1))).value();
        });
    }
    void take(const std::string& path, web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "listing") continue;
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
    access::Actor cleo_ = {};
};

}  // namespace agora::exchange

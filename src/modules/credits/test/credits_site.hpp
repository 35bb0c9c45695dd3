#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/credits/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/ledger/module.hpp"
#include "agora/ledger/transfer.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/territories/testing.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/settings.hpp"

namespace agora::credits {

using access::Role;
using testing::HasSubstr;
using testing::Not;

/// What the report to the tax office takes from the legal notice, without its door that stays closed.
inline web::Module legal_facts() {
    return {.name = "legal",
            .routes = {},
            .settings = {
                {.key = "legal.name", .standard = "Canary Cooperative", .label = "Name"},
                {.key = "legal.address", .standard = "Street 9, Brussels", .label = "Address"},
                {.key = "legal.enterprise_number", .standard = "0000.000.097", .label = "Number"},
                {.key = "legal.vat", .standard = "BE 0000.000.097", .label = "VAT"}}};
}

/// Ana, Ben and Cleo are listed, as listed1 … listed3; an editor settles disputes, an administrator keeps accounts.
class CreditsSite : public circles::GroupsTest {
 protected:
    CreditsSite()
        : GroupsTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "circles",
               "ledger", "credits"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), ledger::ledger_module(),
               credits_module(), legal_facts()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        territories::put_small_atlas(services());
        ana_ = listed_in("be-44021", members::Audience::members);
        ben_ = listed_in("be-44021", members::Audience::members);
        cleo_ = listed_in("be-44021", members::Audience::members);
        editor_ = person("Editor", {Role::editor});
        admin_ = person("Admin", {Role::administrator});
        settle();
    }

    static http::NameValues terms(std::string to, std::string amount = "12") {
        return {{"to", std::move(to)},
                {"amount", std::move(amount)},
                {"category", "service"},
                {"words", "Mended the canary's cage"}};
    }
    /// Paid by this one; its address, "/en/credits/transfers/1".
    std::string pay(const access::Actor& who, const std::string& to,
                    const std::string& amount = "12") {
        return begun(post("/en/credits/payments", terms(to, amount), who));
    }
    std::string ask(const access::Actor& who, const std::string& to,
                    const std::string& amount = "12",
                    const std::string& nature = "between_neighbours") {
        auto fields = terms(to, amount);
        fields.add("nature", nature);
        return begun(post("/en/credits/requests", fields, who));
    }
    std::string begun(const web::TestAnswer& answer) {
        EXPECT_EQ(answer.status, 303) << answer.body;
        settle();
        return answer.location;
    }
    int say_yes(const std::string& path, const access::Actor& who,
                const std::string& nature = "between_neighbours") {
        const int status = post(path + "/confirmation", {{"nature", nature}}, who).status;
        settle();
        return status;
    }
    int act(const std::string& path, const std::string& what, const access::Actor& who,
            const http::NameValues& fields = {}) {
        const int status = post(path + "/" + what, fields, who).status;
        settle();
        return status;
    }
    /// Posted: Ana paid Ben.
    std::string paid(const std::string& amount = "12") {
        const std::string path = pay(ana_, "listed2", amount);
        EXPECT_EQ(say_yes(path, ben_), 303);
        return path;
    }
    std::int64_t balance(const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            const auto account =
                ledger::find_account_of(tx, ledger::Holder::member, who.account.value());
            return account ? account->balance : 0;
        });
    }
    std::int64_t sum() {
        return database().read([](db::ReadTx& tx) { return ledger::sum_of_balances(tx); });
    }
    void set(std::string_view key, std::string_view value) {
        database().write([&](db::WriteTx& tx) { services().settings.put(tx, key, value, now()); });
        settle();
    }
    void run(std::string_view name) {
        for (const jobs::Periodic& periodic : credits_module().periodic(services())) {
            if (periodic.name == name) periodic.run();
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
    access::Actor editor_ = {};
    access::Actor admin_ = {};
};

}  // namespace agora::credits

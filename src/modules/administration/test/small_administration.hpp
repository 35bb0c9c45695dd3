#pragma once

#include "agora/accounts/account.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/accounts/module.hpp"
#include "agora/administration/module.hpp"
#include "agora/journal/audit.hpp"
#include "agora/legal/module.hpp"
#include "agora/legal/settings.hpp"
#include "agora/territories/module.hpp"
#include "agora/territories/testing.hpp"
#include "agora/web/settings.hpp"
#include "agora/web/testing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace agora::administration {

using access::Role;
using accounts::AccountId;

/// Root and Rita administer the cooperative; Ana is a member.
class SmallAdministration : public web::SiteTest {
 protected:
    SmallAdministration()
        : SiteTest({"legal", "territories", "accounts", "administration"},
                   {legal::legal_module(), territories::territories_module(),
                    accounts::accounts_module(), administration_module()}) {}

    void SetUp() override {
        SiteTest::SetUp();
        territories::put_small_atlas(services());
        clock_.set(parse_instant("2026-11-20T09:00:00Z").value());
        database().write([&](db::WriteTx& tx) {
            for (const auto& [key, content] : legal::invented_facts()) {
                services().settings.put(tx, key, content, clock_.now());
            }
        });
        root_ = add("Root", "root@example.org");
        rita_ = add("Rita", "rita@example.org");
        ana_ = add("Ana <b>", "ana@example.org");
        for (const AccountId each : {root_, rita_}) grant(each, Role::administrator);
    }

    AccountId add(std::string name, std::string mail,
                  access::Standing standing = access::Standing::active) {
        return *database().write([&](db::WriteTx& tx) {
            return accounts::add_account(tx, {{}, clock_.now()},
                                         {.mail = mail, .name = name, .standing = standing});
        });
    }
    void grant(AccountId account, Role role) {
        const auto done = database().write([&](db::WriteTx& tx) {
            return accounts::grant_role(tx, {{}, clock_.now()}, account, {role, {}});
        });
        EXPECT_TRUE(done);
    }
    access::Actor root() { return member(root_.value(), {Role::administrator}); }
    access::Actor rita() { return member(rita_.value(), {Role::administrator}); }
    access::Actor plain(std::vector<Role> roles = {}) {
        return member(ana_.value(), std::move(roles));
    }
    std::optional<accounts::Account> account(AccountId id) {
        return database().read([&](db::ReadTx& tx) { return accounts::find_account(tx, id); });
    }
    std::vector<access::Grant> grants(AccountId id) {
        return database().read([&](db::ReadTx& tx) { return accounts::grants_of(tx, id); });
    }
    static std::string page(AccountId id, std::string_view act = {}) {
        return "/en/administration/accounts/" + to_string(id) + std::string{act};
    }
    /// Names of privileged acts so far, the newest first.
    std::vector<std::string> acts() {
        settle();
        std::vector<std::string> names;
        database().read([&](db::ReadTx& tx) {
            names.clear();
            for (const auto& entry : journal::find_audited(tx, {}, 1000)) {
                names.push_back(entry.name);
            }
        });
        return names;
    }
    /// The newest mail to this address, or empty.
    std::string mail_to(std::string_view address) {
        settle();
        const auto found =
            std::find_if(mails().rbegin(), mails().rend(), [&](const std::string& mail) {
                return mail.starts_with("To: " + std::string{address});
            });
        return found == mails().rend() ? std::string{} : *found;
    }

    AccountId root_;
    AccountId rita_;
    AccountId ana_;
};

}  // namespace agora::administration

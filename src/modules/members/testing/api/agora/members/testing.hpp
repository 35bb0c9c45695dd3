#pragma once

#include "agora/accounts/account.hpp"
#include "agora/clock/clock.hpp"
#include "agora/members/profile.hpp"
#include "agora/members/whole_profile.hpp"
#include "agora/web/testing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace agora::members {

/// A site whose people have accounts and profiles; accounts and members are among its modules.
class PeopleTest : public web::SiteTest {
 protected:
    using SiteTest::SiteTest;

    /// An active member, by the address name@people.example; `since` is when the account was made.
    access::Actor person(const std::string& name, Language language = Language::en,
                         std::vector<access::Role> roles = {}, Instant since = {}) {
        const auto added = database().write([&](db::WriteTx& tx) {
            const auto account = accounts::add_account(tx, {{}, since},
                                                       {.mail = name + "@people.example",
                                                        .name = name,
                                                        .language = language,
                                                        .standing = access::Standing::active});
            add_profile(tx, *account, name, now());
            return *account;
        });
        return member(added.value(), std::move(roles));
    }
    access::Actor person(const std::string& name, std::vector<access::Role> roles) {
        return person(name, Language::en, std::move(roles));
    }
    /// In the directory for everybody, with this profession and commune (its code) as far as `seen_by`.
    access::Actor listed_in(const std::string& commune, Audience seen_by,
                            std::string_view profession = "photographer") {
        const std::string name = "listed" + std::to_string(++listed_);
        const auto* term = services().state<vocabulary::TermsHolder>().current()->by_slug(
            vocabulary::Kind::profession, profession);
        WholeProfile whole;
        ProfileRow& row = whole.profile.row;
        row.listed = true;
        row.listed_at = row.changed_at = now();
        row.public_name = name;
        row.commune = commune;
        row.confirmed_on = utc_date(now());
        whole.profile.professions = {{term->term_id, true}};
        for (const auto& [field, audience] :
             {std::pair{Field::listing, Audience::everyone}, std::pair{Field::place, seen_by},
              std::pair{Field::professions, seen_by}}) {
            whole.profile.audiences.push_back({field, audience});
            whole.consents.push_back({field, true, audience, "Yes", now()});
        }
        row.account_id = database().write([&](db::WriteTx& tx) {
            const auto added = accounts::add_account(tx, {},
                                                     {.mail = name + "@people.example",
                                                      .name = name,
                                                      .language = Language::en,
                                                      .standing = access::Standing::active});
            row.account_id = *added;
            put_whole_profile(tx, {*added, now()}, whole);
            return *added;
        });
        return member(row.account_id.value());
    }
    Instant now() { return services().clock.now(); }

    static http::NameValues with(const http::NameValues& values, std::string_view name,
                                 std::string value) {
        return values.with(name, std::move(value));
    }
    std::string last_mail() {
        settle();
        return mails().empty() ? "" : mails().back();
    }

 private:
    int listed_ = 0;
};

}  // namespace agora::members

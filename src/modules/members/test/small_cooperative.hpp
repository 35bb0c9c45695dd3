#pragma once

#include "agora/accounts/account.hpp"
#include "agora/accounts/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/profile.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/testing.hpp"
#include "profile_store.hpp"

#include <string>
#include <vector>

namespace agora::members {

/// A site with a few people, for the tests of this module.
class SmallCooperative : public web::SiteTest {
 protected:
    SmallCooperative()
        : SiteTest({"territories", "accounts", "vocabulary", "members"},
                   {territories::territories_module(), accounts::accounts_module(),
                    vocabulary::vocabulary_module(), members_module()}) {}

    /// An active account; with `standing` another one.
    access::Actor person(std::string_view name,
                         access::Standing standing = access::Standing::active) {
        const auto account = database().write([&](db::WriteTx& tx) {
            return accounts::add_account(tx, {{}, now()},
                                         {.mail = ascii_lower(name) + "@example.org",
                                          .name = std::string{name},
                                          .language = Language::en,
                                          .standing = standing});
        });
        access::Actor actor = member(account->value());
        actor.name = std::string{name};
        return actor;
    }

    Instant now() { return services().clock.now(); }

    /// A listed profile in which each field holds a text that can be looked for.
    void give_profile(const access::Actor& owner, Audience audience) {
        database().write([&](db::WriteTx& tx) {
            add_profile(tx, owner.account, owner.name, now());
            ProfileRow row = find_profile(tx, owner.account)->row;
            row.website = "https://canary-website.example";
            row.phone = "+32 470 11 22 33";
            row.public_mail = "canary-mail@example.org";
            row.stage = Stage::growing;
            row.availability = Availability::looking_for_work;
            row.available_until = utc_date(now()) + std::chrono::days{30};
            row.changed_at = now();
            update_profile(tx, row);
            put_text(tx, owner.account,
                     {Field::who_i_am, "nl", "Ik ben **canary-text**.", true, now()});
            replace_languages(tx, owner.account, {{"sv", LanguageLevel::fluent}});
            ItemRow item;
            item.item_id = tx.new_id<ItemId>();
            item.title = "canary-item";
            item.address = "https://work.example";
            item.added_at = now();
            insert_item(tx, owner.account, item);
            fields::for_each_enumerator<Field>([&](std::string_view, Field field) {
                put_audience(tx, owner.account, field, audience);
            });
            update_listed(tx, owner.account, true, now());
        });
    }
    void set_audience_of(const access::Actor& owner, Field field, Audience audience) {
        database().write(
            [&](db::WriteTx& tx) { put_audience(tx, owner.account, field, audience); });
    }
    Profile profile_of(const access::Actor& owner) {
        return *database().read([&](db::ReadTx& tx) { return find_profile(tx, owner.account); });
    }
    static std::string page_of(const access::Actor& owner, std::string_view root = "/en") {
        return std::string{root} + "/members/" + to_string(owner.account);
    }
};

/// What a reader finds only when they may see the field.
inline const std::vector<std::string> kCanaries{"canary-website",   "470 11 22",   "canary-mail",
                                                "canary-text",      "canary-item", "Swedish",
                                                "Looking for work", "Growing"};

}  // namespace agora::members

#pragma once

#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/web/settings.hpp"
#include "consent_store.hpp"
#include "directory.hpp"
#include "project_search_store.hpp"
#include "relay_store.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>

namespace agora::members {

inline constexpr std::string_view kWhy = "We set up a street festival and look for hands.";

class ProjectSearchTest : public SmallCooperative {
 protected:
    access::Actor adviser() {
        access::Actor actor = person("Ada");
        actor.grants.push_back(
            {access::Role::adviser, {access::ScopeKind::office, std::to_string(5)}});
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(accounts::grant_role(tx, {{}, now()}, actor.account, actor.grants.front()));
        });
        return actor;
    }
    static std::string path_to(const std::string& result, const access::Actor& found) {
        return result + "/people/" + to_string(found.account) + "/messages";
    }
    void put_choice(const access::Actor& owner, Audience audience) {
        database().write(
            [&](db::WriteTx& tx) { put_message_choice(tx, owner.account, audience, now()); });
    }
    /// Shows the profession to members; listed or not.
    access::Actor worker(std::string_view name, bool listed, std::string_view allowed = "yes",
                         std::string_view profession = "photographer") {
        const auto owner = person(name);
        const auto terms = services().state<vocabulary::TermsHolder>().current();
        database().write([&](db::WriteTx& tx) {
            add_profile(tx, owner.account, name, now());
            replace_professions(
                tx, owner.account,
                {{terms->by_slug(vocabulary::Kind::profession, profession)->term_id, true}});
            put_audience(tx, owner.account, Field::professions, Audience::members);
            put_audience(tx, owner.account, Field::listing,
                         listed ? Audience::members : Audience::only_me);
            update_listed(tx, owner.account, listed, now());
        });
        EXPECT_EQ(allow(owner, allowed).status, 303);
        settle();
        return owner;
    }
    web::TestAnswer allow(const access::Actor& owner, std::string_view answer) {
        return post("/en/profile/looks", {{"allowed", std::string{answer}}}, owner);
    }
    std::string look(const access::Actor& staff, http::NameValues filters = {},
                     std::string_view project = "Street festival") {
        filters.add("project", std::string{project});
        filters.add("why", std::string{kWhy});
        const auto answer = post("/en/members/project-searches", filters, staff);
        EXPECT_EQ(answer.status, 303);
        return answer.location;
    }
    std::vector<Looked> looks_for(const access::Actor& owner) {
        return database().read(
            [&](db::ReadTx& tx) { return list_looks_for(tx, owner.account, 10); });
    }
    std::int64_t number_of(const db::Query& query) {
        return *database().read([&](db::ReadTx& tx) { return tx.find<std::int64_t>(query); });
    }
};

}  // namespace agora::members

#pragma once

#include "agora/accounts/module.hpp"
#include "agora/matching/module.hpp"
#include "agora/matching/needs.hpp"
#include "agora/matching/rank.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

#include <map>
#include <memory>

namespace agora::matching {

using members::Audience;
using members::Field;
using vocabulary::Kind;

/// Needs that a test opens and closes, in the place of a module that keeps demands.
struct Demands {
    struct Demand {
        Need need;
        std::string title;
        bool hidden = false;
    };
    std::map<NeedId, Demand> open;
};

inline web::Module demands_module(std::shared_ptr<Demands> demands) {
    return {.name = "demands", .routes = {}, .start = [demands](web::Services& services) {
                give_needs(
                    services,
                    {.each =
                         [demands](db::ReadTx&, const std::function<void(const Need&)>& visit) {
                             for (const auto& [id, one] : demands->open) visit(one.need);
                         },
                     .find = [demands](db::ReadTx&, NeedId id) -> std::optional<Need> {
                         const auto found = demands->open.find(id);
                         if (found == demands->open.end()) return std::nullopt;
                         return found->second.need;
                     },
                     .show = [demands](db::ReadTx&, AccountId, NeedId id,
                                       Language) -> std::optional<NeedShown> {
                         const auto found = demands->open.find(id);
                         if (found == demands->open.end() || found->second.hidden) {
                             return std::nullopt;
                         }
                         return NeedShown{found->second.title, "/work/" + to_string(id), "en"};
                     },
                     .events = "demands.",
                     .word = "demand"});
            }};
}

/// Members with what they show, and needs.
class MatchingSite : public members::PeopleTest {
 protected:
    explicit MatchingSite(std::shared_ptr<Demands> demands = std::make_shared<Demands>())
        : PeopleTest({"territories", "accounts", "vocabulary", "reports", "members", "matching"},
                     {territories::territories_module(), accounts::accounts_module(),
                      vocabulary::vocabulary_module(), reports::reports_module(),
                      members::members_module(), matching_module(), demands_module(demands)}),
          demands_(std::move(demands)) {}

    TermId term(Kind kind, std::string_view slug) {
        const auto* found =
            services().state<vocabulary::TermsHolder>().current()->by_slug(kind, slug);
        EXPECT_NE(found, nullptr) << slug;
        return found == nullptr ? TermId{} : found->term_id;
    }
    /// The skill of this place in the vocabulary: which one doesn't matter.
    TermId skill(std::size_t place) {
        return services()
            .state<vocabulary::TermsHolder>()
            .current()
            ->all(Kind::skill, Language::en)
            .at(place)
            ->term_id;
    }
    std::string label(TermId id, Language language = Language::en) {
        return std::string{
            services().state<vocabulary::TermsHolder>().current()->label(id, language)};
    }

    /// In the directory for everybody; skills, profession and place are seen as said.
    access::Actor worker(const std::string& name, const std::vector<TermId>& skills,
                         Audience seen_by = Audience::everyone,
                         Audience listed_for = Audience::everyone) {
        members::WholeProfile whole;
        members::ProfileRow& row = whole.profile.row;
        row.listed = true;
        row.listed_at = row.changed_at = now();
        row.public_name = name;
        row.commune = "be-44021";
        row.confirmed_on = utc_date(now());
        whole.profile.skills = skills;
        whole.profile.professions = {{term(Kind::profession, "photographer"), true}};
        for (const auto& [field, audience] :
             {std::pair{Field::listing, listed_for}, std::pair{Field::place, seen_by},
              std::pair{Field::professions, seen_by}, std::pair{Field::skills, seen_by}}) {
            whole.profile.audiences.push_back({field, audience});
            if (audience != Audience::only_me) {
                whole.consents.push_back({field, true, audience, "Yes", now()});
            }
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
    /// What somebody shows from now on.
    void show_skills(const access::Actor& who, const std::vector<TermId>& skills,
                     std::string_view seen_by) {
        http::NameValues fields;
        for (const TermId one : skills) fields.add("terms", to_string(one));
        fields.add("see", std::string{seen_by});
        EXPECT_EQ(post("/en/profile/skills", fields, who).status, 303);
    }
    web::TestAnswer choose(const access::Actor& who, bool is_on,
                           const std::vector<TermId>& muted = {},
                           const std::string& frequency = "never",
                           const std::string& fit = "third") {
        http::NameValues fields;
        if (is_on) fields.add("is_on", "true");
        for (const TermId one : muted) fields.add("muted", to_string(one));
        fields.add("frequency", frequency);
        fields.add("fit", fit);
        return post("/en/work/matching/mine", fields, who);
    }
    std::string asking(const std::vector<TermId>& must, const std::string& rest = {}) {
        std::string address = "/en/work/matching/people?seeks=work" + rest;
        for (const TermId one : must) address += "&must=" + to_string(one);
        return address;
    }
    std::vector<Match> ranked(const access::Actor& viewer, const Need& need, Part part = {}) {
        return database().read(
            [&](db::ReadTx& tx) { return rank_members(services(), tx, viewer, need, part); });
    }
    static const Match* of(const std::vector<Match>& matches, const access::Actor& who) {
        for (const Match& match : matches) {
            if (match.id == who.account.value()) return &match;
        }
        return nullptr;
    }
    NeedId open(std::int64_t number, Need need, const std::string& title) {
        need.need_id = NeedId{number};
        if (need.opened_at == Instant{}) need.opened_at = now() + std::chrono::seconds{1};
        demands_->open[need.need_id] = {need, title};
        told(need.need_id);
        return need.need_id;
    }
    void close(NeedId need) {
        demands_->open.erase(need);
        told(need);
    }
    void told(NeedId need) {
        database().write([&](db::WriteTx& tx) { need_changed(tx, services(), need); });
    }

    std::shared_ptr<Demands> demands_;
};

}  // namespace agora::matching

#include "agora/accounts/administration.hpp"
#include "agora/vocabulary/terms.hpp"
#include "consent_store.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class OwnProfileTest : public SmallCooperative {
 protected:
    std::vector<ConsentRow> consents_of(const access::Actor& owner) {
        return database().read([&](db::ReadTx& tx) { return list_consents(tx, owner.account); });
    }
    vocabulary::TermId any_term(vocabulary::Kind kind) {
        const auto terms = services().state<vocabulary::TermsHolder>().current();
        return terms->all(kind, Language::en).front()->term_id;
    }
    std::string any_commune() {
        const auto atlas = services().state<territories::AtlasHolder>().current();
        for (const territories::Territory& place : atlas->all()) {
            const bool alone = atlas->named(place.name()).size() == 1;
            if (place.level() == territories::Level::commune && alone)
                return std::string{place.code()};
        }
        return {};
    }
};

const std::vector<std::string> kOwnPages{
    "/profile",         "/profile/preview", "/profile/name",         "/profile/contact",
    "/profile/stage",   "/profile/place",   "/profile/availability", "/profile/professions",
    "/profile/sectors", "/profile/skills",  "/profile/languages",    "/profile/texts/who_i_am",
    "/profile/listing", "/profile/consent", "/profile/consents",     "/profile/portfolio"};

TEST_P(OwnProfileTest, OpensEachPageForMembersOnly) {
    const auto ana = person("Ana");
    for (const std::string& path : kOwnPages) {
        EXPECT_EQ(get("/en" + path, ana).status, 200) << path;
        EXPECT_EQ(get("/en" + path).status, 303) << path;
        EXPECT_EQ(get("/api" + path).status, 401) << path;
    }
    EXPECT_EQ(get("/en/profile/texts/phone", ana).status, 404);
}

TEST_P(OwnProfileTest, KeepsEveryFieldToItsOwnerUntilTold) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    EXPECT_EQ(post("/en/profile/contact",
                   {{"website", "https://canary-website.example"},
                    {"see_website", "members"},
                    {"phone", "+32 470 11 22 33"},
                    {"see_phone", "only_me"},
                    {"public_mail", "canary-mail@example.org"},
                    {"see_mail", "everyone"}},
                   ana)
                  .location,
              "/en/profile");
    EXPECT_EQ(get(page_of(ana), ben).status, 404);
    post("/en/profile/listing", {{"list_me", "everyone"}}, ana);
    const auto for_ben = get(page_of(ana), ben);
    EXPECT_TRUE(for_ben.holds("canary-website"));
    EXPECT_TRUE(for_ben.holds("canary-mail"));
    EXPECT_FALSE(for_ben.holds("470 11 22"));
    const auto for_visitor = get(page_of(ana));
    EXPECT_FALSE(for_visitor.holds("canary-website"));
    EXPECT_TRUE(for_visitor.holds("canary-mail"));
    EXPECT_FALSE(for_visitor.holds("ana@example.org"));
}

TEST_P(OwnProfileTest, ShowsWhoHelpsAnIdeaAlongFirst) {
    const auto ana = person("Ana");
    const auto ada = person("Ada");
    const auto bob = person("Bob");
    give_profile(ana, Audience::members);
    for (const access::Actor& adviser : {ada, bob}) {
        give_profile(adviser, Audience::members);
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(accounts::grant_role(tx, {{}, now()}, adviser.account,
                                             {access::Role::adviser, {}}));
        });
    }
    post("/en/profile/unlisting", {}, bob);
    EXPECT_FALSE(get("/en/profile", ana).holds("still an idea")) << "the stage is growing";
    post("/en/profile/stage", {{"stage", "idea"}, {"see_stage", "only_me"}}, ana);
    const auto page = get("/en/profile", ana);
    EXPECT_TRUE(page.holds("still an idea"));
    EXPECT_TRUE(page.holds(page_of(ada)));
    EXPECT_FALSE(page.holds("Bob")) << "an adviser who is not listed is not shown";
}

TEST_P(OwnProfileTest, LeavesTheDirectoryInOneAct) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    give_profile(ana, Audience::everyone);
    post("/en/profile/listing", {{"list_me", "everyone"}}, ana);
    EXPECT_EQ(get(page_of(ana)).status, 200);
    EXPECT_TRUE(get("/api/members").holds("\"name\":\"Ana\""));
    EXPECT_EQ(post("/en/profile/unlisting", {}, ana).location, "/en/profile");
    EXPECT_EQ(get(page_of(ana)).status, 404);
    EXPECT_EQ(get(page_of(ana), ben).status, 404);
    EXPECT_FALSE(get("/api/members").holds("\"name\":\"Ana\""));
    EXPECT_FALSE(get("/api/members", ben).holds("\"name\":\"Ana\""));
    EXPECT_EQ(get("/members/" + to_string(ana.account) + "/card.vcf").status, 404);
    EXPECT_FALSE(get("/sitemap.xml").holds(to_string(ana.account)));
    ASSERT_EQ(consents_of(ana).size(), 2U);
    EXPECT_FALSE(consents_of(ana).front().given);
    EXPECT_EQ(profile_of(ana).row.website, "https://canary-website.example");
}

TEST_P(OwnProfileTest, AsksNewcomersWithNothingTicked) {
    const auto ana = person("Ana");
    database().write([&](db::WriteTx& tx) {
        put_known(tx, ana.account, {Field::website, "https://known.example"}, now());
        put_known(tx, ana.account, {Field::phone, "+32 9 999 99 99"}, now());
    });
    const auto question = get("/en/profile/consent", ana);
    EXPECT_TRUE(question.holds("https://known.example"));
    EXPECT_FALSE(question.holds(" checked"));
    EXPECT_EQ(post("/en/profile/consent", {{"take", "website"}}, ana).status, 422);
    post("/en/profile/consent", {{"take", "website"}, {"list_me", "members"}}, ana);
    const Profile profile = profile_of(ana);
    EXPECT_TRUE(profile.row.listed);
    EXPECT_EQ(profile.row.website, "https://known.example");
    EXPECT_EQ(profile.row.phone, "");
    EXPECT_EQ(profile.audience_of(Field::website), Audience::members);
    EXPECT_EQ(get(page_of(ana)).status, 404);
    const auto log = get("/en/profile/consents", ana);
    EXPECT_TRUE(log.holds("List me in the directory for: Members"));
    EXPECT_FALSE(get("/en/profile/consent", ana).holds("known.example"));
}

TEST_P(OwnProfileTest, KeepsANoAsWell) {
    const auto ana = person("Ana");
    post("/en/profile/consent", {{"list_me", "only_me"}}, ana);
    EXPECT_FALSE(profile_of(ana).row.listed);
    ASSERT_EQ(consents_of(ana).size(), 1U);
    EXPECT_FALSE(consents_of(ana).front().given);
}

TEST_P(OwnProfileTest, ShowsEachLayerInThePreview) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::members);
    const auto as_visitor = get("/en/profile/preview?as=visitor", ana);
    const auto as_member = get("/en/profile/preview?as=member", ana);
    for (const std::string& canary : kCanaries) {
        EXPECT_FALSE(as_visitor.holds(canary)) << canary;
        EXPECT_TRUE(as_member.holds(canary)) << canary;
    }
    EXPECT_TRUE(as_visitor.holds("Now no visitor sees it"));
}

TEST_P(OwnProfileTest, ShowsInThePreviewWhatIsForTheOwnGroups) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::my_groups);
    const auto as_member = get("/en/profile/preview?as=member", ana);
    const auto as_mate = get("/en/profile/preview?as=group_mate", ana);
    for (const std::string& canary : kCanaries) {
        EXPECT_FALSE(as_member.holds(canary)) << canary;
        EXPECT_TRUE(as_mate.holds(canary)) << canary;
    }
    EXPECT_TRUE(as_member.holds("?as=group_mate"));
    EXPECT_FALSE(get("/en/profile/preview?as=owner", ana).holds(kCanaries.front()))
        << "what the owner sees is no preview";
    EXPECT_TRUE(get("/en/profile", ana).holds("/en/profile/preview?as=group_mate"));
}

TEST_P(OwnProfileTest, EndsAnAvailabilityByItself) {
    const auto ana = person("Ana");
    const auto say = [&](std::string until) {
        return post("/en/profile/availability",
                    {{"availability", "looking_for_work"},
                     {"available_until", std::move(until)},
                     {"see_availability", "everyone"}},
                    ana)
            .status;
    };
    const Date today = utc_date(now());
    EXPECT_EQ(say(""), 422);
    EXPECT_EQ(say(to_string(today + std::chrono::days{-2})), 422);
    EXPECT_EQ(say(to_string(today + std::chrono::days{500})), 422);
    EXPECT_EQ(say(to_string(today + std::chrono::days{3})), 303);
    post("/en/profile/listing", {{"list_me", "everyone"}}, ana);
    EXPECT_TRUE(get(page_of(ana)).holds("Looking for work"));
    const auto later = database().read([&](db::ReadTx& tx) {
        return find_profile_visible_to(tx, {}, ana.account, today + std::chrono::days{5});
    });
    ASSERT_TRUE(later);
    EXPECT_EQ(later->row.availability, Availability::unsaid);
}

TEST_P(OwnProfileTest, PutsTheMainProfessionFirst) {
    const auto ana = person("Ana");
    const auto id = any_term(vocabulary::Kind::profession);
    EXPECT_EQ(post("/en/profile/professions",
                   {{"main", to_string(id)}, {"see_professions", "everyone"}}, ana)
                  .status,
              303);
    ASSERT_EQ(profile_of(ana).professions.size(), 1U);
    EXPECT_TRUE(profile_of(ana).professions.front().dominant);
    EXPECT_EQ(
        post("/en/profile/professions", {{"main", "12"}, {"see_professions", "everyone"}}, ana)
            .status,
        422);
}

TEST_P(OwnProfileTest, FindsTheCommuneByItsName) {
    const auto ana = person("Ana");
    const std::string commune = any_commune();
    ASSERT_FALSE(commune.empty());
    const auto atlas = services().state<territories::AtlasHolder>().current();
    const std::string name{atlas->name(commune, Language::en)};
    EXPECT_EQ(post("/en/profile/place", {{"place", name}, {"see_place", "everyone"}}, ana).status,
              303);
    EXPECT_EQ(profile_of(ana).row.commune, commune);
    EXPECT_EQ(
        post("/en/profile/place", {{"place", "Xyzzyville"}, {"see_place", "everyone"}}, ana).status,
        422);
    post("/en/profile/place", {{"place", ""}, {"see_place", "everyone"}}, ana);
    EXPECT_EQ(profile_of(ana).row.commune, "");
}

TEST_P(OwnProfileTest, RefusesALanguageTwiceAndKeepsWhatWasTyped) {
    const auto ana = person("Ana");
    const auto twice = post("/en/profile/languages",
                            {{"language_1", "nl"},
                             {"level_1", "native"},
                             {"language_2", "nl"},
                             {"level_2", "good"},
                             {"see_languages", "everyone"}},
                            ana);
    EXPECT_EQ(twice.status, 422);
    EXPECT_TRUE(twice.holds("field-language_2-error"));
    const auto once =
        post("/en/profile/languages",
             {{"language_1", "nl"}, {"level_1", "native"}, {"see_languages", "everyone"}}, ana);
    EXPECT_EQ(once.status, 303);
    EXPECT_EQ(profile_of(ana).languages.size(), 1U);
}

TEST_P(OwnProfileTest, KeepsATextInEachLanguage) {
    const auto ana = person("Ana");
    const auto write = [&](std::string language, std::string body, std::string translation) {
        return post("/en/profile/texts/what_i_do",
                    {{"language", std::move(language)},
                     {"body", std::move(body)},
                     {"is_translation", std::move(translation)},
                     {"see", "everyone"}},
                    ana)
            .status;
    };
    EXPECT_EQ(write("nl", "Ik bak brood.", ""), 303);
    EXPECT_EQ(write("fr", "Je fais du pain.", "true"), 303);
    ASSERT_EQ(profile_of(ana).texts.size(), 2U);
    EXPECT_EQ(profile_of(ana).texts.front().language, "nl");
    EXPECT_FALSE(profile_of(ana).texts.back().is_original);
    EXPECT_EQ(write("fr", "", "true"), 303);
    EXPECT_EQ(profile_of(ana).texts.size(), 1U);
}

TEST_P(OwnProfileTest, AddsAndRemovesExamplesOfWork) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    const auto add = [&](std::string address) {
        return post("/en/profile/portfolio", {{"title", "Book"}, {"address", std::move(address)}},
                    ana)
            .status;
    };
    EXPECT_EQ(add("javascript:alert(1)"), 422);
    EXPECT_EQ(add("https://book.example"), 303);
    ASSERT_EQ(profile_of(ana).items.size(), 1U);
    const std::string removal =
        "/en/profile/portfolio/" + to_string(profile_of(ana).items.front().item_id) + "/removal";
    post(removal, {}, ben);
    EXPECT_EQ(profile_of(ana).items.size(), 1U);
    post(removal, {}, ana);
    EXPECT_TRUE(profile_of(ana).items.empty());
}

AGORA_EACH_ENGINE(OwnProfileTest);

}  // namespace
}  // namespace agora::members

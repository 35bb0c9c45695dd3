#include "small_cooperative.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class ProfilePagesTest : public SmallCooperative {
 protected:
    std::vector<std::string> addresses_of(const access::Actor& owner) {
        const std::string bare = page_of(owner, "");
        return {"/en" + bare, "/api" + bare + "?lang=en", bare + "/card.vcf"};
    }
};

TEST_P(ProfilePagesTest, ShowsNobodyAProfileThatIsNotListed) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    auto root = person("Root");
    root.grants.push_back({access::Role::administrator, {}});
    give_profile(ana, Audience::everyone);
    database().write([&](db::WriteTx& tx) { update_listed(tx, ana.account, false, now()); });
    for (std::string address : addresses_of(ana)) {
        EXPECT_EQ(get(address).status, 404) << address;
        EXPECT_EQ(get(address, ben).status, 404) << address;
        EXPECT_EQ(get(address, root).status, 404) << address;
        EXPECT_EQ(get(address, ana).status, 200) << address;
    }
    EXPECT_EQ(get("/members/" + to_string(ana.account) + "/qr.svg").status, 404);
}

TEST_P(ProfilePagesTest, ShowsEachLayerItsFieldsInEveryForm) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    give_profile(ana, Audience::members);
    set_audience_of(ana, Field::listing, Audience::everyone);
    for (const std::string& address : addresses_of(ana)) {
        const auto for_visitor = get(address);
        EXPECT_EQ(for_visitor.status, 200) << address;
        EXPECT_TRUE(for_visitor.holds("Ana")) << address;
        for (const std::string& canary : kCanaries) {
            EXPECT_FALSE(for_visitor.holds(canary)) << address << ": " << canary;
        }
    }
    for (const std::string& address : {page_of(ana), page_of(ana, "/api") + "?lang=en"}) {
        const auto for_member = get(address, ben);
        for (const std::string& canary : kCanaries) {
            EXPECT_TRUE(for_member.holds(canary)) << address << ": " << canary;
        }
    }
}

TEST_P(ProfilePagesTest, AnswersSuspendedUnconfirmedAndUnknownPeopleAlike) {
    const auto eva = person("Eva", access::Standing::suspended);
    const auto tim = person("Tim", access::Standing::unconfirmed);
    give_profile(eva, Audience::everyone);
    give_profile(tim, Audience::everyone);
    EXPECT_EQ(get(page_of(eva)).status, 404);
    EXPECT_EQ(get(page_of(tim)).status, 404);
    EXPECT_EQ(get("/en/members/12345").status, 404);
    EXPECT_EQ(get("/en/members/nobody").status, 404);
}

TEST_P(ProfilePagesTest, TellsSearchEnginesOnlyWhatTheOwnerAllows) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::everyone);
    EXPECT_TRUE(get(page_of(ana)).holds("noindex"));
    EXPECT_FALSE(get("/sitemap.xml").holds(page_of(ana)));
    database().write([&](db::WriteTx& tx) {
        ProfileRow row = find_profile(tx, ana.account)->row;
        row.allow_indexing = true;
        update_profile(tx, row);
    });
    EXPECT_FALSE(get(page_of(ana)).holds("noindex"));
    EXPECT_TRUE(get(page_of(ana)).holds("\"@type\":\"Person\""));
    EXPECT_TRUE(get("/sitemap.xml").holds("https://agora.example/fr/members/"));
    set_audience_of(ana, Field::listing, Audience::members);
    EXPECT_FALSE(get("/sitemap.xml").holds("/fr/members/"));
    EXPECT_TRUE(get("/robots.txt").holds("Sitemap: https://agora.example/sitemap.xml"));
}

TEST_P(ProfilePagesTest, GivesTheTextThatTheReaderReads) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::everyone);
    const auto original = get(page_of(ana, "/fr"));
    EXPECT_TRUE(original.holds("canary-text"));
    EXPECT_TRUE(original.holds("<div class=\"prose\" lang=\"nl\">"));
    database().write([&](db::WriteTx& tx) {
        put_text(tx, ana.account,
                 {Field::who_i_am, "fr", "Je suis Ana.", false, now() - std::chrono::hours{1}});
    });
    EXPECT_TRUE(get(page_of(ana, "/fr")).holds("Je suis Ana."));
    EXPECT_TRUE(get(page_of(ana, "/api") + "?lang=fr").holds("\"original_changed\":true"));
    EXPECT_TRUE(get(page_of(ana, "/fr") + "?text=nl").holds("canary-text"));
}

TEST_P(ProfilePagesTest, DrawsAQrCodeForWhoMaySeeThePage) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::everyone);
    const auto drawing = get("/members/" + to_string(ana.account) + "/qr.svg");
    EXPECT_EQ(drawing.status, 200);
    EXPECT_TRUE(drawing.holds("<svg"));
}

AGORA_EACH_ENGINE(ProfilePagesTest);

}  // namespace
}  // namespace agora::members

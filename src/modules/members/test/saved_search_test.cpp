#include "agora/http/url.hpp"
#include "agora/members/events.hpp"
#include "agora/outbox/outbox.hpp"
#include "directory.hpp"
#include "naughty_strings.hpp"
#include "saved_search_store.hpp"
#include "search_alerts.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

using namespace std::chrono_literals;

class SavedSearchTest : public SmallCooperative {
 protected:
    /// Listed for this audience, with this profession in Ghent.
    access::Actor listed(std::string_view name, std::string_view profession = "photographer",
                         Audience audience = Audience::everyone) {
        const auto owner = person(name);
        const auto terms = services().state<vocabulary::TermsHolder>().current();
        const TermId term = terms->by_slug(vocabulary::Kind::profession, profession)->term_id;
        database().write([&](db::WriteTx& tx) {
            add_profile(tx, owner.account, name, now());
            ProfileRow row = find_profile(tx, owner.account)->row;
            row.commune = "be-44021";
            update_profile(tx, row);
            update_listed(tx, owner.account, true, now());
            fields::for_each_enumerator<Field>([&](std::string_view, Field field) {
                put_audience(tx, owner.account, field, audience);
            });
            replace_professions(tx, owner.account, {{term, true}});
            directory_changed(tx, services(), owner.account);
            journal::emit(tx, {owner.account, now()}, ProfileChanged{owner.account});
        });
        settle();
        return owner;
    }
    void keep(const access::Actor& owner, std::string_view query, std::string_view frequency,
              std::string_view name = "Portraits") {
        EXPECT_EQ(post("/en/members/searches",
                       {{"name", std::string{name}},
                        {"frequency", std::string{frequency}},
                        {"query", std::string{query}}},
                       owner)
                      .location,
                  "/en/members/searches");
    }
    std::vector<SavedSearch> searches_of(const access::Actor& owner) {
        return database().read([&](db::ReadTx& tx) { return list_searches_of(tx, owner.account); });
    }
    int alert() {
        const int sent = send_alerts(services(), now());
        settle();
        return sent;
    }
    std::string change_path(const access::Actor& owner) {
        return "/en/members/searches/" + to_string(searches_of(owner).front().search_id);
    }
    std::string feed_of_first(const access::Actor& owner) {
        const std::string page = get("/api/members/searches", owner).body;
        const std::size_t from = page.find("\"feed_url\":\"") + 12;
        std::string address = page.substr(from, page.find('"', from) - from);
        const std::size_t escaped = address.find("\\u0026");
        return escaped == std::string::npos ? address : address.replace(escaped, 6, "&");
    }
    /// What the header of the last mail asks a mail server to post to.
    std::string one_click_path() {
        const std::string& mail = mails().back();
        std::string link = mail.substr(mail.find("List-Unsubscribe: <") + 19);
        link.resize(link.find('>'));
        return link.substr(std::string{"https://agora.example"}.size());
    }
};

TEST_P(SavedSearchTest, IsKeptFromAnySearchRenamedAndRemovedByItsOwnerAlone) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    listed("Cas");
    EXPECT_TRUE(get("/en/members?profession=photographer", ana)
                    .holds("/en/members/searches/new?profession=photographer"));
    EXPECT_TRUE(get("/en/members/searches", ana).holds("You keep no search yet"));
    const auto form = get("/en/members/searches/new?profession=photographer&page=3&x=y", ana);
    EXPECT_TRUE(form.holds("value=\"?profession=photographer\""));
    keep(ana, "?profession=photographer", "weekly");
    const auto list = get("/en/members/searches", ana);
    EXPECT_TRUE(list.holds("/en/members?profession=photographer"));
    EXPECT_TRUE(list.holds("/members.atom?profession=photographer&amp;lang=en"));
    EXPECT_TRUE(get("/api/members/searches", ana).holds("\"sends_mails\":true"));
    const std::string path = change_path(ana);
    for (const access::Actor& other : {ben, member(99, {access::Role::administrator})}) {
        EXPECT_EQ(get(path, other).status, 404);
        EXPECT_EQ(post(path, {{"name", "x"}, {"frequency", "never"}}, other).status, 404);
        EXPECT_EQ(post(path + "/removal", {}, other).status, 404);
        EXPECT_FALSE(get("/en/members/searches", other).holds("Portraits"));
    }
    EXPECT_EQ(get("/en/members/searches").status, 303);
    EXPECT_EQ(get("/api/members/searches").status, 401);
    EXPECT_EQ(post(path, {{"name", "Faces"}, {"frequency", "never"}}, ana).status, 303);
    EXPECT_EQ(searches_of(ana).front().name, "Faces");
    EXPECT_EQ(searches_of(ana).front().frequency, Frequency::never);
    EXPECT_EQ(post(path + "/removal", {}, ana).status, 303);
    EXPECT_TRUE(searches_of(ana).empty());
}

TEST_P(SavedSearchTest, MailsWhoIsNewOnceEachAndNobodyWhoWasThereBefore) {
    const auto ana = person("Ana");
    listed("Ben");
    keep(ana, "?profession=photographer", "daily");
    EXPECT_EQ(alert(), 0);
    const auto cas = listed("Cas");
    listed("Dia", "bookkeeper");
    EXPECT_EQ(alert(), 0) << "it is not a day later yet";
    clock_.advance(24h);
    EXPECT_EQ(alert(), 1);
    ASSERT_EQ(mails().size(), 1U);
    EXPECT_NE(mails().back().find("ana@example.org"), std::string::npos);
    EXPECT_NE(mails().back().find("Cas"), std::string::npos);
    EXPECT_EQ(mails().back().find("Ben"), std::string::npos);
    EXPECT_EQ(mails().back().find("Dia"), std::string::npos);
    clock_.advance(24h);
    EXPECT_EQ(alert(), 0) << "each person once";
    database().write([&](db::WriteTx& tx) { update_listed(tx, cas.account, true, now()); });
    clock_.advance(24h);
    EXPECT_EQ(alert(), 0) << "also after coming back";
}

TEST_P(SavedSearchTest, NeverTellsTheSamePersonTwiceWhenTwoNodesRun) {
    const auto ana = person("Ana");
    keep(ana, "?profession=photographer", "at_once");
    listed("Cas");
    const SavedSearch before = searches_of(ana).front();
    EXPECT_EQ(send_alerts(services(), now()), 1);
    EXPECT_FALSE(database().write([&](db::WriteTx& tx) {
        return update_told(tx, before, now() + 1s, before.seen);
    })) << "what another node read before is out of date";
    EXPECT_EQ(alert(), 0);
    EXPECT_EQ(mails().size(), 1U);
}

TEST_P(SavedSearchTest, LeavesOutWhoLeavesBetweenFindingAndSending) {
    const auto ana = person("Ana");
    keep(ana, "?profession=photographer", "at_once");
    const auto cas = listed("Cas");
    const auto dia = listed("Dia");
    const auto eva = listed("Eva");
    const auto fay = listed("Fay");
    EXPECT_EQ(send_alerts(services(), now()), 1) << "the mail waits, nothing has left";
    EXPECT_EQ(post("/en/profile/unlisting", {}, cas).status, 303);
    EXPECT_EQ(post("/en/profile/professions", {{"see_professions", "only_me"}}, eva).status, 303);
    database().write([&](db::WriteTx& tx) { outbox::forget_mentions_of(tx, fay.account); });
    settle();
    ASSERT_EQ(mails().size(), 1U);
    EXPECT_NE(mails().back().find("Dia"), std::string::npos);
    for (const char* gone : {"Cas", "Eva", "Fay"}) {
        EXPECT_EQ(mails().back().find(gone), std::string::npos) << gone;
    }
}

TEST_P(SavedSearchTest, TellsMembersWhatMembersSeeAndNobodyElseAnything) {
    const auto ana = person("Ana");
    keep(ana, "?profession=photographer", "at_once");
    listed("Cas", "photographer", Audience::members);
    const auto hidden = listed("Dia");
    database().write([&](db::WriteTx& tx) {
        update_listed(tx, hidden.account, false, now());
        directory_changed(tx, services(), hidden.account);
    });
    EXPECT_EQ(alert(), 1);
    EXPECT_NE(mails().back().find("Cas"), std::string::npos);
    EXPECT_EQ(mails().back().find("Dia"), std::string::npos);
    EXPECT_FALSE(get("/members.atom?profession=photographer", ana).holds("Cas"));
    const auto suspended = person("Sus", access::Standing::suspended);
    database().write([&](db::WriteTx& tx) {
        save_search(tx, suspended.account, {"x", "?profession=photographer", Frequency::at_once},
                    {}, now());
    });
    EXPECT_EQ(alert(), 0) << "who is suspended gets no mail";
}

TEST_P(SavedSearchTest, NamesAtMostTwentyAndTheOthersInTheNextMail) {
    const auto ana = person("Ana");
    keep(ana, "?profession=photographer", "at_once");
    for (int number = 100; number < 125; ++number) listed("Person" + std::to_string(number));
    EXPECT_EQ(alert(), 1);
    const auto named = [&] {
        int count = 0;
        for (int number = 100; number < 125; ++number) {
            const std::string name = "\nPerson" + std::to_string(number) + " ·";
            count += mails().back().find(name) == std::string::npos ? 0 : 1;
        }
        return count;
    };
    EXPECT_EQ(named(), 20);
    EXPECT_EQ(alert(), 1);
    EXPECT_EQ(named(), 5);
    EXPECT_EQ(alert(), 0);
}

TEST_P(SavedSearchTest, StopsWithOneClickAndWithoutSigningIn) {
    const auto ana = person("Ana");
    keep(ana, "?profession=photographer", "at_once");
    listed("Cas");
    ASSERT_EQ(alert(), 1);
    EXPECT_NE(mails().back().find("/en/members/searches"), std::string::npos);
    const std::string path = one_click_path();
    const auto opened = get(path);
    EXPECT_EQ(opened.status, 303) << "an old mail program opens it as a page";
    EXPECT_EQ(get(opened.location).status, 200);
    EXPECT_EQ(searches_of(ana).front().frequency, Frequency::at_once) << "looking is not stopping";
    EXPECT_LT(post(path, {{"List-Unsubscribe", "One-Click"}}).status, 400);
    EXPECT_EQ(searches_of(ana).front().frequency, Frequency::never);
    EXPECT_LT(post(path, {{"List-Unsubscribe", "One-Click"}}).status, 400) << "twice is once";
    listed("Dia");
    EXPECT_EQ(alert(), 0);
    EXPECT_TRUE(get(opened.location).holds("You get no more of these mails"));
    EXPECT_GE(post("/api/members/searches/alerts/abc", {}).status, 400);
    EXPECT_EQ(post(change_path(ana), {{"name", "n"}, {"frequency", "at_once"}}, ana).status, 303);
    EXPECT_EQ(alert(), 0) << "who came while it was off counts as known";
}

TEST_P(SavedSearchTest, WritesInTheMembersLanguage) {
    const auto ana = person("Ana");
    constexpr db::Query kFrench{"test.french", "UPDATE accounts_account SET language = 'fr'"};
    database().write([&](db::WriteTx& tx) { tx.run(kFrench); });
    keep(ana, "?q=fotograaf", "at_once");
    listed("Cas");
    EXPECT_EQ(alert(), 1);
    EXPECT_NE(mails().back().find("https://agora.example/fr/members/"), std::string::npos);
}

TEST_P(SavedSearchTest, RefusesWhatIsNoSearchAndKeepsWhatWasTyped) {
    const auto ana = person("Ana");
    const auto tried = [&](std::string query, std::string name, std::string frequency) {
        return post("/en/members/searches",
                    {{"name", std::move(name)},
                     {"frequency", std::move(frequency)},
                     {"query", std::move(query)}},
                    ana);
    };
    EXPECT_EQ(tried("?q=%ff%fe", "a", "daily").status, 422);
    EXPECT_EQ(tried("?q=a%00b", "a", "daily").status, 422);
    EXPECT_EQ(tried("?q=a%0d%0aBcc:x", "a", "daily").status, 422);
    EXPECT_EQ(tried("?skill=" + std::string(3000, 'a'), "a", "daily").status, 422);
    EXPECT_EQ(tried("?q=a", "", "daily").status, 422);
    const auto refused = tried("?q=a", "Typed name", "hourly");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("Typed name"));
    EXPECT_TRUE(searches_of(ana).empty());
    for (int number = 0; number < kMostSearches; ++number) keep(ana, "", "never");
    EXPECT_EQ(tried("?q=a", "one more", "never").status, 409);
}

TEST_P(SavedSearchTest, KeepsNaughtyNamesAndQueriesAsTheyWere) {
    const auto strings = naughty_strings();
    if (strings.empty()) GTEST_SKIP() << "../shared/data/01-naughty-strings is not here";
    const auto ana = person("Ana");
    std::size_t kept = 0;
    for (const std::string& text : strings) {
        const http::NameValues asked{{"q", text}};
        const auto answer = post(
            "/en/members/searches",
            {{"name", text}, {"frequency", "at_once"}, {"query", "?" + http::urlencoded(asked)}},
            ana);
        ASSERT_TRUE(answer.status == 303 || answer.status == 422) << text << answer.status;
        if (answer.status != 303) continue;
        ++kept;
        const auto list = get("/en/members/searches", ana);
        EXPECT_EQ(list.status, 200);
        EXPECT_FALSE(list.holds("<script>alert")) << text;
        EXPECT_EQ(get(change_path(ana), ana).status, 200) << text;
        const auto feed = get(feed_of_first(ana));
        EXPECT_EQ(feed.status, 200) << text;
        database().write([&](db::WriteTx& tx) {
            delete_search(tx, list_searches_of(tx, ana.account).front().search_id);
        });
    }
    EXPECT_GT(kept, strings.size() * 9 / 10) << "the others are too long or hold controls";
}

AGORA_EACH_ENGINE(SavedSearchTest);

}  // namespace
}  // namespace agora::members

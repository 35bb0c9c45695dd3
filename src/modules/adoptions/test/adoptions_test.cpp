#include "adoptions_site.hpp"

#include "adopt.hpp"
#include "agora/web/page_cache.hpp"
#include "adoption_store.hpp"
#include "offer_store.hpp"
#include "quiet.hpp"

#include <atomic>
#include <thread>

namespace agora::adoptions {
namespace {

using std::chrono::days;

const http::NameValues kProposal{
    {"words", "Two evenings and a kitchen table."}, {"hours", "8"}, {"people", ""}};
const http::NameValues kResult{{"words", "The guide is printed and lies in every office."},
                               {"evidence", "https://agora.example/guide"}};

TEST_P(AdoptionsTest, OnlyWhatIsOpenIsKnownToVisitors) {
    EXPECT_EQ(get(page_).status, 404);
    EXPECT_EQ(get("/api/adoptions/700-1").status, 404);
    EXPECT_EQ(get("/en/adoptions/700-99", ana_).status, 404);
    EXPECT_EQ(get("/en/adoptions/moon", ana_).status, 404);
    EXPECT_TRUE(get("/en/adoptions").holds("Nothing is free at this moment"));
    EXPECT_THAT(page(ana_), HasSubstr("Propose that members do it"));
    EXPECT_EQ(open(editor_), 303);
    EXPECT_THAT(page(), HasSubstr("A small room."));
    EXPECT_THAT(page(), HasSubstr("40 hours in all · 4 people"));
    EXPECT_TRUE(get("/nl/adoptions/700-1").holds("Een zaaltje."));
    EXPECT_TRUE(get("/fr/adoptions/700-1").holds("lang=\"en\">A small room.") ||
                get("/fr/adoptions/700-1").holds("lang=\"nl\">Een zaaltje."));
    EXPECT_TRUE(get("/en/adoptions").holds("A guide for neighbours"));
    EXPECT_THAT(story(), HasSubstr("Members can do it"));
    EXPECT_TRUE(get("/api/adoptions/700-1").holds("\"free\":true"));
}

TEST_P(AdoptionsTest, EditorsSayWhatMembersCanDo) {
    EXPECT_EQ(open({}), 303) << "visitors are led to sign in";
    for (const auto& who : {ana_, team_, person("Mo", {Role::moderator}),
                            person("An", {Role::animator}), person("Su", {Role::support_group})}) {
        EXPECT_EQ(open(who), 403);
        EXPECT_EQ(act("/withdrawal", who), 403);
        EXPECT_EQ(act("/refusal", who, {{"reason", "No reason."}}), 403);
        EXPECT_EQ(get(page_ + "/offer", who).status, 403);
    }
    EXPECT_EQ(open(person("Board", {Role::board})), 303);
    EXPECT_EQ(open(person("Root", {Role::administrator}), "700-2"), 303);
    EXPECT_EQ(act("/withdrawal", editor_), 303);
    EXPECT_EQ(get(page_).status, 404);
    EXPECT_EQ(act("/withdrawal", editor_), 409);
}

TEST_P(AdoptionsTest, AMemberProposesAndReadsTheAnswer) {
    const http::NameValues nothing{{"words", "short"}, {"hours", "-1"}, {"people", "x"}};
    const auto wrong = post(page_ + "/proposal", nothing, ana_);
    EXPECT_EQ(wrong.status, 422);
    for (const char* field : {"words", "hours", "people"}) {
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    EXPECT_TRUE(wrong.holds(">\nshort</textarea>")) << "what was typed stays";
    EXPECT_EQ(act("/proposal", ana_, kProposal), 303);
    EXPECT_EQ(act("/proposal", ben_, kProposal), 409);
    EXPECT_THAT(page(ana_), HasSubstr("kitchen table"));
    EXPECT_THAT(page(ben_), Not(HasSubstr("kitchen table"))) << "the editors read it first";
    EXPECT_FALSE(get("/api/adoptions/700-1", ben_).holds("kitchen table"));
    EXPECT_FALSE(get("/en/adoptions", ben_).holds("kitchen table"));
    EXPECT_TRUE(get("/en/adoptions", editor_).holds("kitchen table"));
    EXPECT_TRUE(get(page_ + "/offer", editor_).holds("kitchen table"));
    EXPECT_EQ(act("/refusal", editor_, {{"reason", "The hall is let already."}}), 303);
    EXPECT_THAT(last_mail(), HasSubstr("The hall is let already."));
    EXPECT_THAT(page(ana_), HasSubstr("The hall is let already."));
    EXPECT_THAT(page(ben_), Not(HasSubstr("The hall is let already.")));
    EXPECT_EQ(act("/proposal", ben_, kProposal), 303) << "it can be proposed again";
    EXPECT_EQ(open(editor_), 303);
    EXPECT_THAT(last_mail(), HasSubstr("it now stands among what members can do"));
}

TEST_P(AdoptionsTest, WhatIsMissingOfAnOfferStandsAtItsField) {
    const auto empty =
        post(page_ + "/offer", terms().with("needs_nl", "").with("needs_en", ""), editor_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("id=\"field-needs_en-error\""));
    EXPECT_EQ(post(page_ + "/offer", terms().with("hours", "99999"), editor_).status, 422);
    EXPECT_EQ(
        post(page_ + "/offer", terms().with("needs_nl", std::string(700, 'x')), editor_).status,
        422);
}

TEST_P(AdoptionsTest, WhoWouldDoItMeetsTheOthers) {
    EXPECT_EQ(act("/interest", cleo_), 409) << "it is not open";
    EXPECT_EQ(open(editor_), 303);
    EXPECT_EQ(act("/interest", {}), 303);
    EXPECT_EQ(act("/interest", cleo_), 303);
    EXPECT_THAT(page(cleo_), Not(HasSubstr("Begin a group together")));
    const auto before = (settle(), mails().size());
    EXPECT_EQ(act("/interest", dan_), 303);
    EXPECT_EQ(act("/interest", dan_), 303) << "twice is once";
    EXPECT_EQ(act("/interest/end", dan_), 303);
    EXPECT_EQ(act("/interest", dan_), 303);
    settle();
    ASSERT_EQ(mails().size(), before + 1) << "off and on again mails nobody";
    EXPECT_THAT(mails().back(), HasSubstr("You are not alone any more"));
    EXPECT_THAT(page(cleo_), HasSubstr("/en/groups/new?kind=free&amp;name=A%20guide"));
    EXPECT_THAT(page(), HasSubstr("2 members would do it"));
    EXPECT_THAT(page(ben_), HasSubstr("2 members would do it"));
    EXPECT_THAT(page(cleo_), HasSubstr("Dan")) << "who said the same sees the name";
    for (const auto& who : {access::Actor{}, ben_, editor_}) {
        EXPECT_THAT(page(who), Not(HasSubstr("Dan")));
        EXPECT_FALSE(get("/api/adoptions/700-1", who).holds("Dan"));
    }
    EXPECT_EQ(act("/interest/end", dan_), 303);
    EXPECT_THAT(page(), HasSubstr("1 member would do it"));
    EXPECT_THAT(page(cleo_), Not(HasSubstr("Dan")));
}

TEST_P(AdoptionsTest, AnAnimatorTakesItUpForTheGroup) {
    EXPECT_EQ(adopt(ana_, group_).status, 409) << "no editor opened it";
    EXPECT_EQ(open(editor_), 303);
    EXPECT_EQ(act("/interest", cleo_), 303);
    for (const auto& who : {ben_, cleo_, editor_, team_, person("An", {Role::animator})}) {
        const auto no = adopt(who, group_);
        EXPECT_EQ(no.status, 422);
        EXPECT_TRUE(no.holds("id=\"field-group-error\""));
    }
    EXPECT_EQ(post(page_ + "/adoption", {{"group", ""}}, ana_).status, 422);
    EXPECT_EQ(adopt(ana_, group_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("You said that you would do it: join them."));
    EXPECT_EQ(adopt(ana_, group_).status, 409);
    EXPECT_THAT(page(), HasSubstr("Readers"));
    EXPECT_TRUE(get("/en/adoptions?show=running").holds("Readers"));
    EXPECT_FALSE(get("/en/adoptions").holds("A guide for neighbours"));
    EXPECT_THAT(story(), HasSubstr("The group “Readers” carries it out."));
    EXPECT_THAT(story(), HasSubstr("In progress"));
    EXPECT_THAT(story(), HasSubstr("a group of members"));
    EXPECT_THAT(story(), Not(HasSubstr("Ana")));
    EXPECT_TRUE(get("/en" + group_).holds("A guide for neighbours"));
    EXPECT_EQ(act("/withdrawal", editor_), 409);
    EXPECT_EQ(act("/interest", dan_), 409);
}

TEST_P(AdoptionsTest, OfTwoGroupsAtTheSameMomentOneGetsIt) {
    const std::string other = found_group(dan_, "Writers");
    EXPECT_EQ(open(editor_), 303);
    std::atomic<int> won{0};
    std::vector<std::jthread> threads;
    for (const auto& [who, group] : {std::pair{ana_, group_}, std::pair{dan_, other}}) {
        threads.emplace_back([this, &won, who, group] {
            const auto circle = parse_id<CircleId>(circle_id(group)).value();
            const auto done = database().write([&](db::WriteTx& tx) {
                Seen seen{
                    .about = recommendations::find_shown(services(), tx, who, Language::en, "700-1")
                                 .value()};
                seen.offer = find_offer(tx, seen.about.id);
                for (Adoption& one : list_adoptions_of(tx, seen.about.id, 1)) {
                    seen.adoption = std::move(one);
                }
                return adoptions::adopt({tx, services(), {who.account, now()}}, who, seen, circle,
                                        utc_date(now()));
            });
            if (done) ++won;
        });
    }
    threads.clear();
    EXPECT_EQ(won, 1);
    const auto running = database().read([](db::ReadTx& tx) {
        return tx.find<std::int64_t>(db::Query{
            "test.running", "SELECT COUNT(*) FROM adoptions_adoption WHERE state = 'running'"});
    });
    EXPECT_EQ(running, 1);
}

TEST_P(AdoptionsTest, TheGroupWorksInSteps) {
    begin();
    const http::NameValues step{{"words", "Ask the <b>printer</b>"}, {"due_on", ""}};
    for (const auto& who : {cleo_, editor_, team_}) EXPECT_EQ(act("/steps", who, step), 403);
    EXPECT_EQ(act("/steps", ben_, step), 303) << "members of the group write steps";
    const auto late = post(page_ + "/steps", step.with("due_on", "2001-01-01"), ben_);
    EXPECT_EQ(late.status, 422);
    EXPECT_TRUE(late.holds("id=\"field-due_on-error\""));
    EXPECT_THAT(page(), HasSubstr("Ask the &lt;b&gt;printer"));
    EXPECT_THAT(page(), Not(HasSubstr("/completion")));
    const std::string tick = address_on(page(ben_), "/completion");
    ASSERT_FALSE(tick.empty());
    EXPECT_EQ(post(tick, {}, cleo_).status, 403);
    EXPECT_EQ(post("/en/adoptions/700-1/steps/1/completion", {}, ben_).status, 404);
    EXPECT_EQ(post(tick, {}, ben_).status, 303);
    EXPECT_THAT(page(), HasSubstr("1 step, 1 done"));
    EXPECT_TRUE(get("/en" + group_, ben_).holds("1 of 1 steps done"));
    EXPECT_EQ(act("/steps", ana_, step.with("words", "Second step")), 303);
    const std::string remove = address_on(page(ana_), "/removal");
    EXPECT_EQ(post(remove, {}, ana_).status, 303);
    EXPECT_THAT(page(), Not(HasSubstr("printer")));
    const std::string second = address_on(page(ana_), "/removal");
    EXPECT_EQ(post(second, {}, ben_).status, 403) << "that is Ana's";
}

TEST_P(AdoptionsTest, DoneWithEvidenceStandsInTheStory) {
    begin();
    for (const auto& who : {ben_, cleo_, editor_, team_}) {
        EXPECT_EQ(get(page_ + "/result", who).status, 403);
        EXPECT_EQ(act("/result", who, kResult), 403);
    }
    const auto bad = post(page_ + "/result", kResult.with("evidence", "javascript:alert(1)"), ana_);
    EXPECT_EQ(bad.status, 422);
    EXPECT_TRUE(bad.holds("id=\"field-evidence-error\""));
    EXPECT_EQ(act("/result", ana_, kResult.with("words", "")), 422);
    EXPECT_EQ(act("/result", ana_, kResult), 303);
    EXPECT_THAT(story(), HasSubstr("Carried out"));
    EXPECT_THAT(story(), HasSubstr("The group “Readers” carried it out."));
    EXPECT_THAT(story(), HasSubstr("href=\"" + services().origin + "/adoptions/700-1\""));
    EXPECT_THAT(story(), Not(HasSubstr("The guide is printed"))) << "a measure would not reach it";
    EXPECT_THAT(story(), Not(HasSubstr("/guide\"")));
    EXPECT_THAT(page(), HasSubstr("The guide is printed"));
    EXPECT_TRUE(get("/en/adoptions?show=done").holds("A guide for neighbours"));
    EXPECT_EQ(act("/result", ana_, kResult), 409);
    EXPECT_EQ(act("/steps", ana_, {{"words", "One more"}, {"due_on", ""}}), 409);
    EXPECT_EQ(adopt(ana_, group_).status, 409);
}

TEST_P(AdoptionsTest, GivenBackItIsFreeAgain) {
    begin();
    const http::NameValues why{{"words", "The printer closed."}};
    EXPECT_EQ(act("/return", ben_, why), 403);
    EXPECT_EQ(act("/return", ana_, {{"words", ""}}), 422);
    EXPECT_EQ(act("/return", ana_, why), 303);
    EXPECT_THAT(page(), HasSubstr("The printer closed."));
    EXPECT_THAT(page(), HasSubstr("free: nobody does it yet"));
    EXPECT_THAT(story(), HasSubstr("gave it back: it is free again"));
    const std::string other = found_group(dan_, "Writers");
    EXPECT_EQ(adopt(dan_, other).status, 303) << "another group can";
    EXPECT_EQ(act("/return", ana_, why), 403) << "Ana has no part in it now";
}

TEST_P(AdoptionsTest, AQuietGroupIsAskedOnceThenItIsFreeAgain) {
    begin();
    const auto care = [&](days later) {
        clock_.advance(later);
        care_for_the_quiet(services(), now());
        settle();
        return mails().size();
    };
    settle();
    const auto before = mails().size();
    EXPECT_EQ(care(days{50}), before);
    ASSERT_EQ(care(days{7}), before + 1);
    EXPECT_THAT(mails().back(), HasSubstr("Does it go on?"));
    EXPECT_THAT(page(), HasSubstr("Nothing moved here for some weeks."));
    EXPECT_THAT(page(), Not(HasSubstr("/continuation")));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("Does it go on?"));
    EXPECT_EQ(care(days{3}), before + 1) << "asked once";
    EXPECT_EQ(act("/continuation", ben_), 403);
    EXPECT_EQ(act("/continuation", ana_), 303);
    EXPECT_THAT(page(), Not(HasSubstr("Nothing moved here")));
    EXPECT_EQ(care(days{57}), before + 2);
    care(days{22});
    EXPECT_THAT(page(), HasSubstr("free: nobody does it yet"));
    EXPECT_THAT(story(), HasSubstr("Nothing was heard of the group “Readers”"));
}

TEST_P(AdoptionsTest, WhatAnEndedGroupDidIsFreeAgain) {
    begin();
    EXPECT_EQ(post("/en" + group_ + "/state", {{"state", "closed"}}, ana_).status, 303);
    EXPECT_EQ(act("/steps", ana_, {{"words", "One more"}, {"due_on", ""}}), 403);
    care_for_the_quiet(services(), now());
    EXPECT_THAT(page(), HasSubstr("free: nobody does it yet"));
}

TEST_P(AdoptionsTest, AGroupCarriesOutFiveAtMost) {
    for (int number = 10; number < 16; ++number) {
        const std::string printed = std::to_string(number);
        database().write([&](db::WriteTx& tx) { put(tx, "700/" + printed, "Thing " + printed); });
        EXPECT_EQ(open(editor_, "700-" + printed), 303);
        EXPECT_EQ(adopt(ana_, group_, "700-" + printed).status, number < 15 ? 303 : 422);
    }
}

TEST_P(AdoptionsTest, WhatTheGroupWroteCanBeHiddenAfterAReport) {
    begin();
    EXPECT_EQ(act("/steps", ben_, {{"words", "Canary insult"}, {"due_on", ""}}), 303);
    const auto set = [&](const std::string& moderation) {
        database().write([&](db::WriteTx& tx) {
            tx.run(db::Query{"test.moderate", "UPDATE adoptions_adoption SET moderation = $1"},
                   moderation);
        });
        services().cache.start_new_epoch();
    };
    set("limited");
    EXPECT_THAT(page(), Not(HasSubstr("Canary insult")));
    EXPECT_FALSE(get("/api/adoptions/700-1").holds("Canary insult"));
    EXPECT_THAT(page(cleo_), HasSubstr("Canary insult"));
    set("hidden");
    EXPECT_THAT(page(cleo_), Not(HasSubstr("Canary insult")));
    EXPECT_THAT(page(ben_), HasSubstr("Canary insult"));
    EXPECT_THAT(page(editor_), HasSubstr("Canary insult"));
}

AGORA_EACH_ENGINE(AdoptionsTest);

}  // namespace
}  // namespace agora::adoptions

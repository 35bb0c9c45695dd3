#include "agora/circles/working.hpp"
#include "agora/shelf/suggestion.hpp"
#include "item_store.hpp"
#include "shelf_test.hpp"
#include "suggest.hpp"

#include <atomic>
#include <thread>

namespace agora::shelf {
namespace {

using testing::HasSubstr;

/// A text of three passages; Ben suggests, Dora is the secretary, Eve the moderator.
class SuggestionsTest : public ShelfTest {
 protected:
    void SetUp() override {
        ShelfTest::SetUp();
        dora_ = person("Dora");
        eve_ = person("Eve");
        join_group(group_, dora_);
        join_group(group_, eve_);
        name(dora_, circles::Office::secretary);
        name(eve_, circles::Office::moderator);
        auto fields =
            text("Agreements", "# Rules\n\nWe meet on Monday at nine.\n\nCoffee is free.");
        fields.add("audience", "group");
        EXPECT_EQ(post(shelf_ + "/texts", fields, ana_).status, 303);
        item_ = newest();
    }
    void name(const access::Actor& who, circles::Office office) {
        const CircleId circle = *parse_id<CircleId>(circle_id(group_));
        database().write([&](db::WriteTx& tx) {
            circles::put_whole_office(
                tx, {circle, who.account, office, utc_date(now()) + std::chrono::days{100}, now()});
        });
    }
    static http::NameValues other(std::string words, std::string passage = "2",
                                  std::string seen = "1") {
        return {{"words", std::move(words)},
                {"reason", "Canary reason"},
                {"seen", std::move(seen)},
                {"passage", std::move(passage)}};
    }
    /// Its path, with the language.
    std::string suggest(const access::Actor& who, const std::string& words,
                        const std::string& passage = "2", const std::string& seen = "1") {
        const auto answer = post(item_ + "/suggestions", other(words, passage, seen), who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        settle();
        return answer.location;
    }
    int take(const std::string& suggestion, const access::Actor& who,
             const std::string& seen = "1") {
        const int status = post(suggestion + "/taking", {{"seen", seen}}, who).status;
        settle();
        return status;
    }

    access::Actor dora_ = {};
    access::Actor eve_ = {};
    std::string item_;
};

TEST_P(SuggestionsTest, AMemberSuggestsOthersSupportAndTheSecretaryTakesItOver) {
    EXPECT_TRUE(get(item_ + "/suggestions/new", ben_).holds("Say this otherwise"));
    EXPECT_TRUE(get(item_ + "/suggestions/new?passage=2", ben_)
                    .holds("We meet on Monday at nine.</textarea>"));
    const std::string one = suggest(ben_, "We meet on Friday at nine.");
    EXPECT_THAT(last_mail(), HasSubstr("dora@people.example"));
    EXPECT_EQ(post(one + "/support", {{"support", "yes"}}, ana_).status, 303);
    EXPECT_EQ(post(one + "/support", {{"support", "yes"}}, ana_).status, 303) << "twice is once";
    EXPECT_TRUE(get(one, eve_).holds("1 supports it"));
    EXPECT_EQ(post(one + "/support", {{"support", "no"}}, ana_).status, 303);
    EXPECT_TRUE(get(one, eve_).holds("0 support it"));
    EXPECT_TRUE(get(item_, dora_).holds("1 suggestion waits"));
    EXPECT_TRUE(get(one, dora_).holds("Take it into the text"));
    EXPECT_EQ(take(one, dora_), 303);
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_TRUE(get(item_, ana_).holds("We meet on Friday at nine."));
    EXPECT_TRUE(get(item_, ana_).holds("Coffee is free."));
    const auto versions = get(item_ + "/versions", ana_);
    EXPECT_TRUE(versions.holds("took over a suggestion")) << "credited";
    EXPECT_TRUE(versions.holds("Ben"));
    EXPECT_EQ(take(one, dora_, "2"), 409) << "answered already";
    EXPECT_EQ(post(one + "/support", {}, ana_).status, 409);
}

TEST_P(SuggestionsTest, WhoMayDoWhat) {
    const std::string one = suggest(ben_, "We meet on Friday at nine.");
    for (const auto& who :
         {cleo_, person("Mo", {access::Role::moderator}), person("Ad", {access::Role::adviser})}) {
        for (const std::string page : {"/suggestions", "/suggestions/new"}) {
            EXPECT_EQ(get(item_ + page, who).status, 404) << page;
        }
        EXPECT_EQ(get(one, who).status, 404);
        EXPECT_EQ(post(item_ + "/suggestions", other("x"), who).status, 404);
        for (const std::string act : {"/support", "/taking", "/withdrawal", "/remarks"}) {
            EXPECT_EQ(post(one + act, {{"remark", "x"}, {"seen", "1"}}, who).status, 404) << act;
        }
        EXPECT_EQ(post(item_ + "/remarks", {{"remark", "x"}}, who).status, 404);
    }
    EXPECT_EQ(get(one).status, 303) << "visitors are led to sign in";
    EXPECT_EQ(take(one, ben_), 403) << "who suggests does not decide";
    EXPECT_EQ(take(one, eve_), 403) << "nor does the moderator";
    EXPECT_EQ(post(one + "/declining", {{"reason", "no"}}, ben_).status, 403);
    EXPECT_EQ(post(one + "/withdrawal", {}, dora_).status, 403) << "it is Ben's";
    EXPECT_FALSE(get(one, eve_).holds("Take it into the text"));
    EXPECT_TRUE(get(one, ana_).holds("Take it into the text")) << "an animator";
    EXPECT_TRUE(get(one, person("Root", {access::Role::administrator})).holds("Canary reason"));
    clock_.advance(std::chrono::days{200});
    EXPECT_EQ(take(one, dora_), 403) << "her term has ended";
    EXPECT_EQ(take(one, ana_), 303);
}

TEST_P(SuggestionsTest, ATextThatIsOpenedKeepsItsTalksInTheGroup) {
    const std::string one = suggest(ben_, "Canary words");
    EXPECT_EQ(post(item_ + "/remarks", {{"remark", "Canary remark"}}, ben_).status, 303);
    EXPECT_EQ(open_to(item_, "everyone", ana_).status, 303);
    for (const auto& who : {access::Actor{}, cleo_}) {
        const auto page = get(item_, who);
        EXPECT_EQ(page.status, 200);
        EXPECT_FALSE(page.holds("Canary"));
        EXPECT_FALSE(page.holds(item_ + "/suggestions"));
        EXPECT_FALSE(get("/api" + item_.substr(3), who).holds("Canary"));
        EXPECT_NE(get(one, who).status, 200);
    }
}

TEST_P(SuggestionsTest, TheSecondOnOnePassageStillFitsWhenItChangesOtherWords) {
    const std::string first = suggest(ben_, "We meet on Monday at ten.");
    const std::string second = suggest(eve_, "We gather on Monday at nine.");
    EXPECT_EQ(take(first, dora_), 303);
    const auto page = get(second, dora_);
    EXPECT_TRUE(page.holds("The passage has changed since this was suggested, elsewhere"));
    EXPECT_EQ(take(second, dora_, "1"), 409) << "she has not seen what it would say now";
    EXPECT_EQ(take(second, dora_, "2"), 303);
    EXPECT_TRUE(get(item_, ben_).holds("We gather on Monday at ten."));
}

TEST_P(SuggestionsTest, TheSecondOnTheSameWordsIsToldThatThePassageChanged) {
    const std::string first = suggest(ben_, "We meet on Friday at nine.");
    const std::string second = suggest(eve_, "We meet on Tuesday at nine.");
    EXPECT_EQ(take(first, dora_), 303);
    const auto page = get(second, eve_);
    EXPECT_TRUE(page.holds("It says now:"));
    EXPECT_TRUE(page.holds("We meet on Friday at nine."));
    EXPECT_TRUE(page.holds("Suggest it anew on what stands there"));
    EXPECT_FALSE(get(second, dora_).holds("Take it into the text"));
    EXPECT_EQ(take(second, dora_, "2"), 409);
    EXPECT_TRUE(get(item_, dora_).holds("We meet on Friday at nine.")) << "nothing is overwritten";
    const std::string number = second.substr(second.rfind('/') + 1);
    const auto form = get(item_ + "/suggestions/new?passage=2&instead=" + number, eve_);
    EXPECT_TRUE(form.holds("We meet on Tuesday at nine.</textarea>"));
    EXPECT_FALSE(get(item_ + "/suggestions/new?passage=2&instead=" + number, ben_).holds("Tuesday"))
        << "of somebody else";
    auto anew = other("We meet on Tuesday at nine.", "2", "2");
    anew.add("instead", number);
    const auto third = post(item_ + "/suggestions", anew, eve_);
    EXPECT_EQ(third.status, 303);
    EXPECT_TRUE(get(second, eve_).holds("withdrawn"));
    EXPECT_EQ(take(third.location, dora_, "2"), 303);
    EXPECT_TRUE(get(item_, ben_).holds("We meet on Tuesday at nine."));
}

TEST_P(SuggestionsTest, WhoSuggestsWhatIsThereAlreadyIsNotCreditedForIt) {
    const std::string first = suggest(ben_, "We meet on Friday at nine.");
    const std::string second = suggest(eve_, "We meet on Friday at nine.");
    EXPECT_EQ(take(first, dora_), 303);
    EXPECT_EQ(take(second, dora_, "2"), 303);
    const auto versions = get(item_ + "/versions", ana_);
    EXPECT_TRUE(versions.holds("Ben"));
    EXPECT_FALSE(versions.holds("Eve"));
    EXPECT_FALSE(versions.holds("Version 3")) << "no version was written";
}

TEST_P(SuggestionsTest, ATextIsNotLeftEmptyNorTooLong) {
    for (const std::string version : {"1", "2"}) {
        EXPECT_EQ(take(suggest(ben_, "", "1", version), dora_, version), 303);
    }
    const std::string last = suggest(ben_, "", "1", "3");
    EXPECT_EQ(take(last, dora_, "3"), 409);
    EXPECT_TRUE(get(item_, ana_).holds("Coffee is free."));
    EXPECT_EQ(
        post(item_, text("Agreements", "Short.\n\n" + std::string(49'980, 'x'), "3"), ana_).status,
        303);
    const std::string longer = suggest(ben_, std::string(40, 'y'), "1", "4");
    EXPECT_EQ(take(longer, dora_, "4"), 409);
    EXPECT_TRUE(get(item_, ana_).holds("Short."));
}

TEST_P(SuggestionsTest, ADirectChangeMovesSuggestionsAlong) {
    const std::string one = suggest(ben_, "Tea is free.", "3");
    EXPECT_EQ(
        post(item_,
             text("Agreements",
                  "# Rules\n\nWe are kind.\n\nWe meet on Monday at nine.\n\nCoffee is free.", "1"),
             ana_)
            .status,
        303);
    EXPECT_EQ(take(one, dora_, "1"), 303) << "its own passage is as it was";
    EXPECT_TRUE(get(item_, ben_).holds("Tea is free."));
    EXPECT_TRUE(get(item_, ben_).holds("We are kind."));
}

TEST_P(SuggestionsTest, DecliningNeedsAReasonThatIsRead) {
    const std::string one = suggest(ben_, "We meet on Friday at nine.");
    const auto without = post(one + "/declining", {{"reason", ""}}, dora_);
    EXPECT_EQ(without.status, 422);
    EXPECT_TRUE(without.holds("field-reason-error"));
    EXPECT_EQ(post(one + "/declining", {{"reason", std::string(501, 'x')}}, dora_).status, 422);
    EXPECT_EQ(post(one + "/declining", {{"reason", "Fridays are full."}}, dora_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("Fridays are full."));
    EXPECT_TRUE(get(one, eve_).holds("Fridays are full."));
    EXPECT_FALSE(get(item_, eve_).holds("Friday"));
    EXPECT_EQ(post(one + "/withdrawal", {}, ben_).status, 409);
    const std::string two = suggest(ben_, "We meet.");
    EXPECT_EQ(post(two + "/withdrawal", {}, ben_).status, 303);
    EXPECT_TRUE(get(item_ + "/suggestions", ana_).holds("withdrawn"));
}

TEST_P(SuggestionsTest, WhatIsWrongStandsOnTheFormAndWhatWasTypedStays) {
    const auto same = post(item_ + "/suggestions", other("We meet on Monday at nine."), ben_);
    EXPECT_EQ(same.status, 422);
    EXPECT_TRUE(same.holds("field-words-error"));
    EXPECT_TRUE(same.holds("Canary reason"));
    EXPECT_EQ(post(item_ + "/suggestions", other(std::string(10'001, 'x')), ben_).status, 422);
    EXPECT_EQ(post(item_ + "/suggestions", other("x", "9"), ben_).status, 404);
    EXPECT_EQ(post(item_ + "/suggestions", other("x", "-1"), ben_).status, 404);
    EXPECT_EQ(post(item_ + "/suggestions", other("x", "2", "7"), ben_).status, 404);
    EXPECT_EQ(get(item_ + "/suggestions/new?passage=77", ben_).status, 404);
    EXPECT_EQ(get(item_ + "/suggestions/123456", ben_).status, 404);
    EXPECT_EQ(get(item_ + "/suggestions/nonsense", ben_).status, 404);
    for (int number = 0; number < 20; ++number) suggest(ben_, "W" + std::to_string(number));
    const auto full = post(item_ + "/suggestions", other("Canary words"), ben_);
    EXPECT_EQ(full.status, 409);
    EXPECT_TRUE(full.holds("Canary words</textarea>")) << "the form again";
    EXPECT_EQ(post(item_ + "/suggestions", other("Mine"), eve_).status, 303)
        << "each has their own";
}

TEST_P(SuggestionsTest, TheGroupTalksBetweenItsMeetings) {
    EXPECT_TRUE(get(item_, ben_).holds("Nobody said anything yet."));
    const auto empty = post(item_ + "/remarks", {{"remark", " "}}, ben_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("field-remark-error"));
    const auto long_one = post(item_ + "/remarks", {{"remark", std::string(2001, 'x')}}, ben_);
    EXPECT_EQ(long_one.status, 422);
    EXPECT_TRUE(long_one.holds("xxxx</textarea>"));
    EXPECT_EQ(post(item_ + "/remarks", {{"remark", "<b>Nine</b> is early."}}, ben_).status, 303);
    EXPECT_TRUE(get(item_, eve_).holds("&lt;b&gt;Nine"));
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example")) << "who began the text is told";
    const auto before = mails().size();
    EXPECT_EQ(post(item_ + "/remarks", {{"remark", "Ten, then."}}, eve_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before + 2) << "Ana and Ben";
    const std::string one = suggest(ben_, "We meet.");
    EXPECT_EQ(post(one + "/remarks", {{"remark", "Shorter is better."}}, eve_).status, 303);
    EXPECT_TRUE(get(one, ana_).holds("Shorter is better."));
    EXPECT_FALSE(get(item_, ana_).holds("Shorter is better.")) << "each where it belongs";
}

TEST_P(SuggestionsTest, AModeratorTakesWordsAway) {
    EXPECT_EQ(post(item_ + "/remarks", {{"remark", "Canary"}}, ben_).status, 303);
    const auto page = get("/api" + item_.substr(3), ben_).body;
    const auto at = page.find("/remarks/");
    ASSERT_NE(at, std::string::npos);
    const auto from = at + 9;
    const std::string removal =
        item_ + "/remarks/" + page.substr(from, page.find('/', from) - from) + "/removal";
    EXPECT_EQ(post(removal, {}, dora_).status, 403) << "the secretary does not";
    EXPECT_EQ(post(removal, {}, cleo_).status, 404);
    EXPECT_EQ(post(removal, {}, eve_).status, 303);
    EXPECT_FALSE(get(item_, ben_).holds("Canary"));
    EXPECT_EQ(post(removal, {}, eve_).status, 404);
}

TEST_P(SuggestionsTest, TwoWhoTakeItOverAtOnceMakeOneVersion) {
    const std::string one = suggest(ben_, "We meet on Friday at nine.");
    const auto id = *parse_id<SuggestionId>(one.substr(one.rfind('/') + 1));
    std::atomic<int> taken{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 6; ++number) {
        threads.emplace_back([&] {
            const bool ok = database().write([&](db::WriteTx& tx) {
                auto circle = circles::find_circle_by_slug(tx, group_.substr(8));
                auto standing = circles::standing_of(tx, ana_, std::move(*circle), Language::en,
                                                     utc_date(now()));
                const auto item_id = *parse_id<ItemId>(item_.substr(item_.rfind('/') + 1));
                const Seen seen{std::move(standing), *find_item(tx, item_id)};
                return take_over({tx, services(), {ana_.account, now()}}, ana_, seen, id, 1,
                                 utc_date(now()))
                    .ok();
            });
            if (ok) ++taken;
        });
    }
    threads.clear();
    EXPECT_EQ(taken, 1);
    EXPECT_FALSE(get(item_ + "/versions", ana_).holds("Version 3"));
}

TEST_P(SuggestionsTest, WhatIsTakenAwayTakesItsTalksAlong) {
    const std::string one = suggest(ben_, "We meet.");
    EXPECT_EQ(post(one + "/support", {}, eve_).status, 303);
    EXPECT_EQ(post(one + "/remarks", {{"remark", "Yes."}}, eve_).status, 303);
    EXPECT_EQ(post(item_ + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get(one, ben_).status, 404);
}

TEST_P(SuggestionsTest, AfterTheEndOfTheGroupNothingIsSuggested) {
    const std::string one = suggest(ben_, "We meet.");
    EXPECT_EQ(post("/en" + group_ + "/state", {{"state", "closed"}}, ana_).status, 303);
    EXPECT_TRUE(get(one, ben_).holds("Canary reason")) << "it stays to be read";
    EXPECT_EQ(get(item_ + "/suggestions/new", ben_).status, 409);
    EXPECT_EQ(post(item_ + "/suggestions", other("x"), ben_).status, 409);
    EXPECT_EQ(take(one, ana_), 409);
    EXPECT_EQ(post(item_ + "/remarks", {{"remark", "x"}}, ben_).status, 409);
}

AGORA_EACH_ENGINE(SuggestionsTest);

}  // namespace
}  // namespace agora::shelf

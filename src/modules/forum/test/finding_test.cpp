#include "forum_test.hpp"

#include "agora/events/whole_event.hpp"
#include "agora/forum/rebuild_search.hpp"
#include "agora/members/whole_profile.hpp"
#include "mentions.hpp"

namespace agora::forum {
namespace {

using std::chrono::hours;

TEST(Pointers, AreNumbersAndAddressesOfThisSite) {
    const auto found = [](std::string_view body) {
        std::string all;
        for (const Pointer& one : pointers_in(body, "https://agora.example")) {
            all += std::string{fields::enum_name(one.kind)} + ":" + one.word + " ";
        }
        return all;
    };
    EXPECT_EQ(found("See #12."), "thread:12 ");
    EXPECT_EQ(found("(/nl/events/7) https://agora.example/fr/groups/lire-ensemble"),
              "event:7 circle:lire-ensemble ");
    EXPECT_EQ(found("/forum/topics/3-words"), "thread:3 ");
    EXPECT_EQ(found("C#12 a#1 ##5 https://evil.example/events/7 `#9`"), "thread:5 ");
}

class FindingTest : public ForumTest {
 protected:
    access::Actor ana_ = {};
    access::Actor ben_ = {};

    void SetUp() override {
        ForumTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
    }

    events::WholeEvent bread_together() {
        events::WholeEvent whole;
        whole.event.starts_at = now() + std::chrono::days{3};
        whole.event.ends_at = whole.event.starts_at + hours{2};
        whole.event.time_zone = "Europe/Brussels";
        whole.event.made_at = now();
        whole.texts = {{"en", {"Bread together", "Bring some."}}};
        return whole;
    }
};

TEST_P(FindingTest, WordsAreFoundInThreeLanguagesWithFilters) {
    const std::string invoice = ask(ana_, "How do I write an invoice?");
    ask(ben_, with(with(question("Qui prête un appareil photo ?"), "language", "fr"), "body",
                   "À Liège."));
    EXPECT_EQ(reply(invoice, ben_, "Ask the photographer of your group.").status, 303);
    settle();
    EXPECT_TRUE(get("/en/forum/topics?q=facture").holds("write an invoice"));
    EXPECT_TRUE(get("/en/forum/topics?q=facturen").holds("write an invoice"));
    EXPECT_TRUE(get("/nl/forum/topics?q=lenen").holds("appareil photo"));
    EXPECT_TRUE(get("/en/forum/topics?q=photographer").holds("write an invoice"))
        << "words of the answers";
    EXPECT_FALSE(get("/en/forum/topics?q=facture&reads=fr").holds("write an invoice"));
    EXPECT_TRUE(get("/en/forum/topics?q=facture&author=" + to_string(ana_.account))
                    .holds("write an invoice"));
    EXPECT_FALSE(get("/en/forum/topics?q=facture&author=" + to_string(ben_.account))
                     .holds("write an invoice"));
    EXPECT_FALSE(get("/en/forum/topics?q=facture&state=solved").holds("write an invoice"));
    EXPECT_FALSE(get("/en/forum/topics?q=facture&category=nothing").holds("write an invoice"));
    clock_.advance(std::chrono::days{10});
    EXPECT_FALSE(get("/en/forum/topics?q=facture&period=week").holds("write an invoice"));
    EXPECT_TRUE(get("/en/forum/topics?q=facture&period=month").holds("write an invoice"));
    EXPECT_EQ(*rebuild_search(services()), 2U);
    EXPECT_TRUE(get("/en/forum/topics?q=facture").holds("write an invoice"));
}

TEST_P(FindingTest, TheIndexGoesFromAToZAndTheArchiveByYear) {
    ask(ana_, "Étiquettes pour mes pots");
    ask(ana_, "Zinc roofs, who knows?");
    EXPECT_TRUE(get("/en/forum/index").holds("Étiquettes pour mes pots"));
    EXPECT_FALSE(get("/en/forum/index").holds("Zinc roofs"));
    EXPECT_TRUE(get("/en/forum/index/z").holds("Zinc roofs"));
    EXPECT_EQ(get("/en/forum/index/q").status, 404);
    const std::string year = to_string(utc_date(now())).substr(0, 4);
    EXPECT_TRUE(get("/en/forum/archive/" + year).holds("Zinc roofs"));
    EXPECT_TRUE(get("/en/forum/archive").holds("Zinc roofs"));
    EXPECT_EQ(get("/en/forum/archive/1999").status, 404);
}

TEST_P(FindingTest, HowSoonIsSaidOnlyOfFiveAnswers) {
    const auto eve = person("Eve");
    for (int number = 0; number < 4; ++number) {
        EXPECT_EQ(reply(ask(ana_, "Question of the week " + std::to_string(number)), ben_).status,
                  303);
    }
    EXPECT_TRUE(get("/en/forum/categories/billing").holds("too few to say"));
    EXPECT_EQ(reply(ask(eve, "The fifth question"), ben_).status, 303);
    const auto page = get("/en/forum/categories/billing");
    EXPECT_TRUE(page.holds("working hours"));
    EXPECT_TRUE(page.holds("From 5 answered questions."));
}

TEST_P(FindingTest, WhatAProfileShowsStandsBesideTheAnswer) {
    const auto terms = services().state<vocabulary::TermsHolder>().current();
    const auto* accountant = terms->by_slug(vocabulary::Kind::profession, "accountant");
    ASSERT_NE(accountant, nullptr);
    const auto shown_to = [&](const std::string& name, members::Audience audience) {
        const auto account = database().write([&](db::WriteTx& tx) {
            return *accounts::add_account(tx, {},
                                          {.mail = name + "@people.example",
                                           .name = name,
                                           .standing = access::Standing::active});
        });
        members::WholeProfile whole;
        whole.profile.row.account_id = account;
        whole.profile.row.listed = true;
        whole.profile.row.listed_at = now();
        whole.profile.row.public_name = name;
        whole.profile.row.confirmed_on = utc_date(now());
        whole.profile.professions = {{accountant->term_id, true}};
        for (const auto field : {members::Field::listing, members::Field::professions}) {
            const auto seen =
                field == members::Field::listing ? members::Audience::everyone : audience;
            whole.profile.audiences.push_back({field, seen});
            if (seen != members::Audience::only_me) {
                whole.consents.push_back({field, true, seen, "Yes.", now()});
            }
        }
        database().write([&](db::WriteTx& tx) {
            members::put_whole_profile(tx, {account, now()}, whole);
        });
        return member(account.value());
    };
    const std::string path = ask(ana_, "How do I keep my books?");
    EXPECT_EQ(reply(path, shown_to("Shy", members::Audience::only_me)).status, 303);
    EXPECT_FALSE(get("/en" + path, ana_).holds(accountant->label_en));
    EXPECT_EQ(reply(path, shown_to("Mia", members::Audience::members)).status, 303);
    EXPECT_TRUE(get("/en" + path, ana_).holds(accountant->label_en));
    EXPECT_FALSE(get("/en" + path).holds(accountant->label_en)) << "not for visitors";
}

TEST_P(FindingTest, VisitorsFindTheNewestPublicQuestionsAtHome) {
    ask(ana_, "How do I invoice abroad?");
    make_theme("inside", "members");
    ask(ana_, question("Inside matter", "inside"));
    EXPECT_TRUE(get("/en").holds("How do I invoice abroad?"));
    EXPECT_FALSE(get("/en").holds("Inside matter"));
    EXPECT_TRUE(get("/en", ben_).holds("How do I invoice abroad?"))
        << "a member could answer it in five minutes";
    EXPECT_FALSE(get("/en", ana_).holds("How do I invoice abroad?"));
    EXPECT_EQ(reply("/forum/topics/1", ben_).status, 303);
    EXPECT_TRUE(get("/en", ana_).holds("did it solve it?"));
}

TEST_P(FindingTest, AnEventsPageSaysWhereItIsSpokenOf) {
    const events::WholeEvent whole = bread_together();
    const auto event =
        database().write([&](db::WriteTx& tx) { return events::put_whole_event(tx, whole); });
    const std::string address = "/events/" + to_string(event);
    const std::string path = ask(
        ana_, with(question("Who shares a car?"), "body", "To https://agora.example/fr" + address));
    EXPECT_TRUE(get("/en" + address).holds("Who shares a car?"));
    EXPECT_TRUE(get("/en" + path).holds("Bread together"));
}

TEST_P(FindingTest, WhoIsInTheGroupBeginsADiscussionFromItsMeeting) {
    const std::string group = found_group(ana_, "Readers");
    events::WholeEvent whole = bread_together();
    const auto event = database().write([&](db::WriteTx& tx) {
        const auto circle = circles::find_circle_by_slug(tx, group.substr(group.rfind('/') + 1));
        whole.circles = {circle->circle_id};
        return events::put_whole_event(tx, whole);
    });
    const std::string address = "/events/" + to_string(event);
    const std::string begin = "about=" + address;
    EXPECT_TRUE(get("/en" + address, ana_).holds("Begin a discussion about it"));
    EXPECT_TRUE(get("/en" + address, ana_).holds(begin));
    for (const auto& other : {ben_, access::Actor{}}) {
        EXPECT_FALSE(get("/en" + address, other).holds(begin)) << "who may not write there";
    }
    const auto form = get("/en/forum/topics/new?kind=discussion&" + begin, ana_);
    EXPECT_TRUE(form.holds("https://agora.example/en" + address + "\n"));
    for (const std::string no :
         {"/events/", "javascript:x", "/members/1", "/events/1%20/events/2"}) {
        EXPECT_FALSE(
            get("/en/forum/topics/new?about=" + no, ana_).holds("agora.example/en/events/"));
    }
    ask(ana_, with(question("Who shares a car?"), "body", "To https://agora.example/en" + address));
    EXPECT_TRUE(get("/en" + address, ana_).holds("Who shares a car?"));
}

AGORA_EACH_ENGINE(FindingTest);

}  // namespace
}  // namespace agora::forum

#include "agora/tables/module.hpp"

#include "agora/accounts/eraser.hpp"
#include "agora/events/testing.hpp"
#include "agora/forum/module.hpp"
#include "agora/forum/whole_thread.hpp"
#include "agora/site/module.hpp"
#include "round.hpp"

#include <atomic>
#include <thread>

namespace agora::tables {
namespace {

using access::Role;
using std::chrono::days;
using std::chrono::hours;
using testing::HasSubstr;

/// Ana's round table in two weeks; Ben, Cleo and Dries come, and Ada who is an adviser; Zoe does not.
class TablesTest : public events::CalendarTest {
 protected:
    TablesTest()
        : CalendarTest({"site", "forum", "tables"},
                       {site::site_module(), forum::forum_module(), tables_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben", Language::nl);
        cleo_ = person("Cleo");
        dries_ = person("Dries");
        ada_ = person("Ada", Language::en, {Role::adviser});
        zoe_ = person("Zoe");
        path_ = announce(ana_, with(breakfast("Around the table"), "format", "round_table"));
        for (const auto& who : {ben_, cleo_, dries_, ada_}) come(path_, who);
        page_ = "/en" + path_ + "/tables";
    }
    std::vector<Topic> topics() {
        return database().read([&](db::ReadTx& tx) { return list_topics(tx, id_of(path_)); });
    }
    std::string topic(std::size_t place) { return to_string(topics().at(place).topic_id); }
    std::string address(std::size_t place) { return "/en/tables/" + topic(place); }
    int propose(const access::Actor& who, const std::string& title) {
        return post(page_ + "/topics", {{"title", title}, {"words", "Tell me."}}, who).status;
    }
    web::TestAnswer vote(const access::Actor& who, const std::vector<std::size_t>& places) {
        http::NameValues fields;
        for (const std::size_t place : places) fields.add("topics", topic(place));
        return post(page_ + "/votes", fields, who);
    }
    std::vector<AtTopic> votes() {
        return database().read([&](db::ReadTx& tx) { return list_votes(tx, id_of(path_)); });
    }
    /// The title of the topic at whose table somebody sits.
    std::string table_of(const access::Actor& who) {
        const auto seats =
            database().read([&](db::ReadTx& tx) { return list_seats(tx, id_of(path_)); });
        for (const AtTopic& seat : seats) {
            if (seat.account_id != who.account) continue;
            for (const Topic& topic : topics()) {
                if (topic.topic_id == seat.topic_id) return topic.title;
            }
        }
        return {};
    }
    void propose_three() {
        EXPECT_EQ(propose(ben_, "Prices"), 303);
        EXPECT_EQ(propose(cleo_, "Contracts"), 303);
        EXPECT_EQ(propose(cleo_, "Pensions"), 303);
    }
    int note(const access::Actor& who, const std::string& notes, const std::string& seen = "0") {
        return post(address(0) + "/notes", {{"notes", notes}, {"seen", seen}}, who).status;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor dries_ = {};
    access::Actor ada_ = {};
    access::Actor zoe_ = {};
    std::string path_;
    std::string page_;
};

TEST_P(TablesTest, WhoComesProposesTopics) {
    EXPECT_EQ(get("/api" + path_ + "/tables").status, 401);
    EXPECT_EQ(propose(zoe_, "Mine"), 409) << "she does not come";
    const auto empty = post(page_ + "/topics", {{"title", ""}, {"words", "Kept."}}, ben_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("id=\"field-title-error\""));
    EXPECT_TRUE(empty.holds("Kept."));
    EXPECT_EQ(propose(ben_, "Prices"), 303);
    const auto page = get(page_, zoe_);
    EXPECT_TRUE(page.holds("Prices")) << "members who see the event read topics";
    EXPECT_FALSE(page.holds("Save my votes"));
    EXPECT_TRUE(get("/en" + path_, zoe_).holds("Propose topics and vote: 1 until now"));
    const std::string other = announce(ana_, breakfast("Bread"));
    EXPECT_EQ(get("/en" + other + "/tables", ben_).status, 404);
    EXPECT_EQ(post(address(0) + "/removal", {}, cleo_).status, 403);
    EXPECT_EQ(post(address(0) + "/removal", {}, ben_).status, 303);
    EXPECT_TRUE(topics().empty());
}

TEST_P(TablesTest, VotesAreLimitedAndCanBeChangedUntilTheyAreClosed) {
    propose_three();
    EXPECT_EQ(post(page_ + "/settings", {{"votes", "2"}}, ben_).status, 403);
    EXPECT_EQ(post(page_ + "/settings", {{"votes", "11"}}, ana_).status, 422);
    EXPECT_EQ(post(page_ + "/settings", {{"votes", "2"}}, ada_).status, 303) << "an adviser leads";
    EXPECT_EQ(vote(zoe_, {0}).status, 409);
    const auto many = vote(ben_, {0, 1, 2});
    EXPECT_EQ(many.status, 422);
    EXPECT_TRUE(many.holds("Choose at most 2 topics."));
    EXPECT_TRUE(many.holds("value=\"" + topic(2) + "\" checked")) << "what was chosen stays";
    EXPECT_TRUE(votes().empty());
    EXPECT_EQ(vote(ben_, {0, 1}).status, 303);
    EXPECT_EQ(vote(ben_, {2}).status, 303) << "instead of the first ones";
    ASSERT_EQ(votes().size(), 1U);
    EXPECT_EQ(to_string(votes()[0].topic_id), topic(2));
    EXPECT_EQ(post(page_ + "/votes", {{"topics", "12"}}, ben_).status, 422);
    EXPECT_EQ(post(page_ + "/closure", {}, ben_).status, 403);
    EXPECT_EQ(post(page_ + "/closure", {}, ana_).status, 303);
    EXPECT_EQ(vote(ben_, {0}).status, 409);
    EXPECT_EQ(propose(ben_, "Late"), 409);
    EXPECT_EQ(post(page_ + "/closure/removal", {}, ana_).status, 303);
    EXPECT_EQ(vote(ben_, {0}).status, 303);
    clock_.advance(days{15});
    EXPECT_EQ(vote(ben_, {1}).status, 409) << "it is over";
    EXPECT_EQ(post(page_ + "/closure/removal", {}, ana_).status, 409);
}

TEST_P(TablesTest, GroupsFollowTheWishesAndAreMovedByHand) {
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "1"}}, ana_).status, 422) << "no topic yet";
    propose_three();
    EXPECT_EQ(vote(ben_, {1}).status, 303);
    EXPECT_EQ(vote(cleo_, {1, 0}).status, 303);
    EXPECT_EQ(vote(dries_, {1}).status, 303);
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "2"}}, ben_).status, 403);
    const auto many = post(page_ + "/groups", {{"tables", "3"}}, ana_);
    EXPECT_EQ(many.status, 422) << "four people come";
    EXPECT_TRUE(many.holds("id=\"field-tables-error\""));
    EXPECT_TRUE(many.holds("value=\"3\""));
    EXPECT_TRUE(get(page_, ana_).holds("Close the votes and make groups"));
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "2"}}, ana_).status, 303);
    EXPECT_TRUE(get(page_, ana_).holds("Make the groups again"));
    EXPECT_TRUE(get(page_, ana_).holds("Ben · table 1"));
    EXPECT_FALSE(get(page_, ben_).holds("Make the groups again"));
    EXPECT_EQ(table_of(ben_), "Contracts");
    EXPECT_EQ(table_of(cleo_), "Prices") << "she chose it too";
    EXPECT_EQ(table_of(dries_), "Contracts");
    EXPECT_EQ(table_of(ada_), "Prices");
    EXPECT_EQ(table_of(zoe_), "");
    EXPECT_EQ(vote(ben_, {0}).status, 409) << "the votes are closed by it";
    EXPECT_TRUE(get(page_, ben_).holds("your table"));
    EXPECT_TRUE(get(page_, ben_).holds("Dries"));
    EXPECT_FALSE(get(page_, zoe_).holds("Dries")) << "who does not come reads no names";
    const auto move = [&](const access::Actor& by, const access::Actor& who, std::size_t place) {
        return post(page_ + "/seats", {{"person", to_string(who.account)}, {"table", topic(place)}},
                    by)
            .status;
    };
    EXPECT_EQ(move(ben_, ben_, 0), 403);
    EXPECT_EQ(move(ana_, zoe_, 0), 422) << "she does not come";
    EXPECT_EQ(move(ana_, ben_, 2), 422) << "that topic has no table";
    EXPECT_EQ(move(ada_, ben_, 0), 303);
    EXPECT_EQ(table_of(ben_), "Prices");
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "2"}}, ana_).status, 303);
    EXPECT_EQ(table_of(ben_), "Contracts") << "made again, the same as before";
}

TEST_P(TablesTest, ATableWritesNotes) {
    propose_three();
    EXPECT_EQ(vote(ben_, {0}).status, 303);
    EXPECT_EQ(vote(cleo_, {1}).status, 303);
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "2"}}, ana_).status, 303);
    EXPECT_EQ(table_of(dries_), "Prices");
    EXPECT_EQ(note(zoe_, "Mine"), 403);
    EXPECT_EQ(note(cleo_, "Mine"), 403) << "she sits elsewhere";
    EXPECT_EQ(note(dries_, "Mine"), 303);
    EXPECT_EQ(note(ben_, "Count **all** hours.", "1"), 303);
    EXPECT_TRUE(get(address(0), zoe_).holds("<strong>all</strong>"));
    const auto late = post(address(0) + "/notes", {{"notes", "Typed"}, {"seen", "1"}}, ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("Typed"));
    EXPECT_EQ(post(address(0) + "/notes", {{"notes", ""}, {"seen", "2"}}, ben_).status, 422);
    clock_.advance(days{60});
    EXPECT_EQ(note(ben_, "Later"), 409);
}

TEST_P(TablesTest, NotesBecomeAFrequentQuestionInOneAct) {
    propose_three();
    const std::string category = database().write([&](db::WriteTx& tx) {
        return to_string(forum::put_whole_category(
            tx, {.slug = "work", .audience = forum::Audience::everyone, .made_at = now()},
            {{"en", "Work", "All of it."}}, {}));
    });
    const auto make = [&](const access::Actor& who) {
        return post(address(0) + "/faq", {{"category", category}}, who).status;
    };
    EXPECT_EQ(make(ada_), 409) << "there are no notes";
    EXPECT_EQ(note(ada_, "Count all hours."), 303);
    EXPECT_EQ(make(ben_), 403);
    EXPECT_EQ(make(ana_), 403) << "she leads, and the forum trusts her with no answers";
    EXPECT_FALSE(get(address(0), ana_).holds("Make a frequent question"));
    EXPECT_TRUE(get(address(0), ada_).holds("Make a frequent question"));
    EXPECT_EQ(post(address(0) + "/faq", {{"category", "12"}}, ada_).status, 422);
    EXPECT_EQ(make(ada_), 303);
    EXPECT_EQ(make(ada_), 409) << "once";
    const auto faq = get("/en/faq");
    EXPECT_TRUE(faq.holds("Prices"));
    EXPECT_TRUE(faq.holds("Count all hours."));
    EXPECT_TRUE(get(address(0), zoe_).holds("/en/faq/"));
    EXPECT_EQ(post(address(0) + "/removal", {}, ada_).status, 409) << "it stands elsewhere now";
}

TEST_P(TablesTest, OneCheckInAtTheDoorLeavesTheOthersTheirSeats) {
    propose_three();
    const auto at_door = [&](const access::Actor& who, const std::string& came) {
        const std::string person = "/people/" + to_string(who.account) + "/presence";
        return post("/en" + path_ + person, {{"came", came}}, ana_).status;
    };
    clock_.advance(days{14} + hours{9});
    EXPECT_EQ(at_door(ben_, "yes"), 303);
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "2"}}, ana_).status, 303);
    for (const auto& who : {ben_, cleo_, dries_, ada_}) EXPECT_NE(table_of(who), "");
    EXPECT_EQ(at_door(cleo_, "no"), 303);
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "1"}}, ana_).status, 303);
    EXPECT_EQ(table_of(cleo_), "") << "she is not there";
    EXPECT_NE(table_of(dries_), "") << "nobody noted him yet";
}

TEST_P(TablesTest, WhoCancelledChoosesNothingAndSitsNowhere) {
    propose_three();
    EXPECT_EQ(vote(cleo_, {0}).status, 303);
    EXPECT_EQ(vote(dries_, {0}).status, 303);
    EXPECT_EQ(vote(ben_, {2}).status, 303);
    EXPECT_EQ(vote(ana_, {1}).status, 409) << "she leads, without a place";
    EXPECT_FALSE(get(page_, ana_).holds("Save my votes"));
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "1"}}, ana_).status, 303);
    EXPECT_EQ(table_of(dries_), "Prices");
    EXPECT_TRUE(get(page_, ben_).holds("4 people"));
    for (const auto& who : {cleo_, dries_}) {
        EXPECT_EQ(post("/en" + path_ + "/declining", {}, who).status, 303);
    }
    EXPECT_EQ(note(dries_, "Mine"), 403) << "he sits there no more";
    EXPECT_TRUE(get(page_, ben_).holds("2 people"));
    EXPECT_FALSE(get(page_, ben_).holds("Dries"));
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "1"}}, ana_).status, 303);
    EXPECT_EQ(table_of(ben_), "Pensions") << "who comes chooses";
}

TEST_P(TablesTest, WhoChoseWhatIsReadByNobody) {
    propose_three();
    EXPECT_TRUE(get(page_, ben_).holds("Nobody reads who chose what"));
    EXPECT_FALSE(get(page_, ben_).holds("whoever has a seat too reads your name"));
    EXPECT_EQ(vote(ben_, {0}).status, 303);
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "1"}}, ana_).status, 303);
    EXPECT_TRUE(get(page_, ana_).holds("1 chose this topic"));
    EXPECT_FALSE(get(page_, ben_).holds("chose this topic"));
    EXPECT_THAT(get("/api" + path_ + "/tables", ben_).body, HasSubstr("\"wished\":0"));
}

TEST_P(TablesTest, WhereNobodyRegistersNamesAreForWhoHasASeat) {
    path_ = announce(
        ana_, with(with(breakfast("Open tables"), "format", "round_table"), "registers", "false"));
    page_ = "/en" + path_ + "/tables";
    EXPECT_EQ(propose(ben_, "Prices"), 303);
    EXPECT_TRUE(get(page_, zoe_).holds("whoever has a seat too reads your name"));
    for (const auto& who : {dries_, cleo_}) EXPECT_EQ(vote(who, {0}).status, 303);
    EXPECT_EQ(post(page_ + "/groups", {{"tables", "1"}}, ana_).status, 303);
    EXPECT_TRUE(get(page_, cleo_).holds("Dries"));
    EXPECT_FALSE(get(page_, zoe_).holds("Dries")) << "she sits nowhere";
}

TEST_P(TablesTest, VotesAreNotLoweredBelowWhatSomebodyUsed) {
    propose_three();
    EXPECT_EQ(vote(ben_, {0, 1}).status, 303);
    EXPECT_EQ(vote(cleo_, {2}).status, 303);
    const auto fewer = post(page_ + "/settings", {{"votes", "1"}}, ana_);
    EXPECT_EQ(fewer.status, 422);
    EXPECT_TRUE(fewer.holds("Somebody has used 2 votes already."));
    EXPECT_EQ(post(page_ + "/settings", {{"votes", "2"}}, ana_).status, 303);
}

TEST_P(TablesTest, ATopicWithNotesStays) {
    propose_three();
    EXPECT_TRUE(get(address(0), ana_).holds("Take the topic out"));
    EXPECT_EQ(note(ada_, "Count all hours."), 303);
    EXPECT_FALSE(get(address(0), ana_).holds("Take the topic out"));
    for (const auto& who : {ana_, ben_}) {
        EXPECT_EQ(post(address(0) + "/removal", {}, who).status, 409);
    }
    EXPECT_EQ(topics().size(), 3U);
}

TEST_P(TablesTest, AnErasedPersonLeavesTheTopicAndNoVote) {
    propose_three();
    EXPECT_EQ(vote(ben_, {0}).status, 303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    EXPECT_TRUE(votes().empty());
    const auto page = get(page_, cleo_);
    EXPECT_TRUE(page.holds("Prices"));
    EXPECT_TRUE(page.holds("somebody who has left"));
    EXPECT_FALSE(page.holds("Ben"));
}

TEST_P(TablesTest, ManyVotesAtOnceNeverPassTheLimit) {
    propose_three();
    EXPECT_EQ(post(page_ + "/settings", {{"votes", "1"}}, ana_).status, 303);
    std::atomic<int> turn{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&] {
            for (int at = turn++; at < 40; at = turn++) {
                const TopicId wanted = topics()[static_cast<std::size_t>(at % 3)].topic_id;
                database().write([&](db::WriteTx& tx) {
                    const auto seen =
                        events::find_seen(tx, ben_, id_of(path_), Language::en, utc_date(now()));
                    return tables::vote({tx, services(), ben_, {ben_.account, now()}}, *seen,
                                        {wanted})
                        .ok();
                });
            }
        });
    }
    threads.clear();
    EXPECT_EQ(votes().size(), 1U);
}

AGORA_EACH_ENGINE(TablesTest);

}  // namespace
}  // namespace agora::tables

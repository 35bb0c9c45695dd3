#include "relaying.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class RelayTest : public RelayingTest {
 protected:
    Relay relay() { return {services(), now(), utc_date(now())}; }
    Result<ConversationId> write_directly(const access::Actor& from, const access::Actor& to) {
        return database().write([&](db::WriteTx& tx) {
            return write_as_member(tx, relay(), from.account, {to.account, "Hello", "net"});
        });
    }
};

TEST_P(RelayTest, BringsAMemberAMessageAndTheAnswerBack) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    const auto sent = write_to(ana, "Do you draw maps?\nI need two.", ben);
    EXPECT_EQ(sent.status, 303);
    EXPECT_TRUE(get(only_conversation(ana), ana).holds("Do you draw maps?"));
    const auto to_ana = mails_to("ana@example.org");
    ASSERT_EQ(to_ana.size(), 1U);
    EXPECT_NE(to_ana[0].find("Do you draw maps?"), std::string::npos);
    EXPECT_NE(to_ana[0].find(only_conversation(ana)), std::string::npos);
    EXPECT_TRUE(get("/en/conversations", ana).holds("waits for you"));
    const auto answered =
        post(only_conversation(ana) + "/messages", {{"message", "Yes, gladly."}}, ana);
    EXPECT_EQ(answered.location, only_conversation(ana));
    EXPECT_FALSE(get("/en/conversations", ana).holds("waits for you"));
    EXPECT_TRUE(get("/en/conversations", ben).holds("waits for you"));
    ASSERT_EQ(mails_to("ben@example.org").size(), 1U);
    EXPECT_NE(mails_to("ben@example.org")[0].find("Yes, gladly."), std::string::npos);
    post(only_conversation(ben) + "/settlement", {}, ben);
    EXPECT_FALSE(get("/en/conversations", ben).holds("waits for you"));
}

TEST_P(RelayTest, GoesOnInTheConversationThatIsThere) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    const auto first = write_to(ana, "One", ben);
    EXPECT_EQ(write_to(ana, "Two", ben).location, first.location);
    EXPECT_TRUE(get(first.location, ben).holds("One"));
    EXPECT_TRUE(get(first.location, ben).holds("Two"));
}

TEST_P(RelayTest, LimitsWhatOneAccountBegins) {
    const auto ben = person("Ben");
    std::vector<access::Actor> others;
    for (int number = 0; number < 11; ++number) {
        others.push_back(listed("Member" + std::to_string(number)));
    }
    for (int number = 0; number < 10; ++number) {
        EXPECT_TRUE(write_directly(ben, others[static_cast<std::size_t>(number)]).ok()) << number;
    }
    const auto refused = write_directly(ben, others.back());
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.refusal().is(RelayRefusal::too_many_conversations));
    EXPECT_TRUE(write_directly(ben, others.front()).ok()) << "going on is not beginning";
    clock_.advance(std::chrono::hours{25});
    EXPECT_TRUE(write_directly(ben, others.back()).ok());
}

TEST_P(RelayTest, LimitsWhatIsWrittenInOneConversationEachDay) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    EXPECT_TRUE(write_directly(ben, ana).ok());
    int written = 0;
    while (written < 100 && write_directly(ben, ana).ok()) ++written;
    EXPECT_EQ(written, 40);
}

TEST_P(RelayTest, LimitsVisitorsByNetworkAndByAddress) {
    const auto ana = listed("Ana");
    for (int number = 0; number < 3; ++number) {
        EXPECT_EQ(visitor_writes(ana, "Hello").status, 303) << number;
    }
    const auto to_one_address = visitor_writes(ana, "Hello");
    EXPECT_EQ(to_one_address.status, 429);
    EXPECT_TRUE(to_one_address.holds("We sent several mails to this address today."));
    EXPECT_TRUE(to_one_address.holds("Hello")) << "what was typed stays";
    EXPECT_EQ(mails_to("zoe@visitor.example").size(), 3U);
    int sent = 4;
    for (; sent < 50; ++sent) {
        const std::string mail = "v" + std::to_string(sent) + "@visitor.example";
        if (visitor_writes(ana, "Hello", mail).status != 303) break;
    }
    EXPECT_EQ(sent, 11) << "ten in all; the refused one counts for nothing";
    EXPECT_EQ(mails_to("ana@example.org").size(), 0U);
}

TEST_P(RelayTest, RefusesTextsThatAreTooLongOrMissing) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    EXPECT_EQ(write_to(ana, std::string(4001, 'x'), ben).status, 422);
    EXPECT_EQ(write_to(ana, "  ", ben).status, 422);
    EXPECT_EQ(visitor_writes(ana, "", "not an address").status, 422);
    EXPECT_EQ(write_to(ana, std::string(4000, 'x'), ben).status, 303);
}

TEST_P(RelayTest, KeepsABlockedWriterAwayWithoutTelling) {
    const auto ana = listed("Ana");
    const auto eva = listed("Eva");
    const auto ben = person("Ben");
    const auto first = write_to(ana, "Nice page", ben);
    const std::string talk = only_conversation(ana);
    EXPECT_EQ(post(talk + "/blocking", {}, ben).status, 404) << "only who was written to blocks";
    EXPECT_EQ(post(talk + "/blocking", {}, ana).status, 303);
    settle();
    const auto mails_before = mails().size();
    const auto again = write_to(ana, "Answer me at once", ben);
    const auto free = write_to(eva, "Answer me at once", ben);
    EXPECT_EQ(again.status, free.status);
    EXPECT_EQ(again.location, first.location);
    EXPECT_TRUE(get(talk, ben).holds("Answer me at once")) << "the writer sees it as always";
    EXPECT_FALSE(get(talk, ana).holds("Answer me at once"));
    EXPECT_FALSE(get("/en/conversations", ana).holds("waits for you"));
    settle();
    EXPECT_EQ(mails().size(), mails_before + 1) << "only Eva gets a mail";
    EXPECT_EQ(post(talk + "/messages", {{"message", "No"}}, ana).status, 409);
    EXPECT_EQ(post(talk + "/unblocking", {}, ana).status, 303);
    EXPECT_FALSE(get(talk, ana).holds("Answer me at once")) << "it stays away";
    write_to(ana, "Sorry about that", ben);
    EXPECT_TRUE(get(talk, ana).holds("Sorry about that"));
}

TEST_P(RelayTest, GivesABlockedWriterTheSamePages) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    const auto tim = person("Tim");
    write_to(ana, "One", ben);
    post(only_conversation(ana) + "/blocking", {}, ana);
    EXPECT_TRUE(get("/en/conversations/choice", ana).holds("<b>Ben</b>"));
    write_to(ana, "One", tim);
    const auto names_out = [](std::string body, const std::string& conversation) {
        for (const std::string& name : {std::string{"Ben"}, std::string{"Tim"}, conversation}) {
            for (auto at = body.find(name); at != std::string::npos; at = body.find(name)) {
                body.erase(at, name.size());
            }
        }
        return body;
    };
    const auto shape_of = [&](const access::Actor& writer) {
        const std::string talk = only_conversation(writer).substr(3);
        write_to(ana, "Two", writer);
        return names_out(get("/api" + talk + "?lang=en", writer).body, talk);
    };
    const auto keyless = [](std::string body) {
        return body.substr(0, body.find("\"form_keys\"")) + body.substr(body.find("\"action\""));
    };
    EXPECT_EQ(keyless(shape_of(ben)), keyless(shape_of(tim)));
    EXPECT_EQ(get(page_of(ana), ben).holds("/messages/new"), true);
}

TEST_P(RelayTest, KeepsABlockedVisitorAwayUnderAnyName) {
    const auto ana = listed("Ana");
    visitor_confirms(ana, "First");
    post(only_conversation(ana) + "/blocking", {}, ana);
    const auto before = mails_to("ana@example.org").size();
    const std::string page = visitor_confirms(ana, "Second", "ZOE@visitor.example");
    EXPECT_TRUE(get(page).holds("Second"));
    EXPECT_EQ(mails_to("ana@example.org").size(), before);
    EXPECT_FALSE(get("/en/conversations", ana).holds("Second"));
}

TEST_P(RelayTest, TellsNobodyOfASuspendedPersonWhoComesAsAVisitor) {
    const auto ana = listed("Ana");
    person("Eva", access::Standing::suspended);
    const std::string page = visitor_confirms(ana, "It is me again", "eva@example.org");
    EXPECT_TRUE(get(page).holds("It is me again"));
    EXPECT_EQ(mails_to("ana@example.org").size(), 0U);
    EXPECT_EQ(only_conversation(ana), "");
}

TEST_P(RelayTest, ForgetsConversationsAfterTheDaysOfTheSetting) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    write_to(ana, "Hello", ben);
    visitor_writes(ana, "Never confirmed");
    const auto count = [&](std::string_view table) {
        const std::string sql = "SELECT COUNT(*) FROM " + std::string{table};
        return database().read([&](db::ReadTx& tx) {
            return *tx.find<std::int64_t>({"test.count", sql});
        });
    };
    clock_.advance(std::chrono::hours{49});
    forget_old_conversations(services());
    EXPECT_EQ(count("members_conversation"), 1);
    EXPECT_EQ(count("members_conversation_link"), 0);
    EXPECT_EQ(count("members_relay_count"), 0);
    clock_.advance(std::chrono::days{362});
    forget_old_conversations(services());
    EXPECT_EQ(count("members_conversation"), 1);
    clock_.advance(std::chrono::days{1});
    forget_old_conversations(services());
    EXPECT_EQ(count("members_conversation"), 0);
    EXPECT_EQ(count("members_conversation_message"), 0);
}

TEST_P(RelayTest, LeavesOutOfTheCopyOfOnesDataThatAMessageWasWithheld) {
    for (const web::PersonalTable& table : members_module().personal) {
        if (table.table != "members_conversation_message") continue;
        EXPECT_EQ(table.secret, "withheld told");
    }
}

AGORA_EACH_ENGINE(RelayTest);

}  // namespace
}  // namespace agora::members

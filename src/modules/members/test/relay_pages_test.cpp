#include "relaying.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class RelayPagesTest : public RelayingTest {
 protected:
    /// Every page and its JSON that this person may open about the conversation.
    std::string everything(const std::string& path, const access::Actor& actor) {
        const std::string bare = path.substr(3);
        std::string all;
        for (const std::string& address : {path, "/api" + bare + "?lang=en"}) {
            const auto answer = get(address, actor);
            EXPECT_EQ(answer.status, 200) << address;
            all += answer.body;
            answer.headers.write_to(all);
        }
        return all;
    }
    std::int64_t count(std::string_view sql) {
        return database().read([&](db::ReadTx& tx) {
            return *tx.find<std::int64_t>({"test.count", sql});
        });
    }
};

const std::vector<std::string> kAddresses{"ana@example.org", "ben@example.org",
                                          "zoe@visitor.example", "visitor.example"};

void expect_no_address(const std::string& text, std::string_view where,
                       std::string_view own = "nothing") {
    for (const std::string& address : kAddresses) {
        if (address.find(own) != std::string::npos || own.find(address) != std::string::npos)
            continue;
        EXPECT_EQ(text.find(address), std::string::npos) << where << ": " << address;
    }
}

TEST_P(RelayPagesTest, LetsAVisitorWriteOnlyAfterConfirmingTheAddress) {
    const auto ana = listed("Ana");
    EXPECT_TRUE(get(page_of(ana)).holds("/messages/new"));
    EXPECT_TRUE(get(page_of(ana) + "/messages/new").holds("name=\"mail\""));
    EXPECT_EQ(visitor_writes(ana, "Bonjour, buy my pills").location, "/en/conversations/sent");
    EXPECT_EQ(mails_to("ana@example.org").size(), 0U);
    EXPECT_EQ(only_conversation(ana), "");
    const auto asked = mails_to("zoe@visitor.example");
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].find("pills"), std::string::npos) << "nobody is made to read what was typed";
    EXPECT_EQ(asked[0].find("Zoé"), std::string::npos);
    const std::string link = last_link();
    EXPECT_EQ(link.substr(0, 31), "/fr/conversations/confirmation/");
    EXPECT_TRUE(get(link).holds("buy my pills"));
    EXPECT_EQ(mails_to("ana@example.org").size(), 0U) << "opening is not confirming";
    EXPECT_EQ(post(link, {}).status, 303);
    const auto to_ana = mails_to("ana@example.org");
    ASSERT_EQ(to_ana.size(), 1U);
    EXPECT_NE(to_ana[0].find("pills"), std::string::npos);
    EXPECT_NE(to_ana[0].find("Zoé wrote to you"), std::string::npos) << "in Ana's language";
    EXPECT_EQ(get(link).status, 409) << "the link works once";
    EXPECT_EQ(post(link, {}).status, 409);
    EXPECT_EQ(mails_to("ana@example.org").size(), 1U);
}

TEST_P(RelayPagesTest, RefusesLinksThatRanOutOrAreNotOurs) {
    const auto ana = listed("Ana");
    visitor_writes(ana, "Hello");
    const std::string link = last_link();
    EXPECT_EQ(get(link + "x").status, 409);
    EXPECT_EQ(get("/en/conversations/letters/abc").status, 409);
    EXPECT_EQ(post("/en/conversations/letters/abc/messages", {{"message", "x"}}).status, 409);
    EXPECT_EQ(post("/en/conversations/letters/abc/erasure", {}).status, 409);
    const std::string secret = link.substr(link.rfind('/') + 1);
    EXPECT_EQ(get("/en/conversations/letters/" + secret).status, 409) << "for another purpose";
    EXPECT_EQ(
        count("SELECT COUNT(*) FROM members_conversation_link WHERE link_hash = '" + secret + "'"),
        0)
        << "only the digest is kept";
    clock_.advance(std::chrono::hours{49});
    EXPECT_EQ(get(link).status, 409);
    EXPECT_EQ(post(link, {}).status, 409);
    EXPECT_EQ(mails_to("ana@example.org").size(), 0U);
}

TEST_P(RelayPagesTest, TakesTheAnswerToAVisitorThroughTheRelayToo) {
    const auto ana = listed("Ana");
    const std::string page = visitor_confirms(ana, "Do you draw maps?");
    EXPECT_TRUE(get(page).holds("Do you draw maps?"));
    post(only_conversation(ana) + "/messages", {{"message", "Yes, since 2012."}}, ana);
    const auto letters = mails_to("zoe@visitor.example");
    ASSERT_EQ(letters.size(), 2U);
    EXPECT_NE(letters[1].find("Yes, since 2012."), std::string::npos);
    const std::string link = last_link();
    EXPECT_EQ(link.substr(0, 26), "/fr/conversations/letters/");
    EXPECT_TRUE(get(link).holds("Yes, since 2012."));
    EXPECT_EQ(post(link + "/messages", {{"message", "Then draw me one."}}).location, link);
    EXPECT_TRUE(get(only_conversation(ana), ana).holds("Then draw me one."));
    EXPECT_TRUE(get("/en/conversations", ana).holds("waits for you"));
    clock_.advance(std::chrono::days{91});
    EXPECT_EQ(get(link).status, 409);
    EXPECT_EQ(get(page).status, 409);
}

TEST_P(RelayPagesTest, ShowsNoAddressAnywhere) {
    const auto ana = listed("Ana");
    const auto ben = listed("Ben");
    write_to(ana, "From Ben", ben);
    const std::string with_ben = only_conversation(ben);
    post(with_ben + "/messages", {{"message", "To Ben"}}, ana);
    expect_no_address(everything(with_ben, ana), "Ana's side");
    expect_no_address(everything(with_ben, ben), "Ben's side");
    const std::string page = visitor_confirms(ana, "From Zoé");
    post(page + "/messages", {{"message", "Once more"}});
    expect_no_address(everything(page, {}), "the visitor's side");
    for (const std::string& path :
         {std::string{"/en/conversations"}, std::string{"/en/conversations/choice"}}) {
        expect_no_address(everything(path, ana), path);
        expect_no_address(everything(path, ben), path);
    }
    for (const access::Actor& reader : {access::Actor{}, ben}) {
        expect_no_address(everything(page_of(ana) + "/messages/new", reader), "the form");
        expect_no_address(everything(page_of(ana), reader), "the profile");
        expect_no_address(everything("/en/members", reader), "the list");
    }
    settle();
    for (const std::string& mail : mails()) {
        const std::string to = mail.substr(4, mail.find('\n') - 4);
        expect_no_address(mail.substr(mail.find('\n')), "a mail to " + to, to);
    }
    EXPECT_EQ(mails().size(), 5U) << "two to Ben and Ana, the link, two of Zoé";
}

TEST_P(RelayPagesTest, ShowsAConversationToItsTwoSidesOnly) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    const auto eva = person("Eva");
    auto root = person("Root");
    root.grants = {{access::Role::administrator, {}}, {access::Role::moderator, {}}};
    auto tim = person("Tim", access::Standing::unconfirmed);
    tim.standing = access::Standing::unconfirmed;
    write_to(ana, "canary-words", ben);
    const std::string talk = only_conversation(ana);
    for (const std::string& act : {"", "/report"}) {
        EXPECT_EQ(get(talk + act, eva).status, 404) << act;
        EXPECT_EQ(get(talk + act, root).status, 404) << act;
        EXPECT_EQ(get(talk + act).status, 303) << act;
        EXPECT_EQ(get("/api" + talk.substr(3) + act).status, 401) << act;
        EXPECT_EQ(get(talk + act, tim).status, 403) << act;
    }
    for (const std::string& act :
         {"/messages", "/settlement", "/blocking", "/unblocking", "/report"}) {
        const auto answer =
            post(talk + act, {{"message", "x"}, {"reason", "x"}, {"consent", "true"}}, eva);
        EXPECT_EQ(answer.status, 404) << act;
        EXPECT_FALSE(answer.holds("canary-words"));
    }
    EXPECT_EQ(post(talk + "/report", {{"reason", "x"}, {"consent", "true"}}, ben).status, 404);
    EXPECT_FALSE(get("/en/conversations", eva).holds("canary-words"));
    EXPECT_EQ(get("/en/conversations/reports", eva).status, 403);
    EXPECT_EQ(get("/en/conversations/choice").status, 303);
}

TEST_P(RelayPagesTest, TreatsWhoHasNotConfirmedTheirAddressAsAVisitor) {
    const auto ana = listed("Ana");
    auto tim = person("Tim", access::Standing::unconfirmed);
    tim.standing = access::Standing::unconfirmed;
    EXPECT_TRUE(get(page_of(ana) + "/messages/new", tim).holds("name=\"mail\""));
    EXPECT_EQ(post(page_of(ana) + "/messages", {{"message", "Hello"}}, tim).status, 422);
    EXPECT_EQ(mails_to("ana@example.org").size(), 0U);
}

TEST_P(RelayPagesTest, ClosesTheWayAtOnce) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    write_to(ana, "Hello", ben);
    const std::string talk = only_conversation(ben);
    const std::string page = visitor_confirms(ana, "Hello too");
    visitor_writes(ana, "Not confirmed yet", "other@visitor.example");
    const std::string waiting = last_link();
    const auto expect_closed = [&](std::string_view why) {
        EXPECT_EQ(post(page_of(ana) + "/messages", {{"message", "x"}}, ben).status, 404) << why;
        EXPECT_EQ(get(page_of(ana) + "/messages/new").status, 404) << why;
        EXPECT_EQ(post(talk + "/messages", {{"message", "x"}}, ben).status, 409) << why;
        EXPECT_EQ(post(page + "/messages", {{"message", "x"}}).status, 409) << why;
        EXPECT_EQ(post(waiting, {}).status, 409) << why;
        EXPECT_TRUE(get(talk, ben).holds("can&#39;t be written to")) << why;
        EXPECT_FALSE(get(page).holds("<textarea")) << why;
    };
    const auto list_again = [&](bool listed) {
        database().write([&](db::WriteTx& tx) { update_listed(tx, ana.account, listed, now()); });
    };
    list_again(false);
    expect_closed("unlisted");
    list_again(true);
    EXPECT_EQ(post("/en/conversations/choice", {{"audience", "only_me"}}, ana).status, 303);
    expect_closed("takes no messages");
    EXPECT_FALSE(get(page_of(ana), ben).holds("/messages/new"));
    post("/en/conversations/choice", {{"audience", "everyone"}}, ana);
    database().write([&](db::WriteTx& tx) {
        tx.run({"test.suspend",
                "UPDATE accounts_account SET standing = 'suspended' WHERE account_id = $1"},
               ana.account);
    });
    expect_closed("suspended");
}

TEST_P(RelayPagesTest, ClosesTheWayForVisitorsOnlyWhenMembersMayWrite) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    post("/en/conversations/choice", {{"audience", "members"}}, ana);
    EXPECT_FALSE(get(page_of(ana)).holds("/messages/new"));
    EXPECT_TRUE(get(page_of(ana), ben).holds("/messages/new"));
    EXPECT_EQ(visitor_writes(ana, "x").status, 404);
    EXPECT_EQ(write_to(ana, "x", ben).status, 303);
    EXPECT_FALSE(get(page_of(ana), ana).holds("/messages/new")) << "not to oneself";
    EXPECT_EQ(post(page_of(ana) + "/messages", {{"message", "x"}}, ana).status, 404);
    EXPECT_EQ(post("/en/conversations/choice", {{"audience", "all"}}, ana).status, 422);
}

TEST_P(RelayPagesTest, LetsAVisitorEraseEverything) {
    const auto ana = listed("Ana");
    const std::string page = visitor_confirms(ana, "canary-words");
    EXPECT_EQ(post(page + "/erasure", {}).status, 303);
    EXPECT_EQ(get(page).status, 409);
    EXPECT_EQ(only_conversation(ana), "");
    EXPECT_EQ(count("SELECT COUNT(*) FROM members_conversation_message"), 0);
}

TEST_P(RelayPagesTest, ForwardsAConversationWithConsentOnly) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    auto moderator = person("Mia");
    moderator.grants = {{access::Role::moderator, {}}};
    write_to(ana, "canary-threat", ben);
    const std::string talk = only_conversation(ana);
    EXPECT_EQ(post(talk + "/report", {{"reason", "Threats"}}, ana).status, 422);
    EXPECT_FALSE(get("/en/conversations/reports", moderator).holds("canary-threat"));
    EXPECT_EQ(post(talk + "/report", {{"reason", "Threats"}, {"consent", "true"}}, ana).location,
              talk);
    EXPECT_EQ(post(talk + "/report", {{"reason", "Threats"}, {"consent", "true"}}, ana).status,
              409);
    const auto desk = get("/en/conversations/reports", moderator);
    EXPECT_TRUE(desk.holds("canary-threat"));
    expect_no_address(desk.body, "the moderators' page");
    const std::size_t start = desk.body.find("/en/conversations/reports/");
    const std::string decision = desk.body.substr(start, desk.body.find('"', start) - start);
    EXPECT_EQ(post(decision, {{"outcome", "writer_kept_away"}}, ana).status, 403);
    EXPECT_EQ(post(decision, {{"outcome", "open"}}, moderator).status, 404);
    EXPECT_EQ(post(decision, {{"outcome", "writer_kept_away"}}, moderator).status, 303);
    EXPECT_EQ(post(decision, {{"outcome", "nothing_done"}}, moderator).status, 404);
    const auto eva = listed("Eva");
    EXPECT_EQ(write_to(eva, "canary-again", ben).status, 303);
    EXPECT_EQ(only_conversation(eva), "") << "kept away from everybody, without telling";
    EXPECT_EQ(count("SELECT COUNT(*) FROM journal_entry WHERE name = "
                    "'members.conversation_report_decided' AND audited = 1"),
              1);
}

TEST_P(RelayPagesTest, TellsNoOneInTheJournalWhoWritesWithWhom) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    const auto before = count("SELECT COUNT(*) FROM journal_entry");
    write_to(ana, "Hello", ben);
    post(only_conversation(ana) + "/blocking", {}, ana);
    settle();
    EXPECT_EQ(count("SELECT COUNT(*) FROM journal_entry"), before);
}

AGORA_EACH_ENGINE(RelayPagesTest);

}  // namespace
}  // namespace agora::members

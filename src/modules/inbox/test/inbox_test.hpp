#pragma once

#include "agora/accounts/account.hpp"
#include "agora/accounts/module.hpp"
#include "agora/clock/clock.hpp"
#include "agora/inbox/module.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/inbox/own_groups.hpp"
#include "agora/web/testing.hpp"
#include "digests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace agora::inbox {

/// Ana and Ben have accounts; what is told about is made up.
class InboxTest : public web::SiteTest {
 protected:
    InboxTest() : SiteTest({"accounts", "inbox"}, {accounts::accounts_module(), inbox_module()}) {}

    void SetUp() override {
        SiteTest::SetUp();
        clock_.set(*parse_instant("2026-11-25T10:00:00Z"));  // a Wednesday
        ana_ = person("Ana");
        ben_ = person("Ben");
        give_own_groups(services(), [](db::ReadTx&, AccountId, Language) {
            return std::vector<OwnGroup>{{7, "Photographers <Ghent>"}};
        });
    }

    access::Actor person(const std::string& name, Language language = Language::en,
                         access::Standing standing = access::Standing::active) {
        const auto added = database().write([&](db::WriteTx& tx) {
            return accounts::add_account(tx, {},
                                         {.mail = name + "@people.example",
                                          .name = name,
                                          .language = language,
                                          .standing = standing});
        });
        return member(added->value());
    }

    static Notice answer_to(std::string thread) {
        return {.kind = Kind::answer,
                .about = "thread " + thread,
                .path = "/forum/topics/" + thread + "#post-2",
                .sentence = {"{who} answered: “{thread}”", {{"thread", "Boots & " + thread}}}};
    }
    void tell_to(const access::Actor& who, const Notice& notice, Language language = Language::en) {
        const Instant now = services().clock.now();
        database().write([&](db::WriteTx& tx) {
            const auto account = accounts::find_account(tx, who.account);
            outbox::Letter letter;
            letter.account = who.account;
            letter.to_mail = account ? account->mail : "nobody@people.example";
            letter.language = language;
            letter.subject = "A letter";
            letter.paragraphs = {"Words of a letter."};
            letter.reason = "Because.";
            tell(tx, services(), notice, letter, now);
        });
        settle();
    }
    int send_due() {
        const int sent = send_digests(services(), services().clock.now());
        settle();
        return sent;
    }
    http::NameValues choices(std::string answer) {
        return {{"message", "at_once"}, {"answer", std::move(answer)}, {"group", "at_once"},
                {"event", "at_once"},   {"place", "at_once"},          {"people", "at_once"},
                {"call", "at_once"},    {"proposal", "at_once"},       {"hour", "8"},
                {"quiet_from", ""},     {"quiet_until", ""},           {"zone", "Europe/Brussels"}};
    }
    void choose(const access::Actor& who, const http::NameValues& values) {
        EXPECT_EQ(post("/en/settings/notices", values, who).status, 303);
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
};

}  // namespace agora::inbox

#pragma once

#include "conversation_store.hpp"
#include "relay.hpp"
#include "relay_store.hpp"
#include "small_cooperative.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::members {

/// Letters and links, for the tests of the relay.
class RelayingTest : public SmallCooperative {
 protected:
    /// A listed profile without a published address: whatever address appears is one too many.
    access::Actor listed(std::string_view name, Audience audience = Audience::everyone) {
        const auto actor = person(name);
        database().write([&](db::WriteTx& tx) {
            add_profile(tx, actor.account, name, now());
            put_audience(tx, actor.account, Field::listing, audience);
            update_listed(tx, actor.account, true, now());
        });
        return actor;
    }
    web::TestAnswer write_to(const access::Actor& to, std::string_view text,
                             const access::Actor& from) {
        return post(page_of(to) + "/messages", {{"message", std::string{text}}}, from);
    }
    web::TestAnswer visitor_writes(const access::Actor& to, std::string_view text,
                                   std::string_view mail = "zoe@visitor.example",
                                   std::string_view language = "fr") {
        settle();
        return post(page_of(to) + "/messages", {{"name", "Zoé"},
                                                {"mail", std::string{mail}},
                                                {"language", std::string{language}},
                                                {"message", std::string{text}}});
    }
    /// The path of the one link in the last mail.
    std::string last_link() {
        settle();
        const std::string mail = mails().back();
        const std::size_t start = mail.find("https://agora.example/") + 21;
        const std::size_t end = mail.find_first_of("\r\n\" ", start);
        return mail.substr(start, end - start);
    }
    std::vector<std::string> mails_to(std::string_view address) {
        settle();
        std::vector<std::string> found;
        for (const std::string& mail : mails()) {
            const std::string to = mail.substr(0, mail.find('\n'));
            if (to.find(address) != std::string::npos) found.push_back(mail);
        }
        return found;
    }
    /// Writes, confirms; gives the path of the visitor's page.
    std::string visitor_confirms(const access::Actor& to, std::string_view text,
                                 std::string_view mail = "zoe@visitor.example") {
        visitor_writes(to, text, mail);
        const auto confirmed = post(last_link(), {});
        EXPECT_EQ(confirmed.status, 303);
        return confirmed.location;
    }
    /// The address of the only conversation in this person's list.
    std::string only_conversation(const access::Actor& actor) {
        const std::string list = get("/api/conversations?lang=en", actor).body;
        const std::size_t start = list.find("/en/conversations/");
        if (start == std::string::npos) return {};
        return list.substr(start, list.find('"', start) - start);
    }
};

}  // namespace agora::members

#include "agora/crypto/encoding.hpp"
#include "agora/crypto/soft_authenticator.hpp"
#include "agora/fields/json_write.hpp"
#include "passkey_store.hpp"
#include "session_store.hpp"
#include "small_site.hpp"

#include <functional>

namespace agora::accounts {
namespace {

using crypto::encode_base64url;
using crypto::test::SoftAuthenticator;
using std::chrono::minutes;

constexpr const char* kBrowser = "agora_form=0123456789abcdefghijklmn";

/// What a browser sends to sign in with a passkey, before it becomes JSON.
struct Sent {
    std::string question;
    std::string credential;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::string user;
};
AGORA_FIELDS(Sent, question, credential, client_data, authenticator_data, signature, user)

class PasskeyTest : public SmallSite {
 protected:
    static SoftAuthenticator new_phone(std::string id) {
        SoftAuthenticator phone(crypto::PasskeyAlgorithm::es256);
        phone.origin = "https://agora.example";
        phone.relying_party = "agora.example";
        phone.credential_id = std::move(id);
        return phone;
    }
    std::string ask_new(AccountId who, const std::string& name = "My phone") {
        const auto page =
            post_json("/api/settings/passkeys/question",
                      R"({"present":"correct horse battery","name":")" + name + "\"}", actor(who));
        return text_in(page, "question");
    }
    web::TestAnswer register_phone(AccountId who, SoftAuthenticator& phone,
                                   const std::string& question) {
        phone.challenge = question;
        const auto made = phone.register_with_none();
        return post("/en/settings/passkeys",
                    {{"question", question},
                     {"client_data", encode_base64url(made.client_data_json)},
                     {"attestation", encode_base64url(made.attestation_object)}},
                    actor(who));
    }
    /// Ana's phone, registered.
    SoftAuthenticator anas_phone() {
        SoftAuthenticator phone = new_phone("anas phone");
        EXPECT_EQ(register_phone(ana_, phone, ask_new(ana_)).status, 303);
        return phone;
    }
    std::string ask_sign_in(const std::string& cookies = kBrowser) {
        return text_in(visit("/api/session/new", {}, cookies), "question");
    }
    Sent answer_of(SoftAuthenticator& phone, const std::string& question) {
        phone.challenge = question;
        ++phone.counter;
        const auto made = phone.authenticate();
        return {question,
                encode_base64url(phone.credential_id),
                encode_base64url(made.client_data_json),
                encode_base64url(made.authenticator_data),
                encode_base64url(made.signature),
                encode_base64url(to_string(ana_))};
    }
    web::TestAnswer enter(const Sent& sent, const std::string& cookies = kBrowser) {
        return visit("/api/session/passkey", fields::to_json(sent), cookies);
    }
    /// The name of the refusal, or "signed in", after `change` to an honest phone.
    std::string sign_in_with(SoftAuthenticator phone,
                             const std::function<void(SoftAuthenticator&)>& change) {
        change(phone);
        const auto in = enter(answer_of(phone, ask_sign_in()));
        return session_in(in).empty() ? text_in(in, "name") : "signed in";
    }
    std::vector<PasskeyRow> passkeys(AccountId who) {
        return database().read([&](db::ReadTx& tx) { return list_passkeys(tx, who); });
    }
};

TEST_P(PasskeyTest, IsAddedWithThePasswordAndTold) {
    const auto wrong = post("/en/settings/passkeys/question",
                            {{"present", "not it"}, {"name", "My phone"}}, actor(ana_));
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("field-present-error"));
    EXPECT_TRUE(wrong.holds("value=\"My phone\""));
    anas_phone();
    EXPECT_TRUE(get("/en/settings/passkeys", actor(ana_)).holds("My phone"));
    EXPECT_TRUE(was_told("ana@example.org", "A passkey was added"));
    EXPECT_EQ(passkeys(ana_).front().sign_count, 1);
}

TEST_P(PasskeyTest, SignsInWithoutPasswordOrCode) {
    SoftAuthenticator phone = anas_phone();
    const auto in = enter(answer_of(phone, ask_sign_in()));
    ASSERT_TRUE(is_open(session_in(in)));
    EXPECT_EQ(session_of(session_in(in)).actor.account, ana_);
    const auto sessions =
        database().read([&](db::ReadTx& tx) { return list_sessions(tx, ana_, clock_.now()); });
    EXPECT_EQ(sessions.front().way, Way::passkey);
    EXPECT_TRUE(get("/en/settings/sessions", actor(ana_)).holds("with a passkey"));
    EXPECT_EQ(passkeys(ana_).front().sign_count, 2);
    EXPECT_TRUE(passkeys(ana_).front().last_used_at);
    EXPECT_TRUE(is_open(session_in(enter(answer_of(phone, ask_sign_in())))));
}

TEST_P(PasskeyTest, WorksWithEveryAlgorithm) {
    for (const auto algorithm : {crypto::PasskeyAlgorithm::es256, crypto::PasskeyAlgorithm::eddsa,
                                 crypto::PasskeyAlgorithm::rs256}) {
        SoftAuthenticator phone(algorithm);
        phone.origin = "https://agora.example";
        phone.relying_party = "agora.example";
        phone.credential_id = "phone " + std::to_string(static_cast<int>(algorithm));
        EXPECT_EQ(register_phone(ana_, phone, ask_new(ana_)).status, 303);
        EXPECT_TRUE(is_open(session_in(enter(answer_of(phone, ask_sign_in())))));
    }
}

TEST_P(PasskeyTest, IsRefusedWhenAnyFieldIsTamperedWith) {
    SoftAuthenticator phone = anas_phone();
    int refused = 0;
    for (const auto field : {&Sent::question, &Sent::credential, &Sent::client_data,
                             &Sent::authenticator_data, &Sent::signature, &Sent::user}) {
        const std::size_t length = (answer_of(phone, ask_sign_in()).*field).size();
        for (std::size_t at = 0; at < length; at += 5) {
            Sent sent = answer_of(phone, ask_sign_in());
            std::string& text = sent.*field;
            const std::size_t spot = std::min(at, text.size() - 1);
            text[spot] = text[spot] == 'A' ? 'B' : 'A';
            const auto in = enter(sent);
            EXPECT_EQ(session_in(in), "") << "field of " << length << ", at " << spot;
            EXPECT_GE(in.status, 400);
            ++refused;
        }
        Sent without = answer_of(phone, ask_sign_in());
        without.*field = "";
        if (field != &Sent::user) {
            EXPECT_EQ(session_in(enter(without)), "");
        }
    }
    EXPECT_GT(refused, 60);
    EXPECT_TRUE(is_open(session_in(enter(answer_of(phone, ask_sign_in())))));
}

TEST_P(PasskeyTest, IsRefusedAgainWhenTheSameAnswerIsSentAgain) {
    SoftAuthenticator phone = anas_phone();
    Sent sent = answer_of(phone, ask_sign_in());
    sent.signature.front() = sent.signature.front() == 'A' ? 'B' : 'A';
    std::string json = fields::to_json(sent);
    json.insert(1, R"("form_key":"0123456789abcdefghijklmn",)");
    for (const std::string_view time : {"first", "second"}) {
        EXPECT_GE(visit("/api/session/passkey", json, kBrowser).status, 400) << time;
    }
    EXPECT_EQ(*database().read([](db::ReadTx& tx) {
        return tx.find<std::int64_t>({"test.kept",
                                      "SELECT COUNT(*) FROM web_submission"
                                      " WHERE submission_key LIKE '%0123456789abc%'"});
    }),
              0);
}

TEST_P(PasskeyTest, AnswersEachQuestionOnceInTheBrowserThatWasAskedForFiveMinutes) {
    SoftAuthenticator phone = anas_phone();
    const std::string question = ask_sign_in();
    EXPECT_EQ(
        text_in(enter(answer_of(phone, question), "agora_form=anotherbrowseranotherbr"), "name"),
        "passkey_question_over");
    EXPECT_TRUE(is_open(session_in(enter(answer_of(phone, question)))));
    EXPECT_EQ(text_in(enter(answer_of(phone, question)), "name"), "passkey_question_over");
    const std::string old = ask_sign_in();
    clock_.advance(minutes{6});
    EXPECT_EQ(text_in(enter(answer_of(phone, old)), "name"), "passkey_question_over");
    const std::string for_adding = ask_new(ana_);
    EXPECT_EQ(text_in(enter(answer_of(phone, for_adding)), "name"), "passkey_question_over");
}

TEST_P(PasskeyTest, MustBeUsedHereByThePersonWithAGrowingCounter) {
    const SoftAuthenticator phone = anas_phone();
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.origin = "https://agora.example.evil"; }),
              "origin_not_ours");
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.relying_party = "evil.example"; }),
              "relying_party_differs");
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.flags = 0x01; }), "user_not_verified");
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.flags = 0x04; }), "user_not_present");
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.client_data_tail = R"(,"crossOrigin":true)"; }),
              "page_is_inside_another");
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.credential_id = "nobodys"; }), "passkey_unknown");
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.counter = 41; }), "signed in");
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.counter = 41; }), "passkey_counter_went_back");
    EXPECT_EQ(sign_in_with(phone, [](auto& p) { p.counter = 6; }), "passkey_counter_went_back");
    EXPECT_TRUE(was_told("ana@example.org", "One of your passkeys may have been copied"));
    const auto names = history();
    EXPECT_EQ(std::count(names.begin(), names.end(), "accounts.passkey_suspected"), 2);
}

TEST_P(PasskeyTest, OfWhoIsSuspendedOpensNothing) {
    const SoftAuthenticator phone = anas_phone();
    put_standing(ana_, Standing::suspended);
    EXPECT_EQ(sign_in_with(phone, [](auto&) {}), "account_is_suspended");
}

TEST_P(PasskeyTest, IsNotAddedTwiceOrWithATamperedAnswer) {
    SoftAuthenticator phone = anas_phone();
    EXPECT_EQ(register_phone(ana_, phone, ask_new(ana_)).status, 409);
    const AccountId ben = add("Ben", "ben@example.org");
    EXPECT_EQ(register_phone(ben, phone, ask_new(ben)).status, 409);
    SoftAuthenticator other = new_phone("another");
    const std::string question = ask_new(ana_);
    EXPECT_EQ(register_phone(ben, other, question).status, 409);
    other.origin = "https://evil.example";
    EXPECT_EQ(register_phone(ana_, other, ask_new(ana_)).status, 409);
    other.origin = "https://agora.example";
    other.flags = 0x01;
    EXPECT_EQ(register_phone(ana_, other, ask_new(ana_)).status, 409);
    EXPECT_EQ(post("/en/settings/passkeys", {{"question", ask_new(ana_)}}, actor(ana_)).status,
              409);
    EXPECT_EQ(passkeys(ana_).size(), 1U);
    EXPECT_EQ(passkeys(ben).size(), 0U);
}

TEST_P(PasskeyTest, IsRenamedAndRemovedByItsOwnerOnly) {
    const SoftAuthenticator phone = anas_phone();
    const auto list = get("/en/settings/passkeys", actor(ana_));
    const std::size_t start = list.body.find("/en/settings/passkeys/", list.body.find("card"));
    const std::string path = list.body.substr(start, list.body.find('"', start) - start);
    const AccountId ben = add("Ben", "ben@example.org");
    EXPECT_EQ(get(path, actor(ben)).status, 404);
    EXPECT_EQ(post(path + "/name", {{"name", "Mine"}}, actor(ben)).status, 404);
    EXPECT_EQ(post(path + "/closure", {}, actor(ben)).status, 404);
    EXPECT_EQ(get(path, actor(ana_)).status, 200);
    EXPECT_EQ(post(path + "/name", {{"name", ""}}, actor(ana_)).status, 422);
    EXPECT_EQ(post(path + "/name", {{"name", "The blue key"}}, actor(ana_)).status, 303);
    EXPECT_EQ(passkeys(ana_).front().name, "The blue key");
    EXPECT_EQ(post(path + "/closure", {{"present", "not it"}}, actor(ana_)).status, 422);
    EXPECT_EQ(post(path + "/closure", {{"present", kPassword}}, actor(ana_)).status, 303);
    EXPECT_TRUE(was_told("ana@example.org", "A passkey was removed"));
    EXPECT_EQ(sign_in_with(phone, [](auto&) {}), "passkey_unknown");
}

TEST_P(PasskeyTest, ComesInTwentiesAtMost) {
    for (int each = 0; each < 20; ++each) {
        SoftAuthenticator phone = new_phone("phone " + std::to_string(each));
        EXPECT_EQ(register_phone(ana_, phone, ask_new(ana_)).status, 303);
    }
    EXPECT_EQ(ask_new(ana_), "");
    EXPECT_EQ(passkeys(ana_).size(), 20U);
}

TEST_P(PasskeyTest, SaysWithoutScriptWhatElseThereIs) {
    EXPECT_TRUE(get("/nl/session/new").holds("<noscript>"));
    EXPECT_TRUE(get("/en/settings/passkeys", actor(ana_)).holds("<noscript>"));
}

AGORA_EACH_ENGINE(PasskeyTest);

}  // namespace
}  // namespace agora::accounts

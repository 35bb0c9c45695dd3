#include "small_site.hpp"

namespace agora::accounts {
namespace {

/// Signing in ends the session that its form was made for; a browser may send the form twice.
class SentAgainTest : public SmallSite {
 protected:
    void SetUp() override {
        SmallSite::SetUp();
        ben_ = actor(add("Ben", "ben@example.org"));
        page_ = get("/en/session/new", ben_);
    }
    /// The value of a hidden field of Ben's page.
    std::string hidden(const std::string& name) {
        const std::string start = "name=\"" + name + "\" value=\"";
        const std::size_t from = page_.body.find(start) + start.size();
        return page_.body.substr(from, page_.body.find('"', from) - from);
    }
    http::NameValues form(std::string password = kPassword) {
        return {{"mail", "ana@example.org"},
                {"password", std::move(password)},
                {"to", "/en/settings"},
                {"form_key", hidden("form_key")},
                {"form_token", hidden("form_token")}};
    }
    web::TestAnswer send_form(http::NameValues fields, const access::Actor& who,
                              std::string origin = {}, std::string_view to = "/en/session") {
        http::Request request;
        request.method = http::Method::post;
        EXPECT_TRUE(http::set_target(request, to));
        request.fields = std::move(fields);
        if (!origin.empty()) request.headers.set("Origin", origin);
        return send(std::move(request), who);
    }

    access::Actor ben_;
    web::TestAnswer page_;
};

TEST_P(SentAgainTest, GivesTheFirstAnswerWithoutItsSession) {
    const auto first = send_form(form(), ben_);
    EXPECT_EQ(first.status, 303);
    EXPECT_EQ(first.location, "/en/settings");
    EXPECT_FALSE(session_in(first).empty());
    const auto history_of_first = history();

    for (const access::Actor& who : {access::Actor{}, actor(ana_)}) {
        const auto again = send_form(form(), who);
        EXPECT_EQ(again.status, 303);
        EXPECT_EQ(again.location, first.location);
        EXPECT_TRUE(again.headers.all("Set-Cookie").empty());
        EXPECT_TRUE(again.body.empty());
    }
    EXPECT_EQ(history(), history_of_first);
}

TEST_P(SentAgainTest, IsForNobodyWhoSendsSomethingElse) {
    EXPECT_EQ(send_form(form(), {}).status, 403);
    EXPECT_EQ(send_form(form(), ben_).status, 303);

    EXPECT_EQ(send_form(form("another horse battery"), {}).status, 403);
    for (const std::string_view left : {"form_key", "form_token", "to"}) {
        http::NameValues fields;
        for (const auto& [name, value] : form()) {
            if (name != left) fields.add(name, value);
        }
        EXPECT_EQ(send_form(std::move(fields), {}).status, 403) << left;
    }
    EXPECT_EQ(send_form(form(), {}, "https://elsewhere.example").status, 403);
    EXPECT_EQ(send_form(form(), {}).status, 303);
}

TEST_P(SentAgainTest, DoesNotTellWhatWasTypedToWhoTriesMany) {
    EXPECT_EQ(send_form(form(), ben_).status, 303);
    for (int tried = 0; tried < 8; ++tried) {
        EXPECT_EQ(send_form(form("guess " + std::to_string(tried)), {}).status, 403);
    }
    EXPECT_EQ(send_form(form(), {}).status, 403);
}

TEST_P(SentAgainTest, LeavesAFormOfMembersToItsSession) {
    const http::NameValues closure{{"form_key", hidden("form_key")},
                                   {"form_token", hidden("form_token")}};
    EXPECT_EQ(send_form(closure, ben_, {}, "/en/session/closure").status, 303);
    EXPECT_EQ(send_form(closure, actor(ana_), {}, "/en/session/closure").status, 403);
}

AGORA_EACH_ENGINE(SentAgainTest);

}  // namespace
}  // namespace agora::accounts

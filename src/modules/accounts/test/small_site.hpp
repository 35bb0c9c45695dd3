#pragma once

#include "agora/accounts/account.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/accounts/identify.hpp"
#include "agora/accounts/module.hpp"
#include "agora/web/settings.hpp"
#include "agora/web/testing.hpp"
#include "account_store.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agora::accounts {

inline constexpr const char* kPassword = "correct horse battery";

/// A site with this module; Ana has an account and a password.
class SmallSite : public web::SiteTest {
 protected:
    SmallSite() : SiteTest({"accounts"}, {accounts_module()}) {}

    void SetUp() override {
        SiteTest::SetUp();
        ana_ = add("Ana", "ana@example.org");
        const auto hash = services().passwords.hash(kPassword);
        database().write([&](db::WriteTx& tx) { set_password(tx, origin(), ana_, *hash); });
    }

    journal::Origin origin(AccountId who = {}) { return {who, clock_.now()}; }

    AccountId add(std::string name, std::string mail) {
        return *database().write([&](db::WriteTx& tx) {
            return add_account(tx, origin(),
                               {.mail = mail, .name = name, .standing = access::Standing::active});
        });
    }
    access::Actor actor(AccountId id, std::vector<access::Role> roles = {}) {
        return member(id.value(), std::move(roles));
    }
    Account account(AccountId id) {
        return *database().read([&](db::ReadTx& tx) { return find_account(tx, id); });
    }

    web::TestAnswer sign_in(std::string mail, std::string password,
                            std::string network = "192.0.2.1") {
        http::Request request;
        request.method = http::Method::post;
        EXPECT_TRUE(http::set_target(request, "/api/session"));
        request.content_type = "application/json";
        request.body = R"({"mail":")" + mail + R"(","password":")" + password + R"("})";
        request.remote_address = std::move(network);
        return send(std::move(request), {});
    }
    /// The secret of the session that Ana opens, as her browser keeps it.
    std::string open_session(std::string password = kPassword) {
        const auto answer =
            post("/en/session", {{"mail", "ana@example.org"}, {"password", std::move(password)}});
        for (const std::string_view cookie : answer.headers.all("Set-Cookie")) {
            if (cookie.starts_with("agora=")) {
                return std::string{cookie.substr(6, cookie.find(';') - 6)};
            }
        }
        return {};
    }
    web::Session session_of(const std::string& secret) {
        http::RequestHead head;
        head.headers.set("Cookie", "agora=" + secret);
        return identify(services(), head);
    }
    bool is_open(const std::string& secret) { return !session_of(secret).actor.is_visitor(); }
    web::Session bearer(const std::string& secret) {
        http::RequestHead head;
        head.headers.set("Authorization", "Bearer " + secret);
        return identify(services(), head);
    }

    /// A visitor's call through the API, with the cookies of one browser.
    web::TestAnswer visit(std::string target, std::string json = {}, std::string cookies = {}) {
        http::Request request;
        EXPECT_TRUE(http::set_target(request, target)) << target;
        if (!json.empty()) {
            request.method = http::Method::post;
            request.content_type = "application/json";
            request.body = std::move(json);
        }
        if (!cookies.empty()) request.headers.set("Cookie", cookies);
        return send(std::move(request), {});
    }
    /// "name=value" of a cookie that an answer sets; empty when it sets none or forgets it.
    static std::string cookie(const web::TestAnswer& answer, std::string_view name) {
        const std::string start = std::string{name} + "=";
        for (const std::string_view set : answer.headers.all("Set-Cookie")) {
            const std::string_view pair = set.substr(0, set.find(';'));
            if (pair.starts_with(start) && pair.size() > start.size()) return std::string{pair};
        }
        return {};
    }
    /// The secret in a session cookie that an answer sets.
    static std::string session_in(const web::TestAnswer& answer) {
        const std::string pair = cookie(answer, "agora");
        return pair.empty() ? pair : pair.substr(6);
    }
    /// What a JSON answer holds as the text of this member, the first of that name.
    static std::string text_in(const web::TestAnswer& answer, std::string_view member) {
        const std::string start = "\"" + std::string{member} + "\":\"";
        const std::size_t at = answer.body.find(start);
        if (at == std::string::npos) return {};
        const std::size_t from = at + start.size();
        return answer.body.substr(from, answer.body.find('"', from) - from);
    }
    /// Names of what the journal holds, in their order.
    std::vector<std::string> history() {
        settle();
        std::vector<std::string> names;
        database().read([&](db::ReadTx& tx) {
            for (const auto& entry : journal::sealed_after(tx, 0, 10'000)) {
                names.push_back(entry.name);
            }
        });
        return names;
    }
    void set_setting(std::string_view key, std::string_view value) {
        database().write(
            [&](db::WriteTx& tx) { services().settings.put(tx, key, value, clock_.now()); });
        services().settings.reload();
    }
    void put_standing(AccountId id, Standing standing) {
        database().write([&](db::WriteTx& tx) { update_standing(tx, id, standing); });
    }
    std::size_t mails_to(std::string_view mail) {
        settle();
        return static_cast<std::size_t>(std::count_if(
            mails().begin(), mails().end(),
            [&](const std::string& sent) { return sent.starts_with("To: " + std::string{mail}); }));
    }

    /// The path of the link in a mail to this address, the newest first.
    std::string link_to(std::string_view mail) {
        settle();
        for (auto found = mails().rbegin(); found != mails().rend(); ++found) {
            const std::size_t start = found->find("https://agora.example");
            if (!found->starts_with("To: " + std::string{mail}) || start == std::string::npos) {
                continue;
            }
            return found->substr(start + 21, found->find('\n', start) - start - 21);
        }
        return {};
    }
    bool was_told(std::string_view mail, std::string_view subject) {
        settle();
        for (const std::string& sent : mails()) {
            if (sent.starts_with("To: " + std::string{mail}) &&
                sent.find(subject) != std::string::npos) {
                return true;
            }
        }
        return false;
    }

    AccountId ana_;
};

}  // namespace agora::accounts

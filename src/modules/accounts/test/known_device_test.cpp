#include "known_device.hpp"
#include "known_device_store.hpp"
#include "small_site.hpp"

namespace agora::accounts {
namespace {

/// Ana has signed in once, on her laptop; after that every browser is told apart by its own random word.
class KnownDeviceTest : public SmallSite {
 protected:
    void SetUp() override {
        SmallSite::SetUp();
        laptop_ = device_after("");
        EXPECT_EQ(told(), 0) << "the first time of all is no news";
    }

    web::TestAnswer enter(const std::string& cookies, std::string mail = "ana@example.org") {
        return visit("/api/session",
                     R"({"mail":")" + mail + R"(","password":")" + std::string{kPassword} + "\"}",
                     cookies);
    }
    /// "agora_device=…" as the browser with these cookies keeps it afterwards.
    std::string device_after(const std::string& cookies) {
        return cookie(enter(cookies), "agora_device");
    }
    std::ptrdiff_t told(std::string_view to = "ana@example.org") {
        settle();
        return std::ranges::count_if(mails(), [&](const std::string& mail) {
            return mail.find(to) != std::string::npos &&
                   mail.find("Signed in on a new device") != std::string::npos;
        });
    }

    std::string laptop_;
};

TEST_P(KnownDeviceTest, ANewBrowserIsToldOnceToItsOwner) {
    EXPECT_EQ(device_after(laptop_), laptop_) << "the browser keeps its word";
    EXPECT_EQ(told(), 0);
    const std::string telephone = device_after("");
    EXPECT_NE(telephone, laptop_);
    EXPECT_EQ(told(), 1);
    EXPECT_EQ(device_after(telephone), telephone);
    EXPECT_EQ(told(), 1);
    const auto names = history();
    EXPECT_EQ(std::ranges::count(names, "accounts.new_device_used"), 1);
}

TEST_P(KnownDeviceTest, AWordThatOneMakesUpOrTakesFromSomebodyElseIsNew) {
    const auto forged = device_after("agora_device=x\"; Path=/");
    EXPECT_EQ(forged.size(), std::string_view{"agora_device="}.size() + 24);
    EXPECT_EQ(told(), 1);
    EXPECT_EQ(device_after("agora_device=AAAAAAAAAAAAAAAAAAAAAAAA"),
              "agora_device=AAAAAAAAAAAAAAAAAAAAAAAA");
    EXPECT_EQ(told(), 2);
    // One browser, two accounts: neither is known because the other is, and no row joins them.
    const AccountId ben = add("Ben", "ben@example.org");
    const auto hash = services().passwords.hash(kPassword);
    database().write([&](db::WriteTx& tx) { set_password(tx, origin(), ben, *hash); });
    enter("", "ben@example.org");
    EXPECT_EQ(cookie(enter(laptop_, "ben@example.org"), "agora_device"), laptop_);
    EXPECT_EQ(told("ben@example.org"), 1);
    EXPECT_EQ(told(), 2);
}

TEST_P(KnownDeviceTest, AWrongPasswordLeavesNoWordAndTellsNothing) {
    const auto wrong = sign_in("ana@example.org", "not it");
    EXPECT_EQ(cookie(wrong, "agora_device"), "");
    EXPECT_EQ(told(), 0);
}

TEST_P(KnownDeviceTest, ItsCookieIsClosedAndForTheSiteAlone) {
    http::Request request;
    request.method = http::Method::post;
    EXPECT_TRUE(http::set_target(request, "/api/session"));
    request.content_type = "application/json";
    request.body = R"({"mail":"ana@example.org","password":")" + std::string{kPassword} + "\"}";
    request.secure = true;
    const auto answer = send(std::move(request), {});
    std::string set;
    for (const std::string_view line : answer.headers.all("Set-Cookie")) {
        if (line.starts_with("__Host-agora_device=")) set = line;
    }
    for (const std::string_view part :
         {"Secure", "HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=34560000"}) {
        EXPECT_NE(set.find(part), std::string::npos) << part << " " << set;
    }
    EXPECT_EQ(set.find("Domain"), std::string::npos);
    EXPECT_FALSE(answer.body.find("agora_device") != std::string::npos);
}

TEST_P(KnownDeviceTest, AfterANewPasswordEveryDeviceIsNewButTheOneInHand) {
    const std::string telephone = device_after("");
    EXPECT_EQ(told(), 1);
    const auto hash = services().passwords.hash(kPassword);
    database().write([&](db::WriteTx& tx) { set_password(tx, origin(), ana_, *hash); });
    device_after(telephone);
    EXPECT_EQ(told(), 2);
    device_after(telephone);
    EXPECT_EQ(told(), 2);
    device_after(laptop_);
    EXPECT_EQ(told(), 3);
}

TEST_P(KnownDeviceTest, RolesChangeNothingAndTimeForgets) {
    const access::Grant grant{access::Role::editor, {}};
    ASSERT_TRUE(
        database().write([&](db::WriteTx& tx) { return grant_role(tx, origin(), ana_, grant); }));
    device_after(laptop_);
    EXPECT_EQ(told(), 0);
    clock_.advance(std::chrono::days{401});
    database().write(
        [&](db::WriteTx& tx) { delete_unused_devices(tx, clock_.now() - kDeviceLife); });
    device_after(laptop_);
    EXPECT_EQ(told(), 1);
}

AGORA_EACH_ENGINE(KnownDeviceTest);

}  // namespace
}  // namespace agora::accounts

#include "agora/accounts/care.hpp"
#include "agora/accounts/events.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/push/courier.hpp"
#include "agora/push/testing.hpp"
#include "agora/web/settings.hpp"
#include "devices.hpp"
#include "inbox_test.hpp"

namespace agora::inbox {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Keeps what leaves, and says of it what the test wants.
class Carrier final : public push::Courier {
 public:
    push::Outcome deliver(const push::Parcel& parcel) override {
        parcels.push_back(parcel);
        return outcome;
    }
    std::vector<push::Parcel> parcels;
    push::Outcome outcome = push::Outcome::delivered;
};

class DevicesTest : public InboxTest {
 protected:
    void SetUp() override {
        InboxTest::SetUp();
        carrier_ = std::make_shared<Carrier>();
        services().put_state<push::Courier>(carrier_);
        set("inbox.push_contact", "push@agora.example");
    }

    void set(std::string_view key, std::string_view content) {
        database().write([&](db::WriteTx& tx) {
            services().settings.put(tx, key, content, services().clock.now());
        });
    }
    static std::string endpoint(const std::string& device) {
        return "https://push.example/v1/" + device;
    }
    http::NameValues subscription(const std::string& device = "phone") const {
        const push::Receiver keys = browser_.receiver();
        return {{"endpoint", endpoint(device)},
                {"point", crypto::encode_base64url(keys.point)},
                {"auth", crypto::encode_base64url(keys.auth)}};
    }
    int add(const access::Actor& who, const http::NameValues& values) {
        return post("/en/settings/notices/devices", values, who).status;
    }
    std::string removal_in(const web::TestAnswer& page) {
        const auto at = page.body.find("/en/settings/notices/devices/");
        return page.body.substr(at, page.body.find('"', at) - at);
    }
    const std::vector<push::Parcel>& sent() const { return carrier_->parcels; }
    void put_outcome(push::Outcome outcome) { carrier_->outcome = outcome; }
    std::string shown(std::size_t place = 0) const {
        return browser_.read(sent().at(place).body).value_or("not for this browser");
    }

    push::SoftBrowser browser_;
    std::shared_ptr<Carrier> carrier_;
};

TEST_P(DevicesTest, ADeviceShowsThatSomethingIsNewAndNothingOfIt) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    auto notice = answer_to("12");
    notice.circle = 7;
    notice.who = "Ben";
    tell_to(ana_, notice);
    ASSERT_EQ(sent().size(), 1U);
    EXPECT_EQ(sent()[0].endpoint, endpoint("phone"));
    EXPECT_THAT(shown(), HasSubstr(R"("kind":"answer","title":"There is an answer for you")"));
    EXPECT_THAT(shown(), HasSubstr(R"("address":"https://agora.example/en/inbox/)"));
    EXPECT_THAT(shown(), Not(HasSubstr("Boots")));
    EXPECT_THAT(shown(), Not(HasSubstr("Ben")));
    const auto claims = push::claims_of(sent()[0].authorization);
    ASSERT_TRUE(claims);
    EXPECT_THAT(*claims, HasSubstr(R"("aud":"https://push.example")"));
    EXPECT_THAT(*claims, HasSubstr(R"("sub":"mailto:push@agora.example")"));
    EXPECT_TRUE(get("/en/settings/notices", ana_).holds("last notice"));
    tell_to(ben_, answer_to("12"));
    EXPECT_EQ(sent().size(), 1U) << "of others nothing comes";
}

TEST_P(DevicesTest, ItSpeaksTheReadersLanguage) {
    const auto cas = person("Cas", Language::nl);
    ASSERT_EQ(add(cas, subscription()), 303);
    tell_to(cas, answer_to("12"));
    EXPECT_THAT(shown(), HasSubstr(R"("language":"nl")"));
    EXPECT_THAT(shown(), HasSubstr("https://agora.example/nl/inbox/"));
}

TEST_P(DevicesTest, OnlyWhatComesAtOnceAndNotInQuietHours) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    choose(ana_, choices("daily"));
    tell_to(ana_, answer_to("12"));
    EXPECT_TRUE(sent().empty());
    choose(ana_, choices("at_once").with("quiet_from", "22").with("quiet_until", "7"));
    const auto mails_before = mails().size();
    clock_.set(*parse_instant("2026-11-25T22:30:00Z"));
    tell_to(ana_, answer_to("13"));
    tell_to(ana_, answer_to("13"));
    tell_to(ana_, {.kind = Kind::service,
                   .about = "event 4",
                   .path = "/events/4",
                   .sentence = {"Cancelled.", {}}});
    EXPECT_TRUE(sent().empty()) << "a telephone is silent, a service notice's mail is not";
    EXPECT_EQ(mails().size(), mails_before + 1);
    clock_.set(*parse_instant("2026-11-26T06:00:00Z"));
    settle();
    EXPECT_EQ(sent().size(), 2U) << "each thing once";
}

TEST_P(DevicesTest, WhatWasReadMeanwhileIsNotShown) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    choose(ana_, choices("at_once").with("quiet_from", "9").with("quiet_until", "13"));
    tell_to(ana_, answer_to("12"));
    post("/en/inbox/reading", {}, ana_);
    clock_.advance(std::chrono::hours{3});
    settle();
    EXPECT_TRUE(sent().empty());
}

TEST_P(DevicesTest, ADeviceThatIsGoneIsForgotten) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    put_outcome(push::Outcome::gone);
    tell_to(ana_, answer_to("12"));
    tell_to(ana_, answer_to("13"));
    EXPECT_EQ(sent().size(), 1U);
    EXPECT_FALSE(get("/en/settings/notices", ana_).holds("An unknown device"));
}

TEST_P(DevicesTest, WhatIsNotTakenIsTriedAgainAndGivenUp) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    put_outcome(push::Outcome::later);
    tell_to(ana_, answer_to("12"));
    EXPECT_EQ(sent().size(), 1U);
    put_outcome(push::Outcome::delivered);
    clock_.advance(std::chrono::seconds{11});
    settle();
    EXPECT_EQ(sent().size(), 2U);
    put_outcome(push::Outcome::later);
    tell_to(ana_, answer_to("13"));
    for (int hour = 0; hour < 48; ++hour) {
        clock_.advance(std::chrono::hours{1});
        settle();
    }
    EXPECT_EQ(sent().size(), 13U);
    const auto failed = database().read(
        [](db::ReadTx& tx) { return jobs::jobs_in(tx, jobs::JobState::failed, 10); });
    EXPECT_TRUE(failed.empty()) << "nobody has to look after it";
    put_outcome(push::Outcome::refused);
    tell_to(ana_, answer_to("14"));
    EXPECT_EQ(sent().size(), 14U) << "another try ends the same way";
    clock_.advance(std::chrono::hours{1});
    settle();
    EXPECT_EQ(sent().size(), 14U);
}

TEST_P(DevicesTest, AServerThatGivesNoAnswerIsLeftAlone) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    auto elsewhere = subscription().with("endpoint", "https://other.example/v1/phone");
    ASSERT_EQ(add(ben_, elsewhere), 303);
    put_outcome(push::Outcome::silent);
    tell_to(ana_, answer_to("12"));
    tell_to(ana_, answer_to("13"));
    EXPECT_EQ(sent().size(), 1U) << "the second one doesn't connect";
    put_outcome(push::Outcome::delivered);
    tell_to(ben_, answer_to("12"));
    EXPECT_EQ(sent().size(), 2U) << "another server is asked";
    clock_.advance(std::chrono::minutes{9});
    settle();
    EXPECT_EQ(sent().size(), 2U);
    clock_.advance(std::chrono::minutes{10});
    settle();
    EXPECT_EQ(sent().size(), 4U);
}

TEST_P(DevicesTest, ANewOneIsToldToItsOwner) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    ASSERT_EQ(add(ana_, subscription()), 303);
    settle();
    ASSERT_EQ(mails().size(), 1U) << "of the same device once";
    EXPECT_THAT(mails()[0], HasSubstr("A device shows your notices"));
    EXPECT_THAT(mails()[0], HasSubstr("/en/settings/notices"));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("A device shows your notices"));
    ASSERT_EQ(add(ana_, subscription("intruder")), 303);
    settle();
    EXPECT_EQ(mails().size(), 2U);
    ASSERT_EQ(sent().size(), 1U) << "the device that was there says it";
    EXPECT_EQ(sent()[0].endpoint, endpoint("phone"));
    ASSERT_EQ(add(ben_, subscription()), 303);
    settle();
    EXPECT_EQ(mails().size(), 3U) << "Ben is somebody else";
}

TEST_P(DevicesTest, NoneStaysAfterAFreshStart) {
    const auto count = [&](const access::Actor& who) {
        return database().read(
            [&](db::ReadTx& tx) { return list_devices(tx, who.account).size(); });
    };
    const auto happens = [&](const auto& event) {
        ASSERT_EQ(add(ana_, subscription("phone")), 303);
        ASSERT_EQ(add(ben_, subscription("of-ben")), 303);
        database().write([&](db::WriteTx& tx) {
            journal::emit(tx, {{}, clock_.now()}, event, journal::Audit::yes);
        });
        settle();
    };
    happens(accounts::PasskeyAdded{ana_.account});
    EXPECT_EQ(count(ana_), 1U);
    happens(accounts::PasswordChanged{ana_.account});
    EXPECT_EQ(count(ana_), 0U);
    happens(accounts::SignedOutEverywhere{ana_.account});
    EXPECT_EQ(count(ana_), 0U);
    happens(accounts::LostFactorsRemoved{ana_.account});
    EXPECT_EQ(count(ana_), 0U);
    EXPECT_EQ(count(ben_), 1U);
    const Instant before = clock_.now();
    clock_.advance(std::chrono::hours{1});
    ASSERT_EQ(add(ana_, subscription()), 303);
    database().write([&](db::WriteTx& tx) {
        journal::emit(tx, {{}, before}, accounts::PasswordChanged{ana_.account});
    });
    settle();
    EXPECT_EQ(count(ana_), 1U) << "added after it";
}

TEST_P(DevicesTest, ItsOwnerSeesAndRemovesIt) {
    auto page = get("/en/settings/notices", ana_);
    EXPECT_TRUE(page.holds("what it says is encrypted")) << "said before anybody opts in";
    ASSERT_EQ(add(ana_, subscription()), 303);
    ASSERT_EQ(add(ana_, subscription()), 303) << "again is the same device";
    page = get("/en/settings/notices", ana_);
    const auto removal = removal_in(page);
    EXPECT_FALSE(get("/en/settings/notices", ben_).holds("An unknown device"));
    EXPECT_EQ(post(removal, {}, ben_).status, 404) << "somebody else's device is none";
    EXPECT_EQ(post(removal, {}, ana_).status, 303);
    EXPECT_EQ(post(removal, {}, ana_).status, 404);
    tell_to(ana_, answer_to("12"));
    EXPECT_TRUE(sent().empty());
    EXPECT_EQ(post("/api/settings/notices/devices", subscription()).status, 401);
    EXPECT_EQ(post("/api" + removal.substr(3), {}).status, 401);
    EXPECT_EQ(post("/api/settings/notices/devices", subscription(), ana_).status, 200);
}

TEST_P(DevicesTest, TheOneWhoOwnsABrowserNowGetsWhatItShows) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    ASSERT_EQ(add(ben_, subscription()), 303);
    tell_to(ana_, answer_to("12"));
    EXPECT_TRUE(sent().empty());
    tell_to(ben_, answer_to("12"));
    EXPECT_EQ(sent().size(), 1U);
}

TEST_P(DevicesTest, RefusesWhatNoBrowserGives) {
    for (const std::string bad : {"", "http://push.example/a", "https://localhost/a",
                                  "https://127.0.0.1/a", "https://push.example:22/a"}) {
        EXPECT_EQ(add(ana_, subscription().with("endpoint", bad)), 422) << bad;
    }
    EXPECT_EQ(add(ana_, subscription().with("auth", "AAAA")), 422);
    EXPECT_EQ(add(ana_, subscription().with("point", std::string(87, 'A'))), 422);
    for (std::size_t one = 0; one < kMostDevices; ++one) {
        EXPECT_EQ(add(ana_, subscription("device-" + std::to_string(one))), 303);
    }
    EXPECT_EQ(add(ana_, subscription("one-more")), 409);
    EXPECT_EQ(add(ana_, subscription("device-0")), 303) << "known already";
    EXPECT_TRUE(get("/en/settings/notices", ana_).holds("Remove one to add another"));
}

TEST_P(DevicesTest, TheCooperativeSwitchesItOff) {
    ASSERT_EQ(add(ana_, subscription()), 303);
    set("inbox.push", "no");
    EXPECT_EQ(add(ana_, subscription("two")), 409);
    tell_to(ana_, answer_to("12"));
    EXPECT_TRUE(sent().empty());
    EXPECT_TRUE(get("/en/settings/notices", ana_).holds("sends no notices to devices"));
    EXPECT_FALSE(get("/en/settings/notices", ben_).holds("Notices on your devices"));
    set("inbox.push", "yes");
    set("inbox.push_contact", "");
    EXPECT_EQ(add(ana_, subscription("two")), 409) << "nobody whom a push server can ask";
}

TEST_P(DevicesTest, TheSiteKeepsItsKey) {
    const auto first = site_keys(services());
    EXPECT_EQ(site_keys(services()).secret, first.secret);
    const auto kept = database().read([](db::ReadTx& tx) { return find_push_key(tx); });
    ASSERT_TRUE(kept);
    EXPECT_THAT(kept->sealed_secret, Not(HasSubstr(crypto::encode_base64url(first.secret))));
    ASSERT_EQ(add(ana_, subscription()), 303);
    database().write([&](db::WriteTx& tx) {
        put_push_key(tx, {kept->point, "sealed with another file"}, services().clock.now());
    });
    EXPECT_NE(site_keys(services()).secret, first.secret);
    tell_to(ana_, answer_to("12"));
    EXPECT_TRUE(sent().empty()) << "a device takes nothing that another key signs";
}

TEST_P(DevicesTest, TheWorkerIsServedToEverybody) {
    const auto worker = get("/sw.js");
    EXPECT_EQ(worker.status, 200);
    EXPECT_EQ(worker.headers["Content-Type"], "text/javascript; charset=utf-8");
    EXPECT_TRUE(worker.holds("showNotification"));
    EXPECT_FALSE(worker.holds("caches"));
    const auto privacy = get("/en/privacy");
    EXPECT_TRUE(privacy.holds("<code>sw.js</code>"));
    EXPECT_TRUE(privacy.holds("Devices on which your notices appear"));
    EXPECT_TRUE(privacy.holds("Google, Mozilla, Apple or Microsoft"));
}

AGORA_EACH_ENGINE(DevicesTest);

}  // namespace
}  // namespace agora::inbox

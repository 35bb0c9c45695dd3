#pragma once

#include "agora/accounts/module.hpp"
#include "agora/ambassadors/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/events/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/locale/formats.hpp"
#include "agora/lottery/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/vocabulary/terms.hpp"
#include "seat_store.hpp"

#include <string>

namespace agora::ambassadors {

using access::Role;

/// A support group of three, somebody of the team, and a member who would be an ambassador.
class AmbassadorsTest : public members::PeopleTest {
 protected:
    AmbassadorsTest()
        : PeopleTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "circles",
               "events", "lottery", "ambassadors"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), events::events_module(),
               lottery::lottery_module(), ambassadors_module()}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        sol_ = person("Sol", {Role::support_group});
        sam_ = person("Sam", {Role::support_group});
        sid_ = person("Sid", {Role::support_group});
        teo_ = person("Teo", {Role::adviser});
        ana_ = person("Ana");
        sector_ = to_string(services()
                                .state<vocabulary::TermsHolder>()
                                .current()
                                ->all(vocabulary::Kind::sector, Language::en)
                                .front()
                                ->term_id);
    }

    http::NameValues sheet(std::string_view changed = "", std::string value = "") {
        http::NameValues fields{{"hours", "8"},
                                {"languages", "nl"},
                                {"sectors", sector_},
                                {"regions", "be-vlg"},
                                {"motivation", "I tell it anyway."},
                                {"video", ""},
                                {"transcript", ""},
                                {"links", "political:national"},
                                {"competences", "I juggle."}};
        return changed.empty() ? fields : fields.with(changed, std::move(value));
    }
    void apply(const access::Actor& who) {
        EXPECT_EQ(post("/en/ambassadors/sheet", sheet(), who).status, 303);
    }
    static http::NameValues judgement(const std::string& verdict) {
        return {{"motivation", "4"},
                {"practice", "3"},
                {"speaking", "2"},
                {"availability", "3"},
                {"complement", "4"},
                {"verdict", verdict},
                {"reason", "Speaks from the heart: " + verdict}};
    }
    int judge(std::int64_t number, const std::string& verdict, const access::Actor& who) {
        return post("/en/ambassadors/applications/" + std::to_string(number), judgement(verdict),
                    who)
            .status;
    }
    void publish_charter(const std::string& words = "Speak of what you know.") {
        EXPECT_EQ(
            post("/en/ambassadors/charter",
                 {{"nl", "Spreek over wat je kent."}, {"fr", "Parlez de ce que…"}, {"en", words}},
                 sol_)
                .status,
            303);
    }
    int sign(const access::Actor& who) {
        return post("/en/ambassadors/charter/signature", {}, who).status;
    }
    /// Accepted, with the charter signed.
    void make_ambassador(const access::Actor& who) {
        if (!charter_) publish_charter();
        charter_ = true;
        apply(who);
        ++number_;
        EXPECT_EQ(judge(number_, "yes", sol_), 303);
        EXPECT_EQ(judge(number_, "yes", sam_), 303);
        EXPECT_EQ(sign(who), 303);
    }
    std::string moment(Duration ahead) {
        const auto time = locale::local_time(now() + ahead, {});
        const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        return to_string(time.date) + "T" + two(time.hour) + ":" + two(time.minute);
    }

    access::Actor sol_ = {};
    access::Actor sam_ = {};
    access::Actor sid_ = {};
    access::Actor teo_ = {};
    access::Actor ana_ = {};
    std::string sector_;
    std::int64_t number_ = 0;
    bool charter_ = false;
};

/// Missions, from being made to being told of.
class MissionsTest : public AmbassadorsTest {
 protected:
    http::NameValues mission(std::string_view changed = "", std::string value = "") {
        http::NameValues fields{{"title", "Debate on platforms"},
                                {"place", "Town hall"},
                                {"starts_at", moment(std::chrono::days{3})},
                                {"ends_at", moment(std::chrono::days{3} + std::chrono::hours{2})},
                                {"audience", "students"},
                                {"axis", "inform"},
                                {"intervention", "debate"},
                                {"level", "national"},
                                {"sector", sector_},
                                {"region", "be-vlg"},
                                {"languages", "nl"},
                                {"objectives", "They know **us**."},
                                {"hours", "5"},
                                {"places", "1"},
                                {"with_staff", "true"},
                                {"with_experienced", ""},
                                {"regime", "expenses"},
                                {"expertise", "basic"},
                                {"reporting", "brief"},
                                {"added", "ordinary"}};
        return changed.empty() ? fields : fields.with(changed, std::move(value));
    }
    std::string made(const http::NameValues& fields) {
        const auto answer = post("/en/missions", fields, sol_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    int ask(const std::string& path, const access::Actor& who) {
        return post(path + "/seats", {{"account", to_string(who.account)}}, sol_).status;
    }
    /// The seat of this person on the last mission they have one on.
    std::string seat_of(const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            const auto seats = list_seats_of(tx, who.account);
            return seats.empty() ? std::string{"0"} : to_string(seats.front().seat_id);
        });
    }
    int act(const std::string& path, const access::Actor& whose, const std::string& what,
            const access::Actor& who) {
        return post(path + "/seats/" + seat_of(whose) + "/" + what, {}, who).status;
    }
    http::NameValues told(const std::string& questions = "") {
        return {{"told", "It went very well."}, {"reached", "40"},       {"hours", "7"},
                {"preparation", "3"},           {"material", "2"},       {"usefulness", "4"},
                {"lessons", "More time."},      {"questions", questions}};
    }
    void publish_tariff() { EXPECT_EQ(post("/en/ambassadors/tariff", tariff(), sol_).status, 303); }
    static http::NameValues tariff(const std::string& expert = "30") {
        return {{"hour_basic", "20"},    {"hour_skilled", "25"},  {"hour_expert", expert},
                {"report_brief", "10"},  {"report_full", "40"},   {"alone", "15"},
                {"added_ordinary", "0"}, {"added_notable", "20"}, {"added_great", "50"},
                {"staff_lowest", "18"},  {"staff_highest", "32"}};
    }
    /// A mission that Ana does, with somebody of the team.
    void go(const access::Actor& who, const http::NameValues& fields) {
        const std::string path = made(fields);
        EXPECT_EQ(ask(path, who), 303);
        EXPECT_EQ(act(path, who, "yes", who), 303);
    }
};

}  // namespace agora::ambassadors

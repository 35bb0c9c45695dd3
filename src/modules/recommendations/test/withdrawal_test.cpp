#include "act.hpp"
#include "act_store.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/base/assert.hpp"
#include "register_test.hpp"
#include "withdrawal_store.hpp"

namespace agora::recommendations {
namespace {

using std::chrono::days;
using testing::HasSubstr;
using testing::Not;

class WithdrawalTest : public RegisterTest {
 protected:
    void SetUp() override {
        RegisterTest::SetUp();
        fill();
    }
    /// The address of what was recorded last in its story, as "/en/recommendations/700-1/acts/12".
    std::string newest(const std::string& number) {
        return "/en/recommendations/" + number + "/acts/" +
               to_string(database().read([&](db::ReadTx& tx) {
                   return *tx.find<ActId>(
                       db::Query{"test.newest", "SELECT MAX(act_id) FROM recommendations_act"});
               }));
    }
    /// Records it as the board and gives its address.
    std::string recorded(const std::string& number, const http::NameValues& fields) {
        EXPECT_EQ(record(number, fields, board_), 303);
        return newest(number);
    }
    int withdraw(const std::string& act, const access::Actor& who,
                 const std::string& reason = "It was another one.") {
        return post(act + "/withdrawal", {{"reason", reason}}, who).status;
    }
    static http::NameValues news() {
        return {{"status", "news"}, {"day", "2026-01-01"}, {"body", "team"}, {"reason", "Heard."},
                {"attention", ""},  {"evidence", ""},      {"tip", ""}};
    }
};

TEST_P(WithdrawalTest, ItStaysInTheStoryAndCountsNoMore) {
    const std::string act_path = recorded("700-1", act("refused"));
    EXPECT_THAT(story("700-1"), HasSubstr("The answer was no, with a reason."));
    EXPECT_THAT(story("700-1", board_), HasSubstr(act_path + "/withdrawal"));
    clock_.advance(days{2});
    EXPECT_EQ(withdraw(act_path, board_, "It was 701-3 that was refused."), 303);
    const std::string page = story("700-1");
    EXPECT_THAT(page, HasSubstr("Agora knows of no answer yet."));
    EXPECT_THAT(page, HasSubstr("<s>Refused</s>"));
    EXPECT_THAT(page, HasSubstr("It was 701-3 that was refused."));
    EXPECT_THAT(page, HasSubstr("Because.")) << "what was said stays to be read";
    EXPECT_THAT(page, HasSubstr("Agora knows of nothing")) << "the stations do not count it";
    EXPECT_TRUE(get("/en/recommendations?status=refused").holds("Nothing fits"));
    EXPECT_THAT(story("700-1", board_), Not(HasSubstr(act_path + "/withdrawal")));
    const std::string json = get("/api/recommendations/700-1").body;
    EXPECT_THAT(json, HasSubstr("\"withdrawn\":true"));
    EXPECT_EQ(withdraw(act_path, board_), 409) << "once";
}

TEST_P(WithdrawalTest, BothMomentsStand) {
    const std::string act_path = recorded("700-1", act("accepted"));
    clock_.advance(days{40});
    EXPECT_EQ(withdraw(act_path, board_), 303);
    const std::string page = story("700-1");
    EXPECT_THAT(page, HasSubstr("Recorded on 1 January 2026"));
    EXPECT_THAT(page, HasSubstr("Withdrawn on 10 February 2026"));
    EXPECT_THAT(page, Not(HasSubstr("Board"))) << "visitors do not see who";
}

TEST_P(WithdrawalTest, WhoMayRecordItMayWithdrawIt) {
    const std::string verdict = recorded("700-1", act("accepted"));
    const std::string told = recorded("700-1", news());
    for (const auto& who : {ana_, person("M", {Role::moderator}), person("S", {Role::auditor})}) {
        EXPECT_EQ(get(told + "/withdrawal", who).status, 403);
        EXPECT_EQ(withdraw(told, who), 403);
    }
    EXPECT_EQ(withdraw(told, {}), 303) << "visitors are led to sign in";
    EXPECT_THAT(story("700-1"), HasSubstr("<b>News</b>"));
    EXPECT_EQ(withdraw(verdict, editor_), 403);
    EXPECT_EQ(withdraw(verdict, person("Root", {Role::administrator})), 403);
    EXPECT_EQ(get(verdict + "/withdrawal", editor_).status, 403);
    EXPECT_THAT(story("700-1", editor_), Not(HasSubstr(verdict + "/withdrawal")));
    EXPECT_EQ(withdraw(told, editor_), 303);
    EXPECT_EQ(withdraw(verdict, board_), 303);
    EXPECT_EQ(
        withdraw("/en/recommendations/701-3/acts/" + told.substr(told.rfind('/') + 1), editor_),
        404)
        << "of another recommendation";
}

TEST_P(WithdrawalTest, AReasonIsAskedAtItsField) {
    const std::string act_path = recorded("700-1", act("accepted"));
    for (const std::string& reason : {std::string{}, std::string{"  "}, std::string(2'001, 'x')}) {
        const auto refused = post(act_path + "/withdrawal", {{"reason", reason}}, board_);
        EXPECT_EQ(refused.status, 422);
        EXPECT_TRUE(refused.holds("id=\"field-reason-error\""));
    }
    EXPECT_THAT(story("700-1"), HasSubstr("<b>Accepted</b>")) << "nothing was lost";
    EXPECT_TRUE(get(act_path + "/withdrawal", board_).holds("Because."));
    EXPECT_EQ(withdraw(act_path, board_, "<script>alert(1)</script>"), 303);
    EXPECT_THAT(story("700-1"), HasSubstr("&lt;script&gt;alert(1)"));
}

TEST_P(WithdrawalTest, ThatItWasAskedStays) {
    const std::string page = story("700-1", board_);
    EXPECT_THAT(page, Not(HasSubstr("/withdrawal"))) << "a register begins with it";
    const auto id = database().read([](db::ReadTx& tx) {
        return *tx.find<ActId>(
            db::Query{"test.first", "SELECT MIN(act_id) FROM recommendations_act"});
    });
    EXPECT_EQ(withdraw("/en/recommendations/700-1/acts/" + to_string(id), board_), 409);
}

TEST_P(WithdrawalTest, WhoWasToldIsToldOfTheWithdrawal) {
    EXPECT_EQ(post("/en/recommendations/700-1/following", {}, ana_).status, 303);
    const std::string act_path = recorded("700-1", act("accepted"));
    settle();
    const auto zoe = person("Zoe");
    EXPECT_EQ(post("/en/recommendations/700-1/following", {}, zoe).status, 303);
    const auto before = mails().size();
    EXPECT_EQ(withdraw(act_path, board_, "The minutes say another number."), 303);
    settle();
    ASSERT_EQ(mails().size(), before + 1) << "Zoe was not told of the act";
    EXPECT_THAT(last_mail(), HasSubstr("Withdrawn: what was told of recommendation 700-1"));
    EXPECT_THAT(last_mail(), HasSubstr("The minutes say another number."));
    EXPECT_THAT(last_mail(), HasSubstr("The status is now: Proposed."));
    settle();
    EXPECT_EQ(mails().size(), before + 1) << "once";
}

TEST_P(WithdrawalTest, NobodyIsToldOfWhatNobodyWasTold) {
    EXPECT_EQ(post("/en/recommendations/701-2/following", {}, ana_).status, 303);
    const auto before = mails().size();
    const std::string imported =
        "/en/recommendations/701-2/acts/" + to_string(database().read([&](db::ReadTx& tx) {
            for (const Act& one : list_imported_acts(tx)) {
                if (!is_verdict(one.status)) continue;
                return one.act_id;
            }
            return ActId{};
        }));
    EXPECT_EQ(withdraw(imported, board_), 303);
    settle();
    EXPECT_EQ(mails().size(), before);
    EXPECT_FALSE(get("/en/cycles/cycle-b/opinions").holds("budget")) << "no opinion any more";
    EXPECT_THAT(story("701-2"), HasSubstr("hou rekening met het budget.")) << "in the story it is";
}

TEST_P(WithdrawalTest, ManyFollowersAreToldOnce) {
    for (int number = 0; number < 85; ++number) {
        post("/en/recommendations/701-3/following", {}, person("F" + std::to_string(number)));
    }
    const std::string act_path = recorded("701-3", act("accepted"));
    settle();
    const auto before = mails().size();
    EXPECT_EQ(withdraw(act_path, board_), 303);
    settle();
    EXPECT_EQ(mails().size(), before + 85);
}

TEST_P(WithdrawalTest, WhatIsWithdrawnBeforeItWasToldIsNotTold) {
    EXPECT_EQ(post("/en/recommendations/700-1/following", {}, ana_).status, 303);
    settle();
    const auto before = mails().size();
    database().write([&](db::WriteTx& tx) {
        const auto id = *tx.find<RecommendationId>(
            db::Query{"test.item", "SELECT MIN(recommendation_id) FROM recommendations_item"});
        const Acting acting{tx, services(), {board_.account, now()}};
        const auto made = record_act(acting, board_, id,
                                     {.status = Status::accepted,
                                      .day = "2026-01-01",
                                      .body = Body::board,
                                      .reason = "Yes.",
                                      .language = "en"},
                                     utc_date(now()));
        AGORA_ASSERT(made.ok());
        insert_withdrawal(tx, {.act_id = *made,
                               .language = "en",
                               .reason = "No.",
                               .withdrawn_by = board_.account,
                               .withdrawn_at = now()});
    });
    settle();
    EXPECT_EQ(mails().size(), before);
}

TEST_P(WithdrawalTest, TheFeedSaysIt) {
    const std::string act_path = recorded("701-3", act("accepted"));
    clock_.advance(days{3});
    EXPECT_EQ(withdraw(act_path, board_), 303);
    for (const char* feed :
         {"/en/recommendations/feed.atom", "/en/recommendations/701-3/feed.atom"}) {
        const auto answer = get(feed);
        EXPECT_TRUE(answer.holds("<title>Withdrawn: Accepted: 701-3, Samen aankopen</title>"));
        EXPECT_TRUE(answer.holds("<updated>2026-01-04T")) << feed;
    }
}

TEST_P(WithdrawalTest, SilenceCountsAsIfItWereNotThere) {
    clock_.advance(days{190});
    const auto silent = [&] { return get("/en/recommendations/silent?list=accepted").body; };
    EXPECT_THAT(silent(), HasSubstr("701-2"));
    auto fields = news();
    fields = fields.with("day", to_string(utc_date(now())));
    const std::string act_path = recorded("701-2", fields);
    EXPECT_THAT(silent(), Not(HasSubstr("701-2")));
    EXPECT_EQ(withdraw(act_path, editor_), 303);
    EXPECT_THAT(silent(), HasSubstr("701-2"));
}

TEST_P(WithdrawalTest, AFileThatSaysSomethingElseLeavesWhatWasWithdrawn) {
    const auto line = [](const std::string& day) {
        return "701/3,701,Cycle B,Group two,,,Samen aankopen,,,,Nee.,board-refused," + day +
               ",\r\n";
    };
    import(line("2019-05-09"), {}, {}, confirmed());
    EXPECT_THAT(story("701-3"), HasSubstr("The answer was no"));
    const auto imported = database().read([](db::ReadTx& tx) {
        for (const Act& one : list_imported_acts(tx)) {
            if (one.status == Status::refused) return one.act_id;
        }
        return ActId{};
    });
    EXPECT_EQ(withdraw("/en/recommendations/701-3/acts/" + to_string(imported), board_), 303);
    import(line("2019-05-09"), {}, {}, confirmed());
    EXPECT_THAT(story("701-3"), Not(HasSubstr("The answer was no"))) << "the same file again";
    import(line("2019-05-11"), {}, {}, confirmed());
    const std::string page = story("701-3");
    EXPECT_THAT(page, HasSubstr("The answer was no")) << "a corrected file is another act";
    EXPECT_THAT(page, HasSubstr("<s>Refused</s>"));
    EXPECT_THAT(page, HasSubstr("9 May 2019"));
    EXPECT_THAT(page, HasSubstr("11 May 2019"));
    import(line("2019-05-11"), {}, {}, confirmed());
    EXPECT_EQ(database().read([](db::ReadTx& tx) {
        return std::ranges::count(list_imported_acts(tx), Status::refused, &Act::status);
    }),
              2);
}

TEST_P(WithdrawalTest, ErasedAccountsLeaveItWithoutAName) {
    auto known = listed_in("be-44021", members::Audience::everyone);
    known.grants.push_back({Role::editor, {}});
    const std::string act_path = recorded("701-3", news());
    EXPECT_EQ(withdraw(act_path, known), 303);
    EXPECT_THAT(story("701-3", ana_), HasSubstr("listed1"));
    EXPECT_THAT(story("701-3"), Not(HasSubstr("listed1")));
    const accounts::Eraser eraser{services()};
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {{}, now()}, known.account).ok());
    });
    settle();
    EXPECT_THAT(story("701-3", ana_), Not(HasSubstr("listed1")));
    EXPECT_THAT(story("701-3", ana_), HasSubstr("It was another one."));
}

AGORA_EACH_ENGINE(WithdrawalTest);

}  // namespace
}  // namespace agora::recommendations

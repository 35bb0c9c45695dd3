#include "agora/demo/demo.hpp"
#include "agora/demo/house.hpp"

#include "agora/accounts/account.hpp"
#include "agora/db/dump.hpp"
#include "agora/journal/journal.hpp"
#include "agora/schema/schema.hpp"
#include "agora/territories/testing.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/testing.hpp"
#include "modules.hpp"
#include "thing_drawings.hpp"

#include <gmock/gmock.h>

namespace agora::demo {
namespace {

constexpr std::int64_t kMembers = 300;
constexpr std::int64_t kSome = 150;

resources::Set demo_files() {
    return resources::from_disk(
        {{"demo", std::filesystem::path{AGORA_SOURCE_DIR} / "src/app/demo"}});
}

std::vector<std::string> module_names() {
    std::vector<std::string> names;
    for (const web::Module& module : app::all_modules()) names.emplace_back(module.name);
    return names;
}

class DemoTest : public web::SiteTest {
 protected:
    DemoTest() : SiteTest(module_names(), app::all_modules()) {}

    std::vector<SignIn> fill_with(db::Database& database, Wanted wanted, Gallery gallery = {}) {
        const World world{files_,
                          services().state<vocabulary::TermsHolder>().current(),
                          territories::small_atlas(),
                          services().translator,
                          services().keys,
                          std::move(gallery)};
        wanted.password_hash = "hash";
        wanted.now = services().clock.now();
        return fill(database, world, wanted);
    }
    std::vector<SignIn> fill_with(db::Database& database, std::int64_t members,
                                  std::uint64_t seed) {
        return fill_with(database, {.members = members, .seed = seed});
    }
    /// The sums of all tables of a new SQLite database with so many members.
    std::vector<db::TableSum> sums_of(std::int64_t members, std::uint64_t seed) {
        const clock::ManualClock clock{services().clock.now()};
        const auto files = schema::files_of(app::all_parts());
        const db::TestDatabase fresh{
            db::Engine::sqlite,
            clock,
            {},
            schema::migrations_of(files, db::Engine::sqlite, app::all_parts())};
        fill_with(*fresh, members, seed);
        return db::checksums(*fresh);
    }
    std::int64_t count(std::string_view sql) {
        const db::Query query{"demo_test.count", sql};
        return database().read([&](db::ReadTx& tx) { return *tx.find<std::int64_t>(query); });
    }

    resources::Set files_ = demo_files();
};
AGORA_EACH_ENGINE(DemoTest);

TEST_P(DemoTest, InventsAsManyAsAskedAndNobodyListedWithoutAConsent) {
    EXPECT_FALSE(holds_accounts(database()));
    const auto sign_ins = fill_with(database(), kMembers, 1);
    EXPECT_TRUE(holds_accounts(database()));
    EXPECT_EQ(sign_ins.size(), 23U);
    EXPECT_EQ(count("SELECT COUNT(*) FROM accounts_account"), kMembers);
    EXPECT_EQ(count("SELECT COUNT(*) FROM members_profile"), kMembers);
    EXPECT_GT(count("SELECT COUNT(*) FROM members_profile WHERE listed = 1"), 200);
    EXPECT_EQ(count(R"sql(
        SELECT COUNT(*) FROM members_profile profile WHERE listed = 1 AND NOT EXISTS (
            SELECT 1 FROM members_consent consent
            WHERE consent.account_id = profile.account_id AND consent.field = 'listing'
              AND consent.given = 1))sql"),
              0);
    EXPECT_EQ(count(R"sql(
        SELECT COUNT(*) FROM members_audience shown WHERE shown.audience <> 'only_me'
          AND NOT EXISTS (
            SELECT 1 FROM members_consent consent
            WHERE consent.account_id = shown.account_id AND consent.field = shown.field
              AND consent.given = 1 AND consent.audience = shown.audience))sql"),
              0);
}

TEST_P(DemoTest, TellsAndMeetsAsMuchAsIsAsked) {
    fill_with(database(), {.members = kSome,
                           .posts = 900,
                           .events = 700,
                           .demands = 600,
                           .listings = 550,
                           .calls = 520});
    EXPECT_GE(count("SELECT COUNT(*) FROM forum_post"), 900);
    EXPECT_GE(count("SELECT COUNT(*) FROM events_event"), 700);
    EXPECT_EQ(count("SELECT COUNT(*) FROM work_demand"), 600);
    EXPECT_EQ(count("SELECT COUNT(*) FROM calls_call"), 520);
    // Those that rings need come beside.
    EXPECT_GE(count("SELECT COUNT(*) FROM exchange_listing"), 550);
    EXPECT_EQ(count("SELECT COUNT(*) FROM forum_post WHERE made_at > " +
                    std::to_string(services().clock.now().microseconds())),
              0);
}

TEST_P(DemoTest, ShowsWhatIsOfferedAndLent) {
    Gallery gallery;
    for (const auto& things : {draw_things(), draw_lent_things()}) {
        for (const ThingDrawing& thing : things) {
            Drawing drawing;
            drawing.file = drawing.small_file = std::string{thing.name};
            gallery.things.emplace(thing.name, drawing);
        }
    }
    const auto drawn = static_cast<std::int64_t>(gallery.things.size());
    fill_with(database(), {.members = kSome}, std::move(gallery));
    EXPECT_EQ(count("SELECT COUNT(*) FROM loans_picture WHERE alternative_text <> ''"), 14);
    EXPECT_EQ(count("SELECT COUNT(DISTINCT thing_id) FROM loans_picture"), 14);
    EXPECT_EQ(count("SELECT COUNT(*) FROM (SELECT file FROM loans_picture UNION SELECT file FROM "
                    "exchange_picture) AS shown"),
              drawn)
        << "nothing is drawn in vain";
}

TEST_P(DemoTest, ShowsEveryStateOfConsent) {
    fill_with(database(), kSome, 1);
    for (const char* state :
         {"SELECT COUNT(*) FROM members_audience WHERE field = 'listing' AND audience = 'members'",
          "SELECT COUNT(*) FROM members_consent WHERE field = 'listing' AND given = 0",
          "SELECT COUNT(*) FROM members_known",
          "SELECT COUNT(*) FROM accounts_account WHERE standing = 'unconfirmed'",
          "SELECT COUNT(*) FROM accounts_account WHERE standing = 'suspended'",
          "SELECT COUNT(*) FROM members_profile WHERE listed = 1 AND confirmed_on < '2024-12-01'",
          "SELECT COUNT(*) FROM members_audience WHERE audience = 'my_groups'",
          "SELECT COUNT(*) FROM members_portfolio_item",
          "SELECT COUNT(*) FROM members_saved_search",
          "SELECT COUNT(*) FROM members_project_search_found",
          "SELECT COUNT(*) FROM members_profile WHERE allow_project_search = 1 AND listed = 0",
          "SELECT COUNT(*) FROM events_event WHERE state = 'cancelled'",
          "SELECT COUNT(*) FROM events_event WHERE state = 'proposed'",
          "SELECT COUNT(*) FROM events_registration WHERE state = 'waiting'",
          "SELECT COUNT(*) FROM meetings_answer",
          "SELECT COUNT(*) FROM meetings_question WHERE answered = 0",
          "SELECT COUNT(*) FROM dates_vote",
          "SELECT COUNT(*) FROM events_series_date",
          "SELECT COUNT(*) FROM calendars_calendar WHERE circle_id = 0",
          "SELECT COUNT(*) FROM calendars_calendar WHERE circle_id <> 0",
          "SELECT COUNT(*) FROM calendars_date WHERE cancelled = 1",
          "SELECT COUNT(*) FROM events_imported",
          "SELECT COUNT(*) FROM pitches_help",
          "SELECT COUNT(*) FROM fairs_booking",
          "SELECT COUNT(*) FROM observatory_count WHERE for_members = 0",
          "SELECT COUNT(*) FROM places_place WHERE confirmed_version = 0",
          "SELECT COUNT(*) FROM places_space",
          "SELECT COUNT(*) FROM places_version WHERE deed = 'equipment'",
          "SELECT COUNT(*) FROM forum_thread WHERE accepted_place > 0",
          "SELECT COUNT(*) FROM forum_thread WHERE kind = 'question' AND answers = 0",
          "SELECT COUNT(*) FROM forum_faq",
          "SELECT COUNT(*) FROM votes_ballot",
          "SELECT COUNT(*) FROM assemblies_question WHERE reply = 'waiting'",
          "SELECT COUNT(*) FROM assemblies_minutes",
          "SELECT COUNT(*) FROM lottery_draw",
          "SELECT COUNT(*) FROM drafting_draft WHERE state = 'handed_in'",
          "SELECT COUNT(*) FROM recommendations_tip",
          "SELECT COUNT(*) FROM recommendations_act WHERE news = 1",
          "SELECT COUNT(*) FROM recommendations_item WHERE status = 'refused'",
          "SELECT COUNT(*) FROM recommendations_reference WHERE to_id = 0",
          "SELECT COUNT(*) FROM territories_office"}) {
        EXPECT_GT(count(state), 0) << state;
    }
}

TEST_P(DemoTest, LetsTheTeamFindNobodyWhoDidNotAllowIt) {
    fill_with(database(), kSome, 1);
    EXPECT_EQ(count(R"sql(
        SELECT COUNT(*) FROM members_profile profile WHERE allow_project_search = 1
          AND NOT EXISTS (
            SELECT 1 FROM members_consent consent
            WHERE consent.account_id = profile.account_id AND consent.given = 1
              AND consent.field = 'project_search'))sql"),
              0);
    EXPECT_EQ(count(R"sql(
        SELECT COUNT(*) FROM members_project_search_found found WHERE NOT EXISTS (
            SELECT 1 FROM members_profile profile
            WHERE profile.account_id = found.account_id
              AND profile.allow_project_search = 1))sql"),
              0);
}

TEST_P(DemoTest, LeavesNoPlaceholderInATextAndFewTextsTwice) {
    fill_with(database(), kSome, 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM members_text WHERE body LIKE '%{%'"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM members_text WHERE body = ''"), 0);
    const auto texts = count("SELECT COUNT(*) FROM members_text");
    EXPECT_GT(count("SELECT COUNT(DISTINCT body) FROM members_text") * 10, texts * 6);
    EXPECT_EQ(count("SELECT COUNT(DISTINCT name) FROM accounts_account"), kSome);
}

TEST_P(DemoTest, GivesEachRoleInEachLanguageAnAccountToSignInWith) {
    const auto sign_ins = fill_with(database(), 20, 1);
    database().read([&](db::ReadTx& tx) {
        for (const char* language : {"nl", "fr", "en"}) {
            for (const auto role : {access::Role::animator, access::Role::moderator,
                                    access::Role::adviser, access::Role::administrator}) {
                const std::string mail =
                    std::string{fields::enum_name(role)} + "." + language + "@demo.example";
                const auto account = accounts::find_account_by_mail(tx, mail);
                ASSERT_TRUE(account) << mail;
                EXPECT_EQ(code(account->language), language);
                const auto grants = accounts::grants_of(tx, account->account_id);
                ASSERT_EQ(grants.size(), 1U) << mail;
                EXPECT_EQ(grants[0].role, role);
            }
        }
    });
    EXPECT_EQ(sign_ins.front().mail, "member.nl@demo.example");
}

TEST_P(DemoTest, ShowsWhoeverIsListedForEveryoneToVisitors) {
    fill_with(database(), 60, 3);
    furnish(services());
    settle();
    EXPECT_TRUE(journal::verify(database()).empty());
    const auto answer = get("/en/members");
    EXPECT_EQ(answer.status, 200);
    const auto mails =
        count("SELECT COUNT(*) FROM accounts_account WHERE mail LIKE '%@demo.example'");
    EXPECT_EQ(mails, 60);
    EXPECT_FALSE(answer.holds("@demo.example"));
}

TEST_P(DemoTest, IsOpenAndHoldsAReportInEachState) {
    fill_with(database(), 60, 3);
    EXPECT_EQ(get("/en/members").status, 503);
    furnish(services());
    EXPECT_EQ(get("/en/legal").status, 200);
    EXPECT_TRUE(get("/en/terms").holds("This is a demonstration"));
    for (const std::string state : {"waiting", "decided", "appealed", "closed"}) {
        EXPECT_GE(count("SELECT COUNT(*) FROM reports_report WHERE state = '" + state + "'"), 1);
    }
    EXPECT_EQ(count("SELECT COUNT(*) FROM reports_report WHERE in_confidence = 1"), 1);
    EXPECT_GE(count("SELECT COUNT(*) FROM members_profile WHERE moderation <> 'none'"), 2);
}

TEST_P(DemoTest, IsFurnishedWhoeverIsDrawn) {
    // Among the first are members whose yearly confirmation ran out: visitors don't find them.
    fill_with(database(), 200, 7);
    furnish(services());
    EXPECT_EQ(get("/en/members").status, 200);
}

TEST_P(DemoTest, OfFewPeopleIsFurnishedToo) {
    fill_with(database(), 0, 1);
    furnish(services());
    EXPECT_EQ(get("/en/members").status, 200);
}

TEST_P(DemoTest, LetsPeopleWriteAndRecommendInEachLanguage) {
    fill_with(database(), 60, 1);
    for (const char* language : {"nl", "fr", "en"}) {
        const std::string code{language};
        EXPECT_GE(count("SELECT COUNT(*) FROM members_conversation WHERE writer_language = '" +
                        code + "'"),
                  3);
        EXPECT_GE(
            count("SELECT COUNT(*) FROM members_recommendation WHERE language = '" + code + "'"),
            3);
    }
    EXPECT_GT(count("SELECT COUNT(*) FROM members_conversation WHERE member_waits = 1"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM members_conversation_message WHERE withheld = 1"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM outbox_letter"), 0);
}

TEST_P(DemoTest, InventsTheSamePeopleFromTheSameSeed) {
    const auto once = sums_of(80, 7);
    const auto again = sums_of(80, 7);
    ASSERT_EQ(once.size(), again.size());
    for (std::size_t at = 0; at < once.size(); ++at)
        EXPECT_EQ(once[at], again[at]) << once[at].table;
    EXPECT_NE(sums_of(80, 7), sums_of(80, 8));
}

}  // namespace
}  // namespace agora::demo

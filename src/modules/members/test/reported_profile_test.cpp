#include "reported_profile.hpp"

#include "agora/members/events.hpp"
#include "agora/reports/handling.hpp"
#include "agora/reports/module.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

using web::Measure;

/// The same cooperative with the module that reports.
class ReportedProfileTest : public web::SiteTest {
 protected:
    ReportedProfileTest()
        : SiteTest({"territories", "accounts", "vocabulary", "reports", "members"},
                   {territories::territories_module(), accounts::accounts_module(),
                    vocabulary::vocabulary_module(), reports::reports_module(), members_module()}) {
    }

    void SetUp() override {
        SiteTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        moderator_ = person("Mona");
        moderator_.grants = {{access::Role::moderator, {access::ScopeKind::country, "be"}}};
        list(ana_);
    }
    access::Actor person(std::string name) {
        const auto account = database().write([&](db::WriteTx& tx) {
            return accounts::add_account(tx, {{}, clock_.now()},
                                         {.mail = ascii_lower(name) + "@example.org",
                                          .name = name,
                                          .language = Language::en,
                                          .country = "be",
                                          .standing = access::Standing::active});
        });
        access::Actor actor = member(account->value());
        actor.name = std::move(name);
        return actor;
    }
    /// Listed for everyone, and indexable.
    void list(const access::Actor& owner) {
        database().write([&](db::WriteTx& tx) {
            add_profile(tx, owner.account, owner.name, clock_.now());
            ProfileRow row = find_profile(tx, owner.account)->row;
            row.allow_indexing = true;
            update_profile(tx, row);
            put_audience(tx, owner.account, Field::listing, Audience::everyone);
            update_listed(tx, owner.account, true, clock_.now());
            journal::emit(tx, {owner.account, clock_.now()}, MemberListed{owner.account});
        });
        settle();
    }
    std::string bare() const { return "/members/" + to_string(ana_.account); }

    void decide(Measure measure) {
        const auto done = database().write([&](db::WriteTx& tx) -> Result<Done> {
            const reports::Handling ben{tx, services(), ben_, clock_.now()};
            const auto filed = reports::file_report(
                ben, {.about = bare(), .reason = reports::Reason::spam, .explanation = "x"});
            if (!filed) return filed.refusal();
            const reports::Handling moderator{tx, services(), moderator_, clock_.now()};
            return reports::decide_report(
                moderator, filed->report_id,
                {.measure = measure, .basis = reports::Basis::terms, .rule = "1", .reasons = "r"});
        });
        ASSERT_TRUE(done) << done.refusal().name();
    }
    bool is_found(const access::Actor& who = {}) { return get("/en/members", who).holds(bare()); }

    access::Actor ana_;
    access::Actor ben_;
    access::Actor moderator_;
};

TEST_P(ReportedProfileTest, IsHiddenFromAllButItsOwnerAtOnce) {
    EXPECT_TRUE(is_found());
    EXPECT_TRUE(get("/sitemap.xml").holds(bare()));
    EXPECT_TRUE(get("/en" + bare(), ben_).holds("/en/reports/new?about="));
    decide(Measure::hidden);
    for (const access::Actor& who : {access::Actor{}, ben_, moderator_}) {
        EXPECT_EQ(get("/en" + bare(), who).status, 404);
        EXPECT_EQ(get("/api" + bare(), who).status, 404);
        EXPECT_EQ(get(bare() + "/card.vcf", who).status, 404);
        EXPECT_FALSE(is_found(who));
    }
    EXPECT_FALSE(get("/sitemap.xml").holds(bare()));
    EXPECT_FALSE(get("/members.atom").holds(bare()));
    settle();
    EXPECT_FALSE(get("/en/members?q=Ana", ben_).holds(bare()));
    const auto own = get("/en" + bare(), ana_);
    EXPECT_TRUE(own.holds("A moderator hid your page"));
    EXPECT_TRUE(own.holds("/en/reports/mine"));
    EXPECT_TRUE(get("/en/profile", ana_).holds("A moderator hid your page"));
    EXPECT_FALSE(own.holds("/en/reports/new?about=%2Fmembers%2F" + to_string(ana_.account) +
                           "\" rel=\"nofollow\"><svg"));
}

TEST_P(ReportedProfileTest, StaysWithMembersWhenItIsLimited) {
    decide(Measure::limited);
    EXPECT_EQ(get("/en" + bare()).status, 404);
    EXPECT_FALSE(is_found());
    EXPECT_FALSE(get("/sitemap.xml").holds(bare()));
    EXPECT_EQ(get("/en" + bare(), ben_).status, 200);
    EXPECT_TRUE(is_found(ben_));
    EXPECT_TRUE(get("/en" + bare(), ana_).holds("only members see your page"));
}

TEST_P(ReportedProfileTest, IsNotFreedByWhatItsOwnerChanges) {
    decide(Measure::hidden);
    EXPECT_EQ(post("/en/profile/name", {{"public_name", "Ana again"}}, ana_).status, 303);
    EXPECT_EQ(post("/en/profile/confirmation", {}, ana_).status, 303);
    EXPECT_EQ(get("/en" + bare()).status, 404);
    EXPECT_FALSE(is_found());
}

TEST_P(ReportedProfileTest, ComesBackWhenTheMeasureIsLifted) {
    decide(Measure::hidden);
    database().write([&](db::WriteTx& tx) {
        reportable_profile().take(
            {tx, services(), {moderator_.account, clock_.now()}, bare(), Measure::nothing});
    });
    EXPECT_EQ(get("/en" + bare()).status, 200);
    EXPECT_TRUE(is_found());
    settle();
    const auto entries =
        database().read([](db::ReadTx& tx) { return journal::sealed_after(tx, 0, 1000); });
    int moderated = 0;
    for (const auto& entry : entries) {
        if (entry.name == "members.profile_moderated" && entry.audited) ++moderated;
    }
    EXPECT_EQ(moderated, 2);
}

TEST_P(ReportedProfileTest, TellsNothingOfAProfileThatTheReporterCannotSee) {
    decide(Measure::hidden);
    const auto form = get("/en/reports/new?about=" + bare());
    EXPECT_EQ(form.status, 200);
    EXPECT_FALSE(form.holds("<b>Ana</b>"));
}

AGORA_EACH_ENGINE(ReportedProfileTest);

}  // namespace
}  // namespace agora::members

#include "agora/crypto/passwords.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/web/settings.hpp"
#include "small_administration.hpp"

namespace agora::administration {
namespace {

class RolesTest : public SmallAdministration {
 protected:
    /// A failed job, as one that was tried too often.
    jobs::JobId fail_a_job() {
        return database().write([&](db::WriteTx& tx) {
            const auto job = jobs::enqueue(tx, "test.sums", "number=1", {.run_at = clock_.now()});
            constexpr db::Query kFail{"test.fail", R"sql(
                UPDATE jobs_job SET state = 'failed', attempts = 12, last_error = 'no ink'
                WHERE job_id = $1
            )sql"};
            tx.run(kFail, job);
            return job;
        });
    }
};

const std::vector<std::string> kForAuditors{"/en/administration/audit",
                                            "/api/administration/audit",
                                            "/en/administration/audit/verification",
                                            "/administration/audit.csv",
                                            "/administration/audit.jsonl",
                                            "/administration/audit/chain.jsonl",
                                            "/en/administration/processing"};
const std::vector<std::string> kForAdministrators{
    "/en/administration",          "/api/administration",
    "/en/administration/accounts", "/en/administration/jobs",
    "/en/administration/settings", "/en/administration/settings/accounts"};

TEST_P(RolesTest, EachPageIsForItsRolesAlone) {
    for (const auto* pages : {&kForAuditors, &kForAdministrators}) {
        for (const std::string& path : *pages) {
            EXPECT_EQ(get(path, root()).status, 200) << path;
            EXPECT_NE(get(path).status, 200) << path;
            EXPECT_EQ(get(path, plain()).status, 403) << path;
            fields::for_each_enumerator<Role>([&](std::string_view name, Role role) {
                if (role == Role::administrator) return;
                const bool may = role == Role::auditor && pages == &kForAuditors;
                EXPECT_EQ(get(path, plain({role})).status, may ? 200 : 403) << path << name;
            });
        }
    }
}

TEST_P(RolesTest, AnAdministratorOfOneCountryIsNotOneOfTheCooperative) {
    access::Actor local = plain();
    local.grants.push_back({Role::administrator, {access::ScopeKind::country, "be"}});
    EXPECT_EQ(get("/en/administration", local).status, 403);
    EXPECT_EQ(post(page(rita_, "/suspension"), {{"reason", "x"}}, local).status, 403);
}

TEST_P(RolesTest, TheMenuAndTheTabsShowOnlyWhatMayBeEntered) {
    EXPECT_FALSE(get("/en/settings", plain()).holds("/en/administration"));
    const auto auditor = get("/en/administration/audit", plain({Role::auditor}));
    EXPECT_TRUE(auditor.holds("/en/administration/processing"));
    EXPECT_FALSE(auditor.holds("/en/administration/accounts"));
    EXPECT_FALSE(get("/en/administration/processing", plain({Role::auditor})).holds("breach-from"));
    EXPECT_TRUE(get("/en/administration", root()).holds("/en/administration/accounts"));
}

/// S17: every act of the route table leaves an entry when it succeeds; a new route without a row
/// here fails, and so does one whose act leaves nothing.
TEST_P(RolesTest, EveryPrivilegedActLeavesAnEntry) {
    const AccountId suspended = add("Sam", "sam@example.org");
    const AccountId unconfirmed = add("Una", "una@example.org", access::Standing::unconfirmed);
    const AccountId leaving = add("Leo", "leo@example.org");
    ASSERT_EQ(post(page(suspended, "/suspension"), {{"reason", "spam"}}, root()).status, 303);
    grant(ana_, Role::editor);
    const AccountId held = add("Hal", "hal@example.org");
    const auto hash = services().passwords.hash("a sentence of root");
    constexpr db::Query kPasskey{"test.passkey", R"sql(
        INSERT INTO accounts_passkey (credential_id, account_id, public_key, sign_count, name,
                                      created_at, backup_eligible)
        VALUES ('key', $1, '', 0, 'phone', 1, 0)
    )sql"};
    database().write([&](db::WriteTx& tx) {
        accounts::set_password(tx, {{}, clock_.now()}, root_, *hash);
        tx.run(kPasskey, held);
    });
    struct Act {
        std::string pattern;
        std::string path;
        http::NameValues sent;
    };
    const std::string jobs = "/en/administration/jobs/";
    const std::vector<Act> table{
        {"/accounts/export", "/en/administration/accounts/export", {}},
        {"/accounts/{id}/facts", page(ana_, "/facts"), {{"holds_share", "true"}}},
        {"/accounts/{id}/roles",
         page(ana_, "/roles"),
         {{"role", "auditor"}, {"scope", "cooperative"}, {"reason", "asked by the board"}}},
        {"/accounts/{id}/roles/withdrawal",
         page(ana_, "/roles/withdrawal"),
         {{"role", "editor"}, {"scope", "cooperative"}, {"reason", "done"}}},
        {"/accounts/{id}/suspension", page(ana_, "/suspension"), {{"reason", "spam"}}},
        {"/accounts/{id}/suspension/end", page(suspended, "/suspension/end"), {}},
        {"/accounts/{id}/sessions/closure", page(ana_, "/sessions/closure"), {}},
        {"/accounts/{id}/confirmation", page(unconfirmed, "/confirmation"), {}},
        {"/accounts/{id}/password", page(rita_, "/password"), {}},
        {"/accounts/{id}/erasure",
         page(leaving, "/erasure"),
         {{"written", "true"}, {"mail", "leo@example.org"}}},
        {"/accounts/{id}/factors/removal",
         page(held, "/factors/removal"),
         {{"sure", "true"}, {"reason", "lost"}, {"present", "a sentence of root"}}},
        {"/jobs/{id}/retry", jobs + to_string(fail_a_job()) + "/retry", {}},
        {"/jobs/{id}/removal", jobs + to_string(fail_a_job()) + "/removal", {{"reason", "old"}}},
        {"/settings/{group}",
         "/en/administration/settings/accounts",
         {{"accounts.sign_up", "closed"}}},
        {"/processing/breach",
         "/en/administration/processing/breach",
         {{"account", to_string(ana_)}}},
    };
    for (const web::Route& route : administration_module().routes) {
        if (route.method != http::Method::post) continue;
        ASSERT_NE(route.access.permission, nullptr) << route.pattern;
        const auto row = std::find_if(table.begin(), table.end(), [&](const Act& act) {
            return "/administration" + act.pattern == route.pattern;
        });
        ASSERT_NE(row, table.end()) << "say here how " << route.pattern << " succeeds";
        const std::size_t before = acts().size();
        const auto refused = post(row->path, row->sent, plain({Role::auditor}));
        EXPECT_EQ(refused.status, 403) << route.pattern;
        EXPECT_EQ(acts().size(), before) << route.pattern;
        EXPECT_LT(post(row->path, row->sent, root()).status, 400) << route.pattern;
        EXPECT_GT(acts().size(), before) << route.pattern << " leaves no entry";
    }
}

TEST_P(RolesTest, FailedJobsArePutBackOrDroppedWithAReason) {
    const auto job = fail_a_job();
    const std::string path = "/en/administration/jobs/" + to_string(job);
    const auto shown = get("/en/administration/jobs", root());
    EXPECT_TRUE(shown.holds("no ink"));
    EXPECT_TRUE(shown.holds("Signs of sign-ins that ran out"));
    EXPECT_TRUE(shown.holds("Forgets sessions, links, invitations"));
    EXPECT_FALSE(shown.holds("accounts.retention")) << "a name for programs, not for people";
    EXPECT_TRUE(get("/api/administration/jobs", root()).holds("\"accounts.retention\""));
    EXPECT_TRUE(get("/en/administration", root()).holds("1 job has failed"));
    EXPECT_EQ(post(path + "/removal", {{"reason", " "}}, root()).status, 422);
    EXPECT_EQ(post(path + "/retry", {}, root()).status, 303);
    EXPECT_EQ(post(path + "/retry", {}, root()).status, 409);
    EXPECT_TRUE(get("/en/administration", root()).holds("No job has failed."));
}

TEST_P(RolesTest, ASettingIsCheckedAtItsFieldAndKeptOutOfTheAudit) {
    const std::string path = "/en/administration/settings/accounts";
    EXPECT_TRUE(get(path, root()).holds("Who may make an account"));
    EXPECT_TRUE(get(path, root()).holds(">whom the cooperative invites</option>"));
    EXPECT_EQ(get("/en/administration/settings/nothing", root()).status, 404);
    EXPECT_EQ(get("/en/administration/settings/legal", root()).status, 404);
    EXPECT_TRUE(get("/en/administration/settings", root()).holds("/en/legal/edit"));
    const auto wrong = post(path, {{"accounts.sign_up", "perhaps"}}, root());
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("field-accounts.sign_up-error"));
    EXPECT_EQ(post("/en/administration/settings/site", {{"site.name", " "}}, root()).status, 422);
    EXPECT_EQ(post(path, {{"accounts.sign_up", "closed"}}, root()).status, 303);
    EXPECT_EQ(services().settings.text("accounts.sign_up"), "closed");
    const std::size_t before = acts().size();
    EXPECT_EQ(post(path, {{"accounts.sign_up", "closed"}}, root()).status, 303);
    EXPECT_EQ(acts().size(), before);
    const auto audit = get("/en/administration/audit", root());
    EXPECT_TRUE(audit.holds("changed the setting “Who may make an account”"));
    EXPECT_FALSE(audit.holds("closed"));
}

AGORA_EACH_ENGINE(RolesTest);

}  // namespace
}  // namespace agora::administration

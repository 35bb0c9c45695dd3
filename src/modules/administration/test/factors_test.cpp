#include "agora/accounts/lost_factors.hpp"
#include "agora/crypto/passwords.hpp"
#include "small_administration.hpp"

namespace agora::administration {
namespace {

constexpr std::string_view kOwnPassword = "a sentence of root";
constexpr db::Query kTotp{"test.totp", R"sql(
    INSERT INTO accounts_totp (account_id, sealed_secret, last_counter, started_at, confirmed_at)
    VALUES ($1, 'sealed', 0, 1, 1)
)sql"};
constexpr db::Query kCode{"test.recovery", R"sql(
    INSERT INTO accounts_recovery_code (account_id, code_hash) VALUES ($1, 'hash')
)sql"};
constexpr db::Query kPasskey{"test.passkey", R"sql(
    INSERT INTO accounts_passkey (credential_id, account_id, public_key, sign_count, name,
                                  created_at, backup_eligible)
    VALUES ('key', $1, '', 0, 'phone', 1, 0)
)sql"};
constexpr db::Query kSession{"test.session", R"sql(
    INSERT INTO accounts_session (session_hash, account_id, created_at, last_used_at, expires_at,
                                  device, way)
    VALUES ($1, $2, $3, 1, 9000000000000000, '', 'password')
)sql"};

/// Ana has an app, a recovery code and a passkey, and lost them all; Root has a password.
class FactorsTest : public SmallAdministration {
 protected:
    void SetUp() override {
        SmallAdministration::SetUp();
        give_factors(ana_);
        const auto hash = services().passwords.hash(kOwnPassword);
        database().write([&](db::WriteTx& tx) {
            accounts::set_password(tx, {{}, clock_.now()}, root_, *hash);
            tx.run(kSession, "ana", ana_, clock_.now());
        });
    }
    void give_app(AccountId account) {
        database().write([&](db::WriteTx& tx) { tx.run(kTotp, account); });
    }
    void give_factors(AccountId account) {
        give_app(account);
        database().write([&](db::WriteTx& tx) {
            tx.run(kCode, account);
            tx.run(kPasskey, account);
        });
    }
    accounts::HeldFactors held(AccountId account) {
        return database().read([&](db::ReadTx& tx) { return accounts::factors_held(tx, account); });
    }
    static http::NameValues sent(std::string_view password = kOwnPassword) {
        return {{"sure", "true"}, {"reason", "canary-reason"}, {"present", std::string{password}}};
    }
    web::TestAnswer take(const http::NameValues& fields, const access::Actor& by) {
        return post(page(ana_, "/factors/removal"), fields, by);
    }
};

TEST_P(FactorsTest, SaysWhatHappensAndOpensTheDoorAgain) {
    EXPECT_TRUE(get(page(ana_), root()).holds("1 recovery code left"));
    const auto asked = get(page(ana_, "/factors"), root());
    EXPECT_EQ(asked.status, 200);
    EXPECT_TRUE(asked.holds("The account asks for no code any more"));
    EXPECT_TRUE(asked.holds("1 passkey is removed."));
    EXPECT_TRUE(asked.holds("name=\"present\""));
    EXPECT_FALSE(asked.holds("name=\"code\"")) << "Root has no second step";
    EXPECT_EQ(take(sent(), root()).status, 303);
    EXPECT_FALSE(held(ana_).any());
    EXPECT_EQ(held(ana_).recovery_codes, 0);
    EXPECT_TRUE(get(page(ana_), root()).holds("Signed in on 0 devices"));
    EXPECT_EQ(acts().front(), "accounts.lost_factors_removed");
    const auto audit = get("/en/administration/audit", root());
    EXPECT_TRUE(audit.holds("Root took the second step and the passkeys of Ana &lt;b&gt; away"));
    EXPECT_TRUE(audit.holds("canary-reason"));
    EXPECT_THAT(mail_to("ana@example.org"), testing::HasSubstr("Your second step was taken away"));
    EXPECT_THAT(mail_to("ana@example.org"), testing::Not(testing::HasSubstr("canary-reason")));
    EXPECT_FALSE(get(page(ana_), root()).holds("/factors"));
    EXPECT_EQ(take(sent(), root()).status, 409) << "nothing is left to take away";
}

TEST_P(FactorsTest, AsksAFreshProofAReasonAndCertainty) {
    for (const http::NameValues& lacking :
         {http::NameValues{{"reason", "lost"}, {"present", std::string{kOwnPassword}}},
          http::NameValues{{"sure", "true"}, {"present", std::string{kOwnPassword}}},
          http::NameValues{{"sure", "true"}, {"reason", "lost"}}, sent("a guess")}) {
        const auto refused = take(lacking, root());
        EXPECT_EQ(refused.status, 422);
        EXPECT_TRUE(refused.holds("field-error"));
        EXPECT_FALSE(refused.holds("a guess"));
    }
    EXPECT_TRUE(held(ana_).any());
    EXPECT_NE(acts().front(), "accounts.lost_factors_removed");
    EXPECT_EQ(mail_to("ana@example.org"), "");
}

TEST_P(FactorsTest, WhoHasTwoStepsGivesACodeToo) {
    give_app(root_);
    EXPECT_TRUE(get(page(ana_, "/factors"), root()).holds("name=\"code\""));
    EXPECT_EQ(take(sent(), root()).status, 422);
    http::NameValues wrong = sent();
    wrong.add("code", "aaaa-bbbb-cccc");
    const auto refused = take(wrong, root());
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("not one of your recovery codes"));
    EXPECT_TRUE(held(ana_).any());
}

TEST_P(FactorsTest, WhoHasNeitherPasswordNorCodeSignsInAnew) {
    EXPECT_EQ(take({{"sure", "true"}, {"reason", "lost"}}, rita()).status, 409);
    EXPECT_TRUE(held(ana_).any());
}

TEST_P(FactorsTest, IsNotForTheOwnAccountNorForOthersThanAdministrators) {
    give_app(root_);
    EXPECT_EQ(get(page(root_, "/factors"), root()).status, 409);
    EXPECT_EQ(post(page(root_, "/factors/removal"), sent(), root()).status, 409);
    EXPECT_TRUE(held(root_).any());
    EXPECT_FALSE(get(page(root_), root()).holds("/factors"));
    fields::for_each_enumerator<Role>([&](std::string_view name, Role role) {
        if (role == Role::administrator) return;
        EXPECT_EQ(get(page(ana_, "/factors"), plain({role})).status, 403) << name;
        EXPECT_EQ(take(sent(), plain({role})).status, 403) << name;
    });
    access::Actor local = plain();
    local.grants.push_back({Role::administrator, {access::ScopeKind::country, "be"}});
    EXPECT_EQ(take(sent(), local).status, 403);
    EXPECT_EQ(get(page(ana_, "/factors")).status, 303);
    EXPECT_TRUE(held(ana_).any());
    EXPECT_EQ(get("/en/administration/accounts/999/factors", root()).status, 404);
    EXPECT_EQ(get(page(rita_, "/factors"), root()).status, 409) << "she has nothing to lose";
}

AGORA_EACH_ENGINE(FactorsTest);

}  // namespace
}  // namespace agora::administration

#include "agora/journal/chain_file.hpp"
#include "small_administration.hpp"

namespace agora::administration {
namespace {

class AuditPagesTest : public SmallAdministration {
 protected:
    std::int64_t entries() {
        settle();
        return database().read([](db::ReadTx& tx) { return journal::last_sealed(tx); });
    }
};

TEST_P(AuditPagesTest, ReadsAsSentencesWithNamesOfToday) {
    EXPECT_EQ(post(page(ana_, "/roles"),
                   {{"role", "adviser"}, {"scope", "cooperative"}, {"reason", "r"}}, root())
                  .status,
              303);
    settle();
    EXPECT_TRUE(get("/en/administration/audit", root())
                    .holds("Root gave Ana &lt;b&gt; the role adviser (whole cooperative)."));
}

TEST_P(AuditPagesTest, ShowsAKindWithoutWordsAsItIs) {
    database().write([&](db::WriteTx& tx) {
        journal::add(tx, {root_, clock_.now()}, "later.lamp_lit", "lamp=7", journal::Audit::yes,
                     {});
    });
    settle();
    EXPECT_TRUE(get("/en/administration/audit", root()).holds("later.lamp_lit lamp=7"));
}

TEST_P(AuditPagesTest, IsFilteredByKindPersonAndPeriod) {
    post(page(ana_, "/facts"), {{"holds_share", "true"}}, root());
    clock_.advance(std::chrono::hours{48});
    post(page(ana_, "/sessions/closure"), {}, rita());
    settle();
    const auto shown = [&](std::string_view query) {
        const auto body = get("/api/administration/audit" + std::string{query}, root()).body;
        std::vector<std::string> kinds;
        for (const char* kind : {"Link to the cooperative changed", "Signed out everywhere"}) {
            if (body.find(R"(kind":")" + std::string{kind}) != std::string::npos) {
                kinds.emplace_back(kind);
            }
        }
        return kinds.size();
    };
    EXPECT_EQ(shown(""), 2U);
    EXPECT_EQ(shown("?kind=accounts.facts_changed"), 1U);
    EXPECT_EQ(shown("?actor=" + to_string(rita_)), 1U);
    EXPECT_EQ(shown("?from=2026-11-21"), 1U);
    EXPECT_EQ(shown("?until=2026-11-20"), 1U);
    EXPECT_EQ(shown("?from=2026-11-20&until=2026-11-22"), 2U);
    EXPECT_EQ(shown("?from=nonsense&actor=-1&before=x"), 2U);
}

TEST_P(AuditPagesTest, ReadingWritesNothing) {
    const std::int64_t before = entries();
    for (const char* path :
         {"/en/administration/audit", "/administration/audit.csv", "/administration/audit.jsonl",
          "/en/administration/audit/verification", "/administration/audit/chain.jsonl"}) {
        EXPECT_EQ(get(path, plain({Role::auditor})).status, 200) << path;
    }
    EXPECT_EQ(entries(), before);
}

TEST_P(AuditPagesTest, TheDownloadedChainVerifiesElsewhere) {
    post(page(ana_, "/facts"), {{"holds_share", "true"}}, root());
    settle();
    const auto file = get("/administration/audit/chain.jsonl", root());
    const auto end = database().read([](db::ReadTx& tx) { return journal::chain_end(tx); });
    ASSERT_TRUE(end);
    EXPECT_TRUE(journal::verify_chain_file(file.body, end->hash).empty());
    EXPECT_TRUE(get("/en/administration/audit", root()).holds(end->hash));
    EXPECT_TRUE(get("/en/administration/audit/verification", root()).holds("The chain is whole"));
    std::string forged = file.body;
    forged.replace(forged.find("holds_share=yes"), 15, "holds_share=no ");
    EXPECT_FALSE(journal::verify_chain_file(forged, end->hash).empty());
}

TEST_P(AuditPagesTest, TheBrokenChainIsSaid) {
    database().write([&](db::WriteTx& tx) {
        journal::add(tx, {root_, clock_.now()}, "a.told", "x=1", journal::Audit::yes, "reason");
    });
    settle();
    constexpr db::Query kForge{"test.forge", "UPDATE journal_text SET body = 'other'"};
    database().write([&](db::WriteTx& tx) { tx.run(kForge); });
    EXPECT_TRUE(get("/en/administration/audit/verification", root()).holds("The chain is broken"));
}

TEST_P(AuditPagesTest, ABreachIsAnsweredByPersonAndByPeriod) {
    post(page(ana_, "/facts"), {{"holds_share", "true"}}, root());
    settle();
    const auto ask = [&](const http::NameValues& sent) {
        return post("/en/administration/processing/breach", sent, root());
    };
    const auto person = ask({{"account", to_string(ana_)}});
    EXPECT_TRUE(person.holds("accounts_account,1"));
    EXPECT_FALSE(person.holds("ana@example.org"));
    const auto period = ask({{"from", "2026-11-20"}, {"until", "2026-11-20"}});
    EXPECT_TRUE(period.holds("ana@example.org"));
    EXPECT_TRUE(period.holds("root@example.org"));
    EXPECT_FALSE(ask({{"from", "2025-01-01"}, {"until", "2025-01-02"}}).holds("@"));
    EXPECT_EQ(acts().front(), "administration.breach_exported");
    EXPECT_EQ(ask({}).status, 422);
    EXPECT_EQ(ask({{"account", "x"}}).status, 422);
    EXPECT_EQ(ask({{"from", "2026-11-20"}, {"until", "2026-11-19"}}).status, 422);
    EXPECT_TRUE(get("/nl/administration/processing", root()).holds("accounts_suspension"));
}

AGORA_EACH_ENGINE(AuditPagesTest);

}  // namespace
}  // namespace agora::administration

#include "agora/accounts/account.hpp"
#include "agora/accounts/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/testing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::vocabulary {
namespace {

using access::Role;

class VocabularyTest : public web::SiteTest {
 protected:
    VocabularyTest()
        : SiteTest({"accounts", "vocabulary"}, {accounts::accounts_module(), vocabulary_module()}) {
    }

    /// A member with an account, so that mail reaches them.
    access::Actor with_account(std::string mail, Language language = Language::en) {
        const auto added = database().write([&](db::WriteTx& tx) {
            return accounts::add_account(tx, {},
                                         {.mail = std::move(mail),
                                          .name = "Ana",
                                          .language = language,
                                          .standing = access::Standing::active});
        });
        return member(added->value());
    }
    std::shared_ptr<const Terms> terms() { return services().state<TermsHolder>().current(); }
    const Term* term(Kind kind, std::string_view slug) {
        kept_ = terms();
        return kept_->by_slug(kind, slug);
    }
    std::string id_of(Kind kind, std::string_view slug) {
        return to_string(term(kind, slug)->term_id);
    }
    /// "/terms/proposals/12"
    std::string propose(const access::Actor& by, std::string query, http::NameValues fields) {
        const auto answer = post("/en/terms/proposals" + query, fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.substr(std::min<std::size_t>(3, answer.location.size()));
    }
    std::string propose_beekeeper(const access::Actor& by) {
        return propose(
            by, "?act=addition",
            {{"kind", "profession"}, {"label_nl", "stadsimker"}, {"reason", "I am one."}});
    }
    http::NameValues beekeeper() {
        return {{"label_nl", "stadsimker"},
                {"label_fr", "apicultrice urbaine, apiculteur urbain"},
                {"label_en", "city beekeeper"},
                {"synonyms_nl", "bijenhouder in de stad\nhoning maken"},
                {"sector", id_of(Kind::sector, "agriculture-animals")},
                {"answer", "Lovely."}};
    }

    access::Actor editor_ = member(5, {Role::editor});
    std::shared_ptr<const Terms> kept_;
};

TEST_P(VocabularyTest, ProfessionsStandFromAToZInTheReadersLanguage) {
    const auto page = get("/nl/professions");
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("id=\"letter-A\""));
    EXPECT_TRUE(page.holds("href=\"/nl/professions/accountant\""));
    EXPECT_TRUE(page.holds("fotograaf"));
    EXPECT_TRUE(get("/fr/professions").holds("pianiste"));
    EXPECT_TRUE(get("/api/professions").holds(R"("slug":"pianist")"));
    EXPECT_TRUE(page.holds("href=\"/nl/sectors/music\""));
}

TEST_P(VocabularyTest, ALongListShowsOneLetterAtATime) {
    const auto first = get("/en/skills");
    const auto m = get("/en/skills?letter=M");
    EXPECT_TRUE(m.holds("href=\"?letter=P\""));
    EXPECT_TRUE(m.holds("href=\"?letter=M\" aria-current=\"page\""));
    EXPECT_NE(first.body, m.body);
    EXPECT_EQ(get("/en/skills?letter=%3Cx%3E").status, 200);
}

TEST_P(VocabularyTest, AWordOfAnotherLanguageFindsItAndSaysHow) {
    const auto found = get("/nl/skills?q=comptabilit%C3%A9");
    EXPECT_TRUE(found.holds("boekhouding"));
    EXPECT_TRUE(found.holds("comptabilité"));
    const auto none = get("/en/professions?q=zzz%3Cb%3E");
    EXPECT_TRUE(none.holds("have “zzz&lt;b&gt;” yet"));
}

TEST_P(VocabularyTest, ATermShowsItsSynonymsRelationsAndWhoDoesIt) {
    const auto page = get("/en/professions/accountant");
    EXPECT_TRUE(page.holds("<h1>Accountant</h1>"));
    EXPECT_TRUE(page.holds("chartered accountant"));
    EXPECT_TRUE(page.holds("experte-comptable, expert-comptable"));
    EXPECT_TRUE(page.holds("href=\"/en/professions/bookkeeper\""));
    EXPECT_TRUE(page.holds("href=\"/en/sectors/administration-finance-law\""));
    EXPECT_TRUE(page.holds("/en/members?profession=accountant"));
    EXPECT_TRUE(get("/en/sectors/music").holds("/en/professions/pianist"));
    EXPECT_TRUE(get("/en/skills/3d-modelling").holds("/en/professions/3d-artist"));
    EXPECT_EQ(get("/en/professions/nobody").status, 404);
    EXPECT_EQ(get("/en/skills/accountant").status, 404);
}

TEST_P(VocabularyTest, SuggestionsAreRowsForACombobox) {
    EXPECT_EQ(get("/api/terms/suggestions?kind=profession&q=accordeonist&lang=nl").body,
              R"([{"value":")" + id_of(Kind::profession, "accordionist") +
                  R"(","label":"accordeonist"}])");
    EXPECT_TRUE(
        get("/nl/terms/suggestions?kind=profession&q=trekzak").holds("accordeonist · trekzak"));
    EXPECT_EQ(get("/api/terms/suggestions?kind=profession&q=").body, "[]");
}

TEST_P(VocabularyTest, AMemberProposesAWordAnEditorAcceptsItAndTheProposerIsTold) {
    const auto ana = with_account("ana@example.org", Language::nl);
    const std::string path = propose_beekeeper(ana);
    EXPECT_TRUE(get("/en" + path, ana).holds("waits for an editor"));
    EXPECT_FALSE(get("/en" + path, ana).holds("/acceptance"));
    EXPECT_TRUE(get("/en/terms/proposals", editor_).holds("stadsimker"));
    EXPECT_TRUE(get("/en" + path, editor_).holds("I am one."));
    EXPECT_EQ(post("/en" + path + "/acceptance", beekeeper(), editor_).status, 303);
    const auto page = get("/en/professions/city-beekeeper");
    EXPECT_TRUE(page.holds("City beekeeper"));
    EXPECT_TRUE(get("/nl/professions?q=honing").holds("stadsimker"));
    EXPECT_TRUE(get("/en" + path, ana).holds("Lovely."));
    settle();
    ASSERT_EQ(mails().size(), 1U);
    EXPECT_NE(mails().front().find("stadsimker"), std::string::npos);
    EXPECT_NE(mails().front().find("Lovely."), std::string::npos);
    EXPECT_EQ(post("/en" + path + "/acceptance", beekeeper(), editor_).status, 409);
}

TEST_P(VocabularyTest, AnEditorWhoDoesNotTakeItUpSaysWhy) {
    const auto ana = with_account("ana@example.org");
    const std::string path = propose_beekeeper(ana);
    EXPECT_EQ(post("/en" + path + "/refusal", {}, editor_).status, 422);
    EXPECT_EQ(post("/en" + path + "/refusal", {{"answer", "It is beekeeper."}}, editor_).status,
              303);
    EXPECT_TRUE(get("/en" + path, ana).holds("not taken up"));
    EXPECT_TRUE(get("/en" + path, ana).holds("It is beekeeper."));
    settle();
    ASSERT_EQ(mails().size(), 1U);
    EXPECT_NE(mails().front().find("Not taken up: stadsimker"), std::string::npos);
    EXPECT_EQ(get("/en/professions?q=stadsimker").body.find("href=\"/en/professions/"),
              std::string::npos);
}

TEST_P(VocabularyTest, ARenamingKeepsIdSlugAndTheOldNameAsSynonym) {
    const std::string pianist = id_of(Kind::profession, "pianist");
    const std::string path = propose(member(9), "?act=renaming&term=" + pianist,
                                     {{"label_nl", "pianospeler"},
                                      {"label_fr", "pianiste"},
                                      {"label_en", "pianist"},
                                      {"reason", "Plainer."}});
    const auto form = get("/en" + path, editor_);
    EXPECT_TRUE(form.holds("value=\"pianospeler\""));
    EXPECT_EQ(post("/en" + path + "/acceptance",
                   {{"label_nl", "pianospeler"},
                    {"label_fr", "pianiste"},
                    {"label_en", "pianist"},
                    {"sector", id_of(Kind::sector, "music")}},
                   editor_)
                  .status,
              303);
    EXPECT_EQ(id_of(Kind::profession, "pianist"), pianist);
    EXPECT_EQ(term(Kind::profession, "pianist")->label_nl, "pianospeler");
    EXPECT_THAT(term(Kind::profession, "pianist")->synonyms_nl, testing::Contains("pianist"));
}

TEST_P(VocabularyTest, AMergeLosesNothing) {
    const Term old = *term(Kind::profession, "accordionist");
    const std::string path = propose(member(9), "?act=merge&term=" + to_string(old.term_id),
                                     {{"other", "pianist"}, {"reason", "Same keys."}});
    EXPECT_TRUE(get("/en" + path, editor_).holds("accordionist → pianist"));
    EXPECT_EQ(post("/en" + path + "/acceptance", {}, editor_).status, 303);
    const Term* kept = term(Kind::profession, "pianist");
    EXPECT_EQ(terms()->find(old.term_id)->slug, "pianist");
    EXPECT_EQ(terms()->by_slug(Kind::profession, "accordionist")->slug, "pianist");
    for (const std::string& word : old.synonyms) {
        EXPECT_THAT(kept->synonyms, testing::Contains(word));
    }
    EXPECT_THAT(kept->synonyms_nl, testing::Contains("accordeonist"));
    const auto moved = get("/en/professions/accordionist");
    EXPECT_EQ(moved.status, 301);
    EXPECT_EQ(moved.location, "/en/professions/pianist");
    EXPECT_FALSE(get("/en/professions").holds("/professions/accordionist"));
    const std::string again = propose(member(9), "?act=merge&term=" + to_string(old.term_id),
                                      {{"other", "violinist"}, {"reason", "Keys again."}});
    EXPECT_TRUE(get("/en" + again, editor_).holds("pianist → violinist"));
}

TEST_P(VocabularyTest, AMergeOfWhatWasMergedInTheMeantimeIsRefused) {
    const std::string old = id_of(Kind::profession, "accordionist");
    const std::string first =
        propose(member(9), "?act=merge&term=" + old, {{"other", "pianist"}, {"reason", "a"}});
    const std::string second =
        propose(member(8), "?act=merge&term=" + old, {{"other", "violinist"}, {"reason", "b"}});
    EXPECT_EQ(post("/en" + first + "/acceptance", {}, editor_).status, 303);
    const auto late = post("/en" + second + "/acceptance", {}, editor_);
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(terms()->by_slug(Kind::profession, "accordionist")->slug, "pianist");
}

TEST_P(VocabularyTest, AProposalSaysWhatIsWrongAtTheField) {
    const auto ana = member(9);
    const auto known =
        post("/en/terms/proposals?act=addition",
             {{"kind", "profession"}, {"label_fr", "Pianiste"}, {"reason", "x"}}, ana);
    EXPECT_EQ(known.status, 422);
    EXPECT_TRUE(known.holds("id=\"field-label_fr-error\""));
    EXPECT_TRUE(known.holds("value=\"Pianiste\""));
    EXPECT_TRUE(post("/en/terms/proposals?act=addition",
                     {{"kind", "profession"}, {"label_nl", " - "}, {"reason", "x"}}, ana)
                    .holds("at least one language"));
    const std::string pianist = id_of(Kind::profession, "pianist");
    EXPECT_TRUE(post("/en/terms/proposals?act=merge&term=" + pianist,
                     {{"other", "no such thing"}, {"reason", "x"}}, ana)
                    .holds("id=\"field-other-error\""));
    EXPECT_TRUE(post("/en/terms/proposals?act=merge&term=" + pianist,
                     {{"other", "pianist"}, {"reason", "x"}}, ana)
                    .holds("That is the same word"));
    EXPECT_TRUE(post("/en/terms/proposals?act=renaming&term=" + pianist,
                     {{"label_nl", term(Kind::profession, "pianist")->label_nl},
                      {"label_fr", term(Kind::profession, "pianist")->label_fr},
                      {"label_en", term(Kind::profession, "pianist")->label_en},
                      {"reason", "x"}},
                     ana)
                    .holds("Nothing is different"));
    EXPECT_EQ(
        post("/en/terms/proposals?act=merge&term=1", {{"other", "x"}, {"reason", "x"}}, ana).status,
        404);
    EXPECT_EQ(get("/en/terms/proposals/new?act=renaming&term=" + pianist, ana).status, 200);
    EXPECT_EQ(get("/en/terms/proposals/new?act=renaming", ana).status, 404);
}

TEST_P(VocabularyTest, TheSameProposalWaitsOnceAndTwentyAtMost) {
    const auto ana = member(9);
    propose_beekeeper(ana);
    EXPECT_EQ(post("/en/terms/proposals?act=addition",
                   {{"kind", "profession"}, {"label_nl", "stadsimker"}, {"reason", "Again."}}, ana)
                  .status,
              409);
    for (int i = 1; i < 20; ++i) {
        propose(
            ana, "?act=addition",
            {{"kind", "skill"}, {"label_en", "quidditch " + std::to_string(i)}, {"reason", "x"}});
    }
    EXPECT_EQ(post("/en/terms/proposals?act=addition",
                   {{"kind", "skill"}, {"label_en", "quidditch 99"}, {"reason", "x"}}, ana)
                  .status,
              429);
}

TEST_P(VocabularyTest, OnlyEditorsDecideAndOnlyTheProposerAndEditorsLook) {
    const std::string path = propose_beekeeper(member(9));
    EXPECT_EQ(get("/en" + path, member(10)).status, 404);
    EXPECT_EQ(get("/en" + path).status, 303);
    EXPECT_FALSE(get("/en/terms/proposals", member(10)).holds("stadsimker"));
    for (const Role role : {Role::animator, Role::moderator, Role::adviser, Role::buyer,
                            Role::support_group, Role::board, Role::auditor}) {
        const access::Actor actor = member(11, {role});
        EXPECT_EQ(get("/en" + path, actor).status, 404);
        EXPECT_EQ(post("/en" + path + "/acceptance", beekeeper(), actor).status, 403);
        EXPECT_EQ(post("/en" + path + "/refusal", {{"answer", "no"}}, actor).status, 403);
        EXPECT_EQ(get("/en/terms/1/edit", actor).status, 403);
        EXPECT_EQ(post("/en/terms/1", {}, actor).status, 403);
    }
    EXPECT_EQ(post("/api/terms/proposals?act=addition", {{"label_nl", "x"}}).status, 401);
    for (const Role role : {Role::editor, Role::administrator}) {
        EXPECT_EQ(get("/en" + path, member(12, {role})).status, 200);
    }
    EXPECT_EQ(
        post("/en" + path + "/acceptance", beekeeper(), member(13, {Role::administrator})).status,
        303);
}

TEST_P(VocabularyTest, AnEditorChangesAWordDirectly) {
    const std::string id = id_of(Kind::skill, "3d-modelling");
    const auto form = get("/en/terms/" + id + "/edit", editor_);
    EXPECT_TRUE(form.holds("value=\"3D modelling\""));
    EXPECT_EQ(post("/en/terms/" + id,
                   {{"label_nl", "3D-modelleren"},
                    {"label_fr", "modélisation 3D"},
                    {"label_en", "modelling in 3D"},
                    {"synonyms_en", "Blender\nMaya"},
                    {"professions", id_of(Kind::profession, "3d-artist")}},
                   editor_)
                  .status,
              303);
    const Term* changed = term(Kind::skill, "3d-modelling");
    EXPECT_THAT(changed->synonyms_en, testing::ElementsAre("3D modelling", "Blender", "Maya"));
    EXPECT_EQ(changed->professions.size(), 1U);
    const auto wrong = post("/en/terms/" + id, {{"label_nl", "x"}}, editor_);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_EQ(get("/en/terms/999/edit", editor_).status, 404);
}

AGORA_EACH_ENGINE(VocabularyTest);

}  // namespace
}  // namespace agora::vocabulary

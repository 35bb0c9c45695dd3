#include "agora/vocabulary/terms.hpp"

#include "agora/schema/testing.hpp"
#include "term_read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace agora::vocabulary {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

Shipped shipped() {
    static const resources::Set files = schema::files_of({"vocabulary"});
    return shipped_terms(files);
}

std::shared_ptr<const Terms> vocabulary(const OwnRows& own = {}) {
    return make_terms(shipped(), own);
}

std::vector<std::string> slugs(const std::vector<const Term*>& terms) {
    std::vector<std::string> slugs;
    for (const Term* term : terms) slugs.push_back(term->slug);
    return slugs;
}

TEST(Terms, HaveTheSameIdsEverywhere) {
    EXPECT_EQ(term_id_of(Kind::profession, "accountant").value(), 1152326174184364564);
    EXPECT_NE(term_id_of(Kind::skill, "accountant"), term_id_of(Kind::profession, "accountant"));
}

TEST(Terms, AreFoundByAnyWordInAnyLanguage) {
    const auto terms = vocabulary();
    EXPECT_THAT(slugs(terms->matching("boekhouding")), Contains("bookkeeping"));
    EXPECT_THAT(slugs(terms->matching("comptabilité")), Contains("bookkeeping"));
    EXPECT_THAT(slugs(terms->matching("COMPTABILITE")), Contains("bookkeeping"));
    EXPECT_THAT(slugs(terms->matching("nobody says this")), IsEmpty());
}

TEST(Terms, AreFoundByEitherFormOfADoubleLabel) {
    const auto terms = vocabulary();
    EXPECT_THAT(slugs(terms->matching("expert-comptable")), Contains("accountant"));
    EXPECT_THAT(slugs(terms->matching("experte-comptable")), Contains("accountant"));
    EXPECT_THAT(slugs(terms->matching("conseillère en accessibilité")),
                Contains("accessibility-consultant"));
    EXPECT_THAT(slugs(terms->matching("conseillère")), IsEmpty());
}

TEST(Terms, AreSuggestedLabelsOfTheReadersLanguageFirst) {
    const auto terms = vocabulary();
    const auto found = terms->suggest(Kind::profession, "foto", Language::nl, 5);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front()->label_nl.substr(0, 4), "foto");
    EXPECT_LE(found.size(), 5U);
    EXPECT_THAT(slugs(terms->suggest(Kind::profession, "pianis", Language::fr, 9)),
                Contains("pianist"));
    EXPECT_THAT(slugs(terms->suggest(Kind::sector, "pianis", Language::fr, 9)),
                testing::Not(Contains("pianist")));
    EXPECT_THAT(slugs(terms->suggest(Kind::profession, "", Language::fr, 9)), IsEmpty());
}

TEST(Terms, StandInDictionaryOrderOfTheReadersLanguage) {
    const auto terms = vocabulary();
    const auto all = terms->all(Kind::profession, Language::fr);
    ASSERT_GT(all.size(), 500U);
    const auto place = [&](std::string_view slug) {
        return std::ranges::find(all, slug, [](const Term* term) { return term->slug; });
    };
    // "éclairagiste" stands between d and f, not after z.
    const auto e =
        std::ranges::find_if(all, [](const Term* term) { return term->label_fr.starts_with("é"); });
    ASSERT_NE(e, all.end());
    EXPECT_LT(e, place("veterinarian"));
}

TEST(Terms, RelateProfessionsToSectorsAndSkills) {
    const auto terms = vocabulary();
    const Term* accountant = terms->by_slug(Kind::profession, "accountant");
    ASSERT_NE(accountant, nullptr);
    ASSERT_FALSE(accountant->sectors.empty());
    EXPECT_EQ(terms->find(accountant->sectors.front())->slug, "administration-finance-law");
    EXPECT_THAT(slugs(terms->professions_of(accountant->sectors.front(), Language::en)),
                Contains("accountant"));
    EXPECT_FALSE(terms->skills_of(accountant->term_id, Language::en).empty());
    EXPECT_FALSE(accountant->near.empty());
}

TEST(Terms, FollowAMergeByIdAndBySlug) {
    const TermId pianist = term_id_of(Kind::profession, "pianist");
    const TermId musician = term_id_of(Kind::profession, "musician");
    OwnRows own;
    own.terms = {{.term_id = pianist,
                  .kind = Kind::profession,
                  .slug = "pianist",
                  .label_nl = "pianist",
                  .label_fr = "pianiste",
                  .label_en = "pianist",
                  .merged_into = musician}};
    const auto terms = vocabulary(own);
    EXPECT_EQ(terms->canonical(pianist), musician);
    EXPECT_EQ(terms->find(pianist)->slug, "musician");
    EXPECT_EQ(terms->by_slug(Kind::profession, "pianist")->slug, "musician");
    const Term* accordionist = terms->by_slug(Kind::profession, "accordionist");
    EXPECT_THAT(accordionist->near, ElementsAre(musician));
}

TEST(Terms, DoNotRunInACircleOfMerges) {
    const TermId one = term_id_of(Kind::skill, "one");
    const TermId two = term_id_of(Kind::skill, "two");
    OwnRows own;
    own.terms = {{.term_id = one,
                  .slug = "one",
                  .label_nl = "",
                  .label_fr = "",
                  .label_en = "one",
                  .merged_into = two},
                 {.term_id = two,
                  .slug = "two",
                  .label_nl = "",
                  .label_fr = "",
                  .label_en = "two",
                  .merged_into = one}};
    EXPECT_EQ(vocabulary(own)->find(one), nullptr);
}

TEST(Terms, TakeTheCooperativesOwnWordsInPlaceOfTheShippedOnes) {
    const TermId pianist = term_id_of(Kind::profession, "pianist");
    OwnRows own;
    own.terms = {{.term_id = pianist,
                  .kind = Kind::profession,
                  .slug = "pianist",
                  .label_nl = "klavierspeler",
                  .label_fr = "",
                  .label_en = ""}};
    own.synonyms = {{pianist, Language::nl, "toetsenist"}};
    const auto terms = vocabulary(own);
    EXPECT_EQ(terms->label(pianist, Language::fr), "klavierspeler");
    EXPECT_THAT(terms->find(pianist)->synonyms, ElementsAre("toetsenist"));
    EXPECT_EQ(terms->count(Kind::profession), vocabulary()->count(Kind::profession));
}

}  // namespace
}  // namespace agora::vocabulary

#include "agora/files/rights.hpp"

#include <gtest/gtest.h>

namespace agora::files::test {
namespace {

const RightsAnswers kRight{
    .rights_holder = " Ana De Vos ", .licence = "cc_by", .people_shown = "all_agreed"};

std::string refused(const RightsAnswers& answers, std::string_view field) {
    const auto rights = check_rights(answers);
    if (rights) return "taken";
    EXPECT_EQ(rights.refusal().field(), field);
    EXPECT_EQ(rights.refusal().kind(), RefusalKind::field);
    return std::string{rights.refusal().name()};
}

RightsAnswers with(std::string RightsAnswers::*answer, const std::string& value) {
    RightsAnswers answers = kRight;
    answers.*answer = value;
    return answers;
}

TEST(Rights, AreTakenWhenAllThreeQuestionsAreAnswered) {
    const auto rights = check_rights(kRight);
    ASSERT_TRUE(rights);
    EXPECT_EQ(rights->holder(), "Ana De Vos");
    EXPECT_EQ(rights->licence(), Licence::cc_by);
    EXPECT_EQ(rights->people_shown(), PeopleShown::all_agreed);
}

TEST(Rights, NeedAHolder) {
    const auto holder = &RightsAnswers::rights_holder;
    EXPECT_EQ(refused(with(holder, ""), "rights_holder"), "rights_holder_missing");
    EXPECT_EQ(refused(with(holder, " \t"), "rights_holder"), "rights_holder_missing");
    EXPECT_EQ(refused(with(holder, "a\nb"), "rights_holder"), "rights_holder_missing");
    EXPECT_EQ(refused(with(holder, "\xFF"), "rights_holder"), "rights_holder_missing");
    EXPECT_EQ(refused(with(holder, std::string(201, 'a')), "rights_holder"),
              "rights_holder_too_long");
    EXPECT_EQ(refused(with(holder, std::string(200, 'a')), "rights_holder"), "taken");
}

TEST(Rights, NeedALicenceThatWeKnow) {
    EXPECT_EQ(refused(with(&RightsAnswers::licence, ""), "licence"), "licence_missing");
    EXPECT_EQ(refused(with(&RightsAnswers::licence, "gpl"), "licence"), "licence_missing");
}

TEST(Rights, NeedTheAgreementOfThePeopleShown) {
    const auto people = &RightsAnswers::people_shown;
    EXPECT_EQ(refused(with(people, ""), "people_shown"), "people_shown_not_answered");
    EXPECT_EQ(refused(with(people, "yes"), "people_shown"), "people_shown_not_answered");
    EXPECT_EQ(refused(with(people, "not_all_agreed"), "people_shown"),
              "people_shown_did_not_agree");
    EXPECT_EQ(refused(with(people, "nobody"), "people_shown"), "taken");
}

TEST(Rights, HaveNamesThatReadBack) {
    for (const Licence licence :
         {Licence::all_rights_reserved, Licence::cc_by, Licence::cc_by_sa, Licence::cc_zero}) {
        EXPECT_EQ(licence_named(name_of(licence)), licence);
        EXPECT_FALSE(licence_text(licence).label.empty());
    }
    for (const PeopleShown people : {PeopleShown::nobody, PeopleShown::all_agreed}) {
        EXPECT_EQ(people_shown_named(name_of(people)), people);
    }
}

}  // namespace
}  // namespace agora::files::test

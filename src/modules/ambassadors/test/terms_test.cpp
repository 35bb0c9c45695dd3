#include "agora/accounts/eraser.hpp"
#include "agora/pdf/testing.hpp"
#include "ambassadors_testing.hpp"
#include "missions.hpp"
#include "terms.hpp"
#include "terms_store.hpp"

#include <algorithm>
#include <thread>

namespace agora::ambassadors {
namespace {

using std::chrono::days;
using std::chrono::hours;

class TermsTest : public MissionsTest {
 protected:
    void SetUp() override {
        MissionsTest::SetUp();
        bo_ = person("Bo", {Role::board});
        make_ambassador(ana_);
    }
    std::string entity(const std::string& name, bool may_pay, const std::string& country = "be") {
        EXPECT_EQ(post("/en/ambassadors/lump-sums/entities",
                       {{"name", name},
                        {"entity_country", country},
                        {"not_for_profit", may_pay ? "true" : ""}},
                       bo_)
                      .status,
                  303);
        return database().read([&](db::ReadTx& tx) {
            for (const Entity& one : list_entities(tx)) {
                if (one.name == name) return to_string(one.entity_id);
            }
            return std::string{};
        });
    }
    void ceiling(int year, const std::string& per_day, const std::string& per_year,
                 const std::string& country = "be") {
        EXPECT_EQ(post("/en/ambassadors/lump-sums/ceilings",
                       {{"country", country},
                        {"year", std::to_string(year)},
                        {"per_day", per_day},
                        {"per_year", per_year},
                        {"source", "The act"},
                        {"stated_on", "2026-01-01"}},
                       bo_)
                      .status,
                  303);
    }
    /// A mission of some hours with a lump sum, so many days from now.
    http::NameValues volunteering(const std::string& body, const std::string& per_day,
                                  int in_days = 3, int for_days = 0) {
        const auto begin = days{in_days};
        return mission("regime", "lump_sum")
            .with("entity", body)
            .with("per_day", per_day)
            .with("starts_at", moment(begin))
            .with("ends_at", moment(begin + days{for_days} + hours{2}));
    }
    int year() { return locale::local_date(now(), {}).year; }
    /// Asked and yes: the status of the second, or of the first when that is refused.
    int sent(const http::NameValues& fields, const access::Actor& who) {
        const std::string path = made(fields);
        const int asked = ask(path, who);
        return asked == 303 ? act(path, who, "yes", who) : asked;
    }
    std::string engagement(const http::NameValues& fields, const access::Actor& who) {
        const std::string path = made(fields);
        EXPECT_EQ(ask(path, who), 303);
        EXPECT_EQ(act(path, who, "yes", who), 303);
        return path + "/engagement/" + MissionsTest::seat_of(who);
    }
    int work_in(const access::Actor& who, const std::string& place, const std::string& language) {
        return post("/en/ambassadors/workplace", {{"place", place}, {"language", language}}, who)
            .status;
    }

    access::Actor bo_ = {};
};

TEST_P(TermsTest, OnlyABodyWithoutProfitMotivePaysALumpSum) {
    const std::string company = entity("The company", false);
    const std::string association = entity("The association", true);
    ceiling(year(), "44.02", "1760.83");
    ceiling(year() + 1, "44.02", "1760.83");
    const auto refused = post("/en/missions", volunteering(company, "40"), sol_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-entity-error\""));
    EXPECT_TRUE(refused.holds("act of 3 July 2005")) << "with the text of the rule";
    EXPECT_EQ(post("/en/missions", volunteering("", "40"), sol_).status, 422);
    const auto dear = post("/en/missions", volunteering(association, "44.03"), sol_);
    EXPECT_EQ(dear.status, 422);
    EXPECT_TRUE(dear.holds("id=\"field-per_day-error\""));
    EXPECT_TRUE(dear.holds("44.03")) << "what was typed stays";
    EXPECT_EQ(post("/en/missions", volunteering(association, ""), sol_).status, 422);
    EXPECT_EQ(post("/en/missions", volunteering("999", "40"), sol_).status, 422);
    EXPECT_EQ(sent(volunteering(association, "44.02"), ana_), 303);
    for (const auto& elsewhere : {volunteering(association, "").with("regime", "expenses"),
                                  volunteering("", "40").with("regime", "expenses")}) {
        const auto dropped = post("/en/missions", elsewhere, sol_);
        EXPECT_EQ(dropped.status, 422) << "a lump sum without saying that it is one";
        EXPECT_TRUE(dropped.holds("id=\"field-regime-error\""));
    }
    const std::string french = entity("L'association", true, "fr");
    const auto unknown = post("/en/missions", volunteering(french, "10"), sol_);
    EXPECT_EQ(unknown.status, 422) << "no ceiling is noted for France";
    EXPECT_TRUE(unknown.holds("No ceiling is noted"));
}

TEST_P(TermsTest, CeilingsCountAllMissionsOfAPersonByDayAndByYear) {
    const std::string body = entity("The association", true);
    const std::string other = entity("Another one", true);
    for (const int one : {year(), year() + 1}) ceiling(one, "40", "100");
    EXPECT_EQ(sent(volunteering(body, "30", 3), ana_), 303);
    EXPECT_EQ(sent(volunteering(other, "20", 3), ana_), 409) << "the same day, 50 of 40";
    EXPECT_EQ(sent(volunteering(other, "10", 3), ana_), 303) << "the same day, 40 of 40";
    EXPECT_EQ(sent(volunteering(body, "35", 4, 1), ana_), 409) << "two days: 110 of 100 in a year";
    EXPECT_EQ(sent(volunteering(body, "30", 4, 1), ana_), 303) << "100 of 100";
    EXPECT_EQ(sent(volunteering(body, "1", 8), ana_), 409);
    EXPECT_TRUE(get("/en/ambassadors/lump-sums", ana_).holds("€100.00"));
    EXPECT_FALSE(get("/en/ambassadors/lump-sums", sol_).holds("Your lump sums"));
    const auto ben = person("Ben");
    make_ambassador(ben);
    EXPECT_EQ(sent(volunteering(body, "30", 3), ben), 303) << "each person has their own";
    EXPECT_EQ(sent(mission(), ana_), 303) << "expenses on proof are another thing";
}

TEST_P(TermsTest, VisitorsHaveNoLumpSumsOfPeopleWhoLeft) {
    const std::string body = entity("The association", true);
    for (const int one : {year(), year() + 1}) ceiling(one, "40", "100");
    EXPECT_EQ(sent(volunteering(body, "30", 1), ana_), 303);
    EXPECT_TRUE(get("/en/ambassadors/lump-sums", ana_).holds("Your lump sums"));
    clock_.advance(days{2});
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    settle();
    // What was paid stays on record, of nobody.
    ASSERT_GT(database().read([&](db::ReadTx& tx) { return lump_sums_of(tx, {}, year()); }), 0);
    EXPECT_FALSE(get("/en/ambassadors/lump-sums").holds("Your lump sums"));
    EXPECT_FALSE(get("/api/ambassadors/lump-sums").holds("30.00"));
}

TEST_P(TermsTest, TwoYesAtOnceStayBelowTheCeiling) {
    const std::string body = entity("The association", true);
    for (const int one : {year(), year() + 1}) ceiling(one, "40", "60");
    const std::string first = made(volunteering(body, "40", 3));
    const std::string second = made(volunteering(body, "40", 5));
    EXPECT_EQ(ask(first, ana_), 303);
    const std::string first_seat = MissionsTest::seat_of(ana_);
    EXPECT_EQ(ask(second, ana_), 303) << "asked is not yet paid";
    const std::string second_seat = MissionsTest::seat_of(ana_);
    std::vector<int> answers(2);
    std::thread other(
        [&] { answers[1] = post(second + "/seats/" + second_seat + "/yes", {}, ana_).status; });
    answers[0] = post(first + "/seats/" + first_seat + "/yes", {}, ana_).status;
    other.join();
    EXPECT_EQ(std::ranges::count(answers, 303), 1);
    EXPECT_EQ(std::ranges::count(answers, 409), 1);
}

TEST_P(TermsTest, TheBoardKeepsBodiesAndCeilings) {
    const http::NameValues body{
        {"name", "The association"}, {"entity_country", "be"}, {"not_for_profit", "true"}};
    const http::NameValues most{{"country", "be"},     {"year", "2026"},
                                {"per_day", "44.02"},  {"per_year", "10"},
                                {"source", "The act"}, {"stated_on", "2026-01-01"}};
    for (const access::Actor& who : {sol_, teo_, ana_}) {
        EXPECT_EQ(post("/en/ambassadors/lump-sums/entities", body, who).status, 403);
        EXPECT_EQ(post("/en/ambassadors/lump-sums/ceilings", most, who).status, 403);
    }
    EXPECT_EQ(post("/en/ambassadors/lump-sums/entities", body.with("name", ""), bo_).status, 422);
    const auto crossed = post("/en/ambassadors/lump-sums/ceilings", most, bo_);
    EXPECT_EQ(crossed.status, 422);
    EXPECT_TRUE(crossed.holds("id=\"field-per_year-error\""));
    EXPECT_EQ(post("/en/ambassadors/lump-sums/ceilings", most.with("stated_on", ""), bo_).status,
              422);
    const auto known = get("/en/ambassadors/lump-sums");
    EXPECT_TRUE(known.holds("€1,760.83")) << "what the law says of 2026 is there";
    EXPECT_TRUE(known.holds("3.7.2005"));
    EXPECT_TRUE(known.holds("<time datetime=\"2026-01-01\">"));
    const std::string id = entity("The association", true);
    for (const int one : {year(), year() + 1}) ceiling(one, "40", "600");
    made(volunteering(id, "10"));
    const std::string path = "/en/ambassadors/lump-sums/entities/" + id + "/removal";
    const auto kept = post(path, {}, bo_);
    EXPECT_EQ(kept.status, 409);
    EXPECT_TRUE(kept.holds("A mission names this body"));
    EXPECT_TRUE(get("/en/ambassadors/lump-sums").holds("The association"));
    EXPECT_EQ(post("/en/ambassadors/lump-sums/entities/999/removal", {}, bo_).status, 404);
    const std::string spare = entity("Spare", false);
    EXPECT_EQ(post("/en/ambassadors/lump-sums/entities/" + spare + "/removal", {}, sol_).status,
              403);
    EXPECT_EQ(post("/en/ambassadors/lump-sums/entities/" + spare + "/removal", {}, bo_).status,
              303);
    EXPECT_FALSE(get("/en/ambassadors/lump-sums").holds("Spare"));
}

TEST_P(TermsTest, TheDocumentNamesHowItIsPaid) {
    publish_tariff();
    const std::string proof = engagement(mission(), ana_);
    EXPECT_TRUE(get(proof, ana_).holds("Expenses are paid back on proof"));
    EXPECT_EQ(post(proof, {{"pay", "invoice"}}, ana_).status, 409) << "nothing is paid there";
    const std::string paid = engagement(mission("regime", "paid"), ana_);
    EXPECT_TRUE(get(paid, ana_).holds("under a contract of employment"));
    EXPECT_EQ(post(paid, {{"pay", "invoice"}}, sol_).status, 403) << "it is Ana's to choose";
    EXPECT_EQ(post(paid, {{"pay", "invoice"}}, person("Zoe")).status, 404);
    EXPECT_EQ(post(paid, {{"pay", "lump_sum"}}, ana_).status, 409);
    EXPECT_EQ(post(paid, {{"pay", "gold"}}, ana_).status, 409);
    EXPECT_EQ(post(paid, {{"pay", "invoice"}}, ana_).status, 303);
    EXPECT_TRUE(get(paid, sol_).holds("Paid work, by invoice"));
    clock_.advance(days{3} + hours{1});
    EXPECT_EQ(post(paid, {{"pay", "employment"}}, ana_).status, 409) << "it has begun";
    const std::string body = entity("The association", true);
    for (const int one : {year(), year() + 1}) ceiling(one, "40", "600");
    const auto sum = get(engagement(volunteering(body, "25", 10, 1), ana_), ana_);
    EXPECT_TRUE(sum.holds("The association pays a lump sum of €25.00 for each day, €50.00"));
    EXPECT_TRUE(sum.holds("The act"));
}

TEST_P(TermsTest, TheDocumentComesAsAPdfToWhoMayReadIt) {
    EXPECT_EQ(work_in(ana_, "Eupen", "nl"), 303);
    const std::string path = engagement(mission(), ana_);
    const std::string file = path + "/document.pdf";
    EXPECT_TRUE(get(path, ana_).holds(file));
    const auto answer = get(file, ana_);
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers["Content-Type"], "application/pdf");
    const std::string text = pdf::text_of(answer.body);
    const auto german = text.find("Vereinbarung über einen Einsatz");
    ASSERT_NE(german, std::string::npos);
    EXPECT_LT(german, text.find("Translation. Only the text above counts; it is in German."));
    const auto elements = pdf::read_pdf(answer.body).elements;
    const auto heading = std::ranges::find(elements, "H2", &pdf::Element::tag);
    ASSERT_NE(heading, elements.end());
    EXPECT_EQ(heading->lang, "de");
    EXPECT_EQ(get(file, sol_).status, 200) << "the support group";
    EXPECT_EQ(get(file, person("Ben")).status, 404);
    EXPECT_EQ(get(file).status, 303) << "sign in";
    EXPECT_EQ(get("/api" + file.substr(3), ana_).status, 200);
    EXPECT_EQ(get("/api" + file.substr(3)).status, 401);
}

TEST_P(TermsTest, TheTextThatCountsFollowsThePlaceOfWork) {
    const std::string before = engagement(mission(), ana_);
    EXPECT_TRUE(get(before, ana_).holds("A draft")) << "the place of work is not known";
    EXPECT_EQ(work_in(ana_, "Eupen", "nl"), 303);
    const auto german = get(before, ana_);
    EXPECT_FALSE(german.holds("A draft"));
    EXPECT_TRUE(german.holds("<section class=\"stack\" lang=\"de\">"));
    EXPECT_TRUE(german.holds("Vereinbarung über einen Einsatz"));
    EXPECT_TRUE(german.holds("Translation. Only the text above counts; it is in German."));
    EXPECT_LT(german.body.find("Vereinbarung"), german.body.find("Engagement for a mission</h2>"));

    const std::string issued = engagement(mission("title", "Issued in German"), ana_);
    EXPECT_EQ(work_in(ana_, "Gent", "fr"), 303);
    EXPECT_TRUE(get(issued, ana_).holds("Vereinbarung")) << "what was issued stays";
    const auto dutch = get(engagement(mission("title", "In Flanders"), ana_), ana_);
    EXPECT_TRUE(dutch.holds("<section class=\"stack\" lang=\"nl\">"));
    const auto path = engagement(mission("title", "In Flanders too"), ana_);
    EXPECT_FALSE(get("/nl" + path.substr(3), ana_).holds("<section class=\"stack\" lang=\"en\">"));
    EXPECT_FALSE(get("/nl" + path.substr(3), ana_).holds("Vertaling")) << "one text is enough";

    const auto brussels =
        post("/en/ambassadors/workplace", {{"place", "Ixelles"}, {"language", "en"}}, ana_);
    EXPECT_EQ(brussels.status, 422);
    EXPECT_TRUE(brussels.holds("id=\"field-language-error\""));
    EXPECT_TRUE(brussels.holds("value=\"Ixelles\""));
    EXPECT_EQ(work_in(ana_, "Ixelles", "fr"), 303);
    EXPECT_TRUE(get(engagement(mission("title", "In Brussels"), ana_), ana_)
                    .holds("<section class=\"stack\" lang=\"fr\">"));
    EXPECT_EQ(work_in(ana_, "Atlantis", "fr"), 422);
    EXPECT_EQ(work_in(ana_, "", "fr"), 422);
    EXPECT_EQ(work_in(ana_, "Belgium", "fr"), 422) << "which part of it?";
    const auto several =
        post("/en/ambassadors/workplace", {{"place", "Saint-Nicolas"}, {"language", "fr"}}, ana_);
    EXPECT_EQ(several.status, 422) << "Sint-Niklaas has this name too";
    EXPECT_TRUE(several.holds("id=\"field-place-error\""));
    EXPECT_TRUE(several.holds("type the postcode before it, or"));
    EXPECT_TRUE(several.holds("value=\"Saint-Nicolas\"")) << "what was typed stays";
    EXPECT_EQ(work_in(ana_, "Saint-Nicolas, Namur", "nl"), 422) << "none lies there";
    EXPECT_EQ(work_in(ana_, "Saint-Nicolas, Liège", "nl"), 303);
    EXPECT_TRUE(get(engagement(mission("title", "Near Liège"), ana_), ana_)
                    .holds("<section class=\"stack\" lang=\"fr\">"));
    EXPECT_EQ(work_in(ana_, "Saint-Nicolas", "nl"), 303) << "what stands there already stays";
    EXPECT_EQ(work_in(ana_, "Luxembourg", "fr"), 303) << "the country";
    EXPECT_EQ(get("/en/ambassadors/workplace").status, 303);
    EXPECT_FALSE(get("/en/ambassadors/workplace", sol_).holds("Ixelles"));
}

AGORA_EACH_ENGINE(TermsTest);

}  // namespace
}  // namespace agora::ambassadors

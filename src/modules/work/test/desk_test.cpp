#include "work_site.hpp"

namespace agora::work {
namespace {

class DeskTest : public WorkSite {};

TEST_P(DeskTest, WordsThatAskForWhoSomebodyIsNeedAReasonAndADecision) {
    for (const auto& [text, word] :
         {std::pair{"Gezocht: jonge dynamische kracht voor de bar.", "jonge dynamische"},
          std::pair{"Nous cherchons de préférence UNE FEMME pour l'accueil.", "une femme"},
          std::pair{"Native speakers of English wanted for voices.", "native speakers"},
          std::pair{"Iemand zonder hoofddoek voor onze winkel gevraagd.", "zonder hoofddoek"},
          std::pair{"Someone in perfect health to carry the chairs.", "in perfect health"},
          std::pair{"Une personne célibataire, libre le soir et la nuit.", "célibataire"}}) {
        const auto refused = post("/en/work", demand("Somebody for the evening", text), ana_);
        EXPECT_EQ(refused.status, 422) << text;
        EXPECT_TRUE(refused.holds(word)) << text;
        EXPECT_TRUE(refused.holds("the law forbids choosing")) << text;
        EXPECT_TRUE(refused.holds("id=\"field-asks_reason-error\"")) << text;
    }
    for (const char* text : {"Theatre for men and women of all ages, in two acts.",
                             "Een voorstelling voor jongeren: mannen en vrouwen welkom.",
                             "Un spectacle jeune public, pour femmes et hommes."}) {
        EXPECT_EQ(post("/en/work", demand("Somebody for the evening", text), ana_).status, 303)
            << text;
    }
    auto fields = demand("An actress is played", "We look for a woman, the part is Medea.");
    fields.add("asks_reason", "The part is that of Medea herself.");
    const std::string work = posted(fields, ana_);
    EXPECT_EQ(get(work, ben_).status, 404) << "a moderator looks first";
    EXPECT_TRUE(get(work, mo_).holds("The part is that of Medea herself."));
    EXPECT_EQ(post(work + "/decision", {{"decision", "publish"}}, mo_).status, 303);
    EXPECT_EQ(get(work, ben_).status, 200);
    EXPECT_FALSE(get(work, ben_).holds("The part is that of Medea herself."));
}

TEST_P(DeskTest, TheCooperativesOwnAssignmentsAreForMembersFirst) {
    const auto adviser = person("Adviser", {Role::adviser});
    auto fields = demand("Canary of our own");
    fields.add("own", "true");
    const std::string work = posted(fields, adviser);
    EXPECT_EQ(get(work).status, 404);
    EXPECT_FALSE(get("/en/work").holds("Canary"));
    EXPECT_TRUE(get("/en/work", ben_).holds("Canary"));
    clock_.advance(std::chrono::hours{24 * 14 + 1});
    EXPECT_EQ(get(work).status, 200);
    post(work + "/outcome", {{"outcome", "here"}}, adviser);
    EXPECT_TRUE(get("/api/work/figures").holds("\"own_share\":100"));
    const std::string no_right = posted(fields.with("title", "Not of the cooperative"), ana_);
    EXPECT_EQ(get(no_right).status, 200) << "a member can't post in its name";
}

TEST_P(DeskTest, AWageFloorWarnsWithItsSourceAndRecommendsNothing) {
    const auto administrator = person("Admin", {Role::administrator});
    auto fields = demand().with("budget", "per_hour");
    fields.add("budget_from", "12");
    fields.add("place", "Gent");
    const std::string work = posted(fields, ana_);
    EXPECT_TRUE(get(work).holds("No wage floor is known here"));
    const http::NameValues floor{
        {"country", "be"},           {"amount", "12,50"},
        {"currency", "EUR"},         {"charges", "20"},
        {"source", "Canary law"},    {"source_url", "https://law.example/1"},
        {"valid_from", in_days(-30)}};
    EXPECT_EQ(post("/en/work/floors", floor, ana_).status, 403);
    EXPECT_EQ(post("/en/work/floors", floor.with("source", ""), administrator).status, 422);
    EXPECT_EQ(post("/en/work/floors", floor.with("amount", "0"), administrator).status, 422);
    EXPECT_EQ(post("/en/work/floors", floor, administrator).status, 303);
    EXPECT_TRUE(get(work).holds("less than the wage floor"));
    EXPECT_TRUE(get(work).holds("€15.00"));
    EXPECT_TRUE(get(work).holds("Canary law"));
    EXPECT_TRUE(get("/en/work/floors").holds("Canary law"));
    const std::string fair = posted(fields.with("budget_from", "15"), ana_);
    EXPECT_FALSE(get(fair).holds("less than the wage floor"));
    const std::string page = get("/en/work/floors", administrator).body;
    const std::size_t at = page.find("/en/work/floors/");
    EXPECT_EQ(post(page.substr(at, page.find('"', at) - at), {}, administrator).status, 303);
    EXPECT_TRUE(get(work).holds("No wage floor is known here"));
}

TEST_P(DeskTest, AnAdviserPutsAProjectBeforeTheCommittee) {
    const auto adviser = person("Adviser", {Role::adviser});
    const auto board = person("Board", {Role::board});
    const std::string work = posted();
    EXPECT_EQ(post(work + "/potential", {{"note", "Canary note"}}, ben_).status, 403);
    EXPECT_EQ(post(work + "/potential", {{"note", ""}}, adviser).status, 422);
    EXPECT_EQ(post(work + "/potential", {{"note", "Canary note"}}, adviser).status, 303);
    EXPECT_EQ(post(work + "/potential", {{"note", "Again"}}, adviser).status, 409);
    EXPECT_EQ(get("/en/work/potential", ben_).status, 403);
    EXPECT_TRUE(get("/en/work/potential", board).holds("nobody follows it"));
    const std::string own = "/en/work/potential" + work.substr(work.rfind('/'));
    EXPECT_EQ(
        post(own, {{"status", "accompanied"}, {"owner", "mine"}, {"note", "We met."}}, ben_).status,
        403);
    EXPECT_EQ(post(own, {{"status", "accompanied"}, {"owner", "mine"}, {"note", "We met."}}, board)
                  .status,
              303);
    EXPECT_TRUE(get("/en/work/potential", adviser).holds("accompanied"));
    EXPECT_FALSE(get(work, ben_).holds("before the committee"));
}

AGORA_EACH_ENGINE(DeskTest);

}  // namespace
}  // namespace agora::work

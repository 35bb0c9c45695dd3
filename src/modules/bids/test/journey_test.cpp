#include "bids_site.hpp"

namespace agora::bids {
namespace {

class JourneyTest : public BidsSite {
 protected:
    /// An open Dutch tender; its address, "/en/calls/1".
    std::string put_call() {
        const auto id = database().write([&](db::WriteTx& tx) {
            return calls::put_whole_call(
                tx, {.call = {.kind = calls::Kind::tender,
                              .buyer = "A town",
                              .language = "nl",
                              .deadline_at = now() + std::chrono::days{20},
                              .deadline_zone = "Europe/Brussels",
                              .link = "https://example.org/bestek",
                              .added_at = now(),
                              .changed_at = now()},
                     .texts = {{.language = "nl", .title = "Bestek wegwijzers"}}});
        });
        settle();
        return "/en/calls/" + to_string(id);
    }
};

TEST_P(JourneyTest, FromADutchTenderToALesson) {
    const access::Actor jeanne = person("Jeanne", Language::fr);
    offer(ben_, "nl", "fr", "read");
    offer(cleo_, "nl", "fr", "read");
    const std::string call = put_call();
    const std::string call_id = call.substr(std::string{"/en/calls/"}.size());
    EXPECT_TRUE(get("/fr/bids/new?call=" + call_id, jeanne).holds("Bestek wegwijzers"));
    auto facts = bid("Bestek wegwijzers");
    facts.add("call", call_id);
    const auto found = post("/fr/bids", facts, jeanne);
    ASSERT_EQ(found.status, 303) << found.body;
    const std::string room = found.location;
    const std::string number = room.substr(std::string{"/fr/bids/"}.size());
    EXPECT_EQ(get("/fr/language-help/new?room=" + number, jeanne).status, 200);
    const std::string help =
        ask_help(jeanne, {{"title", "Lire le cahier des charges"},
                          {"kind", "read"},
                          {"from_language", "nl"},
                          {"into_language", "fr"},
                          {"body", "De inschrijver voegt twee referenties toe."},
                          {"until", in_days(4)},
                          {"room", number}});
    EXPECT_TRUE(get(help, jeanne).holds("was asked")) << "two helpers are proposed";
    EXPECT_TRUE(is_told(ben_, "Can you help with “Lire le cahier des charges”?"));
    EXPECT_TRUE(is_told(cleo_, "Can you help with “Lire le cahier des charges”?"));
    EXPECT_EQ(post(help + "/acceptance", {}, cleo_).status, 303);
    EXPECT_EQ(post(help + "/result", {{"result", "Il faut deux références."}}, cleo_).status, 303);
    EXPECT_EQ(post(help + "/confirmation", {{"thanks", "Merci !"}}, jeanne).status, 303);
    EXPECT_EQ(post(help + "/block", {}, cleo_).status, 403);
    const auto kept = post(help + "/block", {}, jeanne);
    EXPECT_EQ(kept.status, 303);
    EXPECT_TRUE(get(kept.location, jeanne).holds("Il faut deux références."));
    EXPECT_EQ(post(help + "/block", {}, jeanne).status, 409);

    EXPECT_EQ(
        post(room + "/members", {{"who", page_of(ben_)}, {"role", "calculator"}}, jeanne).status,
        303);
    EXPECT_EQ(post(room + "/invitation/acceptance", {}, ben_).status, 303);
    EXPECT_TRUE(get(room, ben_).holds("Lire le cahier des charges"))
        << "the team sees how it stands";
    EXPECT_FALSE(get(help, ben_).holds("De inschrijver voegt")) << "not the text";
    EXPECT_EQ(post(room + "/outcome", {{"outcome", "sent"}}, jeanne).status, 303);
    EXPECT_EQ(post(room + "/outcome", {{"outcome", "won"}}, jeanne).status, 303);
    EXPECT_EQ(post(room + "/lesson",
                   {{"title", "Une signalétique"},
                    {"well", "Demander de l'aide le premier jour."},
                    {"language", "fr"}},
                   ben_)
                  .status,
              303);
    EXPECT_EQ(post(room + "/lesson/sharing", {}, jeanne).status, 303);
    const auto read = get("/nl/bids/lessons?outcome=won", dora_);
    EXPECT_TRUE(read.holds("Une signalétique"));
    const auto page = get(call, dora_);
    EXPECT_TRUE(page.holds("a team learned of this call: won")) << page.body;
    EXPECT_TRUE(page.holds("/en/language-help/new?call="));
    EXPECT_FALSE(page.holds("your team"));
    EXPECT_TRUE(get(call, jeanne).holds("your team"));
    EXPECT_FALSE(get(call).holds("Une signalétique")) << "visitors don't read lessons";
}

AGORA_EACH_ENGINE(JourneyTest);

}  // namespace
}  // namespace agora::bids

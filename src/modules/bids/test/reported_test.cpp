#include "agora/reports/handling.hpp"
#include "bids_site.hpp"

namespace agora::bids {
namespace {

class ReportedNoteTest : public BidsSite {};

TEST_P(ReportedNoteTest, TheTeamReportsANoteAndModeratorsReadItsWordsOnly) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    EXPECT_EQ(invite_to(room, cleo_).status, 303);
    EXPECT_EQ(post(room + "/notes", {{"note", "The canary is hurtful"}}, ben_).status, 303);
    const std::string id = newest_below(room, "/notes/", ben_);
    const std::string note = room.substr(3) + "/notes/" + id;
    const auto moderator = person("Mo", {access::Role::moderator});
    const auto reported = [&](const access::Actor& who) {
        return database().write([&](db::WriteTx& tx) {
            return reports::file_report({tx, services(), who, now()},
                                        {.about = note,
                                         .reason = reports::Reason::hurts_somebody,
                                         .explanation = "See."})
                ->number;
        });
    };
    EXPECT_TRUE(get(room, ana_).holds("Report this note"));
    EXPECT_FALSE(get(room, ben_).holds("Report this note")) << "his own";
    const std::string number = reported(ana_);
    const auto page = get("/en/reports/" + number, moderator);
    EXPECT_TRUE(page.holds("The canary is hurtful"));
    EXPECT_FALSE(page.holds("Canary tender")) << "what the room is called stays inside";
    EXPECT_EQ(get(room, moderator).status, 404);
    for (const auto& other : {ben_, cleo_, dora_, moderator, access::Actor{}}) {
        EXPECT_FALSE(get("/en/reports/" + reported(other), moderator).holds("canary"))
            << "who did not receive it can show nothing";
    }
    take("bid_note", note, web::Measure::removed);
    EXPECT_FALSE(get(room, ana_).holds("The canary is hurtful"));
    take("bid_note", note, web::Measure::removed);
    EXPECT_EQ(get(room, ana_).status, 200);
}

TEST_P(ReportedNoteTest, WhoIsInvitedWritesUnlessSomethingElseIsChosen) {
    const std::string page = get(open_room(ana_), ana_).body;
    const std::size_t form = page.find("What would they do?");
    ASSERT_NE(form, std::string::npos);
    const std::string choices = page.substr(form, page.find("</select>", form) - form);
    EXPECT_NE(choices.find("value=\"writer\" selected"), std::string::npos) << choices;
    EXPECT_EQ(choices.find("value=\"lead\" selected"), std::string::npos);
}

AGORA_EACH_ENGINE(ReportedNoteTest);

}  // namespace
}  // namespace agora::bids

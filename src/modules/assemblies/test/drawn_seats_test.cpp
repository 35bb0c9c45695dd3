#include "agora/lottery/draw.hpp"

#include "assemblies_test.hpp"
#include "body_store.hpp"
#include "drawn_seat_store.hpp"

namespace agora::assemblies {
namespace {

using testing::HasSubstr;

class DrawnSeatsTest : public AssembliesTest {
 protected:
    /// A draw among these, all of whom are drawn; gives its number.
    std::string drawn(const std::vector<AccountId>& people, bool name_public) {
        return database().write([&](db::WriteTx& tx) {
            lottery::WholeDraw whole;
            whole.draw = {.language = "en",
                          .title = "Canary draw",
                          .seats = std::ssize(people),
                          .state = lottery::State::drawn,
                          .entries_until = now() - days{9},
                          .value_what = "Numbers",
                          .value_numbers = 3,
                          .value_at = now() - days{7},
                          .announced_by = board_.account,
                          .announced_at = now() - days{20},
                          .frozen_at = now() - days{8},
                          .ended_at = now() - days{7}};
            for (const AccountId one : people) {
                whole.candidates.push_back({.account_id = one,
                                            .name_public = name_public,
                                            .entered_at = now() - days{10}});
            }
            for (const access::Actor& witness : {zoe_, auditor_}) {
                whole.witnesses.push_back({.account_id = witness.account,
                                           .sealed_at = now() - days{9},
                                           .secret = "a secret of " + witness.name,
                                           .revealed_at = now() - days{8}});
            }
            whole.value = "1 2 3";
            const auto id = lottery::put_whole_draw(tx, std::move(whole));
            return std::to_string(lottery::find_draw_by_id(tx, id)->number);
        });
    }
    static http::NameValues typed_seat(const std::string& draw,
                                       const std::string& mail = "ana@people.example") {
        return {{"mail", mail},
                {"function_nl", "Lid"},
                {"function_fr", "Membre"},
                {"function_en", "Chair"},
                {"from_day", "2020-01-01"},
                {"until_day", "2090-01-01"},
                {"draw", draw}};
    }
    web::TestAnswer give(const std::string& draw, const std::string& mail = "ana@people.example") {
        return post("/en/bodies/board/seats", typed_seat(draw, mail), board_);
    }
    std::string seat() {
        return database().read([&](db::ReadTx& tx) {
            const auto body = find_body_by_slug(tx, "board");
            return to_string(list_seats(tx, body->body_id, utc_date(now())).back().seat_id);
        });
    }
    void show(const std::string& shown) {
        EXPECT_EQ(
            post("/en/bodies/board/seats/" + seat() + "/showing", {{"shown", shown}}, ana_).status,
            303);
    }
};

TEST_P(DrawnSeatsTest, ASeatLeadsToItsDrawAndTheDrawToTheBody) {
    const std::string draw = drawn({ana_.account, ben_.account}, true);
    EXPECT_FALSE(get("/en/draws/" + draw).holds("What it was drawn for"));
    EXPECT_EQ(give(draw).status, 303);
    EXPECT_EQ(give("/draws/" + draw, "ben@people.example").status, 303) << "as its address";
    const auto body = get("/en/bodies/board");
    EXPECT_TRUE(body.holds("Filled by lot:"));
    EXPECT_TRUE(
        body.holds("<a href=\"/en/draws/" + draw + "\">Draw " + draw + ": Canary draw</a>"));
    const auto page = get("/en/draws/" + draw);
    EXPECT_TRUE(page.holds("What it was drawn for"));
    EXPECT_TRUE(page.holds("<a href=\"/en/bodies/board\">Board of directors</a>"));
    EXPECT_TRUE(page.holds("2 seats"));
    EXPECT_TRUE(get("/api/bodies/board").holds("Canary draw"));
    EXPECT_TRUE(get("/api/draws/" + draw).holds("\"filled\":2"));
    EXPECT_TRUE(get("/nl/draws/" + draw).holds("Raad van bestuur"));
}

TEST_P(DrawnSeatsTest, WhatIsWrongStandsAtItsField) {
    const std::string draw = drawn({ben_.account}, true);
    for (const std::string& typed : {std::string{"77"}, std::string{"moon"}, std::string{"-1"},
                                     std::string{"99999999999999999999"}, draw}) {
        const auto refused = give(typed);
        EXPECT_EQ(refused.status, 422) << typed;
        EXPECT_TRUE(refused.holds("id=\"field-draw-error\"")) << typed;
        EXPECT_TRUE(refused.holds("value=\"Présidence\"") || refused.holds("value=\"Membre\""))
            << "what was typed stays";
    }
    EXPECT_FALSE(get("/en/bodies/board").holds("Chair")) << "no seat came of it";
    EXPECT_EQ(post("/en/bodies/board/seats", typed_seat(draw, "ben@people.example"), ana_).status,
              403);
}

TEST_P(DrawnSeatsTest, ADrawThatHasNotTakenPlaceFillsNothing) {
    const std::string number = database().write([&](db::WriteTx& tx) {
        return std::to_string(lottery::announce(tx, {board_.account, now()},
                                                {.language = "en",
                                                 .title = "Later",
                                                 .entries_until = now() + hours{2},
                                                 .value_what = "The numbers",
                                                 .value_at = now() + hours{5}})
                                  ->number);
    });
    EXPECT_TRUE(give(number).holds("This draw has not taken place."));
}

TEST_P(DrawnSeatsTest, TheLinkIsChangedAndTakenAway) {
    const std::string first = drawn({ana_.account}, true);
    const std::string second = drawn({ana_.account}, true);
    EXPECT_EQ(give(first).status, 303);
    const std::string path = "/en/bodies/board/seats/" + seat();
    EXPECT_TRUE(get(path + "/edit", board_).holds("value=\"" + first + "\""));
    EXPECT_EQ(post(path, typed_seat(second), board_).status, 303);
    EXPECT_FALSE(get("/en/draws/" + first).holds("What it was drawn for"));
    EXPECT_TRUE(get("/en/draws/" + second).holds("1 seat<"));
    EXPECT_EQ(post(path, typed_seat("77"), board_).status, 422);
    EXPECT_TRUE(get("/en/bodies/board").holds("/en/draws/" + second)) << "nothing was lost";
    EXPECT_EQ(post(path, typed_seat(""), board_).status, 303);
    EXPECT_FALSE(get("/en/bodies/board").holds("Filled by lot:"));
}

TEST_P(DrawnSeatsTest, ANameIsNotJoinedToADrawThatHidesIt) {
    const std::string draw = drawn({ana_.account}, false);
    EXPECT_EQ(give(draw).status, 303);
    const auto leads = [&](const access::Actor& who) {
        return get("/en/bodies/board", who).holds("Filled by lot:");
    };
    EXPECT_TRUE(leads({})) << "no name stands there";
    show("members");
    EXPECT_TRUE(leads({}));
    EXPECT_FALSE(leads(zoe_)) << "she sees the name, and the draw does not say it";
    EXPECT_TRUE(leads(ana_)) << "her own";
    EXPECT_TRUE(leads(board_)) << "who runs draws sees the names there";
    show("everyone");
    EXPECT_FALSE(leads({}));
}

AGORA_EACH_ENGINE(DrawnSeatsTest);

}  // namespace
}  // namespace agora::assemblies

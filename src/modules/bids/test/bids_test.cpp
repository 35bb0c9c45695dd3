#include "bids_site.hpp"
#include "deadlines.hpp"
#include "lesson_store.hpp"
#include "room_store.hpp"
#include "work_store.hpp"

namespace agora::bids {
namespace {

class BidsTest : public BidsSite {};

TEST_P(BidsTest, ARoomIsKnownToItsTeamAlone) {
    EXPECT_EQ(get("/en/bids").status, 303) << "visitors are led to sign in";
    EXPECT_TRUE(get("/en/bids", ana_).holds("No bid is being prepared"));
    const std::string room = open_room(ana_);
    EXPECT_TRUE(get("/en/bids", ana_).holds("Canary tender"));
    const auto page = get(room, ana_);
    EXPECT_TRUE(page.holds("Canary tender")) << page.body;
    EXPECT_TRUE(page.holds("19 days left") || page.holds("20 days left"));
    EXPECT_TRUE(page.holds("Only the team sees this room"));
    for (const access::Actor& who : {ben_, dora_, administrator_}) {
        EXPECT_EQ(get(room, who).status, 404);
        EXPECT_EQ(get("/api" + room.substr(3), who).status, 404);
        EXPECT_EQ(get(room + "/facts", who).status, 404);
        EXPECT_EQ(post(room + "/notes", {{"note", "Hello there"}}, who).status, 404);
        EXPECT_EQ(post(room + "/outcome", {{"outcome", "won"}}, who).status, 404);
        EXPECT_EQ(post(room + "/removal", {{"sure", "true"}}, who).status, 404);
        EXPECT_FALSE(get("/en/bids", who).holds("Canary tender"));
    }
    EXPECT_TRUE(get("/api" + room.substr(3), ana_).holds("\"title\":\"Canary tender\""));
    EXPECT_EQ(get("/en/bids/77", ana_).status, 404);
    EXPECT_EQ(get("/en/bids/x", ana_).status, 404);
}

TEST_P(BidsTest, WhatIsWrongStandsAtItsFieldAndNothingIsLost) {
    for (const auto& [field, text] :
         {std::pair{"title", std::string{}}, std::pair{"title", std::string(201, 'x')},
          std::pair{"kind", std::string{"war"}}, std::pair{"deadline", std::string{}},
          std::pair{"deadline", std::string{"2001-01-01T10:00"}},
          std::pair{"deadline", std::string{"2999-01-01T10:00"}},
          std::pair{"language", std::string{"tlh"}},
          std::pair{"link", std::string{"javascript:alert(1)"}}}) {
        const auto wrong =
            post("/en/bids", bid().with("link", "https://canary.example/").with(field, text), ana_);
        EXPECT_EQ(wrong.status, 422) << field << text;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(wrong.holds("anary")) << "what was typed stays";
    }
}

TEST_P(BidsTest, InvitedMembersSayYesOrNo) {
    const std::string room = open_room(ana_);
    EXPECT_EQ(invite_to(room, ben_, "calculator").status, 303);
    EXPECT_EQ(invite_to(room, ben_).status, 422) << "once";
    EXPECT_TRUE(is_told(ben_, "You are invited to make a bid together: “Canary tender”"));
    const auto before = get(room, ben_);
    EXPECT_TRUE(before.holds("calculates"));
    EXPECT_FALSE(before.holds("To tick off")) << "sees what it is about, not what is in it";
    EXPECT_EQ(post(room + "/notes", {{"note", "Hello there"}}, ben_).status, 403);
    EXPECT_EQ(post(room + "/invitation/acceptance", {}, dora_).status, 404);
    EXPECT_EQ(post(room + "/invitation/acceptance", {}, ben_).status, 303);
    EXPECT_EQ(post(room + "/invitation/acceptance", {}, ben_).status, 409);
    EXPECT_TRUE(get(room, ben_).holds("To tick off"));
    EXPECT_TRUE(is_told(ana_, "Somebody joined the team of “Canary tender”"));
    EXPECT_EQ(invite_to(room, cleo_).status, 303);
    EXPECT_EQ(post(room + "/invitation/refusal", {}, cleo_).status, 303);
    EXPECT_EQ(get(room, cleo_).status, 404);
    const auto unknown =
        post(room + "/members", {{"who", "Nobody at all"}, {"role", "writer"}}, ana_);
    EXPECT_EQ(unknown.status, 422);
    EXPECT_TRUE(unknown.holds("field-who-error"));
    EXPECT_TRUE(unknown.holds("Nobody at all"));
    EXPECT_EQ(post(room + "/members", {{"who", page_of(cleo_)}, {"role", "writer"}}, ben_).status,
              403)
        << "who leads invites";
}

TEST_P(BidsTest, SomebodyAlwaysLeads) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    EXPECT_EQ(post(room + "/departure", {}, ana_).status, 409);
    const std::string ben = room + "/members/" + to_string(ben_.account);
    const std::string ana = room + "/members/" + to_string(ana_.account);
    EXPECT_EQ(post(ana + "/role", {{"role", "writer"}}, ana_).status, 409);
    EXPECT_EQ(post(ben + "/role", {{"role", "lead"}}, ben_).status, 403);
    EXPECT_EQ(post(ben + "/role", {{"role", "lead"}}, ana_).status, 303);
    EXPECT_EQ(post(room + "/departure", {}, ana_).status, 303);
    EXPECT_EQ(get(room, ana_).status, 404);
    EXPECT_EQ(get(room + "/outcome", ben_).status, 200);
    EXPECT_EQ(post(room + "/members/77/role", {{"role", "lead"}}, ben_).status, 404);
}

TEST_P(BidsTest, PartsAreDividedAndNothingIsOverwrittenUnseen) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    const std::string part = add_part(room, "The method", ben_);
    EXPECT_TRUE(is_told(ben_, "A part of “Canary tender” is yours: The method"));
    const NameValues words{{"title", "The method"},
                           {"writer", to_string(ben_.account)},
                           {"state", "writing"},
                           {"body", "We listen first.\nThen we draw."},
                           {"seen", "1"}};
    EXPECT_EQ(post(part, words, ben_).status, 303);
    const auto late = post(part, words.with("body", "We measure first."), ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds(">We listen first.\nThen we draw.<")) << "what stands there";
    EXPECT_TRUE(late.holds("We measure first.")) << "what was typed";
    EXPECT_EQ(post(part, words.with("body", "Both.").with("seen", "2"), ana_).status, 303);
    EXPECT_TRUE(get(part, ben_).holds("Both."));
    EXPECT_EQ(
        post(part, words.with("writer", to_string(dora_.account)).with("seen", "3"), ana_).status,
        422)
        << "only the team writes";
    EXPECT_EQ(get(part, dora_).status, 404);
    EXPECT_EQ(post(part, words, dora_).status, 404);
    const std::string other = open_room(ana_, "Another bid");
    EXPECT_EQ(get(other + part.substr(room.size()), ana_).status, 404) << "a part is of its room";
    post(room + "/members/" + to_string(ben_.account) + "/removal", {}, ana_);
    EXPECT_TRUE(get(room, ana_).holds("nobody writes it yet")) << "the part is free again";
    EXPECT_EQ(post(part + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get(part, ana_).status, 404);
}

TEST_P(BidsTest, TheUsualListIsInTheReadersLanguage) {
    const std::string room = open_room(ana_);
    EXPECT_TRUE(get(room, ana_).holds("Filled in the price list"));
    EXPECT_TRUE(get("/nl" + room.substr(3), ana_).holds("De inventaris of prijslijst ingevuld"));
    EXPECT_TRUE(get("/fr" + room.substr(3), ana_).holds("Inventaire ou bordereau de prix rempli"));
    EXPECT_FALSE(get(open_room(ana_, "Canary grant", "grant"), ana_).holds("price list"));
    EXPECT_EQ(post(room + "/checks", {{"words", "Ask the printer"}}, ana_).status, 303);
    const std::string line = room + "/checks/" + newest_below(room, "/checks/", ana_);
    EXPECT_EQ(post(line + "/done", {}, dora_).status, 404);
    EXPECT_EQ(post(line + "/done", {}, ana_).status, 303);
    EXPECT_TRUE(get(room, ana_).holds("1 done"));
    EXPECT_EQ(post(line + "/undone", {}, ana_).status, 303);
    EXPECT_TRUE(get(room, ana_).holds("0 done"));
    EXPECT_EQ(post(line + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(post(line + "/done", {}, ana_).status, 404);
    EXPECT_EQ(post(room + "/checks", {{"words", ""}}, ana_).status, 422);
}

TEST_P(BidsTest, FilesAndNotesStayInTheTeam) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    EXPECT_EQ(upload(room + "/files", dora_).status, 404);
    EXPECT_EQ(upload(room + "/files", ben_).status, 200);
    const std::string file = room.substr(3) + "/files/" + newest_below(room, "/files/", ana_);
    EXPECT_EQ(get(file, ana_).status, 200);
    EXPECT_EQ(get(file, dora_).status, 404);
    EXPECT_EQ(get(file).status, 303) << "led to sign in";
    EXPECT_EQ(post(room + "/files", {}, ana_).status, 422);
    EXPECT_EQ(post(room + "/notes", {{"note", "The canary sings"}}, ana_).status, 303);
    EXPECT_TRUE(get(room, ben_).holds("The canary sings"));
    const std::string note = room + "/notes/" + newest_below(room, "/notes/", ana_);
    EXPECT_EQ(post(note + "/removal", {}, ben_).status, 403);
    EXPECT_EQ(post(note + "/removal", {}, ana_).status, 303);
    EXPECT_FALSE(get(room, ben_).holds("The canary sings"));
    EXPECT_EQ(post("/en" + file + "/removal", {}, ben_).status, 303);
    EXPECT_EQ(get(file, ana_).status, 404);
}

TEST_P(BidsTest, FactsChangeOnceSeenAndTheTeamHearsOfANewDeadline) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    auto facts = bid("Canary tender, second round");
    facts.add("seen", "1");
    EXPECT_EQ(post(room + "/facts", facts, ben_).status, 403);
    EXPECT_EQ(post(room + "/facts", facts.with("deadline", in_days(30) + "T12:00"), ana_).status,
              303);
    EXPECT_TRUE(is_told(ben_, "Another deadline for “Canary tender, second round”"));
    EXPECT_EQ(post(room + "/facts", facts, ana_).status, 409) << "somebody saved meanwhile";
}

TEST_P(BidsTest, ARoomIsRemovedByWhoLeadsAndSure) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    EXPECT_EQ(get(room + "/removal", ben_).status, 403);
    EXPECT_EQ(post(room + "/removal", {}, ana_).status, 422);
    EXPECT_EQ(post(room + "/removal", {{"sure", "true"}}, ana_).status, 303);
    EXPECT_EQ(get(room, ben_).status, 404);
}

TEST_P(BidsTest, LessonsAreTheTeamsUntilItSharesThem) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    const NameValues words{{"title", "Signs for a park"},
                           {"well", "The **canary** visited the site."},
                           {"otherwise", "Calculate the travel."},
                           {"language", "en"}};
    EXPECT_EQ(post(room + "/lesson", words, ben_).status, 409) << "it has not ended";
    EXPECT_EQ(post(room + "/outcome", {{"outcome", "lost"}}, ben_).status, 403);
    EXPECT_EQ(post(room + "/outcome", {{"outcome", "lost"}}, ana_).status, 303);
    EXPECT_TRUE(is_told(ben_, "not chosen"));
    EXPECT_EQ(post(room + "/checks", {{"words", "Too late"}}, ana_).status, 409);
    EXPECT_EQ(post(room + "/lesson", words.with("well", "").with("otherwise", " "), ben_).status,
              422);
    EXPECT_EQ(post(room + "/lesson", words, ben_).status, 303);
    const std::string lesson = "/en/bids/lessons" + room.substr(std::string{"/en/bids"}.size());
    EXPECT_EQ(get(lesson, ana_).status, 200);
    EXPECT_EQ(get(lesson, dora_).status, 404);
    EXPECT_FALSE(get("/en/bids/lessons", ana_).holds("Signs for a park"));
    EXPECT_EQ(post(room + "/lesson/sharing", {}, ben_).status, 403);
    EXPECT_EQ(post(room + "/lesson/sharing", {}, ana_).status, 303);
    EXPECT_TRUE(get(lesson, dora_).holds("visited the site"));
    EXPECT_FALSE(get(lesson, dora_).holds("Canary tender")) << "the room's own name stays inside";
    EXPECT_EQ(get(lesson).status, 303) << "for members";
    EXPECT_TRUE(get("/en/bids/lessons?q=travel", dora_).holds("Signs for a park"));
    EXPECT_FALSE(get("/en/bids/lessons?q=zebra", dora_).holds("Signs for a park"));
    EXPECT_FALSE(get("/en/bids/lessons?outcome=won", dora_).holds("Signs for a park"));
    EXPECT_TRUE(get("/en/bids/lessons?kind=tender&outcome=lost", dora_).holds("Signs for a park"));
    EXPECT_EQ(post(room + "/removal", {{"sure", "true"}}, ana_).status, 409);
    take("bid_lesson", lesson.substr(3), web::Measure::hidden);
    EXPECT_EQ(get(lesson, dora_).status, 404);
    EXPECT_EQ(get(lesson, ben_).status, 200);
    EXPECT_FALSE(get("/en/bids/lessons", dora_).holds("Signs for a park"));
    take("bid_lesson", lesson.substr(3), web::Measure::nothing);
    EXPECT_EQ(get(lesson, dora_).status, 200);
    EXPECT_EQ(post(room + "/lesson/sharing/end", {}, ana_).status, 303);
    EXPECT_EQ(get(lesson, dora_).status, 404);
}

TEST_P(BidsTest, AfterTheDeadlineWhoLeadsIsAskedOnce) {
    const Instant past = now() - std::chrono::days{3};
    Room room{.title = "Canary of yesterday",
              .language = "en",
              .deadline_at = past,
              .founded_by = ana_.account,
              .founded_at = past,
              .changed_at = past};
    database().write([&](db::WriteTx& tx) {
        room.room_id = tx.new_id<RoomId>();
        insert_room(tx, room);
        put_team_member(tx, {.room_id = room.room_id,
                             .account_id = ana_.account,
                             .role = Role::lead,
                             .invited_at = past,
                             .joined_at = past});
        watch_deadline(tx, room);
    });
    EXPECT_TRUE(is_told(ana_, "How did “Canary of yesterday” end?"));
    EXPECT_EQ(mails_about("Say how it ended"), 1);
    database().write([&](db::WriteTx& tx) { watch_deadline(tx, room); });
    EXPECT_EQ(mails_about("Say how it ended"), 1) << "once";
    const std::string path = "/en/bids/" + to_string(room.room_id);
    EXPECT_TRUE(get(path, ana_).holds("The deadline is past. How did it end?"));
    auto facts = bid("Canary of yesterday");
    facts.add("seen", "1");
    facts = facts.with("deadline", to_string(utc_date(now()) + std::chrono::days{-2}) + "T10:00");
    EXPECT_EQ(post(path + "/facts", facts, ana_).status, 422) << "not into the past";
}

TEST_P(BidsTest, ARoomGoesWithTheLastOfItsTeam) {
    const std::string room = open_room(ana_);
    const auto id = *parse_id<RoomId>(room.substr(std::string{"/en/bids/"}.size()));
    const auto is_there = [&] {
        return database().read([&](db::ReadTx& tx) { return find_room(tx, id).has_value(); });
    };
    add_part(room, "The method");
    post(room + "/notes", {{"note", "The canary sings"}}, ana_);
    upload(room + "/files", ana_);
    join(room, ben_);
    invite_to(room, cleo_);
    erase(ana_);
    EXPECT_TRUE(get(room, ben_).holds("The canary sings")) << "the team goes on";
    EXPECT_EQ(post(room + "/departure", {}, ben_).status, 303);
    EXPECT_FALSE(is_there());
    EXPECT_EQ(get(room, cleo_).status, 404) << "nobody is there to join";
}

TEST_P(BidsTest, OfARoomThatNobodyIsInStaysTheSharedLesson) {
    const std::string room = open_room(ana_);
    const auto id = *parse_id<RoomId>(room.substr(std::string{"/en/bids/"}.size()));
    add_part(room, "The method");
    post(room + "/notes", {{"note", "The canary sings"}}, ana_);
    post(room + "/outcome", {{"outcome", "lost"}}, ana_);
    post(room + "/lesson",
         {{"title", "Signs for a park"}, {"well", "We visited."}, {"language", "en"}}, ana_);
    post(room + "/lesson/sharing", {}, ana_);
    erase(ana_);
    database().read([&](db::ReadTx& tx) {
        EXPECT_TRUE(list_parts(tx, id).empty());
        EXPECT_TRUE(list_notes(tx, id, 10).empty());
        EXPECT_EQ(find_room(tx, id)->title, "");
    });
    const std::string lesson = "/en/bids/lessons" + room.substr(std::string{"/en/bids"}.size());
    EXPECT_TRUE(get(lesson, dora_).holds("We visited."));
}

TEST_P(BidsTest, NobodyIsInvitedTwiceADay) {
    const std::string room = open_room(ana_);
    EXPECT_EQ(invite_to(room, ben_).status, 303);
    EXPECT_EQ(post(room + "/members/" + to_string(ben_.account) + "/removal", {}, ana_).status,
              303);
    const auto again = invite_to(room, ben_);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("field-who-error"));
    EXPECT_EQ(mails_about("A member asks whether you make the bid"), 1);
    clock_.advance(std::chrono::hours{25});
    EXPECT_EQ(invite_to(room, ben_).status, 303);
}

TEST_P(BidsTest, ALessonIsNeverOverwrittenUnseen) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    post(room + "/outcome", {{"outcome", "lost"}}, ana_);
    EXPECT_FALSE(get(room + "/lesson", ben_).holds("value=\"Canary tender\""))
        << "the room's own name stays inside";
    const NameValues words{
        {"title", "Signs for a park"}, {"well", "We visited."}, {"language", "en"}};
    EXPECT_EQ(post(room + "/lesson", words, ana_).status, 303);
    const auto late = post(room + "/lesson", words.with("well", "We measured."), ben_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("We visited.")) << "what stands there";
    EXPECT_TRUE(late.holds("We measured.")) << "what was typed";
    const auto seen = [&](const web::TestAnswer& page) {
        const std::size_t at = page.body.find("value=\"", page.body.find("name=\"seen\"")) + 7;
        return page.body.substr(at, page.body.find('"', at) - at);
    };
    EXPECT_EQ(
        post(room + "/lesson", words.with("well", "Both.").with("seen", seen(late)), ben_).status,
        303);
    EXPECT_EQ(post(room + "/lesson/sharing", {}, ana_).status, 303);
    EXPECT_EQ(get(room + "/lesson", ben_).status, 403) << "shared: who leads changes it";
    const std::string now_seen = seen(get(room + "/lesson", ana_));
    const auto last = words.with("well", "Last.").with("seen", now_seen);
    EXPECT_EQ(post(room + "/lesson", last, ben_).status, 403);
    EXPECT_EQ(post(room + "/lesson", last, ana_).status, 303);
}

TEST_P(BidsTest, TheTeamHearsOnceThatADeadlineIsNear) {
    const std::string room = open_room(ana_);
    join(room, ben_);
    EXPECT_EQ(invite_to(room, cleo_).status, 303);
    clock_.advance(std::chrono::days{17});
    EXPECT_FALSE(is_told(ben_, "Closes soon"));
    clock_.advance(std::chrono::days{1} + std::chrono::hours{12});
    for (const access::Actor& who : {ana_, ben_}) {
        EXPECT_TRUE(is_told(who, "Closes soon: “Canary tender”"));
    }
    EXPECT_FALSE(is_told(cleo_, "Closes soon")) << "has not joined";
    const int told = mails_about("Closes soon");
    const RoomId id{*parse_positive(room.substr(std::string{"/en/bids/"}.size()))};
    // Moved away and back, or worked through twice: still once.
    database().write([&](db::WriteTx& tx) {
        auto early = *find_room(tx, id);
        early.changed_at = now() - std::chrono::days{9};
        watch_deadline(tx, early);
    });
    EXPECT_EQ(mails_about("Closes soon"), told);
    auto facts = bid().with("deadline", in_days(30) + "T12:00");
    facts.add("seen", "1");
    EXPECT_EQ(post(room + "/facts", facts, ana_).status, 303);
    clock_.advance(std::chrono::days{29});
    EXPECT_EQ(mails_about("Closes soon"), told + 2) << "another deadline";
}

TEST_P(BidsTest, MailsOfBidsComeAsOftenAsOneWants) {
    NameValues choices{{"call", "daily"}, {"hour", "8"}, {"zone", "Europe/Brussels"}};
    for (const auto kind : {"message", "answer", "group", "event", "place", "people", "proposal"}) {
        choices.add(kind, "at_once");
    }
    EXPECT_EQ(post("/en/settings/notices", choices, ben_).status, 303);
    const std::string room = open_room(ana_);
    join(room, ben_);
    const int before = mails_about("Canary tender");
    add_part(room, "The method", ben_);
    offer(ben_);
    ask_help(ana_, ask());
    EXPECT_EQ(mails_about("Canary tender"), before);
    EXPECT_EQ(mails_about("Can you help with"), 0);
    const auto inbox = get("/en/inbox?show=call", ben_);
    EXPECT_TRUE(inbox.holds("A part of “Canary tender” is yours: The method"));
    EXPECT_TRUE(inbox.holds("Can you help with “Canary help”?"));
    EXPECT_FALSE(get("/en/inbox?show=people", ben_).holds("Canary"));
    clock_.advance(std::chrono::days{1});
    for (const jobs::Periodic& one : inbox::inbox_module().periodic(services())) {
        if (one.name == "inbox.digests") one.run();
    }
    EXPECT_EQ(mails_about("The method"), 1) << "one mail of the day";
    EXPECT_EQ(mails_about("Can you help with"), 1);
}

AGORA_EACH_ENGINE(BidsTest);

}  // namespace
}  // namespace agora::bids

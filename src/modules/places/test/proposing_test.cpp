#include "places_test.hpp"

#include "agora/accounts/eraser.hpp"

namespace agora::places {
namespace {

using testing::HasSubstr;

class ProposingTest : public PlacesTest {
 protected:
    access::Actor ana_ = {};

    void SetUp() override {
        PlacesTest::SetUp();
        ana_ = person("Ana");
    }
};

TEST_P(ProposingTest, APlaceStandsThereAtOnceAndTwoOthersPublishIt) {
    const std::string path = propose(ana_, workshop());
    EXPECT_TRUE(get("/en" + path).holds("Nobody confirmed this yet."));
    EXPECT_TRUE(get("/en/places").holds("not confirmed yet"));
    EXPECT_EQ(confirm(path, ana_), 409) << "who wrote it does not count";
    EXPECT_FALSE(get("/en" + path, ana_).holds("It is right"));
    const auto ben = person("Ben");
    EXPECT_TRUE(get("/en" + path, ben).holds("It is right"));
    EXPECT_EQ(confirm(path, ben), 303);
    EXPECT_EQ(confirm(path, ben), 303) << "twice is once";
    EXPECT_EQ(place(path).confirmed_version, 0);
    EXPECT_FALSE(get("/en" + path, ben).holds("It is right"));
    EXPECT_TRUE(get("/en" + path, person("Eve")).holds("1 member said that it is right."));
    EXPECT_EQ(confirm(path, person("Zoe")), 303);
    EXPECT_EQ(place(path).confirmed_version, 1);
    EXPECT_EQ(place(path).verified_at, now());
    EXPECT_FALSE(get("/en/places").holds("not confirmed yet"));
    EXPECT_EQ(confirm(path, person("Max")), 409) << "it is confirmed";
}

TEST_P(ProposingTest, OneEditorIsEnough) {
    const std::string path = propose(ana_, workshop());
    EXPECT_EQ(confirm(path, editor()), 303);
    EXPECT_EQ(place(path).confirmed_version, 1);
    const std::string own = propose(editor("Ed"), workshop("The Kitchen"));
    EXPECT_EQ(place(own).confirmed_version, 1) << "what an editor writes needs nobody else";
}

TEST_P(ProposingTest, AVisitorsPlaceIsForMembersUntilItIsConfirmed) {
    const auto sent = post("/en/places", workshop());
    EXPECT_EQ(sent.status, 303) << sent.body;
    EXPECT_FALSE(get("/en/places").holds("The Bench"));
    EXPECT_TRUE(get("/en/places", ana_).holds("The Bench"));
    const auto listed = get("/api/places?lang=en", ana_).body;
    const auto at = listed.find("\"url\":\"/en/places/");
    ASSERT_NE(at, std::string::npos) << listed;
    const std::string path = listed.substr(at + 10, listed.find('"', at + 10) - at - 10);
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_TRUE(get("/en" + path, ana_).holds("Somebody without account wrote it"));
    EXPECT_EQ(confirm(path, ana_), 303);
    EXPECT_EQ(confirm(path, person("Ben")), 303);
    EXPECT_EQ(get("/en" + path).status, 200);
}

TEST_P(ProposingTest, WhatIsForMembersIsHiddenFromVisitors) {
    const std::string path = propose(ana_, with(workshop(), "audience", "members"));
    EXPECT_EQ(confirm(path, editor()), 303);
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_EQ(get("/api" + path).status, 404);
    EXPECT_FALSE(get("/en/places").holds("The Bench"));
    EXPECT_TRUE(get("/en/places").holds("0 places"));
    EXPECT_TRUE(get("/en" + path, person("Ben")).holds("The Bench"));
}

TEST_P(ProposingTest, EachKindAsksForSomethingOfItsOwn) {
    const auto incubator = get("/en/places/new?kind=incubator", ana_);
    EXPECT_TRUE(incubator.holds("In which stage one can come"));
    EXPECT_FALSE(incubator.holds("What is repaired"));
    auto fields = with(workshop("Hatch"), "kind", "incubator");
    fields.add("stages", "An idea is enough.");
    fields.add("repairs", "Bicycles");
    const std::string path = propose(ana_, fields);
    EXPECT_TRUE(get("/en" + path).holds("An idea is enough."));
    ASSERT_EQ(content(path).details.size(), 1U) << "nothing of another kind";
    auto change = change_of(path, "name", "Hatch");
    change = with(change, "kind", "workspace");
    EXPECT_EQ(post("/en" + path, change, ana_).status, 303);
    EXPECT_TRUE(content(path).details.empty());
}

TEST_P(ProposingTest, EachFaultIsSaidAtItsField) {
    auto fields =
        with(with(with(workshop(), "commune", "Nowhere"), "position", "here"), "tuesday", "25-26");
    fields = with(with(fields, "name", ""), "website", "javascript:alert(1)");
    const auto answer = post("/en/places", fields, ana_);
    EXPECT_EQ(answer.status, 422);
    for (const std::string_view field : {"commune", "position", "tuesday", "name", "website"}) {
        EXPECT_TRUE(answer.holds("field-" + std::string{field} + "-error")) << field;
    }
    EXPECT_TRUE(answer.holds("Bread Street 1")) << "what was typed stays";
    const auto far = post("/en/places", with(workshop(), "position", "41.05, 3.71"), ana_);
    EXPECT_EQ(far.status, 422);
    EXPECT_TRUE(far.holds("km away from Ghent")) << far.body;
}

TEST_P(ProposingTest, SomethingLikeItCloseByIsShownBeforeSaving) {
    propose(ana_, workshop());
    const auto again = with(workshop("Bench, The"), "position", "51.0548, 3.7174");
    const auto warned = post("/en/places", again, ana_);
    EXPECT_EQ(warned.status, 422);
    EXPECT_TRUE(warned.holds("Is it one of these?"));
    EXPECT_TRUE(warned.holds("field-another"));
    EXPECT_TRUE(get("/en/places").holds("1 place"));
    EXPECT_EQ(post("/en/places", with(again, "another", "true"), ana_).status, 303);
    EXPECT_TRUE(get("/en/places").holds("2 places"));
    const auto elsewhere = with(workshop(), "position", "51.0843, 3.7174");
    EXPECT_EQ(post("/en/places", elsewhere, ana_).status, 303) << "3 km further";
}

TEST_P(ProposingTest, AChangeIsVisibleAtOnceAndWaitsForConfirmation) {
    const std::string path = propose(ana_, workshop());
    EXPECT_EQ(confirm(path, editor()), 303);
    const auto ben = person("Ben");
    EXPECT_EQ(post("/en" + path, change_of(path, "what", "Only wood."), ben).status, 303);
    EXPECT_TRUE(get("/en" + path).holds("Only wood."));
    EXPECT_TRUE(get("/en" + path).holds("The last change is not confirmed yet."));
    EXPECT_EQ(content(path).equipment.size(), 2U) << "what the form does not ask stays";
    EXPECT_EQ(confirm(path, ben), 409);
    EXPECT_EQ(confirm(path, ana_), 303);
    EXPECT_EQ(confirm(path, person("Zoe")), 303);
    EXPECT_EQ(place(path).confirmed_version, 2);
    EXPECT_EQ(post("/en" + path, change_of(path, "what", "x")).status, 303) << "to sign in";
    EXPECT_EQ(place(path).version, 2);
}

TEST_P(ProposingTest, WhoChangesWhatAnotherChangedMeanwhileIsTold) {
    const std::string path = propose(ana_, workshop());
    const auto first = change_of(path, "what", "First.");
    const auto second = change_of(path, "what", "Second.");
    EXPECT_EQ(post("/en" + path, first, ana_).status, 303);
    const auto refused = post("/en" + path, second, person("Ben"));
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(refused.holds("Second."));
    EXPECT_TRUE(refused.holds("name=\"seen\" value=\"2\""));
    EXPECT_EQ(content(path).what, "First.");
    EXPECT_EQ(post("/en" + path, change_of(path, "what", "First."), ana_).status, 303);
    EXPECT_EQ(place(path).version, 2) << "nothing new is no version";
}

TEST_P(ProposingTest, EachLineOfEquipmentIsCorrectedByItself) {
    const std::string path = propose(ana_, workshop());
    const auto ben = person("Ben");
    EXPECT_TRUE(get("/en" + path + "/equipment/2/edit", ben).holds("Lathe"));
    EXPECT_EQ(
        post("/en" + path + "/equipment/2", {{"name", "Lathe"}, {"note", "out of order"}}, ben)
            .status,
        303);
    EXPECT_EQ(post("/en" + path + "/equipment", {{"name", "Saw"}, {"pieces", "3"}}, ana_).status,
              303);
    EXPECT_EQ(post("/en" + path + "/equipment/1/removal", {}, ana_).status, 303);
    const auto lines = content(path).equipment;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0], (Equipment{2, "Lathe", 0, "out of order"}));
    EXPECT_EQ(lines[1], (Equipment{3, "Saw", 3, ""}));
    EXPECT_EQ(post("/en" + path + "/equipment/1", {{"name", "Drill"}}, ana_).status, 404);
    EXPECT_EQ(post("/en" + path + "/equipment", {{"name", ""}}, ana_).status, 422);
    EXPECT_EQ(get("/en" + path + "/equipment/2/edit").status, 303) << "to sign in";
    EXPECT_FALSE(get("/en" + path).holds("/equipment/2/edit"));
}

TEST_P(ProposingTest, EveryVersionStaysAndOneCanGoBack) {
    const std::string path = propose(ana_, workshop());
    EXPECT_EQ(confirm(path, editor()), 303);
    const auto vandal = person("Van");
    EXPECT_EQ(post("/en" + path, change_of(path, "what", "Buy gold!"), vandal).status, 303);
    const auto history = get("/en" + path + "/history", ana_);
    EXPECT_TRUE(history.holds("Van"));
    EXPECT_TRUE(history.holds("Buy gold!"));
    EXPECT_TRUE(history.holds("Edith")) << "who confirmed it";
    EXPECT_EQ(get("/en" + path + "/history").status, 303) << "names are for members";
    EXPECT_EQ(post("/en" + path + "/history/1/reversion", {{"seen", "1"}}, ana_).status, 409)
        << "something newer is there";
    EXPECT_EQ(post("/en" + path + "/history/1/reversion", {{"seen", "2"}}, ana_).status, 303);
    EXPECT_EQ(content(path).what, "Wood and **metal**.");
    EXPECT_EQ(place(path).version, 3);
    EXPECT_EQ(place(path).confirmed_version, 3) << "it was confirmed before";
    EXPECT_EQ(post("/en" + path + "/history/9/reversion", {{"seen", "3"}}, ana_).status, 404);
}

TEST_P(ProposingTest, EditorsCloseAPlaceWithAReason) {
    const std::string path = propose(ana_, workshop());
    EXPECT_EQ(post("/en" + path + "/closure", {{"reason", "Gone."}}, ana_).status, 403);
    const auto edith = editor();
    const auto empty = post("/en" + path + "/closure", {{"reason", ""}}, edith);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("field-reason-error"));
    EXPECT_EQ(post("/en" + path + "/closure", {{"reason", "Gone."}}, edith).status, 303);
    EXPECT_TRUE(get("/en" + path).holds("Gone."));
    EXPECT_FALSE(get("/en/places").holds("The Bench"));
    EXPECT_EQ(post("/en" + path, change_of(path, "what", "x"), ana_).status, 409);
    EXPECT_EQ(post("/en" + path + "/reopening", {}, ana_).status, 403);
    EXPECT_EQ(post("/en" + path + "/reopening", {}, edith).status, 303);
    EXPECT_TRUE(get("/en/places").holds("The Bench"));
}

TEST_P(ProposingTest, WhatModeratorsHideOnlyItsProposerAndEditorsSee) {
    const std::string path = propose(ana_, workshop());
    database().write([&](db::WriteTx& tx) {
        auto hidden = *find_place(tx, id_of(path));
        hidden.moderation = Moderation::hidden;
        update_place(tx, hidden);
    });
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_EQ(get("/en" + path, person("Ben")).status, 404);
    EXPECT_TRUE(get("/en" + path, ana_).holds("The moderators hid this place"));
    EXPECT_FALSE(get("/en/places", ana_).holds("The Bench"));
    EXPECT_TRUE(get("/en/reports/new?about=" + path, editor()).status == 200);
}

TEST_P(ProposingTest, AnErasedMembersNameLeavesTheHistory) {
    const std::string path = propose(ana_, workshop());
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    const auto history = get("/en" + path + "/history", person("Ben"));
    EXPECT_FALSE(history.holds("Ana"));
    EXPECT_TRUE(history.holds("a former member or a visitor"));
    EXPECT_TRUE(get("/en" + path).holds("The Bench")) << "the place stays";
}

AGORA_EACH_ENGINE(ProposingTest);

}  // namespace
}  // namespace agora::places

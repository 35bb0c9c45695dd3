#include "circles_test.hpp"

namespace agora::circles {
namespace {

using testing::HasSubstr;

class JoiningTest : public CirclesTest {
 protected:
    access::Actor ana_ = {};
    std::string path_;

    void SetUp() override {
        CirclesTest::SetUp();
        ana_ = person("Ana");
        path_ = found_group(ana_, founding("Readers"));
    }
    std::string address(std::string_view rest) { return "/en" + path_ + std::string{rest}; }
    std::string people(const access::Actor& who, std::string_view act) {
        return address("/people/" + to_string(who.account) + std::string{act});
    }
    http::NameValues sector_fields(std::size_t number, std::string openness) {
        const auto terms = services().state<vocabulary::TermsHolder>().current();
        const auto sectors = terms->all(vocabulary::Kind::sector, Language::en);
        const Date soon = utc_date(now()) + std::chrono::days{30};
        auto fields = with(founding("Sector " + std::to_string(number)), "kind", "sector");
        fields = with(fields, "sector", to_string(sectors[number]->term_id));
        fields = with(fields, "openness", std::move(openness));
        return with(with(fields, "interest_needed", "5"), "interest_until", to_string(soon));
    }
    /// A sector network in which enough members were interested; founder_ animates it.
    std::string open_sector_group(std::size_t number, std::string openness) {
        founder_ = person("Founder" + std::to_string(number));
        const std::string path = found_group(founder_, sector_fields(number, std::move(openness)));
        for (int voice = 0; voice < 4; ++voice) {
            const auto fan = person("Fan" + std::to_string(number) + std::to_string(voice));
            EXPECT_EQ(post("/en" + path + "/interest", {}, fan).status, 303);
        }
        EXPECT_EQ(state_of(path), State::starting);
        return path;
    }
    access::Actor founder_ = {};
    void run_lapsed() {
        for (const jobs::Periodic& periodic : circles_module().periodic(services())) {
            if (periodic.name == "circles.lapsed") periodic.run();
        }
    }
    /// Readers asks for agreement with a charter from now on.
    void give_charter(std::string charter, std::string seen) {
        const http::NameValues fields{{"name", "Readers"},
                                      {"summary", "We read."},
                                      {"goal", "To read."},
                                      {"criteria", "Fifty."},
                                      {"openness", "open"},
                                      {"seen", std::move(seen)},
                                      {"charter", std::move(charter)}};
        EXPECT_EQ(post("/en" + path_, fields, ana_).status, 303);
    }
};

TEST_P(JoiningTest, OneIsShownToOthersOnlyWhenOneAgreed) {
    const auto ben = person("Ben");
    const auto eve = person("Eve");
    EXPECT_TRUE(get(address("/membership/new"), ben).holds("name=\"shown\""));
    EXPECT_EQ(join_group(path_, ben).status, 303);
    EXPECT_FALSE(membership(path_, ben)->shown) << "nothing is ticked beforehand";
    EXPECT_FALSE(get(address(""), eve).holds("Ben"));
    EXPECT_FALSE(get(address("/people"), eve).holds("Ben"));
    EXPECT_TRUE(get(address("/people"), ana_).holds("Ben")) << "an animator sees everybody";
    EXPECT_EQ(get(address("/people")).status, 303) << "visitors are led to sign in";
    EXPECT_EQ(post(address("/membership/showing"), {{"shown", "yes"}}, ben).status, 303);
    EXPECT_TRUE(get(address(""), eve).holds("Ben"));
    EXPECT_FALSE(get(address("")).holds("Ben")) << "a visitor sees public profiles alone";
    EXPECT_EQ(join_group(path_, ben).status, 409);
    EXPECT_EQ(post(address("/membership/closure"), {}, ben).status, 303);
    EXPECT_FALSE(membership(path_, ben));
    EXPECT_FALSE(get(address(""), eve).holds("Ben"));
}

TEST_P(JoiningTest, WhoJoinsAgreesWithTheCharterAsItIs) {
    give_charter("Be kind.", "1");
    const auto ben = person("Ben");
    const auto page = get(address("/membership/new"), ben);
    EXPECT_TRUE(page.holds("Be kind."));
    EXPECT_TRUE(page.holds("name=\"charter_seen\" value=\"2\"") || page.holds("value=\"2\""));
    EXPECT_EQ(join_group(path_, ben, {{"accept", "yes"}}).status, 409) << "another one was seen";
    const auto silent = post(address("/membership"), {{"charter_seen", "2"}}, ben);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(silent.holds("id=\"field-accept-error\""));
    EXPECT_EQ(post(address("/membership"), {{"charter_seen", "2"}, {"accept", "yes"}}, ben).status,
              303);
    EXPECT_EQ(membership(path_, ben)->charter_version, 2);
    give_charter("Be kind and on time.", "2");
    EXPECT_TRUE(get(address(""), ben).holds("The charter has changed"));
    EXPECT_EQ(post(address("/membership/charter"), {}, ben).status, 303);
    EXPECT_FALSE(get(address(""), ben).holds("The charter has changed"));
}

TEST_P(JoiningTest, WhatWasTypedStaysWhenTheCharterChangedMeanwhile) {
    const std::string quiet = found_group(
        ana_,
        with(with(founding("Quiet readers"), "openness", "on_request"), "charter", "Be quiet."));
    const auto ben = person("Ben");
    const auto late = join_group(quiet, ben, {{"words", "I read a lot."}, {"accept", "true"}});
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("I read a lot."));
    EXPECT_TRUE(late.holds("name=\"charter_seen\" value=\"1\"")) << late.body;
    EXPECT_FALSE(late.holds(" checked")) << "the new one is not agreed with yet";
}

TEST_P(JoiningTest, AskingLeavesNothingAndLettingInKeepsTheLimit) {
    const auto ben = person("Ben");
    std::vector<std::string> paths;
    for (std::size_t number = 0; number < 3; ++number) {
        paths.push_back(open_sector_group(number, "open"));
        EXPECT_EQ(join_group(paths[number], ben).status, 303);
    }
    const std::string asked = open_sector_group(3, "on_request");
    const auto page = get("/en" + asked + "/membership/new", ben);
    EXPECT_FALSE(page.holds("Which one do you leave for it?"));
    EXPECT_EQ(join_group(asked, ben).status, 303);
    EXPECT_TRUE(membership(paths[0], ben)) << "whoever only asks stays where they are";
    const std::string request = "/en" + asked + "/people/" + to_string(ben.account);
    EXPECT_EQ(post(request + "/acceptance", {}, founder_).status, 422);
    EXPECT_EQ(post("/en" + paths[0] + "/membership/closure", {}, ben).status, 303);
    EXPECT_EQ(post("/en" + asked + "/state", {{"state", "closed"}}, founder_).status, 303);
    EXPECT_EQ(post(request + "/acceptance", {}, founder_).status, 409) << "it has ended";
    EXPECT_EQ(post("/en" + asked + "/state", {{"state", "starting"}}, founder_).status, 303);
    EXPECT_EQ(post(request + "/acceptance", {}, founder_).status, 303);
    const auto fourth = post("/en/groups", sector_fields(4, "open"), ben);
    EXPECT_EQ(fourth.status, 422);
    EXPECT_TRUE(fourth.holds("one has to be left first"));
}

TEST_P(JoiningTest, AClosedDoorIsOpenedByItsAnimators) {
    const std::string quiet =
        found_group(ana_, with(founding("Quiet readers"), "openness", "on_request"));
    const auto ben = person("Ben", Language::nl);
    const auto eve = person("Eve");
    EXPECT_EQ(join_group(quiet, ben, {{"words", "I read a lot."}}).status, 303);
    EXPECT_FALSE(membership(quiet, ben));
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
    EXPECT_FALSE(get("/en" + quiet + "/people", eve).holds("I read a lot."));
    EXPECT_TRUE(get("/en" + quiet + "/people", ana_).holds("I read a lot."));
    const std::string request = "/en" + quiet + "/people/" + to_string(ben.account);
    EXPECT_EQ(post(request + "/acceptance", {}, eve).status, 403);
    EXPECT_EQ(post(request + "/acceptance", {}, ben).status, 403) << "nobody lets themselves in";
    EXPECT_EQ(post(request + "/acceptance", {}, ana_).status, 303);
    EXPECT_TRUE(membership(quiet, ben));
    EXPECT_THAT(last_mail(), HasSubstr("/nl" + quiet)) << "in the reader's language";
    EXPECT_EQ(post(request + "/acceptance", {}, ana_).status, 404);
    EXPECT_EQ(join_group(quiet, eve).status, 303);
    const std::string of_eve = "/en" + quiet + "/people/" + to_string(eve.account);
    const auto silent = post(of_eve + "/refusal", {{"reason", " "}}, ana_);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(silent.holds("id=\"field-reason-error\""));
    EXPECT_TRUE(silent.holds("Asks to be let in."));
    EXPECT_EQ(post(of_eve + "/refusal", {{"reason", "We are full."}}, ana_).status, 303);
    EXPECT_FALSE(membership(quiet, eve));
    EXPECT_THAT(last_mail(), HasSubstr("We are full."));
}

TEST_P(JoiningTest, ARefusalArrivesWithItsReasonWhateverMailsSomebodyWants) {
    const std::string quiet =
        found_group(ana_, with(founding("Quiet readers"), "openness", "on_request"));
    const auto ben = person("Ben");
    http::NameValues never{
        {"hour", "8"}, {"quiet_from", ""}, {"quiet_until", ""}, {"zone", "Europe/Brussels"}};
    for (const auto kind :
         {"message", "answer", "group", "event", "place", "people", "call", "proposal"}) {
        never.add(kind, "never");
    }
    EXPECT_EQ(post("/en/settings/notices", never, ben).status, 303);
    EXPECT_EQ(join_group(quiet, ben).status, 303);
    const std::string request = "/en" + quiet + "/people/" + to_string(ben.account);
    EXPECT_EQ(post(request + "/refusal", {{"reason", "We are full."}}, ana_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("We are full.")) << "it stands nowhere else";
}

TEST_P(JoiningTest, AProposedGroupOpensWhenEnoughWouldCome) {
    const Date soon = utc_date(now()) + std::chrono::days{30};
    const std::string path = found_group(
        ana_,
        with(with(founding("Walkers"), "interest_needed", "3"), "interest_until", to_string(soon)));
    EXPECT_EQ(state_of(path), State::proposed);
    const auto ben = person("Ben");
    const auto eve = person("Eve");
    EXPECT_EQ(join_group(path, ben).status, 409);
    EXPECT_EQ(post("/en" + path + "/interest", {}, ben).status, 303);
    EXPECT_EQ(post("/en" + path + "/interest", {}, ben).status, 303) << "twice is once";
    EXPECT_EQ(state_of(path), State::proposed);
    EXPECT_TRUE(get("/en" + path, ben).holds("You said that you would come."));
    EXPECT_FALSE(get("/en" + path, eve).holds("You said that you would come."));
    EXPECT_EQ(post("/en" + path + "/interest/withdrawal", {}, ben).status, 303);
    EXPECT_EQ(post("/en" + path + "/interest", {}, ben).status, 303);
    EXPECT_EQ(post("/en" + path + "/interest", {}, eve).status, 303);
    EXPECT_EQ(state_of(path), State::starting);
    settle();
    EXPECT_EQ(mails().size(), 2) << "those who said so, not the founder who is in";
    EXPECT_EQ(post("/en" + path + "/interest", {}, person("Late")).status, 409);
    EXPECT_EQ(join_group(path, ben).status, 303);
}

TEST_P(JoiningTest, AProposalThatFewWantEndsOnItsDay) {
    const Date soon = utc_date(now()) + std::chrono::days{3};
    const std::string path = found_group(
        ana_,
        with(with(founding("Walkers"), "interest_needed", "3"), "interest_until", to_string(soon)));
    run_lapsed();
    EXPECT_EQ(state_of(path), State::proposed);
    clock_.advance(std::chrono::days{5});
    run_lapsed();
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
    EXPECT_EQ(state_of(path), State::closed);
}

TEST_P(JoiningTest, AtTheLimitOneChoosesWhichToLeave) {
    const auto ben = person("Ben");
    std::vector<std::string> paths;
    for (std::size_t number = 0; number < 4; ++number) {
        paths.push_back(open_sector_group(number, "open"));
    }
    for (std::size_t number = 0; number < 3; ++number) {
        EXPECT_EQ(join_group(paths[number], ben).status, 303);
    }
    const auto page = get("/en" + paths[3] + "/membership/new", ben);
    EXPECT_TRUE(page.holds("name=\"leave\""));
    EXPECT_TRUE(page.holds("Sector 1"));
    const auto full = join_group(paths[3], ben);
    EXPECT_EQ(full.status, 422);
    EXPECT_TRUE(full.holds("One can be in 3 of these networks."));
    const std::string second = to_string(membership(paths[1], ben)->circle_id);
    EXPECT_EQ(join_group(paths[3], ben, {{"leave", second}}).status, 303);
    EXPECT_TRUE(membership(paths[3], ben));
    EXPECT_FALSE(membership(paths[1], ben));
    EXPECT_EQ(join_group(path_, ben).status, 303) << "other kinds have no limit";
}

TEST_P(JoiningTest, AnimatorsHaveATermAndTheLastOneStays) {
    const auto ben = person("Ben");
    EXPECT_EQ(join_group(path_, ben).status, 303);
    EXPECT_EQ(post(address("/membership/closure"), {}, ana_).status, 409);
    EXPECT_EQ(post(people(ana_, "/animation/end"), {}, ana_).status, 409);
    const std::string until = to_string(utc_date(now()) + std::chrono::days{100});
    EXPECT_EQ(post(people(ben, "/animation"), {{"until", until}}, ben).status, 403);
    EXPECT_EQ(post(people(ben, "/animation"), {{"until", "soon"}}, ana_).status, 422);
    EXPECT_EQ(post(people(ben, "/animation"), {{"until", "2001-01-01"}}, ana_).status, 422);
    EXPECT_EQ(post(people(person("Nobody"), "/animation"), {{"until", until}}, ana_).status, 404);
    EXPECT_TRUE(post(people(ben, "/animation"), {{"until", "2001-01-01"}}, ana_)
                    .holds("id=\"field-until-error\""));
    EXPECT_EQ(post(people(ben, "/animation"), {{"until", until}}, ana_).status, 303);
    EXPECT_EQ(membership(path_, ben)->role, Role::animator);
    EXPECT_EQ(get(address("/edit"), ben).status, 200);
    EXPECT_EQ(post(address("/membership/closure"), {}, ana_).status, 303);
    clock_.advance(std::chrono::days{101});
    EXPECT_EQ(get(address("/edit"), ben).status, 403) << "the term is over";
}

TEST_P(JoiningTest, WhoIsRemovedIsToldWhy) {
    const auto ben = person("Ben");
    EXPECT_EQ(join_group(path_, ben).status, 303);
    EXPECT_EQ(post(people(ben, "/removal"), {{"reason", ""}}, ana_).status, 422);
    EXPECT_EQ(post(people(ben, "/removal"), {{"reason", "You sold things."}}, ben).status, 403);
    EXPECT_EQ(get(people(ben, ""), ben).status, 403);
    EXPECT_EQ(get(people(person("Nobody"), ""), ana_).status, 404);
    const std::string much(1200, 'x');
    const auto wrong = post(people(ben, "/removal"), {{"reason", much}}, ana_);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("id=\"field-reason-error\"")) << "the message stands at its field";
    EXPECT_TRUE(wrong.holds(much)) << "and what was typed stays";
    EXPECT_TRUE(membership(path_, ben));
    EXPECT_EQ(post(people(ben, "/removal"), {{"reason", "You sold things."}}, ana_).status, 303);
    EXPECT_FALSE(membership(path_, ben));
    EXPECT_THAT(last_mail(), HasSubstr("You sold things."));
    EXPECT_EQ(post(people(ana_, "/removal"), {{"reason", "x"}}, ana_).status, 409);
}

TEST_P(JoiningTest, AListOfManyIsReadInPages) {
    for (int number = 0; number < 50; ++number) {
        const auto one = person("Guest" + std::to_string(100 + number));
        EXPECT_EQ(join_group(path_, one, {{"shown", "true"}}).status, 303);
    }
    const auto eve = person("Eve");
    const auto first = get(address("/people"), eve);
    EXPECT_TRUE(first.holds("51 members"));
    EXPECT_TRUE(first.holds("Ana")) << "animators come first";
    EXPECT_TRUE(first.holds("Guest146"));
    EXPECT_FALSE(first.holds("Guest147"));
    EXPECT_TRUE(first.holds("/en" + path_ + "/people?page=2"));
    const auto second = get(address("/people?page=2"), eve);
    EXPECT_TRUE(second.holds("Guest149"));
    EXPECT_FALSE(second.holds("Guest146"));
    EXPECT_FALSE(second.holds("page=3"));
    EXPECT_FALSE(get(address(""), eve).holds("Guest130")) << "the home shows the first of them";
}

TEST_P(JoiningTest, WhatIsForMyGroupsOpensToMatesAlone) {
    const auto ben = person("Ben");
    const auto eve = person("Eve");
    EXPECT_EQ(post("/en/profile/listing", {{"list_me", "members"}}, ben).status, 303);
    EXPECT_EQ(post("/en/profile/texts/what_i_offer",
                   {{"body", "A spare ladder."}, {"see", "my_groups"}, {"language", "en"}}, ben)
                  .status,
              303);
    const std::string page = "/en/members/" + to_string(ben.account);
    EXPECT_EQ(join_group(path_, ben).status, 303);
    EXPECT_TRUE(get(page, ana_).holds("A spare ladder."));
    EXPECT_TRUE(get(address("/people"), ana_).holds(page));
    EXPECT_EQ(get(page, eve).status, 200);
    EXPECT_FALSE(get(page, eve).holds("A spare ladder."));
    EXPECT_EQ(get(page).status, 404);
    EXPECT_EQ(join_group(path_, eve).status, 303);
    EXPECT_TRUE(get(page, eve).holds("A spare ladder."));
    EXPECT_FALSE(get("/en/members", eve).holds("A spare ladder.")) << "lists show what members see";
    EXPECT_EQ(post(address("/membership/closure"), {}, ben).status, 303);
    EXPECT_FALSE(get(page, eve).holds("A spare ladder."));
    EXPECT_EQ(join_group(path_, ben).status, 303);
    EXPECT_EQ(post(address("/state"), {{"state", "closed"}}, ana_).status, 303);
    EXPECT_FALSE(get(page, eve).holds("A spare ladder.")) << "the group has ended";
    EXPECT_EQ(post(address("/state"), {{"state", "starting"}}, ana_).status, 303);
    EXPECT_TRUE(get(page, eve).holds("A spare ladder."));
}

TEST_P(JoiningTest, GroupsAreSuggestedWithTheReason) {
    const auto terms = services().state<vocabulary::TermsHolder>().current();
    const auto* baker = terms->by_slug(vocabulary::Kind::profession, "baker");
    ASSERT_NE(baker, nullptr);
    const Date soon = utc_date(now()) + std::chrono::days{30};
    auto fields = with(founding("Bread"), "kind", "profession");
    fields = with(fields, "profession", to_string(baker->term_id));
    fields = with(with(fields, "interest_needed", "5"), "interest_until", to_string(soon));
    found_group(ana_, fields);
    const auto ben = person("Ben");
    EXPECT_FALSE(get("/en/groups", ben).holds("because"));
    EXPECT_EQ(post("/en/profile/professions",
                   {{"main", to_string(baker->term_id)}, {"see_professions", "only_me"}}, ben)
                  .status,
              303);
    EXPECT_TRUE(get("/en/groups", ben).holds("because your main profession is baker"));
    EXPECT_FALSE(get("/en/groups", person("Eve")).holds("because"));
}

AGORA_EACH_ENGINE(JoiningTest);

}  // namespace
}  // namespace agora::circles

#include "circles_test.hpp"

namespace agora::circles {
namespace {

class FoundingTest : public CirclesTest {};

TEST_P(FoundingTest, AGroupBeginsWithItsPageAndItsFirstAnimator) {
    const auto ana = person("Ana");
    EXPECT_EQ(get("/en/groups/new").status, 303) << "a visitor is led to sign in";
    const auto form = get("/en/groups/new", ana);
    EXPECT_TRUE(form.holds("name=\"criteria\""));
    const std::string path = found_group(ana, founding("Readers of Ghent"));
    EXPECT_EQ(path, "/groups/readers-of-ghent");
    EXPECT_EQ(membership(path, ana)->role, Role::animator);
    EXPECT_TRUE(membership(path, ana)->term_until);
    const auto page = get("/en" + path);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("To <strong>learn</strong> from each other."));
    EXPECT_FALSE(page.holds("Ana")) << "a visitor sees no name that is not public";
    EXPECT_TRUE(get("/en" + path, person("Ben")).holds("Ana"));
    EXPECT_TRUE(get("/nl/groups").holds("Readers of Ghent"));
    EXPECT_TRUE(get("/api/groups").holds(R"("name":"Readers of Ghent")"));
    EXPECT_TRUE(get("/nl" + path).holds("lang=\"en\"")) << "the words say their language";
}

TEST_P(FoundingTest, ARefusalStandsAtItsFieldAndKeepsWhatWasTyped) {
    const auto ana = person("Ana");
    const auto no_goal = post("/en/groups", with(founding("Readers"), "goal", ""), ana);
    EXPECT_EQ(no_goal.status, 422);
    EXPECT_TRUE(no_goal.holds("id=\"field-goal-error\""));
    EXPECT_TRUE(no_goal.holds("value=\"Readers\""));
    const auto nowhere =
        post("/en/groups", with(founding("Readers"), "place", "Nowhereville"), ana);
    EXPECT_EQ(nowhere.status, 422);
    EXPECT_TRUE(nowhere.holds("id=\"field-place-error\""));
    EXPECT_TRUE(nowhere.holds("value=\"Nowhereville\""));
    const auto local = post("/en/groups", with(founding("Near"), "kind", "local"), ana);
    EXPECT_TRUE(local.holds("id=\"field-place-error\""));
    const auto link =
        post("/en/groups", with(founding("Link"), "website", "http://x.example"), ana);
    EXPECT_TRUE(link.holds("id=\"field-website-error\""));
    EXPECT_FALSE(get("/en/groups").holds("Readers"));
}

TEST_P(FoundingTest, EverythingThatIsWrongIsToldAtOnce) {
    auto fields = with(founding("Photographers"), "kind", "profession");
    for (const auto& [name, value] : http::NameValues{{"goal", ""},
                                                      {"place", "Nowhereville"},
                                                      {"website", "http://x.example"},
                                                      {"interest_needed", "2"},
                                                      {"interest_until", "2001-01-01"}}) {
        fields = with(fields, name, value);
    }
    const auto answer = post("/en/groups", fields, person("Ana"));
    EXPECT_EQ(answer.status, 422);
    for (const std::string field :
         {"goal", "place", "website", "profession", "interest_needed", "interest_until"}) {
        EXPECT_TRUE(answer.holds("id=\"field-" + field + "-error\"")) << field;
    }
    const auto unread = post("/en/groups", with(fields, "interest_needed", "some"), person("Ben"));
    EXPECT_TRUE(unread.holds("id=\"field-interest_needed-error\""));
    EXPECT_FALSE(unread.holds("id=\"field-interest_until-error\"")) << "perhaps no day is needed";
}

TEST_P(FoundingTest, AGroupBeginsFromAnotherAtAnotherPlace) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    auto fields = with(with(founding("Breakfast"), "kind", "local"), "place", "Gent");
    const std::string first =
        found_group(ana, with(with(fields, "charter", "Be on time."), "means", "A table."));
    EXPECT_FALSE(get("/en" + first).holds("The same elsewhere")) << "a visitor cannot begin one";
    EXPECT_TRUE(get("/en" + first, ben).holds("/en/groups/new?from=breakfast"));
    const auto form = get("/en/groups/new?from=breakfast", ben);
    EXPECT_TRUE(form.holds("Be on time."));
    EXPECT_TRUE(form.holds("A table."));
    EXPECT_TRUE(form.holds("To **learn** from each other."));
    EXPECT_FALSE(form.holds("value=\"Ghent\"")) << "the place is what differs";
    fields = with(with(fields, "from", "breakfast"), "from_version", "1");
    const auto same = post("/en/groups", fields, ben);
    EXPECT_EQ(same.status, 422);
    EXPECT_TRUE(same.holds("id=\"field-place-error\""));
    EXPECT_TRUE(same.holds("You begin from what “Breakfast” wrote"));
    const std::string second =
        found_group(ben, with(with(fields, "place", "Leuven"), "name", "Breakfast in Leuven"));
    EXPECT_TRUE(get("/en" + second).holds("It began from"));
    EXPECT_TRUE(get("/en" + second).holds("/en" + first + "\""));
    EXPECT_TRUE(get("/en" + first).holds("Breakfast in Leuven")) << "both show it";
    EXPECT_TRUE(get("/api" + first).holds(R"("name":"Breakfast in Leuven")"));
    const auto alone = with(with(fields, "from", "gone"), "name", "Breakfast alone");
    EXPECT_FALSE(get("/en" + found_group(ben, alone)).holds("It began from"))
        << "an address that leads nowhere is no origin";
    EXPECT_EQ(post("/en" + second + "/state", {{"state", "closed"}}, ben).status, 303);
    EXPECT_FALSE(get("/en" + first).holds("Breakfast in Leuven")) << "what has ended is left out";
}

TEST_P(FoundingTest, ANetworkNeedsItsTermAndEnoughInterestBeforeADay) {
    const auto ana = person("Ana");
    const auto terms = services().state<vocabulary::TermsHolder>().current();
    const auto* photographer = terms->by_slug(vocabulary::Kind::profession, "photographer");
    ASSERT_NE(photographer, nullptr);
    auto fields = with(founding("Photographers"), "kind", "profession");
    EXPECT_TRUE(post("/en/groups", fields, ana).holds("id=\"field-profession-error\""));
    fields = with(fields, "profession", to_string(photographer->term_id));
    const auto few = post("/en/groups", with(fields, "interest_needed", "2"), ana);
    EXPECT_TRUE(few.holds("id=\"field-interest_needed-error\""));
    fields = with(fields, "interest_needed", "5");
    EXPECT_TRUE(post("/en/groups", fields, ana).holds("id=\"field-interest_until-error\""));
    const auto past = post("/en/groups", with(fields, "interest_until", "2001-01-01"), ana);
    EXPECT_TRUE(past.holds("id=\"field-interest_until-error\""));
    const Date soon = utc_date(now()) + std::chrono::days{30};
    const std::string path = found_group(ana, with(fields, "interest_until", to_string(soon)));
    EXPECT_EQ(state_of(path), State::proposed);
    EXPECT_TRUE(get("/fr" + path).holds("photographe"))
        << "the profession in the reader's language";
    const auto again = post("/en/groups", with(fields, "interest_until", to_string(soon)), ana);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("There is one already: “Photographers”."));
}

TEST_P(FoundingTest, EveryVersionStaysAndNobodyOverwritesAnother) {
    const auto ana = person("Ana");
    const std::string path = found_group(ana, founding("Readers"));
    EXPECT_EQ(get("/en" + path + "/edit", person("Ben")).status, 403);
    EXPECT_TRUE(get("/en" + path + "/edit", ana).holds("name=\"seen\""));
    const http::NameValues changed{{"name", "Readers"},    {"summary", "We read."},
                                   {"goal", "To read."},   {"criteria", "Fifty."},
                                   {"openness", "open"},   {"seen", "1"},
                                   {"charter", "Be kind."}};
    EXPECT_EQ(post("/en" + path, changed, person("Eve")).status, 403);
    EXPECT_EQ(post("/en" + path, changed, ana).status, 303);
    const auto late = post("/en" + path, with(changed, "goal", "My late words."), ana);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("My late words.")) << "what was typed stays";
    const auto page = get("/en" + path + "/founding");
    EXPECT_TRUE(page.holds("To read."));
    EXPECT_TRUE(page.holds("Version 1"));
    const auto first = get("/en" + path + "/founding?version=1");
    EXPECT_TRUE(first.holds("<strong>learn</strong>"));
    EXPECT_FALSE(first.holds("To read."));
}

TEST_P(FoundingTest, ATranslationSaysWhenTheOriginalWentOn) {
    const auto ana = person("Ana");
    const std::string path = found_group(ana, founding("Readers"));
    const http::NameValues dutch{{"name", "Lezers"},
                                 {"summary", "We lezen."},
                                 {"goal", "Lezen."},
                                 {"criteria", "Veertig."},
                                 {"seen", "0"}};
    EXPECT_EQ(post("/en" + path + "?text=nl", dutch, ana).status, 303);
    EXPECT_TRUE(get("/nl" + path).holds("Lezers"));
    EXPECT_TRUE(get("/fr" + path).holds("Readers")) << "else the original";
    EXPECT_FALSE(get("/nl" + path).holds("The original has changed since."));
    const http::NameValues english{{"name", "Readers"},  {"summary", "We read."},
                                   {"goal", "To read."}, {"criteria", "Fifty."},
                                   {"openness", "open"}, {"seen", "1"}};
    EXPECT_EQ(post("/en" + path, english, ana).status, 303);
    EXPECT_TRUE(get("/nl" + path).holds("The original has changed since."));
}

TEST_P(FoundingTest, HowItStandsIsSaidByItsAnimatorsAndTheStaff) {
    const auto ana = person("Ana");
    const auto staff = person("Staff", Language::en, {access::Role::administrator});
    const std::string path = found_group(ana, founding("Readers"));
    const http::NameValues active{{"state", "active"}};
    EXPECT_EQ(post("/en" + path + "/state", active).status, 303) << "to sign in";
    EXPECT_EQ(post("/en" + path + "/state", active, person("Ben")).status, 403);
    EXPECT_EQ(state_of(path), State::starting);
    EXPECT_EQ(post("/en" + path + "/state", active, ana).status, 303);
    EXPECT_EQ(state_of(path), State::active);
    EXPECT_EQ(post("/en" + path + "/state", {{"state", "proposed"}}, ana).status, 409);
    EXPECT_EQ(post("/en" + path + "/state", {{"state", "closed"}}, staff).status, 303);
    EXPECT_EQ(state_of(path), State::closed);
    EXPECT_TRUE(get("/en" + path).holds("stays here to be read"));
    EXPECT_EQ(join_group(path, person("Late")).status, 409);
}

TEST_P(FoundingTest, WordsOfTheModuleAreNoNamesOfGroups) {
    const auto ana = person("Ana");
    EXPECT_EQ(found_group(ana, founding("New")), "/groups/group");
    EXPECT_EQ(found_group(ana, founding("Networks")), "/groups/group-2");
    EXPECT_EQ(found_group(ana, founding("Readers")), "/groups/readers");
    EXPECT_EQ(found_group(ana, founding("Readers")), "/groups/readers-2");
}

AGORA_EACH_ENGINE(FoundingTest);

}  // namespace
}  // namespace agora::circles

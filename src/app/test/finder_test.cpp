#include "finder_test.hpp"

namespace agora::app {
namespace {

using testing::Contains;
using testing::IsEmpty;
using Counts = std::map<std::string, std::int64_t>;

class SearchTest : public FinderTest {
 protected:
    /// One of each kind for everybody, with this word.
    std::string one_of_each(const std::string& word) {
        list_as(word + " Peeters", Audience::everyone);
        const std::string thread = ask(ana_, "Who knows " + word + "?");
        announce(ana_, "Breakfast of the " + word);
        found_group(ana_, word + " lovers");
        propose(admin_, "The " + word + " bench");
        record("Shared " + word);
        open_office("Office " + word);
        settle();
        return thread;
    }
};

TEST_P(SearchTest, EveryKindIsFoundWithAsManyAsItsOwnList) {
    const std::string thread = one_of_each("Quetzal");
    EXPECT_EQ(post("/en" + thread.substr(0, thread.find('-')) + "/posts",
                   {{"body", "Ask Ben."}, {"language", "en"}}, ben_)
                  .status,
              303);
    EXPECT_EQ(
        post("/en" + thread.substr(0, thread.find('-')) + "/acceptance", {{"place", "2"}}, ana_)
            .status,
        303);
    EXPECT_EQ(post("/en" + thread.substr(0, thread.find('-')) + "/faq", {}, admin_).status, 303);
    settle();
    const Counts each{{"people", 1}, {"threads", 1}, {"faq", 1},         {"events", 1},
                      {"groups", 1}, {"places", 1},  {"initiatives", 1}, {"offices", 1}};
    EXPECT_EQ(counts("quetzal"), each);
    EXPECT_EQ(counts("quetzal", ben_), each);
    const auto page = get("/en/search?q=quetzal");
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("Quetzal Peeters"));
    EXPECT_TRUE(page.holds("name=\"robots\" content=\"noindex\""));
    EXPECT_EQ(*(*fields::parse_json(get("/api/members?q=quetzal").body))["count"].integer(), 1);
    EXPECT_EQ(*(*fields::parse_json(get("/api/events?q=quetzal").body))["total"].integer(), 1);
    EXPECT_EQ(*(*fields::parse_json(get("/api/places?q=quetzal").body))["total"].integer(), 1);
    EXPECT_EQ(*(*fields::parse_json(get("/api/initiatives?q=quetzal").body))["total"].integer(), 1);
    EXPECT_EQ(*(*fields::parse_json(get("/api/faq?q=quetzal").body))["total"].integer(), 1);
    EXPECT_EQ((*fields::parse_json(get("/api/forum/topics?q=quetzal&reads=all").body))["threads"]
                  .items()
                  .size(),
              1U);
}

TEST_P(SearchTest, ManyShowTheFirstFewAndLeadToTheListWithTheSameWords) {
    for (int number = 0; number < 7; ++number) {
        list_as("Quetzal " + std::to_string(number), Audience::everyone);
        announce(ana_, "Quetzal day " + std::to_string(number));
        open_office("Quetzal " + std::to_string(number));
    }
    settle();
    const auto page = get("/en/search?q=quetzal");
    EXPECT_TRUE(page.holds("/en/members?q=quetzal"));
    EXPECT_TRUE(page.holds("/en/events?q=quetzal"));
    EXPECT_TRUE(page.holds("All 7"));
    EXPECT_TRUE(page.holds("/en/search?q=quetzal&amp;kind=offices"))
        << "offices have no list of words";
    const auto offices = get("/en/search?q=quetzal&kind=offices");
    EXPECT_TRUE(offices.holds("Quetzal 6"));
    EXPECT_FALSE(offices.holds("Quetzal day"));
    EXPECT_EQ(get("/en/search?q=quetzal&kind=nonsense").status, 200);
    EXPECT_EQ(get("/en/search?q=quetzal&kind=people&page=2").status, 200);
}

TEST_P(SearchTest, WordsOfThreeLanguagesAccentsStemsAndSlips) {
    ask(ana_, "How do I write an invoice?");
    ask(ben_, "Qui répare des vélos électriques ?", "billing", "fr");
    announce(ana_, "Petit déjeuner des graphistes");
    found_group(ana_, "Fotografen van Gent");
    settle();
    EXPECT_EQ(counts("facture")["threads"], 1) << "a synonym";
    EXPECT_EQ(counts("facturen")["threads"], 1);
    EXPECT_EQ(counts("velo+electrique")["threads"], 1) << "without accents, another number";
    EXPECT_EQ(counts("graphiste")["events"], 1);
    EXPECT_EQ(counts("GRAPHISTES+dejeuner")["events"], 1);
    EXPECT_EQ(counts("graphsites")["events"], 1) << "a slip";
    EXPECT_EQ(counts("fotograven+gent")["groups"], 1) << "a slip";
    EXPECT_EQ(counts("fotografen+luik").count("groups"), 0U);
}

TEST_P(SearchTest, ProfessionsLeadToWhoHasThem) {
    EXPECT_EQ(counts("photographer").count("trades"), 0U) << "nobody has it";
    list_as("Mia", Audience::members);
    settle();
    EXPECT_EQ(counts("photographer").count("trades"), 0U) << "nobody whom a visitor sees";
    EXPECT_EQ(counts("photographer", ana_)["trades"], 1);
    const auto page = get("/nl/search?q=fotograaf", ana_);
    EXPECT_TRUE(page.holds("/nl/members?profession=photographer"));
}

TEST_P(SearchTest, PagesOfTheMenusAreFoundByThoseWhoMayOpenThem) {
    EXPECT_EQ(counts("month+by+month")["pages"], 1);
    EXPECT_EQ(counts("my+calendar").count("pages"), 0U) << "a page for members";
    EXPECT_EQ(counts("my+calendar", ana_)["pages"], 1);
}

TEST_P(SearchTest, ANumberLeadsToItsThing) {
    const std::string thread = one_of_each("Quetzal");
    EXPECT_EQ(get("/en/search?q=%231").location, "/en" + thread);
    const auto both = get("/en/search?q=1");
    EXPECT_EQ(both.status, 200);
    EXPECT_TRUE(both.holds(thread));
    EXPECT_TRUE(both.holds("/en/initiatives/1"));
    EXPECT_EQ(get("/en/search?q=%2399").status, 200);
    make_category("inside", "members");
    const std::string hidden = ask(ana_, "Only for members", "inside");
    EXPECT_EQ(get("/en/search?q=%232").status, 200);
    EXPECT_EQ(get("/en/search?q=%232", ben_).location, "/en" + hidden);
}

TEST_P(SearchTest, NothingFoundSaysWhatToTry) {
    EXPECT_TRUE(get("/en/search").holds("What there is to find"));
    const auto visitor = get("/en/search?q=zzzyx");
    EXPECT_TRUE(visitor.holds("Nothing found"));
    EXPECT_TRUE(visitor.holds("What there is to find"));
    EXPECT_FALSE(visitor.holds("/forum/topics/new"));
    const auto asks = get("/en/search?q=zzzyx+invoice", ana_);
    EXPECT_TRUE(asks.holds("/en/forum/topics/new?title=zzzyx%20invoice")) << asks.body;
    list_as("Quetzal Peeters", Audience::everyone);
    settle();
    EXPECT_TRUE(get("/en/search?q=quetzel").holds("Did you mean"));
}

TEST_P(SearchTest, HostileWordsAreWords) {
    one_of_each("Quetzal");
    for (const char* words :
         {"%22", "%22quetzal", "*", "quetzal%20OR%20NOT", "%F0%9F%90%98", "'%3B--", "%25_",

          "(((", "%5C", "%7B%7B", "AND", "%3Cscript%3E", "a", "%23", "%23%23",
          "%2399999999999999999999", "-1", "quetzal%0Apeeters"}) {
        for (const auto& who : {access::Actor{}, ana_}) {
            EXPECT_LT(get("/en/search?q=" + std::string{words}, who).status, 500) << words;
            EXPECT_LT(get("/api/search/suggestions?q=" + std::string{words}, who).status, 500)
                << words;
        }
    }
    EXPECT_LT(get("/en/search?q=" + std::string(5000, 'q')).status, 500);
    std::string many;
    for (int word = 0; word < 300; ++word) many += "quetzal+";
    EXPECT_LT(get("/en/search?q=" + many).status, 500);
    EXPECT_EQ(get("/en/search?q=%22quetzal+OR+*").status, 200);
    EXPECT_FALSE(get("/en/search?q=%3Cscript%3Ealert").holds("<script>alert"));
    EXPECT_EQ(counts("%F0%9F%90%98").count("events"), 0U) << "signs alone are nobody's words";
    EXPECT_EQ(counts("!!!").count("places"), 0U);
}

TEST_P(SearchTest, SuggestionsBeginSoAndAreFew) {
    one_of_each("Quetzal");
    for (int number = 0; number < 9; ++number) {
        list_as("Quetzal " + std::to_string(number), Audience::everyone);
    }
    settle();
    EXPECT_THAT(suggested("q"), IsEmpty()) << "one letter is none";
    const auto all = suggested("quetz");
    EXPECT_EQ(all.size(), 8U);
    EXPECT_THAT(all, Contains("Breakfast of the Quetzal"));
    EXPECT_THAT(all, Contains("Quetzal lovers"));
    const auto part = get("/en/search/suggestions?part=suggestions&q=quetz");
    EXPECT_TRUE(part.holds("Quetzal lovers"));
    EXPECT_FALSE(part.holds("<main"));
    EXPECT_THAT(suggested("photog"), Contains("photographer"));
    EXPECT_THAT(suggested("coff"), IsEmpty()) << "a word inside of an event";
}

TEST_P(SearchTest, ABrowserCanKeepTheBoxAmongItsOwn) {
    const auto description = get("/opensearch.xml?lang=fr");
    EXPECT_TRUE(description.holds("/fr/search?q={searchTerms}"));
    EXPECT_TRUE(get("/nl/search").holds("/opensearch.xml?lang=nl"));
}

AGORA_EACH_ENGINE(SearchTest);

}  // namespace
}  // namespace agora::app

#include "places_test.hpp"
#include "translation_store.hpp"

namespace agora::places {
namespace {

/// A place written in English that members translate.
class PlaceTranslatingTest : public PlacesTest {
 protected:
    void SetUp() override {
        PlacesTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        path_ = propose(ana_, with(workshop(), "hours_note", "Ring twice"));
    }

    std::int64_t newest(std::string_view language) {
        return database().read([&](db::ReadTx& tx) {
            const auto all = list_translations(tx, id_of(path_), language);
            return all.empty() ? std::int64_t{0} : all.front().version;
        });
    }
    web::TestAnswer translate(const access::Actor& who, const std::string& what,
                              const std::string& language = "nl") {
        return post("/en" + path_ + "/translation?text=" + language,
                    {{"what", what},
                     {"hours_note", "Twee keer bellen"},
                     {"seen", std::to_string(newest(language))}},
                    who);
    }
    int change(const std::string& name, const std::string& value) {
        auto fields = change_of(path_, "hours_note", "Ring twice");
        return post("/en" + path_, with(fields, name, value), ana_).status;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    std::string path_;
};

TEST_P(PlaceTranslatingTest, AMemberTranslatesAndReadersOfThatLanguageReadIt) {
    const std::string form = "/nl" + path_ + "/translation";
    EXPECT_EQ(get(form).status, 303) << "to sign in";
    EXPECT_EQ(post("/api" + path_ + "/translation", {{"what", "Hout"}}).status, 401);
    const auto page = get(form, ben_);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("Ring twice"));
    EXPECT_FALSE(page.holds("name=\"cost_note\"")) << "only what the original says is asked";
    EXPECT_EQ(translate(ben_, "Hout en **metaal**.").location, "/en" + path_);
    const auto dutch = get("/nl" + path_, ana_);
    EXPECT_TRUE(dutch.holds("Hout en <strong>metaal</strong>."));
    EXPECT_TRUE(dutch.holds("Twee keer bellen"));
    EXPECT_TRUE(dutch.holds("Ben")) << "who translated it";
    EXPECT_TRUE(dutch.holds("Wood and <strong>metal</strong>.")) << "the original can be read";
    EXPECT_FALSE(get("/en" + path_, ana_).holds("metaal"));
    EXPECT_TRUE(get("/fr" + path_, ana_).holds("lang=\"en\">")) << "nobody translated it";
    EXPECT_TRUE(get("/api" + path_, ana_).holds("\"translated_from\":\"\""));
}

TEST_P(PlaceTranslatingTest, WhoTranslatedAnOlderTextSaysSo) {
    const std::string read = std::to_string(place(path_).version);
    EXPECT_EQ(change("what", "Stone and glass now."), 303);
    EXPECT_EQ(post("/en" + path_ + "/translation?text=nl",
                   {{"what", "Hout"}, {"seen", "0"}, {"of_version", read}}, ben_)
                  .status,
              303);
    EXPECT_TRUE(get("/api" + path_ + "?lang=nl", ana_).holds("\"original_changed\":true"));
}

TEST_P(PlaceTranslatingTest, WhatIsWrongIsSaid) {
    EXPECT_TRUE(get("/en" + path_ + "/translation?text=en", ben_).holds("lang=\"en\""))
        << "another language is proposed";
    const auto empty = post("/en" + path_ + "/translation?text=nl",
                            {{"what", " "}, {"hours_note", ""}, {"seen", "0"}}, ben_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("Translate at least one text."));
    EXPECT_EQ(post("/en" + path_ + "/translation?text=nl",
                   {{"what", std::string(8001, 'x')}, {"seen", "0"}}, ben_)
                  .status,
              422);
    EXPECT_EQ(translate(ben_, "Hout").status, 303);
    const auto late = post("/en" + path_ + "/translation?text=nl",
                           {{"what", "canary-late"}, {"seen", "0"}}, ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("canary-late")) << "what was typed stays";
    EXPECT_EQ(newest("nl"), 1);
    const auto inside = propose(ana_, with(workshop("Inside"), "audience", "members"));
    EXPECT_EQ(get("/api" + inside + "/translation").status, 401);
    EXPECT_EQ(post("/en/places/999999/translation?text=nl", {{"what", "x"}}, ben_).status, 404);
}

TEST_P(PlaceTranslatingTest, ThePageSaysWhenTheOriginalChangedAndGoingBackSaysSoToo) {
    EXPECT_EQ(translate(ben_, "Hout.").status, 303);
    EXPECT_EQ(change("cost", "free"), 303);
    EXPECT_FALSE(get("/nl" + path_, ben_).holds("The original has changed since."))
        << "a price is no text";
    EXPECT_EQ(change("what", "Wood, metal and clay."), 303);
    EXPECT_TRUE(get("/nl" + path_, ben_).holds("The original has changed since."));
    EXPECT_EQ(translate(ana_, "Hout, metaal en klei.").status, 303);
    EXPECT_FALSE(get("/nl" + path_, ben_).holds("The original has changed since."));
    EXPECT_TRUE(get("/nl" + path_, ben_).holds("en klei"));
    // Back to the first version: the translation of those words is shown again, and is right.
    EXPECT_EQ(post("/en" + path_ + "/history/1/reversion",
                   {{"seen", std::to_string(place(path_).version)}}, ana_)
                  .status,
              303);
    const auto back = get("/nl" + path_, ben_);
    EXPECT_TRUE(back.holds("<p>Hout.</p>"));
    EXPECT_FALSE(back.holds("en klei"));
    EXPECT_FALSE(back.holds("The original has changed since."));
}

TEST_P(PlaceTranslatingTest, EveryTranslationStaysAndCanComeBack) {
    EXPECT_EQ(translate(ben_, "Hout.").status, 303);
    EXPECT_EQ(translate(ana_, "Onzin.").status, 303);
    const auto history = get("/en" + path_ + "/history", ben_);
    const std::string reversion = path_ + "/translations/nl/1/reversion";
    EXPECT_TRUE(history.holds(reversion));
    EXPECT_FALSE(history.holds("/translations/nl/2/reversion")) << "it stands there";
    EXPECT_EQ(post("/api" + reversion, {}).status, 401);
    EXPECT_EQ(post("/en" + reversion, {}, ben_).status, 303);
    EXPECT_TRUE(get("/nl" + path_, ben_).holds("<p>Hout.</p>"));
    EXPECT_EQ(newest("nl"), 3);
    EXPECT_EQ(post("/en" + path_ + "/translations/nl/9/reversion", {}, ben_).status, 404);
    EXPECT_EQ(post("/en" + path_ + "/translations/xx/1/reversion", {}, ben_).status, 404);
    EXPECT_EQ(post("/en" + path_ + "/translations/nl/3/reversion", {}, ben_).status, 409);
}

AGORA_EACH_ENGINE(PlaceTranslatingTest);

}  // namespace
}  // namespace agora::places

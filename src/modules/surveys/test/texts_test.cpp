#include "surveys_site.hpp"

#include <regex>

namespace agora::surveys {
namespace {

using testing::HasSubstr;

/// A survey that has ended, with six texts; Ada and Eli of the board code them.
class TextsTest : public SurveysTest {
 protected:
    void SetUp() override {
        SurveysTest::SetUp();
        eli_ = person("Eli", {access::Role::board});
        path_ = running();
        for (int number = 0; number < 6; ++number) {
            http::NameValues fields{{"q3", "5"}, {"q4", "Text " + std::to_string(number)}};
            if (number == 2) fields.add("q4_quote", "true");
            answered_by(path_, 1, fields);
        }
        end(path_, ada_);
        texts_ = "/en" + path_ + "/texts/4";
    }
    static http::NameValues codebook(const std::string& seen = "0") {
        return {{"codes_nl", "Tijd\nPlaats"},
                {"codes_fr", "Temps\nLieu"},
                {"codes_en", "Time\nPlace"},
                {"seen", seen}};
    }
    /// The keys of the texts, by text, as the page of whoever still codes has them.
    std::map<std::string, std::string> keys() {
        if (!keys_.empty()) return keys_;
        std::map<std::string, std::string> keys;
        const std::string body = get(texts_, ada_).body;
        const std::regex shape(
            R"re(<blockquote class="as-typed">(Text \d)</blockquote>\s*<input form="coding" type="hidden" name="text" value="([0-9a-f]+)">)re");
        for (std::sregex_iterator at(body.begin(), body.end(), shape), end; at != end; ++at) {
            keys[(*at)[1]] = (*at)[2];
        }
        return keys_ = keys;
    }
    /// This person codes all but the last texts as Time, the others as Place.
    http::NameValues codings(int times) {
        http::NameValues fields;
        for (const auto& [text, key] : keys()) {
            const int number = text.back() - '0';
            fields.add("text", key);
            fields.add("codes_" + key, number < times ? "1" : "2");
        }
        return fields;
    }

    access::Actor eli_ = {};
    std::string path_;
    std::string texts_;
    std::map<std::string, std::string> keys_ = {};
};

TEST_P(TextsTest, TwoPeopleCodeWithoutSeeingEachOther) {
    EXPECT_EQ(get(texts_, ben_).status, 403);
    EXPECT_EQ(get("/en" + path_ + "/texts/3", ada_).status, 404) << "not a text";
    EXPECT_EQ(post(texts_ + "/codes", with(codebook(), "codes_fr", "Temps"), ada_).status, 422);
    EXPECT_EQ(post(texts_ + "/codes", codebook(), ada_).status, 303);
    ASSERT_EQ(keys().size(), 6U);
    EXPECT_TRUE(get("/en" + path_ + "/results", ben_).holds("Two people still read"));
    EXPECT_EQ(post(texts_ + "/codings", codings(4), ada_).status, 303);
    EXPECT_EQ(post(texts_ + "/codes", codebook("1"), ada_).status, 409) << "codes are in use";
    EXPECT_FALSE(get(texts_, eli_).holds(" checked")) << "not the codes of the other";
    EXPECT_TRUE(get(texts_, ada_).holds(" checked"));
    EXPECT_EQ(post(texts_ + "/handing-in", {}, eli_).status, 409) << "nothing is coded";
    EXPECT_EQ(post(texts_ + "/handing-in", {}, ada_).status, 303);
    EXPECT_EQ(post(texts_ + "/codings", codings(1), ada_).status, 409) << "handed in";
    EXPECT_TRUE(get("/en" + path_ + "/results", ben_).holds("Two people still read"));
    const auto third = person("Tom", {access::Role::adviser});
    EXPECT_EQ(post(texts_ + "/codings", codings(3), eli_).status, 303);
    EXPECT_EQ(post(texts_ + "/codings", codings(3), third).status, 403) << "two are enough";
    EXPECT_EQ(post(texts_ + "/handing-in", {}, eli_).status, 303);
    const auto results = get("/en" + path_ + "/results", ben_);
    EXPECT_TRUE(results.holds("<td class=\"number\">0.83</td><td class=\"number\">0.67</td>"))
        << "they differ in one of six";
    EXPECT_FALSE(results.holds("Text 0")) << "codes, not texts";
    EXPECT_THAT(get("/en" + path_ + "/results.csv", ben_).body, HasSubstr("Why so?,Time,3,6,50"));
}

TEST_P(TextsTest, WrongKeysAndCodesAreRefused) {
    EXPECT_EQ(post(texts_ + "/codes", codebook(), ada_).status, 303);
    const std::string key = keys().begin()->second;
    EXPECT_EQ(post(texts_ + "/codings", {{"text", "abc"}, {"codes_abc", "1"}}, ada_).status, 404);
    EXPECT_EQ(post(texts_ + "/codings", {{"text", key}, {"codes_" + key, "9"}}, ada_).status, 422);
    EXPECT_EQ(post(texts_ + "/codings", {{"text", key}, {"codes_" + key, "1"}}, ben_).status, 403);
}

TEST_P(TextsTest, OnlyATextThatItsWriterAllowedIsQuoted) {
    EXPECT_EQ(post(texts_ + "/codes", codebook(), ada_).status, 303);
    const auto key = keys();
    const auto quote = [&](const std::string& text, const std::string& quoting) {
        return post(texts_ + "/quotes", {{"text", key.at(text)}, {"quoting", quoting}}, ada_)
            .status;
    };
    EXPECT_EQ(quote("Text 1", "shown"), 403);
    EXPECT_EQ(quote("Text 2", "shown"), 303);
    for (const auto& who : {ada_, eli_}) {
        EXPECT_EQ(post(texts_ + "/codings", codings(3), who).status, 303);
        EXPECT_EQ(post(texts_ + "/handing-in", {}, who).status, 303);
    }
    EXPECT_TRUE(get("/en" + path_ + "/results", ben_).holds("Text 2"));
    EXPECT_EQ(quote("Text 2", "hidden"), 303);
    EXPECT_FALSE(get("/en" + path_ + "/results", ben_).holds("Text 2"));
}

AGORA_EACH_ENGINE(TextsTest);

}  // namespace
}  // namespace agora::surveys

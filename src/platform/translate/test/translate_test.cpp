#include "agora/translate/translate.hpp"

#include "agora/fetch/elsewhere.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

namespace agora::translate {
namespace {

using fetch::Elsewhere;
using fetch::fine;
using testing::ElementsAre;

boost::json::object body_of(const std::string& request) {
    return boost::json::parse(request.substr(request.find("\r\n\r\n") + 4)).as_object();
}

TEST(Translate, AsksForAllTextsAtOnce) {
    Elsewhere machine{[](const std::string&) {
        return fine(R"({"translatedText":["Een «huis»","Twee\nregels"]})");
    }};
    const auto texts = translate({machine.url()}, {"Une \"maison\"", "Deux\nlignes"}, "fr", "nl");
    ASSERT_TRUE(texts.ok());
    EXPECT_THAT(*texts, ElementsAre("Een «huis»", "Twee\nregels"));
    const std::string request = machine.asked().front();
    EXPECT_TRUE(request.starts_with("POST /translate HTTP/1.1\r\n"));
    const auto body = body_of(request);
    EXPECT_EQ(body.at("q").as_array().at(0), "Une \"maison\"");
    EXPECT_EQ(body.at("source"), "fr");
    EXPECT_EQ(body.at("target"), "nl");
    EXPECT_EQ(body.at("format"), "text");
}

TEST(Translate, AnAddressEndsWhereItsPathDoes) {
    for (const char* address :
         {"https://translate.example.org", "http://10.0.0.5:5000", "https://example.org/lingua"}) {
        EXPECT_TRUE(Machine{address}.exists()) << address;
    }
    for (const char* address :
         {"", "translate.example.org", "file:///etc/passwd", "https://example.org/x?",
          "https://a@b", "https://example.org/#", "https://exa mple.org", "ftp://example.org"}) {
        EXPECT_FALSE(Machine{address}.exists()) << address;
    }
}

TEST(Translate, NonsenseIsNoTranslation) {
    for (const char* said : {"", "words", "[]", "{}", R"({"translatedText":"one"})",
                             R"({"translatedText":[1]})", R"({"translatedText":["one","two"]})",
                             R"({"error":"Slowdown"})", "{\"translatedText\":[\"\xff\"]}"}) {
        Elsewhere machine{[&](const std::string&) { return fine(said); }};
        const auto texts = translate({machine.url()}, {"b"}, "en", "fr");
        ASSERT_FALSE(texts.ok()) << said;
        EXPECT_TRUE(texts.refusal().is(TranslateRefusal::machine_refuses)) << said;
    }
    Elsewhere machine{
        [](const std::string&) { return "HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n"; }};
    EXPECT_TRUE(translate({machine.url()}, {"b"}, "en", "fr")
                    .refusal()
                    .is(TranslateRefusal::machine_refuses));
}

TEST(Translate, SilenceIsSaid) {
    EXPECT_TRUE(translate({"http://127.0.0.1:1"}, {"b"}, "en", "fr")
                    .refusal()
                    .is(TranslateRefusal::machine_does_not_answer));
}

}  // namespace
}  // namespace agora::translate

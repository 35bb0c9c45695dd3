#include "agora/view/views.hpp"

#include <gtest/gtest.h>

namespace agora::view {
namespace {

enum class Kind { offer, wanted };
AGORA_ENUM(Kind, offer, wanted)

struct Row {
    std::string name;
    std::optional<int> places;
};
AGORA_FIELDS(Row, name, places)

struct Model {
    std::string title;
    bool listed = false;
    Kind kind = Kind::wanted;
    std::optional<std::string> note;
    std::vector<Row> rows;
    std::vector<std::string> tags;
    Html body;
    Instant at;
    Money price;
    Message notice{"", {}};
};
AGORA_FIELDS(Model, title, listed, kind, note, rows, tags, body, at, price, notice)

struct Globals {
    std::string site = "Agora";
    Language language = Language::nl;
};
AGORA_FIELDS(Globals, site, language)

std::string rendered(std::string template_text, const Model& model, Language language) {
    const auto set =
        resources::Set::of({{"test/views/page.html",
                             "{{%AUTOESCAPE context=\"HTML\"}}\n" + std::move(template_text)}});
    const Views views{set, locale::Translator{}};
    Reader reader;
    reader.language = language;
    reader.now = Instant::from_seconds(10 * 86'400);
    return views.render("test/page", reader, model, Globals{});
}

std::string rendered(std::string text, const Model& model) {
    return rendered(std::move(text), model, Language::en);
}

TEST(Views, ShowsValuesEscaped) {
    Model model;
    model.title = "<b>\"x\" & 'y'";
    EXPECT_EQ(rendered("<p>{{TITLE}}</p>", model),
              "<p>&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;</p>\n");
}

TEST(Views, ShowsSectionsOfEachType) {
    Model model;
    model.rows = {{"a", 3}, {"b", std::nullopt}};
    model.tags = {"x", "y"};
    EXPECT_EQ(
        rendered("{{#LISTED}}L{{/LISTED}}{{#NOT_LISTED}}N{{/NOT_LISTED}}"
                 "{{#KIND_IS_WANTED}}W{{/KIND_IS_WANTED}}{{#KIND_IS_OFFER}}O{{/KIND_IS_OFFER}}"
                 "{{#NOTE}}[{{NOTE}}]{{/NOTE}}{{#NOT_NOTE}}none{{/NOT_NOTE}}",
                 model),
        "NWnone\n");
    EXPECT_EQ(rendered("{{#HAS_ROWS}}<ul>{{#ROWS}}<li>{{NAME}}{{#PLACES}}:{{PLACES}}{{/PLACES}}"
                       "{{SITE}}{{/ROWS}}</ul>{{ROWS_COUNT}}{{/HAS_ROWS}}"
                       "{{#TAGS}}{{ITEM}}{{#TAGS_separator}}, {{/TAGS_separator}}{{/TAGS}}",
                       model),
              "<ul><li>a:3Agora<li>bAgora</ul>2x, y\n");
    EXPECT_EQ(rendered("{{#ROWS_EMPTY}}E{{/ROWS_EMPTY}}{{#LANGUAGE_IS_NL}}nl{{/LANGUAGE_IS_NL}}",
                       Model{}),
              "Enl\n");
}

TEST(Views, PassesHtmlRawAndNothingElse) {
    Model model;
    model.body = Html::trusted("<b>x</b>");
    model.title = "<b>x</b>";
    EXPECT_EQ(rendered("{{BODY:none}}|{{TITLE:none}}|{{BODY}}", model),
              "<b>x</b>|&lt;b&gt;x&lt;/b&gt;|&lt;b&gt;x&lt;/b&gt;\n");
}

TEST(Views, FormatsByModifiersAndStillEscapes) {
    Model model;
    model.at = Instant::from_seconds(7 * 86'400);
    model.price = {123450};
    model.title = "<3";
    EXPECT_EQ(rendered("{{AT:x-date}}|{{AT:x-date-brief}}|{{AT:x-ago}}|{{PRICE:x-money}}|"
                       "{{TITLE:x-date}}",
                       model, Language::nl),
              "8 januari 1970|08/01/1970|3 dagen geleden|€\u00A01.234,50|&lt;3\n");
    model.rows.resize(1);
    EXPECT_EQ(rendered("[[count:ROWS_COUNT|%d member|%d members]]", model), "1 member\n");
}

TEST(Views, ReplacesMarkers) {
    Model model;
    model.title = "x";
    EXPECT_EQ(
        rendered("<a href=\"[[url:/members]]\">[[Hello\n  <{TITLE}>]]</a>", model, Language::nl),
        "<a href=\"/nl/members\">Hello &lt;x&gt;</a>\n");
    EXPECT_EQ(rendered("[[icon:search]]", model),
              "<svg class=\"icon\" aria-hidden=\"true\"><use "
              "href=\"/assets/icons.svg#search\"/></svg>\n");
}

TEST(Views, LeavesOutWhatOnlyLaysOutTheTemplate) {
    Model model;
    model.tags = {"x"};
    EXPECT_EQ(rendered("<ul>\n  {{#TAGS}}\n    <li>{{ITEM}}</li>\n  {{/TAGS}}\n\n"
                       "  {{#NOTE}}\n<li>{{NOTE}}</li>\n{{/NOTE}}\n</ul>\n"
                       "<pre>\n  a\n   {{TITLE:pre_escape}}\n</pre>\n  b",
                       model),
              "<ul>\n<li>x</li>\n</ul>\n<pre>\n  a\n   \n</pre>\nb\n");
}

TEST(Views, WritesPlainTextsWithoutEscaping) {
    const auto set = resources::Set::of(
        {{"t/views/mail.txt", "{{! a note }}Dear {{TITLE}},\n\n  [[It's for {TITLE} & you.]]\n"}});
    const Views views{set, locale::Translator{}};
    Model model;
    model.title = "Ana <a@b.be>";
    EXPECT_EQ(views.render("t/mail.txt", Reader{}, model),
              "Dear Ana <a@b.be>,\n\n  It's for Ana <a@b.be> & you.\n");
}

TEST(Views, WrapsAPageInItsLayoutAndGivesParts) {
    const auto set = resources::Set::of(
        {{"web/views/layout.html",
          "{{%AUTOESCAPE context=\"HTML\"}}<title>{{TITLE}} · {{SITE}}</title>{{>BODY}}"},
         {"web/views/row.html", "{{%AUTOESCAPE context=\"HTML\"}}<li>{{NAME}}</li>"},
         {"test/views/page.html",
          "{{%AUTOESCAPE context=\"HTML\"}}[[slot:title]]My {{TITLE}}[[/slot]]"
          "<h1>{{TITLE}}</h1>[[part:rows]]{{#ROWS}}{{>web/row}}{{/ROWS}}[[/part]]"}});
    const Views views{set, locale::Translator{}};
    Model model;
    model.title = "a&b";
    model.rows = {{"r", {}}};
    EXPECT_EQ(views.page("test/page", {}, model, Globals{}),
              "<title>My a&amp;b · Agora</title><h1>a&amp;b</h1><li>r</li>\n\n");
    EXPECT_TRUE(views.has_part("test/page", "rows"));
    EXPECT_FALSE(views.has_part("test/page", "other"));
    EXPECT_EQ(views.part("test/page", "rows", {}, model), "<li>r</li>\n");
}

TEST(Views, RefusesTemplatesThatCannotBeUsed) {
    const auto refuses = [](std::string text) {
        try {
            const Views views{resources::Set::of({{"t/views/p.html", std::move(text)}}),
                              locale::Translator{}};
        } catch (const BadTemplate&) {
            return true;
        }
        return false;
    };
    EXPECT_TRUE(refuses("<p>without pragma</p>"));
    EXPECT_TRUE(refuses("{{%AUTOESCAPE context=\"HTML\"}}{{>web/absent}}"));
    EXPECT_TRUE(refuses("{{%AUTOESCAPE context=\"HTML\"}}{{>t/p}}"));
    EXPECT_TRUE(refuses("{{%AUTOESCAPE context=\"HTML\"}}[[part:x]]never closed"));
    EXPECT_TRUE(refuses("{{%AUTOESCAPE context=\"HTML\"}}{{#A}}never closed"));
    EXPECT_FALSE(refuses("{{%AUTOESCAPE context=\"HTML\"}}<p>fine</p>"));
}

TEST(Views, MakesMarkup) {
    EXPECT_EQ(escaped_lines("a<\nb").markup(), "a&lt;<br>\nb");
    EXPECT_EQ(json_ld(R"({"a":"</script>"})").markup(),
              R"(<script type="application/ld+json">{"a":"\u003c/script>"}</script>)");
}

}  // namespace
}  // namespace agora::view

#include "agora/accounts/eraser.hpp"
#include "agora/locale/formats.hpp"
#include "assemblies_test.hpp"
#include "bodies.hpp"
#include "body_store.hpp"
#include "glossary.hpp"

namespace agora::assemblies {
namespace {

class BodiesTest : public AssembliesTest {
 protected:
    http::NameValues typed_body() {
        http::NameValues fields{{"slug", "canary-committee"}, {"kind", "committee"},
                                {"invited", "seats"},         {"notice_days", "3"},
                                {"article", "Art. 12"},       {"proxies", "0"}};
        for (const std::string language : {"nl", "fr", "en"}) {
            fields.add("name_" + language, "Canary " + language);
            fields.add("decides_" + language, "Canary decides.");
        }
        return fields;
    }
    static http::NameValues typed_seat(const std::string& mail = "ana@people.example") {
        return {
            {"mail", mail},           {"function_nl", "Voorzitter"}, {"function_fr", "Présidence"},
            {"function_en", "Chair"}, {"from_day", "2020-01-01"},    {"until_day", "2090-01-01"}};
    }
    std::string give_seat(const std::string& body, const std::string& mail = "ana@people.example") {
        EXPECT_EQ(post("/en/bodies/" + body + "/seats", typed_seat(mail), board_).status, 303);
        return database().read([&](db::ReadTx& tx) {
            const auto found = find_body_by_slug(tx, body);
            return to_string(list_seats(tx, found->body_id, utc_date(now())).back().seat_id);
        });
    }
};

TEST_P(BodiesTest, TheUsualThreeAreThereInThreeLanguages) {
    EXPECT_TRUE(get("/nl/bodies").holds("Ethisch comité"));
    EXPECT_TRUE(get("/fr/bodies").holds("Assemblée générale"));
    EXPECT_TRUE(get("/en/bodies").holds("Board of directors"));
    EXPECT_TRUE(get("/en/bodies/general-assembly").holds("15 days at least"));
    EXPECT_EQ(post("/en/bodies/usual", {}, board_).status, 303);
    const auto bodies = database().read([](db::ReadTx& tx) { return list_bodies(tx); });
    EXPECT_EQ(bodies.size(), 3U) << "once";
    EXPECT_EQ(get("/en/bodies/nonsense").status, 404);
}

TEST_P(BodiesTest, WhoKeepsMeetingsAddsAndChangesABody) {
    EXPECT_EQ(post("/en/bodies", typed_body(), ana_).status, 403);
    EXPECT_EQ(post("/en/bodies", typed_body(), auditor_).status, 403);
    EXPECT_EQ(post("/en/bodies", typed_body(), person("Ad", {Role::adviser})).status, 403);
    EXPECT_EQ(post("/en/bodies", typed_body(), board_).status, 303);
    EXPECT_TRUE(get("/en/bodies/canary-committee").holds("Art. 12"));
    EXPECT_EQ(post("/en/bodies/canary-committee", with(typed_body(), "notice_days", "9"),
                   person("Adm", {Role::administrator}))
                  .status,
              303);
    EXPECT_TRUE(get("/en/bodies/canary-committee").holds("9 days at least"));
    const auto taken = post("/en/bodies", typed_body(), board_);
    EXPECT_EQ(taken.status, 422);
    EXPECT_TRUE(taken.holds("id=\"field-slug-error\""));
    EXPECT_TRUE(post("/en/bodies", with(typed_body(), "slug", "No Slug"), board_)
                    .holds("id=\"field-slug-error\""));
    EXPECT_TRUE(post("/en/bodies", with(typed_body(), "notice_days", "-1"), board_)
                    .holds("id=\"field-notice_days-error\""));
}

TEST_P(BodiesTest, ANameStandsInASeatWhenItsOwnerWantsThat) {
    const std::string seat = give_seat("board");
    EXPECT_THAT(last_mail(), testing::HasSubstr("You have a seat"));
    const std::string page = "/en/bodies/board";
    const std::string showing = page + "/seats/" + seat + "/showing";
    EXPECT_TRUE(get(page).holds("Chair"));
    for (const auto& who : {access::Actor{}, zoe_}) EXPECT_FALSE(get(page, who).holds("Ana"));
    EXPECT_EQ(post(showing, {{"shown", "everyone"}}, board_).status, 403) << "only its owner";
    EXPECT_EQ(post(showing, {{"shown", "members"}}, ana_).status, 303);
    EXPECT_TRUE(get(page, zoe_).holds("Ana"));
    EXPECT_FALSE(get(page).holds("Ana"));
    EXPECT_EQ(post(showing, {{"shown", "nobody"}}, ana_).status, 303);
    EXPECT_FALSE(get(page, zoe_).holds("Ana"));
    EXPECT_EQ(post(showing, {{"shown", "moon"}}, ana_).status, 422);
    EXPECT_EQ(post("/en/bodies/ethics-committee/seats/" + seat + "/showing",
                   {{"shown", "everyone"}}, ana_)
                  .status,
              404)
        << "of another body";
}

TEST_P(BodiesTest, AnotherTermLeavesWhoSeesTheName) {
    const std::string seat = give_seat("board");
    const auto read =
        database().read([&](db::ReadTx& tx) { return *find_seat(tx, *parse_id<SeatId>(seat)); });
    EXPECT_EQ(
        post("/en/bodies/board/seats/" + seat + "/showing", {{"shown", "nobody"}}, ana_).status,
        303);
    Seat changed = read;
    changed.function_en = "Treasurer";
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(put_seat({tx, services(), {board_.account, now()}}, changed, "").ok());
    });
    const auto kept = database().read([&](db::ReadTx& tx) { return *find_seat(tx, read.seat_id); });
    EXPECT_EQ(kept.function_en, "Treasurer");
    EXPECT_EQ(kept.shown, Shown::nobody) << "what its owner said meanwhile";
}

TEST_P(BodiesTest, ATermIsWithinReasonAndEnds) {
    const auto send = [&](const std::string& name, const std::string& value) {
        return post("/en/bodies/board/seats", with(typed_seat(), name, value), board_);
    };
    EXPECT_TRUE(send("until_day", "2019-01-01").holds("id=\"field-until_day-error\""));
    EXPECT_TRUE(send("from_day", "0001-01-01").holds("id=\"field-from_day-error\""));
    EXPECT_TRUE(send("mail", "nobody@people.example").holds("id=\"field-mail-error\""));
    const std::string seat = give_seat("board");
    auto over = typed_seat();
    over = with(over, "until_day", "2020-02-02");
    EXPECT_EQ(post("/en/bodies/board/seats/" + seat, over, board_).status, 303);
    EXPECT_FALSE(get("/en/bodies/board").holds("Chair")) << "the term is over";
}

TEST_P(BodiesTest, AnErasedAccountLeavesItsSeatWithoutAName) {
    const std::string seat = give_seat("board");
    post("/en/bodies/board/seats/" + seat + "/showing", {{"shown", "everyone"}}, ana_);
    const accounts::Eraser eraser{services()};
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {{}, now()}, ana_.account).ok());
    });
    EXPECT_TRUE(get("/en/bodies/board", zoe_).holds("Chair"));
    EXPECT_FALSE(get("/en/bodies/board", zoe_).holds("Ana"));
}

TEST_P(BodiesTest, DocumentsOfABodyAreForEverybody) {
    const std::string folder = "/bodies/board/documents";
    EXPECT_EQ(upload("/api" + folder, {{"title", "Canary rules"}, {"language", "fr"}},
                     {"document", "rules.pdf", kSmallPdf}, ana_)
                  .status,
              403);
    EXPECT_EQ(upload("/api" + folder, {{"title", "Canary rules"}, {"language", "fr"}},
                     {"document", "rules.pdf", "<script>"}, board_)
                  .status,
              422);
    EXPECT_EQ(upload("/api" + folder, {{"title", "Canary rules"}, {"language", "fr"}},
                     {"document", "rules.pdf", kSmallPdf}, board_)
                  .status,
              200);
    const auto page = get("/en/bodies/board");
    EXPECT_TRUE(page.holds("Canary rules"));
    const auto from = page.body.find("/assembly-documents/");
    const std::string address = page.body.substr(from, page.body.find('"', from) - from);
    const auto file = get(address);
    EXPECT_EQ(file.status, 200);
    EXPECT_TRUE(file.headers["Content-Disposition"].starts_with("attachment;"));
    EXPECT_EQ(post("/en" + address + "/removal", {}, ana_).status, 403);
    EXPECT_EQ(post("/en" + address + "/removal", {}, board_).status, 303);
    EXPECT_EQ(get(address).status, 404);
}

TEST_P(BodiesTest, TheGlossaryExplainsInThreeLanguages) {
    EXPECT_TRUE(get("/fr/glossary").holds("procuration"));
    EXPECT_TRUE(get("/nl/glossary").holds("volmacht"));
    http::NameValues term{{"word_nl", "kanarie"},        {"plain_nl", "Een vogel."},
                          {"word_fr", "canari"},         {"plain_fr", "Un oiseau."},
                          {"word_en", "canary"},         {"plain_en", "A bird."},
                          {"forms_en", "canaries, bird"}};
    EXPECT_EQ(post("/en/glossary", term, ana_).status, 403);
    EXPECT_EQ(post("/en/glossary", term, board_).status, 303);
    EXPECT_TRUE(get("/en/glossary").holds("A bird."));
    const auto twice = post("/en/glossary", term, board_);
    EXPECT_EQ(twice.status, 422);
    EXPECT_TRUE(twice.holds("id=\"field-word_nl-error\""));
    EXPECT_TRUE(twice.holds("Een vogel.")) << "what was typed stays";
    EXPECT_EQ(get("/en/glossary/77/edit", board_).status, 404);
}

TEST_P(BodiesTest, WordsOfTheGlossaryAreLinkedOnceAndWhole) {
    const std::vector<Term> terms{
        {.term_id = TermId{7}, .word_en = "board", .forms_en = "boards"},
        {.term_id = TermId{8}, .word_en = "board of directors"},
        {.term_id = TermId{9}, .word_fr = "conseil d'administration", .word_en = "quorum"},
        {.term_id = TermId{10}, .word_fr = "sociétaire", .word_en = "share"}};
    const auto links = [&](Language language, std::string_view text) {
        std::string all;
        for (const Piece& piece : Glossary{terms, language, "#"}.linked(text)) {
            all += piece.url.empty() ? piece.text : "[" + piece.text + piece.url + "]";
        }
        return all;
    };
    EXPECT_EQ(links(Language::en, "The Board of Directors and boards."),
              "The [Board of Directors#8] and [boards#7].");
    EXPECT_EQ(links(Language::en, "A quorum, no other quorum."), "A [quorum#9], no other quorum.");
    EXPECT_EQ(links(Language::en, "skateboard boarding"), "skateboard boarding");
    EXPECT_EQ(links(Language::fr, "Le conseil d’administration « Sociétaire »"),
              "Le [conseil d’administration#9] « [Sociétaire#10] »");
    EXPECT_EQ(links(Language::en, ""), "");
}

AGORA_EACH_ENGINE(BodiesTest);

}  // namespace
}  // namespace agora::assemblies

#include "reading.hpp"

namespace agora::notices {
namespace {

TEST(TedExport, corrigendum_is_linked_to_what_it_changes_with_old_and_new) {
    const Notice notice = read_one(fixture("ted_corrigendum.xml"));
    EXPECT_EQ(notice.format, Format::ted_export);
    EXPECT_EQ(notice.source_id, "18999-2021");
    EXPECT_EQ(notice.number, "2021/S 010-018999");
    ASSERT_TRUE(notice.correction);
    EXPECT_EQ(notice.correction->of_number, "2021/S 009-018110");
    EXPECT_EQ(notice.correction->of_id, "18110-2021");
    EXPECT_EQ(notice.correction->reason, "À la demande de plusieurs candidats.");
    EXPECT_EQ(notice.correction->fields,
              (std::vector<ChangedField>{{"IV.2.2", "Date limite de réception des offres",
                                          "2021-02-10 11:00", "2021-02-17 9:30"},
                                         {"II.2.4 (2)", "", "Deux quartiers", "Trois quartiers"}}));
    EXPECT_EQ(shown(notice.correction->old_deadline), "2021-02-10T10:00:00Z Europe/Brussels");
    EXPECT_EQ(shown(notice.correction->new_deadline), "2021-02-17T08:30:00Z Europe/Brussels");
    EXPECT_TRUE(notice.correction->new_deadline->zone_assumed);
    EXPECT_EQ(notice.deadline, notice.correction->new_deadline);
}

TEST(TedExport, knows_a_concession_that_is_awarded_from_a_call) {
    const std::string call = fixture("ted_before_2016.xml");
    EXPECT_EQ(read_one(call).stage, Stage::open);
    EXPECT_EQ(
        read_one(replaced(call, R"(TD_DOCUMENT_TYPE CODE="3")", R"(TD_DOCUMENT_TYPE CODE="J")"))
            .stage,
        Stage::awarded);
}

TEST(TedExport, says_title_buyer_place_and_desk) {
    const Notice notice = read_one(fixture("ted_corrigendum.xml"));
    EXPECT_EQ(notice.titles, (Texts{{"fr", "Enquête auprès des habitants"}, {"nl", "Enquêtes"}}));
    EXPECT_EQ(text_in(notice.descriptions, "fr"), "Trois quartiers.\nDeux langues.");
    ASSERT_EQ(notice.buyers.size(), 1U);
    EXPECT_EQ(text_in(notice.buyers[0].names, "fr"), "Commune d'Exemple");
    EXPECT_EQ(notice.buyers[0].level, BuyerLevel::regional);
    EXPECT_EQ(notice.buyers[0].link, "http://www.commune.example");
    EXPECT_EQ(notice.contact->email, "achats@commune.example");
    EXPECT_EQ(notice.places, (std::vector<Place>{{"BE352", "BE", ""}}));
    EXPECT_EQ(notice.nature, Nature::services);
    EXPECT_EQ(notice.cpv, "79311000");
}

TEST(TedExport, of_the_older_schema_is_read_from_its_coded_data) {
    const Notice notice = read_one(fixture("ted_before_2016.xml"));
    EXPECT_EQ(notice.titles,
              (Texts{{"nl", "Opleidingen voor coördinatoren"}, {"fr", "Formations"}}));
    EXPECT_EQ(text_in(notice.descriptions, "nl"), "Vier dagen.");
    EXPECT_EQ(text_in(notice.buyers.at(0).names, "nl"), "Gemeente Voorbeeld");
    EXPECT_EQ(notice.cpv, "80500000");
    EXPECT_EQ(notice.other_cpvs, (std::vector<std::string>{"80530000"}));
    EXPECT_EQ(shown(notice.deadline), "2014-05-05T09:00:00Z Europe/Brussels");
    EXPECT_EQ(notice.stage, Stage::open);
}

TEST(TedExport, without_buyer_or_number_is_refused) {
    const Result<Reading> nameless =
        read(replaced(fixture("ted_before_2016.xml"), "Gemeente Voorbeeld", ""));
    ASSERT_FALSE(nameless.ok());
    EXPECT_TRUE(nameless.refusal().is(NoticeRefusal::buyer_missing));
    const Result<Reading> empty = read("<TED_EXPORT/>");
    ASSERT_FALSE(empty.ok());
    EXPECT_TRUE(empty.refusal().is(NoticeRefusal::id_missing));
}

TEST(Ted, real_forms_say_which_turnover_and_references_they_ask) {
    const auto file =
        samples("04-tenders/ted-xml-data-converter/test-notices/ted-xml/21-013188-001-EXP.xml");
    if (!std::filesystem::is_regular_file(file)) GTEST_SKIP() << "the notices are absent";
    const Notice notice = read_one(bytes_of(file));
    ASSERT_GE(notice.conditions.size(), 2U);
    EXPECT_EQ(notice.conditions[1].turnover, true);
    EXPECT_NE(notice.conditions[1].texts.at(0).text.find("at least EUR 600 000.00"),
              std::string::npos);
}

}  // namespace
}  // namespace agora::notices

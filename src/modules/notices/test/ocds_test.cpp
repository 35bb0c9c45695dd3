#include "reading.hpp"

namespace agora::notices {
namespace {

TEST(Ocds, release_says_what_is_asked_and_until_when) {
    const Reading reading = read_all(fixture("ocds_releases.json"));
    ASSERT_EQ(reading.notices.size(), 2U);
    const Notice& notice = reading.notices.front();
    EXPECT_EQ(notice.source, "Open Example");
    EXPECT_EQ(notice.licence, "https://creativecommons.org/licenses/by/4.0/");
    EXPECT_EQ(notice.source_id, "ocds-abc123-1");
    EXPECT_EQ(notice.source_version, "1-amended");
    EXPECT_EQ(notice.titles, (Texts{{"nl", "Begeleiding van buurtprojecten"}}));
    EXPECT_EQ(text_in(notice.buyers.at(0).names, "nl"), "Gewest Voorbeeld");
    EXPECT_EQ(notice.buyers[0].official_id, "0123456789");
    EXPECT_EQ(notice.contact->email, "loket@gewest.example");
    EXPECT_EQ(notice.stage, Stage::open);
    EXPECT_EQ(notice.procedure, Procedure::open);
    EXPECT_EQ(notice.nature, Nature::services);
    EXPECT_EQ(shown(notice.value), "50000.00 EUR - 90000.50 EUR");
    EXPECT_EQ(shown(notice.deadline), "2026-12-01T15:00:00Z +01:00");
    EXPECT_EQ(notice.cpv, "85320000");
    EXPECT_EQ(notice.places, (std::vector<Place>{{"BE100", "BE", "Brussel"}}));
    ASSERT_EQ(notice.lots.size(), 1U);
    EXPECT_EQ(notice.lots[0].cpv, "85320000");
    EXPECT_EQ(notice.link, "https://gewest.example/oproep");
    ASSERT_TRUE(notice.correction);
    EXPECT_EQ(notice.correction->of_version, "1-tender");
    EXPECT_EQ(notice.correction->fields.at(0).old_text, "2026-11-20T16:00:00+01:00");
}

TEST(Ocds, one_bad_release_does_not_stop_the_rest) {
    const Reading reading = read_all(fixture("ocds_releases.json"));
    ASSERT_EQ(reading.refused.size(), 1U);
    EXPECT_TRUE(reading.refused[0].is(NoticeRefusal::id_missing));
    EXPECT_EQ(reading.refused[0].field(), "/releases/1/ocid");
    EXPECT_EQ(text_in(reading.notices[1].titles, ""), "ocds-abc123-2");
    EXPECT_EQ(reading.notices[1].flaws.size(), 2U);
    EXPECT_EQ(reading.notices[1].stage, Stage::planned);
}

TEST(Ocds, record_gives_its_newest_state) {
    const Reading reading = read_all(fixture("ocds_record.json"));
    ASSERT_EQ(reading.notices.size(), 2U);
    EXPECT_EQ(text_in(reading.notices[0].titles, ""), "New title");
    EXPECT_EQ(text_in(reading.notices[1].titles, ""), "Second");
    EXPECT_EQ(reading.notices[1].stage, Stage::cancelled);
    ASSERT_EQ(reading.refused.size(), 1U);
    EXPECT_EQ(reading.refused[0].field(), "/records/2/compiledRelease");
}

TEST(Ocds, releases_of_one_process_are_read_by_date_each_with_what_was_before) {
    const Reading reading = read_all(fixture("ocds_process.json"));
    ASSERT_EQ(reading.notices.size(), 4U);
    EXPECT_EQ(text_in(reading.notices[2].titles, ""), "Iets anders") << "another process";
    const Notice& first = reading.notices[0];
    const Notice& second = reading.notices[1];
    const Notice& third = reading.notices[3];
    EXPECT_EQ(first.source_version + second.source_version + third.source_version, "123");
    EXPECT_TRUE(third.adds);
    EXPECT_EQ(first.titles, (Texts{{"nl", "Muurschildering"}}));
    EXPECT_EQ(shown(first.value), "20000.00 EUR");
    EXPECT_EQ(second.titles, (Texts{{"nl", "Muurschildering in twee delen"}}));
    EXPECT_EQ(shown(second.deadline), "2026-12-01T12:00:00Z Z") << "as before";
    EXPECT_EQ(second.lots.at(0).titles, (Texts{{"nl", "Noord en west"}}));
    EXPECT_EQ(shown(second.lots[0].value), "8000.00 EUR") << "merged by its id";
    EXPECT_EQ(third.titles, second.titles);
    EXPECT_EQ(text_in(third.buyers.at(0).names, "nl"), "Gemeente Voorbeeld");
    EXPECT_EQ(shown(third.deadline), "2026-12-20T12:00:00Z Z");
    EXPECT_FALSE(third.value) << "null takes it away";
    EXPECT_EQ(third.taken_back, (std::vector<TakenBack>{{Part::value}}));
    EXPECT_TRUE(second.taken_back.empty());
    ASSERT_EQ(third.lots.size(), 2U);
    EXPECT_EQ(third.cpv, "79822500");
    EXPECT_EQ(third.stage, Stage::open);
}

TEST(Ocds, records_are_read_as_compiled_or_their_releases_are_merged) {
    const Notice merged = read_one(
        R"({"records": [{"ocid": "a", "releases": [)"
        R"({"ocid": "a", "id": "2", "date": "2026-02-01T00:00:00Z", "tender": {"title": "New"}},)"
        R"({"ocid": "a", "id": "1", "date": "2026-01-01T00:00:00Z", "buyer": {"name": "Buyer"},)"
        R"( "tender": {"title": "Old", "tenderPeriod": {"endDate": "2026-03-01T12:00:00Z"}}}]}]})");
    EXPECT_EQ(text_in(merged.titles, ""), "New");
    EXPECT_EQ(text_in(merged.buyers.at(0).names, ""), "Buyer");
    EXPECT_EQ(shown(merged.deadline), "2026-03-01T12:00:00Z Z");
    EXPECT_FALSE(merged.adds);
    const Notice compiled = read_one(
        R"({"records": [{"ocid": "a", "releases": [{"ocid": "a", "id": "9", "tender": {"title": "Raw"}}],)"
        R"( "compiledRelease": {"ocid": "a", "id": "c", "tender": {"title": "Compiled"}}}]})");
    EXPECT_EQ(text_in(compiled.titles, ""), "Compiled");
}

TEST(Ocds, null_is_told_as_taken_back_where_nothing_stands_instead) {
    const auto parts_of = [](const std::string& releases) {
        const Reading reading = read_all("{\"releases\": [" + releases + "]}");
        return reading.notices.empty() ? std::vector<TakenBack>{}
                                       : reading.notices.back().taken_back;
    };
    const std::string nulls =
        R"({"ocid": "a", "id": "1", "date": "2026-01-01T00:00:00Z", "buyer": null, "tender": {)"
        R"("title": "T", "description": null, "value": {"amount": null}, "tenderPeriod": null,)"
        R"( "classification": null, "items": null, "documents": null, "lots": [{"id": "1", "value":)"
        R"( null, "tenderPeriod": {"endDate": null}}]}})";
    EXPECT_EQ(parts_of(nulls), (std::vector<TakenBack>{{Part::description},
                                                       {Part::value},
                                                       {Part::deadline},
                                                       {Part::codes},
                                                       {Part::places},
                                                       {Part::documents},
                                                       {Part::buyer},
                                                       {Part::value, "1"},
                                                       {Part::deadline, "1"}}));
    EXPECT_EQ(
        parts_of(
            nulls +
            R"(,{"ocid": "a", "id": "2", "date": "2026-02-01T00:00:00Z", "buyer": {"name": "B"},)"
            R"( "tender": {"description": "D", "value": {"amount": 5, "currency": "EUR"},)"
            R"( "tenderPeriod": {"endDate": "2026-03-01T12:00:00Z"}, "lots": null}})"),
        (std::vector<TakenBack>{{Part::codes},
                                {Part::places},
                                {Part::documents},
                                {Part::value, "1"},
                                {Part::deadline, "1"},
                                {Part::lots}}))
        << "what was said again counts";
    EXPECT_TRUE(parts_of(R"({"ocid": "a", "id": "1", "tender": {"title": "T"}})").empty())
        << "what is left out is not taken back";
    const Notice whole = read_one(
        R"({"releases": [{"ocid": "a", "id": "1", "tag": ["compiled"], "tender": {"title": "T", "value": null}}]})");
    EXPECT_TRUE(whole.taken_back.empty()) << "it says all there is";
}

TEST(Ocds, a_process_of_very_many_releases_is_read) {
    std::string text = R"({"releases": [)";
    for (int number = 0; number < 2'000; ++number) {
        const std::string id = std::to_string(number);
        text += (number > 0 ? "," : "") + std::string{R"({"ocid": "a", "id": ")"} + id +
                R"(", "tender": {"title": "T)" + id + R"(", "lots": [{"id": ")" + id + R"("}]}})";
    }
    const Reading reading = read_all(text + "]}");
    ASSERT_EQ(reading.notices.size(), 2'000U);
    EXPECT_EQ(text_in(reading.notices.back().titles, ""), "T1999");
    EXPECT_EQ(reading.notices.back().lots.size(), kMostLots);
}

TEST(Ocds, in_lines_or_in_another_encoding_is_read) {
    const std::string line = R"({"ocid": "a", "id": "1", "tender": {"title": "Één"}})";
    const Reading reading = read_all(line + "\n" + replaced(line, "\"1\"", "\"2\"") + "\n");
    EXPECT_EQ(reading.notices.size(), 2U);
    EXPECT_EQ(
        text_in(read_one("{\"ocid\": \"a\", \"tender\": {\"title\": \"caf\xE9\"}}").titles, ""),
        "café");
}

TEST(Ocds, that_stands_there_twice_is_told_once) {
    const std::string release = R"({"ocid": "a", "id": "1", "tender": {"title": "T"}})";
    const Reading reading = read_all("[" + release + "," + release + "]");
    EXPECT_EQ(reading.notices.size(), 1U);
    ASSERT_EQ(reading.refused.size(), 1U);
    EXPECT_TRUE(reading.refused[0].is(NoticeRefusal::given_twice));
}

TEST(Decp, says_which_contracts_were_given) {
    const Reading reading = read_all(fixture("decp.json"));
    ASSERT_EQ(reading.notices.size(), 2U);
    const Notice& notice = reading.notices[0];
    EXPECT_EQ(notice.format, Format::decp);
    EXPECT_EQ(notice.source_id, "21750001600019/2026A1");
    EXPECT_EQ(text_in(notice.titles, "fr"), "Atelier de sérigraphie");
    EXPECT_EQ(notice.cpv, "79823000");
    EXPECT_EQ(notice.procedure, Procedure::open);
    EXPECT_EQ(shown(notice.value), "12345.67 EUR");
    EXPECT_EQ(notice.licence, "Licence Ouverte 2.0");
    EXPECT_EQ(notice.stage, Stage::completed);
    EXPECT_EQ(notice.correction->fields.at(0).new_text, "13000");
    EXPECT_EQ(reading.notices[1].source_id, "11111111100011/C1");
    ASSERT_EQ(reading.refused.size(), 2U);
    EXPECT_TRUE(reading.refused[0].is(NoticeRefusal::title_missing));
    EXPECT_EQ(reading.refused[1].field(), "/marches/marche/2/id");
}

TEST(Decp, in_xml_says_the_same) {
    const Reading reading = read_all(
        "<?xml version='1.0'?><marches><marche><id>2026A1</id><acheteur><id>21750001600019</id>"
        "</acheteur><objet>Atelier de s\xC3\xA9rigraphie</objet><codeCPV>79823000-9</codeCPV>"
        "<montant>12345.67</montant><datePublicationDonnees>2026-05-25</datePublicationDonnees>"
        "<modifications><modification><id>1</id><montant>13000</montant></modification>"
        "</modifications></marche><marche><id>2</id></marche></marches>");
    ASSERT_EQ(reading.notices.size(), 1U);
    EXPECT_EQ(reading.notices[0].source_id, "21750001600019/2026A1");
    EXPECT_EQ(text_in(reading.notices[0].titles, "fr"), "Atelier de sérigraphie");
    EXPECT_EQ(shown(reading.notices[0].value), "12345.67 EUR");
    EXPECT_EQ(reading.notices[0].correction->fields.at(0).new_text, "13000");
    ASSERT_EQ(reading.refused.size(), 1U);
    EXPECT_TRUE(reading.refused[0].is(NoticeRefusal::title_missing));
}

TEST(Json, a_broken_line_among_others_is_refused_by_itself) {
    const std::string line = R"({"ocid": "a", "id": "1", "tender": {"title": "T"}})";
    const Reading reading =
        read_all(line + "\n\n{\"ocid\": }\n" + replaced(line, "\"1\"", "\"2\"") + "\n{\"ocid");
    EXPECT_EQ(reading.notices.size(), 2U);
    ASSERT_EQ(reading.refused.size(), 2U);
    EXPECT_EQ(reading.refused[0].field(), "line 3, column 10");
    EXPECT_EQ(reading.refused[1].field(), "line 5, column 7");
}

TEST(Json, of_another_kind_is_refused) {
    for (const std::string_view text : {"{}", "[]", "[1, 2]", "{\"a\": 1}", "{\"releases\": 1}"}) {
        const Result<Reading> reading = read(text);
        ASSERT_FALSE(reading.ok()) << text;
        EXPECT_TRUE(reading.refusal().is(NoticeRefusal::not_recognised)) << text;
    }
    const Result<Reading> broken = read("{\"releases\": [");
    ASSERT_FALSE(broken.ok());
    EXPECT_TRUE(broken.refusal().is(NoticeRefusal::json_malformed));
    EXPECT_EQ(broken.refusal().field(), "line 1, column 15");
    const Result<Reading> later = read("{\n  \"releases\": [\n    {\"ocid\" \"a\"}\n]}");
    ASSERT_FALSE(later.ok());
    EXPECT_EQ(later.refusal().field(), "line 3, column 13");
    const std::string deep(100'000, '[');
    EXPECT_FALSE(read(deep).ok());
}

}  // namespace
}  // namespace agora::notices

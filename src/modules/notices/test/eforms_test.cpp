#include "reading.hpp"

namespace agora::notices {
namespace {

constexpr std::string_view kFile = "eforms_contract_notice.xml";

TEST(Eforms, say_what_is_bought_by_whom_and_until_when) {
    const Notice notice = read_one(fixture(kFile));
    EXPECT_EQ(notice.format, Format::eforms);
    EXPECT_EQ(notice.source_id, "6f1a4c1e-1111-4aaa-8bbb-000000000001");
    EXPECT_EQ(notice.source_version, "02");
    EXPECT_EQ(notice.procedure_id, "6f1a4c1e-2222-4aaa-8bbb-000000000001");
    EXPECT_EQ(notice.number, "00123456-2026");
    EXPECT_EQ(notice.link, "https://ted.europa.eu/en/notice/-/detail/123456-2026");
    EXPECT_EQ(notice.stage, Stage::open);
    EXPECT_EQ(notice.procedure, Procedure::open);
    EXPECT_EQ(notice.nature, Nature::services);
    EXPECT_EQ(notice.titles, (Texts{{"nl", "Illustraties voor de onthaalbrochure"},
                                    {"fr", "Illustrations pour la brochure d'accueil"}}));
    EXPECT_EQ(text_in(notice.titles, "fr"), "Illustrations pour la brochure d'accueil");
    EXPECT_EQ(text_in(notice.titles, "en"), "Illustraties voor de onthaalbrochure");
    EXPECT_EQ(notice.cpv, "79822500");
    EXPECT_EQ(notice.other_cpvs, (std::vector<std::string>{"92312000", "79810000"}));
    EXPECT_EQ(shown(notice.value), "24000.50 EUR");
    EXPECT_EQ(shown(notice.deadline), "2026-12-15T11:00:00Z +01:00");
    EXPECT_EQ(to_iso(*notice.published), "2026-11-03T23:00:00Z");
    EXPECT_EQ(notice.languages, (std::vector<std::string>{"nl", "fr"}));
    EXPECT_EQ(notice.accepted_languages, (std::vector<std::string>{"nl", "fr"}));
    EXPECT_EQ(notice.documents_link, "https://stad.example/bestek");
    EXPECT_EQ(notice.submission_link, "https://stad.example/indienen");
    EXPECT_EQ(notice.licence, "Commission Decision 2011/833/EU");
    EXPECT_TRUE(notice.flaws.empty());
}

TEST(Eforms, keep_the_buyer_and_its_desk_apart) {
    const Notice notice = read_one(fixture(kFile));
    ASSERT_EQ(notice.buyers.size(), 1U);
    const Buyer& buyer = notice.buyers.front();
    EXPECT_EQ(buyer.names, (Texts{{"nl", "Stad Voorbeeld"}, {"fr", "Ville d'Exemple"}}));
    EXPECT_EQ(buyer.official_id, "0123.456.789");
    EXPECT_EQ(buyer.country, "BE");
    EXPECT_EQ(buyer.nuts, "BE100");
    EXPECT_EQ(buyer.level, BuyerLevel::local);
    ASSERT_TRUE(notice.contact);
    EXPECT_EQ(notice.contact->email, "aankoop@stad.example");
    EXPECT_EQ(notice.contact->telephone, "+32 2 000 00 00");
}

TEST(Eforms, have_lots_with_their_own_deadline_and_value) {
    const Notice notice = read_one(fixture(kFile));
    ASSERT_EQ(notice.lots.size(), 2U);
    EXPECT_EQ(notice.lots[0].id, "LOT-0001");
    EXPECT_EQ(shown(notice.lots[0].value), "20000.00 EUR");
    EXPECT_EQ(notice.lots[0].small_suitable, true);
    EXPECT_EQ(notice.small_suitable, true);
    EXPECT_EQ(shown(notice.lots[1].deadline), "2026-12-20T11:00:00Z +01:00");
    EXPECT_EQ(notice.lots[1].titles, (Texts{{"nl", "Druk"}}));
}

TEST(Eforms, that_correct_another_name_it_and_what_changed) {
    const Notice notice = read_one(fixture(kFile));
    ASSERT_TRUE(notice.correction);
    EXPECT_EQ(notice.correction->of_id, "6f1a4c1e-1111-4aaa-8bbb-000000000001");
    EXPECT_EQ(notice.correction->of_version, "01");
    EXPECT_EQ(notice.correction->reason, "Vraag van kandidaten");
    EXPECT_EQ(
        notice.correction->fields,
        (std::vector<ChangedField>{{"LOT-0001", "", "", "De uiterste datum is een week later."}}));
}

std::string criterion(std::string_view inner) {
    return "<efac:SelectionCriteria>" + std::string{inner} + "</efac:SelectionCriteria>";
}

/// With selection criteria and words on groups of tenderers in its first lot.
std::string with_terms(std::string_view criteria, std::string_view requests = "") {
    return replaced(
        fixture(kFile), "<cac:TenderingTerms>\n",
        "<cac:TenderingTerms><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent>"
        "<efext:EformsExtension>" +
            std::string{criteria} +
            "</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension>"
            "</ext:UBLExtensions>" +
            std::string{requests} + "\n");
}

TEST(Eforms, say_which_turnover_and_references_they_ask) {
    const Notice notice = read_one(with_terms(
        criterion(
            "<cbc:TendererRequirementTypeCode listName=\"selection-criterion\">slc-stand-to-avg"
            "</cbc:TendererRequirementTypeCode><cbc:Description languageID=\"NLD\">50 000 euro "
            "per jaar.</cbc:Description><cbc:Description languageID=\"FRA\">50 000 euros par an."
            "</cbc:Description>") +
            criterion("<cbc:CriterionTypeCode listName=\"selection-criterion\">tp-abil"
                      "</cbc:CriterionTypeCode><cbc:Description languageID=\"FRA\">Trois "
                      "références.</cbc:Description>"),
        "<cac:TendererQualificationRequest><cbc:CompanyLegalFormCode listName=\"required\">true"
        "</cbc:CompanyLegalFormCode><cbc:CompanyLegalForm languageID=\"NLD\">Een combinatie is "
        "hoofdelijk gehouden.</cbc:CompanyLegalForm></cac:TendererQualificationRequest>"));
    ASSERT_EQ(notice.conditions.size(), 3U);
    EXPECT_EQ(notice.conditions[0].turnover, true);
    EXPECT_EQ(notice.conditions[0].texts,
              (Texts{{"nl", "50 000 euro per jaar."}, {"fr", "50 000 euros par an."}}));
    EXPECT_EQ(notice.conditions[0].lots, std::vector<std::string>{"LOT-0001"});
    EXPECT_FALSE(notice.conditions[0].references);
    EXPECT_EQ(notice.conditions[1].references, true);
    EXPECT_EQ(notice.conditions[2].together, true);
}

TEST(Eforms, that_are_silent_say_nothing_of_turnover) {
    EXPECT_TRUE(read_one(fixture(kFile)).conditions.empty());
    const Notice other = read_one(with_terms(
        criterion("<cbc:TendererRequirementTypeCode listName=\"selection-criterion\">slc-stand-ins"
                  "</cbc:TendererRequirementTypeCode><cbc:Description languageID=\"NLD\">Een "
                  "verzekering.</cbc:Description>")));
    ASSERT_EQ(other.conditions.size(), 1U);
    EXPECT_FALSE(other.conditions[0].turnover);
    const Notice none = read_one(with_terms(criterion(
        "<cbc:CriterionTypeCode listName=\"selection-criterion\">ef-stand"
        "</cbc:CriterionTypeCode><cbc:CalculationExpressionCode listName=\"usage\">not-used"
        "</cbc:CalculationExpressionCode>")));
    EXPECT_EQ(none.conditions.at(0).turnover, false);
    const Notice denied = read_one(with_terms(criterion(
        "<cbc:TendererRequirementTypeCode listName=\"selection-criterion\">slc-stand-other"
        "</cbc:TendererRequirementTypeCode><cbc:Description languageID=\"FRA\">Aucun chiffre "
        "d'affaires n'est exigé.</cbc:Description>")));
    EXPECT_EQ(denied.conditions.at(0).turnover, false);
}

TEST(Eforms, that_cancel_say_so) {
    const std::string cancelled = replaced(fixture(kFile), ">cor-buy<", ">cancel<");
    EXPECT_EQ(read_one(cancelled).stage, Stage::cancelled);
}

TEST(Eforms, without_what_makes_a_notice_are_refused_with_the_place) {
    const auto refusal = [](std::string_view from, std::string_view to) {
        const Result<Reading> reading = read(replaced(fixture(kFile), from, to));
        EXPECT_FALSE(reading.ok()) << from;
        return reading ? std::string{}
                       : std::string{reading.refusal().name()} + " " + reading.refusal().field();
    };
    EXPECT_EQ(refusal("6f1a4c1e-1111-4aaa-8bbb-000000000001</cbc:ID>", "</cbc:ID>"),
              "id_missing /ContractNotice/cbc:ID");
    EXPECT_EQ(
        refusal(
            "<cbc:ID "
            "schemeName=\"organization\">ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party>",
            "<cbc:ID/></cac:PartyIdentification></cac:Party>"),
        "buyer_missing /ContractNotice/cac:ContractingParty");
    EXPECT_EQ(refusal("</ContractNotice>", "").substr(0, 19), "xml_malformed line ");
    EXPECT_EQ(refusal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                      "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]>"),
              "xml_unsafe ");
}

TEST(Eforms, that_break_the_rules_are_read_with_the_flaw_named) {
    const auto flaw = [](std::string_view from, std::string_view to) {
        const Notice notice = read_one(replaced(fixture(kFile), from, to));
        EXPECT_FALSE(notice.flaws.empty()) << from;
        return notice.flaws.empty()
                   ? std::string{}
                   : notice.flaws.front().where + ": " + std::string{notice.flaws.front().reason};
    };
    EXPECT_EQ(flaw(">32014L0024<", "><"),
              "/ContractNotice/cbc:RegulatoryDomain: The element is empty.");
    EXPECT_EQ(flaw(">services<", ">gardens<").substr(0, 20), "/ContractNotice/cac:");
    EXPECT_EQ(flaw("<cbc:VersionID>02</cbc:VersionID>", ""),
              "/ContractNotice/cbc:VersionID: An element that every notice must have is missing.");
    EXPECT_EQ(flaw("languageID=\"FRA\">Ill", "languageID=\"NLD\">Ill"),
              "/ContractNotice/cac:ProcurementProject/cbc:Name[2]: This stands twice in one "
              "language.");
    EXPECT_EQ(flaw("currencyID=\"EUR\">24000.5", "currencyID=\"EURO\">24000.5").substr(0, 15),
              "/ContractNotice");
}

}  // namespace
}  // namespace agora::notices

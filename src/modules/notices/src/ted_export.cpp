#include "ted_export.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "moments.hpp"
#include "refusing.hpp"
#include "ted_parts.hpp"

#include "agora/base/language.hpp"
#include "agora/base/text.hpp"
#include "agora/notices/cpv.hpp"

namespace agora::notices {
namespace {

using xml::Element;

constexpr std::string_view kLicence = "Commission Decision 2011/833/EU";
/// Where the Official Journal is published: the zone of its days.
constexpr std::string_view kJournalZone = "Europe/Luxembourg";

/// Code list of TD_DOCUMENT_TYPE.
Stage stage_of(std::string_view code) {
    const auto is_one_of = [&](std::string_view list) {
        return code.size() == 1 && list.find(code) != std::string_view::npos;
    };
    if (is_one_of("06BMQ")) return Stage::planned;
    if (is_one_of("7GJRV")) return Stage::awarded;
    if (is_one_of("K") || code == "20") return Stage::completed;
    return Stage::open;
}

void read_coded(const Element& coded, Notice& notice) {
    const Element data = coded.child("NOTICE_DATA");
    const Element codes = coded.child("CODIF_DATA");
    notice.number = one_line(data.child("NO_DOC_OJS").text(), 40);
    notice.published = parse_moment(coded.at({"REF_OJS", "DATE_PUB"}).text(), kJournalZone);
    notice.stage = stage_of(attribute_of(codes.child("TD_DOCUMENT_TYPE"), "CODE"));
    for (const Element& nuts : data.children("PERFORMANCE_NUTS")) {
        const std::string code = one_line(attribute_of(nuts, "CODE"), 10);
        add_place(notice.places, {code, country_code(code.substr(0, 2)), {}});
    }
    for (const Element& language : data.children("LG_ORIG"))
        add_code(notice.languages, language_code(language.text()));
}

/// Those of the form go first; the coded data have what other forms are silent about.
void fill_from_coded(const Element& coded, const Hint& hint, Notice& notice) {
    const Element data = coded.child("NOTICE_DATA");
    for (const Element& classification : data.children("ORIGINAL_CPV")) {
        const std::string code = parse_cpv(attribute_of(classification, "CODE")).value_or("");
        if (notice.cpv.empty()) notice.cpv = code;
        if (code != notice.cpv) add_code(notice.other_cpvs, code);
    }
    for (const Element& value : data.child("VALUES").children("VALUE")) {
        const auto amount = parse_amount(value.text(), attribute_of(value, "CURRENCY"));
        if (amount && !notice.value) notice.value = Value{*amount};
    }
    const std::string country = country_code(attribute_of(data.child("ISO_COUNTRY"), "VALUE"));
    const std::string until = coded.at({"CODIF_DATA", "DT_DATE_FOR_SUBMISSION"}).text();
    if (!notice.deadline && !until.empty())
        notice.deadline = parse_deadline(until, zone_of(country, hint.zone));
    const std::string nature = attribute_of(coded.at({"CODIF_DATA", "NC_CONTRACT_NATURE"}), "CODE");
    if (notice.nature == Nature::unknown && nature == "1") notice.nature = Nature::works;
    if (notice.nature == Nature::unknown && nature == "2") notice.nature = Nature::supplies;
    if (notice.nature == Nature::unknown && nature == "4") notice.nature = Nature::services;
}

/// TED's own translated titles, for readers of languages in which the notice was not written.
void add_translated_titles(const Element& root, Notice& notice) {
    const auto titles = root.at({"TRANSLATION_SECTION", "ML_TITLES"}).children("ML_TI_DOC");
    const auto add = [&](std::string_view wanted) {
        for (const Element& title : titles) {
            if (language_code(attribute_of(title, "LG")) == wanted)
                add_text(notice.titles, wanted, one_line(title.child("TI_TEXT").text()));
        }
    };
    if (notice.titles.empty() && !notice.languages.empty()) add(notice.languages.front());
    for (const Language language : kLanguages) add(code(language));
}

void read_deadline(const Element& form, std::string_view zone, Notice& notice) {
    const Element procedure = form.child("PROCEDURE");
    notice.deadline = parse_deadline(procedure.child("DATE_RECEIPT_TENDERS").text(),
                                     procedure.child("TIME_RECEIPT_TENDERS").text(), zone);
}

void read_forms(const Element& root, const Hint& hint, Notice& notice) {
    const std::vector<Element> forms = ted_forms(root);
    read_ted_buyers(forms, root, notice);
    read_ted_object(forms, notice);
    read_ted_conditions(forms, notice);
    if (forms.empty()) return;
    const std::string zone =
        zone_of(notice.buyers.empty() ? "" : notice.buyers.front().country, hint.zone);
    read_ted_procedure(forms.front(), notice);
    read_deadline(forms.front(), zone, notice);
    read_ted_changes(root, forms.front(), zone, notice);
}

}  // namespace

bool is_ted_export(const Element& root) {
    return root.name() == "TED_EXPORT";
}

Result<Notice> read_ted_export(const Element& root, const Hint& hint) {
    Notice notice;
    notice.format = Format::ted_export;
    notice.source = "TED";
    notice.licence = kLicence;
    const Element coded = root.child("CODED_DATA_SECTION");
    read_coded(coded, notice);
    const std::string document = attribute_of(root, "DOC_ID");
    notice.source_id = ted_identifier(document.empty() ? notice.number : document);
    if (notice.source_id.empty())
        return refused_at(NoticeRefusal::id_missing, root.path() + "/@DOC_ID");
    notice.link = web_address("https://ted.europa.eu/en/notice/-/detail/" + notice.source_id);
    notice.source_version = one_line(attribute_of(root, "EDITION"), 20);
    read_forms(root, hint, notice);
    fill_from_coded(coded, hint, notice);
    add_translated_titles(root, notice);
    if (notice.titles.empty())
        return refused_at(NoticeRefusal::title_missing, root.path() + "/FORM_SECTION");
    if (notice.buyers.empty())
        return refused_at(NoticeRefusal::buyer_missing, root.path() + "/FORM_SECTION");
    return notice;
}

}  // namespace agora::notices

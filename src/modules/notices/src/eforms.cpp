#include "eforms.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "eforms_parts.hpp"
#include "moments.hpp"
#include "refusing.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>

namespace agora::notices {
namespace {

using xml::Element;

constexpr std::array<std::string_view, 4> kRoots{"PriorInformationNotice", "ContractNotice",
                                                 "ContractAwardNotice",
                                                 "BusinessRegistrationInformationNotice"};

constexpr std::string_view kLicence = "Commission Decision 2011/833/EU";

Stage stage_of(std::string_view form) {
    if (form == "planning" || form == "consultation") return Stage::planned;
    if (form == "result" || form == "dir-awa-pre") return Stage::awarded;
    if (form == "cont-modif" || form == "completion" || form == "bri") return Stage::completed;
    return Stage::open;
}

Procedure procedure_of(std::string_view code, std::string_view notice_type) {
    if (notice_type.ends_with("desg")) return Procedure::design_contest;
    if (code.empty()) return Procedure::unknown;
    if (code == "open") return Procedure::open;
    if (code == "restricted") return Procedure::restricted;
    if (code == "neg-w-call") return Procedure::negotiated_with_call;
    if (code == "neg-wo-call") return Procedure::negotiated_without_call;
    if (code == "comp-dial") return Procedure::competitive_dialogue;
    if (code == "innovation") return Procedure::innovation_partnership;
    return Procedure::other;
}

/// "2023-03-23+01:00" and "22:00:00+01:00", each perhaps missing.
std::optional<Instant> issue_moment(const Element& root, std::string_view zone) {
    const std::string date = root.child("IssueDate").text();
    const auto exact = parse_deadline(date, root.child("IssueTime").text(), zone);
    if (exact && !exact->whole_day) return exact->at;
    return parse_moment(date, zone);
}

/// The number in the Official Journal and the page that it has there.
void read_publication(const Element& extension, std::string_view zone, Notice& notice) {
    const Element publication = extension.child("Publication");
    notice.number = one_line(publication.child("NoticePublicationID").text(), 40);
    std::string number = notice.number;
    number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    const bool is_number = !number.empty() && std::all_of(number.begin(), number.end(), [](char c) {
        return c == '-' || (c >= '0' && c <= '9');
    });
    if (is_number) notice.link = "https://ted.europa.eu/en/notice/-/detail/" + number;
    if (const auto day = parse_moment(publication.child("PublicationDate").text(), zone))
        notice.published = day;
}

void read_languages(const Element& root, Notice& notice) {
    add_code(notice.languages, language_code(root.child("NoticeLanguageCode").text()));
    for (const Element& other : root.children("AdditionalNoticeLanguage"))
        add_code(notice.languages, language_code(other.child("ID").text()));
}

void read_head(const Element& root, Notice& notice) {
    notice.source = "TED";
    notice.licence = kLicence;
    notice.source_id = one_line(root.child("ID").text(), 100);
    notice.source_version = one_line(root.child("VersionID").text(), 20);
    notice.procedure_id = one_line(root.child("ContractFolderID").text(), 100);
    const Element type = root.child("NoticeTypeCode");
    notice.stage = stage_of(type.attribute("listName").value_or(""));
    notice.procedure =
        procedure_of(trimmed(root.at({"TenderingProcess", "ProcedureCode"}).text()), type.text());
    read_languages(root, notice);
}

std::string main_language(const Notice& notice) {
    return notice.languages.empty() ? std::string{} : notice.languages.front();
}

void take_project(Project project, Notice& notice) {
    notice.titles = std::move(project.titles);
    notice.descriptions = std::move(project.descriptions);
    notice.cpv = std::move(project.cpv);
    notice.other_cpvs = std::move(project.other_cpvs);
    notice.places = std::move(project.places);
    notice.value = project.value;
    notice.nature = project.nature;
}

/// What only the lots say is the notice's too.
void fill_from_lots(Notice& notice) {
    for (const Lot& lot : notice.lots) {
        if (notice.titles.empty()) notice.titles = lot.titles;
        if (notice.cpv.empty()) notice.cpv = lot.cpv;
        if (lot.cpv != notice.cpv) add_code(notice.other_cpvs, lot.cpv);
        for (const Place& place : lot.places) add_place(notice.places, place);
        if (lot.small_suitable.value_or(false)) notice.small_suitable = true;
        if (lot.small_suitable && !notice.small_suitable) notice.small_suitable = false;
        if (lot.deadline && (!notice.deadline || lot.deadline->at < notice.deadline->at))
            notice.deadline = lot.deadline;
    }
}

/// A registration of a grouping names itself and is bought by nobody.
void read_registration(const Element& root, Notice& notice) {
    const Element entity = root.at({"BusinessParty", "PartyLegalEntity"});
    add_text(notice.titles, main_language(notice),
             one_line(entity.child("RegistrationName").text()));
    const Element address = entity.at({"CorporateRegistrationScheme", "JurisdictionRegionAddress"});
    add_place(notice.places, {{},
                              country_code(address.at({"Country", "IdentificationCode"}).text()),
                              one_line(address.child("CityName").text(), 200)});
}

void read_result_value(const Element& extension, Notice& notice) {
    const Element total = extension.at({"NoticeResult", "TotalAmount"});
    const auto amount = parse_amount(total.text(), total.attribute("currencyID").value_or(""));
    if (amount && !notice.value) notice.value = Value{*amount};
}

bool is_registration(const Element& root) {
    return root.name() == kRoots[3];
}

std::optional<Refusal> missing_of(const Element& root, const Notice& notice) {
    const std::string path = root.path();
    if (notice.source_id.empty()) return refused_at(NoticeRefusal::id_missing, path + "/cbc:ID");
    if (!notice.published) return refused_at(NoticeRefusal::date_missing, path + "/cbc:IssueDate");
    if (notice.titles.empty()) {
        return refused_at(NoticeRefusal::title_missing, path + "/cac:ProcurementProject/cbc:Name");
    }
    if (notice.buyers.empty() && !is_registration(root))
        return refused_at(NoticeRefusal::buyer_missing, path + "/cac:ContractingParty");
    return std::nullopt;
}

}  // namespace

bool is_eforms(const Element& root) {
    return std::find(kRoots.begin(), kRoots.end(), root.name()) != kRoots.end();
}

Result<Notice> read_eforms(const Element& root, const Hint& hint) {
    Notice notice;
    notice.format = Format::eforms;
    read_head(root, notice);
    const Element extension = eforms_extension(root);
    const Organisations known = eforms_organisations(extension);
    read_eforms_buyers(root, known, notice);
    const std::string zone =
        zone_of(notice.buyers.empty() ? "" : notice.buyers.front().country, hint.zone);
    notice.published = issue_moment(root, zone);
    read_publication(extension, zone, notice);
    take_project(read_eforms_project(root.child("ProcurementProject"), main_language(notice)),
                 notice);
    read_eforms_lots(root, main_language(notice), zone, notice);
    fill_from_lots(notice);
    if (is_registration(root)) read_registration(root, notice);
    if (notice.stage == Stage::awarded) read_result_value(extension, notice);
    read_eforms_changes(extension, notice);
    if (auto missing = missing_of(root, notice)) return *missing;
    check_eforms(root, known, notice);
    return notice;
}

}  // namespace agora::notices

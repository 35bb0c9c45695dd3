#include "eforms_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "moments.hpp"

#include "agora/base/text.hpp"
#include "agora/notices/cpv.hpp"

#include <algorithm>
#include <array>

namespace agora::notices {
namespace {

using xml::Element;

std::string language_of(const Element& text, std::string_view main_language) {
    const std::string own = language_code(text.attribute("languageID").value_or(""));
    return own.empty() ? std::string{main_language} : own;
}

/// The notice's main language first, then as they stand.
Texts texts_of(const Element& parent, std::string_view name, std::string_view main_language,
               std::string (*clean)(std::string_view, std::size_t), std::size_t most) {
    Texts texts;
    const std::vector<Element> all = parent.children(name);
    for (const bool main : {true, false}) {
        for (const Element& text : all) {
            const std::string language = language_of(text, main_language);
            if ((language == main_language) == main)
                add_text(texts, language, clean(text.text(), most));
        }
    }
    return texts;
}

std::string cpv_of(const Element& classification) {
    return parse_cpv(classification.child("ItemClassificationCode").text()).value_or("");
}

Place place_of(const Element& address) {
    Place place;
    const Element subentity = address.child("CountrySubentityCode");
    place.nuts = one_line(subentity.text(), 10);
    place.country = country_code(address.at({"Country", "IdentificationCode"}).text());
    if (place.country.empty() && place.nuts.size() >= 2)
        place.country = country_code(place.nuts.substr(0, 2));
    place.town = one_line(address.child("CityName").text(), 200);
    return place;
}

std::optional<Money> amount_of(const Element& amount) {
    return parse_amount(amount.text(), amount.attribute("currencyID").value_or(""));
}

Nature nature_of(std::string_view code) {
    code = trimmed(code);
    if (code == "services") return Nature::services;
    if (code == "supplies") return Nature::supplies;
    return code == "works" ? Nature::works : Nature::unknown;
}

/// The day and time on which one must have sent something in, the earliest of the stages.
std::optional<Deadline> deadline_of(const Element& process, std::string_view zone) {
    const Element extension = eforms_extension(process);
    std::optional<Deadline> first;
    for (const Element& period : {process.child("TenderSubmissionDeadlinePeriod"),
                                  process.child("ParticipationRequestReceptionPeriod"),
                                  extension.child("InterestExpressionReceptionPeriod"),
                                  extension.child("AnswerReceptionPeriod")}) {
        const auto at =
            parse_deadline(period.child("EndDate").text(), period.child("EndTime").text(), zone);
        if (at && (!first || at->at < first->at)) first = at;
    }
    return first;
}

constexpr std::size_t kCondition = 1000;

std::optional<bool> asked_by(std::optional<bool> (*asks)(std::string_view), const Texts& texts) {
    for (const LanguageText& text : texts) {
        if (const auto asked = asks(text.text)) return asked;
    }
    return std::nullopt;
}

/// A selection criterion. The newer codes say what they ask (slc-stand-to-avg, slc-abil-ref-services);
/// of the others their words do.
Condition criterion_of(const Element& criterion, std::string_view main_language) {
    std::string code{trimmed(criterion.child("TendererRequirementTypeCode").text())};
    if (code.empty()) code = trimmed(criterion.child("CriterionTypeCode").text());
    Condition condition;
    if (trimmed(criterion.child("CalculationExpressionCode").text()) == "not-used") {
        if (code == "ef-stand") condition.turnover = false;
        if (code == "tp-abil") condition.references = false;
        return condition;
    }
    condition.texts = texts_of(criterion, "Description", main_language, paragraphs, kCondition);
    if (condition.texts.empty())
        condition.texts = texts_of(criterion, "Name", main_language, paragraphs, kCondition);
    condition.turnover = asked_by(&asks_turnover, condition.texts);
    if (code.starts_with("slc-stand-to")) condition.turnover = true;
    const bool of_ability = code.starts_with("tp-abil") || code.starts_with("slc-abil");
    if (of_ability) condition.references = asked_by(&asks_references, condition.texts);
    if (code.starts_with("slc-abil-ref")) condition.references = true;
    return condition;
}

/// Whoever says what form a group of tenderers takes, or that it is free, lets groups send in.
Condition legal_form_of(const Element& request, std::string_view main_language) {
    Condition condition;
    condition.texts = texts_of(request, "CompanyLegalForm", main_language, paragraphs, kCondition);
    if (!condition.texts.empty() || request.child("CompanyLegalFormCode"))
        condition.together = true;
    return condition;
}

void read_conditions(const Element& terms, std::string_view main_language, const std::string& lot,
                     Notice& notice) {
    for (const Element& one : eforms_extension(terms).children("SelectionCriteria"))
        add_condition(notice, criterion_of(one, main_language), lot);
    for (const Element& one : terms.children("TendererQualificationRequest"))
        add_condition(notice, legal_form_of(one, main_language), lot);
}

/// What holds for each lot holds for all.
void name_only_some_lots(Notice& notice) {
    for (Condition& condition : notice.conditions) {
        if (condition.lots.size() >= notice.lots.size()) condition.lots.clear();
    }
}

void read_terms(const Element& terms, Notice& notice) {
    for (const Element& language : terms.children("Language"))
        add_code(notice.accepted_languages, language_code(language.child("ID").text()));
    const auto address = [](const Element& element) { return web_address(element.text()); };
    for (const Element& reference : terms.children("CallForTendersDocumentReference")) {
        if (!notice.documents_link.empty()) break;
        notice.documents_link = address(reference.at({"Attachment", "ExternalReference", "URI"}));
    }
    if (notice.submission_link.empty())
        notice.submission_link = address(terms.at({"TenderRecipientParty", "EndpointID"}));
}

std::optional<Value> framework_value(const Element& lot) {
    const auto most = amount_of(
        lot.at({"TenderingProcess", "FrameworkAgreement", "EstimatedMaximumValueAmount"}));
    return most ? std::optional{Value{*most}} : std::nullopt;
}

}  // namespace

Element eforms_extension(const Element& element) {
    for (const Element& one : element.child("UBLExtensions").children("UBLExtension")) {
        if (const Element found = one.at({"ExtensionContent", "EformsExtension"})) return found;
    }
    return {};
}

Project read_eforms_project(const Element& project, std::string_view main_language) {
    Project read;
    read.titles = texts_of(project, "Name", main_language, one_line, kTitle);
    read.descriptions = texts_of(project, "Description", main_language, paragraphs, kDescription);
    read.cpv = cpv_of(project.child("MainCommodityClassification"));
    for (const Element& other : project.children("AdditionalCommodityClassification")) {
        const std::string code = cpv_of(other);
        if (code != read.cpv) add_code(read.other_cpvs, code);
    }
    for (const Element& location : project.children("RealizedLocation"))
        add_place(read.places, place_of(location.child("Address")));
    if (const auto amount =
            amount_of(project.at({"RequestedTenderTotal", "EstimatedOverallContractAmount"})))
        read.value = Value{*amount};
    if (const std::string suits = project.child("SMESuitableIndicator").text(); !suits.empty())
        read.small_suitable = trimmed(suits) == "true";
    read.nature = nature_of(project.child("ProcurementTypeCode").text());
    return read;
}

void read_eforms_lots(const Element& root, std::string_view main_language, std::string_view zone,
                      Notice& notice) {
    for (const Element& element : root.children("ProcurementProjectLot")) {
        const Element id = element.child("ID");
        // A group of lots is another view on the same lots.
        if (id.attribute("schemeName").value_or("") == "LotsGroup") continue;
        if (notice.lots.size() >= kMostLots) break;
        Project project = read_eforms_project(element.child("ProcurementProject"), main_language);
        Lot lot;
        lot.id = one_line(id.text(), 40);
        lot.titles = std::move(project.titles);
        lot.cpv = std::move(project.cpv);
        lot.other_cpvs = std::move(project.other_cpvs);
        lot.places = std::move(project.places);
        lot.value = project.value ? project.value : framework_value(element);
        lot.small_suitable = project.small_suitable;
        lot.deadline = deadline_of(element.child("TenderingProcess"), zone);
        read_terms(element.child("TenderingTerms"), notice);
        read_conditions(element.child("TenderingTerms"), main_language, lot.id, notice);
        notice.lots.push_back(std::move(lot));
    }
    name_only_some_lots(notice);
}

void read_eforms_changes(const Element& extension, Notice& notice) {
    const Element changes = extension.child("Changes");
    if (!changes) return;
    Correction correction;
    // The identifier with its version: the last two digits behind a hyphen.
    const std::string changed = one_line(changes.child("ChangedNoticeIdentifier").text(), 100);
    const std::size_t hyphen = changed.rfind('-');
    const bool versioned = hyphen != std::string::npos && changed.size() == hyphen + 3;
    correction.of_id = versioned ? changed.substr(0, hyphen) : changed;
    if (versioned) correction.of_version = changed.substr(hyphen + 1);
    const Element reason = changes.child("ChangeReason");
    const std::string code = one_line(reason.child("ReasonCode").text(), 40);
    correction.reason = one_line(reason.child("ReasonDescription").text());
    if (correction.reason.empty()) correction.reason = code;
    for (const Element& change : changes.children("Change")) {
        const std::string text = paragraphs(change.child("ChangeDescription").text());
        for (const Element& section : change.children("ChangedSection")) {
            if (correction.fields.size() >= kMostCodes) break;
            correction.fields.push_back(
                {one_line(section.child("ChangedSectionIdentifier").text(), 100), {}, {}, text});
        }
        if (change.children("ChangedSection").empty() && !text.empty())
            correction.fields.push_back({{}, {}, {}, text});
    }
    if (code == "cancel") notice.stage = Stage::cancelled;
    notice.correction = std::move(correction);
}

}  // namespace agora::notices

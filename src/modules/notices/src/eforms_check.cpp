#include "eforms_parts.hpp"

#include "eforms_leaf_rules.hpp"
#include "moments.hpp"
#include "refusing.hpp"

#include "agora/base/text.hpp"

#include <array>
#include <set>
#include <utility>

namespace agora::notices {
namespace {

using xml::Element;

constexpr std::array<std::string_view, 7> kHead{
    "CustomizationID",  "IssueDate",      "IssueTime",         "VersionID",
    "RegulatoryDomain", "NoticeTypeCode", "NoticeLanguageCode"};

/// A path costs a look at all brothers before: none is made that wouldn't be kept.
void add(Notice& notice, const Element& where, std::string_view reason) {
    if (notice.flaws.size() < kMostFlaws) add_flaw(notice, where.path(), reason);
}

std::string value_of(const Element& leaf) {
    return std::string{trimmed(leaf.text())};
}

/// One text in each language, one main code.
void check_once(const Element& parent, Notice& notice) {
    std::set<std::string> seen;
    bool classified = false;
    for (const Element& child : parent.children()) {
        const auto language = child.attribute("languageID");
        const std::string_view name = child.name();
        if (language && (name == "Name" || name == "Description") &&
            !seen.insert(std::string{name} + " " + std::string{*language}).second) {
            add(notice, child, tr("This stands twice in one language."));
        }
        if (name == "MainCommodityClassification" && std::exchange(classified, true))
            add(notice, child, tr("This may stand only once."));
    }
}

void check_reference(const Element& party, const Organisations& known, Notice& notice) {
    const std::string id = value_of(party.child("ID"));
    const bool refers = id.starts_with("ORG-") || id.starts_with("TPO-");
    if (refers && !known.contains(id))
        add(notice, party, tr("The organisation that this refers to is not there."));
}

void check_period(const Element& period, Notice& notice) {
    const auto from = parse_deadline(period.child("StartDate").text(), "", "UTC");
    const auto to = parse_deadline(period.child("EndDate").text(), "", "UTC");
    if (from && to && to->at < from->at) add(notice, period, tr("This ends before it starts."));
}

void check_within(const Element& parent, const Organisations& known, Notice& notice) {
    for (const Element& child : parent.children()) {
        if (notice.flaws.size() >= kMostFlaws) return;
        if (child.children().empty()) {
            const std::string_view fault = eforms_leaf_fault(child, value_of(child));
            if (!fault.empty()) add(notice, child, fault);
            continue;
        }
        check_once(child, notice);
        if (child.name() == "PartyIdentification") check_reference(child, known, notice);
        if (child.name() == "PlannedPeriod") check_period(child, notice);
        check_within(child, known, notice);
    }
}

void check_head(const Element& root, Notice& notice) {
    for (const std::string_view name : kHead) {
        if (!root.child(name)) {
            add_flaw(notice, root.path() + "/cbc:" + std::string{name},
                     tr("An element that every notice must have is missing."));
        }
    }
    if (!fits_pattern(notice.source_id, "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh"))
        add(notice, root.child("ID"), tr("This has not the form that it must have."));
}

bool is_of_contract(const Element& root) {
    const std::string_view form = root.child("NoticeTypeCode").attribute("listName").value_or("");
    return form == "cont-modif" || form == "completion" || form == "bri";
}

void check_lot(const Element& lot, std::set<std::string>& seen, Notice& notice) {
    const Element id = lot.child("ID");
    const std::string_view scheme = id.attribute("schemeName").value_or("");
    const std::string_view pattern = scheme == "Lot"         ? "LOT-dddd"
                                     : scheme == "Part"      ? "PAR-dddd"
                                     : scheme == "LotsGroup" ? "GLO-dddd"
                                                             : "";
    const std::string text = value_of(id);
    if (!fits_pattern(text, pattern))
        add(notice, lot, tr("This has not the form that it must have."));
    if (!seen.insert(text).second) add(notice, lot, tr("Two lots have one identifier."));
    const Element project = lot.child("ProcurementProject");
    const bool described = project.child("Name") && project.child("MainCommodityClassification");
    if (scheme != "LotsGroup" && !described)
        add(notice, lot, tr("The lot has no name or no CPV code."));
}

void check_lots(const Element& root, Notice& notice) {
    if (is_of_contract(root)) return;
    std::set<std::string> seen;
    for (const Element& lot : root.children("ProcurementProjectLot")) check_lot(lot, seen, notice);
    if (value_of(root.child("NoticeTypeCode")) != "pin-buyer" && notice.lots.empty())
        add(notice, root, tr("The notice has no lot."));
    if (notice.stage == Stage::open && notice.procedure == Procedure::open && !notice.deadline)
        add(notice, root, tr("The notice of an open procedure has no deadline."));
}

}  // namespace

void check_eforms(const Element& root, const Organisations& known, Notice& notice) {
    check_head(root, notice);
    check_within(root, known, notice);
    check_lots(root, notice);
}

}  // namespace agora::notices

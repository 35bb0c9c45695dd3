#include "ted_parts.hpp"

#include "cleaning.hpp"
#include "moments.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

using xml::Element;

std::string without_zeros(std::string_view digits) {
    return std::string{digits.substr(std::min(digits.find_first_not_of('0'), digits.size()))};
}

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A date with its time, a list of codes, or words.
std::string changed_value(const Element& value) {
    if (const std::string date = value.child("DATE").text(); !date.empty())
        return one_line(date + " " + value.child("TIME").text());
    std::string codes;
    for (const std::string_view holder : {"CPV_MAIN", "CPV_ADDITIONAL"}) {
        for (const Element& one : value.children(holder))
            codes += attribute_of(one.child("CPV_CODE"), "CODE") + " ";
    }
    if (!codes.empty()) return one_line(codes);
    return paragraphs(value.child("TEXT").text());
}

std::optional<Deadline> changed_moment(const Element& value, std::string_view zone) {
    return parse_deadline(value.child("DATE").text(), value.child("TIME").text(), zone);
}

/// IV.2.2 is "Time limit for receipt of tenders or requests to participate" in every standard form.
bool is_deadline(std::string_view section) {
    return section == "IV.2.2" || section == "IV.2.2)" || section == "IV.3.4";
}

void read_change(const Element& change, std::string_view zone, Correction& correction) {
    const Element where = change.child("WHERE");
    ChangedField field;
    field.section = one_line(where.child("SECTION").text(), 100);
    const std::string section = field.section;
    if (const std::string lot = one_line(where.child("LOT_NO").text(), 40); !lot.empty())
        field.section += " (" + lot + ")";
    field.label = one_line(where.child("LABEL").text());
    const Element old_value = change.child("OLD_VALUE");
    const Element new_value = change.child("NEW_VALUE");
    field.old_text = changed_value(old_value);
    field.new_text = changed_value(new_value);
    if (is_deadline(section) && !correction.new_deadline) {
        correction.old_deadline = changed_moment(old_value, zone);
        correction.new_deadline = changed_moment(new_value, zone);
    }
    correction.fields.push_back(std::move(field));
}

}  // namespace

std::string ted_identifier(std::string_view number) {
    number = trimmed(number);
    const std::size_t hyphen = number.rfind('-');
    if (hyphen == std::string_view::npos) return one_line(number, 40);
    const std::string_view head = number.substr(0, hyphen);
    const std::string_view tail = number.substr(hyphen + 1);
    if (is_number(head) && is_number(tail)) return without_zeros(head) + "-" + std::string{tail};
    const std::string_view year = number.substr(0, 4);
    if (is_number(year) && is_number(tail) && number.substr(4).starts_with("/S"))
        return without_zeros(tail) + "-" + std::string{year};
    return one_line(number, 40);
}

void read_ted_changes(const Element& root, const Element& form, std::string_view zone,
                      Notice& notice) {
    const Element changes = form.child("CHANGES");
    const std::string kind =
        attribute_of(root.at({"CODED_DATA_SECTION", "CODIF_DATA", "TD_DOCUMENT_TYPE"}), "CODE");
    if (!changes && kind != "2" && kind != "1") return;
    Correction correction;
    correction.of_number = one_line(form.at({"COMPLEMENTARY_INFO", "NOTICE_NUMBER_OJ"}).text(), 40);
    if (correction.of_number.empty()) {
        correction.of_number = one_line(
            root.at({"CODED_DATA_SECTION", "NOTICE_DATA", "REF_NOTICE", "NO_DOC_OJS"}).text(), 40);
    }
    correction.of_id = ted_identifier(correction.of_number);
    correction.reason = one_line(changes.child("INFO_ADD").text());
    for (const Element& change : changes.children("CHANGE")) {
        if (correction.fields.size() < kMostCodes) read_change(change, zone, correction);
    }
    if (!notice.deadline) notice.deadline = correction.new_deadline;
    notice.correction = std::move(correction);
}

}  // namespace agora::notices

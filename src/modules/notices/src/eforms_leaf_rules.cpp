#include "eforms_leaf_rules.hpp"

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

struct CodeList {
    std::string_view name;
    std::string_view codes;  ///< each between spaces
};
constexpr std::string_view kPermission = " required allowed not-allowed ";
constexpr std::array kLists{
    CodeList{"permission", kPermission},
    CodeList{"einvoicing", kPermission},
    CodeList{"esubmission", kPermission},
    CodeList{"ecatalog-submission", kPermission},
    CodeList{"esignature-submission", " true false required allowed not-allowed "},
    CodeList{"contract-nature", " works services supplies combined "},
    CodeList{"procurement-procedure-type",
             " open restricted neg-w-call neg-wo-call comp-dial innovation comp-tend exp-int-rail "
             "oth-mult oth-single oth-single-stage "},
    CodeList{"framework-agreement", " none fa-mix fa-w-rc fa-wo-rc "},
    CodeList{"dps-usage", " none dps-list dps-nlist "},
    CodeList{"accelerated-procedure", " true false "},
    CodeList{"reserved-execution", " yes no not-known "},
    CodeList{"planning", " pin-only pin-buyer pin-rtl pin-tran "},
    CodeList{"competition",
             " cn-standard cn-social cn-desg subco qu-sy pin-cfc-standard pin-cfc-social "},
    CodeList{"result", " can-standard can-social can-desg can-tran "},
    CodeList{"dir-awa-pre", " veat "},
    CodeList{"cont-modif", " can-modif "},
    CodeList{"completion", " compl "},
};

/// Elements whose text has one form.
struct Form {
    std::string_view name;
    std::string_view patterns;  ///< with bars between
};
constexpr std::array kForms{
    Form{"IdentificationCode", "AAA"},
    Form{"NoticeLanguageCode", "AAA"},
    Form{"VersionID", "dd"},
    Form{"ContractFolderID", "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh"},
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_number(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    return !whole.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
           std::all_of(fraction.begin(), fraction.end(), is_digit);
}

bool is_mail(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find('.', at) != std::string_view::npos &&
           text.find_first_of(" \t\n") == std::string_view::npos;
}

bool is_telephone(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit) &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return is_digit(c) || std::string_view{" +()./-"}.find(c) != std::string_view::npos;
           });
}

/// Moments of eForms always say their zone.
bool says_zone(std::string_view text) {
    return text.ends_with('Z') ||
           (text.size() > 6 && fits_pattern(text.substr(text.size() - 5), "dd:dd") &&
            (text[text.size() - 6] == '+' || text[text.size() - 6] == '-'));
}

std::string_view code_fault(std::string_view list, const std::string& text) {
    if (list == "cpv" && !parse_cpv(text)) return tr("This is no CPV code of eight digits.");
    if (list == "nuts" && (text.size() < 3 || country_code(text.substr(0, 2)).empty()))
        return tr("The code is not one of its list.");
    const auto found = std::find_if(kLists.begin(), kLists.end(),
                                    [&](const CodeList& known) { return known.name == list; });
    const bool known =
        found == kLists.end() || found->codes.find(" " + text + " ") != std::string_view::npos;
    return known ? std::string_view{} : tr("The code is not one of its list.");
}

std::string_view form_fault(std::string_view name, std::string_view text) {
    for (const Form& form : kForms) {
        if (form.name == name && !fits_pattern(text, form.patterns))
            return tr("This has not the form that it must have.");
    }
    const bool counts = name.ends_with("Numeric") || name.ends_with("Quantity");
    const bool says = name.ends_with("Indicator");
    if ((counts && !is_number(text)) || (says && text != "true" && text != "false") ||
        (name == "ElectronicMail" && !is_mail(text)) ||
        ((name == "Telephone" || name == "Telefax") && !is_telephone(text))) {
        return tr("This has not the form that it must have.");
    }
    return {};
}

std::string_view value_fault(const Element& leaf, const std::string& text) {
    const std::string_view name = leaf.name();
    if (name.ends_with("Date") && (!parse_deadline(text, "", "UTC") || !says_zone(text)))
        return tr("This is no date.");
    if (name.ends_with("Time") && (!parse_deadline("2000-01-01", text, "UTC") || !says_zone(text)))
        return tr("This is no time of day.");
    if (name.ends_with("Amount") &&
        (!is_number(text) || !parse_amount(text, leaf.attribute("currencyID").value_or(""))))
        return tr("This is no amount with a currency.");
    const bool is_address = name.ends_with("URI") || name == "EndpointID";
    if (is_address && (text.find_first_of(" \t\n<>\"") != std::string::npos ||
                       text.find('.') == std::string::npos)) {
        return tr("This is no address of a page.");
    }
    return {};
}

}  // namespace

bool fits_pattern(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool hex = is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        const bool fits = pattern[at] == 'd'   ? is_digit(c)
                          : pattern[at] == 'h' ? hex
                          : pattern[at] == 'A' ? (c >= 'A' && c <= 'Z')
                                               : c == pattern[at];
        if (!fits) return false;
    }
    return true;
}

std::string_view eforms_leaf_fault(const Element& leaf, const std::string& text) {
    if (text.empty()) return tr("The element is empty.");
    if (const auto fault = form_fault(leaf.name(), text); !fault.empty()) return fault;
    if (const auto fault = value_fault(leaf, text); !fault.empty()) return fault;
    const std::string_view name = leaf.name();
    return name.ends_with("Code") ? code_fault(leaf.attribute("listName").value_or(""), text)
                                  : std::string_view{};
}

}  // namespace agora::notices

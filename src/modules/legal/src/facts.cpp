#include "facts.hpp"

#include <array>

namespace agora::legal {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kWho = tr("Who publishes this site");
constexpr std::string_view kReach = tr("How you are reached");
constexpr std::string_view kPoints = tr("Contact points");
constexpr std::string_view kTerms = tr("Terms of use");
constexpr std::string_view kAccess = tr("Accessibility");
constexpr std::size_t kLongText = 60'000;
constexpr int kTermsRows = 14;

constexpr std::array kLanguageOptions{fields::Option{"nl", tr("Dutch")},
                                      fields::Option{"fr", tr("French")},
                                      fields::Option{"en", tr("English")}};

constexpr std::array kWhoFacts{
    Fact{"legal.name",
         true,
         {.name = "name",
          .label = tr("Name of the cooperative, as in its statutes"),
          .group = kWho,
          .autocomplete = "organization"}},
    Fact{
        "legal.form",
        true,
        {.name = "form",
         .label = tr("Legal form"),
         .hint = tr("For example: cooperative company (CV/SC), recognised as a social enterprise."),
         .group = kWho}},
    Fact{"legal.address",
         true,
         {.name = "address",
          .type = FieldType::textarea,
          .label = tr("Registered office"),
          .hint = tr("Street and number, postcode and town, country; one per line."),
          .group = kWho,
          .maximum = 500,
          .rows = 3}},
    Fact{"legal.enterprise_number",
         true,
         {.name = "enterprise_number", .label = tr("Enterprise number"), .group = kWho}},
    Fact{"legal.register",
         false,
         {.name = "register",
          .label = tr("Register"),
          .hint = tr("For example: register of legal persons, Brussels."),
          .group = kWho}},
    Fact{"legal.vat",
         true,
         {.name = "vat",
          .label = tr("VAT number"),
          .hint = tr("Or a sentence that says why there is none."),
          .group = kWho}},
    Fact{"legal.iban",
         false,
         {.name = "iban",
          .label = tr("Account number (IBAN)"),
          .hint = tr("Whoever pays an invoice looks for it here."),
          .group = kWho}},
    Fact{"legal.publisher",
         true,
         {.name = "publisher",
          .label = tr("Publisher"),
          .hint = tr("Name and function of the person who answers for what the site publishes."),
          .group = kWho}},
    Fact{"legal.host",
         true,
         {.name = "host",
          .type = FieldType::textarea,
          .label = tr("Host"),
          .hint = tr("Name, address and phone number of who runs the machine; one per line."),
          .group = kWho,
          .maximum = 500,
          .rows = 3}},
};

constexpr std::array kReachFacts{
    Fact{"legal.mail",
         true,
         {.name = "mail",
          .type = FieldType::email,
          .label = tr("General e-mail address"),
          .group = kReach}},
    Fact{"legal.phone",
         false,
         {.name = "phone",
          .type = FieldType::tel,
          .label = tr("Phone"),
          .hint = tr("With a public one people reach a person sooner."),
          .group = kReach}},
    Fact{"legal.users_mail",
         true,
         {.name = "users_mail",
          .type = FieldType::email,
          .label = tr("E-mail address for everybody who uses the site"),
          .hint = tr("A person reads it, not only a program (Digital Services Act, article 12)."),
          .group = kPoints}},
    Fact{"legal.authorities_mail",
         true,
         {.name = "authorities_mail",
          .type = FieldType::email,
          .label = tr("E-mail address for authorities"),
          .hint = tr("For authorities and the European Commission (article 11)."),
          .group = kPoints}},
    Fact{"legal.languages",
         true,
         {.name = "languages",
          .type = FieldType::checkboxes,
          .label = tr("Languages in which you can be addressed"),
          .group = kPoints,
          .options = kLanguageOptions,
          .multiple = true}},
};

constexpr FormField terms_form(std::string_view name, std::string_view label) {
    return {
        .name = name,
        .type = FieldType::textarea,
        .label = label,
        .hint = tr("Headings with ##, lists with -, links as [text](https://…). How reports are "
                   "handled is added by itself."),
        .group = kTerms,
        .maximum = kLongText,
        .rows = kTermsRows,
        .markdown = true};
}

constexpr std::array kOtherFacts{
    Fact{"legal.terms_nl", true, terms_form("terms_nl", tr("Terms of use, in Dutch"))},
    Fact{"legal.terms_fr", true, terms_form("terms_fr", tr("Terms of use, in French"))},
    Fact{"legal.terms_en", true, terms_form("terms_en", tr("Terms of use, in English"))},
    Fact{"legal.accessibility_mail",
         false,
         {.name = "accessibility_mail",
          .type = FieldType::email,
          .label = tr("E-mail address for questions on accessibility"),
          .hint = tr("Empty: the general address."),
          .group = kAccess}},
    Fact{"legal.accessibility_days",
         false,
         {.name = "accessibility_days",
          .type = FieldType::number,
          .label = tr("Days within which you answer them"),
          .group = kAccess,
          .required = true,
          .least = 1,
          .most = 90},
         "30"},
};

constexpr auto kFacts = [] {
    std::array<Fact, kWhoFacts.size() + kReachFacts.size() + kOtherFacts.size()> all{};
    std::size_t at = 0;
    for (const Fact& one : kWhoFacts) all[at++] = one;
    for (const Fact& one : kReachFacts) all[at++] = one;
    for (const Fact& one : kOtherFacts) all[at++] = one;
    return all;
}();

web::SettingType type_of(FieldType type) {
    switch (type) {
        case FieldType::textarea:
            return web::SettingType::long_text;
        case FieldType::email:
            return web::SettingType::mail;
        case FieldType::number:
            return web::SettingType::number;
        default:
            return web::SettingType::text;
    }
}

}  // namespace

std::span<const Fact> all_facts() {
    return kFacts;
}

std::vector<web::Setting> settings_of_facts() {
    std::vector<web::Setting> settings;
    for (const Fact& one : kFacts) {
        settings.push_back({.key = one.key,
                            .type = type_of(one.field.type),
                            .standard = one.standard,
                            .label = one.field.label,
                            .hint = one.field.hint});
    }
    return settings;
}

std::string setting_key(std::string_view field) {
    return "legal." + std::string{field};
}

std::string fact(const web::Settings& settings, std::string_view field) {
    return settings.text(setting_key(field));
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
    }
    return lines;
}

std::string terms_field(Language language) {
    return "terms_" + std::string{code(language)};
}

std::vector<std::string_view> missing_facts(const web::Settings& settings) {
    std::vector<std::string_view> missing;
    for (const Fact& one : kFacts) {
        if (one.obligatory && trimmed(settings.text(one.key)).empty()) missing.push_back(one.key);
    }
    return missing;
}

}  // namespace agora::legal

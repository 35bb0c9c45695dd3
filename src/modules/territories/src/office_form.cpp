#include "office_form.hpp"

#include "agora/territories/time_zones.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"

#include <array>

namespace agora::territories {
namespace {

using fields::FieldType;

constexpr std::string_view kWhere = tr("Where it is");
constexpr std::string_view kReach = tr("How to reach it");
constexpr std::string_view kState = tr("When it is open");

constexpr std::array kFields{
    fields::FormField{.name = "name",
                      .label = tr("Name of the office"),
                      .hint = tr("As people call it, such as Office Ghent."),
                      .group = kWhere,
                      .required = true,
                      .maximum = 80},
    fields::FormField{.name = "street",
                      .label = tr("Street and number"),
                      .group = kWhere,
                      .maximum = 120,
                      .autocomplete = "street-address"},
    fields::FormField{.name = "postcode",
                      .label = tr("Postcode"),
                      .group = kWhere,
                      .maximum = 12,
                      .autocomplete = "postal-code"},
    fields::FormField{.name = "town",
                      .label = tr("Town"),
                      .hint = tr("Its name in any language; the postcode decides between two."),
                      .group = kWhere,
                      .required = true,
                      .maximum = 80,
                      .autocomplete = "address-level2"},
    fields::FormField{.name = "latitude",
                      .type = FieldType::decimal,
                      .label = tr("Latitude"),
                      .hint = tr("Only to put the office exactly on the map, such as 51.0536."),
                      .group = kWhere},
    fields::FormField{.name = "longitude",
                      .type = FieldType::decimal,
                      .label = tr("Longitude"),
                      .hint = tr("Empty: the middle of the town."),
                      .group = kWhere},
    fields::FormField{.name = "phone",
                      .type = FieldType::tel,
                      .label = tr("Telephone"),
                      .hint = tr("With the country in front: +32 2 123 45 67."),
                      .group = kReach,
                      .autocomplete = "tel"},
    fields::FormField{.name = "mail",
                      .type = FieldType::email,
                      .label = tr("E-mail address"),
                      .group = kReach,
                      .autocomplete = "email"},
    fields::FormField{.name = "languages",
                      .type = FieldType::checkboxes,
                      .label = tr("Languages spoken here"),
                      .group = kReach,
                      .multiple = true},
    fields::FormField{.name = "note",
                      .type = FieldType::textarea,
                      .label = tr("Good to know"),
                      .hint = tr("Which bell, wheelchair access, where to leave a bicycle."),
                      .group = kReach,
                      .maximum = 600,
                      .rows = 3},
    fields::FormField{.name = "time_zone",
                      .type = FieldType::select,
                      .label = tr("Clock of"),
                      .hint = tr("Opening hours follow this clock, in summer and winter."),
                      .group = kState,
                      .required = true,
                      .options = kTimeZones},
    fields::FormField{.name = "keeps_holidays",
                      .type = FieldType::checkbox,
                      .label = tr("Closed on the public holidays of the country"),
                      .group = kState},
    fields::FormField{.name = "closed_for_good",
                      .type = FieldType::checkbox,
                      .label = tr("This office no longer exists"),
                      .hint = tr("It leaves the list; its page stays for old links."),
                      .group = kState},
};

constexpr std::array<std::string_view, 16> kLanguageCodes{"nl", "fr", "en",  "de", "es", "it",
                                                          "sv", "pt", "pl",  "ro", "ar", "tr",
                                                          "ru", "uk", "vgt", "sfb"};

}  // namespace

const fields::Form kOfficeForm{kFields};

fields::FormContext office_form_context(const web::Call& call) {
    std::vector<fields::Choice> languages;
    for (const std::string_view code : kLanguageCodes) {
        std::string name = locale::language_name(call.language, code);
        if (code == "vgt") name = call.say(tr("Flemish Sign Language"));
        if (code == "sfb") name = call.say(tr("French Belgian Sign Language"));
        languages.push_back({std::string{code}, std::move(name)});
    }
    return {.choices = {{"languages", std::move(languages)}}};
}

TypedOffice typed_of(const web::Call& call, const Atlas& atlas, const Office& office) {
    TypedOffice typed{.name = office.name,
                      .town = std::string{atlas.name(office.commune, call.language)},
                      .street = office.street,
                      .postcode = office.postcode,
                      .phone = office.phone,
                      .mail = office.mail,
                      .time_zone = office.time_zone,
                      .latitude = office.latitude,
                      .longitude = office.longitude,
                      .note = office.note,
                      .keeps_holidays = office.keeps_holidays,
                      .closed_for_good = office.closed_for_good};
    for (const std::string_view code : split(office.languages, ' ')) {
        if (!code.empty()) typed.languages.emplace_back(code);
    }
    return typed;
}

}  // namespace agora::territories

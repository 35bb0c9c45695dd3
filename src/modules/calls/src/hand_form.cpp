#include "agora/locale/formats.hpp"
#include "agora/vocabulary/terms.hpp"
#include "by_hand.hpp"
#include "choices.hpp"

namespace agora::calls {
namespace {

constexpr std::string_view kMore = tr("If you know it");
constexpr std::array kKnownOptions{fields::Option{"unknown", tr("I don't know")},
                                   fields::Option{"yes", tr("yes")},
                                   fields::Option{"no", tr("no")}};

constexpr fields::FormField known(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::select,
            .label = label,
            .group = kMore,
            .options = kKnownOptions};
}

constexpr std::array kForm{
    fields::FormField{.name = "link",
                      .type = fields::FieldType::url,
                      .label = tr("Address of the official page"),
                      .hint = tr("Copy it from the address bar of your browser."),
                      .required = true},
    fields::FormField{.name = "title",
                      .label = tr("What is asked?"),
                      .hint = tr("The title, as it stands there."),
                      .required = true,
                      .minimum = 5,
                      .maximum = 200},
    fields::FormField{.name = "deadline",
                      .type = fields::FieldType::datetime,
                      .label = tr("Until when can one answer?"),
                      .hint = tr("Day and hour in Brussels. Leave it empty when none is said.")},
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::select,
                      .label = tr("Kind"),
                      .required = true,
                      .options = kKindOptions},
    fields::FormField{.name = "buyer",
                      .label = tr("Who asks?"),
                      .hint = tr("The town, the fund, the organisation."),
                      .group = kMore,
                      .maximum = 200},
    fields::FormField{.name = "buyer_type",
                      .type = fields::FieldType::select,
                      .label = tr("Who buys"),
                      .group = kMore},
    fields::FormField{
        .name = "sector", .type = fields::FieldType::select, .label = tr("Sector"), .group = kMore},
    fields::FormField{
        .name = "region", .type = fields::FieldType::select, .label = tr("Where"), .group = kMore},
    fields::FormField{.name = "languages",
                      .type = fields::FieldType::checkboxes,
                      .label = tr("Languages to answer in"),
                      .group = kMore,
                      .options = kLanguageOptions},
    fields::FormField{.name = "value",
                      .label = tr("Value in euro"),
                      .hint = tr("Without tax, for instance 25000."),
                      .group = kMore,
                      .maximum = 20},
    fields::FormField{.name = "cpv",
                      .label = tr("CPV code"),
                      .hint = tr("Eight digits, of a public tender."),
                      .group = kMore,
                      .maximum = 12},
    known("turnover", tr("Is a turnover asked of who answers?")),
    known("references_asked", tr("Are references to earlier work asked?")),
    known("consortium", tr("May one answer together?")),
    fields::FormField{.name = "summary",
                      .type = fields::FieldType::textarea,
                      .label = tr("What it is about, in some sentences"),
                      .hint = tr("No names, addresses or numbers of persons."),
                      .group = kMore,
                      .maximum = 2000,
                      .rows = 4},
    fields::FormField{.name = "documents_link",
                      .type = fields::FieldType::url,
                      .label = tr("Address of the documents"),
                      .group = kMore},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

std::string typed_value(const Call& call) {
    if (!call.value_cents) return {};
    const std::int64_t euro = *call.value_cents / 100;
    const std::int64_t cents = *call.value_cents % 100;
    if (cents == 0) return std::to_string(euro);
    return std::to_string(euro) + (cents < 10 ? ".0" : ".") + std::to_string(cents);
}

}  // namespace

fields::Form hand_form() {
    return kForm;
}

fields::FormContext hand_context(const web::Call& call, bool is_new) {
    fields::FormContext context{
        .choices = {
            {"buyer_type", for_form(choices_of(call, kBuyerOptions, tr("I don't know"), {}),
                                    call.say(tr("I don't know")))},
            {"sector", for_form(sector_choices(call, {}), call.say(tr("of several, or of none")))},
            {"region", for_form(region_choices(call, {}), call.say(tr("not said")))}}};
    if (is_new) context.unasked = {"seen"};
    return context;
}

TypedCall typed_of(const Call& call, const Text& text) {
    TypedCall typed{.link = call.link,
                    .title = text.title,
                    .kind = call.kind,
                    .buyer = call.buyer,
                    .sector = std::string{split(call.sectors, ' ').front()},
                    .region = std::string{split(call.places, ' ').front()},
                    .value = typed_value(call),
                    .cpv = std::string{split(call.cpv, ' ').front()},
                    .summary = text.summary,
                    .turnover = call.turnover,
                    .references_asked = call.references_asked,
                    .consortium = call.consortium,
                    .documents_link = call.documents_link,
                    .seen = call.version};
    if (call.buyer_type != BuyerType::unknown) typed.buyer_type = call.buyer_type;
    if (call.deadline_at) {
        typed.deadline = locale::local_time(*call.deadline_at, {call.deadline_zone});
    }
    for (const std::string_view language : split(call.languages, ' ')) {
        if (!language.empty()) typed.languages.emplace_back(language);
    }
    return typed;
}

}  // namespace agora::calls

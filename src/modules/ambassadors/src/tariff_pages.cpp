#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"
#include "tariff.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

constexpr std::string_view kHourPart = tr("Time and expertise, for an hour");
constexpr std::string_view kReportPart = tr("Reporting, for a mission");
constexpr std::string_view kKindPart = tr("Kind and added value, for a mission");
constexpr std::string_view kTeamPart = tr("What the team earns in an hour");

constexpr fields::FormField amount(std::string_view name, std::string_view label,
                                   std::string_view group) {
    return {.name = name,
            .type = fields::FieldType::money,
            .label = label,
            .group = group,
            .required = true};
}
constexpr std::array kTariffForm{
    amount("hour_basic", tr("To tell of one's own practice"), kHourPart),
    amount("hour_skilled", tr("To know the subject well"), kHourPart),
    amount("hour_expert", tr("To be an expert in the subject"), kHourPart),
    amount("report_brief", tr("A short report"), kReportPart),
    amount("report_full", tr("A full report"), kReportPart),
    amount("alone", tr("Without somebody of the team"), kKindPart),
    amount("added_ordinary", tr("Ordinary added value"), kKindPart),
    amount("added_notable", tr("Notable added value"), kKindPart),
    amount("added_great", tr("Great added value"), kKindPart),
    amount("staff_lowest", tr("At least"), kTeamPart),
    amount("staff_highest", tr("At most"), kTeamPart),
};

struct TypedTariff {
    Money hour_basic = {};
    Money hour_skilled = {};
    Money hour_expert = {};
    Money report_brief = {};
    Money report_full = {};
    Money alone = {};
    Money added_ordinary = {};
    Money added_notable = {};
    Money added_great = {};
    Money staff_lowest = {};
    Money staff_highest = {};
};
AGORA_FIELDS(TypedTariff, hour_basic, hour_skilled, hour_expert, report_brief, report_full, alone,
             added_ordinary, added_notable, added_great, staff_lowest, staff_highest)

struct TariffRow {
    std::string group = {};
    std::string what = {};
    std::string amount = {};
};
AGORA_FIELDS(TariffRow, group, what, amount)

struct TariffPage {
    std::int64_t version = 0;
    Instant published_at = {};
    std::vector<TariffRow> rows = {};
    std::int64_t cap = 0;
    bool may_publish = false;
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(TariffPage, version, published_at, rows, cap, may_publish, form, action, crumbs,
             form_keys)

TypedTariff typed_of(const Tariff& tariff) {
    return {{tariff.hour_basic},     {tariff.hour_skilled},  {tariff.hour_expert},
            {tariff.report_brief},   {tariff.report_full},   {tariff.alone},
            {tariff.added_ordinary}, {tariff.added_notable}, {tariff.added_great},
            {tariff.staff_lowest},   {tariff.staff_highest}};
}

Tariff tariff_of(const TypedTariff& typed) {
    return {.hour_basic = typed.hour_basic.minor_units,
            .hour_skilled = typed.hour_skilled.minor_units,
            .hour_expert = typed.hour_expert.minor_units,
            .report_brief = typed.report_brief.minor_units,
            .report_full = typed.report_full.minor_units,
            .alone = typed.alone.minor_units,
            .added_ordinary = typed.added_ordinary.minor_units,
            .added_notable = typed.added_notable.minor_units,
            .added_great = typed.added_great.minor_units,
            .staff_lowest = typed.staff_lowest.minor_units,
            .staff_highest = typed.staff_highest.minor_units};
}

/// One line for each field of the form, in its words.
std::vector<TariffRow> rows_of(const web::Call& call, const Tariff& tariff) {
    std::vector<TariffRow> rows;
    const TypedTariff typed = typed_of(tariff);
    std::size_t place = 0;
    fields::for_each(typed, [&](std::string_view, const Money& money) {
        const fields::FormField& field = kTariffForm[place++];
        rows.push_back(
            {call.say(field.group), call.say(field.label), locale::money(call.language, money)});
    });
    return rows;
}

http::Response tariff_page(web::Call& call, const fields::FormState* wrong) {
    TariffPage model{.cap = paid_cap(call),
                     .may_publish = is_support(call.actor),
                     .action = call.link("/ambassadors/tariff"),
                     .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    const auto tariff = call.read([](db::ReadTx& tx) { return newest_tariff(tx); });
    if (tariff) {
        model.version = tariff->version;
        model.published_at = tariff->published_at;
        model.rows = rows_of(call, *tariff);
    }
    if (model.may_publish) {
        model.form = wrong != nullptr ? web::show_form(call, kTariffForm, *wrong)
                                      : web::show_form(call, kTariffForm,
                                                       tariff ? fields::to_values(typed_of(*tariff))
                                                              : fields::NameValues{});
        model.form_keys = call.form_keys();
    }
    const web::PageHead head{.view = "ambassadors/tariff",
                             .title = call.say(tr("What is paid for a mission")),
                             .may_be_indexed = true};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_tariff(web::Call& call) {
    return tariff_page(call, nullptr);
}

http::Response create_tariff(web::Call& call) {
    auto typed = web::read_form<TypedTariff>(call, kTariffForm);
    if (typed.ok()) {
        Tariff tariff = tariff_of(typed.value);
        const auto fault = fault_of(tariff);
        if (!fault) {
            call.write([&](db::WriteTx& tx) {
                tariff.published_by = call.actor.account;
                tariff.published_at = call.now;
                put_tariff(tx, tariff);
            });
            return web::redirect(call, "/ambassadors/tariff",
                                 {.text = tr("Published. It holds for who is confirmed from now "
                                             "on.")});
        }
        typed.state.refusals.push_back(*fault);
    }
    return tariff_page(call, &typed.state);
}

}  // namespace

std::vector<web::Route> tariff_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/tariff",
         Access::visitor(),
         &show_tariff,
         {.summary = "The public tariff grid"}},
        {post,
         "/ambassadors/tariff",
         Access::needing(kSupport),
         &create_tariff,
         {.summary = "Publish a new tariff grid"}},
    };
}

}  // namespace agora::ambassadors

#include "amount.hpp"
#include "document_store.hpp"
#include "figure_store.hpp"
#include "figures.hpp"
#include "form_page.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::money {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "year",
                      .type = fields::FieldType::number,
                      .label = tr("Year"),
                      .required = true,
                      .least = kFirstYear,
                      .most = 9999},
    fields::FormField{.name = "value",
                      .label = tr("Value"),
                      .hint = tr("Such as 1 250 000 or 1.250.000,50; a loss with a minus before "
                                 "it."),
                      .maximum = 40},
    fields::FormField{
        .name = "not_known", .type = fields::FieldType::checkbox, .label = tr("It is not known")},
    fields::FormField{.name = "document",
                      .type = fields::FieldType::select,
                      .label = tr("In which document does it stand?"),
                      .required = true},
    fields::FormField{.name = "source",
                      .label = tr("Where does it stand?"),
                      .hint = tr("The page of the document, or where else it comes from."),
                      .maximum = 200},
    fields::FormField{.name = "reason",
                      .label = tr("Why is it corrected?"),
                      .hint = tr("Needed when there is a value already. Everybody reads it, with "
                                 "what stood there before."),
                      .maximum = 300},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

struct TypedValue {
    std::int64_t year = 0;
    std::string value = {};
    bool not_known = false;
    std::string document = {};
    std::string source = {};
    std::string reason = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedValue, year, value, not_known, document, source, reason, seen)

constexpr std::string_view kNone = "none";

struct Entered {
    Figure figure = {};
    Said name = {};
    std::vector<Document> documents = {};
};

std::optional<Entered> entered(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Entered> {
        const auto figure = figure_at(call, tx);
        if (!figure) return std::nullopt;
        Entered entered{
            .figure = *figure,
            .name = name_in(list_words_of(tx, figure->figure_id).front(), call.language)};
        for (Document& document : list_documents(tx)) {
            if (!document.removed_at) entered.documents.push_back(std::move(document));
        }
        return entered;
    });
}

fields::FormContext context_of(const web::Call& call, const Entered& entered) {
    std::vector<fields::Choice> choices{{std::string{kNone}, call.say(tr("In none of these"))}};
    for (const Document& document : entered.documents) {
        choices.push_back({to_string(document.document_id),
                           std::to_string(document.year) + " · " + document.title,
                           {},
                           document.language});
    }
    return {.choices = {{"document", std::move(choices)}}};
}

http::Response page_of(web::Call& call, const Entered& entered, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    return form_page(
        call,
        {.heading = call.say({tr("Write a value of “{figure}”"), {{"figure", entered.name.text}}}),
         .lead = call.say(tr("What stood there before stays to be read, with who "
                             "corrected it and why.")),
         .action = call.link(path_of(entered.figure, "/value")),
         .back = call.link(path_of(entered.figure)),
         .form = std::move(form)},
        refusals);
}

/// The year of the query, else the one after the last, as far as it has begun.
std::int64_t year_to_write(const web::Call& call, const std::vector<Value>& values) {
    const std::int64_t now = today_of(call).year;
    const auto asked = parse_positive(call.query("year"));
    if (asked && is_year(*asked, today_of(call))) return *asked;
    return values.empty() ? now - 1 : std::min(values.front().year + 1, now);
}

http::Response show_value(web::Call& call) {
    const auto at = entered(call);
    if (!at) return web::refuse(call, MoneyRefusal::figure_not_found);
    TypedValue typed{.document = std::string{kNone}};
    call.read([&](db::ReadTx& tx) {
        typed.year = year_to_write(call, list_values_of(tx, at->figure.figure_id));
        const auto present = find_value(tx, at->figure.figure_id, typed.year);
        if (!present) return;
        if (present->value) typed.value = plain_value(at->figure.unit, *present->value);
        typed.not_known = !present->value;
        for (const Document& document : at->documents) {
            if (document.document_id == present->document_id) {
                typed.document = to_string(document.document_id);
            }
        }
        typed.source = present->source;
        typed.seen = present->version;
    });
    return page_of(call, *at,
                   web::show_form(call, kForm, fields::to_values(typed), context_of(call, *at)),
                   {});
}

/// What was typed, or why it is no value.
Result<Value> value_in(const Figure& figure, const TypedValue& typed) {
    const std::string_view text = trimmed(typed.value);
    if (text.empty() && !typed.not_known) return Refusal{MoneyRefusal::value_missing, "value"};
    if (!text.empty() && typed.not_known) {
        return Refusal{MoneyRefusal::value_and_not_known, "value"};
    }
    Value value{.figure_id = figure.figure_id,
                .year = typed.year,
                .document_id = parse_id<DocumentId>(typed.document).value_or(DocumentId{}),
                .source = std::string{trimmed(typed.source)},
                .reason = std::string{trimmed(typed.reason)}};
    if (typed.not_known) return value;
    value.value = parse_value(figure.unit, text);
    if (!value.value) return Refusal{MoneyRefusal::value_malformed, "value"};
    return value;
}

http::Response save_value(web::Call& call) {
    const auto at = entered(call);
    if (!at) return web::refuse(call, MoneyRefusal::figure_not_found);
    auto typed = web::read_form<TypedValue>(call, kForm, context_of(call, *at));
    if (typed.ok()) {
        const auto value = value_in(at->figure, typed.value);
        const auto done = !value ? Result<Done>{value.refusal()} : call.write([&](db::WriteTx& tx) {
            return write_value(acting(tx, call), call.actor, *value, typed.value.seen,
                               today_of(call));
        });
        if (done) {
            return web::redirect(call, path_of(at->figure), {.text = tr("Written down.")});
        }
        if (done.refusal().is(MoneyRefusal::changed_meanwhile)) {
            const auto present = call.read([&](db::ReadTx& tx) {
                return find_value(tx, at->figure.figure_id, typed.value.year);
            });
            typed.state.values =
                typed.state.values.with("seen", std::to_string(present ? present->version : 0));
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return page_of(call, *at, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

}  // namespace

std::vector<web::Route> value_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/money/figures/{slug}/value", Access::needing(kKeepMoney), &show_value},
        {post,
         "/money/figures/{slug}/value",
         Access::needing(kKeepMoney),
         &save_value,
         {.summary = "Write or correct the value of a year; what stood there stays"}},
    };
}

}  // namespace agora::money

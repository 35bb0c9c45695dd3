#include "figure_store.hpp"
#include "figures.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::money {
namespace {

constexpr std::string_view kNames = tr("What is it called?");
constexpr std::string_view kAbouts = tr("What does it mean, in plain words?");

constexpr fields::FormField name_field(std::string_view name, std::string_view label) {
    return {.name = name,
            .label = label,
            .group = kNames,
            .required = true,
            .minimum = 3,
            .maximum = 80};
}
constexpr fields::FormField about_field(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .group = kAbouts,
            .required = true,
            .maximum = 500,
            .rows = 3};
}

constexpr std::array kForm{
    fields::FormField{.name = "unit",
                      .type = fields::FieldType::radios,
                      .label = tr("What does it count?"),
                      .hint = tr("This can't be changed later: with another unit it is another "
                                 "figure."),
                      .required = true,
                      .options = kUnitOptions},
    name_field("name_nl", tr("In Dutch")),
    name_field("name_fr", tr("In French")),
    name_field("name_en", tr("In English")),
    about_field("about_nl", tr("In Dutch")),
    about_field("about_fr", tr("In French")),
    about_field("about_en", tr("In English")),
    fields::FormField{.name = "reason",
                      .label = tr("Why is it changed?"),
                      .hint = tr("Everybody reads it beside the earlier words."),
                      .maximum = 300},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

struct TypedWords {
    Unit unit = Unit::cents;
    std::string name_nl = {};
    std::string name_fr = {};
    std::string name_en = {};
    std::string about_nl = {};
    std::string about_fr = {};
    std::string about_en = {};
    std::string reason = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedWords, unit, name_nl, name_fr, name_en, about_nl, about_fr, about_en, reason,
             seen)

Words words_in(const TypedWords& typed) {
    return {.name_nl = typed.name_nl,
            .name_fr = typed.name_fr,
            .name_en = typed.name_en,
            .about_nl = typed.about_nl,
            .about_fr = typed.about_fr,
            .about_en = typed.about_en,
            .reason = std::string{trimmed(typed.reason)}};
}

fields::FormContext of_new() {
    return {.unasked = {"reason", "seen"}};
}
fields::FormContext of_old() {
    return {.unasked = {"unit"}};
}

http::Response new_page(web::Call& call, fields::FormView form,
                        const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say(tr("A new figure")),
                      .lead = call.say(tr("Something that is told of each year, in words that "
                                          "everybody understands.")),
                      .action = call.link("/money/figures"),
                      .back = call.link("/money"),
                      .form = std::move(form)},
                     refusals);
}

http::Response edit_page(web::Call& call, const Figure& figure, fields::FormView form,
                         const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say(tr("Change the words of a figure")),
                      .lead = call.say(tr("The earlier words stay to be read on its page.")),
                      .action = call.link(path_of(figure)),
                      .back = call.link(path_of(figure)),
                      .form = std::move(form)},
                     refusals);
}

http::Response show_new(web::Call& call) {
    return new_page(call, web::show_form(call, kForm, {{"unit", "cents"}}, of_new()), {});
}

http::Response create_figure(web::Call& call) {
    auto typed = web::read_form<TypedWords>(call, kForm, of_new());
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return make_figure(acting(tx, call), call.actor, typed.value.unit,
                               words_in(typed.value));
        });
        if (made) {
            return web::redirect(call, "/money/figures/" + *made,
                                 {.text = tr("The figure is there. Write its values.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

http::Response show_edit(web::Call& call) {
    std::optional<Figure> figure;
    Words words;
    call.read([&](db::ReadTx& tx) {
        figure = figure_at(call, tx);
        if (figure) words = list_words_of(tx, figure->figure_id).front();
    });
    if (!figure) return web::refuse(call, MoneyRefusal::figure_not_found);
    const TypedWords typed{.unit = figure->unit,
                           .name_nl = words.name_nl,
                           .name_fr = words.name_fr,
                           .name_en = words.name_en,
                           .about_nl = words.about_nl,
                           .about_fr = words.about_fr,
                           .about_en = words.about_en,
                           .seen = words.version};
    return edit_page(call, *figure, web::show_form(call, kForm, fields::to_values(typed), of_old()),
                     {});
}

http::Response save_words(web::Call& call) {
    const auto figure = call.read([&](db::ReadTx& tx) { return figure_at(call, tx); });
    if (!figure) return web::refuse(call, MoneyRefusal::figure_not_found);
    auto typed = web::read_form<TypedWords>(call, kForm, of_old());
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return change_words(acting(tx, call), call.actor, *figure, words_in(typed.value),
                                typed.value.seen);
        });
        if (done) return web::redirect(call, path_of(*figure), {.text = tr("Saved.")});
        if (done.refusal().is(MoneyRefusal::changed_meanwhile)) {
            const std::int64_t newest = call.read([&](db::ReadTx& tx) {
                return list_words_of(tx, figure->figure_id).front().version;
            });
            typed.state.values = typed.state.values.with("seen", std::to_string(newest));
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return edit_page(call, *figure, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

}  // namespace

std::vector<web::Route> words_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/money/figures/new", Access::needing(kKeepMoney), &show_new},
        {post,
         "/money/figures",
         Access::needing(kKeepMoney),
         &create_figure,
         {.summary = "Add a figure, in three languages"}},
        {get, "/money/figures/{slug}/edit", Access::needing(kKeepMoney), &show_edit},
        {post,
         "/money/figures/{slug}",
         Access::needing(kKeepMoney),
         &save_words,
         {.summary = "Change what a figure is called and means; earlier words stay"}},
    };
}

}  // namespace agora::money

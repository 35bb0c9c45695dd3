#include "edit_pages.hpp"

#include "agora/locale/formats.hpp"
#include "keep.hpp"
#include "labels.hpp"
#include "method_store.hpp"
#include "method_view.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::methods {
namespace {

constexpr fields::FormField prose(std::string_view name, std::string_view label,
                                  std::string_view hint, bool required, int rows) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .hint = hint,
            .required = required,
            .maximum = 10'000,
            .rows = rows,
            .markdown = true};
}
constexpr fields::FormField amount(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::number,
            .label = label,
            .least = 0,
            .most = 10'000};
}

constexpr std::array kMethodForm{
    fields::FormField{.name = "group",
                      .type = fields::FieldType::select,
                      .label = tr("Whose method is it?"),
                      .required = true},
    fields::FormField{.name = "title",
                      .label = tr("What is the method called?"),
                      .required = true,
                      .minimum = 3,
                      .maximum = 100},
    fields::FormField{
        .name = "summary", .label = tr("In one sentence"), .required = true, .maximum = 250},
    fields::FormField{.name = "purpose",
                      .type = fields::FieldType::select,
                      .label = tr("What does one do it for?"),
                      .required = true,
                      .options = kPurposeOptions},
    amount("minutes", tr("How many minutes does it take?")),
    amount("people_from", tr("With at least how many people?")),
    amount("people_to", tr("With at most how many people?")),
    prose("needs", tr("What has to be there"), tr("A room, paper, somebody who keeps the time."),
          false, 4),
    prose("steps", tr("Step by step"),
          tr("A line that begins with 1. is a numbered step, one with - stands in a list."), true,
          12),
    prose("advice", tr("What you would tell somebody who does it for the first time"),
          tr("What went wrong helps as much as what went well."), false, 4),
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

struct TypedMethod {
    std::string group = {};
    std::string title = {};
    std::string summary = {};
    Purpose purpose = Purpose::meet;
    std::optional<std::int64_t> minutes = {};
    std::optional<std::int64_t> people_from = {};
    std::optional<std::int64_t> people_to = {};
    std::string needs = {};
    std::string steps = {};
    std::string advice = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedMethod, group, title, summary, purpose, minutes, people_from, people_to, needs,
             steps, advice, seen)

constexpr std::string_view kCooperative = "cooperative";

struct EditPage {
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string back = {};
    std::vector<web::Link> languages = {};  ///< to write it in
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, heading, lead, action, back, languages, form, form_keys)

/// What is written: a new method, or one in a language.
struct Edited {
    std::optional<Method> method = {};
    std::vector<Text> texts = {};
    std::string language = {};
    std::vector<fields::Choice> owners = {};  ///< of a new one
    std::string chosen = {};                  ///< the group of the query

    bool original() const { return !method || method->language == language; }
    const Text* present() const {
        const auto found = std::ranges::find(texts, language, &Text::language);
        return found == texts.end() ? nullptr : &*found;
    }
};

Result<Edited> new_one(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Edited> {
        Edited edited{.method = {},
                      .texts = {},
                      .language = std::string{code(call.language)},
                      .owners = {},
                      .chosen = {}};
        for (const circles::CircleName& group : animated_groups(tx, call)) {
            edited.owners.push_back({to_string(group.circle_id), group.name, {}, group.language});
            if (group.slug == call.query("group")) edited.chosen = to_string(group.circle_id);
        }
        if (call.actor.may(kKeepMethods)) {
            edited.owners.push_back({std::string{kCooperative}, call.say(tr("the cooperative"))});
        }
        if (edited.owners.empty()) return MethodRefusal::animates_no_group;
        if (edited.chosen.empty()) edited.chosen = edited.owners.front().value;
        return edited;
    });
}

Result<Edited> old_one(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Edited> {
        const auto method = method_at(call, tx);
        if (!method) return MethodRefusal::method_not_found;
        if (!may_keep(tx, call.actor, method->circle_id, today_of(call))) {
            return MethodRefusal::not_the_keeper;
        }
        const auto wanted = parse_language(call.query("text"));
        return Edited{.method = method,
                      .texts = newest_texts_of(tx, method->method_id),
                      .language = wanted ? std::string{code(*wanted)} : method->language,
                      .owners = {},
                      .chosen = {}};
    });
}

fields::FormContext context_of(const Edited& edited) {
    fields::FormContext context;
    if (edited.method) {
        context.unasked = {"group"};
    } else {
        context.choices = {{"group", edited.owners}};
    }
    if (!edited.original()) {
        for (const std::string_view fact : {"purpose", "minutes", "people_from", "people_to"}) {
            context.unasked.push_back(fact);
        }
    }
    return context;
}

std::string address_of(const web::Call& call, const Edited& edited, std::string_view rest,
                       std::string_view language) {
    return call.link(path_of(edited.method->method_id, rest)) + "?text=" + std::string{language};
}

http::Response page_of(web::Call& call, const Edited& edited, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    EditPage model{
        .heading = call.say(tr("Write a method")),
        .lead = call.say(tr("Something that worked, told so that another group can do it "
                            "too. Everybody reads it.")),
        .action = call.link("/methods"),
        .back = call.link("/methods"),
        .languages = {},
        .form = std::move(form),
        .form_keys = call.form_keys()};
    if (edited.method) {
        const Text& text = best_text(edited.texts, *edited.method, edited.language);
        model.heading = call.say({tr("Change “{title}”"), {{"title", text.title}}});
        model.lead =
            edited.original()
                ? call.say(tr("Every version stays, with who wrote it and when."))
                : call.say({tr("The text in {language}"),
                            {{"language", locale::language_name(call.language, edited.language)}}});
        model.action = address_of(call, edited, "", edited.language);
        model.back = call.link(path_of(edited.method->method_id));
        for (const Language language : kLanguages) {
            if (code(language) == edited.language) continue;
            model.languages.push_back({address_of(call, edited, "/edit", code(language)),
                                       locale::language_name(call.language, code(language))});
        }
    }
    const web::PageHead head{.view = "methods/edit_method", .title = model.heading};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

std::optional<std::int64_t> said(std::int64_t number) {
    return number == 0 ? std::nullopt : std::optional{number};
}

http::Response show_new(web::Call& call) {
    const auto edited = new_one(call);
    if (!edited) return web::refuse(call, edited.refusal());
    TypedMethod typed;
    typed.group = edited->chosen;
    return page_of(call, *edited,
                   web::show_form(call, kMethodForm, fields::to_values(typed), context_of(*edited)),
                   {});
}

http::Response show_edit(web::Call& call) {
    const auto edited = old_one(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const Method& method = *edited->method;
    TypedMethod typed{.group = {},
                      .title = {},
                      .summary = {},
                      .purpose = method.purpose,
                      .minutes = said(method.minutes),
                      .people_from = said(method.people_from),
                      .people_to = said(method.people_to),
                      .needs = {},
                      .steps = {},
                      .advice = {}};
    if (const Text* text = edited->present()) {
        typed.title = text->title;
        typed.summary = text->summary;
        typed.needs = text->needs;
        typed.steps = text->steps;
        typed.advice = text->advice;
        typed.seen = text->version;
    }
    return page_of(call, *edited,
                   web::show_form(call, kMethodForm, fields::to_values(typed), context_of(*edited)),
                   {});
}

Words words_in(const TypedMethod& typed) {
    return {typed.title, typed.summary, typed.needs, typed.steps, typed.advice};
}

Facts facts_in(const TypedMethod& typed) {
    return {typed.purpose, typed.minutes.value_or(0), typed.people_from.value_or(0),
            typed.people_to.value_or(0)};
}

/// The form again with what is wrong and what was typed; another answer for who may not have the form.
http::Response again(web::Call& call, const Edited& edited, fields::FormState state,
                     const std::optional<Refusal>& refusal) {
    if (refusal) {
        const bool leaves =
            refusal->kind() == RefusalKind::forbidden || refusal->kind() == RefusalKind::not_found;
        if (leaves) return web::refuse(call, *refusal);
        state.refusals.push_back(*refusal);
    }
    if (refusal && refusal->is(MethodRefusal::changed_meanwhile)) {
        const Text* present = edited.present();
        state.values =
            state.values.with("seen", std::to_string(present == nullptr ? 0 : present->version));
    }
    return page_of(call, edited, web::show_form(call, kMethodForm, state), state.refusals);
}

http::Response create_method(web::Call& call) {
    const auto edited = new_one(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const auto typed = web::read_form<TypedMethod>(call, kMethodForm, context_of(*edited));
    if (!typed.ok()) return again(call, *edited, typed.state, {});
    const auto made = call.write([&](db::WriteTx& tx) {
        return make(acting(tx, call), call.actor,
                    {parse_id<CircleId>(typed.value.group).value_or(CircleId{}), edited->language,
                     facts_in(typed.value), words_in(typed.value)},
                    today_of(call));
    });
    if (!made) return again(call, *edited, typed.state, made.refusal());
    return web::redirect(call, path_of(*made),
                         {.text = tr("Thank you. It stands in the library.")});
}

http::Response save_method(web::Call& call) {
    const auto edited = old_one(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const auto typed = web::read_form<TypedMethod>(call, kMethodForm, context_of(*edited));
    if (!typed.ok()) return again(call, *edited, typed.state, {});
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto method = method_at(call, tx);
        if (!method) return MethodRefusal::method_not_found;
        Change wanted{.language = edited->language,
                      .seen = typed.value.seen,
                      .words = words_in(typed.value),
                      .facts = {}};
        if (edited->original()) wanted.facts = facts_in(typed.value);
        return change(acting(tx, call), call.actor, std::move(*method), wanted, today_of(call));
    });
    if (done) {
        return web::redirect(call, path_of(edited->method->method_id), {.text = tr("Saved.")});
    }
    const auto now = old_one(call);
    return again(call, now ? *now : *edited, typed.state, done.refusal());
}

}  // namespace

std::vector<web::Route> edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/methods/new", Access::member(), &show_new, {.summary = "Write a method"}},
        {post,
         "/methods",
         Access::member(),
         &create_method,
         {.body_limit = 512 * 1024, .summary = "Write a method, for a group or the cooperative"}},
        {get, "/methods/{id}/edit", Access::member(), &show_edit},
        {post,
         "/methods/{id}",
         Access::member(),
         &save_method,
         {.body_limit = 512 * 1024, .summary = "Change a method, or translate it"}},
    };
}

}  // namespace agora::methods

#include "agora/circles/names.hpp"
#include "agora/fields/form.hpp"
#include "working.hpp"
#include "working_pages.hpp"
#include "working_store.hpp"
#include "working_view.hpp"

#include <array>

namespace agora::circles {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr FormField kSeenMandate{.name = "seen", .type = FieldType::hidden};
constexpr std::array kMandateForm{
    FormField{.name = "asked",
              .type = FieldType::textarea,
              .label = tr("What the group is asked"),
              .hint = tr("In plain words: the question, and what should lie on the table at the "
                         "end."),
              .required = true,
              .maximum = 4000,
              .rows = 6,
              .markdown = true},
    FormField{.name = "asked_by",
              .label = tr("By whom"),
              .hint = tr("The board, an assembly, another group, or the members who began it."),
              .required = true,
              .maximum = 160},
    FormField{.name = "until_day",
              .type = FieldType::date,
              .label = tr("Until when"),
              .hint = tr("The day by which there is an answer; empty when there is none.")},
    kSeenMandate};

struct TypedMandate {
    std::string asked = {};
    std::string asked_by = {};
    std::optional<Date> until_day = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedMandate, asked, asked_by, until_day, seen)

struct MandatePage {
    std::string name = {};
    std::string lang = {};
    std::vector<MandateView> versions = {};  ///< the newest first
    std::string edit_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(MandatePage, name, lang, versions, edit_url, crumbs)

http::Response show_mandate(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) -> Result<MandatePage> {
        const auto circle = working_at(call, tx);
        if (!circle) return circle.refusal();
        const auto standing = standing_of(tx, call.actor, *circle, call.language, today_of(call));
        MandatePage page{.name = standing.name.name, .lang = standing.name.language};
        const auto mandates = list_mandates(tx, circle->circle_id);
        std::map<AccountId, web::Link> names;
        if (standing.is_inside()) {
            std::vector<AccountId> writers;
            for (const Mandate& one : mandates) writers.push_back(one.written_by);
            names = names_of(call, tx, std::move(writers));
        }
        for (const Mandate& one : mandates) {
            page.versions.push_back(view_of(call, one));
            const auto writer = names.find(one.written_by);
            if (writer != names.end()) page.versions.back().writer = writer->second;
        }
        if (standing.looks_after && circle->state != State::closed) {
            page.edit_url = call.link(path_of(*circle, "/mandate/edit"));
        }
        page.crumbs = crumbs_to(call, *circle, page.name);
        return page;
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::page(call,
                     {.view = "circles/mandate",
                      .title = call.say({tr("The mandate of “{group}”"), {{"group", model->name}}}),
                      .may_be_indexed = !model->versions.empty()},
                     *model);
}

struct EditMandatePage {
    std::string name = {};
    std::string lang = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditMandatePage, name, lang, action, back, form, form_keys)

/// The group for its animators, with what stands there now.
struct Asked {
    Circle circle = {};
    CircleName name = {};
    std::optional<Mandate> mandate = {};
};

Result<Asked> asked_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Asked> {
        auto circle = working_animated_at(call, tx);
        if (!circle) return circle.refusal();
        auto name = name_of_circle(tx, *circle, call.language);
        auto mandate = find_mandate(tx, circle->circle_id);
        return Asked{std::move(*circle), std::move(name), std::move(mandate)};
    });
}

EditMandatePage model_of(web::Call& call, const Asked& asked, fields::FormView form) {
    return {.name = asked.name.name,
            .lang = asked.name.language,
            .action = call.link(path_of(asked.circle, "/mandate")),
            .back = call.link(path_of(asked.circle)),
            .form = std::move(form),
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "circles/edit_mandate", .title = call.say(tr("What the group is asked"))};
}

http::Response show_edit(web::Call& call) {
    const auto asked = asked_of(call);
    if (!asked) return web::refuse(call, asked.refusal());
    TypedMandate typed;
    if (const auto& mandate = asked->mandate) {
        typed = {mandate->asked, mandate->asked_by, mandate->until_day, mandate->version};
    }
    const auto model =
        model_of(call, *asked, web::show_form(call, kMandateForm, fields::to_values(typed)));
    return web::page(call, head_of(call), model);
}

http::Response save_mandate(web::Call& call) {
    const auto asked = asked_of(call);
    if (!asked) return web::refuse(call, asked.refusal());
    auto typed = web::read_form<TypedMandate>(call, kMandateForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto circle = working_animated_at(call, tx);
            if (!circle) return circle.refusal();
            return write_mandate(acting(tx, call), *circle,
                                 {.language = std::string{code(call.language)},
                                  .asked = typed.value.asked,
                                  .asked_by = typed.value.asked_by,
                                  .until_day = typed.value.until_day},
                                 typed.value.seen, today_of(call));
        });
        if (done) return web::redirect(call, path_of(asked->circle), {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
        // Who saves again has seen what is there now.
        if (done.refusal().is(CircleRefusal::changed_meanwhile)) {
            const auto version = asked->mandate ? asked->mandate->version : 0;
            typed.state.values =
                typed.state.values.with(kSeenMandate.name, std::to_string(version));
        }
    }
    const auto model = model_of(call, *asked, web::show_form(call, kMandateForm, typed.state));
    return web::refuse_form(call, head_of(call), model, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> mandate_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/mandate",
         Access::visitor(),
         &show_mandate,
         {.cached = web::Cached::for_visitors,
          .summary = "What a working group is asked, by whom, until when; every version"}},
        {get, "/groups/{slug}/mandate/edit", Access::member(), &show_edit},
        {post,
         "/groups/{slug}/mandate",
         Access::member(),
         &save_mandate,
         {.summary = "Write down what the group is asked: its animators"}},
    };
}

}  // namespace agora::circles

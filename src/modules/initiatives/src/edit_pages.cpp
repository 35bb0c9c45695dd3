#include "edit_pages.hpp"

#include "decide.hpp"
#include "entry_view.hpp"
#include "initiative_form.hpp"
#include "permissions.hpp"
#include "record.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::initiatives {
namespace {

struct EditPage {
    std::string changed;   ///< the name of the one that is changed
    std::string lang;      ///< of that name
    bool at_once = false;  ///< an editor's change
    std::string action;
    std::string back;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(EditPage, changed, lang, at_once, action, back, form, form_keys)

/// What is changed; nothing when it is new.
struct Edited {
    std::optional<Entry> entry;
    std::vector<fields::Choice> networks;
    bool found = true;
};

Edited edited_of(web::Call& call, bool is_new) {
    return call.read([&](db::ReadTx& tx) {
        Edited edited;
        if (!is_new) {
            edited.entry = entry_at(call, tx);
            edited.found = edited.entry.has_value();
        }
        for (const circles::CircleName& name : circles::circle_names(tx, call.language)) {
            const std::string lang = name.language == code(call.language) ? "" : name.language;
            edited.networks.push_back({to_string(name.circle_id), name.name, {}, lang});
        }
        std::ranges::sort(edited.networks, {}, &fields::Choice::label);
        return edited;
    });
}

fields::FormContext context_of(const web::Call& call, const Edited& edited) {
    std::vector<fields::Choice> choices{{"", call.say(tr("None of these"))}};
    choices.insert(choices.end(), edited.networks.begin(), edited.networks.end());
    return {.choices = {{"network", std::move(choices)}}};
}

http::Response page_of(web::Call& call, const Edited& edited, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    EditPage model{.changed = {},
                   .lang = {},
                   .at_once = edited.entry && call.actor.may(kConfirmInitiatives),
                   .action = call.link("/initiatives"),
                   .back = call.link("/initiatives"),
                   .form = std::move(form),
                   .form_keys = call.form_keys()};
    if (edited.entry) {
        model.changed = edited.entry->name;
        model.lang = edited.entry->language;
        model.action = model.back = call.link(path_of(edited.entry->number));
    }
    const web::PageHead head{
        .view = "initiatives/edit_initiative",
        .title = call.say(edited.entry ? tr("Change an initiative") : tr("Record an initiative"))};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show(web::Call& call, bool is_new) {
    const Edited edited = edited_of(call, is_new);
    if (!edited.found) return web::refuse(call, InitiativeRefusal::initiative_not_found);
    TypedInitiative typed;
    if (edited.entry) {
        const Entry& entry = *edited.entry;
        typed = {.name = entry.name,
                 .what = entry.what,
                 .who = entry.who,
                 .place = std::string{atlas_of(call)->name(entry.place, call.language)},
                 .since_year = entry.since_year,
                 .until_year = {},
                 .reach = entry.reach,
                 .network = {},
                 .website = entry.website,
                 .outcome = entry.outcome,
                 .lessons = entry.lessons};
        if (entry.until_year != 0) typed.until_year = entry.until_year;
        if (entry.circle_id) typed.network = entry.circle_id;
    }
    return page_of(
        call, edited,
        web::show_form(call, kInitiativeForm, fields::to_values(typed), context_of(call, edited)),
        {});
}

http::Response show_new(web::Call& call) {
    return show(call, true);
}

http::Response show_edit(web::Call& call) {
    return show(call, false);
}

Entry entry_of(const web::Call& call, const Edited& edited, const TypedInitiative& typed,
               std::string place) {
    return {.entry_id = {},
            .number = edited.entry ? edited.entry->number : 0,
            .language = edited.entry ? edited.entry->language : std::string{code(call.language)},
            .name = std::string{trimmed(typed.name)},
            .what = std::string{trimmed(typed.what)},
            .who = std::string{trimmed(typed.who)},
            .place = std::move(place),
            .since_year = typed.since_year.value_or(0),
            .until_year = typed.until_year.value_or(0),
            .reach = typed.reach,
            .circle_id = typed.network.value_or(circles::CircleId{}),
            .website = typed.website,
            .outcome = std::string{trimmed(typed.outcome)},
            .lessons = std::string{trimmed(typed.lessons)},
            .recorded_by = {},
            .recorded_at = {}};
}

/// An editor's change holds at once; all else waits for one.
http::Response save_entry(web::Call& call, const Edited& edited, const Entry& entry,
                          fields::FormState& state) {
    const bool at_once = edited.entry && call.actor.may(kConfirmInitiatives);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (at_once) return change(acting(tx, call), entry, today_of(call));
        const auto draft = record(acting(tx, call), entry, today_of(call));
        if (!draft) return draft.refusal();
        return Done{};
    });
    if (done && at_once) {
        return web::redirect(call, path_of(entry.number), {.text = tr("Saved.")});
    }
    if (done) {
        return web::redirect(call, edited.entry ? path_of(entry.number) : "/initiatives",
                             {.text = tr("Thank you. An editor reads it before it shows here.")});
    }
    if (done.refusal().kind() == RefusalKind::not_found) return web::refuse(call, done.refusal());
    state.refusals.push_back(done.refusal());
    return page_of(call, edited, web::show_form(call, kInitiativeForm, state), state.refusals);
}

http::Response save(web::Call& call, bool is_new) {
    const Edited edited = edited_of(call, is_new);
    if (!edited.found) return web::refuse(call, InitiativeRefusal::initiative_not_found);
    auto typed = web::read_form<TypedInitiative>(call, kInitiativeForm, context_of(call, edited));
    const auto places = atlas_of(call)->named(typed.value.place);
    if (!typed.state.refuses("place") && places.empty()) {
        typed.state.refusals.push_back(Refusal{InitiativeRefusal::place_unknown, "place"});
    }
    if (!typed.ok()) {
        const std::vector<Refusal> refusals = typed.state.refusals;
        return page_of(call, edited, web::show_form(call, kInitiativeForm, typed.state), refusals);
    }
    const Entry entry = entry_of(call, edited, typed.value, std::string{places.front()->code()});
    return save_entry(call, edited, entry, typed.state);
}

http::Response create_initiative(web::Call& call) {
    return save(call, true);
}

http::Response save_initiative(web::Call& call) {
    return save(call, false);
}

}  // namespace

std::vector<web::Route> edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/initiatives/new",
         Access::visitor(),
         &show_new,
         {.summary = "Record an initiative, with or without account"}},
        {post,
         "/initiatives",
         Access::visitor(),
         &create_initiative,
         {.summary = "Record an initiative; an editor confirms it"}},
        {get,
         "/initiatives/{number}/edit",
         Access::member(),
         &show_edit,
         {.summary = "Change an initiative"}},
        {post,
         "/initiatives/{number}",
         Access::member(),
         &save_initiative,
         {.summary = "Save a change: an editor's at once, others' when one confirms it"}},
    };
}

}  // namespace agora::initiatives

#include "edit_pages.hpp"

#include "near_ones.hpp"
#include "place_form.hpp"
#include "place_view.hpp"
#include "propose.hpp"

namespace agora::places {
namespace {

struct KindLink {
    std::string url;
    std::string label;
    std::string hint;
    bool chosen = false;
};
AGORA_FIELDS(KindLink, url, label, hint, chosen)

struct EditPlacePage {
    std::optional<PlaceCard> place;
    std::vector<KindLink> kinds = {};
    std::string chosen = {};  ///< label of the kind
    std::string action;
    std::string back;
    std::vector<PlaceCard> near = {};  ///< what may be the same
    bool visitor = false;
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPlacePage, place, kinds, chosen, action, back, near, visitor, form, form_keys)

struct Shown {
    Kind kind;
    const std::optional<Listed>& listed;  ///< what is changed; nothing when it is new
    std::vector<Listed> near = {};
};

EditPlacePage model_of(web::Call& call, const Shown& shown, fields::FormView form) {
    EditPlacePage model{.place = {},
                        .chosen = call.say(label_of(shown.kind)),
                        .action = call.link("/places"),
                        .back = call.link("/places"),
                        .visitor = !call.actor.is_member(),
                        .form = std::move(form),
                        .form_keys = call.form_keys()};
    std::string edit = call.link("/places/new");
    if (shown.listed) {
        model.place = card_of(call, *shown.listed);
        model.action = model.back = model.place->url;
        edit = model.place->url + "/edit";
    }
    for (const KindRow& row : kinds()) {
        model.kinds.push_back({edit + "?kind=" + std::string{fields::enum_name(row.kind)} + "#form",
                               call.say(row.label), call.say(row.hint), row.kind == shown.kind});
    }
    for (const Listed& one : shown.near) model.near.push_back(card_of(call, one));
    return model;
}

web::PageHead head_of(const web::Call& call, bool is_new) {
    return {.view = "places/edit",
            .title = call.say(is_new ? tr("Propose a place") : tr("Change a place"))};
}

Kind kind_of(const web::Call& call, Kind otherwise) {
    return fields::enum_value<Kind>(call.query("kind")).value_or(otherwise);
}

http::Response show_new(web::Call& call) {
    const Kind kind = kind_of(call, Kind::workspace);
    TypedPlace typed;
    typed.kind = kind;
    const std::optional<Listed> none;
    const auto model = model_of(call, {kind, none},
                                web::show_form(call, place_form(), fields::to_values(typed),
                                               context_of(call, kind, Purpose::propose, false)));
    return web::page(call, head_of(call, true), model);
}

/// The form again, with what is wrong.
http::Response refused(web::Call& call, const Shown& shown, const fields::FormState& state) {
    const auto model = model_of(call, shown, web::show_form(call, place_form(), state));
    return web::refuse_form(call, head_of(call, !shown.listed), model, state.refusals);
}

/// What is close by and like it, unless the writer looked at it already.
std::vector<Listed> near_ones_of(web::Call& call, const Content& content) {
    return call.read([&](db::ReadTx& tx) {
        return near_ones(list_visible(call.services, tx, call.actor), content);
    });
}

http::Response create_place(web::Call& call) {
    const Kind kind = fields::enum_value<Kind>(call.sent["kind"]).value_or(Kind::workspace);
    const bool looked = !call.sent["another"].empty();
    auto typed = web::read_form<TypedPlace>(call, place_form(),
                                            context_of(call, kind, Purpose::propose, looked));
    typed.value.kind = kind;
    const Content content = read_content(call, typed, std::nullopt);
    const std::optional<Listed> none;
    Shown shown{kind, none};
    if (typed.ok() && !typed.value.another) {
        shown.near = near_ones_of(call, content);
        if (!shown.near.empty()) {
            typed.state.context = context_of(call, kind, Purpose::propose, true);
            typed.state.refusals.push_back(Refusal{PlaceRefusal::near_ones_exist, "another"});
        }
    }
    if (!typed.ok()) return refused(call, shown, typed.state);
    const auto made = call.write([&](db::WriteTx& tx) {
        return propose({tx, call.services, call.origin()}, call.actor, content);
    });
    if (!made) {
        typed.state.refusals.push_back(made.refusal());
        return refused(call, shown, typed.state);
    }
    if (!call.actor.is_member()) {
        return web::redirect(
            call, "/places",
            {.text = tr("Thank you. Members look at it; then everybody sees it here.")});
    }
    return web::redirect(
        call, path_of(made->place_id),
        {.text = is_editor(call.actor) ? tr("Saved.")
                                       : tr("It is there, marked as unconfirmed until others say "
                                            "that it is right.")});
}

std::optional<Listed> edited_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return place_at(call, tx); });
}

std::optional<http::Response> refused_edit(web::Call& call, const std::optional<Listed>& listed) {
    if (!listed) return web::refuse(call, PlaceRefusal::place_not_found);
    if (listed->place.state == State::closed && !is_editor(call.actor)) {
        return web::refuse(call, PlaceRefusal::closed);
    }
    return std::nullopt;
}

http::Response show_edit(web::Call& call) {
    const auto listed = edited_of(call);
    if (auto no = refused_edit(call, listed)) return std::move(*no);
    const Kind kind = kind_of(call, listed->content().kind);
    fields::NameValues values =
        values_of(call, listed->content()).with("kind", std::string{fields::enum_name(kind)});
    values.add("seen", std::to_string(listed->place.version));
    const auto model = model_of(call, {kind, listed},
                                web::show_form(call, place_form(), std::move(values),
                                               context_of(call, kind, Purpose::change, false)));
    return web::page(call, head_of(call, false), model);
}

http::Response save_place(web::Call& call) {
    const auto listed = edited_of(call);
    if (auto no = refused_edit(call, listed)) return std::move(*no);
    const Kind kind = fields::enum_value<Kind>(call.sent["kind"]).value_or(listed->content().kind);
    auto typed = web::read_form<TypedPlace>(call, place_form(),
                                            context_of(call, kind, Purpose::change, false));
    typed.value.kind = kind;
    const Content content = read_content(call, typed, listed->content());
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = place_at(call, tx);
            if (!now) return PlaceRefusal::place_not_found;
            Content wanted = content;
            wanted.equipment = now->content().equipment;
            return change({tx, call.services, call.origin()}, call.actor, now->place, wanted,
                          typed.value.seen);
        });
        const PlaceId id = listed->place.place_id;
        if (done) return web::redirect(call, path_of(id), {.text = tr("Saved.")});
        if (done.refusal().is(PlaceRefusal::nothing_changed)) {
            return web::redirect(call, path_of(id),
                                 {.text = tr("Nothing is different from what stands there.")});
        }
        typed.state.refusals.push_back(done.refusal());
        // Who saves again has seen what is there now.
        if (done.refusal().is(PlaceRefusal::changed_meanwhile)) {
            if (const auto now = edited_of(call)) {
                typed.state.values =
                    typed.state.values.with("seen", std::to_string(now->place.version));
            }
        }
    }
    return refused(call, {kind, listed}, typed.state);
}

}  // namespace

std::vector<web::Route> edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/new",
         Access::visitor(),
         &show_new,
         {.summary = "Propose a place; ?kind= chooses its own fields"}},
        {post,
         "/places",
         Access::visitor(),
         &create_place,
         {.summary = "Propose a place, with or without account"}},
        {get, "/places/{id}/edit", Access::member(), &show_edit, {.summary = "Change a place"}},
        {post, "/places/{id}", Access::member(), &save_place, {.summary = "Save a place"}},
    };
}

}  // namespace agora::places

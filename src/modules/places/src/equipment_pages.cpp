#include "equipment_pages.hpp"

#include "place_form.hpp"
#include "place_view.hpp"
#include "propose.hpp"

#include <algorithm>
#include <array>

namespace agora::places {
namespace {

constexpr std::array kLineForm{
    fields::FormField{
        .name = "name", .label = tr("Tool or machine"), .required = true, .maximum = 80},
    fields::FormField{.name = "pieces",
                      .type = fields::FieldType::number,
                      .label = tr("How many there are"),
                      .least = 0,
                      .most = 9999},
    fields::FormField{.name = "note",
                      .label = tr("What to know about it"),
                      .hint = tr("Such as: ask first, after a training, out of order."),
                      .maximum = 200},
};

struct TypedLine {
    std::string name;
    std::int64_t pieces = 0;
    std::string note;
};
AGORA_FIELDS(TypedLine, name, pieces, note)

struct LinePage {
    PlaceCard place;
    std::string action;
    std::string removal = {};  ///< address that takes it away
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(LinePage, place, action, removal, form, form_keys)

/// The line of the address.
std::int64_t number_of(const web::Call& call) {
    return parse_positive(call.path_value("number")).value_or(-1);
}

std::optional<Listed> edited_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return place_at(call, tx); });
}

const Equipment* line_of(const Listed& listed, std::int64_t number) {
    const auto& lines = listed.content().equipment;
    const auto found = std::ranges::find(lines, number, &Equipment::number);
    return found == lines.end() ? nullptr : &*found;
}

LinePage model_of(web::Call& call, const Listed& listed, std::int64_t number,
                  fields::FormView form) {
    LinePage model{.place = card_of(call, listed),
                   .action = call.link(path_of(listed.place.place_id, "/equipment")),
                   .form = std::move(form),
                   .form_keys = call.form_keys()};
    if (number != 0) {
        model.action += "/" + std::to_string(number);
        model.removal = model.action + "/removal";
    }
    return model;
}

web::PageHead head_of(const web::Call& call, std::int64_t number) {
    return {.view = "places/equipment",
            .title = call.say(number == 0 ? tr("Add a tool or machine")
                                          : tr("Correct a tool or machine"))};
}

/// Number 0 is a new line.
http::Response show(web::Call& call, std::int64_t number) {
    const auto listed = edited_of(call);
    if (!listed) return web::refuse(call, PlaceRefusal::place_not_found);
    TypedLine typed;
    if (number != 0) {
        const Equipment* line = line_of(*listed, number);
        if (line == nullptr) return web::refuse(call, PlaceRefusal::line_not_found);
        typed = {line->name, line->pieces, line->note};
    }
    const auto model =
        model_of(call, *listed, number, web::show_form(call, kLineForm, fields::to_values(typed)));
    return web::page(call, head_of(call, number), model);
}

http::Response save(web::Call& call, std::int64_t number) {
    const auto listed = edited_of(call);
    if (!listed) return web::refuse(call, PlaceRefusal::place_not_found);
    auto typed = web::read_form<TypedLine>(call, kLineForm);
    if (typed.ok()) {
        const Equipment line{number, std::string{trimmed(typed.value.name)}, typed.value.pieces,
                             std::string{trimmed(typed.value.note)}};
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = place_at(call, tx);
            if (!now) return PlaceRefusal::place_not_found;
            return correct_line({tx, call.services, call.origin()}, call.actor, now->place, line);
        });
        if (done || done.refusal().is(PlaceRefusal::nothing_changed)) {
            return web::redirect(call, path_of(listed->place.place_id), {.text = tr("Saved.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    const auto model =
        model_of(call, *listed, number, web::show_form(call, kLineForm, typed.state));
    return web::refuse_form(call, head_of(call, number), model, typed.state.refusals);
}

http::Response show_new_line(web::Call& call) {
    return show(call, 0);
}

http::Response show_line(web::Call& call) {
    return show(call, number_of(call));
}

http::Response create_line(web::Call& call) {
    return save(call, 0);
}

http::Response save_line(web::Call& call) {
    return save(call, number_of(call));
}

http::Response remove_line(web::Call& call) {
    const std::int64_t number = number_of(call);
    return act_on_place(call, tr("Saved."), [&](const Acting& acting, const Place& place) {
        return correct_line(acting, call.actor, place, {.number = number});
    });
}

}  // namespace

std::vector<web::Route> equipment_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/{id}/equipment/new",
         Access::member(),
         &show_new_line,
         {.summary = "A new tool or machine"}},
        {post,
         "/places/{id}/equipment",
         Access::member(),
         &create_line,
         {.summary = "Add a tool or machine"}},
        {get,
         "/places/{id}/equipment/{number}/edit",
         Access::member(),
         &show_line,
         {.summary = "Correct one line of equipment"}},
        {post,
         "/places/{id}/equipment/{number}",
         Access::member(),
         &save_line,
         {.summary = "Save one line of equipment"}},
        {post,
         "/places/{id}/equipment/{number}/removal",
         Access::member(),
         &remove_line,
         {.summary = "Take a line of equipment away"}},
    };
}

}  // namespace agora::places

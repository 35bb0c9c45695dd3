#include "announce_pages.hpp"

#include "event_form.hpp"
#include "formats.hpp"
#include "permissions.hpp"

#include <algorithm>

namespace agora::events {
namespace {

struct FormatLink {
    std::string url;
    std::string label;
    std::string hint;
};
AGORA_FIELDS(FormatLink, url, label, hint)

struct NewEventPage {
    std::vector<FormatLink> formats;
    std::string chosen;  ///< label of the format that filled the form
    fields::FormView form;
    std::vector<std::string> preparation;
    Html form_keys;
};
AGORA_FIELDS(NewEventPage, formats, chosen, form, preparation, form_keys)

constexpr std::string_view kNew = "/events/new";

/// The groups that the reader is in, and the one of the address: anybody may propose to any group.
std::vector<fields::Choice> circle_choices(web::Call& call, std::string_view asked) {
    return call.read([&](db::ReadTx& tx) {
        const Viewer viewer = viewer_of(call, tx);
        std::vector<fields::Choice> choices;
        const auto typed = call.sent.all("circles");
        for (const circles::CircleName& name : circles::circle_names(tx, call.language)) {
            const bool offered = viewer.in.contains(name.circle_id) || name.slug == asked ||
                                 std::ranges::count(typed, to_string(name.circle_id)) > 0;
            if (!offered || name.state == circles::State::closed) continue;
            choices.push_back({to_string(name.circle_id),
                               name.name,
                               {},
                               name.language == code(call.language) ? "" : name.language});
        }
        return choices;
    });
}

fields::FormContext context_of(web::Call& call) {
    return {.choices = {{"format", format_choices(call)},
                        {"circles", circle_choices(call, call.query("group"))}}};
}

std::vector<std::string> preparation_of(const web::Call& call, Format format) {
    std::vector<std::string> lines;
    for (const std::string_view line : template_of(format).preparation) {
        lines.push_back(call.say(line));
    }
    return lines;
}

/// What the address of the page fills in besides: where, when and by which clock.
void fill_from_address(const web::Call& call, TypedEvent& typed) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    typed.place = std::string{atlas->name(call.query("place"), call.language)};
    constexpr std::size_t kLongestTitle = 120;
    if (utf8_length(call.query("title")) <= kLongestTitle) typed.title = call.query("title");
    const std::string_view zone = call.query("time_zone");
    if (std::ranges::find(territories::kTimeZones, zone, &fields::Option::value) !=
        territories::kTimeZones.end()) {
        typed.time_zone = zone;
    }
    const auto start = parse_instant(call.query("starts_at"));
    const auto end = parse_instant(call.query("ends_at"));
    if (!start || !end) return;
    typed.starts_at = locale::local_time(*start, {typed.time_zone});
    typed.ends_at = locale::local_time(*end, {typed.time_zone});
}

/// The form as the format fills it: in two weeks, at the usual hour.
fields::NameValues first_values(web::Call& call, const Template& format,
                                const fields::FormContext& context) {
    constexpr std::chrono::days kUsual{14};
    TypedEvent typed;
    typed.format = format.format;
    if (!format.body.empty()) typed.body = call.say(format.body);
    typed.starts_at = {today_of(call) + kUsual, format.starts_at_hour, 0};
    typed.ends_at = locale::local_time(
        locale::instant_of(typed.starts_at, {}) + std::chrono::minutes{format.minutes}, {});
    typed.mode = format.mode;
    typed.registers = format.registers;
    typed.capacity = format.capacity;
    fill_from_address(call, typed);
    fields::NameValues values = fields::to_values(typed);
    const std::string_view asked = call.query("group");
    const bool own = format.format == Format::show || format.format == Format::workshop;
    const bool in_group = !asked.empty() || !(own || context.choices.back().options.empty());
    values.add("voice", in_group ? "group" : "member");
    const auto rhythm = fields::enum_value<Rhythm>(call.query("rhythm"));
    values.add("rhythm", std::string{fields::enum_name(rhythm.value_or(Rhythm::once))});
    values.add("dates", rhythm ? "4" : "1");
    if (asked.empty()) return values;
    call.read([&](db::ReadTx& tx) {
        const auto circle = circles::find_circle_by_slug(tx, asked);
        if (circle) values.add("circles", to_string(circle->circle_id));
    });
    return values;
}

NewEventPage model_of(web::Call& call, Format format, fields::FormView form) {
    NewEventPage model{.formats = {},
                       .chosen = call.say(template_of(format).label),
                       .form = std::move(form),
                       .preparation = preparation_of(call, format),
                       .form_keys = call.form_keys()};
    const std::string_view group = call.query("group");
    for (const Template& one : templates()) {
        std::string url = call.link(kNew) + "?format=" + std::string{fields::enum_name(one.format)};
        if (!group.empty()) url += "&group=" + std::string{group};
        url += "#form";
        model.formats.push_back({std::move(url), call.say(one.label),
                                 one.hint.empty() ? std::string{} : call.say(one.hint)});
    }
    return model;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "events/new", .title = call.say(tr("Announce an event"))};
}

http::Response show_new(web::Call& call) {
    const Format format = fields::enum_value<Format>(call.query("format")).value_or(Format::other);
    fields::FormContext context = context_of(call);
    auto values = first_values(call, template_of(format), context);
    const auto model = model_of(
        call, format, web::show_form(call, announce_form(), std::move(values), std::move(context)));
    return web::page(call, head_of(call), model);
}

std::string_view done_text(const Event& event) {
    return event.state == State::announced
               ? tr("Your event stands in the calendar.")
               : tr("Your proposal is with the animators. You get a mail with their answer.");
}

http::Response create_event(web::Call& call) {
    const fields::FormContext context = context_of(call);
    auto typed = web::read_form<TypedEvent>(call, announce_form(), context);
    const auto voice = web::read_form<TypedVoice>(call, announce_form(), context).value;
    const auto repeat = web::read_form<TypedRepeat>(call, announce_form(), context).value;
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    auto event = event_of(typed.value, *atlas);
    if (typed.ok() && !event) {
        typed.state.refusals.push_back(Refusal{EventRefusal::place_unknown, "place"});
    }
    if (typed.ok()) {
        event->voice = voice.voice;
        event->language = std::string{code(call.language)};
        const auto made = call.write([&](db::WriteTx& tx) {
            return announce_series({tx, call.services, call.origin()}, viewer_of(call, tx),
                                   {.event = *event,
                                    .words = {typed.value.title, typed.value.body},
                                    .circles = voice.circles,
                                    .preparation = preparation_of(call, typed.value.format)},
                                   {repeat.rhythm, repeat.dates.value_or(1)});
        });
        if (made) {
            return web::redirect(call, path_of(made->event_id), {.text = done_text(*made)});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    const auto model =
        model_of(call, typed.value.format, web::show_form(call, announce_form(), typed.state));
    return web::refuse_form(call, head_of(call), model, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> announce_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, kNew, Access::member(), &show_new, {.summary = "Announce an event"}},
        {post, "/events", Access::member(), &create_event, {.summary = "Announce or propose"}},
    };
}

}  // namespace agora::events

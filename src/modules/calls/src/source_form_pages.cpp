#include "agora/circles/names.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "watching.hpp"

#include <array>

namespace agora::calls {
namespace {

constexpr std::string_view kList = "/calls/sources";
constexpr std::string_view kUnsaid = tr("For what doesn't say it itself");

constexpr std::array kForm{
    fields::FormField{.name = "name",
                      .label = tr("Name of the source"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 100},
    fields::FormField{.name = "address",
                      .type = fields::FieldType::url,
                      .label = tr("Address of the source"),
                      .hint = tr("A feed (RSS, Atom, JSON), a file of notices (TED, OCDS, DECP, "
                                 "CSV), or a page that members look at. It begins with https://."),
                      .required = true},
    fields::FormField{.name = "is_read",
                      .type = fields::FieldType::checkbox,
                      .label = tr("The program reads it, every six hours"),
                      .hint = tr("Else members look at it in turn.")},
    fields::FormField{.name = "circle",
                      .type = fields::FieldType::select,
                      .label = tr("Which group watches it?")},
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::select,
                      .label = tr("Kind of calls"),
                      .group = kUnsaid,
                      .required = true,
                      .options = kKindOptions},
    fields::FormField{.name = "buyer_type",
                      .type = fields::FieldType::select,
                      .label = tr("Who buys"),
                      .group = kUnsaid},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("Language"),
                      .group = kUnsaid},
    fields::FormField{.name = "licence",
                      .label = tr("Licence"),
                      .hint = tr("Under which its notices may be shown again, for instance "
                                 "“Licence Ouverte 2.0”."),
                      .group = kUnsaid,
                      .maximum = 120},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedSource {
    std::string name = {};
    std::string address = {};
    bool is_read = false;
    std::optional<CircleId> circle = {};
    std::optional<Kind> kind = {};
    std::optional<BuyerType> buyer_type = {};
    std::string language = {};
    std::string licence = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedSource, name, address, is_read, circle, kind, buyer_type, language, licence, seen)

fields::FormContext context_of(web::Call& call, bool is_new) {
    const auto options = [&](std::span<const fields::Option> all) {
        std::vector<fields::Choice> choices{{"", call.say(tr("not said"))}};
        for (const fields::Option& option : all) {
            choices.push_back({std::string{option.value}, call.say(option.label)});
        }
        return choices;
    };
    std::vector<fields::Choice> groups{{"", call.say(tr("None: every member may read it"))}};
    call.read([&](db::ReadTx& tx) {
        groups.resize(1);
        for (const auto& [id, name] : *circles::circle_names(call.services, tx, call.language)) {
            if (name.state == circles::State::closed) continue;
            groups.push_back({to_string(id), name.name, {}, name.language});
        }
    });
    fields::FormContext context{.choices = {{"buyer_type", options(kBuyerOptions)},
                                            {"language", options(kLanguageOptions)},
                                            {"circle", std::move(groups)}}};
    if (is_new) context.unasked = {"seen"};
    return context;
}

WantedSource wanted_of(const TypedSource& typed) {
    return {.name = std::string{trimmed(typed.name)},
            .address = typed.address,
            .is_read = typed.is_read,
            .kind = typed.kind.value_or(Kind::tender),
            .buyer_type = typed.buyer_type.value_or(BuyerType::unknown),
            .language = typed.language,
            .licence = std::string{trimmed(typed.licence)},
            .circle = typed.circle.value_or(CircleId{}),
            .seen = typed.seen};
}

std::optional<Source> source_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<SourceId>("id");
    return id ? find_source(tx, *id) : std::nullopt;
}

FormPage form_of(web::Call& call, fields::FormState& state, bool is_new) {
    state.context = context_of(call, is_new);
    return {.lead = call.say(tr("Only sources whose notices may be shown again, with their "
                                "licence.")),
            .action = call.link(kList),
            .back = call.link(kList),
            .save = call.say(tr("Save")),
            .form = web::show_form(call, kForm, state),
            .crumbs = {{call.link(kList), call.say(tr("Sources of calls"))}}};
}

http::Response new_page(web::Call& call, fields::FormState state) {
    FormPage page = form_of(call, state, true);
    page.heading = call.say(tr("A new source"));
    return form_page(call, std::move(page), state.refusals);
}

http::Response edit_page(web::Call& call, const Source& source, fields::FormState state) {
    FormPage page = form_of(call, state, false);
    const std::string path = call.link(kList) + "/" + to_string(source.source_id);
    page.heading = call.say({tr("Change “{name}”"), {{"name", source.name}}});
    page.action = path;
    page.removal_action = path + "/removal";
    page.removal_label = call.say(tr("End this source"));
    page.removal_warning =
        call.say(tr("It is not read any more and its weeks go. The calls that came from it stay."));
    return form_page(call, std::move(page), state.refusals);
}

http::Response show_new(web::Call& call) {
    return new_page(call, {.values = {{"kind", "tender"}, {"is_read", "true"}}});
}

http::Response create_source(web::Call& call) {
    auto typed = web::read_form<TypedSource>(call, kForm, context_of(call, true));
    if (typed.ok()) {
        const auto made = call.write(
            [&](db::WriteTx& tx) { return add_source(acting(tx, call), wanted_of(typed.value)); });
        if (made) return web::redirect(call, kList, {.text = tr("The source is in the list.")});
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, typed.state);
}

http::Response show_edit(web::Call& call) {
    const auto source = call.read([&](db::ReadTx& tx) { return source_at(call, tx); });
    if (!source) return web::refuse(call, CallRefusal::source_not_found);
    TypedSource typed{source->name,      source->address, source->is_read,
                      source->circle_id, source->kind,    std::nullopt,
                      source->language,  source->licence, source->version};
    if (!source->circle_id) typed.circle = std::nullopt;
    if (source->buyer_type != BuyerType::unknown) typed.buyer_type = source->buyer_type;
    return edit_page(call, *source, {.values = fields::to_values(typed)});
}

http::Response save_source(web::Call& call) {
    const auto source = call.read([&](db::ReadTx& tx) { return source_at(call, tx); });
    if (!source) return web::refuse(call, CallRefusal::source_not_found);
    auto typed = web::read_form<TypedSource>(call, kForm, context_of(call, false));
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = source_at(call, tx);
            if (!now) return CallRefusal::source_not_found;
            return change_source(acting(tx, call), *now, wanted_of(typed.value));
        });
        if (done) return web::redirect(call, kList, {.text = tr("Saved.")});
        if (done.refusal().is(CallRefusal::changed_meanwhile)) {
            typed.state.values = typed.state.values.with("seen", std::to_string(source->version));
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return edit_page(call, *source, typed.state);
}

http::Response remove_source(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto source = source_at(call, tx);
        if (!source) return CallRefusal::source_not_found;
        end_source(acting(tx, call), *source);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kList, {.text = tr("The source is out of the list.")});
}

http::Response create_check(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto source = source_at(call, tx);
        if (!source) return CallRefusal::source_not_found;
        return read_now(acting(tx, call), *source);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kList,
                         {.text = tr("The source is read now; look again in a minute.")});
}

}  // namespace

std::vector<web::Route> source_form_routes() {
    using enum http::Method;
    const web::Access keeper = web::Access::needing(kKeepSources);
    return {
        {get, "/calls/sources/new", keeper, &show_new},
        {post,
         "/calls/sources",
         keeper,
         &create_source,
         {.summary = "Name a source of calls, to be read by the program or by members"}},
        {get, "/calls/sources/{id}/edit", keeper, &show_edit},
        {post, "/calls/sources/{id}", keeper, &save_source, {.summary = "Change a source"}},
        {post,
         "/calls/sources/{id}/removal",
         keeper,
         &remove_source,
         {.summary = "End a source; its calls stay"}},
        {post,
         "/calls/sources/{id}/check",
         keeper,
         &create_check,
         {.summary = "Read a source now, also when it failed too often"}},
    };
}

}  // namespace agora::calls

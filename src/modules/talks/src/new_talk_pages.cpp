#include "new_talk_pages.hpp"

#include "agora/fields/form.hpp"
#include "open_talk.hpp"
#include "permissions.hpp"
#include "talk_view.hpp"

#include <array>

namespace agora::talks {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr FormField prose(std::string_view name, std::string_view label, std::string_view hint) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = label,
            .hint = hint,
            .required = true,
            .maximum = 5000,
            .rows = 4};
}

constexpr FormField mail(std::string_view name, std::string_view label, std::string_view hint) {
    return {.name = name, .type = FieldType::email, .label = label, .hint = hint, .required = true};
}

constexpr std::array kNewTalkForm{
    FormField{.name = "name",
              .label = tr("Name of the talk group"),
              .required = true,
              .minimum = 3,
              .maximum = 80},
    FormField{.name = "summary", .label = tr("In one sentence"), .required = true, .maximum = 200},
    prose("for_whom", tr("For whom is it?"),
          tr("Who shares what experience. It may be for them alone.")),
    prose("rules", tr("What do people agree on here?"), tr("How one speaks, what stays here.")),
    mail("moderator_1", tr("E-mail address of the first moderator"),
         tr("Both are asked, and know who the members are once they accept. Members of the "
            "cooperative see their names.")),
    mail("moderator_2", tr("E-mail address of the second moderator"), {}),
};

constexpr std::array kModeratorForm{
    mail("moderator", tr("E-mail address of the new moderator"), {})};

struct TypedTalk {
    std::string name;
    std::string summary;
    std::string for_whom;
    std::string rules;
    std::string moderator_1;
    std::string moderator_2;
};
AGORA_FIELDS(TypedTalk, name, summary, for_whom, rules, moderator_1, moderator_2)

struct TypedModerator {
    std::string moderator;
};
AGORA_FIELDS(TypedModerator, moderator)

struct FormPage {
    std::string heading;
    std::string lead;
    std::string action;
    std::string back;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(FormPage, heading, lead, action, back, form, form_keys)

http::Response answer(web::Call& call, FormPage model, const std::vector<Refusal>& refusals) {
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "talks/new_talk", .title = model.heading};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response new_page(web::Call& call, const fields::FormState& state) {
    return answer(call,
                  {.heading = call.say(tr("Open a talk group")),
                   .lead = call.say(tr("A closed place for people who share an experience. You "
                                       "open it and name two moderators; you read nothing of what "
                                       "is written there.")),
                   .action = call.link("/talks"),
                   .back = call.link("/talks"),
                   .form = web::show_form(call, kNewTalkForm, state),
                   .form_keys = {}},
                  state.refusals);
}

http::Response show_new(web::Call& call) {
    return new_page(call, {});
}

http::Response create_talk(web::Call& call) {
    auto typed = web::read_form<TypedTalk>(call, kNewTalkForm);
    if (typed.ok()) {
        const TypedTalk& value = typed.value;
        const auto made = call.write([&](db::WriteTx& tx) {
            return open_talk(acting(tx, call),
                             {.language = call.language,
                              .name = value.name,
                              .summary = value.summary,
                              .for_whom = value.for_whom,
                              .rules = value.rules,
                              .moderators = {value.moderator_1, value.moderator_2}});
        });
        if (made) {
            return web::redirect(call, path_of(*made),
                                 {.text = tr("Opened. It takes people in once both moderators have "
                                             "accepted.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, typed.state);
}

http::Response moderator_page(web::Call& call, const fields::FormState& state) {
    const auto talk = call.read([&](db::ReadTx& tx) { return talk_at(call, tx); });
    if (!talk) return web::refuse(call, TalkRefusal::talk_not_found);
    return answer(call,
                  {.heading = call.say(tr("Name another moderator")),
                   .lead = talk->name,
                   .action = call.link(path_of(*talk, "/moderators")),
                   .back = call.link(path_of(*talk)),
                   .form = web::show_form(call, kModeratorForm, state),
                   .form_keys = {}},
                  state.refusals);
}

http::Response show_moderator(web::Call& call) {
    return moderator_page(call, {});
}

http::Response create_moderator(web::Call& call) {
    auto typed = web::read_form<TypedModerator>(call, kModeratorForm);
    if (!typed.ok()) return moderator_page(call, typed.state);
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto talk = talk_at(call, tx);
        if (!talk) return TalkRefusal::talk_not_found;
        path = path_of(*talk);
        return name_moderator(acting(tx, call), *talk, typed.value.moderator);
    });
    if (done) return web::redirect(call, path, {.text = tr("Asked by mail.")});
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    typed.state.refusals.push_back(done.refusal());
    return moderator_page(call, typed.state);
}

}  // namespace

std::vector<web::Route> new_talk_routes() {
    using enum http::Method;
    const auto access = web::Access::needing(kOpenTalks);
    return {
        {get, "/talks/new", access, &show_new, {.summary = "Open a talk group"}},
        {post, "/talks", access, &create_talk, {.summary = "Open a talk group"}},
        {get,
         "/talks/{slug}/moderators/new",
         access,
         &show_moderator,
         {.summary = "Name a moderator in place of one who left"}},
        {post,
         "/talks/{slug}/moderators",
         access,
         &create_moderator,
         {.summary = "Name a moderator in place of one who left"}},
    };
}

}  // namespace agora::talks

#include "founding_form.hpp"
#include "working.hpp"
#include "working_pages.hpp"
#include "working_view.hpp"

#include <array>

namespace agora::circles {
namespace {

constexpr std::array kPartForm{kName, kSummary, kGoal};

struct TypedPart {
    std::string name = {};
    std::string summary = {};
    std::string goal = {};
};
AGORA_FIELDS(TypedPart, name, summary, goal)

struct NewPartPage {
    std::string name = {};  ///< of the whole group
    std::string lang = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewPartPage, name, lang, action, back, form, form_keys)

struct Asked {
    Circle circle = {};
    CircleName name = {};
};

Result<Asked> asked_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Asked> {
        auto circle = working_animated_at(call, tx);
        if (!circle) return circle.refusal();
        if (find_parent(tx, circle->circle_id)) return CircleRefusal::part_of_a_part;
        auto name = name_of_circle(tx, *circle, call.language);
        return Asked{std::move(*circle), std::move(name)};
    });
}

NewPartPage model_of(web::Call& call, const Asked& asked, fields::FormView form) {
    return {.name = asked.name.name,
            .lang = asked.name.language,
            .action = call.link(path_of(asked.circle, "/parts")),
            .back = call.link(path_of(asked.circle)),
            .form = std::move(form),
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "circles/new_part", .title = call.say(tr("Start a sub-group"))};
}

http::Response show_new(web::Call& call) {
    const auto asked = asked_of(call);
    if (!asked) return web::refuse(call, asked.refusal());
    return web::page(call, head_of(call), model_of(call, *asked, web::show_form(call, kPartForm)));
}

http::Response create_part(web::Call& call) {
    const auto asked = asked_of(call);
    if (!asked) return web::refuse(call, asked.refusal());
    auto typed = web::read_form<TypedPart>(call, kPartForm);
    if (typed.ok()) {
        const Part wanted{.name = typed.value.name,
                          .summary = typed.value.summary,
                          .goal = typed.value.goal,
                          .criteria = call.say(
                              {tr("For members of the working group “{group}” who take this on."),
                               {{"group", asked->name.name}}})};
        const auto made = call.write([&](db::WriteTx& tx) -> Result<Circle> {
            const auto circle = working_animated_at(call, tx);
            if (!circle) return circle.refusal();
            return found_part(acting(tx, call), *circle, wanted, call.language, today_of(call));
        });
        if (made) {
            return web::redirect(
                call, path_of(*made),
                {.text = tr("The group has begun, and you are its first animator.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    const auto model = model_of(call, *asked, web::show_form(call, kPartForm, typed.state));
    return web::refuse_form(call, head_of(call), model, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> part_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/groups/{slug}/parts/new", Access::member(), &show_new},
        {post,
         "/groups/{slug}/parts",
         Access::member(),
         &create_part,
         {.summary = "Start a sub-group of a working group: its animators"}},
    };
}

}  // namespace agora::circles

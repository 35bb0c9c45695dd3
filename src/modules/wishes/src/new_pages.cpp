#include "near.hpp"
#include "pages.hpp"
#include "propose.hpp"
#include "refusals.hpp"
#include "wish_view.hpp"

#include <array>

namespace agora::wishes {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "tool",
                      .type = fields::FieldType::select,
                      .label = tr("Which tool is it about?"),
                      .required = true},
    fields::FormField{.name = "title",
                      .label = tr("What do you wish?"),
                      .hint = tr("One sentence, one wish."),
                      .required = true,
                      .minimum = 8,
                      .maximum = 140},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("What would you do with it?"),
                      .hint = tr("Tell when you missed it: that helps more than a solution."),
                      .required = true,
                      .minimum = 10,
                      .maximum = 4000,
                      .rows = 6,
                      .markdown = true},
    fields::FormField{.name = "is_new",
                      .type = fields::FieldType::checkbox,
                      .label = tr("None of the wishes above is mine")},
};
struct TypedWish {
    std::optional<ToolId> tool = {};
    std::string title = {};
    std::string body = {};
    bool is_new = false;
};
AGORA_FIELDS(TypedWish, tool, title, body, is_new)

struct NewPage {
    bool has_tools = false;
    std::vector<WishCard> near = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewPage, has_tools, near, form, crumbs, form_keys)

fields::FormContext context_of(const Register& all, bool asks_if_new) {
    std::vector<fields::Choice> tools;
    for (const Tool& tool : all.tools) {
        if (!tool.retired) tools.push_back({to_string(tool.tool_id), tool.name});
    }
    fields::FormContext context{.choices = {{"tool", std::move(tools)}}};
    if (!asks_if_new) context.unasked = {"is_new"};
    return context;
}

std::vector<const Entry*> near_of(const web::Call& call, const Register& all,
                                  const fields::NameValues& typed) {
    const std::string text = std::string{typed["title"]} + " " + std::string{typed["body"]};
    return near_wishes(call.services, call.actor, all, text);
}

http::Response new_page(web::Call& call, const Register& all, fields::FormState state) {
    NewPage model{.has_tools = !all.tools.empty(),
                  .crumbs = {{call.link("/wishes"), call.say(tr("Wishes for the tools"))}},
                  .form_keys = call.form_keys()};
    for (const Entry* entry : near_of(call, all, state.values)) {
        model.near.push_back(card_of(call, all, *entry));
    }
    state.context = context_of(all, !model.near.empty());
    model.form = web::show_form(call, kForm, state);
    const web::PageHead head{.view = "wishes/new", .title = call.say(tr("Propose a wish"))};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

std::shared_ptr<const Register> all_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return register_of(call.services, tx); });
}

http::Response show_new(web::Call& call) {
    const auto all = all_of(call);
    fields::NameValues values{{"title", std::string{call.query("title").substr(0, 140)}}};
    const Tool* chosen = all->tool(call.query("tool"));
    if (chosen == nullptr) chosen = all->tool("agora");
    if (chosen != nullptr) values.add("tool", to_string(chosen->tool_id));
    return new_page(call, *all, {.values = std::move(values)});
}

http::Response create_wish(web::Call& call) {
    const auto all = all_of(call);
    auto typed = web::read_form<TypedWish>(call, kForm, context_of(*all, true));
    if (typed.ok() && !typed.value.is_new && !near_of(call, *all, typed.state.values).empty()) {
        typed.state.refusals.push_back(Refusal{WishRefusal::look_first, "is_new"});
    }
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return propose(acting(tx, call), call.actor,
                           {.tool = *typed.value.tool,
                            .language = std::string{code(call.language)},
                            .title = typed.value.title,
                            .body = typed.value.body});
        });
        if (made) {
            return web::redirect(call, "/wishes/" + std::to_string(*made),
                                 {.text = tr("Thank you. You are told what becomes of it.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, *all, typed.state);
}

}  // namespace

std::vector<web::Route> new_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/wishes/new", Access::member(), &show_new},
        {post,
         "/wishes",
         Access::member(),
         &create_wish,
         {.summary = "Propose a wish, having looked at what comes near it"}},
    };
}

}  // namespace agora::wishes

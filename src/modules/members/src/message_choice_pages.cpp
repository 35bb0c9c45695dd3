#include "agora/accounts/account.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "conversation_store.hpp"
#include "relay_pages.hpp"
#include "relay_store.hpp"

#include <array>

namespace agora::members {
namespace {

using fields::FieldType;

constexpr std::array kOptions{
    fields::Option{"everyone", tr("Whoever sees my page"),
                   tr("Visitors too, when your page is for everyone.")},
    fields::Option{"members", tr("Members"), tr("Only people who signed in.")},
    fields::Option{"only_me", tr("Nobody"), tr("There is no way to write on your page.")},
};
constexpr std::array kForm{fields::FormField{.name = "audience",
                                             .type = FieldType::radios,
                                             .label = tr("Who may write to me"),
                                             .required = true,
                                             .options = kOptions}};

struct Typed {
    Audience audience = Audience::everyone;
};
AGORA_FIELDS(Typed, audience)

struct BlockView {
    std::string name;  ///< as far as a conversation still says
    Instant at;
    std::string lift_action;
};
AGORA_FIELDS(BlockView, name, at, lift_action)

struct ChoicePage {
    fields::FormView form;
    Html form_keys;
    std::vector<BlockView> blocks;
    std::int64_t kept_days = 0;
    web::Link back;
};
AGORA_FIELDS(ChoicePage, form, form_keys, blocks, kept_days, back)

std::string blocked_name(db::ReadTx& tx, const BlockRow& block) {
    const auto row = find_conversation_with(tx, block.account_id, block.blocked_key);
    if (!row) return {};
    if (row->is_of_visitor()) return row->writer_name;
    const auto writer = accounts::find_account(tx, row->writer_id);
    return writer ? writer->name : std::string{};
}

ChoicePage choice_page(web::Call& call, fields::FormView form) {
    ChoicePage page;
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    page.blocks = call.read([&](db::ReadTx& tx) {
        std::vector<BlockView> views;
        for (const BlockRow& block : list_blocks(tx, call.actor.account)) {
            views.push_back(
                {blocked_name(tx, block), block.at,
                 call.link("/conversations/blocks/" + to_string(block.block_id) + "/lifting")});
        }
        return views;
    });
    page.kept_days = call.services.settings.number("members.relay_days");
    page.back = {call.link("/conversations"), call.say(tr("Messages"))};
    return page;
}

web::PageHead head(const web::Call& call) {
    return {.view = "members/message_choice", .title = call.say(tr("Who may write to me"))};
}

http::Response show_choice(web::Call& call) {
    const Audience audience =
        call.read([&](db::ReadTx& tx) { return takes_messages_from(tx, call.actor.account); });
    return web::page(
        call, head(call),
        choice_page(call, web::show_form(call, kForm, fields::to_values(Typed{audience}))));
}

http::Response take_choice(web::Call& call) {
    const auto typed = web::read_form<Typed>(call, kForm);
    if (!typed.ok()) {
        return web::refuse_form(call, head(call),
                                choice_page(call, web::show_form(call, kForm, typed.state)),
                                typed.state.refusals);
    }
    call.write([&](db::WriteTx& tx) {
        put_message_choice(tx, call.actor.account, typed.value.audience, call.now);
    });
    return web::redirect(call, "/conversations/choice", {.text = tr("Saved.")});
}

http::Response create_lifting(web::Call& call) {
    const auto id = call.id<BlockId>("id");
    const bool lifted = id && call.write([&](db::WriteTx& tx) {
        return delete_block(tx, call.actor.account, *id);
    });
    if (!lifted) return web::not_found(call);
    return web::redirect(
        call, "/conversations/choice",
        {.text = tr("The block is lifted: what this person writes from now on arrives.")});
}

}  // namespace

std::vector<web::Route> message_choice_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/conversations/choice", Access::member(), &show_choice},
        {post, "/conversations/choice", Access::member(), &take_choice},
        {post, "/conversations/blocks/{id}/lifting", Access::member(), &create_lifting},
    };
}

}  // namespace agora::members

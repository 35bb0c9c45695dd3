#include "change_pictures.hpp"
#include "edit_page.hpp"
#include "own_pages.hpp"
#include "profile_store.hpp"
#include "served_files.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kForm{
    FormField{.name = "title",
              .label = tr("Title"),
              .hint = tr("An exhibition, a website, an article, a film …"),
              .required = true,
              .maximum = 120},
    FormField{
        .name = "address", .type = FieldType::url, .label = tr("Web address"), .required = true},
    FormField{.name = "description",
              .label = tr("What one finds there"),
              .hint = tr("In a few words, also for people who do not see it."),
              .maximum = 300},
};

struct Typed {
    std::string title;
    std::string address;
    std::string description;
};
AGORA_FIELDS(Typed, title, address, description)

constexpr std::array kAudienceForm{
    audience_field("see", tr("Who sees the examples of work")),
};
struct TypedAudience {
    Audience see = Audience::only_me;
};
AGORA_FIELDS(TypedAudience, see)

struct ItemLine {
    ItemId item_id;
    ItemKind kind = ItemKind::link;
    std::string title;
    std::string address;
    std::string picture;  ///< the small one
    std::string alternative_text;
    bool hidden = false;
    bool first = false;
    bool last = false;
    std::string move_url;
    std::string removal_url;
};
AGORA_FIELDS(ItemLine, item_id, kind, title, address, picture, alternative_text, hidden, first,
             last, move_url, removal_url)

struct PortfolioPage {
    std::vector<ItemLine> items;
    std::int64_t room = 0;  ///< how many more fit
    fields::FormView form;
    fields::FormView audience;
    Html form_keys;
};
AGORA_FIELDS(PortfolioPage, items, room, form, audience, form_keys)

web::PageHead head(const web::Call& call) {
    return {.view = "members/portfolio", .title = call.say(label_of(Field::portfolio))};
}

ItemLine line_of(const web::Call& call, const ItemRow& item) {
    const std::string own = "/profile/portfolio/" + to_string(item.item_id);
    const AccountId member = call.actor.account;
    ItemLine line;
    line.item_id = item.item_id;
    line.kind = item.kind;
    line.title = item.title.empty() ? item.alternative_text : item.title;
    line.alternative_text = item.alternative_text;
    line.hidden = item.hidden;
    line.address = item.address;
    if (item.kind == ItemKind::document) line.address = document_address(member, item.item_id);
    if (item.kind == ItemKind::picture) {
        line.address = work_address(member, item.item_id, PictureSizeWanted::large);
        line.picture = work_address(member, item.item_id, PictureSizeWanted::small);
    }
    line.move_url = call.link(own + "/move");
    line.removal_url = call.link(own + "/removal");
    return line;
}

PortfolioPage portfolio_page(web::Call& call, fields::FormView form) {
    const Profile profile = own_profile(call);
    PortfolioPage page;
    for (const ItemRow& item : profile.items) page.items.push_back(line_of(call, item));
    if (!page.items.empty()) {
        page.items.front().first = true;
        page.items.back().last = true;
    }
    page.room = static_cast<std::int64_t>(kMostItems - std::min(kMostItems, page.items.size()));
    page.form = std::move(form);
    page.audience =
        web::show_form(call, kAudienceForm,
                       fields::to_values(TypedAudience{profile.audience_of(Field::portfolio)}));
    page.form_keys = call.form_keys();
    return page;
}

http::Response show_portfolio(web::Call& call) {
    return web::page(call, head(call), portfolio_page(call, web::show_form(call, kForm)));
}

http::Response take_item(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return add_link(tx, edit_of(call),
                            {typed.value.title, typed.value.address, typed.value.description});
        });
        if (done) return web::redirect(call, "/profile/portfolio", {.text = tr("Added.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return web::refuse_form(call, head(call),
                            portfolio_page(call, web::show_form(call, kForm, typed.state)),
                            typed.state.refusals);
}

http::Response take_audience(web::Call& call) {
    const auto typed = web::read_form<TypedAudience>(call, kAudienceForm);
    if (!typed.ok()) return web::refuse(call, typed.state.refusals.front());
    call.write([&](db::WriteTx& tx) {
        const Edit edit = edit_of(call);
        const Profile profile = own_profile(tx, edit);
        choose_audience(tx, edit, profile, choice_of(call, Field::portfolio, typed.value.see));
        save(tx, edit, profile.row);
    });
    return web::redirect(call, "/profile/portfolio", {.text = tr("Saved.")});
}

http::Response create_removal(web::Call& call) {
    const auto item = call.id<ItemId>("item");
    if (!item) return web::not_found(call);
    call.write([&](db::WriteTx& tx) { remove_item(tx, edit_of(call), *item); });
    return web::redirect(call, "/profile/portfolio", {.text = tr("Removed.")});
}

http::Response create_move(web::Call& call) {
    const auto item = call.id<ItemId>("item");
    const auto by = fields::enum_value<MoveBy>(call.sent["by"]);
    if (!item || !by) return web::not_found(call);
    call.write([&](db::WriteTx& tx) { move_item(tx, edit_of(call), *item, *by); });
    return web::redirect(call, "/profile/portfolio");
}

}  // namespace

std::vector<web::Route> portfolio_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/portfolio", Access::member(), &show_portfolio},
        {post, "/profile/portfolio", Access::member(), &take_item},
        {post, "/profile/portfolio/audience", Access::member(), &take_audience},
        {post,
         "/profile/portfolio/{item}/move",
         Access::member(),
         &create_move,
         {.summary = "Move an example of work up or down"}},
        {post, "/profile/portfolio/{item}/removal", Access::member(), &create_removal},
    };
}

}  // namespace agora::members

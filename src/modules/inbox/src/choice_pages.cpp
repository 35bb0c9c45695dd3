#include "choice_pages.hpp"

#include "agora/accounts/settings_tabs.hpp"
#include "agora/http/method.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "choice_form.hpp"
#include "choice_store.hpp"
#include "device_pages.hpp"
#include "labels.hpp"
#include "refusals.hpp"
#include "state.hpp"

#include <algorithm>

namespace agora::inbox {
namespace {

constexpr std::string_view kPath = "/settings/notices";

struct GroupView {
    std::string name;
    std::string way;
    std::string removal;
};
AGORA_FIELDS(GroupView, name, way, removal)

struct ChoicesPage {
    std::vector<accounts::TabView> tabs;
    std::string action;
    fields::FormView form;
    std::string service;  ///< what always comes
    std::vector<GroupView> groups;
    bool in_groups = false;  ///< is in one at all
    std::string group_action;
    fields::FormView group_form;
    std::optional<DevicesView> devices;
    Html form_keys;
};
AGORA_FIELDS(ChoicesPage, tabs, action, form, service, groups, in_groups, group_action, group_form,
             devices, form_keys)

struct TypedGroup {
    std::string circle;
    Way way = Way::daily;
};
AGORA_FIELDS(TypedGroup, circle, way)

/// What the page shows beside its forms.
struct Loaded {
    Chosen chosen;
    std::vector<OwnGroup> groups;
};

Loaded load(web::Call& call) {
    const ListOwnGroups& list = call.services.state<Groups>().list;
    return call.read([&](db::ReadTx& tx) {
        return Loaded{chosen_by(tx, call.actor.account),
                      list ? list(tx, call.actor.account, call.language) : std::vector<OwnGroup>{}};
    });
}

fields::FormContext group_options(const std::vector<OwnGroup>& groups) {
    fields::Choices options{.field = kGroupForm.front().name, .options = {}};
    for (const OwnGroup& group : groups) {
        options.options.push_back({std::to_string(group.circle), group.name});
    }
    return {.choices = {std::move(options)}};
}

std::vector<GroupView> groups_of(const web::Call& call, const Loaded& loaded) {
    std::vector<GroupView> views;
    for (const Choice& choice : loaded.chosen.choices) {
        const auto circle = group_of(choice.subject);
        if (!circle) continue;
        const auto known = std::ranges::find(loaded.groups, *circle, &OwnGroup::circle);
        if (known == loaded.groups.end()) continue;
        const std::string removal =
            std::string{kPath} + "/groups/" + std::to_string(*circle) + "/removal";
        views.push_back({known->name, call.say(label_of(choice.way)), call.link(removal)});
    }
    return views;
}

ChoicesPage page_of(web::Call& call, const Loaded& loaded) {
    ChoicesPage page;
    page.tabs = accounts::settings_tabs(call);
    page.action = call.link(kPath);
    page.form = web::show_form(call, kChoiceForm, values_of(loaded.chosen),
                               choice_options(call, loaded.chosen.rhythm));
    page.service = call.say(hint_of(Kind::service));
    page.groups = groups_of(call, loaded);
    page.in_groups = !loaded.groups.empty();
    page.group_action = call.link(std::string{kPath} + "/groups");
    page.group_form =
        web::show_form(call, kGroupForm, {{"way", "daily"}}, group_options(loaded.groups));
    page.devices = devices_of(call);
    page.form_keys = call.form_keys();
    return page;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "inbox/choices", .title = call.say(tr("Which mails you get"))};
}

http::Response show_choices(web::Call& call) {
    return web::page(call, head_of(call), page_of(call, load(call)));
}

http::Response save_choices(web::Call& call) {
    const Loaded loaded = load(call);
    auto typed =
        web::read_form<TypedChoices>(call, kChoiceForm, choice_options(call, loaded.chosen.rhythm));
    if (typed.ok() && typed.value.quiet_from.has_value() != typed.value.quiet_until.has_value()) {
        const bool first = !typed.value.quiet_from.has_value();
        typed.state.refusals.push_back(
            Refusal{InboxRefusal::quiet_hours_need_both, first ? "quiet_from" : "quiet_until"});
    }
    if (!typed.ok()) {
        ChoicesPage page = page_of(call, loaded);
        page.form = web::show_form(call, kChoiceForm, typed.state);
        return web::refuse_form(call, head_of(call), page, typed.state.refusals);
    }
    call.write([&](db::WriteTx& tx) {
        const AccountId account = call.actor.account;
        for (const Choice& choice : choices_of(typed.value)) {
            put_choice(tx, account, choice, call.now);
        }
        put_rhythm(tx, account, rhythm_of(typed.value), call.now);
        move_waiting(tx, account, call.now);
    });
    return web::redirect(call, kPath, {.text = tr("Saved.")});
}

http::Response create_group(web::Call& call) {
    const Loaded loaded = load(call);
    const auto typed = web::read_form<TypedGroup>(call, kGroupForm, group_options(loaded.groups));
    if (!typed.ok()) {
        ChoicesPage page = page_of(call, loaded);
        page.group_form = web::show_form(call, kGroupForm, typed.state);
        return web::refuse_form(call, head_of(call), page, typed.state.refusals);
    }
    const auto circle = parse_positive(typed.value.circle).value_or(0);
    call.write([&](db::WriteTx& tx) {
        put_choice(tx, call.actor.account, {subject_of_group(circle), typed.value.way}, call.now);
        move_waiting(tx, call.actor.account, call.now);
    });
    return web::redirect(call, kPath, {.text = tr("Saved.")});
}

http::Response create_group_removal(web::Call& call) {
    const auto circle = parse_positive(call.path_value("group"));
    if (!circle) return web::not_found(call);
    call.write([&](db::WriteTx& tx) {
        delete_choice(tx, call.actor.account, subject_of_group(*circle));
        move_waiting(tx, call.actor.account, call.now);
    });
    return web::redirect(call, kPath, {.text = tr("Saved.")});
}

}  // namespace

std::vector<web::Route> choice_routes() {
    using enum http::Method;
    using web::Access;
    return {{get,
             "/settings/notices",
             Access::member(),
             &show_choices,
             {.summary = "Which mails one gets, how often and when"}},
            {post, "/settings/notices", Access::member(), &save_choices, {.summary = "Save it"}},
            {post,
             "/settings/notices/groups",
             Access::member(),
             &create_group,
             {.summary = "Another frequency for one group"}},
            {post,
             "/settings/notices/groups/{group}/removal",
             Access::member(),
             &create_group_removal,
             {.summary = "A group follows the kinds again"}}};
}

}  // namespace agora::inbox

#include "setting_pages.hpp"

#include "agora/web/settings.hpp"
#include "frame.hpp"
#include "permissions.hpp"
#include "setting_form.hpp"

#include <algorithm>

namespace agora::administration {
namespace {

struct GroupLine {
    std::string url;
    std::string heading;
    std::vector<std::string> labels;
};
AGORA_FIELDS(GroupLine, url, heading, labels)

struct SettingsPage {
    std::vector<TabView> tabs;
    std::vector<GroupLine> groups;
};
AGORA_FIELDS(SettingsPage, tabs, groups)

/// A colour that is typed and not saved yet, or saved.
struct Swatch {
    std::string label;
    std::string colour;
};
AGORA_FIELDS(Swatch, label, colour)

struct GroupPage {
    std::vector<TabView> tabs;
    std::string heading;
    std::string action;
    std::vector<Swatch> swatches;
    bool has_colours = false;
    bool looked = false;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(GroupPage, tabs, heading, action, swatches, has_colours, looked, form, form_keys)

/// Legal facts have a page of their own, which checks more (account numbers, enterprise numbers).
constexpr std::string_view kLegal = "legal";

std::string page_of(std::string_view group) {
    return group == kLegal ? "/legal/edit" : "/administration/settings/" + std::string{group};
}

http::Response show_settings(web::Call& call) {
    SettingsPage model{.tabs = tabs_of(call), .groups = {}};
    for (const SettingGroup& group : setting_groups(call)) {
        GroupLine line{
            call.link("/administration/settings/" + group.key), heading_of(call, group.key), {}};
        for (const web::Setting* setting : group.settings) {
            line.labels.push_back(call.say(setting->label));
        }
        model.groups.push_back(std::move(line));
    }
    return web::page(call, {.view = "administration/settings", .title = call.say(tr("Settings"))},
                     model);
}

std::optional<SettingGroup> group_of(const web::Call& call) {
    for (SettingGroup& group : setting_groups(call)) {
        if (group.key == call.path_value("group") && group.key != kLegal) return std::move(group);
    }
    return std::nullopt;
}

GroupPage model_of(web::Call& call, const SettingGroup& group, const fields::FormState& state) {
    GroupPage model;
    model.tabs = tabs_of(call);
    model.heading = heading_of(call, group.key);
    model.action = call.link("/administration/settings/" + group.key);
    const auto form = form_of(group);
    model.form = show_form(call, form, state, "field-");
    for (const web::Setting* setting : group.settings) {
        if (setting->type != web::SettingType::colour) continue;
        model.has_colours = true;
        const std::string colour{trimmed(state.values[setting->key])};
        if (colour.empty() || state.refuses(setting->key)) continue;
        model.swatches.push_back({call.say(setting->label), colour});
    }
    model.form_keys = call.form_keys();
    return model;
}

web::PageHead head_of(const GroupPage& model) {
    return {.view = "administration/setting_group", .title = model.heading};
}

http::Response show_group(web::Call& call) {
    const auto group = group_of(call);
    if (!group) return web::not_found(call);
    const GroupPage model =
        model_of(call, *group, {values_of(call, *group), {}, context_of(call, *group)});
    return web::page(call, head_of(model), model);
}

/// What is as before stays; the audit gets the key, never the content.
Result<Done> save(web::Call& call, const SettingGroup& group, const fields::NameValues& values) {
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        for (const web::Setting* setting : group.settings) {
            const auto done = web::change_setting(tx, call.services.settings, call.origin(),
                                                  setting->key, trimmed(values[setting->key]));
            if (!done) return done.refusal();
        }
        return Done{};
    });
}

http::Response change_group(web::Call& call) {
    const auto group = group_of(call);
    if (!group) return web::not_found(call);
    fields::NameValues sent = call.sent;
    for (const auto& [key, value] : values_of(call, *group)) {
        if (!sent.has(key)) sent.add(key, value);
    }
    fields::FormState state = check_settings(call, *group, sent);
    const bool saves = state.ok() && call.sent["act"] != "look";
    if (saves) {
        const auto done = save(call, *group, state.values);
        if (done) {
            return web::redirect(call, page_of(group->key), {.text = tr("Saved.")});
        }
        state.refusals.push_back(done.refusal());
    }
    GroupPage model = model_of(call, *group, state);
    if (!state.ok()) return web::refuse_form(call, head_of(model), model, state.refusals);
    model.looked = true;
    return web::page(call, head_of(model), model);
}

}  // namespace

std::vector<web::Route> setting_routes() {
    using enum http::Method;
    const auto access = web::Access::needing(kChangeSettings);
    return {
        {get, "/administration/settings", access, &show_settings, {.summary = "All settings"}},
        {get,
         "/administration/settings/{group}",
         access,
         &show_group,
         {.summary = "Settings of one part"}},
        {post,
         "/administration/settings/{group}",
         access,
         &change_group,
         {.summary = "Change settings of one part"}},
    };
}

}  // namespace agora::administration

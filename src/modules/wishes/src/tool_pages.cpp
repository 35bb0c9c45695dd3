#include "agora/markdown/markdown.hpp"
#include "form_page.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "step_store.hpp"
#include "tools.hpp"
#include "wish_view.hpp"

#include <algorithm>
#include <array>

namespace agora::wishes {
namespace {

constexpr std::chrono::days kQuietAfter{182};
constexpr std::size_t kWishesShown = 5;
constexpr std::size_t kReleasesShown = 50;
constexpr std::size_t kShownOfNote = 200;

constexpr std::string_view kAbout = tr("What does one do with it?");
constexpr fields::FormField about_field(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .group = kAbout,
            .required = true,
            .maximum = 500,
            .rows = 2};
}
constexpr std::array kForm{
    fields::FormField{.name = "name",
                      .label = tr("What is the tool called?"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 60},
    about_field("about_nl", tr("In Dutch")),
    about_field("about_fr", tr("In French")),
    about_field("about_en", tr("In English")),
    fields::FormField{.name = "website",
                      .type = fields::FieldType::url,
                      .label = tr("Where is it?"),
                      .hint = tr("An address that begins with https://")},
    fields::FormField{.name = "retired",
                      .type = fields::FieldType::checkbox,
                      .label = tr("It is not used any more"),
                      .hint = tr("Then it takes no wishes; those that are there stay.")},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedTool {
    std::string name = {};
    std::string about_nl = {};
    std::string about_fr = {};
    std::string about_en = {};
    std::string website = {};
    bool retired = false;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedTool, name, about_nl, about_fr, about_en, website, retired, seen)

fields::FormContext of_new() {
    return {.unasked = {"seen"}};
}

void set_typed(Tool& tool, const TypedTool& typed) {
    tool.name = typed.name;
    tool.about_nl = typed.about_nl;
    tool.about_fr = typed.about_fr;
    tool.about_en = typed.about_en;
    tool.website = typed.website;
    tool.retired = typed.retired;
}

/// A tool, with what was last told of it.
struct ToolView {
    std::string url = {};
    std::string name = {};
    std::string about = {};
    std::string lang = {};
    std::string website = {};
    bool retired = false;
    std::int64_t open = 0;  ///< wishes
    std::string version = {};
    std::optional<Date> released_on = {};
    Instant released_at = {};
    bool quiet = false;  ///< nothing was told for half a year
    std::string note = {};
    std::string note_lang = {};
};
AGORA_FIELDS(ToolView, url, name, about, lang, website, retired, open, version, released_on,
             released_at, quiet, note, note_lang)

ToolView view_of(const web::Call& call, const Register& all, const Tool& tool,
                 const Release* latest) {
    const Said about = about_in(tool, call.language);
    ToolView view{.url = call.link(path_of(tool)),
                  .name = tool.name,
                  .about = about.text,
                  .lang = about.lang,
                  .website = tool.website,
                  .retired = tool.retired};
    for (const Entry& entry : all.entries) {
        const bool counts = entry.wish.tool_id == tool.tool_id && is_open(entry.wish) &&
                            may_see(call.actor, entry.wish);
        if (counts) ++view.open;
    }
    if (latest == nullptr) return view;
    const Said note = note_in(*latest, call.language);
    view.version = latest->version;
    view.released_on = latest->released_on;
    view.released_at = start_of(latest->released_on);
    view.quiet = !tool.retired && call.now - view.released_at > kQuietAfter;
    view.note = markdown::plain_text(note.text, kShownOfNote);
    view.note_lang = note.lang;
    return view;
}

struct ToolsPage {
    std::vector<ToolView> tools = {};
    bool may_keep = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ToolsPage, tools, may_keep, crumbs)

struct ReleaseView {
    std::string anchor = {};
    std::string version = {};
    Date released_on = {};
    Html note = {};
    std::string lang = {};
    std::vector<WishCard> wishes = {};
};
AGORA_FIELDS(ReleaseView, anchor, version, released_on, note, lang, wishes)

struct ToolPage {
    ToolView tool = {};
    std::vector<ReleaseView> releases = {};
    std::vector<WishCard> wishes = {};
    std::string all_url = {};
    std::string new_url = {};
    std::string edit_url = {};
    std::string release_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ToolPage, tool, releases, wishes, all_url, new_url, edit_url, release_url, crumbs)

http::Response show_tools(web::Call& call) {
    ToolsPage model{.may_keep = is_keeper(call.actor),
                    .crumbs = {{call.link("/wishes"), call.say(tr("Wishes for the tools"))}}};
    call.read([&](db::ReadTx& tx) {
        model.tools.clear();
        const auto all = register_of(call.services, tx);
        const auto latest = list_latest_releases(tx);
        for (const Tool& tool : all->tools) {
            const auto own = std::ranges::find(latest, tool.tool_id, &Release::tool_id);
            model.tools.push_back(view_of(call, *all, tool, own == latest.end() ? nullptr : &*own));
        }
    });
    std::ranges::stable_partition(model.tools, [](const ToolView& tool) { return !tool.retired; });
    return web::page(call,
                     {.view = "wishes/tools",
                      .title = call.say(tr("Tools of the cooperative")),
                      .may_be_indexed = true},
                     model);
}

void add_releases(const web::Call& call, db::ReadTx& tx, const Register& all,
                  const std::vector<Release>& releases, ToolPage& model) {
    for (const Release& release : releases) {
        if (model.releases.size() == kReleasesShown) break;
        const Said note = note_in(release, call.language);
        ReleaseView view{.anchor = "release-" + to_string(release.release_id),
                         .version = release.version,
                         .released_on = release.released_on,
                         .note = markdown::render(note.text),
                         .lang = note.lang};
        for (const WishId wish : list_fulfilled(tx, release.release_id)) {
            const Entry* entry = all.find(wish);
            if (entry == nullptr || !may_see(call.actor, entry->wish)) continue;
            view.wishes.push_back(card_of(call, all, *entry));
        }
        model.releases.push_back(std::move(view));
    }
}

http::Response show_tool(web::Call& call) {
    std::optional<Tool> tool;
    ToolPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        tool = tool_at(call, tx);
        if (!tool) return;
        const auto all = register_of(call.services, tx);
        const auto releases = list_releases(tx, tool->tool_id);
        model.tool = view_of(call, *all, *tool, releases.empty() ? nullptr : &releases.front());
        add_releases(call, tx, *all, releases, model);
        for (const Entry* entry :
             with_filter(call.actor, *all, {.tool = tool->slug, .status = "open"})) {
            if (model.wishes.size() == kWishesShown) break;
            model.wishes.push_back(card_of(call, *all, *entry));
        }
    });
    if (!tool) return web::refuse(call, WishRefusal::tool_not_found);
    model.all_url = call.link("/wishes") + "?tool=" + tool->slug;
    if (!tool->retired) model.new_url = call.link("/wishes/new") + "?tool=" + tool->slug;
    if (is_keeper(call.actor)) {
        model.edit_url = call.link(path_of(*tool, "/edit"));
        model.release_url = call.link(path_of(*tool, "/releases/new"));
    }
    model.crumbs = {{call.link("/wishes"), call.say(tr("Wishes for the tools"))},
                    {call.link("/wishes/tools"), call.say(tr("Tools of the cooperative"))}};
    return web::page(call, {.view = "wishes/tool", .title = tool->name, .may_be_indexed = true},
                     model);
}

http::Response new_page(web::Call& call, fields::FormView form,
                        const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say(tr("A new tool")),
                      .lead = call.say(tr("Members can propose wishes for it as soon as it is "
                                          "there.")),
                      .action = call.link("/wishes/tools"),
                      .back = call.link("/wishes/tools"),
                      .form = std::move(form)},
                     refusals);
}

http::Response edit_page(web::Call& call, const Tool& tool, fields::FormView form,
                         const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say({tr("Change “{tool}”"), {{"tool", tool.name}}}),
                      .lead = call.say(tr("Its wishes and release notes stay with it.")),
                      .action = call.link(path_of(tool)),
                      .back = call.link(path_of(tool)),
                      .form = std::move(form)},
                     refusals);
}

http::Response show_new(web::Call& call) {
    return new_page(call, web::show_form(call, kForm, fields::NameValues{}, of_new()), {});
}

http::Response create_tool(web::Call& call) {
    auto typed = web::read_form<TypedTool>(call, kForm, of_new());
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            Tool tool;
            set_typed(tool, typed.value);
            return make_tool(acting(tx, call), call.actor, std::move(tool));
        });
        if (made) {
            return web::redirect(call, "/wishes/tools/" + *made,
                                 {.text = tr("The tool is there.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

http::Response show_edit(web::Call& call) {
    const auto tool = call.read([&](db::ReadTx& tx) { return tool_at(call, tx); });
    if (!tool) return web::refuse(call, WishRefusal::tool_not_found);
    const TypedTool typed{tool->name,    tool->about_nl, tool->about_fr, tool->about_en,
                          tool->website, tool->retired,  tool->version};
    return edit_page(call, *tool, web::show_form(call, kForm, fields::to_values(typed)), {});
}

http::Response save_tool(web::Call& call) {
    const auto tool = call.read([&](db::ReadTx& tx) { return tool_at(call, tx); });
    if (!tool) return web::refuse(call, WishRefusal::tool_not_found);
    auto typed = web::read_form<TypedTool>(call, kForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto now = tool_at(call, tx);
            if (!now) return WishRefusal::tool_not_found;
            set_typed(*now, typed.value);
            return change_tool(acting(tx, call), call.actor, std::move(*now), typed.value.seen);
        });
        if (done) return web::redirect(call, path_of(*tool), {.text = tr("Saved.")});
        if (!done.refusal().is(WishRefusal::changed_meanwhile)) {
            return web::refuse(call, done.refusal());
        }
        const auto now = call.read([&](db::ReadTx& tx) { return tool_at(call, tx); });
        typed.state.values =
            typed.state.values.with("seen", std::to_string(now ? now->version : 0));
        typed.state.refusals.push_back(done.refusal());
    }
    return edit_page(call, *tool, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

}  // namespace

std::vector<web::Route> tool_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/wishes/tools",
         Access::visitor(),
         &show_tools,
         {.summary = "The tools, what changed in each last, and when"}},
        {get, "/wishes/tools/new", Access::needing(kKeepWishes), &show_new},
        {post,
         "/wishes/tools",
         Access::needing(kKeepWishes),
         &create_tool,
         {.summary = "Add a tool about which members may wish something"}},
        {get,
         "/wishes/tools/{slug}",
         Access::visitor(),
         &show_tool,
         {.summary = "One tool: its release notes and most supported wishes"}},
        {get, "/wishes/tools/{slug}/edit", Access::needing(kKeepWishes), &show_edit},
        {post,
         "/wishes/tools/{slug}",
         Access::needing(kKeepWishes),
         &save_tool,
         {.summary = "Change what is said about a tool"}},
    };
}

}  // namespace agora::wishes

#include "means_pages.hpp"

#include "book.hpp"
#include "entry_store.hpp"
#include "means_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::means {
namespace {

constexpr std::array kAudienceOptions{
    fields::Option{"group", tr("Members of the group")},
    fields::Option{"members", tr("All members of the cooperative")},
    fields::Option{"everyone", tr("Everybody, also without an account")},
};
constexpr std::array kAudienceForm{
    fields::FormField{.name = "audience",
                      .type = fields::FieldType::radios,
                      .label = tr("Who sees the sums?"),
                      .hint = tr("Single lines are always for the group and the team only."),
                      .required = true,
                      .options = kAudienceOptions}};

struct MeansPage {
    web::Link group = {};
    std::string lang = {};
    std::vector<SumsView> sums = {};
    std::vector<EntryView> entries = {};
    bool sees_sums = false;
    bool inside = false;  ///< reads all lines; others only what they pledged themselves
    bool paged = false;
    std::string newer_url = {};
    std::string older_url = {};
    bool may_grant = false;
    bool may_use = false;
    bool may_pledge = false;
    bool may_open = false;
    fields::FormView audience = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(MeansPage, group, lang, sums, entries, sees_sums, inside, paged, newer_url, older_url,
             may_grant, may_use, may_pledge, may_open, audience, action, crumbs, form_keys)

void add_acts(web::Call& call, const circles::Standing& standing, Audience audience,
              MeansPage& model) {
    const bool open = standing.circle.state != circles::State::closed;
    model.may_grant = open && is_team(call.actor);
    model.may_use = open && standing.looks_after;
    model.may_pledge = open && call.actor.is_member();
    model.may_open = standing.looks_after;
    model.action = call.link(circles::path_of(standing.circle, "/means"));
    if (model.may_open) {
        model.audience = web::show_form(call, kAudienceForm,
                                        {{"audience", std::string{fields::enum_name(audience)}}});
    }
    if (model.inside || !model.entries.empty()) model.form_keys = call.form_keys();
}

/// One page of all lines.
void add_lines(const web::Call& call, db::ReadTx& tx, const circles::Standing& standing,
               MeansPage& model) {
    constexpr std::int64_t kLines = 100;
    const std::int64_t number = call.page_number();
    auto entries = list_entries(tx, standing.circle.circle_id, (number - 1) * kLines, kLines + 1);
    const std::string url = call.link(circles::path_of(standing.circle, "/means")) + "?page=";
    if (number > 1) model.newer_url = url + std::to_string(number - 1);
    if (std::ssize(entries) > kLines) {
        entries.pop_back();
        model.older_url = url + std::to_string(number + 1);
    }
    model.paged = !model.newer_url.empty() || !model.older_url.empty();
    model.entries = entry_views(call, tx, standing, entries);
}

/// What the reader may read of it; false: nothing.
bool fill(const web::Call& call, db::ReadTx& tx, const circles::Standing& standing,
          MeansPage& model) {
    const CircleId circle = standing.circle.circle_id;
    model.inside = reads_lines(call.actor, standing);
    model.sees_sums = may_see_sums(tx, call.actor, standing);
    if (model.sees_sums) model.sums = sums_views(call, tx, circle);
    if (model.inside) {
        add_lines(call, tx, standing, model);
    } else if (call.actor.is_member()) {
        model.entries =
            entry_views(call, tx, standing, list_pledges_of(tx, circle, call.actor.account));
    }
    return model.sees_sums || !model.entries.empty();
}

http::Response show_means(web::Call& call) {
    std::optional<circles::Standing> standing;
    Audience audience = Audience::group;
    MeansPage model;
    const bool allowed = call.read([&](db::ReadTx& tx) {
        model = {};
        standing = circles::standing_at(call, tx);
        if (!standing) return false;
        audience = audience_of(tx, standing->circle.circle_id);
        return fill(call, tx, *standing, model);
    });
    if (!standing) return web::refuse(call, MeansRefusal::group_not_found);
    if (!allowed) return web::refuse(call, MeansRefusal::not_for_you);
    model.group = {call.link(circles::path_of(standing->circle)), standing->name.name};
    model.lang = standing->name.language;
    add_acts(call, *standing, audience, model);
    model.crumbs = {{call.link("/groups"), call.say(tr("Groups"))}, model.group};
    return web::page(call,
                     {.view = "means/means",
                      .title = call.say(
                          {tr("Hours and budget of “{group}”"), {{"group", standing->name.name}}})},
                     model);
}

/// Back on the page, or on the group's home when nothing is left there for the reader.
std::string_view lands_on(db::ReadTx& tx, const web::Call& call,
                          const circles::Standing& standing) {
    const bool sees = may_see_sums(tx, call.actor, standing) ||
                      !list_pledges_of(tx, standing.circle.circle_id, call.actor.account).empty();
    return sees ? "/means" : "";
}

/// A short act on the group of the address, then back.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto standing = circles::standing_at(call, tx);
        if (!standing) return MeansRefusal::group_not_found;
        auto worked = work(acting(tx, call), *standing);
        path = circles::path_of(standing->circle, lands_on(tx, call, *standing));
        return worked;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response change_audience(web::Call& call) {
    const auto audience = fields::enum_value<Audience>(call.sent["audience"]);
    return act(call, tr("Saved."),
               [&](const Acting& acting, const circles::Standing& standing) -> Result<Done> {
                   if (!standing.looks_after) return MeansRefusal::not_its_animator;
                   const CircleId circle = standing.circle.circle_id;
                   put_audience(acting.tx, circle,
                                audience.value_or(audience_of(acting.tx, circle)));
                   journal::emit(acting.tx, acting.origin, SumsOpened{circle}, journal::Audit::yes);
                   return Done{};
               });
}

http::Response create_giving(web::Call& call) {
    const auto entry = call.id<EntryId>("entry").value_or(EntryId{});
    return act(call, tr("Ticked off."),
               [&](const Acting& acting, const circles::Standing& standing) -> Result<Done> {
                   if (!reads_lines(call.actor, standing)) return MeansRefusal::not_for_you;
                   return tick_off(acting, standing, entry);
               });
}

http::Response create_withdrawal(web::Call& call) {
    const auto entry = call.id<EntryId>("entry").value_or(EntryId{});
    return act(call, tr("Taken back. The line stays to be read and counts no more."),
               [&](const Acting& acting, const circles::Standing& standing) {
                   return withdraw(acting, call.actor, standing, entry);
               });
}

}  // namespace

std::vector<web::Route> means_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/means",
         Access::visitor(),
         &show_means,
         {.cached = web::Cached::for_visitors, .summary = "Hours and budget of a group"}},
        {post,
         "/groups/{slug}/means/audience",
         Access::member(),
         &change_audience,
         {.summary = "Say who sees the sums: the group's animators"}},
        {post,
         "/groups/{slug}/means/{entry}/giving",
         Access::member(),
         &create_giving,
         {.summary = "Tick a pledge off"}},
        {post,
         "/groups/{slug}/means/{entry}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Take a line back"}},
    };
}

}  // namespace agora::means

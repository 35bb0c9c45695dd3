#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "reading.hpp"
#include "watching.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

/// A week of a source: who reads it, or that it is free.
struct WeekView {
    std::string monday = {};
    std::string label = {};
    web::Link reader = {};
    bool taken = false;
    bool mine = false;
    bool may_take = false;
    bool may_give_back = false;
};
AGORA_FIELDS(WeekView, monday, label, reader, taken, mine, may_take, may_give_back)

struct SourceView {
    std::string anchor = {};
    std::string name = {};
    std::string address = {};
    std::string kind_label = {};
    std::string licence = {};
    bool is_read = false;
    bool read_once = false;
    Instant read_at = {};
    std::string fault = {};
    bool given_up = false;
    web::Link group = {};
    std::string group_lang = {};
    bool uncovered = false;  ///< nobody reads it this week, nor does the program
    bool looked_at = false;
    Instant looked_until = {};
    web::Link looked_by = {};
    std::vector<WeekView> weeks = {};
    bool may_watch = false;
    std::string action = {};
    std::string edit_url = {};
};
AGORA_FIELDS(SourceView, anchor, name, address, kind_label, licence, is_read, read_once, read_at,
             fault, given_up, group, group_lang, uncovered, looked_at, looked_until, looked_by,
             weeks, may_watch, action, edit_url)

struct SourcesPage {
    std::vector<SourceView> sources = {};
    std::int64_t uncovered = 0;
    bool may_keep = false;
    bool member = false;
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SourcesPage, sources, uncovered, may_keep, member, crumbs, form_keys)

using Names = std::map<AccountId, web::Link>;

web::Link name_in(const Names& names, AccountId account) {
    const auto name = names.find(account);
    return name == names.end() ? web::Link{} : name->second;
}

struct Watched {
    const std::vector<Shift>& shifts;
    const Names& names;
};

void add_weeks(const web::Call& call, const Source& source, const Watched& watched,
               SourceView& view) {
    Date monday = monday_of(web::today_of(call));
    for (int week = 0; week <= kWeeksAhead; ++week, monday = monday + std::chrono::days{7}) {
        WeekView one{.monday = to_string(monday),
                     .label = locale::date(call.language, monday, locale::DateStyle::middle)};
        const auto shift = std::ranges::find_if(watched.shifts, [&](const Shift& each) {
            return each.source_id == source.source_id && each.monday == monday;
        });
        one.taken = shift != watched.shifts.end();
        if (one.taken) {
            one.reader = name_in(watched.names, shift->account_id);
            one.mine = call.actor.is_member() && shift->account_id == call.actor.account;
            one.may_give_back = one.mine || is_keeper(call.actor);
        }
        one.may_take = view.may_watch && !one.taken;
        if (week == 0) view.uncovered = !source.is_read && !one.taken;
        view.weeks.push_back(std::move(one));
    }
}

void add_reading(const web::Call& call, const Source& source, SourceView& view) {
    view.is_read = source.is_read;
    view.read_once = source.read_at.has_value();
    view.read_at = source.read_at.value_or(Instant{});
    if (source.fault != Fault::none) {
        view.fault =
            call.say({label_of(source.fault), {{"status", std::to_string(source.answered)}}});
    }
    view.given_up = source.failures >= kGiveUpAfter;
}

SourceView view_of(const web::Call& call, db::ReadTx& tx, const Source& source,
                   const Watched& watched) {
    const std::string number = to_string(source.source_id);
    SourceView view{.anchor = "source-" + number,
                    .name = source.name,
                    .address = source.address,
                    .kind_label = call.say(label_of(source.kind)),
                    .licence = source.licence,
                    .may_watch = may_watch(tx, call.actor, source),
                    .action = call.link("/calls/sources/") + number};
    add_reading(call, source, view);
    if (source.circle_id) {
        const auto names = circles::circle_names(call.services, tx, call.language);
        if (const auto name = names->find(source.circle_id); name != names->end()) {
            view.group = {call.link("/groups/" + name->second.slug), name->second.name};
            view.group_lang = name->second.language;
        }
    }
    view.looked_at = source.looked_until.has_value();
    view.looked_until = source.looked_until.value_or(Instant{});
    view.looked_by = name_in(watched.names, source.looked_by);
    if (is_keeper(call.actor)) view.edit_url = view.action + "/edit";
    add_weeks(call, source, watched, view);
    return view;
}

http::Response show_sources(web::Call& call) {
    SourcesPage model{.may_keep = is_keeper(call.actor), .member = call.actor.is_member()};
    call.read([&](db::ReadTx& tx) {
        model.sources.clear();
        const auto sources = list_sources(tx);
        const auto shifts = list_shifts_from(tx, monday_of(web::today_of(call)));
        std::vector<AccountId> people;
        for (const Shift& shift : shifts) people.push_back(shift.account_id);
        for (const Source& source : sources) people.push_back(source.looked_by);
        const Names names = circles::names_of(call, tx, std::move(people));
        for (const Source& source : sources) {
            model.sources.push_back(view_of(call, tx, source, {shifts, names}));
        }
    });
    // What nobody covers comes first: that is what the page is for.
    std::ranges::stable_partition(model.sources, &SourceView::uncovered);
    model.uncovered = std::ranges::count(model.sources, true, &SourceView::uncovered);
    model.crumbs = {{call.link("/calls"), call.say(tr("Calls and tenders"))}};
    if (model.member) model.form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "calls/sources",
         .title = call.say(tr("Sources of calls")),
         .description = call.say(tr("Where calls and tenders come from, when each source was read "
                                    "last, and which group watches it.")),
         .may_be_indexed = true},
        model);
}

}  // namespace

std::vector<web::Route> source_routes() {
    return {{http::Method::get,
             "/calls/sources",
             web::Access::visitor(),
             &show_sources,
             {.summary = "Sources of calls, when each was read last, and who reads it this week"}}};
}

}  // namespace agora::calls

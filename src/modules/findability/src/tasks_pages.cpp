#include "tasks_pages.hpp"

#include "agora/resources/resources.hpp"
#include "agora/web/answer.hpp"
#include "areas.hpp"
#include "clicks.hpp"
#include "missed.hpp"
#include "permissions.hpp"
#include "tasks.hpp"

#include <algorithm>

namespace agora::findability {
namespace {

constexpr std::int64_t kWorst = 10;
/// Below this a number could point at somebody.
constexpr std::int64_t kSmall = 5;

struct ClicksView {
    std::string lang;
    std::string language;
    std::optional<std::int64_t> clicks;  ///< nothing: it is not there yet
};
AGORA_FIELDS(ClicksView, lang, language, clicks)

struct TaskView {
    std::int64_t number = 0;
    std::string who;
    std::string text;
    std::string waits;  ///< what it waits for; empty: it is there
    std::vector<ClicksView> clicks;
    std::string miss_url;
};
AGORA_FIELDS(TaskView, number, who, text, waits, clicks, miss_url)

struct SectionView {
    std::string anchor;
    std::string heading;
    std::vector<TaskView> tasks;
};
AGORA_FIELDS(SectionView, anchor, heading, tasks)

struct WorstView {
    std::string name;
    std::optional<std::int64_t> misses;  ///< nothing: fewer than five
};
AGORA_FIELDS(WorstView, name, misses)

struct TasksPage {
    std::optional<Date> walked_on;
    std::int64_t there = 0;
    std::int64_t waiting = 0;
    std::int64_t most_clicks = 0;
    std::int64_t small = kSmall;
    std::vector<WorstView> worst;
    std::vector<SectionView> sections;
    std::string miss_url;
    std::string misses_url;  ///< for whoever reads what people wrote
};
AGORA_FIELDS(TasksPage, walked_on, there, waiting, most_clicks, small, worst, sections, miss_url,
             misses_url)

struct SectionName {
    Reader reader;
    std::string_view anchor;
    std::string_view heading;
};
constexpr std::array kSections{
    SectionName{Reader::without_account, "without-account", tr("Without an account")},
    SectionName{Reader::newcomer, "newcomers", tr("New members")},
    SectionName{Reader::member, "members", tr("Members")},
    SectionName{Reader::with_a_role, "roles", tr("Who does something for the others")},
};

Walk kept_walk(const web::Call& call) {
    const resources::Resource* file = call.services.files.find("findability/data/clicks.tsv");
    return read_walk(file == nullptr ? std::string_view{} : file->bytes);
}

TaskView view_of(const web::Call& call, const Task& task, const Clicks& clicks) {
    TaskView view{
        .number = task.number,
        .who = call.say(task.who),
        .text = call.say(task.text),
        .waits = {},
        .clicks = {},
        .miss_url = call.link("/findability/misses/new") + "?task=" + std::to_string(task.number)};
    if (!clicks.is_there()) view.waits = call.say(label_of_waiting(clicks.waits));
    for (std::size_t at = 0; at < kLanguages.size(); ++at) {
        const Language language = kLanguages[at];
        view.clicks.push_back({std::string{code(language)}, std::string{own_name(language)}, {}});
        if (clicks.by_language[at] > 0) view.clicks.back().clicks = clicks.by_language[at];
    }
    return view;
}

void add_tasks(const web::Call& call, TasksPage& page) {
    const Walk walk = kept_walk(call);
    page.walked_on = walk.date;
    for (const SectionName& name : kSections) {
        SectionView section{std::string{name.anchor}, call.say(name.heading), {}};
        for (const Task& task : all_tasks()) {
            if (task.reader != name.reader) continue;
            const auto found = walk.tasks.find(task.number);
            const Clicks clicks = found == walk.tasks.end() ? Clicks{} : found->second;
            ++(clicks.is_there() ? page.there : page.waiting);
            page.most_clicks = std::max(page.most_clicks, std::ranges::max(clicks.by_language));
            section.tasks.push_back(view_of(call, task, clicks));
        }
        page.sections.push_back(std::move(section));
    }
}

void add_worst(web::Call& call, TasksPage& page) {
    const auto worst =
        call.read([&](db::ReadTx& tx) { return count_missed(tx, call.now - kCountsFor, kWorst); });
    for (const Missed& one : worst) {
        page.worst.push_back({name_of(call, one), {}});
        if (one.misses >= kSmall) page.worst.back().misses = one.misses;
    }
}

}  // namespace

http::Response show_tasks(web::Call& call) {
    TasksPage page;
    page.miss_url = call.link("/findability/misses/new");
    if (call.actor.may(kReadMisses)) page.misses_url = call.link("/findability/misses");
    add_tasks(call, page);
    add_worst(call, page);
    return web::page(call,
                     {.view = "findability/tasks",
                      .title = call.say(tr("Can you find it?")),
                      .description = call.say(tr("Fifty things that people come here for, how many "
                                                 "clicks each takes, and what was not found.")),
                      .may_be_indexed = true},
                     page);
}

}  // namespace agora::findability

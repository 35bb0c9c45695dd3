#include "elsewhere.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "mention_store.hpp"
#include "reader_store.hpp"
#include "thread_store.hpp"
#include "thread_view.hpp"

#include <set>

namespace agora::forum {
namespace {

constexpr std::int64_t kMostOnGroupHome = 5;
constexpr std::int64_t kMostOnVisitorHome = 4;
constexpr std::int64_t kMostOwn = 3;
constexpr std::chrono::days kRecently{30};
constexpr std::int64_t kCandidates = 10;

std::string about(const web::Call& call, const Thread& thread) {
    if (thread.accepted_place > 0) return call.say(tr("solved"));
    if (thread.answers == 0 && thread.kind == Kind::question) {
        return call.say(tr("nobody answered yet"));
    }
    return locale::date(call.language, locale::local_date(thread.last_post_at, {}),
                        locale::DateStyle::middle);
}

void add_own(const web::Call& call, db::ReadTx& tx, const std::string& categories,
             std::vector<web::TodayLine>& lines) {
    const auto threads = list_threads(tx,
                                      {.categories = categories,
                                       .kind = "question",
                                       .state = "open",
                                       .author = call.actor.account,
                                       .from = call.now - kRecently,
                                       .as_member = true},
                                      ThreadOrder::newest_post, 0, kCandidates);
    std::int64_t told = 0;
    for (const Thread& thread : threads) {
        if (thread.answers == 0 || ++told > kMostOwn) continue;
        lines.push_back({.rank = 2,
                         .text = thread.title,
                         .reason = call.say(tr("because somebody answered your question: did it "
                                               "solve it?")),
                         .act = call.say(tr("Read the answer")),
                         .path = path_of(thread)});
    }
}

/// One question that nobody answered, in a language that the reader reads.
void add_to_answer(const web::Call& call, db::ReadTx& tx, const std::string& categories,
                   std::vector<web::TodayLine>& lines) {
    std::string languages = find_languages_read(tx, call.actor.account);
    if (languages.empty()) languages = "," + std::string{code(call.language)} + ",";
    const auto threads = list_threads(tx,
                                      {.categories = categories,
                                       .languages = languages,
                                       .state = "unanswered",
                                       .from = call.now - kRecently,
                                       .as_member = true},
                                      ThreadOrder::oldest_thread, 0, kCandidates);
    for (const Thread& thread : threads) {
        if (thread.author == call.actor.account) continue;
        lines.push_back({.rank = 6,
                         .text = thread.title,
                         .reason = call.say(tr("because nobody answered it yet: five minutes may "
                                               "be enough")),
                         .act = call.say(tr("Answer")),
                         .path = path_of(thread)});
        return;
    }
}

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "discussions",
                                 .heading = call.say(tr("Discussions of the group"))};
    const Viewer viewer = viewer_of(call, tx);
    const auto category = find_category_of_circle(tx, circle.circle_id);
    const bool seen = category && may_see(viewer, *category);
    std::set<ThreadId> told;
    const auto add = [&](const Thread& thread) {
        if (!told.insert(thread.thread_id).second) return;
        section.lines.push_back(
            {call.link(path_of(thread)), thread.title, thread.language, about(call, thread)});
    };
    if (seen) {
        for (const Thread& thread : list_threads(
                 tx, {.categories = key_of({*category}), .as_member = call.actor.is_member()},
                 ThreadOrder::newest_post, 0, kMostOnGroupHome)) {
            add(thread);
        }
    }
    const auto mentioning = list_threads_mentioning(tx, MentionKind::circle,
                                                    circle.circle_id.value(), kMostOnGroupHome);
    for (const Seen& other : seen_among(call.services, tx, viewer, mentioning)) {
        if (std::ssize(section.lines) < kMostOnGroupHome) add(other.thread);
    }
    if (seen) {
        section.empty = call.say(tr("Nobody wrote here yet."));
        section.acts.push_back({call.link(path_of(*category)), call.say(tr("All discussions"))});
        if (category->takes_threads && may_write(viewer, *category)) {
            section.acts.push_back({call.link("/forum/topics/new") + "?category=" + category->slug,
                                    call.say(tr("Ask the group"))});
        }
    }
    return section;
}

events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    events::PageSection section{.heading = call.say(tr("Spoken of in"))};
    const auto mentioning = list_threads_mentioning(tx, MentionKind::event,
                                                    seen.event.event_id.value(), kMostOnGroupHome);
    const bool may_begin = call.actor.is_member() && !seen.circles.empty();
    if (mentioning.empty() && !may_begin) return section;
    const Viewer viewer = viewer_of(call, tx);
    for (const Seen& other : seen_among(call.services, tx, viewer, mentioning)) {
        section.links.push_back({call.link(path_of(other.thread)), other.thread.title});
    }
    if (section.links.empty()) section.heading = call.say(tr("Talk about it"));
    if (!may_begin) return section;
    for (const circles::CircleId circle : seen.circles) {
        const auto category = find_category_of_circle(tx, circle);
        if (!category || !category->takes_threads || !may_write(viewer, *category)) continue;
        const std::string about = "/events/" + to_string(seen.event.event_id);
        section.links.push_back({call.link("/forum/topics/new") + "?kind=discussion&category=" +
                                     category->slug + "&about=" + about,
                                 call.say(tr("Begin a discussion about it"))});
        break;
    }
    return section;
}

site::HomeSection on_visitor_home(web::Call& call) {
    site::HomeSection section{.anchor = "asked",
                              .heading = call.say(tr("What members ask each other")),
                              .more = {call.link("/forum"), call.say(tr("All questions"))}};
    call.read([&](db::ReadTx& tx) {
        section.lines.clear();
        const ThreadFilter filter{
            .categories = key_of(
                list_visible(call.services, tx, viewer_of(tx, access::Actor{}, today_of(call)))),
            .kind = "question"};
        for (const Thread& thread :
             list_threads(tx, filter, ThreadOrder::newest_post, 0, kMostOnVisitorHome)) {
            section.lines.push_back(
                {call.link(path_of(thread)), thread.title, thread.language, about(call, thread)});
        }
    });
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        const Viewer viewer = viewer_of(call, tx);
        const auto visible = list_visible(call.services, tx, viewer);
        const std::string categories = key_of(visible);
        add_own(call, tx, categories, lines);
        auto open = visible;
        std::erase_if(open, [&](const Category& one) { return !may_write(viewer, one); });
        add_to_answer(call, tx, key_of(open), lines);
        return lines;
    });
}

}  // namespace agora::forum

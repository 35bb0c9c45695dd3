#include "reported.hpp"

#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "moderate.hpp"
#include "post_store.hpp"
#include "sight.hpp"
#include "thread_path.hpp"

namespace agora::forum {
namespace {

struct Place {
    ThreadId thread;
    std::int64_t place = 0;  ///< 0: the thread as a whole
};

/// "/forum/topics/12-words", "/forum/topics/12/posts/3" and what lies below.
std::optional<Place> place_in(std::string_view path) {
    constexpr std::string_view kFolder = "/forum/topics/";
    constexpr std::string_view kPosts = "posts/";
    if (!path.starts_with(kFolder)) return std::nullopt;
    path.remove_prefix(kFolder.size());
    const std::size_t slash = path.find('/');
    const auto thread = thread_id_in(path.substr(0, slash));
    if (!thread) return std::nullopt;
    Place found{.thread = *thread};
    if (slash == std::string_view::npos) return found;
    std::string_view rest = path.substr(slash + 1);
    if (!rest.starts_with(kPosts)) return found;
    rest.remove_prefix(kPosts.size());
    found.place = parse_positive(rest.substr(0, rest.find('/'))).value_or(0);
    return found;
}

std::vector<access::Scope> scopes_of(const Category& category) {
    if (!category.circle_id) return {};
    return {{access::ScopeKind::circle, to_string(category.circle_id)}};
}

std::optional<web::ReportedThing> find_reported_thread(db::ReadTx& tx, const access::Actor& actor,
                                                       std::string_view path, Date today) {
    const auto place = place_in(path);
    if (!place || place->place != 0) return std::nullopt;
    const auto seen = find_visible(tx, viewer_of(tx, actor, today), place->thread);
    if (!seen) return std::nullopt;
    return web::ReportedThing{path_of(place->thread), seen->thread.title, seen->thread.author,
                              scopes_of(seen->category)};
}

std::optional<web::ReportedThing> find_reported_post(db::ReadTx& tx, const access::Actor& actor,
                                                     std::string_view path, Date today) {
    const auto place = place_in(path);
    if (!place || place->place == 0) return std::nullopt;
    const Viewer viewer = viewer_of(tx, actor, today);
    const auto seen = find_visible(tx, viewer, place->thread);
    const auto post = seen ? find_post(tx, place->thread, place->place) : std::nullopt;
    if (!post || !may_read(viewer, seen->category, *post)) return std::nullopt;
    return web::ReportedThing{path_of(place->thread, "/posts/" + std::to_string(post->place)),
                              seen->thread.title + " #" + std::to_string(post->place), post->author,
                              scopes_of(seen->category)};
}

void take_on_thread(const web::TakenMeasure& taken) {
    const auto place = place_in(taken.path);
    auto thread = place ? find_thread(taken.tx, place->thread) : std::nullopt;
    if (!thread) return;
    moderate_by_report({taken.tx, taken.services, taken.origin}, std::move(*thread),
                       moderation_of(taken.measure));
}

void take_on_post(const web::TakenMeasure& taken) {
    const auto place = place_in(taken.path);
    auto thread = place ? find_thread(taken.tx, place->thread) : std::nullopt;
    if (!thread) return;
    remove_by_report({taken.tx, taken.services, taken.origin}, std::move(*thread), place->place,
                     moderation_of(taken.measure) == Moderation::hidden);
}

}  // namespace

web::Reportable reportable_thread() {
    return {.kind = "thread",
            .label = tr("Question or discussion"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find_reported_thread,
            .take = &take_on_thread};
}

web::Reportable reportable_post() {
    return {.kind = "post",
            .label = tr("Text in the forum"),
            .measures = {web::Measure::removed},
            .find = &find_reported_post,
            .take = &take_on_post};
}

}  // namespace agora::forum

#include "similar.hpp"

#include "agora/base/text.hpp"
#include "alike.hpp"
#include "faq_sight.hpp"
#include "index_document.hpp"
#include "thread_index.hpp"

#include <set>

namespace agora::forum {
namespace {

constexpr std::size_t kMostSimilar = 5;
constexpr std::size_t kCandidates = 20;
constexpr std::size_t kShortest = 4;
constexpr std::size_t kLongest = 300;

}  // namespace

std::vector<SimilarView> similar_to(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                                    std::string_view title, Title how, ThreadId but) {
    title = trimmed(title.substr(0, kLongest));
    while (!is_valid_utf8(title)) title.remove_suffix(1);
    if (utf8_length(title) < kShortest) return {};
    const auto visible = list_visible(call.services, tx, viewer);
    const auto search = [&] {
        return call.services.state<ThreadIndex>().search(
            {.text = std::string{title},
             .categories = visible,
             .as_member = call.actor.is_member(),
             .typing = how == Title::unfinished,
             .kinds = {std::string{kThreadKind}, std::string{kFaqKind}},
             .limit = kCandidates});
    };
    const std::string asked = (call.actor.is_member() ? "m" : "v") + key_of(visible) +
                              to_string(but) + " " + std::string{title};
    // Who writes is shown what is there now.
    const auto hits = but ? call.services.state<Alike>().of(asked, call.now, search) : search();
    std::vector<SimilarView> found;
    std::set<ThreadId> told{but};
    std::vector<FaqId> faqs;
    std::vector<ThreadId> threads;
    for (const search::Hit& hit : hits) {
        if (hit.kind == kFaqKind) faqs.emplace_back(hit.id);
        if (hit.kind == kThreadKind) threads.emplace_back(hit.id);
    }
    for (const Faq& faq : list_standing(call.services, tx, viewer, faqs)) {
        told.insert(faq.thread_id);
        found.push_back({.url = call.link(path_of(faq.faq_id)),
                         .title = faq.question,
                         .lang = faq.language,
                         .language = other_language(call, faq.language),
                         .faq = true,
                         .solved = true});
    }
    for (const Seen& seen : list_visible(call.services, tx, viewer, threads)) {
        const Thread& thread = seen.thread;
        if (!told.insert(thread.thread_id).second) continue;
        found.push_back({.url = call.link(path_of(thread)),
                         .title = thread.title,
                         .lang = thread.language,
                         .language = other_language(call, thread.language),
                         .solved = thread.accepted_place > 0,
                         .answers = thread.answers});
    }
    if (found.size() > kMostSimilar) found.resize(kMostSimilar);
    return found;
}

}  // namespace agora::forum

#include "faq_sight.hpp"

#include <algorithm>
#include <set>

namespace agora::forum {

std::vector<Faq> list_standing(const web::Services& services, db::ReadTx& tx, const Viewer& viewer,
                               std::span<const FaqId> ids) {
    std::vector<Faq> found = list_faqs(tx, ids);
    std::vector<ThreadId> threads;
    for (const Faq& faq : found) threads.push_back(faq.thread_id);
    std::set<ThreadId> visible;
    for (const Seen& seen : list_visible(services, tx, viewer, threads)) {
        visible.insert(seen.thread.thread_id);
    }
    std::vector<Faq> standing;
    for (const FaqId id : ids) {
        const auto faq = std::ranges::find(found, id, &Faq::faq_id);
        if (faq == found.end() || faq->withdrawn || !visible.contains(faq->thread_id)) continue;
        standing.push_back(std::move(*faq));
    }
    return standing;
}

}  // namespace agora::forum

#include "make_faq.hpp"

#include "agora/base/text.hpp"
#include "category_store.hpp"
#include "post_store.hpp"
#include "refusals.hpp"

namespace agora::forum {

Result<Faq> make_faq(const Acting& acting, const Viewer& viewer, const Seen& seen) {
    if (!may_make_faq(viewer, seen.category)) return ForumRefusal::faq_not_allowed;
    const Thread& thread = seen.thread;
    const auto solution = find_post(acting.tx, thread.thread_id, thread.accepted_place);
    if (thread.accepted_place == 0 || !solution || solution->removal != Removal::none) {
        return ForumRefusal::not_solved;
    }
    const Faq faq{.faq_id = acting.tx.new_id<FaqId>(),
                  .category_id = thread.category_id,
                  .thread_id = thread.thread_id,
                  .language = thread.language,
                  .question = thread.title,
                  .answer = solution->body,
                  .made_by = acting.origin.account,
                  .made_at = acting.origin.at,
                  .changed_at = acting.origin.at};
    if (!insert_faq(acting.tx, faq)) return ForumRefusal::faq_exists;
    journal::emit(acting.tx, acting.origin, FaqChanged{faq.faq_id});
    return faq;
}

Result<Done> change_faq(const Acting& acting, const Viewer& viewer, FaqId id,
                        const FaqChange& change) {
    auto faq = find_faq(acting.tx, id);
    const auto seen = faq ? find_visible(acting.tx, viewer, faq->thread_id) : std::nullopt;
    if (!seen) return ForumRefusal::faq_not_found;
    if (!may_make_faq(viewer, seen->category)) return ForumRefusal::faq_not_allowed;
    faq->question = std::string{trimmed(change.question)};
    faq->answer = std::string{trimmed(change.answer)};
    faq->withdrawn = change.withdrawn;
    faq->changed_at = acting.origin.at;
    if (!update_faq(acting.tx, *faq, change.seen)) return ForumRefusal::changed_meanwhile;
    journal::emit(acting.tx, acting.origin, FaqChanged{id});
    return Done{};
}

}  // namespace agora::forum

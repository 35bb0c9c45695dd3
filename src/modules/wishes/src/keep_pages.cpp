#include "keep.hpp"
#include "keep_form.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "wish_page.hpp"

namespace agora::wishes {
namespace {

struct TypedStatus {
    std::optional<Status> status = {};
    std::string reason = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedStatus, status, reason, seen)

struct TypedMerger {
    std::int64_t into = 0;
};
AGORA_FIELDS(TypedMerger, into)

http::Response create_status(web::Call& call) {
    auto typed = web::read_form<TypedStatus>(call, kStatusForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto wish = wish_at(call, tx);
            if (!wish) return WishRefusal::wish_not_found;
            path = path_of(*wish);
            return set_status(acting(tx, call), call.actor, std::move(*wish), *typed.value.status,
                              std::string{trimmed(typed.value.reason)}, typed.value.seen);
        });
        if (done) return web::redirect(call, path, {.text = tr("Saved. Supporters are told.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return wish_page(call, {.status = typed.state});
}

http::Response create_merger(web::Call& call) {
    auto typed = web::read_form<TypedMerger>(call, kMergerForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto wish = wish_at(call, tx);
            if (!wish) return WishRefusal::wish_not_found;
            path = path_of(*wish);
            return merge(acting(tx, call), call.actor, std::move(*wish), typed.value.into);
        });
        if (done) {
            return web::redirect(call, path,
                                 {.text = tr("They go on together. Supporters are told.")});
        }
        if (done.refusal().is(WishRefusal::merged_already)) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return wish_page(call, {.merger = typed.state});
}

}  // namespace

std::vector<web::Route> keep_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/wishes/{number}/status",
         Access::needing(kKeepWishes),
         &create_status,
         {.summary = "Say how a wish stands; declining needs a reason"}},
        {post,
         "/wishes/{number}/merger",
         Access::needing(kKeepWishes),
         &create_merger,
         {.summary = "Let a duplicate go on in another wish, with its supporters"}},
    };
}

}  // namespace agora::wishes

#include "act_forms.hpp"
#include "consent_store.hpp"
#include "decide.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "story_page.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "tell_form.hpp"
#include "withdraw.hpp"

namespace agora::stories {
namespace {

/// Done on the story of the address, if this reader may; else the refusal.
template <typename Work>
Result<Done> on_story(web::Call& call, Work&& work) {
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto story = story_at(call, tx);
        if (!story) return not_there();
        return work(acting(tx, call), std::move(*story));
    });
}

std::string own_path(const web::Call& call) {
    return "/stories/" + std::string{call.path_value("id")};
}

http::Response create_consent(web::Call& call) {
    auto typed = web::read_form<TypedUses>(call, kUsesForm);
    if (typed.ok()) {
        const auto done = on_story(call, [&](const Acting& acting, Story story) -> Result<Done> {
            if (!is_teller(call.actor, story)) return StoryRefusal::not_the_teller;
            return agree(acting, std::move(story), {typed.value.uses, typed.value.text_version},
                         typed.value.seen);
        });
        if (done) {
            return web::redirect(call, own_path(call),
                                 {.text = tr("Thank you: what you agree to is kept.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(StoryRefusal::consent_text_changed)) {
            const auto newest =
                call.read([](db::ReadTx& tx) { return newest_consent_version(tx); });
            typed.state.values =
                typed.state.values.with("text_version", std::to_string(newest)).with("uses", "");
        }
    }
    return story_page(call, {.uses = typed.state, .refusals = typed.state.refusals});
}

http::Response create_withdrawal(web::Call& call) {
    const auto done = on_story(call, [&](const Acting& acting, const Story& story) -> Result<Done> {
        if (!may_change(call.actor, story)) return StoryRefusal::not_its_writer;
        withdraw(acting, story);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/stories/mine",
                         {.text = tr("The story is gone from everywhere on this site.")});
}

http::Response create_acceptance(web::Call& call) {
    const std::int64_t seen = parse_positive(call.sent["seen"]).value_or(0);
    return act_on_story(call, tr("Published."), [&](const Acting& acting, Story story) {
        return accept(acting, std::move(story), seen);
    });
}

http::Response create_decline(web::Call& call) {
    auto typed = web::read_form<TypedDecline>(call, kDeclineForm);
    if (!typed.ok()) {
        return story_page(call, {.decline = typed.state, .refusals = typed.state.refusals});
    }
    return act_on_story(
        call, tr("Whoever told it gets your reason."), [&](const Acting& acting, Story story) {
            return decline(acting, std::move(story), typed.value.seen, typed.value.reason);
        });
}

http::Response create_taking(web::Call& call) {
    auto typed = web::read_form<TypedTaking>(call, kTakeForm);
    if (typed.ok()) {
        const auto done = on_story(call, [&](const Acting& acting, const Story& story) {
            const auto texts = list_texts(acting.tx, story.story_id);
            const Text* text = text_for(texts, story, story.language);
            return take_over(acting, story, *typed.value.purpose, typed.value.place,
                             text == nullptr ? std::string{} : text->title);
        });
        if (done) {
            return web::redirect(
                call, own_path(call),
                {.text = tr("Noted. If its teller withdraws it, you get a mail.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return story_page(call, {.take = typed.state, .refusals = typed.state.refusals});
}

}  // namespace

std::vector<web::Route> act_routes() {
    using enum http::Method;
    using web::Access;
    const auto editors = Access::needing(kEditStories);
    return {
        {post,
         "/stories/{id}/consent",
         Access::member(),
         &create_consent,
         {.summary = "Its teller says what it may be used for, and renews the consent"}},
        {post,
         "/stories/{id}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Withdraw a story: it is gone at once from everywhere"}},
        {post,
         "/stories/{id}/acceptance",
         editors,
         &create_acceptance,
         {.summary = "Publish a story: editors"}},
        {post,
         "/stories/{id}/decline",
         editors,
         &create_decline,
         {.summary = "Do not publish a story, or no longer, with a reason: editors"}},
        {post,
         "/stories/{id}/takings",
         Access::needing(kTakeStories),
         &create_taking,
         {.summary = "Take a story over for a newsletter or the press"}},
    };
}

}  // namespace agora::stories

#include "write_pages.hpp"

#include "draft_view.hpp"
#include "refusals.hpp"
#include "write.hpp"
#include "write_form.hpp"

namespace agora::drafting {
namespace {

struct WritePage {
    web::Link group = {};
    std::string lang = {};
    bool is_new = false;
    std::vector<NearView> near = {};
    fields::FormView form = {};
    std::string action = {};
    std::string back = {};
    std::string newest = {};  ///< the draft as others saved it meanwhile
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(WritePage, group, lang, is_new, near, form, action, back, newest, crumbs, form_keys)

std::vector<NearView> near_of(web::Call& call, const fields::FormState& state) {
    const Version words{.title = std::string{state.values["title"]},
                        .context = std::string{state.values["context"]}};
    return call.read([&](db::ReadTx& tx) { return near_views(call, tx, words); });
}

http::Response answer_with(web::Call& call, WritePage page, const fields::FormState& state) {
    page.near = near_of(call, state);
    page.form = web::show_form(call, kWriteForm, state);
    page.form_keys = call.form_keys();
    const web::PageHead head{
        .view = "drafting/write",
        .title = call.say(page.is_new ? tr("Draft a recommendation") : tr("Go on with the draft"))};
    return state.ok() ? web::page(call, head, page)
                      : web::refuse_form(call, head, page, state.refusals);
}

/// The group of the address, for who is in it.
Result<circles::Standing> group_at(const web::Call& call, db::ReadTx& tx) {
    auto standing = circles::standing_at(call, tx);
    if (!standing) return DraftRefusal::group_not_found;
    if (!standing->is_inside()) return DraftRefusal::not_in_the_group;
    if (standing->circle.state == circles::State::closed) return DraftRefusal::group_has_ended;
    return std::move(*standing);
}

WritePage new_page(const web::Call& call, const circles::Standing& standing) {
    const std::string list = call.link(circles::path_of(standing.circle, "/drafts"));
    return {.group = group_link(call, standing),
            .lang = standing.name.language,
            .is_new = true,
            .action = list,
            .back = list,
            .crumbs = crumbs_of(call, standing)};
}

http::Response show_new(web::Call& call) {
    const auto standing = call.read([&](db::ReadTx& tx) { return group_at(call, tx); });
    if (!standing) return web::refuse(call, standing.refusal());
    TypedDraft typed;
    typed.title = std::string{call.query("q").substr(0, 400)};
    return answer_with(call, new_page(call, *standing), {.values = fields::to_values(typed)});
}

Writing writing_of(web::Call& call, const fields::FormState& state, const TypedDraft& typed) {
    return {.words = words_in(typed), .was_asked_before = !near_of(call, state).empty()};
}

bool stands_at_a_field(const Refusal& refusal) {
    return !refusal.field().empty();
}

http::Response create_draft(web::Call& call) {
    const auto standing = call.read([&](db::ReadTx& tx) { return group_at(call, tx); });
    if (!standing) return web::refuse(call, standing.refusal());
    auto typed = web::read_form<TypedDraft>(call, kWriteForm);
    if (typed.ok()) {
        const Writing writing = writing_of(call, typed.state, typed.value);
        const auto made = call.write([&](db::WriteTx& tx) -> Result<DraftId> {
            const auto now = group_at(call, tx);
            if (!now) return now.refusal();
            return begin({tx, call.services, call.origin()}, call.actor, *now, writing);
        });
        if (made) {
            return web::redirect(call, path_of(*made), {.text = tr("Saved. The group sees it.")});
        }
        if (!stands_at_a_field(made.refusal())) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    return answer_with(call, new_page(call, *standing), typed.state);
}

/// The draft of the address, for who may write on it now.
Result<Seen> draft_to_write(const web::Call& call, db::ReadTx& tx) {
    auto seen = draft_at(call, tx);
    if (!seen) return DraftRefusal::draft_not_found;
    if (!seen->standing.is_inside()) return DraftRefusal::not_in_the_group;
    if (seen->draft.state != State::writing) return DraftRefusal::not_being_written;
    return std::move(*seen);
}

WritePage edit_page(const web::Call& call, const Seen& seen) {
    WritePage page = new_page(call, seen.standing);
    page.is_new = false;
    page.action = page.back = call.link(path_of(seen.draft.draft_id));
    return page;
}

http::Response show_edit(web::Call& call) {
    std::optional<Version> words;
    const auto seen = call.read([&](db::ReadTx& tx) -> Result<Seen> {
        auto one = draft_to_write(call, tx);
        if (one) words = find_version(tx, one->draft.draft_id, one->draft.version);
        return one;
    });
    if (!seen) return web::refuse(call, seen.refusal());
    return answer_with(call, edit_page(call, *seen),
                       {.values = fields::to_values(typed_of(words.value_or(Version{})))});
}

http::Response save_draft(web::Call& call) {
    const auto before = call.read([&](db::ReadTx& tx) { return draft_to_write(call, tx); });
    if (!before) return web::refuse(call, before.refusal());
    auto typed = web::read_form<TypedDraft>(call, kWriteForm);
    WritePage page = edit_page(call, *before);
    if (typed.ok()) {
        const Writing writing = writing_of(call, typed.state, typed.value);
        std::int64_t newest = 0;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto seen = draft_to_write(call, tx);
            if (!seen) return seen.refusal();
            newest = seen->draft.version;
            return save({tx, call.services, call.origin()}, call.actor, std::move(*seen), writing,
                        typed.value.seen);
        });
        if (done) {
            return web::redirect(call, path_of(before->draft.draft_id), {.text = tr("Saved.")});
        }
        if (!stands_at_a_field(done.refusal())) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(DraftRefusal::changed_meanwhile)) {
            // Saved again, it goes over what others wrote, which stays as a version.
            typed.state.values = typed.state.values.with("seen", std::to_string(newest));
            page.newest = page.back;
        }
    }
    return answer_with(call, std::move(page), typed.state);
}

}  // namespace

std::vector<web::Route> write_routes() {
    using enum http::Method;
    using web::Access;
    constexpr std::size_t kLimit = 512 * 1024;
    return {
        {get, "/groups/{slug}/drafts/new", Access::member(), &show_new},
        {post,
         "/groups/{slug}/drafts",
         Access::member(),
         &create_draft,
         {.body_limit = kLimit, .summary = "Begin a draft of a recommendation in a group"}},
        {get, "/drafts/{draft}/edit", Access::member(), &show_edit},
        {post,
         "/drafts/{draft}",
         Access::member(),
         &save_draft,
         {.body_limit = kLimit,
          .summary = "Go on with a draft: with a link to an earlier one, or why again"}},
    };
}

}  // namespace agora::drafting

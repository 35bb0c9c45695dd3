#include "cafe_view.hpp"
#include "pages.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::repairs {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kBringForm{
    FormField{.name = "title",
              .label = tr("What do you bring?"),
              .hint = tr("A thing, or a question: a lamp, an invoice that won't send."),
              .required = true,
              .minimum = 3,
              .maximum = 120},
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("What is wrong with it"),
              .hint = tr("Members who see the event read it; your name only helpers and who "
                         "organises it."),
              .maximum = 1000,
              .rows = 3},
    FormField{.name = "guest",
              .type = FieldType::checkbox,
              .label = tr("It is of somebody without an account. Write no name.")},
};
constexpr std::array kHelpForm{
    FormField{.name = "skill",
              .label = tr("With what can you help?"),
              .hint = tr("Sewing, soldering, spreadsheets … Members who see the event read it with "
                         "your name."),
              .required = true,
              .minimum = 2,
              .maximum = 120},
};
constexpr std::array kCountForm{
    FormField{.name = "walk_ins",
              .type = FieldType::number,
              .label = tr("How many people walked in without registering?"),
              .required = true,
              .least = 0,
              .most = kMostWalkIns},
};

struct TypedItem {
    std::string title = {};
    std::string words = {};
    bool guest = false;
};
AGORA_FIELDS(TypedItem, title, words, guest)

struct TypedHelp {
    std::string skill = {};
};
AGORA_FIELDS(TypedHelp, skill)

struct TypedCount {
    std::int64_t walk_ins = 0;
};
AGORA_FIELDS(TypedCount, walk_ins)

/// What was sent with one of the forms of the page.
struct Sent {
    fields::FormState bring = {};
    fields::FormState help = {};
    fields::FormState count = {};
};

web::PageHead head_of(const web::Call& call, const CafePage& model) {
    return {.view = "repairs/cafe", .title = call.say(tr("Repairs")) + " · " + model.title};
}

std::optional<CafePage> read_page(web::Call& call, EventId event, Sent sent = {}) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<CafePage> {
        const auto seen = cafe_of(call, tx, event);
        if (!seen) return std::nullopt;
        return page_of(call, tx, *seen);
    });
    if (!model) return model;
    if (!model->helps && !model->looks_after) sent.bring.context.unasked = {"guest"};
    if (sent.count.values.empty() && model->counted) {
        sent.count.values = {{"walk_ins", std::to_string(model->walk_ins)}};
    }
    if (sent.help.values.empty()) {
        const auto own = std::ranges::find(model->helpers, true, &HelperView::own);
        if (own != model->helpers.end()) sent.help.values = {{"skill", own->skill}};
    }
    model->bring = web::show_form(call, kBringForm, sent.bring);
    model->help = web::show_form(call, kHelpForm, sent.help);
    model->count = web::show_form(call, kCountForm, sent.count);
    model->form_keys = call.form_keys();
    return model;
}

http::Response show_cafe(web::Call& call) {
    const auto id = call.id<EventId>("id");
    const auto model = id ? read_page(call, *id) : std::nullopt;
    if (!model) return web::refuse(call, RepairRefusal::cafe_not_found);
    return web::page(call, head_of(call, *model), *model);
}

/// An act on the café of the address with one form of its page: done, or the page with that form again.
template <typename Typed, typename Work>
http::Response act(web::Call& call, fields::Form form, fields::FormState Sent::*where,
                   std::string_view done_text, Work&& work) {
    const auto id = call.id<EventId>("id");
    if (!id) return web::refuse(call, RepairRefusal::cafe_not_found);
    auto typed = web::read_form<Typed>(call, form);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto seen = cafe_at(call, tx);
            if (!seen) return RepairRefusal::cafe_not_found;
            return work(Acting{tx, call.origin()}, *seen, typed.value);
        });
        if (done) return web::redirect(call, path_of(*id), {.text = done_text});
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    Sent sent;
    sent.*where = typed.state;
    const auto model = read_page(call, *id, std::move(sent));
    if (!model) return web::refuse(call, RepairRefusal::cafe_not_found);
    return web::refuse_form(call, head_of(call, *model), *model, typed.state.refusals);
}

http::Response create_item(web::Call& call) {
    return act<TypedItem>(call, kBringForm, &Sent::bring, tr("Noted: helpers see what you bring."),
                          [&](const Acting& acting, const events::SeenEvent& seen,
                              const TypedItem& typed) -> Result<Done> {
                              const auto made = bring(acting, seen,
                                                      {.language = std::string{code(call.language)},
                                                       .title = typed.title,
                                                       .words = typed.words},
                                                      typed.guest ? Whose::guest : Whose::own);
                              if (!made) return made.refusal();
                              return Done{};
                          });
}

http::Response create_helper(web::Call& call) {
    return act<TypedHelp>(call, kHelpForm, &Sent::help,
                          tr("Thank you: you stand among the helpers."),
                          [](const Acting& acting, const events::SeenEvent& seen,
                             const TypedHelp& typed) { return help(acting, seen, typed.skill); });
}

http::Response save_count(web::Call& call) {
    return act<TypedCount>(
        call, kCountForm, &Sent::count, tr("Saved."),
        [](const Acting& acting, const events::SeenEvent& seen, const TypedCount& typed) {
            return count_walk_ins(acting, seen, typed.walk_ins);
        });
}

http::Response remove_helper(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = cafe_at(call, tx);
        if (!seen) return RepairRefusal::cafe_not_found;
        return stop_helping({tx, call.origin()}, *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*call.id<EventId>("id")),
                         {.text = tr("You don't stand among the helpers any more.")});
}

}  // namespace

http::Response refuse_at_item(web::Call& call, EventId event, ItemId item, const Refusal& refusal,
                              std::string typed) {
    auto model = read_page(call, event);
    if (!model) return web::refuse(call, RepairRefusal::cafe_not_found);
    const auto found = std::ranges::find(model->items, item, &ItemView::item_id);
    if (found != model->items.end()) {
        found->error = call.say(refusal.message());
        found->typed = std::move(typed);
    }
    return web::refuse_form(call, head_of(call, *model), *model, {refusal});
}

std::vector<web::Route> cafe_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events/{id}/repairs",
         Access::member(),
         &show_cafe,
         {.summary = "What people bring to a repair café, who helps, and how it ended"}},
        {post,
         "/events/{id}/repairs",
         Access::member(),
         &create_item,
         {.summary = "Bring a thing or a question"}},
        {post,
         "/events/{id}/repairs/helpers",
         Access::member(),
         &create_helper,
         {.summary = "Say that one helps, with what"}},
        {post,
         "/events/{id}/repairs/helpers/removal",
         Access::member(),
         &remove_helper,
         {.summary = "Take that back"}},
        {post,
         "/events/{id}/repairs/count",
         Access::member(),
         &save_count,
         {.summary = "How many people walked in, said by who organises it"}},
    };
}

}  // namespace agora::repairs

#include "agora/circles/names.hpp"
#include "agora/markdown/markdown.hpp"
#include "block_store.hpp"
#include "blocks.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "room_form.hpp"
#include "room_page.hpp"
#include "room_view.hpp"
#include "word_count.hpp"
#include "work.hpp"
#include "work_store.hpp"

namespace agora::bids {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "title",
                      .label = tr("What is the part called?"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 160},
    fields::FormField{
        .name = "writer", .type = fields::FieldType::select, .label = tr("Who writes it?")},
    fields::FormField{.name = "due_on", .type = fields::FieldType::date, .label = tr("By when?")},
    fields::FormField{.name = "state",
                      .type = fields::FieldType::select,
                      .label = tr("How far is it?"),
                      .required = true,
                      .options = kPartStateOptions},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("The text"),
                      .maximum = 40'000,
                      .rows = 16,
                      .markdown = true},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedPart {
    std::string title = {};
    std::optional<AccountId> writer = {};
    std::optional<Date> due_on = {};
    PartState state = PartState::open;
    std::string body = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedPart, title, writer, due_on, state, body, seen)

struct TypedNewPart {
    std::string part_title = {};
    std::optional<AccountId> writer = {};
    std::optional<Date> due_on = {};
};
AGORA_FIELDS(TypedNewPart, part_title, writer, due_on)

struct PartPage {
    std::vector<web::Link> crumbs = {};
    PartView part = {};
    std::string lang = {};  ///< of the text
    Html body = {};         ///< as it stands
    bool written = false;
    web::Link changed_by = {};
    Instant changed_at = {};
    std::int64_t words = 0;
    bool open = false;
    bool changed_meanwhile = false;
    fields::FormView form = {};
    std::string help_url = {};
    std::string blocks_url = {};
    std::string removal_url = {};
    std::string action = {};
    Html form_keys = {};
};
AGORA_FIELDS(PartPage, crumbs, part, lang, body, written, changed_by, changed_at, words, open,
             changed_meanwhile, form, help_url, blocks_url, removal_url, action, form_keys)

/// The part of the address, for its team.
Result<Part> part_at(const web::Call& call, db::ReadTx& tx, const Inside& inside) {
    const auto id = call.id<PartId>("part");
    const auto part = id ? find_part(tx, *id) : std::nullopt;
    if (!part || part->room_id != inside.room.room_id) return BidRefusal::part_not_found;
    return *part;
}

fields::NameValues values_of(const Part& part) {
    return fields::to_values(
        TypedPart{.title = part.title,
                  .writer = part.writer ? std::optional{part.writer} : std::nullopt,
                  .due_on = part.due_on,
                  .state = part.state,
                  .body = part.body,
                  .seen = part.version});
}

void fill(const web::Call& call, db::ReadTx& tx, const Inside& inside, const Part& part,
          PartPage& model) {
    const auto names = circles::names_of(call, tx, {part.writer, part.changed_by});
    const auto name = [&](AccountId account) {
        const auto found = names.find(account);
        return found == names.end() ? web::Link{} : found->second;
    };
    model.part = {.url = call.link(path_of(part)),
                  .title = part.title,
                  .state = call.say(label_of(part.state)),
                  .tag = std::string{tag_of(part.state)},
                  .writer = name(part.writer),
                  .yours = part.writer == call.actor.account,
                  .due_on = part.due_on};
    model.lang = inside.room.language;
    model.body = markdown::render(part.body);
    model.written = !part.body.empty();
    model.changed_by = name(part.changed_by);
    model.changed_at = part.changed_at;
    model.words = count_words(part.body);
    model.open = inside.is_open();
    model.crumbs = {{call.link("/bids"), call.say(tr("My bids"))},
                    {call.link(path_of(inside.room)), inside.room.title}};
    model.help_url = call.link("/language-help/new") + "?for_part=" + to_string(part.part_id);
    model.blocks_url = call.link("/blocks") + "?for_part=" + to_string(part.part_id);
    if (model.open) model.removal_url = call.link(path_of(part, "/removal"));
    model.action = call.link(path_of(part));
}

/// `typed`: nothing for a fresh look.
http::Response part_page(web::Call& call, const fields::FormState* typed) {
    PartPage model;
    std::optional<Refusal> refusal;
    call.read([&](db::ReadTx& tx) {
        model = {};
        refusal.reset();
        const auto inside = entered_at(call, tx);
        if (!inside) return void(refusal = inside.refusal());
        const auto part = part_at(call, tx, *inside);
        if (!part) return void(refusal = part.refusal());
        fill(call, tx, *inside, *part, model);
        fields::FormState state =
            typed != nullptr ? *typed : fields::FormState{.values = values_of(*part)};
        for (const Refusal& one : state.refusals) {
            if (!one.is(BidRefusal::changed_meanwhile)) continue;
            // What others wrote is seen on this page; the next saving is on top of it.
            model.changed_meanwhile = true;
            state.values = state.values.with("seen", std::to_string(part->version));
        }
        state.context.choices = {{"writer", writers_of(call, tx, inside->room.room_id)}};
        if (model.open) model.form = web::show_form(call, kForm, state);
    });
    if (refusal) return web::refuse(call, *refusal);
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "bids/part", .title = model.part.title};
    return typed == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, typed->refusals);
}

http::Response show_part(web::Call& call) {
    return part_page(call, nullptr);
}

/// The choices of a form about writers, or why there is none.
Result<fields::FormContext> writers_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<fields::FormContext> {
        const auto inside = entered_at(call, tx);
        if (!inside) return inside.refusal();
        return fields::FormContext{
            .choices = {{"writer", writers_of(call, tx, inside->room.room_id)}}};
    });
}

http::Response save_part(web::Call& call) {
    const auto context = writers_at(call);
    if (!context) return web::refuse(call, context.refusal());
    auto typed = web::read_form<TypedPart>(call, kForm, *context);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto inside = entered_at(call, tx);
            if (!inside) return inside.refusal();
            const auto part = part_at(call, tx, *inside);
            if (!part) return part.refusal();
            path = path_of(*part);
            const TypedPart& value = typed.value;
            return write_part(acting(tx, call), *inside, *part,
                              {value.title, value.writer.value_or(AccountId{}), value.due_on},
                              value.state, value.body, value.seen);
        });
        if (done) return web::redirect(call, path, {.text = tr("Saved.")});
        if (done.refusal().kind() == RefusalKind::not_found ||
            done.refusal().is(BidRefusal::room_is_closed)) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return part_page(call, &typed.state);
}

http::Response create_part(web::Call& call) {
    const auto context = writers_at(call);
    if (!context) return web::refuse(call, context.refusal());
    auto typed = web::read_form<TypedNewPart>(call, kNewPartForm, *context);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<PartId> {
            const auto inside = entered_at(call, tx);
            if (!inside) return inside.refusal();
            path = path_of(inside->room) + "#parts";
            return add_part(acting(tx, call), *inside,
                            {typed.value.part_title, typed.value.writer.value_or(AccountId{}),
                             typed.value.due_on});
        });
        if (done) return web::redirect(call, path, {.text = tr("Added.")});
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return room_page(call, {.part = typed.state});
}

http::Response create_removal(web::Call& call) {
    return act_in_room(call, tr("The part is taken away."), "#parts",
                       [&](const Acting& acting, const Inside& inside) -> Result<Done> {
                           const auto part = part_at(call, acting.tx, inside);
                           if (!part) return part.refusal();
                           return remove_part(acting, inside, *part);
                       });
}

http::Response insert_block(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto inside = entered_at(call, tx);
        if (!inside) return inside.refusal();
        const auto part = part_at(call, tx, *inside);
        if (!part) return part.refusal();
        path = path_of(*part);
        const auto id = parse_id<BlockId>(call.sent["block"]);
        const auto block = id ? find_block(tx, *id) : std::nullopt;
        if (!block || !may_read(tx, call.actor, *block)) return BlockRefusal::block_not_found;
        auto text = find_block_text(tx, *id, call.sent["language"]);
        if (!text) text = text_in(*block, list_block_texts(tx, *id), inside->room.language);
        return append_to_part(acting(tx, call), *inside, *part, text->body);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path,
                         {.text = tr("The building block stands at the end of the part.")});
}

}  // namespace

std::vector<web::Route> part_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/bids/{room}/parts",
         Access::member(),
         &create_part,
         {.summary = "Add a part to write"}},
        {get,
         "/bids/{room}/parts/{part}",
         Access::member(),
         &show_part,
         {.summary = "One part of a bid, for its team"}},
        {post,
         "/bids/{room}/parts/{part}",
         Access::member(),
         &save_part,
         {.summary = "Write a part; nothing is overwritten unseen"}},
        {post,
         "/bids/{room}/parts/{part}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take a part away with its text"}},
        {post,
         "/bids/{room}/parts/{part}/blocks",
         Access::member(),
         &insert_block,
         {.summary = "Insert a building block at the end of a part"}},
    };
}

}  // namespace agora::bids

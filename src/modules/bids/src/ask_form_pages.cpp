#include "agora/markdown/markdown.hpp"
#include "ask.hpp"
#include "call_link.hpp"
#include "credit_link.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "room_store.hpp"
#include "uploads.hpp"
#include "word_count.hpp"
#include "work_store.hpp"

#include <array>

namespace agora::bids {
namespace {

constexpr std::string_view kText = tr("The text");

constexpr std::array kForm{
    fields::FormField{.name = "title",
                      .label = tr("What is it, in one line?"),
                      .hint = tr("Members who offer such help read this line, and your name. The "
                                 "text itself only who helps you."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 160},
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::radios,
                      .label = tr("What do you need?"),
                      .required = true,
                      .options = kHelpKindOptions},
    fields::FormField{.name = "from_language",
                      .type = fields::FieldType::select,
                      .label = tr("Language of the text"),
                      .required = true,
                      .options = kTongueOptions},
    fields::FormField{.name = "into_language",
                      .type = fields::FieldType::select,
                      .label = tr("Language that you need"),
                      .hint = tr("For proofreading, the same one."),
                      .required = true,
                      .options = kTongueOptions},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("Paste the text"),
                      .group = kText,
                      .maximum = 40'000,
                      .rows = 10},
    fields::FormField{.name = "document",
                      .type = fields::FieldType::file,
                      .label = tr("Or give a file"),
                      .hint = tr("PDF, or a document of an office program, of at most 20 MB."),
                      .group = kText,
                      .accept = kTakenFiles},
    fields::FormField{.name = "words",
                      .type = fields::FieldType::number,
                      .label = tr("How many words has the file, about?"),
                      .hint = tr("A pasted text is counted for you."),
                      .group = kText,
                      .least = 1,
                      .most = 100'000},
    fields::FormField{.name = "until",
                      .type = fields::FieldType::date,
                      .label = tr("Until when can it wait?"),
                      .required = true},
    fields::FormField{.name = "returns",
                      .type = fields::FieldType::radios,
                      .label = tr("How do you thank?"),
                      .required = true,
                      .options = kReturnOptions},
    fields::FormField{.name = "credits",
                      .type = fields::FieldType::number,
                      .label = tr("How many credits, when you thank with them?"),
                      .least = 1,
                      .most = 10'000},
    fields::FormField{.name = "room",
                      .type = fields::FieldType::select,
                      .label = tr("For which of your bids?"),
                      .hint = tr("Its team sees how the help stands, not the text.")},
    fields::FormField{.name = "call", .type = fields::FieldType::hidden},
};
struct TypedAsk {
    std::string title = {};
    HelpKind kind = HelpKind::write;
    Tongue from_language = Tongue::nl;
    Tongue into_language = Tongue::fr;
    std::string body = {};
    std::int64_t words = 0;
    std::optional<Date> until = {};
    Return returns = Return::thanks;
    std::int64_t credits = 0;
    std::optional<RoomId> room = {};
    std::int64_t call = 0;
};
AGORA_FIELDS(TypedAsk, title, kind, from_language, into_language, body, words, until, returns,
             credits, room, call)

/// Credits are asked of who has an account for them; a bid of who is in one.
fields::FormContext context_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        fields::FormContext context;
        fields::Choices rooms{.field = "room", .options = {{"", call.say(tr("None of them"))}}};
        for (const Room& room : list_rooms_of(tx, call.actor.account)) {
            const auto seat = find_team_member(tx, room.room_id, call.actor.account);
            if (!seat || !seat->joined_at || room.outcome != Outcome::preparing) continue;
            rooms.options.push_back({to_string(room.room_id), room.title});
        }
        if (rooms.options.size() == 1) context.unasked.push_back("room");
        context.choices = {std::move(rooms)};
        if (!has_open_account(tx, call.actor.account)) {
            context.unasked.insert(context.unasked.end(), {"returns", "credits"});
        }
        return context;
    });
}

http::Response ask_page(web::Call& call, const fields::FormState& state) {
    return form_page(call,
                     {.crumbs = {{call.link("/language-help"), call.say(tr("Language help"))}},
                      .heading = call.say(tr("Ask for language help")),
                      .lead = call.say(tr(
                          "Two members who offer it are asked at once, those first who were asked "
                          "least. You hear as soon as one says yes.")),
                      .action = call.link("/language-help"),
                      .act = call.say(tr("Ask")),
                      .back = call.link("/language-help"),
                      .upload = true,
                      .form = web::show_form(call, kForm, state)},
                     state.refusals);
}

/// Of "?for_part=…", "?room=…" or "?call=…", as far as who asks may know it.
void prefill(const web::Call& call, db::ReadTx& tx, fields::NameValues& values) {
    const auto part_id = parse_id<PartId>(call.query("for_part"));
    const auto part = part_id ? find_part(tx, *part_id) : std::nullopt;
    auto room = parse_id<RoomId>(call.query("room"));
    if (part) room = part->room_id;
    const auto inside = room ? inside_of(tx, call.actor.account, *room) : std::nullopt;
    if (inside && inside->is_in()) {
        values.add("room", to_string(*room));
        if (part) {
            values.add("title", part->title);
            values.add("body", part->body);
        }
        return;
    }
    const auto id = parse_positive(call.query("call"));
    if (const auto linked = id ? linked_call(call, tx, *id) : std::nullopt) {
        values.add("title", markdown::plain_text(linked->title, 160));
        values.add("call", std::to_string(linked->call_id));
    }
}

http::Response show_new(web::Call& call) {
    const bool dutch = call.language == Language::nl;
    fields::FormState state{.values = {{"kind", "write"},
                                       {"from_language", std::string{code(call.language)}},
                                       {"into_language", dutch ? "fr" : "nl"},
                                       {"until", to_string(today_of(call) + std::chrono::days{7})},
                                       {"returns", "thanks"}}};
    call.read([&](db::ReadTx& tx) {
        auto values = state.values;
        prefill(call, tx, values);
        state.values = values;
    });
    state.context = context_of(call);
    return ask_page(call, state);
}

Ask ask_of(const TypedAsk& typed) {
    return {.title = typed.title,
            .from_language = typed.from_language,
            .into_language = typed.into_language,
            .kind = typed.kind,
            .words = typed.body.empty() ? typed.words : count_words(typed.body),
            .until = *typed.until,
            .returns = typed.returns,
            .credits = typed.credits,
            .call_id = typed.call,
            .room_id = typed.room.value_or(RoomId{})};
}

http::Response create_ask(web::Call& call) {
    auto typed = web::read_form<TypedAsk>(call, kForm, context_of(call));
    const auto file = keep_upload(call, typed.state, "document");
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            Ask ask = ask_of(typed.value);
            if (!linked_call(call, tx, ask.call_id)) ask.call_id = 0;
            return ask_for_help(acting(tx, call), std::move(ask), {typed.value.body, file},
                                today_of(call));
        });
        if (made) {
            return web::redirect(call, "/language-help/" + to_string(*made),
                                 {.text = tr("Asked. You hear as soon as somebody helps.")});
        }
        typed.state.refusals.push_back(made.refusal());
        if (file) {
            typed.state.refusals.push_back(Refusal{BidRefusal::choose_file_again, "document"});
        }
    }
    return ask_page(call, typed.state);
}

}  // namespace

std::vector<web::Route> ask_form_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/language-help/new", Access::member(), &show_new},
        {post,
         "/language-help",
         Access::member(),
         &create_ask,
         {.body_limit = kMostUploadBytes, .summary = "Ask for language help"}},
    };
}

}  // namespace agora::bids

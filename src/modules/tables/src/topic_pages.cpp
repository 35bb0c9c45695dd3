#include "agora/circles/names.hpp"
#include "agora/forum/settled_question.hpp"
#include "agora/markdown/markdown.hpp"
#include "notes.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "round_view.hpp"

#include <array>

namespace agora::tables {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kNotesForm{
    FormField{.name = "notes",
              .type = FieldType::textarea,
              .label = tr("What came out of it"),
              .hint = tr("Write it as an answer to the question, without names: it can become a "
                         "frequent question."),
              .required = true,
              .maximum = 20'000,
              .rows = 12},
    FormField{.name = "seen", .type = FieldType::hidden},
};

struct ThemeChoice {
    std::string value;
    std::string label;
    std::string lang;
};
AGORA_FIELDS(ThemeChoice, value, label, lang)

struct TopicPage {
    web::Link event = {};
    std::string event_lang = {};
    web::Link round = {};
    TopicView topic = {};
    Html notes = {};
    std::string notes_lang = {};
    std::string edit_url = {};  ///< of the notes, for who may
    std::string faq_url = {};
    std::vector<ThemeChoice> themes = {};  ///< for who may make a frequent question
    std::string action = {};
    bool may_take_out = false;
    Html form_keys = {};
};
AGORA_FIELDS(TopicPage, event, event_lang, round, topic, notes, notes_lang, edit_url, faq_url,
             themes, action, may_take_out, form_keys)

struct NotesPage {
    web::Link topic = {};
    std::string lang = {};
    std::string action = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(NotesPage, topic, lang, action, form, form_keys)

/// The topic of the address with its meeting, as far as the reader may see it.
struct SeenTopic {
    Topic topic;
    events::SeenEvent seen;
};
std::optional<SeenTopic> topic_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<TopicId>("topic");
    auto topic = id ? find_topic(tx, *id) : std::nullopt;
    auto seen = topic ? meeting_of(call, tx, topic->event_id) : std::nullopt;
    if (!seen || !may_see(call.actor, *seen, *topic)) return std::nullopt;
    return SeenTopic{std::move(*topic), std::move(*seen)};
}

void add_acts(web::Call& call, db::ReadTx& tx, const SeenTopic& at, TopicPage& page) {
    const auto& [topic, seen] = at;
    const bool leading = leads(call.actor, seen);
    const Round round = round_of(tx, call.services, topic.event_id);
    const bool own = page.topic.own && takes_votes(seen.event, round, call.now);
    page.may_take_out = !topic.faq_id && topic.notes.empty() && (leading || own);
    if (takes_notes(seen.event, call.now) && may_note(tx, call.actor, seen, topic)) {
        page.edit_url = call.link(path_of(topic.topic_id, "/notes/edit"));
    }
    if (!leading || topic.notes.empty() || topic.faq_id || page.topic.hidden) return;
    for (const forum::Theme& theme : forum::themes_for_faq(call, tx)) {
        page.themes.push_back({to_string(theme.category_id), theme.name, theme.lang});
    }
}

http::Response show_topic(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<TopicPage> {
        const auto at = topic_at(call, tx);
        if (!at) return std::nullopt;
        const auto& [topic, seen] = *at;
        TopicPage page{.event = {call.link("/events/" + to_string(topic.event_id)), seen.title},
                       .event_lang = seen.lang,
                       .round = {call.link(path_of(topic.event_id)), call.say(tr("All topics"))},
                       .topic = view_of(call, topic),
                       .notes = markdown::render(topic.notes),
                       .notes_lang = topic.notes_language,
                       .action = call.link(path_of(topic.topic_id))};
        const auto names = circles::names_of(call, tx, {topic.account_id});
        if (!names.empty()) page.topic.who = names.begin()->second;
        auto votes = list_votes(tx, topic.event_id);
        keep_people(votes, people_of(tx, seen.event));
        for (const AtTopic& vote : votes) {
            if (vote.topic_id == topic.topic_id) ++page.topic.votes;
        }
        if (topic.faq_id) page.faq_url = call.link("/faq/" + to_string(topic.faq_id));
        add_acts(call, tx, *at, page);
        return page;
    });
    if (!model) return web::refuse(call, TableRefusal::topic_not_found);
    if (model->may_take_out || !model->themes.empty()) model->form_keys = call.form_keys();
    return web::page(call, {.view = "tables/topic", .title = model->topic.title}, *model);
}

/// The topic for whoever may write its notes, or why there is no form.
Result<SeenTopic> noted_at(const web::Call& call, db::ReadTx& tx) {
    auto at = topic_at(call, tx);
    if (!at) return TableRefusal::topic_not_found;
    if (!may_note(tx, call.actor, at->seen, at->topic)) return TableRefusal::not_at_the_table;
    if (!takes_notes(at->seen.event, call.now)) return TableRefusal::too_long_ago;
    return std::move(*at);
}

http::Response notes_page(web::Call& call, const Topic& topic, const fields::FormState& state) {
    const NotesPage model{.topic = {call.link(path_of(topic.topic_id)), topic.title},
                          .lang = topic.language,
                          .action = call.link(path_of(topic.topic_id, "/notes")),
                          .form = web::show_form(call, kNotesForm, state),
                          .form_keys = call.form_keys()};
    const web::PageHead head{.view = "tables/notes", .title = call.say(tr("Notes of the table"))};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_notes(web::Call& call) {
    const auto at = call.read([&](db::ReadTx& tx) { return noted_at(call, tx); });
    if (!at) return web::refuse(call, at.refusal());
    const TypedNotes stands{at->topic.notes, at->topic.notes_version};
    return notes_page(call, at->topic, {.values = fields::to_values(stands)});
}

http::Response save_notes(web::Call& call) {
    const auto at = call.read([&](db::ReadTx& tx) { return noted_at(call, tx); });
    if (!at) return web::refuse(call, at.refusal());
    auto typed = web::read_form<TypedNotes>(call, kNotesForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto now = noted_at(call, tx);
            if (!now) return now.refusal();
            now->topic.notes_language = std::string{code(call.language)};
            return note(acting(tx, call), now->seen, now->topic, typed.value);
        });
        if (done) return web::redirect(call, path_of(at->topic.topic_id), {.text = tr("Saved.")});
        if (!done.refusal().is(TableRefusal::changed_meanwhile)) {
            return web::refuse(call, done.refusal());
        }
        const auto now = call.read([&](db::ReadTx& tx) { return topic_at(call, tx); });
        typed.state.refusals.push_back(done.refusal());
        typed.state.values = typed.state.values.with(
            "seen", std::to_string(now ? now->topic.notes_version : std::int64_t{0}));
    }
    return notes_page(call, at->topic, typed.state);
}

http::Response create_removal(web::Call& call) {
    EventId event;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto at = topic_at(call, tx);
        if (!at) return TableRefusal::topic_not_found;
        event = at->topic.event_id;
        return take_out(acting(tx, call), at->seen, at->topic);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(event), {.text = tr("The topic is out of the list.")});
}

http::Response create_faq(web::Call& call) {
    const auto category =
        parse_id<forum::CategoryId>(call.sent["category"]).value_or(forum::CategoryId{});
    const auto made = call.write([&](db::WriteTx& tx) -> Result<forum::FaqId> {
        const auto at = topic_at(call, tx);
        if (!at) return TableRefusal::topic_not_found;
        return make_faq(acting(tx, call), at->seen, at->topic, category, today_of(call));
    });
    if (!made) return web::refuse(call, made.refusal());
    return web::redirect(call, "/faq/" + to_string(*made) + "/edit",
                         {.text = tr("It stands among the frequent questions. You can shorten it "
                                     "now.")});
}

}  // namespace

std::vector<web::Route> topic_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/tables/{topic}",
         Access::member(),
         &show_topic,
         {.summary = "A topic of a round table with its notes"}},
        {get, "/tables/{topic}/notes/edit", Access::member(), &show_notes},
        {post,
         "/tables/{topic}/notes",
         Access::member(),
         &save_notes,
         {.summary = "Write what came out of it: who is at the table or leads"}},
        {post,
         "/tables/{topic}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take a topic out"}},
        {post,
         "/tables/{topic}/faq",
         Access::member(),
         &create_faq,
         {.summary = "Make a frequently asked question of its notes"}},
    };
}

}  // namespace agora::tables

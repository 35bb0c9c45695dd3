#include "agora/base/text.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "round_view.hpp"

#include <algorithm>
#include <array>

namespace agora::tables {
namespace {

using fields::FormField;

constexpr std::array kTopicForm{
    FormField{.name = "title",
              .label = tr("What do you want to talk about?"),
              .hint = tr("A question works best: “How do I set my price?”"),
              .required = true,
              .minimum = 3,
              .maximum = 120},
    FormField{.name = "words",
              .type = fields::FieldType::textarea,
              .label = tr("More about it"),
              .hint = tr("Members who see the event read this with your name."),
              .maximum = 1000,
              .rows = 3},
};

struct TypedTopic {
    std::string title;
    std::string words;
};
AGORA_FIELDS(TypedTopic, title, words)

web::PageHead head_of(const web::Call& call, const RoundPage& model) {
    return {.view = "tables/round", .title = call.say(tr("Topics")) + " · " + model.title};
}

std::optional<RoundPage> read_page(web::Call& call, const fields::FormState& state = {}) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<RoundPage> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return std::nullopt;
        return page_of(call, tx, *seen);
    });
    if (!model) return model;
    model->form = web::show_form(call, kTopicForm, state);
    model->form_keys = call.form_keys();
    return model;
}

http::Response show_round(web::Call& call) {
    const auto model = read_page(call);
    if (!model) return web::refuse(call, TableRefusal::meeting_not_found);
    return web::page(call, head_of(call, *model), *model);
}

/// The page again, with what is wrong at its field and what was chosen or typed there.
http::Response refused(web::Call& call, const Refusal& refusal) {
    if (refusal.kind() != RefusalKind::field) return web::refuse(call, refusal);
    auto model = read_page(call);
    if (!model) return web::refuse(call, TableRefusal::meeting_not_found);
    const std::string said = call.say(refusal.message());
    if (refusal.field() == "topics") {
        model->topics_error = said;
        const auto ticked = call.sent.all("topics");
        for (TopicView& topic : model->topics) {
            topic.voted = std::ranges::find(ticked, to_string(topic.topic_id)) != ticked.end();
        }
    }
    if (refusal.field() == "votes") model->votes_error = said;
    if (refusal.field() == "table") model->table_error = said;
    if (refusal.field() == "tables") {
        model->tables_error = said;
        model->tables_typed = std::string{call.sent["tables"]};
    }
    return web::refuse_form(call, head_of(call, *model), *model, {refusal});
}

/// An act on the round table of the address, then back on its page.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return TableRefusal::meeting_not_found;
        return work(acting(tx, call), *seen);
    });
    if (!done) return refused(call, done.refusal());
    return web::redirect(call, path_of(*call.id<EventId>("id")), {.text = done_text});
}

http::Response create_topic(web::Call& call) {
    auto typed = web::read_form<TypedTopic>(call, kTopicForm);
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<Topic> {
            const auto seen = meeting_at(call, tx);
            if (!seen) return TableRefusal::meeting_not_found;
            return propose(acting(tx, call), *seen,
                           {.language = std::string{code(call.language)},
                            .title = typed.value.title,
                            .words = typed.value.words});
        });
        if (made) {
            return web::redirect(call, path_of(made->event_id),
                                 {.text = tr("Your topic stands in the list. Vote for it too when "
                                             "you want to talk about it.")});
        }
        if (made.refusal().kind() != RefusalKind::field) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    const auto model = read_page(call, typed.state);
    if (!model) return web::refuse(call, TableRefusal::meeting_not_found);
    return web::refuse_form(call, head_of(call, *model), *model, typed.state.refusals);
}

http::Response save_votes(web::Call& call) {
    std::vector<TopicId> topics;
    for (const std::string_view value : call.sent.all("topics")) {
        topics.push_back(parse_id<TopicId>(value).value_or(TopicId{}));
    }
    return act(call, tr("Your votes are noted. You can change them until the votes are closed."),
               [&](const Acting& acting, const events::SeenEvent& seen) {
                   return vote(acting, seen, topics);
               });
}

http::Response save_settings(web::Call& call) {
    const std::int64_t votes = parse_positive(call.sent["votes"]).value_or(0);
    return act(call, tr("Saved."), [&](const Acting& acting, const events::SeenEvent& seen) {
        return set_votes(acting, seen, votes);
    });
}

http::Response create_closure(web::Call& call) {
    return act(call, tr("The votes are closed."),
               [](const Acting& acting, const events::SeenEvent& seen) {
                   return set_voting(acting, seen, Voting::closed);
               });
}

http::Response remove_closure(web::Call& call) {
    return act(call, tr("One can propose and vote again."),
               [](const Acting& acting, const events::SeenEvent& seen) {
                   return set_voting(acting, seen, Voting::open);
               });
}

http::Response create_groups(web::Call& call) {
    const std::int64_t tables = parse_positive(call.sent["tables"]).value_or(0);
    return act(call, tr("Everybody who comes has a table."),
               [&](const Acting& acting, const events::SeenEvent& seen) {
                   return make_groups(acting, seen, tables);
               });
}

http::Response create_seat(web::Call& call) {
    const auto person = parse_id<AccountId>(call.sent["person"]).value_or(AccountId{});
    const auto table = parse_id<TopicId>(call.sent["table"]).value_or(TopicId{});
    return act(call, tr("Moved."), [&](const Acting& acting, const events::SeenEvent& seen) {
        return move_person(acting, seen, person, table);
    });
}

}  // namespace

std::vector<web::Route> round_routes() {
    using enum http::Method;
    using web::Access;
    const auto on = [](std::string_view pattern, auto* handler, std::string_view summary) {
        return web::Route{post, pattern, Access::member(), handler, {.summary = summary}};
    };
    return {
        {get,
         "/events/{id}/tables",
         Access::member(),
         &show_round,
         {.summary = "The topics of a round table, its votes and groups"}},
        on("/events/{id}/tables/topics", &create_topic, "Propose a topic"),
        on("/events/{id}/tables/votes", &save_votes, "Choose topics, instead of what one chose"),
        on("/events/{id}/tables/settings", &save_settings, "How many votes each has: who leads"),
        on("/events/{id}/tables/closure", &create_closure, "Close the votes: who leads"),
        on("/events/{id}/tables/closure/removal", &remove_closure, "Open them again: who leads"),
        on("/events/{id}/tables/groups", &create_groups,
           "Make groups by the wishes, so many tables: who leads"),
        on("/events/{id}/tables/seats", &create_seat, "Move somebody to a table: who leads"),
    };
}

}  // namespace agora::tables

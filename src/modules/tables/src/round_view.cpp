#include "round_view.hpp"

#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"

#include <algorithm>
#include <map>

namespace agora::tables {
namespace {

/// What the page is made of, and the names of all who stand in it.
struct Read {
    std::vector<Topic> topics;
    std::vector<AtTopic> votes;
    std::vector<AtTopic> seats;
    std::vector<AccountId> people;
    bool seated = false;  ///< the reader is
    std::map<AccountId, web::Link> names = {};
};

Read read_all(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    const events::Event& event = seen.event;
    Read read{.topics = list_topics(tx, event.event_id),
              .votes = list_votes(tx, event.event_id),
              .seats = list_seats(tx, event.event_id),
              .people = people_of(tx, event)};
    keep_people(read.votes, read.people);
    keep_people(read.seats, read.people);
    read.seated = std::ranges::count(read.seats, call.actor.account, &AtTopic::account_id) > 0;
    std::erase_if(read.topics,
                  [&](const Topic& topic) { return !may_see(call.actor, seen, topic); });
    std::vector<AccountId> accounts = read.people;
    for (const Topic& topic : read.topics) accounts.push_back(topic.account_id);
    for (const AtTopic& seat : read.seats) accounts.push_back(seat.account_id);
    read.names = circles::names_of(call, tx, std::move(accounts));
    return read;
}

web::Link name_of(const Read& read, AccountId account) {
    const auto found = read.names.find(account);
    return found == read.names.end() ? web::Link{} : found->second;
}

std::vector<TopicView> topics_of(const web::Call& call, const Read& read) {
    std::vector<TopicView> views;
    for (const Topic& topic : read.topics) {
        TopicView view = view_of(call, topic);
        view.who = name_of(read, topic.account_id);
        for (const AtTopic& vote : read.votes) {
            if (vote.topic_id != topic.topic_id) continue;
            ++view.votes;
            view.voted = view.voted || vote.account_id == call.actor.account;
        }
        views.push_back(std::move(view));
    }
    return views;
}

/// Where nobody registers, whoever sees the event takes part; names are for who sits down with them.
bool may_read_names(const Read& read, const RoundPage& page) {
    return page.leads || read.seated || (page.registers && page.takes_part);
}

bool wished(const Read& read, const AtTopic& seat) {
    return std::ranges::any_of(read.votes, [&](const AtTopic& vote) {
        return vote.account_id == seat.account_id && vote.topic_id == seat.topic_id;
    });
}

TableView table_of(const web::Call& call, const Read& read, const Topic& topic,
                   const RoundPage& page) {
    TableView table{.number = topic.place};
    table.topic = *std::ranges::find(page.topics, topic.topic_id, &TopicView::topic_id);
    for (const AtTopic& seat : read.seats) {
        if (seat.topic_id != topic.topic_id) continue;
        ++table.people;
        if (page.leads && wished(read, seat)) ++table.wished;
        table.own = table.own || seat.account_id == call.actor.account;
        const web::Link name = name_of(read, seat.account_id);
        if (may_read_names(read, page) && !name.label.empty()) table.names.push_back(name);
    }
    return table;
}

void add_tables(const web::Call& call, const Read& read, RoundPage& page) {
    for (const Topic& topic : read.topics) {
        if (topic.place > 0) page.tables.push_back(table_of(call, read, topic, page));
    }
    std::ranges::sort(page.tables, {}, &TableView::number);
}

void add_seats(const Read& read, RoundPage& page) {
    for (const AccountId account : read.people) {
        SeatChoice choice{.account_id = account, .name = name_of(read, account).label};
        const auto seat = std::ranges::find(read.seats, account, &AtTopic::account_id);
        if (seat == read.seats.end()) {
            ++page.without_seat;
        } else {
            const auto topic = std::ranges::find(read.topics, seat->topic_id, &Topic::topic_id);
            if (topic != read.topics.end()) choice.number = topic->place;
        }
        if (!choice.name.empty()) page.seats.push_back(std::move(choice));
    }
}

}  // namespace

std::string path_of(EventId event, std::string_view rest) {
    return "/events/" + to_string(event) + "/tables" + std::string{rest};
}

std::string path_of(TopicId topic, std::string_view rest) {
    return "/tables/" + to_string(topic) + std::string{rest};
}

std::optional<events::SeenEvent> meeting_of(const web::Call& call, db::ReadTx& tx, EventId event) {
    auto seen = events::find_seen(tx, call.actor, event, call.language, today_of(call));
    if (!seen || !is_round_table(seen->event)) return std::nullopt;
    return seen;
}

std::optional<events::SeenEvent> meeting_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<EventId>("id");
    return id ? meeting_of(call, tx, *id) : std::nullopt;
}

TopicView view_of(const web::Call& call, const Topic& topic) {
    TopicView view{.topic_id = topic.topic_id,
                   .url = call.link(path_of(topic.topic_id)),
                   .title = topic.title,
                   .lang = topic.language,
                   .words = topic.words,
                   .own = topic.account_id == call.actor.account,
                   .has_notes = !topic.notes.empty(),
                   .in_faq = bool(topic.faq_id),
                   .hidden = topic.moderation == web::Moderation::hidden};
    if (!view.own) {
        view.report_url =
            call.link("/reports/new") + "?about=" + http::encoded(path_of(topic.topic_id));
    }
    return view;
}

RoundPage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    const events::Event& event = seen.event;
    const Read read = read_all(call, tx, seen);
    const Round round = round_of(tx, call.services, event.event_id);
    RoundPage page{.event_url = call.link("/events/" + to_string(event.event_id)),
                   .title = seen.title,
                   .lang = seen.lang,
                   .when = seen.when,
                   .action = call.link(path_of(event.event_id)),
                   .votes = round.votes,
                   .open = takes_votes(event, round, call.now),
                   .closed = round.closed_at.has_value(),
                   .over = event.ends_at <= call.now,
                   .takes_part = takes_part(seen),
                   .may_choose = may_choose(seen),
                   .registers = event.registers,
                   .leads = leads(call.actor, seen),
                   .topics = topics_of(call, read)};
    page.used = std::ranges::count(page.topics, true, &TopicView::voted);
    std::vector<AccountId> voters;
    for (const AtTopic& vote : read.votes) voters.push_back(vote.account_id);
    page.voters = std::ranges::distance(voters.begin(), std::ranges::unique(voters).begin());
    add_tables(call, read, page);
    const auto visible = std::ranges::count(page.topics, false, &TopicView::hidden);
    page.most_tables = most_tables(visible, std::ssize(read.people));
    if (page.leads) add_seats(read, page);
    return page;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.actor, call.origin()};
}

}  // namespace agora::tables

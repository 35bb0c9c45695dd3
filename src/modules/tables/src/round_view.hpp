#pragma once

#include "agora/web/answer.hpp"
#include "round.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::tables {

/// "/events/12/tables" and what follows it.
std::string path_of(EventId event, std::string_view rest = {});
/// "/tables/12" and what follows it.
std::string path_of(TopicId topic, std::string_view rest = {});

struct TopicView {
    TopicId topic_id = {};
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string words = {};
    web::Link who = {};      ///< without label: somebody who has left
    std::int64_t votes = 0;  ///< people who want to talk about it
    bool voted = false;      ///< the reader is one of them
    bool own = false;
    bool has_notes = false;
    bool in_faq = false;
    bool hidden = false;          ///< after a report
    std::string report_url = {};  ///< not of what is one's own
};
AGORA_FIELDS(TopicView, topic_id, url, title, lang, words, who, votes, voted, own, has_notes,
             in_faq, hidden, report_url)

/// A small group.
struct TableView {
    std::int64_t number = 0;
    TopicView topic = {};
    std::int64_t people = 0;
    bool own = false;  ///< the reader sits there
    std::vector<web::Link> names =
        {};                   ///< for who takes part; without registration, who has a seat
    std::int64_t wished = 0;  ///< of them chose its topic; for who leads, else 0
};
AGORA_FIELDS(TableView, number, topic, people, own, names, wished)

/// Somebody in the list of the form that moves people; for who leads.
struct SeatChoice {
    AccountId account_id = {};
    std::string name = {};
    std::int64_t number = 0;  ///< of the table; 0: none yet
};
AGORA_FIELDS(SeatChoice, account_id, name, number)

struct RoundPage {
    std::string event_url = {};
    std::string title = {};
    std::string lang = {};
    std::string when = {};
    std::string action = {};
    std::int64_t votes = 0;  ///< that each person has
    std::int64_t used = 0;   ///< by the reader
    std::int64_t voters = 0;
    bool open = false;    ///< topics are proposed and voted on
    bool closed = false;  ///< by hand; it can be opened again
    bool over = false;
    bool takes_part = false;
    bool may_choose = false;  ///< has or can get a seat, so votes too
    bool registers = false;   ///< people register for the meeting
    bool leads = false;
    std::vector<TopicView> topics = {};
    std::vector<TableView> tables = {};
    std::vector<SeatChoice> seats = {};
    std::int64_t without_seat = 0;
    std::int64_t most_tables = 0;
    std::string tables_typed = {};
    std::string votes_error = {};
    std::string topics_error = {};
    std::string tables_error = {};
    std::string table_error = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(RoundPage, event_url, title, lang, when, action, votes, used, voters, open, closed,
             over, takes_part, may_choose, registers, leads, topics, tables, seats, without_seat,
             most_tables, tables_typed, votes_error, topics_error, tables_error, table_error, form,
             form_keys)

/// The round table of the address or of this number, as far as the reader may see it.
std::optional<events::SeenEvent> meeting_of(const web::Call& call, db::ReadTx& tx, EventId event);
std::optional<events::SeenEvent> meeting_at(const web::Call& call, db::ReadTx& tx);

/// The page without its form.
RoundPage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);
TopicView view_of(const web::Call& call, const Topic& topic);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::tables

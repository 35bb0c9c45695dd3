#pragma once

#include "agora/web/answer.hpp"
#include "stand.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::fairs {

/// "/events/12/stands" and what follows it.
std::string path_of(EventId event, std::string_view rest = {});

/// Who shows something at a stand.
struct ExhibitorView {
    std::string name;
    std::string url;  ///< empty: no page to go to
    std::string words;
    std::int64_t tables = 0;
    std::string share = {};  ///< for who organises it
    bool own = false;
    bool hidden = false;          ///< the words, after a report
    std::string remove_url = {};  ///< for who organises it, while bookings can change
    std::string report_url = {};  ///< of the words, for others
};
AGORA_FIELDS(ExhibitorView, name, url, words, tables, share, own, hidden, remove_url, report_url)

struct StandView {
    StandId stand_id = {};
    std::int64_t number = 0;
    std::string title;
    std::string lang;
    std::string words;
    std::string sector;  ///< empty: shared by all
    std::int64_t tables = 0;
    std::int64_t left = 0;
    std::string price = {};  ///< of the whole; empty: nothing
    std::string last_day = {};
    std::vector<ExhibitorView> exhibitors = {};
    std::string share = {};       ///< the reader's own
    std::string share_if = {};    ///< of one table, when the reader books now
    std::int64_t own_tables = 0;  ///< 0: none
    std::string own_words = {};
    bool open = false;
    bool may_book = false;
    bool may_take_down = false;
    std::string action = {};  ///< "/nl/stands/12"
    std::string error = {};
};
AGORA_FIELDS(StandView, stand_id, number, title, lang, words, sector, tables, left, price, last_day,
             exhibitors, share, share_if, own_tables, own_words, open, may_book, may_take_down,
             action, error)

struct FairPage {
    std::string event_url;
    std::string title;
    std::string lang;
    std::string when;
    std::string action;
    std::vector<StandView> stands = {};
    bool looks_after = false;
    bool may_put_up = false;
    Date usual_last_day = {};  ///< a week from now, but before the fair
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(FairPage, event_url, title, lang, when, action, stands, looks_after, may_put_up,
             usual_last_day, form, form_keys)

/// "/stands/12/bookings/34": what somebody shows at a stand.
std::string path_of_booking(StandId stand, AccountId account);

/// Words that were hidden after a report are for who wrote them and who organises the fair.
bool may_read(const access::Actor& actor, bool looks_after, const Booking& booking);

/// The fair of an event, as far as the reader may see it.
std::optional<events::SeenEvent> fair_of(const web::Call& call, db::ReadTx& tx, EventId event);

/// The page without its form.
FairPage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);

/// The page again, with what is wrong at one of its stands and what was typed there.
http::Response refuse_on_page(web::Call& call, EventId event, StandId stand,
                              const Refusal& refusal);

}  // namespace agora::fairs

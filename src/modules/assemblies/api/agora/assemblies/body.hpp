#pragma once

#include "agora/lottery/draw.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/journal/journal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::assemblies {

using access::AccountId;
using BodyId = Id<struct AssembliesBodyTag>;
using lottery::DrawId;
using SeatId = Id<struct AssembliesSeatTag>;
using TermId = Id<struct AssembliesTermTag>;

enum class Kind { assembly, board, committee };
AGORA_ENUM(Kind, assembly, board, committee)

/// Who is convened to its meetings.
enum class Invited { shareholders, members, seats };
AGORA_ENUM(Invited, shareholders, members, seats)

/// Something that meets and decides. What tells an assembly from a committee are its settings.
struct Body {
    BodyId body_id = {};
    Kind kind = Kind::committee;
    std::string slug = {};
    Invited invited = Invited::seats;
    std::int64_t notice_days = 0;  ///< between the last letter and the meeting
    std::string article = {};      ///< of the statutes that says so
    std::int64_t proxies = 0;      ///< how many one person may hold
    bool asks_documents = false;   ///< no meeting without one
    bool takes_questions = false;  ///< in writing, answered before it opens
    bool checks_people = false;    ///< who they are, and whether they hold a share
    std::string name_nl = {};
    std::string name_fr = {};
    std::string name_en = {};
    std::string decides_nl = {};
    std::string decides_fr = {};
    std::string decides_en = {};
};
AGORA_FIELDS(Body, body_id, kind, slug, invited, notice_days, article, proxies, asks_documents,
             takes_questions, checks_people, name_nl, name_fr, name_en, decides_nl, decides_fr,
             decides_en)

/// Who sees the name of somebody with a seat: they say so themselves. asked: not yet.
enum class Shown { asked, nobody, members, everyone };
AGORA_ENUM(Shown, asked, nobody, members, everyone)

struct Seat {
    SeatId seat_id = {};
    BodyId body_id = {};
    AccountId account_id = {};  ///< zero when the account is erased
    Shown shown = Shown::asked;
    std::string function_nl = {};
    std::string function_fr = {};
    std::string function_en = {};
    Date from_day = {};
    std::optional<Date> until_day = {};  ///< the last day of the term
};
AGORA_FIELDS(Seat, seat_id, body_id, account_id, shown, function_nl, function_fr, function_en,
             from_day, until_day)

/// A word of how the cooperative decides, explained in one or two sentences. `forms`: how it is
/// written too, between commas.
struct Term {
    TermId term_id = {};
    std::string word_nl = {};
    std::string word_fr = {};
    std::string word_en = {};
    std::string forms_nl = {};
    std::string forms_fr = {};
    std::string forms_en = {};
    std::string plain_nl = {};
    std::string plain_fr = {};
    std::string plain_en = {};
};
AGORA_FIELDS(Term, term_id, word_nl, word_fr, word_en, forms_nl, forms_fr, forms_en, plain_nl,
             plain_fr, plain_en)

struct BodyChanged {
    static constexpr std::string_view kName = "assemblies.body_changed";
    BodyId body = {};
};
AGORA_FIELDS(BodyChanged, body)
struct SeatGiven {
    static constexpr std::string_view kName = "assemblies.seat_given";
    BodyId body = {};
    AccountId account = {};
};
AGORA_FIELDS(SeatGiven, body, account)
struct SeatChanged {
    static constexpr std::string_view kName = "assemblies.seat_changed";
    BodyId body = {};
    AccountId account = {};
};
AGORA_FIELDS(SeatChanged, body, account)
/// Somebody said who sees their name.
struct SeatShown {
    static constexpr std::string_view kName = "assemblies.seat_shown";
    SeatId seat = {};
};
AGORA_FIELDS(SeatShown, seat)
struct TermPut {
    static constexpr std::string_view kName = "assemblies.term_put";
    TermId term = {};
};
AGORA_FIELDS(TermPut, term)

/// General assembly, board and ethics committee with the words that go with them; what is there
/// already stays.
void put_usual(db::WriteTx& tx, const journal::Origin& origin);
std::optional<Body> find_body_by_slug(db::ReadTx& tx, std::string_view slug);
SeatId put_seat(db::WriteTx& tx, Seat seat);
/// Notes, unchecked, that a draw filled it.
void put_drawn_seat(db::WriteTx& tx, SeatId seat, DrawId draw);

}  // namespace agora::assemblies

#pragma once

#include "acting.hpp"
#include "agora/bids/help.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::bids {

/// A room as somebody of its team stands to it.
struct Inside {
    Room room = {};
    TeamMember seat = {};
    bool leads = false;  ///< also everybody while nobody leads, whose account may be gone

    bool is_in() const { return seat.joined_at.has_value(); }
    bool is_open() const { return room.outcome == Outcome::preparing; }
};
/// Of the address ("{room}"); nothing for everybody outside the team. Who is invited stands to it too.
std::optional<Inside> room_at(const web::Call& call, db::ReadTx& tx);
/// The same for who said yes; else why not.
Result<Inside> entered_at(const web::Call& call, db::ReadTx& tx);
std::optional<Inside> inside_of(db::ReadTx& tx, AccountId account, RoomId room);

/// Whether this member may read a lesson that is shared; who is in its team always may.
bool may_read(db::ReadTx& tx, const access::Actor& actor, const Lesson& lesson);

/// Whether they change the block: who made it, or the group that keeps it.
bool keeps(db::ReadTx& tx, const access::Actor& actor, const Block& block);
bool may_read(db::ReadTx& tx, const access::Actor& actor, const Block& block);
/// Of the address ("{block}"), as far as who asks may read it.
std::optional<Block> block_at(const web::Call& call, db::ReadTx& tx);

/// How somebody stands to an ask for help.
struct Concern {
    Ask ask = {};
    bool asks = false;
    bool helps = false;     ///< took it
    bool proposed = false;  ///< was asked, and has not answered
    bool offers = false;    ///< offers this pair and kind
    bool in_team = false;   ///< of the team for which it is: sees how it stands, not the texts

    bool reads_texts() const { return asks || helps; }
};
/// Of the address ("{ask}"); nothing for whom it does not concern.
std::optional<Concern> ask_at(const web::Call& call, db::ReadTx& tx);
std::optional<Concern> concern_of(db::ReadTx& tx, const web::Services& services, AccountId account,
                                  AskId ask);
/// Whether one of them blocked the other, or the moderators keep one away.
bool are_apart(db::ReadTx& tx, const web::Services& services, AccountId one, AccountId other);

std::string path_of(const Room& room, std::string_view rest = {});
std::string path_of(const Part& part, std::string_view rest = {});
std::string path_of(const Lesson& lesson);
std::string path_of(const Block& block, std::string_view rest = {});
std::string path_of(const Ask& ask, std::string_view rest = {});

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::bids

#include "sight.hpp"

#include "agora/circles/circle.hpp"
#include "agora/members/reach.hpp"
#include "ask_store.hpp"
#include "block_store.hpp"
#include "helper_store.hpp"
#include "lesson_store.hpp"
#include "refusals.hpp"
#include "room_store.hpp"

#include <algorithm>

namespace agora::bids {

std::optional<Inside> inside_of(db::ReadTx& tx, AccountId account, RoomId id) {
    auto room = account ? find_room(tx, id) : std::nullopt;
    auto seat = room ? find_team_member(tx, id, account) : std::nullopt;
    if (!seat) return std::nullopt;
    Inside inside{.room = std::move(*room), .seat = std::move(*seat)};
    inside.leads = inside.is_in() && inside.seat.role == Role::lead;
    if (inside.is_in() && !inside.leads) {
        inside.leads = std::ranges::none_of(list_team(tx, id), [](const TeamMember& one) {
            return one.role == Role::lead && one.joined_at;
        });
    }
    return inside;
}

std::optional<Inside> room_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<RoomId>("room");
    if (!id || !call.actor.is_member()) return std::nullopt;
    return inside_of(tx, call.actor.account, *id);
}

Result<Inside> entered_at(const web::Call& call, db::ReadTx& tx) {
    auto inside = room_at(call, tx);
    if (!inside) return BidRefusal::room_not_found;
    if (!inside->is_in()) return BidRefusal::invitation_not_answered;
    return std::move(*inside);
}

bool may_read(db::ReadTx& tx, const access::Actor& actor, const Lesson& lesson) {
    if (!actor.is_member()) return false;
    if (lesson.shared_at && lesson.moderation != Moderation::hidden) return true;
    const auto seat = find_team_member(tx, lesson.room_id, actor.account);
    return seat && seat->joined_at;
}

bool keeps(db::ReadTx& tx, const access::Actor& actor, const Block& block) {
    if (!actor.is_member()) return false;
    if (!block.circle_id) return block.made_by == actor.account;
    return circles::find_membership(tx, block.circle_id, actor.account).has_value();
}

bool may_read(db::ReadTx& tx, const access::Actor& actor, const Block& block) {
    if (!actor.is_member()) return false;
    if (block.audience == BlockAudience::members && block.moderation != Moderation::hidden) {
        return true;
    }
    return keeps(tx, actor, block);
}

std::optional<Block> block_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<BlockId>("block");
    auto block = id ? find_block(tx, *id) : std::nullopt;
    if (!block || !may_read(tx, call.actor, *block)) return std::nullopt;
    return block;
}

bool are_apart(db::ReadTx& tx, const web::Services& services, AccountId one, AccountId other) {
    return one && other && one != other &&
           (members::is_kept_from(tx, services, one, other) ||
            members::is_kept_from(tx, services, other, one));
}

std::optional<Concern> concern_of(db::ReadTx& tx, const web::Services& services, AccountId account,
                                  AskId id) {
    auto ask = account ? find_ask(tx, id) : std::nullopt;
    if (!ask) return std::nullopt;
    Concern concern{.ask = std::move(*ask)};
    concern.asks = concern.ask.asked_by == account;
    concern.helps = concern.ask.helper == account;
    const auto candidate = find_candidate(tx, id, account);
    const bool apart = are_apart(tx, services, account, concern.ask.asked_by);
    const bool open = concern.ask.state == AskState::looking && concern.ask.asked_by && !apart;
    concern.proposed = candidate && candidate->answer == Answer::waiting && open;
    if (concern.ask.room_id) {
        const auto seat = find_team_member(tx, concern.ask.room_id, account);
        concern.in_team = seat && seat->joined_at;
    }
    if (open && !concern.asks) {
        concern.offers = std::ranges::any_of(list_pairs(tx, account), [&](const Pair& pair) {
            return pair.from_language == concern.ask.from_language &&
                   pair.into_language == concern.ask.into_language && pair.kind == concern.ask.kind;
        });
    }
    const bool any = concern.asks || concern.helps || concern.proposed || concern.in_team ||
                     concern.offers || (candidate && !apart);
    return any ? std::optional{std::move(concern)} : std::nullopt;
}

std::optional<Concern> ask_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<AskId>("ask");
    if (!id || !call.actor.is_member()) return std::nullopt;
    return concern_of(tx, call.services, call.actor.account, *id);
}

std::string path_of(const Room& room, std::string_view rest) {
    return "/bids/" + to_string(room.room_id) + std::string{rest};
}

std::string path_of(const Part& part, std::string_view rest) {
    return "/bids/" + to_string(part.room_id) + "/parts/" + to_string(part.part_id) +
           std::string{rest};
}

std::string path_of(const Lesson& lesson) {
    return "/bids/lessons/" + to_string(lesson.room_id);
}

std::string path_of(const Block& block, std::string_view rest) {
    return "/blocks/" + to_string(block.block_id) + std::string{rest};
}

std::string path_of(const Ask& ask, std::string_view rest) {
    return "/language-help/" + to_string(ask.ask_id) + std::string{rest};
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::bids

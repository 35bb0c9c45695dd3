#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/members/profile.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::web {
struct Services;
class Call;
}  // namespace agora::web

// Somebody who is shown in a picture can have it hidden at once, without an account; it is decided
// later (the right to one's image). The rules are the same wherever a picture is shown; a module that
// shows pictures adds a wall, which says what becomes of them.
namespace agora::members {

using ObjectionId = Id<struct PictureObjectionTag>;

enum class ObjectionDecision { open, removed, shown_again };
AGORA_ENUM(ObjectionDecision, open, removed, shown_again)

struct ObjectionRow {
    ObjectionId objection_id;
    AccountId account_id;  ///< who put the picture there; zero when their account is closed
    AccountId owner_id;    ///< on whose own page it stands; zero elsewhere
    std::string path;      ///< where it is shown: "/members/12", "/events/34/pictures"
    std::string picture;   ///< digest
    std::string reason;
    std::string mail;       ///< for the answer, or empty
    AccountId objected_by;  ///< until it is decided; zero is a visitor
    std::string language;   ///< of the person who objects
    Instant objected_at;
    ObjectionDecision decision = ObjectionDecision::open;
    bool by_moderator = false;  ///< else whoever put it there decided
};
AGORA_FIELDS(ObjectionRow, objection_id, account_id, owner_id, path, picture, reason, mail,
             objected_by, language, objected_at, decision, by_moderator)

extern const access::Permission kModeratePictures;

enum class PictureFate { hidden, shown, removed };
enum class WhoDecides { owner_and_moderators, moderators };

/// Pictures of one kind of things.
struct PictureWall {
    std::string_view folder;  ///< their paths begin so: "/events/"
    WhoDecides who_decides = WhoDecides::moderators;
    /// Holds at once for pages, lists and the file, in the transaction of the objection or decision.
    void (*carry_out)(db::WriteTx& tx, web::Services& services, const ObjectionRow& objection,
                      PictureFate fate);
    /// What the thing is called, as far as the reader may know it; else empty.
    std::string (*name_of)(const web::Call& call, db::ReadTx& tx, const ObjectionRow& objection);
};

/// services.state<PictureWalls>(), filled at the start.
class PictureWalls {
 public:
    void add(const PictureWall& wall) { walls_.push_back(wall); }
    /// There is one for every path that an objection names.
    const PictureWall& of(std::string_view path) const;

 private:
    std::vector<PictureWall> walls_;
};

/// Whether a picture that somebody wants to show there waits hidden, because an objection to it is
/// open; after it was removed there it is refused at "picture".
Result<bool> waits_hidden(db::ReadTx& tx, std::string_view path, std::string_view picture);

/// Whoever put it there took it away: open objections are decided so, and who objected is told.
void end_objections(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                    std::string_view path, std::string_view picture);

}  // namespace agora::members

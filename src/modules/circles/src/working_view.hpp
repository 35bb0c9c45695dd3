#pragma once

#include "agora/circles/standing.hpp"
#include "agora/circles/working.hpp"
#include "circle_view.hpp"
#include "people_view.hpp"

#include <optional>
#include <string>
#include <vector>

// What the pages of a working group show besides.
namespace agora::circles {

struct MandateView {
    std::int64_t version = 1;
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    Html asked = {};
    std::string asked_by = {};
    std::optional<Date> until_day = {};
    bool over = false;  ///< its day has passed
    web::Link writer = {};
    Instant written_at = {};
};
AGORA_FIELDS(MandateView, version, lang, language, asked, asked_by, until_day, over, writer,
             written_at)

MandateView view_of(const web::Call& call, const Mandate& mandate);

/// Somebody with a function or a time of their own there.
struct RoleView {
    PersonView person = {};
    std::string label = {};    ///< "secretary", "expert"
    std::string subject = {};  ///< of a guest or expert
    Date until = {};
    bool waits = false;        ///< invited, and has not answered
    std::string end_url = {};  ///< to end it, for the animators
};
AGORA_FIELDS(RoleView, person, label, subject, until, waits, end_url)

/// Secretaries and moderators whose term has not ended, as this reader may see them.
std::vector<RoleView> offices_of(const web::Call& call, db::ReadTx& tx, const Circle& circle);
enum class Invited { left_out, too };
/// What they come for is for who is inside.
std::vector<RoleView> guests_of(const web::Call& call, db::ReadTx& tx, const Standing& standing,
                                Invited invited);

std::string_view label_of(Office office);
std::string_view label_of(InvitedAs as);

/// The reader is asked to come for a time.
struct InvitationView {
    std::string label = {};
    std::string subject = {};
    Date until = {};
    bool has_charter = false;
};
AGORA_FIELDS(InvitationView, label, subject, until, has_charter)

/// On the home of a working group.
struct WorkingView {
    std::optional<MandateView> mandate = {};
    std::string mandate_url = {};
    std::string mandate_edit_url = {};  ///< for the animators
    std::vector<RoleView> offices = {};
    std::vector<RoleView> guests = {};
    std::string roles_url = {};        ///< for members
    std::string composition_url = {};  ///< for members
    std::optional<CircleCard> parent = {};
    bool outside_parent = false;  ///< the reader would have to join the whole group first
    std::vector<CircleCard> parts = {};
    std::string part_url = {};  ///< to start a sub-group, for the animators
    std::optional<InvitationView> invitation = {};
};
AGORA_FIELDS(WorkingView, mandate, mandate_url, mandate_edit_url, offices, guests, roles_url,
             composition_url, parent, outside_parent, parts, part_url, invitation)

/// Nothing for groups of another kind.
std::optional<WorkingView> working_of(const web::Call& call, db::ReadTx& tx, const Words& words,
                                      const Circle& circle);

/// The working group of the address, or why there is no page.
Result<Circle> working_at(const web::Call& call, db::ReadTx& tx);
/// The same for its animators.
Result<Circle> working_animated_at(const web::Call& call, db::ReadTx& tx);
/// To the group, from one of its pages.
std::vector<web::Link> crumbs_to(const web::Call& call, const Circle& circle,
                                 const std::string& name);

}  // namespace agora::circles

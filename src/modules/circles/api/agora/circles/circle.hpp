#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/vocabulary/terms.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::circles {

using access::AccountId;
using vocabulary::TermId;
using CircleId = Id<struct CircleTag>;

/// A profession network gathers people of one profession, a sector network complementary ones of one
/// sector; a local group belongs to a place, a working group to a task.
enum class Kind { profession, sector, local, working, free };
AGORA_ENUM(Kind, profession, sector, local, working, free)

/// A proposed group waits for enough interest; a sleeping one keeps its members and pages; a closed
/// one stays readable and takes nobody in.
enum class State { proposed, starting, active, sleeping, closed };
AGORA_ENUM(State, proposed, starting, active, sleeping, closed)

enum class Openness { open, on_request };
AGORA_ENUM(Openness, open, on_request)

enum class Role { member, animator };
AGORA_ENUM(Role, member, animator)

struct Circle {
    CircleId circle_id;
    std::string slug;
    Kind kind = Kind::free;
    State state = State::active;
    Openness openness = Openness::open;
    std::string language;  ///< of the original founding page
    TermId term_id;        ///< the profession or sector; zero for other kinds
    std::string place;     ///< code of a territory, or empty
    std::string website;   ///< its page elsewhere, or empty
    std::int64_t interest_needed = 0;
    std::optional<Date> interest_until;
    std::int64_t charter_version = 0;  ///< of the original that changed the charter last; 0: none
    AccountId founded_by;              ///< zero when the account is erased
    Instant founded_at;
    Instant state_since;
};
AGORA_FIELDS(Circle, circle_id, slug, kind, state, openness, language, term_id, place, website,
             interest_needed, interest_until, charter_version, founded_by, founded_at, state_since)

/// The words of a founding page; Markdown but for name and summary.
struct FoundingWords {
    std::string name;
    std::string summary;
    std::string goal;
    std::string criteria;  ///< who belongs here: numbers or a strategic reason
    std::string means;
    std::string charter;
    bool operator==(const FoundingWords&) const = default;
};

struct Membership {
    CircleId circle_id;
    AccountId account_id;
    Role role = Role::member;
    std::optional<Date> term_until;  ///< of an animator
    std::int64_t charter_version = 0;
    bool shown = false;  ///< agreed to stand in the list that members see
    Instant joined_at;
};
AGORA_FIELDS(Membership, circle_id, account_id, role, term_until, charter_version, shown, joined_at)

/// All circles that are not closed, then the closed ones; the newest first.
std::vector<Circle> list_circles(db::ReadTx& tx);
std::optional<Circle> find_circle(db::ReadTx& tx, CircleId id);
std::optional<Circle> find_circle_by_slug(db::ReadTx& tx, std::string_view slug);
/// What this account is in the circle; nothing for everybody else.
std::optional<Membership> find_membership(db::ReadTx& tx, CircleId circle, AccountId account);
std::vector<Membership> memberships_of(db::ReadTx& tx, AccountId account);
std::vector<Membership> list_animators(db::ReadTx& tx, CircleId circle);
/// An animator whose term has not ended.
bool animates(const Membership& membership, Date today);

/// What a circle is called in the reader's language, else in its own.
struct CircleName {
    CircleId circle_id;
    std::string slug;
    State state = State::active;
    std::string language;  ///< of the name
    std::string name;
};
AGORA_FIELDS(CircleName, circle_id, slug, state, language, name)

/// Of all circles, closed ones too; two queries.
std::vector<CircleName> circle_names(db::ReadTx& tx, Language reader);

}  // namespace agora::circles

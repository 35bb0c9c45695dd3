#pragma once

#include "agora/access/actor.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/personal.hpp"
#include "agora/web/reportable.hpp"
#include "agora/web/route.hpp"
#include "agora/web/stored.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace agora::web {

struct Services;

/// The seven doors of the navigation, in their fixed order.
enum class Door { people, work, groups, calendar, share, decide, help };

/// One entry behind a door. A door shows when it holds something.
struct NavEntry {
    Door door;
    int place;               ///< order behind the door, 1 … 5
    std::string_view label;  ///< tr()
    std::string_view path;
    Identity identity = Identity::visitor;
};

/// One entry of the person's own menu; shown when the permission (if any) is held.
struct MenuEntry {
    int place;
    std::string_view label;  ///< tr()
    std::string_view path;
    const access::Permission* permission = nullptr;
    ScopeRule scope = ScopeRule::whole_cooperative;  ///< as the route of the path asks it
    bool while_rights_rest = false;  ///< only for whom rights rest (access::Actor::resting)
};

/// A line of the page after signing in (XCT-17), with its reason and one act.
struct TodayLine {
    int rank = 9;  ///< 1 … 7 as in the fixed order of the page
    std::string text;
    std::string reason;
    std::string act;
    std::string path;
};
AGORA_FIELDS(TodayLine, rank, text, reason, act, path)

/// Something with a date on the home page of visitors; the texts are in the reader's language or say
/// theirs.
struct HomeDate {
    Instant at;
    std::string day;    ///< "22"
    std::string month;  ///< "nov"
    std::string title;
    std::string lang;
    std::string about;
    std::string path;
};
AGORA_FIELDS(HomeDate, at, day, month, title, lang, about, path)

enum class SettingType { text, long_text, number, yes_no, choice, colour, mail };

/// One of the values that a choice takes. A language is called as its own readers call it, so it
/// needs no label.
struct SettingChoice {
    constexpr SettingChoice(const char* its_value, std::string_view its_label = {})
        : value(its_value), label(its_label) {}

    std::string_view value;
    std::string_view label;  ///< tr()
};

/// One setting of the cooperative, stored in the database and changed on a page.
struct Setting {
    std::string_view key;  ///< "accounts.sign_up"
    SettingType type = SettingType::text;
    std::string_view standard;   ///< the value until it is changed
    std::string_view label;      ///< tr()
    std::string_view hint = {};  ///< tr()
    std::vector<SettingChoice> choices = {};
};

/// How the audit tells one kind of the module's privileged acts. In the sentence {who} did it,
/// {person} is the account of the payload (`account` or `member`) and {number} its number; every
/// other {name} is that word of the payload.
struct AuditWords {
    std::string_view name;      ///< the event's kName
    std::string_view kind;      ///< tr(): a few words
    std::string_view sentence;  ///< tr()
    /// The words for an enumerator of the payload, tr(); empty for other words.
    std::string_view (*say)(std::string_view word, std::string_view value) = nullptr;
    /// What the thing of this number is called today; empty for other words.
    std::string (*name_of)(const Call& call, db::ReadTx& tx, std::string_view word,
                           std::string_view value) = nullptr;
};

/// Hears that another process or node changed something of this module: pages are made anew.
journal::Listener pages_of(Services& services, std::string_view module);

/// What a module adds, in one place; reads as a table.
struct Module {
    std::string_view name;
    std::vector<Route> routes;
    std::vector<const access::Permission*> permissions = {};
    std::vector<NavEntry> navigation = {};
    std::vector<MenuEntry> menu = {};
    std::vector<MenuEntry> foot = {};  ///< links at the foot of every page: legal notice, privacy …
    std::vector<Setting> settings = {};
    std::vector<PersonalTable> personal = {};
    std::vector<PlainTable> plain = {};
    std::vector<StoredItem> stored = {};
    std::vector<Reportable> reportable = {};
    std::vector<AuditWords> audit = {};
    /// Puts the module's state in memory; runs once before the first request.
    std::function<void(Services&)> start = nullptr;
    std::function<std::vector<journal::Listener>(Services&)> listeners = nullptr;
    std::function<std::vector<jobs::Kind>(Services&)> jobs = nullptr;
    std::function<std::vector<jobs::Periodic>(Services&)> periodic = nullptr;
    std::function<std::vector<TodayLine>(Call&)> today = nullptr;
    /// What comes next for everybody, on the home page of visitors.
    std::function<std::vector<HomeDate>(Call&)> home = nullptr;
    /// Asked before every handler: an answer that stands in its place, or nothing.
    std::function<std::optional<http::Response>(Call&)> doorkeeper = nullptr;
    /// Faults that `agora verify` prints.
    std::function<std::vector<std::string>(Services&)> verify = nullptr;
};

}  // namespace agora::web

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

enum class SettingType { text, long_text, number, yes_no, choice, colour, mail };

/// One setting of the cooperative, stored in the database and changed on a page.
struct Setting {
    std::string_view key;  ///< "accounts.sign_up"
    SettingType type = SettingType::text;
    std::string_view standard;   ///< the value until it is changed
    std::string_view label;      ///< tr()
    std::string_view hint = {};  ///< tr()
    std::vector<std::string_view> choices = {};
};

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
    /// Puts the module's state in memory; runs once before the first request.
    std::function<void(Services&)> start = nullptr;
    std::function<std::vector<journal::Listener>(Services&)> listeners = nullptr;
    std::function<std::vector<jobs::Kind>(Services&)> jobs = nullptr;
    std::function<std::vector<jobs::Periodic>(Services&)> periodic = nullptr;
    std::function<std::vector<TodayLine>(Call&)> today = nullptr;
    /// Asked before every handler: an answer that stands in its place, or nothing.
    std::function<std::optional<http::Response>(Call&)> doorkeeper = nullptr;
    /// Faults that `agora verify` prints.
    std::function<std::vector<std::string>(Services&)> verify = nullptr;
};

}  // namespace agora::web

#include "frame.hpp"

#include "agora/view/views.hpp"
#include "guard.hpp"

#include <algorithm>
#include <array>
#include <mutex>

namespace agora::web {
namespace {

/// As many ways to see a menu as roles in use make; beyond this they are drawn again.
constexpr std::size_t kMostDrawn = 512;

struct DoorName {
    Door door;
    std::string_view label;
    std::string_view icon;
};

constexpr std::array kDoors{
    DoorName{Door::people, tr("People"), "people"},
    DoorName{Door::work, tr("Work"), "work"},
    DoorName{Door::groups, tr("Groups"), "groups"},
    DoorName{Door::calendar, tr("Calendar"), "calendar"},
    DoorName{Door::share, tr("Share"), "share"},
    DoorName{Door::decide, tr("Decide together"), "decide"},
    DoorName{Door::help, tr("Help"), "help"},
};

bool is_seen(const Call& call, const NavEntry& entry) {
    return entry.identity == Identity::visitor || call.actor.is_member();
}

/// "/groups" of "/groups/new".
std::string_view first_part(std::string_view path) {
    return path.substr(0, path.find('/', 1));
}

/// How near a page is to an entry: below it, the longer the better; else beside it, else not at all.
std::size_t nearness(std::string_view page, std::string_view entry) {
    const bool below =
        page.starts_with(entry) && (page.size() == entry.size() || page[entry.size()] == '/');
    if (below) return entry.size();
    return first_part(page) == first_part(entry) ? 1 : 0;
}

/// Whether the permission is held, also in a part of the cooperative when that is enough to enter.
bool is_open(const Call& call, const MenuEntry& entry) {
    if (entry.while_rights_rest && call.actor.resting.empty()) return false;
    if (entry.permission == nullptr) return true;
    return is_opened_by(Access::needing(*entry.permission, entry.scope), call.actor);
}

std::vector<MenuEntry> entries_of(const std::vector<Module>& modules,
                                  std::vector<MenuEntry> Module::*list) {
    std::vector<MenuEntry> entries;
    for (const Module& module : modules) {
        entries.insert(entries.end(), (module.*list).begin(), (module.*list).end());
    }
    std::ranges::stable_sort(entries, {}, &MenuEntry::place);
    return entries;
}

bool has_route(const std::vector<Module>& modules, std::string_view pattern) {
    return std::ranges::any_of(modules, [&](const Module& module) {
        return std::ranges::find(module.routes, pattern, &Route::pattern) != module.routes.end();
    });
}

}  // namespace

template <typename Value>
std::shared_ptr<const Value> Frame::Drawn<Value>::get(const std::string& key,
                                                      const std::function<Value()>& draw) {
    {
        const std::shared_lock lock{mutex_};
        const auto found = drawn_.find(key);
        if (found != drawn_.end()) return found->second;
    }
    auto value = std::make_shared<const Value>(draw());
    const std::unique_lock lock{mutex_};
    if (drawn_.size() >= kMostDrawn) drawn_.clear();
    return drawn_.try_emplace(key, std::move(value)).first->second;
}

Frame::Frame(const std::vector<Module>& modules)
    : menu_(entries_of(modules, &Module::menu)),
      foot_(entries_of(modules, &Module::foot)),
      takes_reports_(has_route(modules, "/reports/new")),
      takes_misses_(has_route(modules, "/findability/misses/new")) {
    for (const DoorName& name : kDoors) {
        DoorEntries door{name.label, name.icon, {}};
        for (const Module& module : modules) {
            std::ranges::copy_if(module.navigation, std::back_inserter(door.entries),
                                 [&](const NavEntry& entry) { return entry.door == name.door; });
        }
        std::ranges::stable_sort(door.entries, {}, &NavEntry::place);
        doors_.push_back(std::move(door));
    }
}

/// A page belongs to the door with the entry nearest to it; to none: their number.
std::size_t Frame::open_door(const Call& call) const {
    std::size_t open = doors_.size();
    std::size_t nearest = 0;
    for (std::size_t at = 0; at < doors_.size(); ++at) {
        for (const NavEntry& entry : doors_[at].entries) {
            if (!is_seen(call, entry)) continue;
            const std::size_t near = nearness(call.address, entry.path);
            if (near > nearest) open = at;
            nearest = std::max(near, nearest);
        }
    }
    return open;
}

std::vector<DoorView> Frame::doors_of(const Call& call, std::size_t open) const {
    std::vector<DoorView> doors;
    for (std::size_t at = 0; at < doors_.size(); ++at) {
        const DoorEntries& behind = doors_[at];
        DoorView door{"", call.say(behind.label), std::string{behind.icon}, at == open, {}};
        for (const NavEntry& entry : behind.entries) {
            if (is_seen(call, entry)) {
                door.entries.push_back({call.link(entry.path), call.say(entry.label)});
            }
        }
        if (door.entries.empty()) continue;
        door.url = door.entries.front().url;
        doors.push_back(std::move(door));
    }
    return doors;
}

std::shared_ptr<const DoorsDrawn> Frame::doors(const Call& call) {
    const std::size_t open = open_door(call);
    const std::string key = std::string{code(call.language)} +
                            (call.actor.is_member() ? " member " : " visitor ") +
                            std::to_string(open);
    const auto drawn = drawn_doors_.get(key, [&]() -> DoorsDrawn {
        const DoorsView view{doors_of(call, open)};
        if (view.nav.empty()) return {};
        const auto draw = [&](std::string_view name) {
            return Html::trusted(
                call.services.views.render(name, {.language = call.language}, view));
        };
        return {draw("web/doors_narrow"), draw("web/doors_wide"), draw("web/doors_side"),
                draw("web/doors_foot")};
    });
    return drawn->wide.markup().empty() ? nullptr : drawn;
}

Html Frame::links(const Call& call, const std::vector<MenuEntry>& entries, std::string_view name) {
    std::string key = std::string{name} + " " + std::string{code(call.language)} + " ";
    std::vector<const MenuEntry*> open;
    for (const MenuEntry& entry : entries) {
        const bool opens = is_open(call, entry);
        key += opens ? '1' : '0';
        if (opens) open.push_back(&entry);
    }
    return *drawn_links_.get(key, [&] {
        LinksView view;
        for (const MenuEntry* entry : open) {
            view.links.push_back({call.link(entry->path), call.say(entry->label)});
        }
        return Html::trusted(
            call.services.views.render("web/links", {.language = call.language}, view));
    });
}

}  // namespace agora::web

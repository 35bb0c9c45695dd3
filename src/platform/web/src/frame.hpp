#pragma once

#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/module.hpp"

#include <functional>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::web {

/// What stands around every page and is the same for many: drawn for the first who sees it so, then
/// kept. A state of the services, made with the site; thread-safe.
class Frame {
 public:
    explicit Frame(const std::vector<Module>& modules);

    /// The doors that this person sees, with the one open to which the page belongs; null without any.
    std::shared_ptr<const DoorsDrawn> doors(const Call& call);
    /// The entries of the person's own menu and of the foot that they may use.
    Html menu(const Call& call) { return links(call, menu_, "menu"); }
    Html foot(const Call& call) { return links(call, foot_, "foot"); }

    bool takes_reports() const { return takes_reports_; }
    bool takes_misses() const { return takes_misses_; }

 private:
    struct DoorEntries {
        std::string_view label;
        std::string_view icon;
        std::vector<NavEntry> entries;
    };

    std::vector<DoorView> doors_of(const Call& call, std::size_t open) const;
    std::size_t open_door(const Call& call) const;
    Html links(const Call& call, const std::vector<MenuEntry>& entries, std::string_view name);

    std::vector<DoorEntries> doors_;
    std::vector<MenuEntry> menu_;
    std::vector<MenuEntry> foot_;
    bool takes_reports_ = false;
    bool takes_misses_ = false;

    template <typename Value>
    class Drawn {
     public:
        std::shared_ptr<const Value> get(const std::string& key,
                                         const std::function<Value()>& draw);

     private:
        std::shared_mutex mutex_;
        std::unordered_map<std::string, std::shared_ptr<const Value>> drawn_;
    };
    Drawn<DoorsDrawn> drawn_doors_;
    Drawn<Html> drawn_links_;
};

}  // namespace agora::web

#include "modules.hpp"

#include <gtest/gtest.h>

#include <map>

namespace agora::app {
namespace {

const web::Route* page_at(std::string_view path) {
    static const std::vector<web::Module> all = all_modules();
    const std::string_view folder = path.substr(0, path.find('?'));
    for (const web::Module& module : all) {
        for (const web::Route& route : module.routes) {
            if (route.method == http::Method::get && route.pattern == folder) return &route;
        }
    }
    return nullptr;
}

/// Whoever sees an entry may enter, in the whole cooperative or in a part of it, and the other way
/// round. A page for every member may stand in the menu of some only.
TEST(Menu, EveryEntryAsksWhatItsPageAsks) {
    for (const web::Module& module : all_modules()) {
        for (const web::MenuEntry& entry : module.menu) {
            const web::Route* page = page_at(entry.path);
            ASSERT_NE(page, nullptr) << entry.path << " is a page of nobody";
            if (page->access.permission == nullptr) continue;
            EXPECT_EQ(entry.permission, page->access.permission) << entry.path;
            EXPECT_EQ(entry.scope, page->access.scope) << entry.path;
        }
    }
}

/// A door with more is a menu in which nobody finds anything.
TEST(Menu, AtMostFiveEntriesStandBehindADoor) {
    std::map<web::Door, int> entries;
    for (const web::Module& module : all_modules()) {
        for (const web::NavEntry& entry : module.navigation) {
            EXPECT_NE(page_at(entry.path), nullptr) << entry.path << " is a page of nobody";
            ++entries[entry.door];
        }
    }
    for (const auto& [door, count] : entries) {
        EXPECT_LE(count, 5) << "door " << static_cast<int>(door);
    }
}

/// A list that no menu leads to is found by nobody.
TEST(Menu, RepairCafesAndCalendarsElsewhereStandInIt) {
    for (const std::string_view path : {"/repairs", "/calendars"}) {
        int entries = 0;
        for (const web::Module& module : all_modules()) {
            for (const web::NavEntry& entry : module.navigation) entries += entry.path == path;
            for (const web::MenuEntry& entry : module.menu) entries += entry.path == path;
        }
        EXPECT_EQ(entries, 1) << path;
    }
}

}  // namespace
}  // namespace agora::app

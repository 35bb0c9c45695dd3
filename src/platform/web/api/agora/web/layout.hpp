#pragma once

#include "agora/base/text.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agora::web {

struct Link {
    std::string url;
    std::string label;
};
AGORA_FIELDS(Link, url, label)

struct DoorView {
    std::string url;
    std::string label;
    std::string icon;
    bool current = false;
    std::vector<Link> entries;
};
AGORA_FIELDS(DoorView, url, label, icon, current, entries)

/// What doors_*.html are drawn from.
struct DoorsView {
    std::vector<DoorView> nav;
};
AGORA_FIELDS(DoorsView, nav)

/// The doors as a page shows them in its four places: drawn once for all who see the same.
struct DoorsDrawn {
    Html narrow;
    Html wide;
    Html side;
    Html foot;
};
AGORA_FIELDS(DoorsDrawn, narrow, wide, side, foot)

/// What links.html is drawn from.
struct LinksView {
    std::vector<Link> links;
};
AGORA_FIELDS(LinksView, links)

struct LanguageLink {
    std::string lang;
    std::string url;
    std::string address;  ///< the same with scheme and host, for search engines
    std::string name;
    bool current = false;
};
AGORA_FIELDS(LanguageLink, lang, url, address, name, current)

struct ViewerView {
    std::string name;
    std::string portrait;
    Html menu;                ///< items of a list
    std::int64_t unread = 0;  ///< what is new for the reader, as the Bell knows
};
AGORA_FIELDS(ViewerView, name, portrait, menu, unread)

enum class FlashKind { done, warning };
AGORA_ENUM(FlashKind, done, warning)

struct FlashView {
    std::string text;
    FlashKind kind = FlashKind::done;
};
AGORA_FIELDS(FlashView, text, kind)

struct FooterView {
    std::string open_now;
    Html legal;  ///< items of a list
    std::string
        report;  ///< address of the form that reports this page; empty without such a module
};
AGORA_FIELDS(FooterView, open_now, legal, report)

/// What web/views/layout.html shows around a page.
struct LayoutModel {
    std::string lang;
    std::string title;
    std::string description;
    std::string canonical;
    bool noindex = false;
    std::string site_name;
    std::string theme_css;
    std::string home;
    std::string search_url;
    std::string search;
    std::string sign_in;
    std::string
        missed;  ///< address of the form for what was not found here; empty without such a module
    std::string map_tiles;  ///< see MapTiles; empty: none
    std::string map_credit;
    std::vector<LanguageLink> alternates;
    std::optional<DoorsDrawn> doors;
    std::optional<ViewerView> viewer;
    std::optional<FlashView> flash;
    std::optional<FooterView> footer;
    std::optional<std::string> feed;
    Html json_ld;
    Html form_keys;
};
AGORA_FIELDS(LayoutModel, lang, title, description, canonical, noindex, site_name, theme_css, home,
             search_url, search, sign_in, missed, map_tiles, map_credit, alternates, doors, viewer,
             flash, footer, feed, json_ld, form_keys)

}  // namespace agora::web

#pragma once

#include "event_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::events {

/// What a reader wants to see of the calendar; unknown values count as not asked.
struct EventQuery {
    std::string text;  ///< words, as typed
    std::string near;  ///< a place, as typed
    std::optional<Level> level;
    std::optional<Format> format;
    std::optional<Mode> mode;
    std::string group;       ///< slug
    bool hides_own = false;  ///< without members' own events
    bool past = false;
    int page = 1;
};

EventQuery event_query_of(const web::Call& call);
/// "?q=…" with what is asked; empty when nothing is. Without the page.
std::string address_of(const EventQuery& query);
bool asks_something(const EventQuery& query);

/// Whether it is what is asked for, but for the words.
bool fits(const EventQuery& query, const Words& words, const Listed& listed);

struct Pick {
    std::string value;
    std::string label;
    bool current = false;
};
AGORA_FIELDS(Pick, value, label, current)

/// The form of the filters, and the feed of what it asks for.
struct FiltersView {
    std::string action;
    std::string q;
    std::string near;
    std::vector<Pick> formats;
    std::vector<Pick> levels;
    std::vector<Pick> modes;
    std::string group;
    bool without = false;
    bool past = false;
    bool asked = false;
    std::string feed_url;
};
AGORA_FIELDS(FiltersView, action, q, near, formats, levels, modes, group, without, past, asked,
             feed_url)

FiltersView filters_of(const web::Call& call, const EventQuery& query, std::string_view path);

}  // namespace agora::events

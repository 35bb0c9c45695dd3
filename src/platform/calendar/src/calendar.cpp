#include "agora/calendar/calendar.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <memory>

namespace agora::calendar {
namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

std::string clean(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool control = (byte < 0x20 && c != '\n') || byte == 0x7F;
        if (!control) plain += c;
    }
    return plain;
}

icaltimetype time_of(Instant at) {
    return icaltime_from_timet_with_zone(static_cast<std::time_t>(at.seconds()), 0,
                                         icaltimezone_get_utc_timezone());
}

icalvalue* day_of(Date date) {
    icaltimetype day = icaltime_null_date();
    day.year = date.year;
    day.month = date.month;
    day.day = date.day;
    return icalvalue_new_date(day);
}

/// The end is the day after the last one (RFC 5545, 3.6.1).
void add_span(icalcomponent* event, const Entry& entry) {
    if (!entry.all_day) {
        icalcomponent_add_property(event, icalproperty_new_dtstart(time_of(entry.starts_at)));
        icalcomponent_add_property(event, icalproperty_new_dtend(time_of(entry.ends_at)));
        return;
    }
    icalproperty* begin = icalproperty_new(ICAL_DTSTART_PROPERTY);
    icalproperty_set_value(begin, day_of(entry.first_day));
    icalcomponent_add_property(event, begin);
    icalproperty* end = icalproperty_new(ICAL_DTEND_PROPERTY);
    icalproperty_set_value(end, day_of(entry.last_day + std::chrono::days{1}));
    icalcomponent_add_property(event, end);
}

icalproperty_status status_of(Status status) {
    switch (status) {
        case Status::confirmed:
            return ICAL_STATUS_CONFIRMED;
        case Status::tentative:
            return ICAL_STATUS_TENTATIVE;
        case Status::cancelled:
            return ICAL_STATUS_CANCELLED;
    }
    return ICAL_STATUS_CONFIRMED;
}

void add_entry(icalcomponent* calendar, const Entry& entry) {
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(event, property); };
    const auto revision = std::min<std::int64_t>(entry.revision, std::numeric_limits<int>::max());
    add(icalproperty_new_uid(clean(entry.uid).c_str()));
    add(icalproperty_new_dtstamp(time_of(entry.changed_at)));
    add(icalproperty_new_lastmodified(time_of(entry.changed_at)));
    add(icalproperty_new_sequence(static_cast<int>(revision)));
    add_span(event, entry);
    add(icalproperty_new_status(status_of(entry.status)));
    add(icalproperty_new_summary(clean(entry.title).c_str()));
    if (!entry.description.empty()) {
        add(icalproperty_new_description(clean(entry.description).c_str()));
    }
    if (!entry.location.empty()) add(icalproperty_new_location(clean(entry.location).c_str()));
    if (!entry.address.empty()) add(icalproperty_new_url(clean(entry.address).c_str()));
    icalcomponent_add_component(calendar, event);
}

}  // namespace

std::string to_ical(const Calendar& calendar) {
    const Component whole{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
    const auto add = [&](icalproperty* property) {
        icalcomponent_add_property(whole.get(), property);
    };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Agora//Calendar//EN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty* name = icalproperty_new_x(clean(calendar.name).c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(name);
    for (const Entry& entry : calendar.entries) add_entry(whole.get(), entry);
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text{
        icalcomponent_as_ical_string_r(whole.get()),
        [](void* buffer) { icalmemory_free_buffer(buffer); }};
    return text ? std::string{text.get()} : std::string{};
}

std::string uid_of(std::string_view name, std::string_view origin) {
    constexpr std::string_view kAfter = "://";
    const std::size_t at = origin.find(kAfter);
    if (at != std::string_view::npos) origin.remove_prefix(at + kAfter.size());
    return std::string{name} + "@" + std::string{origin};
}

}  // namespace agora::calendar

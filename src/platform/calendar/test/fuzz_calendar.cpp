// A calendar of any bytes: it is read within its limits or refused, and its texts are clean.

#include "agora/base/text.hpp"
#include "agora/calendar/read.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agora;
    const calendar::Reading reading{.from = Instant::from_seconds(1'700'000'000),
                                    .until = Instant::from_seconds(1'800'000'000),
                                    .time_zone = "Europe/Brussels"};
    const auto read = calendar::read({reinterpret_cast<const char*>(data), size}, reading);
    if (!read) return 0;
    if (read->dates.size() > reading.limits.dates) std::abort();
    if (read->notes.size() > reading.limits.notes) std::abort();
    for (const calendar::Occurrence& date : read->dates) {
        if (date.uid.empty() || date.ends_at < date.starts_at) std::abort();
        if (date.starts_at >= reading.until || date.ends_at < reading.from) std::abort();
        for (const std::string* text : {&date.title, &date.description, &date.location,
                                        &date.address, &date.conference, &date.uid}) {
            if (!is_valid_utf8(*text) || text->find('\0') != std::string::npos) std::abort();
        }
    }
    return 0;
}

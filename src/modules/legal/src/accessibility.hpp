#pragma once

#include "agora/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::legal {

/// What a program found when it looked at the pages (data/automatic.tsv), or when it went through them
/// in a browser as people with other habits do (data/ways.tsv).
struct AutomaticRun {
    std::optional<Date> date;
    std::string engine;  ///< "axe-core 4.11.0", "Chromium 140.0"
    std::int64_t pages = 0;
    std::int64_t looks = 0;  ///< pages times languages, widths and colour schemes
    struct Broken {
        std::string rule;
        std::int64_t times = 0;
    };
    std::vector<Broken> broken;
};
AutomaticRun read_automatic_run(std::string_view tsv);

/// One check by a person (data/manual.tsv): day, with what, result.
struct ManualCheck {
    Date date;
    std::string means;
};
std::vector<ManualCheck> read_manual_checks(std::string_view tsv);

/// Where to complain about a service that is not accessible (directive (EU) 2019/882).
struct ComplaintBody {
    std::string_view country;    ///< tr()
    std::string_view body = {};  ///< in its own language; empty: not known to us
    std::string_view language = {};
};
const std::vector<ComplaintBody>& complaint_bodies();

}  // namespace agora::legal

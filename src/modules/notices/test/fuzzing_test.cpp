#include "notice_fuzzing.hpp"
#include "reading.hpp"

#include <rapidcheck/gtest.h>

namespace agora::notices {
namespace {

/// A fixture with pieces cut out, doubled or overwritten.
std::string damaged(std::string bytes) {
    const auto times = *rc::gen::inRange(1, 8);
    for (int time = 0; time < times && !bytes.empty(); ++time) {
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        const auto size = *rc::gen::inRange<std::size_t>(0, 200);
        const auto kind = *rc::gen::inRange(0, 3);
        if (kind == 0) bytes.erase(at, size);
        if (kind == 1) bytes.insert(at, bytes.substr(at, size));
        if (kind == 2) bytes[at] = *rc::gen::arbitrary<char>();
    }
    return bytes;
}

RC_GTEST_PROP(Damaged, notices_are_read_or_refused, ()) {
    const auto name = *rc::gen::element<std::string>(
        "eforms_contract_notice.xml", "ted_corrigendum.xml", "ted_before_2016.xml",
        "ocds_releases.json", "ocds_record.json", "decp.json", "calls.rss");
    read_anything(damaged(fixture(name)));
}

RC_GTEST_PROP(Damaged, tables_are_read_or_refused, ()) {
    read_table(damaged(fixture("calls.csv")));
}

}  // namespace
}  // namespace agora::notices

// What reads text in this part: placeholders, scripts and the lines of a dump.
#include "hex.hpp"
#include "json_line.hpp"
#include "placeholders.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agora::db;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (numbered_for_sqlite(text).size() != text.size()) std::abort();
    (void)keyed_for_sqlite(text);

    JsonLineReader reader(text);
    if (reader.start() && reader.name("a") && !reader.null()) {
        if (!reader.integer() && !reader.real()) (void)reader.text();
        (void)reader.finish();
    }

    JsonLineWriter writer;
    writer.start();
    writer.text(text, text);
    writer.text("hex", to_hex(text));
    const std::string line{writer.finish()};
    JsonLineReader back(line);
    const bool same = back.start() && back.name(text) && back.text() == text && back.name("hex") &&
                      from_hex(back.text().value_or("?")) == text && back.finish();
    if (!same) std::abort();
    return 0;
}

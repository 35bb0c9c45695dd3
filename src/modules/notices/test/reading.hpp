#pragma once

#include "agora/notices/read.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace agora::notices {

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// A fixture of our own.
inline std::string fixture(std::string_view name) {
    return bytes_of(std::filesystem::path{AGORA_SOURCE_DIR} / "src/modules/notices/test/data" /
                    name);
}

inline std::filesystem::path samples(std::string_view folder) {
    return std::filesystem::path{AGORA_SOURCE_DIR} / "../shared/data" / folder;
}

inline Reading read_all(std::string_view bytes, const Hint& hint = {}) {
    const Result<Reading> reading = read(bytes, hint);
    EXPECT_TRUE(reading.ok()) << (reading ? "" : reading.refusal().name());
    return reading ? *reading : Reading{};
}

inline Notice read_one(std::string_view bytes, const Hint& hint = {}) {
    const Reading reading = read_all(bytes, hint);
    EXPECT_EQ(reading.notices.size(), 1U);
    return reading.notices.empty() ? Notice{} : reading.notices.front();
}

/// "2026-12-15T11:00:00Z +01:00".
inline std::string shown(const std::optional<Deadline>& deadline) {
    return deadline ? to_iso(deadline->at) + " " + deadline->zone : std::string{};
}

inline std::string shown(const std::optional<Value>& value) {
    if (!value) return {};
    return (value->least ? to_string(*value->least) + " - " : "") + to_string(value->most);
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace agora::notices

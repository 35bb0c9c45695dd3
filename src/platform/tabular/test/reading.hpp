#pragma once

#include "agora/tabular/reader.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace agora::tabular {

using Rows = std::vector<std::vector<std::string>>;

struct ReadAll {
    std::vector<std::string> header;
    std::vector<Record> records;
    std::string refusal;  ///< its name, empty without one
    std::string line;     ///< that the refusal names

    Rows rows() const {
        Rows rows;
        for (const Record& record : records) rows.push_back(record.cells);
        return rows;
    }
};

inline ReadAll read_all(std::unique_ptr<Source> source, const ReadOptions& options = {}) {
    Reader reader{std::move(source), options};
    ReadAll all;
    all.header = reader.header();
    while (true) {
        auto record = reader.next();
        if (!record) {
            all.refusal = record.refusal().name();
            all.line = record.refusal().message().values.front().second;
            return all;
        }
        if (!*record) return all;
        all.records.push_back(std::move(**record));
    }
}

inline ReadAll read_all(std::string bytes, const ReadOptions& options = {}) {
    return read_all(from_memory(std::move(bytes)), options);
}

inline ReadOptions without_header(char separator = ',') {
    ReadOptions options;
    options.header = false;
    options.separator = separator;
    return options;
}

inline std::filesystem::path csv_samples() {
    return std::filesystem::path{AGORA_SOURCE_DIR} / "../shared/data/05-csv";
}

}  // namespace agora::tabular
